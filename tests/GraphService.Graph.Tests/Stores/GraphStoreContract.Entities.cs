namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task An_entity_is_what_most_texts_call_it()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(
            Some.Delta(
                Some.Reading("one", "", [Some.Mention("x", 2, EntityKind.Place, "Warsaw", "the capital")], []),
                Some.Reading("two", "", [Some.Mention("x", 1, EntityKind.Event, "Warsaw Pact", "Warsaw Pact"), Some.Mention("x", 1, EntityKind.Event, "Alliance", "alliance")], [])),
            Cancel);

        var entity = await EntityAsync(store, "x");

        // Two for a place and two for an event: the first of the kinds. Two for Warsaw.
        Assert.Equal((EntityKind.Event, "Warsaw", 4, EntityOrigin.Extracted), (entity!.Kind, entity.Name, entity.Mentions, entity.Origin));
        Assert.Equal(["Warsaw Pact", "alliance", "the capital"], entity.Aliases);
    }

    [Fact]
    public async Task Aliases_are_declared_names_and_the_words_of_texts_that_differ_by_more_than_case()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(
            Some.Delta(
                Some.Reading(
                    "doc", "",
                    [
                        Some.Mention("speech", 1, surface: "THE SPEECH"), Some.Mention("speech", 3, surface: "the speech"), Some.Mention("speech", 9, surface: "secret speech"),
                        Some.Mention("speech", 1, surface: "on the cult"), Some.Mention("speech", 1, surface: "On the cult"),
                    ],
                    [])) with { Declared = [Some.Declared("speech", "Secret Speech", EntityKind.Event, "Secret Speech", "On the Cult")] },
            Cancel);

        Assert.Equal(["On the Cult", "the speech"], (await EntityAsync(store, "speech"))!.Aliases);
    }

    [Fact]
    public async Task Words_that_only_cut_others_are_wordings_and_no_aliases_and_no_search_finds_them()
    {
        await using var store = await OpenAsync();
        EntityMention[] mentions =
        [
            Some.Mention("fall", 1, name: "Fall of Rákosi", surface: "the crowd drove Rákosi out"), Some.Mention("fall", 0, name: "Fall of Rákosi", surface: "drove Rákosi out"),
            Some.Mention("fall", 0, name: "Fall of Rákosi", surface: "crowd"),
        ];
        await store.MergeAsync(Some.Delta(Some.Reading("one", "", mentions, []), Some.Reading("two", "", [Some.Mention("fall", 0, name: "Fall of Rákosi", surface: "crowd")], [])), Cancel);

        Assert.Equal(["the crowd drove Rákosi out"], (await EntityAsync(store, "fall"))!.Aliases);
        Assert.Equal(["crowd", "drove Rákosi out"], (await store.WordingsAsync([new("fall"), new("nobody")], Cancel)).Single().Value);
        Assert.DoesNotContain("crowd", (await store.SearchAsync("crowd", [], 5, Cancel)).Select(hit => hit.Matched));

        await store.MergeAsync(Some.Delta(Some.Reading("two", "", [Some.Mention("fall", 1, name: "Fall of Rákosi", surface: "crowd")], [])), Cancel);

        Assert.Equal(["crowd", "the crowd drove Rákosi out"], (await EntityAsync(store, "fall"))!.Aliases);
        Assert.Equal(["drove Rákosi out"], (await store.WordingsAsync([new("fall")], Cancel)).Single().Value);
    }

    [Fact]
    public async Task A_declaration_outweighs_the_texts_and_a_person_outweighs_both()
    {
        await using var store = await OpenAsync();
        var declared = new DeclaredEntity(
            new("x"), EntityKind.Person, "Nikita Khrushchev", ["Khrushchev"], "First Secretary.", FuzzyDate.Parse("1894-04-15/1971-09-11"), new WikidataId("Q35314"));
        await store.MergeAsync(Some.Delta(Some.Reading("doc", "", [Some.Mention("x", 9, EntityKind.Place, "Nikita", "he")], [])) with { Declared = [declared] }, Cancel);

        var entity = (await EntityAsync(store, "x"))!;
        Assert.Equal((EntityKind.Person, "Nikita Khrushchev", EntityOrigin.Declared), (entity.Kind, entity.Name, entity.Origin));
        Assert.Equal((declared.Description, declared.When, declared.Wikidata), (entity.Description, entity.When, entity.Wikidata));
        Assert.Equal(["Khrushchev", "he"], entity.Aliases);

        await Add(store, new DeclaredEntity(new("x"), EntityKind.Person, "N. S. Khrushchev", ["Nikita"], null));
        entity = (await EntityAsync(store, "x"))!;
        Assert.Equal(("N. S. Khrushchev", null, EntityOrigin.Added), (entity.Name, entity.Description, entity.Origin));
        Assert.Equal(["Nikita", "he"], entity.Aliases);
    }

    [Fact]
    public async Task Texts_date_an_entity_together_whatever_their_order_and_a_declared_date_outweighs_them()
    {
        var rough = Some.Reading("rough", "", [Some.Mention("x") with { When = FuzzyDate.Parse("1956") }], []);
        var start = Some.Reading("start", "", [Some.Mention("x") with { When = FuzzyDate.Parse("1956-10-23/..") }, Some.Mention("x", surface: "it") with { When = FuzzyDate.Parse("../1956-11") }], []);
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(start, rough), Cancel);
        await using var other = await OpenAsync();
        await other.MergeAsync(Some.Delta(rough), Cancel);
        await other.MergeAsync(Some.Delta(start), Cancel);

        Assert.Equal("1956-10-23/1956-11-30", (await EntityAsync(store, "x"))!.When?.ToString());
        Assert.Equal("1956-10-23/1956-11-30", (await EntityAsync(other, "x"))!.When?.ToString());

        await store.MergeAsync(Some.Delta(Some.Reading("wrong", "", [Some.Mention("x") with { When = FuzzyDate.Parse("1848") }], [])), Cancel);
        Assert.Null((await EntityAsync(store, "x"))!.When);

        await store.MergeAsync(new() { Declared = [Some.Declared("x") with { When = FuzzyDate.Parse("1956-10") }] }, Cancel);
        Assert.Equal("1956-10", (await EntityAsync(store, "x"))!.When?.ToString());
    }

    [Fact]
    public async Task The_last_declaration_of_an_entity_counts_and_none_is_ever_lost()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Declared("b", "First"), Some.Declared("c")), Cancel);
        var report = await store.MergeAsync(Some.Delta(Some.Declared("b", "Second", EntityKind.Concept, "z", "y"), Some.Declared("a")), Cancel);

        var declared = await store.DeclaredAsync(Cancel);

        Assert.Equal([new EntityId("b")], report.Entities.Changed);
        Assert.Equal(["a", "b", "c"], declared.Select(entity => entity.Id.Value));
        Assert.Equal(("Second", EntityKind.Concept), (declared[1].Name, declared[1].Kind));
        Assert.Equal(["z", "y"], declared[1].Aliases);
    }

    [Fact]
    public async Task People_add_entities_that_the_next_reader_knows()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Declared("b", "Declared")), Cancel);
        await Add(store, Some.Declared("b", "Described anew"));
        await Add(store, Some.Declared("a", "Added"));

        Assert.Equal(["Added", "Described anew"], (await store.DeclaredAsync(Cancel)).Select(entity => entity.Name));

        await ReviewEntity(store, "a", ReviewStatus.Rejected);
        Assert.Equal(["Described anew"], (await store.DeclaredAsync(Cancel)).Select(entity => entity.Name));
    }

    [Fact]
    public async Task An_entity_that_no_text_names_any_more_is_gone()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Reading("doc", "", [Some.Mention("gone")], [])), Cancel);
        await store.MergeAsync(Some.Removal("doc"), Cancel);

        Assert.Null(await EntityAsync(store, "gone"));
        Assert.False((await Dump.SnapshotAsync(store, Cancel)).TryNode(new("gone"), out _));
    }

    [Fact]
    public async Task An_accepted_entity_stays_under_the_name_it_was_accepted_by()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Reading("doc", "", [Some.Mention("x", 1, EntityKind.Place, "Xanadu")], [])), Cancel);
        await ReviewEntity(store, "x", ReviewStatus.Accepted);
        await store.MergeAsync(Some.Removal("doc"), Cancel);

        var entity = await EntityAsync(store, "x");
        Assert.Equal((EntityKind.Place, "Xanadu", 0, ReviewStatus.Accepted), (entity!.Kind, entity.Name, entity.Mentions, entity.Status));

        await ReviewEntity(store, "x", ReviewStatus.Unreviewed);
        Assert.Null(await EntityAsync(store, "x"));
    }

    [Fact]
    public async Task Where_an_entity_is_rejected_its_links_carry_no_chain_and_keep_their_own_verdict()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"), new Claim("famine/CAUSED/speech"), new Claim("famine/CAUSED/fear"));
        await ReviewEntity(store, "speech", ReviewStatus.Rejected);

        Assert.Equal(ReviewStatus.Rejected, (await StandingAsync(store, "speech/CAUSED/uprising"))!.Value.Status);
        Assert.Equal(ReviewStatus.Rejected, (await StandingAsync(store, "famine/CAUSED/speech"))!.Value.Status);
        Assert.Equal(ReviewStatus.Unreviewed, (await StandingAsync(store, "famine/CAUSED/fear"))!.Value.Status);
        Assert.Equal(ReviewStatus.Unreviewed, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Status);

        await ReviewEntity(store, "speech", ReviewStatus.Unreviewed);
        Assert.Equal(ReviewStatus.Unreviewed, (await StandingAsync(store, "famine/CAUSED/speech"))!.Value.Status);
    }

    [Fact]
    public async Task A_rejected_entity_is_rejected_still_when_a_text_names_it_again()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));
        await ReviewEntity(store, "speech", ReviewStatus.Rejected);
        await store.MergeAsync(Some.Removal("doc"), Cancel);
        Assert.Null(await EntityAsync(store, "speech"));

        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));

        Assert.Equal(ReviewStatus.Rejected, (await EntityAsync(store, "speech"))!.Status);
        Assert.Equal(ReviewStatus.Rejected, (await StandingAsync(store, "speech/CAUSED/uprising"))!.Value.Status);
    }

    [Fact]
    public async Task Records_are_found_by_their_ids_and_unknown_ids_are_left_out()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));

        Assert.Equal([new EntityId("speech")], (await store.EntitiesAsync([new("speech"), new("unknown"), new("speech")], Cancel)).Keys);
        Assert.Equal([Some.Link("speech/CAUSED/uprising")], (await store.LinksAsync([Some.Link("speech/CAUSED/uprising"), Some.Link("uprising/CAUSED/speech")], Cancel)).Keys);
        Assert.Empty(await store.EvidenceAsync([new("0123456789abcdef")], Cancel));
        Assert.Empty(await store.EntitiesAsync([], Cancel));
    }

    [Fact]
    public async Task The_numbers_of_a_graph_are_counted()
    {
        await using var store = await OpenAsync();
        await Load(store, "a", new Claim("speech/CAUSED/uprising"));
        await Load(store, "b", new Claim("speech/CAUSED/uprising", 0.5, Modality.Negated), new Claim("famine/OPPOSED/fear"));
        await store.MergeAsync(Some.Delta(Some.Declared("stalin", "Stalin", EntityKind.Person)), Cancel);
        await Review(store, "famine/OPPOSED/fear", ReviewStatus.Accepted);

        var statistics = await store.StatisticsAsync(Cancel);

        Assert.Equal(4, statistics.Version);
        Assert.Equal(new Dictionary<EntityKind, int> { [EntityKind.Person] = 1, [EntityKind.Event] = 4 }, statistics.Entities);
        Assert.Equal(new Dictionary<LinkType, int> { [LinkType.Caused] = 1, [LinkType.Opposed] = 1 }, statistics.Links);
        Assert.Equal(["b 2", "a 1"], statistics.Evidence.Select(row => $"{row.Key} {row.Value}"));
        Assert.Equal((1, 1), (statistics.Contested, statistics.Reviewed));
    }
}
