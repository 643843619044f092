using CsCheck;

namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    static readonly string[] Names = ["Ärger", "Zorn", "ärger", "Łódź", "lodz", "Über", "Mao", "Anger"];

    [Fact]
    public async Task Entities_are_listed_by_name_without_regard_to_case_and_diacritics()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta([.. Names.Select((name, i) => Some.Declared($"e{i}", name))]), Cancel);

        Assert.Equal(["Anger", "Ärger", "ärger", "Łódź", "lodz", "Mao", "Über", "Zorn"], await NamesAsync(store, new()));
        Assert.Equal(["Łódź", "lodz"], await NamesAsync(store, new() { NamePrefix = "LÓ" }));
        Assert.Empty(await NamesAsync(store, new() { NamePrefix = "%" }));
    }

    [Fact]
    public async Task Entities_are_listed_by_date_with_the_undated_last()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Dated("a", null), Dated("b", "1956-02-25"), Dated("c", "-0044-03-15"), Dated("d", "1956"), Dated("e", "../1917"), Dated("f", "Y170000")), Cancel);

        Assert.Equal(["e", "c", "d", "b", "f", "a"], await IdsAsync(store, new() { OrderBy = EntityOrder.Date }));
    }

    [Fact]
    public async Task Entities_are_found_by_a_time_they_may_overlap()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(
            Some.Delta(Dated("undated", null), Dated("day", "1956-02-25"), Dated("year", "1956"), Dated("span", "1953/1964"), Dated("later", "1957"), Dated("open", "1930/..")),
            Cancel);

        Assert.Equal(["day", "open", "span", "year"], await IdsAsync(store, new() { During = FuzzyDate.Parse("1956-02") }));
        Assert.Equal(["open", "span", "year"], await IdsAsync(store, new() { During = FuzzyDate.Parse("1956-12-31") }));
        Assert.Equal(["open"], await IdsAsync(store, new() { During = FuzzyDate.Parse("1965/..") }));
    }

    [Fact]
    public async Task Entities_are_listed_by_mentions_most_first()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Reading("doc", "", [Some.Mention("b", 2), Some.Mention("a", 2), Some.Mention("c", 3), Some.Mention("d", 1)], [])), Cancel);

        Assert.Equal(["c", "a", "b", "d"], await IdsAsync(store, new() { OrderBy = EntityOrder.Mentions }));
    }

    [Fact]
    public async Task Entities_are_filtered_by_kind_verdict_origin_document_and_wikidata()
    {
        await using var store = await OpenAsync();
        var known = Some.Declared("known", kind: EntityKind.Person) with { Wikidata = new WikidataId("Q855") };
        await store.MergeAsync(
            Some.Delta(Some.Reading("one", "", [Some.Mention("read"), Some.Mention("both")], []), Some.Reading("two", "", [Some.Mention("both")], [])) with { Declared = [known] },
            Cancel);
        await Add(store, Some.Declared("added", kind: EntityKind.Place));
        await ReviewEntity(store, "read", ReviewStatus.Rejected);

        Assert.Equal(["added", "known"], await IdsAsync(store, new() { Kinds = [EntityKind.Person, EntityKind.Place] }));
        Assert.Equal(["read"], await IdsAsync(store, new() { Statuses = [ReviewStatus.Rejected] }));
        Assert.Equal(["added", "known"], await IdsAsync(store, new() { Origins = [EntityOrigin.Added, EntityOrigin.Declared] }));
        Assert.Equal(["both", "read"], await IdsAsync(store, new() { Document = new("one") }));
        Assert.Equal(["both"], await IdsAsync(store, new() { Document = new("two") }));
        Assert.Equal(["known"], await IdsAsync(store, new() { Wikidata = new WikidataId("Q855") }));
        Assert.Empty(await IdsAsync(store, new() { Wikidata = new WikidataId("Q855"), Kinds = [EntityKind.Event] }));
        Assert.Equal(2, await store.CountEntitiesAsync(new() { Document = new("one") }, Cancel));
    }

    [Fact]
    public async Task Links_are_listed_in_three_orders()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("b/CAUSED/c", 0.5), new Claim("a/CAUSED/c", 0.5), new Claim("a/OPPOSED/b", 0.9), new Claim("b/CAUSED/c", 0.5), new Claim("a/CAUSED/b", 0.1));

        Assert.Equal(["a/OPPOSED/b", "a/CAUSED/c", "b/CAUSED/c", "a/CAUSED/b"], await LinksAsync(store, new()));
        Assert.Equal(["a/CAUSED/b", "a/CAUSED/c", "a/OPPOSED/b", "b/CAUSED/c"], await LinksAsync(store, new() { OrderBy = LinkOrder.Id }));
        Assert.Equal(["b/CAUSED/c", "a/CAUSED/b", "a/CAUSED/c", "a/OPPOSED/b"], await LinksAsync(store, new() { OrderBy = LinkOrder.Evidence }));
    }

    [Fact]
    public async Task Links_are_filtered_by_ends_type_confidence_modality_verdict_document_and_contest()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("a/CAUSED/b", 0.5), new Claim("b/CAUSED/c", 0.9, Modality.Hedged), new Claim("b/OPPOSED/b", 0.3));
        await Load(store, "two", new Claim("a/CAUSED/b", 0.5, Modality.Negated), new Claim("c/LED/a", 0.7));
        await Review(store, "c/LED/a", ReviewStatus.Rejected);

        Task<List<string>> Found(LinkQuery query) => LinksAsync(store, query with { OrderBy = LinkOrder.Id });
        Assert.Equal(["b/CAUSED/c", "b/OPPOSED/b"], await Found(new() { Source = new("b") }));
        Assert.Equal(["a/CAUSED/b", "b/OPPOSED/b"], await Found(new() { Target = new("b") }));
        Assert.Equal(["a/CAUSED/b", "b/CAUSED/c", "b/OPPOSED/b"], await Found(new() { About = new("b") }));
        Assert.Equal(["a/CAUSED/b"], await Found(new() { About = new("b"), Source = new("a") }));
        Assert.Equal(["b/OPPOSED/b", "c/LED/a"], await Found(new() { Types = new([LinkType.Opposed, LinkType.Led]) }));
        Assert.Equal(["b/CAUSED/c", "c/LED/a"], await Found(new() { MinConfidence = 0.7 }));
        Assert.Equal(["b/CAUSED/c"], await Found(new() { Modalities = [Modality.Hedged] }));
        Assert.Equal(["c/LED/a"], await Found(new() { Statuses = [ReviewStatus.Rejected] }));
        Assert.Equal(["a/CAUSED/b", "c/LED/a"], await Found(new() { Documents = [new("two")] }));
        Assert.Equal(["a/CAUSED/b"], await Found(new() { Contested = true }));
        Assert.Equal(["b/CAUSED/c", "b/OPPOSED/b", "c/LED/a"], await Found(new() { Contested = false }));
        Assert.Equal(3, await store.CountLinksAsync(new() { About = new("b") }, Cancel));
    }

    [Fact]
    public async Task Documents_are_listed_by_title_and_evidence_as_its_link_orders_it()
    {
        await using var store = await OpenAsync();
        var readings = new[] { ("a", "Zorn"), ("b", "ähre"), ("c", "Ahre") }
            .Select(row => Some.Reading(row.Item1, new Claim("x/CAUSED/y", 0.5)) is var reading ? reading with { Document = Some.Document(row.Item1, reading.Text, row.Item2) } : null!);
        await store.MergeAsync(Some.Delta([.. readings]), Cancel);

        Assert.Equal(["b", "c", "a"], (await WalkAsync(page => store.BrowseDocumentsAsync(page, Cancel), 2)).Select(document => document.Id.Value));
        var listed = await WalkAsync(page => store.BrowseEvidenceAsync(Some.Link("x/CAUSED/y"), page, Cancel), 2);
        var first = (await store.EvidenceOfAsync([Some.Link("x/CAUSED/y")], 10, Cancel))[Some.Link("x/CAUSED/y")];
        Assert.Equal(first.Items.Select(item => item.Item), listed);
        Assert.Equal(listed[1..], (await store.BrowseEvidenceAsync(Some.Link("x/CAUSED/y"), new(10, first.Items[0].Cursor), Cancel)).Items.Select(item => item.Item));
    }

    [Fact]
    public async Task A_page_says_whether_the_list_goes_on_before_and_behind_it()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta([.. "abcde".Select(letter => Some.Declared(letter.ToString()))]), Cancel);
        Task<Page<Entity>> Browse(PageRequest page) => store.BrowseEntitiesAsync(new(), page, Cancel);
        static string Shown(Page<Entity> page) => $"{(page.HasPrevious ? "<" : "")}{string.Concat(page.Items.Select(item => item.Item.Id))}{(page.HasNext ? ">" : "")}";
        var cursors = (await Browse(new(10))).Items.ToDictionary(item => item.Item.Id.Value, item => item.Cursor);

        Assert.Equal("ab>", Shown(await Browse(new(2))));
        Assert.Equal("<cd>", Shown(await Browse(new(2, After: cursors["b"]))));
        Assert.Equal("<de", Shown(await Browse(new(2, After: cursors["c"]))));
        Assert.Equal("<", Shown(await Browse(new(2, After: cursors["e"]))));
        Assert.Equal("<de", Shown(await Browse(new(2, FromEnd: true))));
        Assert.Equal("<bc>", Shown(await Browse(new(2, Before: cursors["d"], FromEnd: true))));
        Assert.Equal("ab>", Shown(await Browse(new(2, Before: cursors["c"], FromEnd: true))));
        Assert.Equal("ab>", Shown(await Browse(new(2, Before: cursors["d"]))));
        Assert.Equal("<bcd>", Shown(await Browse(new(9, After: cursors["a"], Before: cursors["e"]))));
        Assert.Equal(">", Shown(await Browse(new(2, Before: cursors["a"], FromEnd: true))));
    }

    [Fact]
    public async Task A_cursor_stays_good_when_its_item_is_gone()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Reading("doc", "", [Some.Mention("b")], [])) with { Declared = [Some.Declared("a"), Some.Declared("c")] }, Cancel);
        var second = (await store.BrowseEntitiesAsync(new(), new(2), Cancel)).Items[1].Cursor;
        await store.MergeAsync(Some.Removal("doc"), Cancel);

        Assert.Equal(["c"], (await store.BrowseEntitiesAsync(new(), new(2, After: second), Cancel)).Items.Select(item => item.Item.Id.Value));
    }

    [Fact]
    public async Task What_is_no_cursor_of_a_list_is_refused()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("a/CAUSED/b"));
        var other = (await store.BrowseEntitiesAsync(new() { OrderBy = EntityOrder.Date }, new(1), Cancel)).Items[0].Cursor;

        foreach (var cursor in new[] { "", "x", "'; DROP TABLE entities; --", "W10", "WzFd", "bnVsbA", other, new string('A', 100_000), "\ud800" })
        {
            await Assert.ThrowsAsync<BadCursorException>(() => store.BrowseEntitiesAsync(new(), new(1, After: cursor), Cancel));
            await Assert.ThrowsAsync<BadCursorException>(() => store.BrowseLinksAsync(new(), new(1, Before: cursor), Cancel));
        }
    }

    [Fact]
    public async Task Pages_walked_from_either_end_make_the_whole_list_in_every_order()
    {
        await using var store = await OpenAsync();
        var random = new Random(1956);
        var declared = Enumerable.Range(0, 23).Select(i => Dated($"e{i}", random.Next(3) == 0 ? null : $"19{random.Next(50, 54)}") with { Name = Names[random.Next(Names.Length)] });
        var claims = Enumerable.Range(0, 60).Select(_ => new Claim($"e{random.Next(9)}/{LinkTypes.All[random.Next(3)].Name}/e{random.Next(9)}", random.Next(1, 4) / 4.0));
        await store.MergeAsync(Some.Delta(Some.Reading("doc", [.. claims])) with { Declared = [.. declared] }, Cancel);

        await Gen.Select(Gen.Enum<EntityOrder>(), Gen.Enum<LinkOrder>(), Gen.Int[1, 30]).SampleAsync(
            async (byEntity, byLink, limit) =>
            {
                await CheckWalksAsync(page => store.BrowseEntitiesAsync(new() { OrderBy = byEntity }, page, Cancel), limit, entity => entity.Id.Value);
                await CheckWalksAsync(page => store.BrowseLinksAsync(new() { OrderBy = byLink }, page, Cancel), limit, link => link.Id.ToString());
            },
            iter: 30, threads: 1);
    }

    static DeclaredEntity Dated(string id, string? date) => Some.Declared(id) with { When = date is null ? null : FuzzyDate.Parse(date) };

    static async Task CheckWalksAsync<T>(Func<PageRequest, Task<Page<T>>> browse, int limit, Func<T, string> id)
    {
        string[] all = [.. (await browse(new(1000))).Items.Select(item => id(item.Item))];
        Assert.Equal(all, (await WalkAsync(browse, limit)).Select(id));
        Assert.Equal(all, (await WalkBackAsync(browse, limit)).Select(id));
    }

    static async Task<List<T>> WalkAsync<T>(Func<PageRequest, Task<Page<T>>> browse, int limit)
    {
        var (all, page) = (new List<T>(), await browse(new(limit)));
        Assert.False(page.HasPrevious);
        for (; ; page = await browse(new(limit, After: page.Items[^1].Cursor)))
        {
            Assert.Equal(all.Count > 0, page.HasPrevious);
            all.AddRange(page.Items.Select(item => item.Item));
            if (!page.HasNext) return all;
        }
    }

    static async Task<List<T>> WalkBackAsync<T>(Func<PageRequest, Task<Page<T>>> browse, int limit)
    {
        var (all, page) = (new List<T>(), await browse(new(limit, FromEnd: true)));
        Assert.False(page.HasNext);
        for (; ; page = await browse(new(limit, Before: page.Items[0].Cursor, FromEnd: true)))
        {
            Assert.Equal(all.Count > 0, page.HasNext);
            all.InsertRange(0, page.Items.Select(item => item.Item));
            if (!page.HasPrevious) return all;
        }
    }

    static async Task<List<string>> IdsAsync(IGraphStore store, EntityQuery query) =>
        [.. (await store.BrowseEntitiesAsync(query, new(1000), Cancel)).Items.Select(item => item.Item.Id.Value)];

    static async Task<List<string>> NamesAsync(IGraphStore store, EntityQuery query) =>
        [.. (await store.BrowseEntitiesAsync(query, new(1000), Cancel)).Items.Select(item => item.Item.Name)];

    static async Task<List<string>> LinksAsync(IGraphStore store, LinkQuery query) =>
        [.. (await store.BrowseLinksAsync(query, new(1000), Cancel)).Items.Select(item => item.Item.Id.ToString())];
}
