namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Entities_that_are_one_share_their_links_evidence_mentions_and_names()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("speech/CAUSED/uprising", 0.5));
        await Load(store, "two", new Claim("secret-report/CAUSED/uprising", 0.5), new Claim("thaw/ENABLED/secret-report"));
        await MergeAsync(store, "speech", "secret-report");

        var link = await LinkAsync(store, "speech/CAUSED/uprising");
        Assert.Equal((0.75, 2, 2), (link!.Assessment.Confidence, link.Assessment.Evidence, link.Assessment.Documents));
        Assert.NotNull(await LinkAsync(store, "thaw/ENABLED/speech"));
        Assert.Null(await LinkAsync(store, "secret-report/CAUSED/uprising"));
        Assert.Null(await EntityAsync(store, "secret-report"));

        var speech = (await EntityAsync(store, "speech"))!;
        Assert.Equal((3, "Speech"), (speech.Mentions, speech.Name));
        Assert.Contains("Secret report", speech.Aliases);
        Assert.Equal([new EntityId("secret-report")], speech.Merged);
        Assert.Equal("speech", (await store.SearchAsync("secret report", [], 1, Cancel)).Single().Entity.Id.Value);
        Assert.Equal(["speech", "thaw", "uprising"], (await store.BrowseEntitiesAsync(new() { Document = new("two") }, new(10), Cancel)).Items.Select(item => item.Item.Id.Value).Order());
    }

    [Fact]
    public async Task Evidence_keeps_its_id_and_its_words_when_the_entity_it_speaks_of_is_merged()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/thaw"));
        var before = (await store.BrowseEvidenceAsync(Some.Link("secret-report/CAUSED/uprising"), new(1), Cancel)).Items[0].Item;
        await MergeAsync(store, "speech", "secret-report");

        var after = (await store.BrowseEvidenceAsync(Some.Link("speech/CAUSED/uprising"), new(1), Cancel)).Items[0].Item;

        Assert.Equal(before.Id, after.Id);
        Assert.Equal(before with { Link = Some.Link("speech/CAUSED/uprising"), AsRead = before.Link }, after);
        Assert.Equal(after, (await store.EvidenceAsync([before.Id], Cancel))[before.Id]);
    }

    [Fact]
    public async Task A_walk_goes_through_what_was_merged()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("thaw/CAUSED/secret-report"), new Claim("speech/CAUSED/uprising"));
        await MergeAsync(store, "speech", "secret-report");

        var snapshot = await store.RegionAsync(new([new("thaw")], Direction.Forward, 5, LinkFilter.Chaining), Cancel);
        var reached = Reach.From(snapshot, [new("thaw")], Direction.Forward, 5, LinkFilter.Chaining, new(100, 100, 1000));

        Assert.Contains(reached.Nodes, node => node.Entity == new EntityId("uprising"));
        Assert.False(snapshot.TryNode(new("secret-report"), out _));
    }

    [Fact]
    public async Task A_link_between_two_that_become_one_is_not_shown_and_comes_back_with_them()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/secret-report"), new Claim("speech/CAUSED/uprising"));
        var evidence = (await store.BrowseEvidenceAsync(Some.Link("speech/CAUSED/secret-report"), new(1), Cancel)).Items[0].Item;
        var before = await Dump.OfAsync(store, Cancel, isCounting: false);
        await MergeAsync(store, "speech", "secret-report");

        Assert.Null(await LinkAsync(store, "speech/CAUSED/speech"));
        Assert.Empty(await store.EvidenceAsync([evidence.Id], Cancel));
        Assert.Equal(1, (await store.StatisticsAsync(Cancel)).Evidence.Single().Value);

        await UnmergeAsync(store, "speech", "secret-report");
        Assert.Equal(before, await Dump.OfAsync(store, Cancel, isCounting: false));
    }

    [Fact]
    public async Task A_merge_survives_the_reload_of_the_same_texts_of_changed_ones_and_of_the_store()
    {
        var store = await OpenAsync();
        await Load(store, "doc", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/thaw"));
        await MergeAsync(store, "speech", "secret-report");
        var before = await Dump.OfAsync(store, Cancel);

        Assert.True((await Load(store, "doc", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/thaw"))).ChangesNothing);
        store = await ReopenAsync(store);
        Assert.Equal(before, await Dump.OfAsync(store, Cancel));

        var report = await Load(store, "doc", new Claim("secret-report/CAUSED/fear"), new Claim("speech/CAUSED/thaw"));
        Assert.Equal([Some.Link("speech/CAUSED/fear")], report.Links.Added);
        Assert.Equal([Some.Link("speech/CAUSED/uprising")], report.Links.Removed);
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Unmerged_entities_are_as_if_they_had_never_been_merged_also_when_texts_were_loaded_meanwhile()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/thaw"));
        await MergeAsync(store, "speech", "secret-report");
        await Load(store, "two", new Claim("secret-report/CAUSED/fear"), new Claim("speech/CAUSED/secret-report"));
        await UnmergeAsync(store, "speech", "secret-report");
        var after = await Dump.OfAsync(store, Cancel, isCounting: false);

        await using var other = await OpenAsync();
        await Load(other, "one", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/thaw"));
        await Load(other, "two", new Claim("secret-report/CAUSED/fear"), new Claim("speech/CAUSED/secret-report"));
        Assert.Equal(await Dump.OfAsync(other, Cancel), after);
    }

    [Fact]
    public async Task Verdicts_on_the_links_of_a_merged_entity_keep_counting_and_the_last_one_counts()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/uprising"), new Claim("secret-report/CAUSED/fear"));
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Accepted);
        await Review(store, "secret-report/CAUSED/uprising", ReviewStatus.Rejected);
        await Review(store, "secret-report/CAUSED/fear", ReviewStatus.Accepted);
        await MergeAsync(store, "speech", "secret-report");

        Assert.Equal(ReviewStatus.Rejected, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Status);
        Assert.Equal(ReviewStatus.Accepted, (await LinkAsync(store, "speech/CAUSED/fear"))!.Status);
        Assert.Equal(ReviewStatus.Rejected, (await StandingAsync(store, "speech/CAUSED/uprising"))!.Value.Status);

        await UnmergeAsync(store, "speech", "secret-report");
        Assert.Equal(ReviewStatus.Accepted, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Status);
    }

    [Fact]
    public async Task Who_was_merged_into_gives_the_name_and_the_others_add_what_it_does_not_say()
    {
        await using var store = await OpenAsync();
        var known = new DeclaredEntity(new("secret-report"), EntityKind.Event, "Report on the Cult", ["Cult speech"], "A report.", FuzzyDate.Parse("1956-02-25"), new WikidataId("Q855"));
        await store.MergeAsync(new() { Declared = [known, Some.Declared("speech", "Secret Speech", EntityKind.Concept)] }, Cancel);
        await MergeAsync(store, "speech", "secret-report");

        var speech = (await EntityAsync(store, "speech"))!;

        Assert.Equal(("Secret Speech", EntityKind.Concept, "A report.", known.When, known.Wikidata), (speech.Name, speech.Kind, speech.Description, speech.When, speech.Wikidata));
        Assert.Equal(["Cult speech", "Report on the Cult"], speech.Aliases);
        Assert.Equal(["secret-report", "speech"], (await store.DeclaredAsync(Cancel)).Select(declared => declared.Id.Value));
    }

    [Fact]
    public async Task Merging_again_what_is_merged_changes_nothing_and_a_merge_of_strangers_is_refused()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/thaw"));
        await MergeAsync(store, "speech", "secret-report");
        var merged = await Dump.OfAsync(store, Cancel, isCounting: false);
        await MergeAsync(store, "speech", "secret-report");

        Assert.Equal(merged, await Dump.OfAsync(store, Cancel, isCounting: false));
        await Assert.ThrowsAsync<UnknownSubjectException>(() => MergeAsync(store, "speech", "unknown"));
        var refusal = await Assert.ThrowsAsync<UnknownSubjectException>(() => MergeAsync(store, "secret-report", "thaw"));
        Assert.Equal("The entity 'secret-report' has been merged into 'speech'. Decide on that one, or un-merge it first.", refusal.Message);
        await Assert.ThrowsAsync<UnknownSubjectException>(() => UnmergeAsync(store, "thaw", "secret-report"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => MergeAsync(store, "speech", "speech"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => MergeAsync(store, "speech"));
    }

    [Fact]
    public async Task A_merged_entity_takes_along_what_was_merged_into_it_and_brings_it_back()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("a/CAUSED/x"), new Claim("b/CAUSED/x"), new Claim("c/CAUSED/x"));
        await MergeAsync(store, "b", "a");
        await MergeAsync(store, "c", "b");
        Assert.Equal(["a", "b"], (await EntityAsync(store, "c"))!.Merged.Select(id => id.Value));

        await UnmergeAsync(store, "c", "b");
        Assert.Equal(["a"], (await EntityAsync(store, "b"))!.Merged.Select(id => id.Value));
        Assert.Empty((await EntityAsync(store, "c"))!.Merged);
    }

    static Task<JournalEntry> MergeAsync(IGraphStore store, string into, params string[] merged) =>
        store.DecideAsync(new Decision.MergeEntities(new(into), [.. merged.Select(id => new EntityId(id))]), "ann", "", Cancel);

    static Task<JournalEntry> UnmergeAsync(IGraphStore store, string from, params string[] unmerged) =>
        store.DecideAsync(new Decision.UnmergeEntities(new(from), [.. unmerged.Select(id => new EntityId(id))]), "ann", "", Cancel);
}
