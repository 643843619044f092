using System.Text.RegularExpressions;
using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests.Statements;

/// <summary>Every statement that a store sends, recorded while it is used for everything that it can be used for.</summary>
static partial class SentStatements
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static IReadOnlyList<CheckedStatement>? _recorded;

    /// <summary>The statements, recorded once; of those that differ in the names of types and kinds alone, one.</summary>
    public static async Task<IReadOnlyList<CheckedStatement>> RecordAsync(RealNeo4j neo4j) => _recorded ??= await RecordAnewAsync(neo4j);

    static async Task<IReadOnlyList<CheckedStatement>> RecordAnewAsync(RealNeo4j neo4j)
    {
        var sent = new Dictionary<string, CheckedStatement>();
        await using var store = await neo4j.EmptyAsync();
        store.Endpoint.Sent = statement =>
        {
            lock (sent) sent.TryAdd(Names().Replace(statement.Text, "NAME"), new(statement.Text, [.. statement.Parameters.Keys]));
        };
        await WriteAsync(store);
        await ReadAsync(store);
        await BrowseAsync(store);
        await AskRegionsAsync(store);
        await ForgetAsync(store);
        store.Endpoint.Sent = null;
        return [.. sent.Values];
    }

    static async Task WriteAsync(Neo4jGraphStore store)
    {
        await store.MergeAsync(Some.Delta(Some.Declared("some")), Cancel);
        await store.MergeAsync(Some.Delta(Some.Reading("doc", new Claim("a/CAUSED/b"), new Claim("b/CAUSED/c"), new Claim("c/PREVENTED/a")), Some.Reading("other", new Claim("b/CAUSED/c"))), Cancel);
        await store.MergeAsync(Some.Delta(Some.Reading("other", new Claim("b/CAUSED/c"))), Cancel);
        await store.PreviewAsync(new[] { Some.Removal("doc") }.ToAsyncEnumerable(), Cancel);
        Decision[] decisions =
        [
            new Decision.ReviewLink(Some.Link("a/CAUSED/b"), ReviewStatus.Accepted), new Decision.ReviewEntity(new("a"), ReviewStatus.Accepted), new Decision.AddLink(Some.Link("a/LED/c")),
            new Decision.AddEntity(Some.Declared("new")), new Decision.MergeEntities(new("a"), [new("b")]), new Decision.UnmergeEntities(new("a"), [new("b")]), new Decision.Revert(1),
        ];
        foreach (var decision in decisions) await store.DecideAsync(decision, "ann", "", null, Cancel);
    }

    static async Task ReadAsync(Neo4jGraphStore store)
    {
        var link = Some.Link("b/CAUSED/c");
        await store.VersionAsync(Cancel);
        await store.ReadingsAsync(Cancel);
        await store.DeclaredAsync(Cancel);
        await store.JournalAsync(0, 10, Cancel);
        await store.HistoryAsync([link], 3, Cancel);
        await store.HistoryAsync([new EntityId("a")], 3, Cancel);
        await store.EntitiesAsync([new EntityId("a")], Cancel);
        await store.LinksAsync([link], Cancel);
        await store.EvidenceAsync([.. (await store.EvidenceOfAsync([link], 3, Cancel))[link].Items.Select(item => item.Item.Id)], Cancel);
        await store.DocumentsAsync([new("doc")], Cancel);
        await store.TextAsync(new("doc"), Cancel);
        await store.StatisticsAsync(Cancel);
        await store.SearchAsync("speech", [EntityKind.Event], 10, Cancel);
        await Inventory.OfAsync(store, Cancel);
        await foreach (var _ in store.ChangesAsync(1, Cancel)) break;
    }

    static async Task BrowseAsync(Neo4jGraphStore store)
    {
        EntityQuery[] entities =
        [
            new() { Kinds = [EntityKind.Event], Statuses = [ReviewStatus.Unreviewed], Origins = [EntityOrigin.Extracted], NamePrefix = "a", During = FuzzyDate.Parse("1956") },
            new() { Document = new("doc"), Wikidata = new WikidataId("Q1") },
        ];
        LinkQuery[] links =
        [
            new() { Source = new("a"), Target = new("b"), MinConfidence = 0.1, Contested = false }, new() { About = new("a") },
            new() { Types = new([LinkType.Caused]), Modalities = [Modality.Asserted], Statuses = [ReviewStatus.Unreviewed], Documents = [new("doc")] },
        ];
        foreach (var query in entities) await store.CountEntitiesAsync(query, Cancel);
        foreach (var query in links) await store.CountLinksAsync(query, Cancel);
        // Pages are turned by the same words in each order; the one of review priorities is the most involved.
        foreach (var order in Enum.GetValues<EntityOrder>()) await store.BrowseEntitiesAsync(new() { OrderBy = order }, new(1), Cancel);
        foreach (var order in Enum.GetValues<LinkOrder>()) await store.BrowseLinksAsync(new() { OrderBy = order }, new(1), Cancel);
        await TurnAsync(page => store.BrowseEntitiesAsync(new() { OrderBy = EntityOrder.Mentions }, page, Cancel));
        await TurnAsync(page => store.BrowseLinksAsync(new() { OrderBy = LinkOrder.ReviewPriority }, page, Cancel));
        await TurnAsync(page => store.BrowseDocumentsAsync(page, Cancel));
        await TurnAsync(page => store.BrowseEvidenceAsync(Some.Link("b/CAUSED/c"), page, Cancel));
    }

    static async Task TurnAsync<T>(Func<PageRequest, Task<Page<T>>> browse)
    {
        var cursor = Assert.Single((await browse(new(1))).Items).Cursor;
        await browse(new(1, After: cursor));
        await browse(new(1, Before: cursor, FromEnd: true));
    }

    static async Task AskRegionsAsync(Neo4jGraphStore store)
    {
        EntityId[] around = [new("a")];
        foreach (var filter in new[] { LinkFilter.Chaining, LinkFilter.Everything })
        {
            await store.RegionAsync(new([], Direction.Forward, 1, filter), Cancel);
            await store.RegionAsync(new(around, Direction.Either, 2, filter) { Documents = [new("doc")], During = FuzzyDate.Parse("1956") }, Cancel);
            await store.RegionAsync(new(around, Direction.Forward, 3, filter) { To = [new("c")] }, Cancel);
            await store.RegionAsync(new(around, Direction.Forward, int.MaxValue, filter) { IsWhatIf = true }, Cancel);
        }
    }

    static async Task ForgetAsync(Neo4jGraphStore store)
    {
        await store.MergeAsync(Some.Delta(Some.Reading("doc", new Claim("x/CAUSED/y"))), Cancel);
        await store.MergeAsync(Some.Removal("doc"), Cancel);
    }

    // CAUSED|TRIGGERED, [r:LED], e:Person REMOVE e:Event:Place.
    [GeneratedRegex(@"[A-Z]+(_[A-Z]+)*(\|[A-Z]+(_[A-Z]+)*)+|(?<=\[r:)[A-Z_]+|(?<= e:)[A-Za-z:]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}

/// <summary>A statement, and the parameters it is given.</summary>
sealed record CheckedStatement(string Text, IReadOnlyList<string> Parameters);
