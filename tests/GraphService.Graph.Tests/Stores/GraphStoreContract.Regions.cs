namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task A_region_of_documents_holds_only_what_they_say()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("speech/CAUSED/uprising"));
        await Load(store, "two", new Claim("speech/CAUSED/uprising"), new Claim("speech/CAUSED/strike"));
        await Load(store, "three", new Claim("uprising/CAUSED/invasion"));
        await Add(store, "invasion/CAUSED/strike");

        Assert.Equal(["speech/CAUSED/strike", "speech/CAUSED/uprising"], await LinksOfAsync(store, ["two"], null));
        Assert.Equal(["speech/CAUSED/uprising", "uprising/CAUSED/invasion"], await LinksOfAsync(store, ["one", "three"], null));
        Assert.Empty(await LinksOfAsync(store, ["nobody-wrote-this"], null));
    }

    [Fact]
    public async Task A_region_of_a_time_leaves_out_what_certainly_lies_outside_it()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Dated("speech", "1956-02-25"), Dated("uprising", "1956-10/1956-11"), Dated("thaw", "1953/1964"), Dated("war", "1939")), Cancel);
        await Load(store, "one", new Claim("speech/CAUSED/uprising"), new Claim("war/CAUSED/thaw"), new Claim("thaw/CAUSED/speech"), new Claim("speech/CAUSED/rumour"));

        Assert.Equal(["speech/CAUSED/rumour", "speech/CAUSED/uprising", "thaw/CAUSED/speech"], await LinksOfAsync(store, [], "1956"));
        Assert.Equal(["speech/CAUSED/rumour", "thaw/CAUSED/speech"], await LinksOfAsync(store, [], "1956-02"));
        Assert.Empty(await LinksOfAsync(store, [], "1700"));
    }

    [Fact]
    public async Task A_region_follows_the_graph_as_it_changes()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("speech/CAUSED/uprising"));
        Assert.Equal(["speech/CAUSED/uprising"], await LinksOfAsync(store, ["one"], null));

        await Load(store, "one", new Claim("speech/CAUSED/strike"));
        Assert.Equal(["speech/CAUSED/strike"], await LinksOfAsync(store, ["one"], null));
    }

    static async Task<List<string>> LinksOfAsync(IGraphStore store, string[] documents, string? during)
    {
        var region = Region.Whole(LinkFilter.Everything) with { Documents = [.. documents.Select(id => new DocumentId(id))], During = during is null ? null : FuzzyDate.Parse(during) };
        return [.. (await store.RegionAsync(region, Cancel)).Links().Select(link => link.Id.ToString()).Order(StringComparer.Ordinal)];
    }
}
