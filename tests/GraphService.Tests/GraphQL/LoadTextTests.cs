namespace GraphService.Tests.GraphQL;

public sealed class LoadTextTests
{
    const string Payload = "state slug dryRun document { title author date { edtf } } sentences mentions claimCount changes { version linksAdded linksRemoved evidenceAdded } claims { source { slug name isNew } type target { slug } quote start } findings skipped { reason }";

    [Fact]
    public async Task A_dry_run_tells_what_the_text_would_add_and_changes_nothing()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.DoAsync("loadText", new { title = "Before", text = "The Great Terror led to the Closed Speech." }, "state");
        var before = await StatisticsAsync(sandbox);

        var payload = await sandbox.DoAsync("loadText", new { title = "A text", text = Sandbox.Text, dryRun = true }, Payload);

        Assert.Equal(before, await StatisticsAsync(sandbox));
        Assert.Null(payload["document"]);
        Assert.Equal((true, 3, 3, "a-text"), ((bool)payload["dryRun"]!, (int)payload["claimCount"]!, (int)payload["changes"]!["linksAdded"]!, (string)payload["slug"]!));
        var claim = payload["claims"]![1]!;
        Assert.Equal(("closed-speech", false, "CAUSED", "polish-uprising"), ((string)claim["source"]!["slug"]!, (bool)claim["source"]!["isNew"]!, (string)claim["type"]!, (string)claim["target"]!["slug"]!));
        Assert.Equal("The Closed Speech caused the Polish uprising.", (string)claim["quote"]!);
        Assert.True((bool)payload["claims"]![2]!["source"]!["isNew"]!);
    }

    [Fact]
    public async Task A_loaded_text_is_a_document_whose_links_can_be_asked_for()
    {
        await using var sandbox = await Sandbox.StartAsync();

        var payload = await sandbox.DoAsync("loadText", new { title = "On the Speech", text = Sandbox.Text, author = "A. Teacher", date = "1957", slug = "on-speech" }, Payload);

        Assert.Equal(("LOADED", "on-speech", "On the Speech", "A. Teacher", "1957"), (
            (string)payload["state"]!, (string)payload["slug"]!, (string)payload["document"]!["title"]!, (string)payload["document"]!["author"]!, (string)payload["document"]!["date"]!["edtf"]!));
        var links = await sandbox.AskAsync("""{ links(filter: { documents: ["on-speech"] }) { totalCount nodes { evidence { nodes { document { title } } } } } }""");
        Assert.Equal(3, (int)links["links"]!["totalCount"]!);
    }

    [Fact]
    public async Task A_text_handed_over_again_is_unchanged_one_that_changed_replaces_it_and_a_copy_is_told()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.DoAsync("loadText", new { title = "A text", text = Sandbox.Text }, "state");

        Assert.Equal("UNCHANGED", (string)(await sandbox.DoAsync("loadText", new { title = "A text", text = Sandbox.Text }, "state"))["state"]!);
        var copy = await sandbox.DoAsync("loadText", new { title = "Another", text = Sandbox.Text }, "state slug findings");
        Assert.Equal(("DUPLICATE", "a-text", "The same text as a-text."), ((string)copy["state"]!, (string)copy["slug"]!, (string)copy["findings"]![0]!));

        var changed = await sandbox.DoAsync("loadText", new { title = "A text", text = "The Great Terror led to the Khrushchev Speech." }, Payload);
        Assert.Equal(2, (int)changed["changes"]!["linksRemoved"]!);
        Assert.Equal(0, (int)changed["changes"]!["linksAdded"]!);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_one_of_the_greatest_length_fits_into_a_request()
    {
        var limits = new ServerLimits();
        await using var sandbox = await Sandbox.StartAsync();

        var refusal = await sandbox.RefusalAsync("loadText", new { title = "Long", text = new string('x', limits.TextCharacters + 1) });

        Assert.Equal("BAD_USER_INPUT", (string)refusal["extensions"]!["code"]!);
        Assert.True(limits.TextCharacters * 3 < limits.BodyBytes);
    }

    [Fact]
    public async Task A_text_does_not_take_the_place_of_a_file()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var folder = Directory.CreateTempSubdirectory("graphservice-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a-text.txt"), "The Great Terror led to the Khrushchev Speech.", TestContext.Current.CancellationToken);
        await new Extraction.Loader(sandbox.Store).LoadAsync([folder.FullName], Extraction.LoadOptions.Default, null, TestContext.Current.CancellationToken);

        var refusal = await sandbox.RefusalAsync("loadText", new { title = "A text", text = Sandbox.Text });

        Assert.Equal("The document 'a-text' was loaded from a file. Load that file anew, or give the text another id.", (string)refusal["message"]!);
        folder.Delete(recursive: true);
    }

    static async Task<string> StatisticsAsync(Sandbox sandbox) =>
        (await sandbox.AskAsync("{ statistics { version entities links evidence documents } }"))["statistics"]!.ToJsonString();
}
