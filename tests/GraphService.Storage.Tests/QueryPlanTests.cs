using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using SQLitePCL;

namespace GraphService.Storage.Tests;

/// <summary>What is asked often is answered by an index. The statements are those that SQLite was seen to run.</summary>
public sealed class QueryPlanTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly List<string> _asked = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(EntityOrder.Name)]
    [InlineData(EntityOrder.Date)]
    [InlineData(EntityOrder.Mentions)]
    public async Task Pages_of_entities_are_neither_sorted_nor_scanned(EntityOrder order)
    {
        using var session = await Prepare();
        var entity = EntityTable.Find(session, [new("a")])[new("a")];
        var cursor = Cursor.Of(ListOrders.Entities(order).Name, ListOrders.Entities(order).Key(entity));

        Check(session, () => Lists.Entities(order).Page(session, "entities", Queries.Of(new EntityQuery()), new(10)), mayScan: true);
        Check(session, () => Lists.Entities(order).Page(session, "entities", Queries.Of(new EntityQuery()), new(10, After: cursor)));
        Check(session, () => Lists.Entities(order).Page(session, "entities", Queries.Of(new EntityQuery()), new(10, Before: cursor, FromEnd: true)));
    }

    [Theory]
    [InlineData(LinkOrder.Confidence)]
    [InlineData(LinkOrder.Id)]
    [InlineData(LinkOrder.Evidence)]
    [InlineData(LinkOrder.ReviewPriority)]
    public async Task Pages_of_links_are_neither_sorted_nor_scanned(LinkOrder order)
    {
        using var session = await Prepare();
        var link = LinkTable.Find(session, [Some.Link("a/CAUSED/b")]).Values.Single();
        var cursor = Cursor.Of(ListOrders.Links(order).Name, ListOrders.Links(order).Key(link));
        var (source, where) = Queries.Of(new LinkQuery());

        Check(session, () => Lists.Links(order).Page(session, source, where, new(10)), mayScan: true);
        Check(session, () => Lists.Links(order).Page(session, source, where, new(10, After: cursor)));
        Check(session, () => Lists.Links(order).Page(session, source, where, new(10, Before: cursor, FromEnd: true)));
    }

    [Fact]
    public async Task Pages_of_documents_and_evidence_are_neither_sorted_nor_scanned()
    {
        using var session = await Prepare();

        Check(session, () => Lists.Documents.Page(session, "documents", new(), new(10)), mayScan: true);
        Check(session, () => Lists.Evidence.Page(session, "evidence", Queries.Of(Some.Link("a/CAUSED/b")), new(10)));
    }

    [Fact]
    public async Task Records_are_found_by_id_without_a_scan()
    {
        using var session = await Prepare();

        Check(session, () => EntityTable.Find(session, [new("a"), new("b")]));
        Check(session, () => LinkTable.Find(session, [Some.Link("a/CAUSED/b")]));
        Check(session, () => EvidenceTable.Find(session, [new("0123456789abcdef")]));
        Check(session, () => DocumentTable.Find(session, [new("doc")]));
        Check(session, () => EvidenceTable.First(session, [Some.Link("a/CAUSED/b")], 3), maySort: true);
        Check(session, () => EvidenceTable.For(session, [Some.Link("a/CAUSED/b")]));
        Check(session, () => EvidenceTable.In(session, new("doc")));
        Check(session, () => MentionTable.In(session, new("doc")));
        Check(session, () => MentionTable.Of(session, Json.Of([new EntityId("a")])));
        Check(session, () => RulingTable.OfLinks(session, [Some.Link("a/CAUSED/b")]), maySort: true);
        Check(session, () => RulingTable.OfEntities(session, Json.Of([new EntityId("a")])), maySort: true);
        Check(session, () => RulingTable.Revisions(session, Json.Of([new EntityId("a")])), maySort: true);
        Check(session, () => RulingTable.Witnessed(session, Json.Of([new EntityId("a")])), maySort: true);
        Check(session, () => JournalTable.History(session, [Some.Link("a/CAUSED/b")], 5), maySort: true);
        Check(session, () => JournalTable.History(session, [new EntityId("a")], 5), maySort: true);
        Check(session, () => EvidenceTable.Touching(session, [new EntityId("a")]), maySort: true);
    }

    [Fact]
    public async Task A_merge_and_a_decision_look_at_what_they_touch()
    {
        using var session = await Prepare();

        Check(session, () => session.Reading(writer => Merged(writer, "a/CAUSED/b")), maySort: true);
        Check(session, () => session.Reading(writer => SnapshotRows.Of(writer, Merged(writer, "a/CAUSED/c"))), maySort: true);
    }

    [Fact]
    public async Task Links_about_an_entity_are_found_from_both_ends()
    {
        using var session = await Prepare();
        var (source, where) = Queries.Of(new LinkQuery { About = new("a") });

        Check(session, () => Lists.Links(LinkOrder.Confidence).Page(session, source, where, new(10)), maySort: true);
    }

    // SQLite answers at once: the merge is done when it has been started.
    static Changes Merged(Session session, string link)
    {
        var merge = Merge.ApplyAsync(new SqliteRecords(session), Some.Delta(Some.Reading("other", new Claim(link))), default);
        return merge.IsCompleted ? merge.Result : throw new InvalidOperationException("SQLite was waited for.");
    }

    async Task<Session> Prepare()
    {
        var path = _folder.File("graph.db");
        await using (var store = await SqliteGraphStore.OpenAsync(path, TimeProvider.System, TestContext.Current.CancellationToken))
            await store.MergeAsync(Some.Delta(Some.Reading("doc", new Claim("a/CAUSED/b"))), TestContext.Current.CancellationToken);

        var session = new Session(path);
        raw.sqlite3_trace(session.Handle, (_, sql) => _asked.Add(sql), null);
        return session;
    }

    void Check(Session session, Func<object> ask, bool mayScan = false, bool maySort = false)
    {
        _asked.Clear();
        ask();
        // What the full-text index asks of its own tables is its own affair; those names it qualifies.
        string[] asked = [.. _asked.Where(sql => sql.TrimStart().StartsWith("SELECT", StringComparison.Ordinal) && !sql.Contains("'main'.", StringComparison.Ordinal))];
        Assert.NotEmpty(asked);
        foreach (var sql in asked)
        {
            var plan = string.Join('\n', session.Rows($"EXPLAIN QUERY PLAN {sql}", row => row.GetString(3)));
            var told = $"{sql}\n{plan}";
            if (!maySort) Assert.False(plan.Contains("TEMP B-TREE", StringComparison.Ordinal), told);
            if (!mayScan) Assert.False(plan.Split('\n').Any(step => IsScan(step) && !plan.Contains(step.Replace("SCAN", "CO-ROUTINE", StringComparison.Ordinal), StringComparison.Ordinal)), told);
        }
    }

    // Lists given as parameters, what a part of the same statement found, tables of one row and what people merged by hand may be scanned.
    static bool IsScan(string step) =>
        step.StartsWith("SCAN", StringComparison.Ordinal)
        && !step.Contains("json_each", StringComparison.Ordinal) && !step.Contains("CONSTANT", StringComparison.Ordinal)
        && !step.Contains("SCAN graph", StringComparison.Ordinal) && !step.Contains("SCAN mergers", StringComparison.Ordinal)
        && !step.Contains("SCAN (subquery", StringComparison.Ordinal);
}
