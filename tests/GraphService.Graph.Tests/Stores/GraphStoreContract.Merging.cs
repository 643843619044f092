namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task An_empty_store_holds_nothing_and_has_version_0()
    {
        await using var store = await OpenAsync();

        Assert.Equal(0, await store.VersionAsync(Cancel));
        Assert.Equal(0, (await Dump.SnapshotAsync(store, Cancel)).EntityCount);
        Assert.Empty(await store.ReadingsAsync(Cancel));
        Assert.Empty(await store.DeclaredAsync(Cancel));
        Assert.Empty(await store.JournalAsync(0, 10, Cancel));
        Assert.Empty((await store.StatisticsAsync(Cancel)).Entities);
    }

    [Fact]
    public async Task A_merge_reports_what_it_added()
    {
        await using var store = await OpenAsync();

        var report = await Load(store, "doc", new Claim("speech/CAUSED/uprising"));

        Assert.Equal(1, report.Version);
        Assert.Equal([new DocumentId("doc")], report.Documents.Added);
        Assert.Equal([new EntityId("speech"), new EntityId("uprising")], report.Entities.Added);
        Assert.Equal([Some.Link("speech/CAUSED/uprising")], report.Links.Added);
        Assert.Single(report.Evidence.Added);
        Assert.Equal(1, await store.VersionAsync(Cancel));
    }

    [Fact]
    public async Task Merging_the_same_again_changes_nothing()
    {
        await using var store = await OpenAsync();
        var delta = Some.Delta(Some.Reading("doc", new Claim("speech/CAUSED/uprising"))) with { Declared = [Some.Declared("speech")] };
        await store.MergeAsync(delta, Cancel);

        var again = await store.MergeAsync(delta, Cancel);

        Assert.True(again.ChangesNothing);
        Assert.Equal(1, again.Version);
        Assert.Equal(1, await store.VersionAsync(Cancel));
    }

    [Fact]
    public async Task Reading_a_document_anew_replaces_what_it_said_and_nothing_else()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("speech/CAUSED/uprising"), new Claim("speech/CAUSED/thaw"));
        await Load(store, "two", new Claim("speech/CAUSED/uprising"));

        var report = await Load(store, "one", new Claim("famine/CAUSED/discontent"));

        Assert.Equal([new DocumentId("one")], report.Documents.Changed);
        Assert.Equal([Some.Link("famine/CAUSED/discontent")], report.Links.Added);
        Assert.Equal([Some.Link("speech/CAUSED/uprising")], report.Links.Changed);
        Assert.Equal([Some.Link("speech/CAUSED/thaw")], report.Links.Removed);
        Assert.Equal([new EntityId("thaw")], report.Entities.Removed);
        Assert.Equal(1, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Assessment.Evidence);
        Assert.Null(await LinkAsync(store, "speech/CAUSED/thaw"));
    }

    [Fact]
    public async Task Evidence_of_unchanged_words_is_not_reported()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));

        var report = await Load(store, "doc", new Claim("speech/CAUSED/uprising"), new Claim("famine/CAUSED/fear"));

        Assert.Equal([Some.Link("famine/CAUSED/fear")], (await store.EvidenceAsync(report.Evidence.Added, Cancel)).Values.Select(piece => piece.Link));
        Assert.Empty(report.Evidence.Removed);
        Assert.Empty(report.Links.Changed);
    }

    [Fact]
    public async Task The_same_words_read_with_other_confidence_change_the_link_and_keep_the_evidence()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising", 0.8));

        var report = await Load(store, "doc", new Claim("speech/CAUSED/uprising", 0.4));

        Assert.Equal([Some.Link("speech/CAUSED/uprising")], report.Links.Changed);
        Assert.True(report.Evidence.IsEmpty);
        Assert.Equal(0.4, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Assessment.Confidence);
    }

    [Fact]
    public async Task Removing_a_document_removes_what_only_it_said()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("speech/CAUSED/uprising"));
        await Load(store, "two", new Claim("famine/CAUSED/fear"));

        var report = await store.MergeAsync(Some.Removal("one", "unknown"), Cancel);

        Assert.Equal([new DocumentId("one")], report.Documents.Removed);
        Assert.Equal([Some.Link("speech/CAUSED/uprising")], report.Links.Removed);
        Assert.Null(await store.TextAsync(new("one"), Cancel));
        Assert.NotNull(await store.TextAsync(new("two"), Cancel));
        Assert.Equal(1, (await Dump.SnapshotAsync(store, Cancel)).LinkCount);
    }

    [Fact]
    public async Task A_reader_is_told_how_each_document_was_read()
    {
        await using var store = await OpenAsync();
        var reading = Some.Reading("doc", new Claim("speech/CAUSED/uprising"));
        await store.MergeAsync(Some.Delta(reading, Some.Reading("another")), Cancel);

        // Another way of reading that found the same: the graph is no other, but the reader is told.
        var report = await store.MergeAsync(Some.Delta(reading with { Fingerprint = "newer", Location = "/texts/doc.md" }), Cancel);

        Assert.True(report.ChangesNothing);
        Assert.Equal(
            [new StoredReading(new("another"), Some.Document("another").Sha256, "fingerprint", null), new(new("doc"), reading.Document.Sha256, "newer", "/texts/doc.md")],
            await store.ReadingsAsync(Cancel));
    }

    [Fact]
    public async Task A_document_is_kept_whole()
    {
        await using var store = await OpenAsync();
        var reading = Some.Reading("doc", new Claim("speech/CAUSED/uprising"));
        reading = reading with { Document = reading.Document with { Author = "Ann Ólafsdóttir", Date = FuzzyDate.Parse("1956~"), Sources = ["b", "a"] } };
        await store.MergeAsync(Some.Delta(reading), Cancel);

        var document = (await store.DocumentsAsync([new("doc"), new("unknown")], Cancel)).Single().Value;

        Assert.Equal(reading.Document with { Sources = document.Sources }, document);
        Assert.Equal(["b", "a"], document.Sources);
        Assert.Equal(reading.Text, await store.TextAsync(new("doc"), Cancel));
        Assert.Null(await store.TextAsync(new("unknown"), Cancel));
    }

    [Fact]
    public async Task A_text_is_kept_to_the_letter()
    {
        await using var store = await OpenAsync();
        var text = "Zero \0 behind, tab \t, line \r\n\u2028, nbsp \u00a0, e\u0301 and é, 😀, \ufeff, 'quoted' \"twice\" \\ {\"json\": 1}";
        await store.MergeAsync(Some.Delta(Some.Reading("doc", text, [Some.Mention("x", surface: text, name: text)], [])), Cancel);

        Assert.Equal(text, await store.TextAsync(new("doc"), Cancel));
        Assert.Equal(text, (await EntityAsync(store, "x"))!.Name);
    }

    [Fact]
    public async Task A_piece_of_evidence_is_kept_whole()
    {
        await using var store = await OpenAsync();
        var text = "Some say the speech 😀 “caused” the uprising of ’56.";
        var evidence = new Evidence(
            Some.Link("speech/CAUSED/uprising"), new("doc"), TextSelector.Of(text, 9, 40), Modality.Reported, "caused", "some-rule", 0.123456789)
        {
            Attribution = new("some", new EntityId("historians")),
            When = FuzzyDate.Parse("1956-10-23/.."),
        };
        await store.MergeAsync(Some.Delta(Some.Reading("doc", text, [Some.Mention("speech"), Some.Mention("uprising")], [evidence])), Cancel);

        Assert.Equal(evidence, (await store.EvidenceAsync([evidence.Id], Cancel)).Single().Value);
    }

    [Fact]
    public async Task The_evidence_of_links_comes_strongest_first_then_by_document_and_place()
    {
        await using var store = await OpenAsync();
        var (cause, other) = ("speech/CAUSED/uprising", "famine/CAUSED/fear");
        await Load(store, "b", new Claim(cause, 0.5), new Claim(cause, 0.9), new Claim(other, 0.1));
        await Load(store, "a", new Claim(cause, 0.5), new Claim(cause, 0.5));

        var pages = await store.EvidenceOfAsync([Some.Link(cause), Some.Link(other), Some.Link("no/CAUSED/link")], 3, Cancel);
        var found = pages.ToDictionary(row => row.Key, row => row.Value.Items.Select(item => item.Item).ToList());

        Assert.True(pages[Some.Link(cause)].HasNext);
        Assert.False(pages[Some.Link(other)].HasNext);

        Assert.Equal(["b 0.9", "a 0.5", "a 0.5"], found[Some.Link(cause)].Select(piece => $"{piece.Document} {piece.Confidence}"));
        Assert.True(found[Some.Link(cause)][1].Selector.Start < found[Some.Link(cause)][2].Selector.Start);
        Assert.Single(found[Some.Link(other)]);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public async Task The_same_claim_told_twice_by_one_reading_counts_once_at_its_most_confident()
    {
        await using var store = await OpenAsync();
        var reading = Some.Reading("doc", new Claim("speech/CAUSED/uprising", 0.3));
        var surer = new Claim("speech/CAUSED/uprising", 0.6).Evidence(new("doc"), reading.Evidence[0].Selector);

        await store.MergeAsync(Some.Delta(reading with { Evidence = [.. reading.Evidence, surer, .. reading.Evidence] }), Cancel);

        var link = await LinkAsync(store, "speech/CAUSED/uprising");
        Assert.Equal((0.6, 1), (link!.Assessment.Confidence, link.Assessment.Evidence));
    }

    [Fact]
    public async Task A_link_sums_up_its_evidence()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("speech/CAUSED/uprising", 0.5, Modality.Hedged));
        await Load(store, "two", new Claim("speech/CAUSED/uprising", 0.5, Modality.Reported));
        await Load(store, "three", new Claim("speech/CAUSED/uprising", 0.2, Modality.Negated));

        var link = await LinkAsync(store, "speech/CAUSED/uprising");

        Assert.Equal(new Assessment(0.6, Modality.Hedged, Contested: true, 3, 3), link!.Assessment with { Confidence = Math.Round(link.Assessment.Confidence, 6) });
    }

    [Fact]
    public async Task Nothing_of_a_delta_that_cannot_be_true_is_written()
    {
        await using var store = await OpenAsync();
        var good = Some.Reading("good", new Claim("speech/CAUSED/uprising"));
        var reading = Some.Reading("doc", new Claim("famine/CAUSED/fear"));
        var piece = reading.Evidence[0];
        Evidence At(TextSelector selector) => new(piece.Link, piece.Document, selector, piece.Modality, piece.Cue, piece.Rule, piece.Confidence);

        Reading[] impossible =
        [
            reading with { Mentions = [Some.Mention("famine")] },
            reading with { Evidence = [At(piece.Selector with { End = 10_000 })] },
            reading with { Evidence = [At(piece.Selector with { Start = -1 })] },
            reading with { Evidence = [At(piece.Selector with { Exact = "Not these words at all, no." })] },
            reading with { Document = Some.Document("another") },
            good,
        ];
        foreach (var wrong in impossible)
            await Assert.ThrowsAsync<ArgumentException>(() => store.MergeAsync(Some.Delta(good, wrong), Cancel));

        Assert.Equal(0, await store.VersionAsync(Cancel));
        Assert.Empty(await store.ReadingsAsync(Cancel));
        Assert.Equal(0, (await Dump.SnapshotAsync(store, Cancel)).EntityCount);
    }

    [Fact]
    public async Task Evidence_may_speak_of_entities_that_are_known_already()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Declared("famine"), Some.Declared("fear")), Cancel);

        var report = await store.MergeAsync(Some.Delta(Some.Reading("doc", new Claim("famine/CAUSED/fear")) with { Mentions = [] }), Cancel);

        Assert.Equal([Some.Link("famine/CAUSED/fear")], report.Links.Added);
    }

    [Fact]
    public async Task A_preview_reports_the_total_difference_and_leaves_no_trace()
    {
        await using var store = await OpenAsync();
        await Load(store, "one", new Claim("speech/CAUSED/uprising"));
        var before = await Dump.OfAsync(store, Cancel);

        GraphDelta[] deltas =
        [
            Some.Delta(Some.Reading("two", new Claim("famine/CAUSED/fear"))),
            Some.Delta(Some.Reading("three", new Claim("speech/CAUSED/uprising"))),
            Some.Removal("two"),
        ];
        var preview = await store.PreviewAsync(deltas.ToAsyncEnumerable(), Cancel);

        Assert.Equal([new DocumentId("three")], preview.Documents.Added);
        Assert.True(preview.Entities.Added.Count == 0 && preview.Links.Added.Count == 0);
        Assert.Equal([Some.Link("speech/CAUSED/uprising")], preview.Links.Changed);
        Assert.Equal(4, preview.Version);
        Assert.Equal(1, await store.VersionAsync(Cancel));
        Assert.Equal(before, await Dump.OfAsync(store, Cancel));
    }

    [Fact]
    public async Task A_preview_of_one_delta_reports_what_its_merge_does()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"), new Claim("famine/CAUSED/fear"));
        var delta = Some.Delta(Some.Reading("doc", new Claim("speech/CAUSED/uprising", 0.1), new Claim("thaw/CAUSED/hope")));

        var preview = await store.PreviewAsync(new[] { delta }.ToAsyncEnumerable(), Cancel);

        Assert.Equivalent(await store.MergeAsync(delta, Cancel), preview, strict: true);
    }

    [Fact]
    public async Task A_store_that_is_opened_again_holds_what_it_held()
    {
        var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Reading("doc", new Claim("speech/CAUSED/uprising"))) with { Declared = [Some.Declared("thaw")] }, Cancel);
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Accepted);
        var before = await Dump.OfAsync(store, Cancel);

        store = await ReopenAsync(store);

        Assert.Equal(before, await Dump.OfAsync(store, Cancel));
        Assert.Equal(2, await store.VersionAsync(Cancel));
        await store.DisposeAsync();
    }
}
