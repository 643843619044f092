using GraphService.Graph;

namespace GraphService.Extraction.Tests;

public sealed class LoaderTests : IDisposable
{
    const string Riots = "The Bread Riots led to the Storm of Spring. Nobody had foreseen it.";
    const string Entities = "entities:\n- {id: bread-riots, name: Bread Riots, kind: EVENT}\n- {id: storm-of-spring, name: Storm of Spring, kind: EVENT}\n";

    readonly TemporaryFolder _folder = new();
    readonly RecordingStore _store = new();

    [Fact]
    public async Task Texts_become_readings_with_evidence_quoted_from_them()
    {
        _folder.Write("entities.yaml", Entities);
        _folder.Write("a/riots.txt", Riots);

        var report = await LoadAsync(_folder.Path);

        var reading = Assert.Single(_store.Readings);
        var piece = Assert.Single(reading.Evidence);
        Assert.Equal("bread-riots/CAUSED/storm-of-spring", piece.Link.ToString());
        Assert.Equal("The Bread Riots led to the Storm of Spring.", reading.Text[piece.Selector.Start..piece.Selector.End]);
        Assert.Equal(("riots", "a/riots.txt", _folder.At("a/riots.txt")), (reading.Document.Id.Value, reading.Document.Origin, reading.Location));
        Assert.Equal((2, 2, 1, 2), (report.Sentences, report.Mentions, report.Evidence, report.Declared));
    }

    [Fact]
    public async Task What_did_not_change_is_not_read_again()
    {
        _folder.Write("a.txt", Riots);
        await LoadAsync(_folder.Path);

        Assert.Equal([FileState.Unchanged], States(await LoadAsync(_folder.Path)));
        _folder.Write("a.txt", Riots + " It rained all day.");
        Assert.Equal([FileState.Loaded], States(await LoadAsync(_folder.Path)));
        _folder.Write("entities.yaml", Entities);
        Assert.Equal([FileState.Loaded], States(await LoadAsync(_folder.Path)));
    }

    [Fact]
    public async Task Two_files_of_one_name_get_two_ids_and_keep_them()
    {
        _folder.Write("a/notes.txt", Riots);
        _folder.Write("b/notes.txt", "It rained all day in the town.");
        var first = await LoadAsync(_folder.Path);

        _folder.Write("b/notes.txt", "It snowed all day in the town.");
        var second = await LoadAsync(_folder.At("b"));

        Assert.Equal("notes", first.Files[0].Document?.Value);
        Assert.StartsWith("notes-", first.Files[1].Document?.Value, StringComparison.Ordinal);
        Assert.Equal(first.Files[1].Document, second.Files[0].Document);
    }

    [Fact]
    public async Task A_text_that_another_document_holds_is_a_duplicate()
    {
        _folder.Write("a.txt", Riots);
        _folder.Write("b.txt", Riots);

        var report = await LoadAsync(_folder.Path);

        Assert.Equal([FileState.Loaded, FileState.Duplicate], States(report));
        Assert.Equal("b.txt: The same text as a.", report.Files[1].Findings.Single().ToString());
    }

    [Fact]
    public async Task A_file_that_moved_stays_the_same_document()
    {
        _folder.Write("a.txt", Riots);
        await LoadAsync(_folder.Path);
        File.Move(_folder.At("a.txt"), _folder.At("b.txt"));

        Assert.Equal("a", (await LoadAsync(_folder.Path)).Files.Single().Document?.Value);
        Assert.Equal(_folder.At("b.txt"), _store.Readings.Single().Location);
    }

    [Fact]
    public async Task A_text_that_moved_while_another_took_its_place_is_no_duplicate()
    {
        _folder.Write("b.txt", Riots);
        await LoadAsync(_folder.Path);
        File.Move(_folder.At("b.txt"), _folder.At("a.txt"));
        _folder.Write("b.txt", "It rained all day in the town.");

        Assert.Equal([("a", FileState.Loaded), ("b", FileState.Loaded)], (await LoadAsync(_folder.Path)).Files.Select(file => (file.Document?.Value, file.State)));
    }

    [Fact]
    public async Task A_text_that_became_a_copy_is_taken_out()
    {
        _folder.Write("a.txt", Riots);
        _folder.Write("b.txt", "It rained all day in the town.");
        await LoadAsync(_folder.Path);
        _folder.Write("b.txt", Riots);

        Assert.Equal([FileState.Unchanged, FileState.Duplicate], States(await LoadAsync(_folder.Path)));
        Assert.Equal(["b"], _store.Merged[^1].Removed.Select(id => id.Value));
    }

    [Fact]
    public async Task Unreadable_files_are_reported_and_stop_nothing()
    {
        _folder.Write("a.txt", [0x41, 0x02, 0xFF]);
        _folder.Write("b.txt", []);
        _folder.Write("c.txt", new byte[200]);
        _folder.Write("d.txt", Riots);

        var report = await new Loader(_store).LoadAsync([_folder.Path], new() { LargestFile = 100 }, null, Cancel);

        Assert.Equal([FileState.Unreadable, FileState.Unreadable, FileState.Unreadable, FileState.Loaded], States(report));
        Assert.Equal(["0x02 at offset 1", "The file is empty", "has 200 bytes; the limit is 100"], report.Files.Take(3).Zip(["0x02 at offset 1", "The file is empty", "has 200 bytes; the limit is 100"], (file, part) => file.Findings.Single().Message.Contains(part, StringComparison.Ordinal) ? part : file.Findings.Single().Message));
    }

    [Fact]
    public async Task Mistakes_in_the_entities_stop_the_load_before_anything_is_merged()
    {
        _folder.Write("entities.yaml", Entities + "- {id: x, name: X, kind: HERO}\n");
        _folder.Write("a.txt", Riots);

        var report = await LoadAsync(_folder.Path);

        Assert.True(report.Stopped);
        Assert.EndsWith("/entities.yaml:4:26: 'HERO' is not a kind. The kinds are PERSON, EVENT, ORGANIZATION, PLACE, CONCEPT, CONDITION.", report.Findings.Single().ToString(), StringComparison.Ordinal);
        Assert.Empty(_store.Merged);
    }

    [Fact]
    public async Task A_dry_run_previews_what_a_load_would_merge()
    {
        _folder.Write("a.txt", Riots);
        _folder.Write("entities.yaml", Entities);

        await new Loader(_store).LoadAsync([_folder.Path], new() { DryRun = true }, null, Cancel);

        Assert.Empty(_store.Merged);
        Assert.Single(Assert.Single(_store.Previewed).Readings);
    }

    [Fact]
    public async Task Large_loads_are_merged_in_batches_and_the_first_declares_the_entities()
    {
        _folder.Write("entities.yaml", Entities);
        foreach (var name in (string[])["a", "b", "c"]) _folder.Write(name + ".txt", $"{Riots} This is {name}.");

        var report = await new Loader(_store).LoadAsync([_folder.Path], new() { BatchCharacters = 100 }, null, Cancel);

        Assert.Equal([(2, 2), (0, 1)], _store.Merged.Select(delta => (delta.Declared.Count, delta.Readings.Count)));
        Assert.Equal(["a", "b", "c"], report.Merge.Documents.Added.Select(id => id.Value));
    }

    [Fact]
    public async Task A_merge_that_fails_ends_the_load_and_what_was_merged_before_stays()
    {
        foreach (var name in (string[])["a", "b", "c"]) _folder.Write(name + ".txt", $"{Riots} This is {name}.");
        var merges = 0;
        var store = new RecordingStore { Merging = () => { if (++merges == 2) throw new GraphStoreException("The disk is full."); } };

        var failure = await Assert.ThrowsAsync<GraphStoreException>(() => new Loader(store).LoadAsync([_folder.Path], new() { BatchCharacters = 1 }, null, Cancel));

        Assert.Equal("The disk is full.", failure.Message);
        Assert.Equal("a", Assert.Single(store.Readings).Document.Id.Value);
    }

    [Fact]
    public async Task A_text_gives_the_same_whatever_is_loaded_beside_it()
    {
        _folder.Write("entities.yaml", Entities);
        _folder.Write("a.txt", "The Great Flood came. " + Riots);
        _folder.Write("b.txt", Riots);
        await LoadAsync(_folder.At("b.txt"), _folder.At("a.txt"));

        var other = new RecordingStore();
        await new Loader(other).LoadAsync([_folder.At("a.txt")], LoadOptions.Default, null, Cancel);

        var (one, alone) = (_store.Readings.Single(reading => reading.Document.Id.Value == "a"), other.Readings.Single());
        Assert.Equal(alone.Fingerprint, one.Fingerprint);
        Assert.Equal(alone.Evidence, one.Evidence);
        Assert.Equal(alone.Mentions, one.Mentions);
    }

    [Fact]
    public async Task Progress_names_the_file_at_hand()
    {
        _folder.Write("a.txt", Riots);
        var seen = new List<LoadProgress>();

        await new Loader(_store).LoadAsync([_folder.Path], LoadOptions.Default, new Recorder(seen), Cancel);

        Assert.Equal([new(0, 1, "a.txt"), new(1, 1, null)], seen);
    }

    [Theory]
    [InlineData("001_121260c87adec63b.txt", "001_121260c87adec63b")]
    [InlineData("My Notes on Poznań.txt", "my-notes-on-poznan")]
    [InlineData("§.txt", "text-")]
    public async Task A_document_is_named_for_its_file(string file, string id)
    {
        _folder.Write(file, Riots);

        Assert.StartsWith(id, (await LoadAsync(_folder.Path)).Files.Single().Document?.Value, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    Task<LoadReport> LoadAsync(params string[] paths) => new Loader(_store).LoadAsync(paths, LoadOptions.Default, null, Cancel);

    static IEnumerable<FileState> States(LoadReport report) => report.Files.Select(file => file.State);

    sealed class Recorder(List<LoadProgress> seen) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => seen.Add(value);
    }
}
