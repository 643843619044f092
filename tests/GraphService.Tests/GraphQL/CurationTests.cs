using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL;

public sealed class CurationTests
{
    const string Link = "closed-speech/CAUSED/polish-uprising";

    [Fact]
    public async Task A_verdict_survives_the_reload_of_its_text_and_of_a_changed_one()
    {
        await using var sandbox = await LoadedAsync();
        var reviewed = await sandbox.DoAsync("reviewLink", new { link = Link, status = "REJECTED", reviewer = "Ann", reason = "Wrong speech." }, "link { status revision } entry { number verb reviewer reason subject } conflict { message }");
        Assert.Equal(("REJECTED", 1L), ((string)reviewed["link"]!["status"]!, (long)reviewed["link"]!["revision"]!));
        Assert.Equal(("REVIEW_LINK", "Ann", "Wrong speech.", Link), ((string)reviewed["entry"]!["verb"]!, (string)reviewed["entry"]!["reviewer"]!, (string)reviewed["entry"]!["reason"]!, (string)reviewed["entry"]!["subject"]!));

        await LoadAsync(sandbox, Sandbox.Text);
        Assert.Equal("REJECTED", await StatusAsync(sandbox));

        await LoadAsync(sandbox, "Nothing is said here of any speech.");
        Assert.Null(await StatusAsync(sandbox));
        await LoadAsync(sandbox, $"{Sandbox.Text} It was a cold autumn.");
        Assert.Equal("REJECTED", await StatusAsync(sandbox));
    }

    [Fact]
    public async Task A_stale_edit_changes_nothing_and_shows_the_record_as_it_stands()
    {
        await using var sandbox = await LoadedAsync();
        await sandbox.DoAsync("reviewEntity", new { entity = "closed-speech", status = "REJECTED", reviewer = "Ann", expectedRevision = 0 }, "entity { revision }");

        var payload = await sandbox.DoAsync(
            "reviewEntity", new { entity = "closed-speech", status = "ACCEPTED", reviewer = "Bob", expectedRevision = 0, clientMutationId = "7" },
            "clientMutationId entry { number } entity { status } conflict { message expectedRevision revision entity { status history { reviewer } } link { id } }");

        Assert.Equal("7", (string)payload["clientMutationId"]!);
        Assert.Null(payload["entry"]);
        var conflict = payload["conflict"]!;
        Assert.Equal("Somebody has decided on the entity 'closed-speech' since: its revision is 1, not 0. Look at it again and decide anew.", (string)conflict["message"]!);
        Assert.Equal((0L, 1L, "REJECTED", "Ann"), ((long)conflict["expectedRevision"]!, (long)conflict["revision"]!, (string)conflict["entity"]!["status"]!, (string)conflict["entity"]!["history"]![0]!["reviewer"]!));
        Assert.Equal("REJECTED", (string)payload["entity"]!["status"]!);
    }

    [Fact]
    public async Task Causes_are_found_through_a_merge_until_it_is_undone()
    {
        await using var sandbox = await LoadedAsync();
        Assert.DoesNotContain("great-terror", await CausesAsync(sandbox));

        var merged = await sandbox.DoAsync("mergeEntities", new { into = "khrushchev-speech", merged = new[] { "closed-speech" }, reviewer = "Ann" }, "entity { slug merged aliases } entry { others }");
        Assert.Equal(("closed-speech", "closed-speech"), ((string)merged["entity"]!["merged"]![0]!, (string)merged["entry"]!["others"]![0]!));
        Assert.Contains("great-terror", await CausesAsync(sandbox));

        var unmerged = await sandbox.DoAsync("unmergeEntities", new { from = "khrushchev-speech", unmerged = new[] { "closed-speech" }, reviewer = "Ann" }, "entity { merged } unmerged { slug }");
        Assert.Equal("closed-speech", (string)unmerged["unmerged"]![0]!["slug"]!);
        Assert.DoesNotContain("great-terror", await CausesAsync(sandbox));
    }

    [Fact]
    public async Task A_reverted_decision_is_as_if_it_had_not_been_made_and_the_journal_tells_of_both()
    {
        await using var sandbox = await LoadedAsync();
        await sandbox.DoAsync("mergeEntities", new { into = "khrushchev-speech", merged = new[] { "closed-speech" }, reviewer = "Ann" }, "clientMutationId");
        var reverted = await sandbox.DoAsync("revert", new { number = 1, reviewer = "Bob", reason = "Two speeches.", expectedRevision = 1 }, "reverted { number takenBackBy } entry { reverts entity { slug } } conflict { message }");

        Assert.Equal((1L, 2L, 1L), ((long)reverted["reverted"]!["number"]!, (long)reverted["reverted"]!["takenBackBy"]!, (long)reverted["entry"]!["reverts"]!));
        Assert.DoesNotContain("great-terror", await CausesAsync(sandbox));

        var first = (await sandbox.AskAsync("{ journal(first: 1) { nodes { number verb } pageInfo { hasNextPage endCursor } } }"))["journal"]!;
        Assert.True((bool)first["pageInfo"]!["hasNextPage"]!);
        var rest = await sandbox.AskAsync("query($after: String) { journal(after: $after) { nodes { number verb reason at } pageInfo { hasNextPage hasPreviousPage } } }", new { after = (string)first["pageInfo"]!["endCursor"]! });
        Assert.Equal(["""{"number":2,"verb":"REVERT","reason":"Two speeches."}"""], rest["journal"]!["nodes"]!.AsArray().Select(Told));

        static string Told(JsonNode? entry) => new JsonObject { ["number"] = (long)entry!["number"]!, ["verb"] = (string)entry["verb"]!, ["reason"] = (string)entry["reason"]! }.ToJsonString();
    }

    [Fact]
    public async Task People_add_entities_and_links_that_need_no_evidence()
    {
        await using var sandbox = await LoadedAsync();
        var entity = await sandbox.DoAsync("addEntity", new { kind = "CONDITION", name = "The Thaw", aliases = new[] { "Ottepel" }, when = "1953/1964", reviewer = "Ann" }, "entity { slug origin aliases when { edtf } }");
        var slug = (string)entity["entity"]!["slug"]!;
        Assert.Equal(("ADDED", "Ottepel", "1953/1964"), ((string)entity["entity"]!["origin"]!, (string)entity["entity"]!["aliases"]![0]!, (string)entity["entity"]!["when"]!["edtf"]!));

        var link = await sandbox.DoAsync("addLink", new { source = "khrushchev-speech", type = "ENABLED", target = slug, reviewer = "Ann" }, "link { added confidence source { name } history { verb } }");
        Assert.Equal((true, 1.0, "ADD_LINK"), ((bool)link["link"]!["added"]!, (double)link["link"]!["confidence"]!, (string)link["link"]!["history"]![0]!["verb"]!));
        Assert.Equal("BAD_USER_INPUT", Code(await sandbox.RefusalAsync("addEntity", new { kind = "EVENT", name = "The Thaw", reviewer = "Ann" })));
    }

    [Theory]
    [InlineData("reviewLink", """{"link":"closed-speech/PREVENTED/polish-uprising","status":"ACCEPTED","reviewer":"Ann"}""", "NOT_FOUND")]
    [InlineData("reviewLink", """{"link":"closed-speech","status":"ACCEPTED","reviewer":"Ann"}""", "BAD_USER_INPUT")]
    [InlineData("reviewLink", """{"link":"closed-speech/CAUSED/polish-uprising","status":"ACCEPTED","reviewer":" "}""", "BAD_USER_INPUT")]
    [InlineData("reviewEntity", """{"entity":"nobody","status":"ACCEPTED","reviewer":"Ann"}""", "NOT_FOUND")]
    [InlineData("addLink", """{"source":"closed-speech","type":"CAUSED","target":"closed-speech","reviewer":"Ann"}""", "BAD_USER_INPUT")]
    [InlineData("addEntity", """{"kind":"EVENT","name":"...","reviewer":"Ann"}""", "BAD_USER_INPUT")]
    [InlineData("addEntity", """{"kind":"EVENT","name":"Thaw","when":"soon","reviewer":"Ann"}""", "BAD_USER_INPUT")]
    [InlineData("mergeEntities", """{"into":"closed-speech","merged":["closed-speech"],"reviewer":"Ann"}""", "BAD_USER_INPUT")]
    [InlineData("mergeEntities", """{"into":"closed-speech","merged":[],"reviewer":"Ann"}""", "BAD_USER_INPUT")]
    [InlineData("mergeEntities", """{"into":"closed-speech","merged":["nobody"],"reviewer":"Ann"}""", "NOT_FOUND")]
    [InlineData("unmergeEntities", """{"from":"closed-speech","unmerged":["nobody"],"reviewer":"Ann"}""", "NOT_FOUND")]
    [InlineData("revert", """{"number":99,"reviewer":"Ann"}""", "NOT_FOUND")]
    [InlineData("loadText", """{"title":"...","text":"Words."}""", "BAD_USER_INPUT")]
    [InlineData("loadText", """{"title":"Empty","text":"  "}""", "BAD_USER_INPUT")]
    [InlineData("loadText", """{"title":"Wrong","text":"Words.","slug":"a b"}""", "BAD_USER_INPUT")]
    public async Task What_cannot_be_meant_is_refused_with_a_sentence_and_changes_nothing(string mutation, string input, string code)
    {
        await using var sandbox = await LoadedAsync();

        var refusal = await sandbox.RefusalAsync(mutation, JsonNode.Parse(input)!);

        Assert.Equal(code, Code(refusal));
        Assert.EndsWith(".", (string)refusal["message"]!, StringComparison.Ordinal);
        Assert.Empty(await sandbox.Store.JournalAsync(0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reason_longer_than_its_limit_is_refused()
    {
        await using var sandbox = await LoadedAsync();

        var refusal = await sandbox.RefusalAsync("reviewLink", new { link = Link, status = "ACCEPTED", reviewer = "Ann", reason = new string('x', 2001) });

        Assert.Equal("'reason' has at most 2000 characters; 2001 were given.", (string)refusal["message"]!);
    }

    [Fact]
    public async Task The_review_queue_lists_what_nobody_has_reviewed_most_urgent_first()
    {
        await using var sandbox = await LoadedAsync();
        const string query = "{ links(filter: { status: [UNREVIEWED] }, orderBy: REVIEW_PRIORITY) { nodes { id reviewPriority } } }";
        var queue = (await sandbox.AskAsync(query))["links"]!["nodes"]!.AsArray();
        var urgent = queue.Select(link => (double)link!["reviewPriority"]!).ToList();
        Assert.Equal(3, queue.Count);
        Assert.Equal(urgent.OrderDescending(), urgent);

        var top = (string)queue[0]!["id"]!;
        await sandbox.DoAsync("reviewLink", new { link = top, status = "ACCEPTED", reviewer = "Ann" }, "link { reviewPriority }");

        Assert.DoesNotContain(top, (await sandbox.AskAsync(query))["links"]!["nodes"]!.AsArray().Select(link => (string)link!["id"]!));
    }

    static string Code(JsonNode refusal) => (string)refusal["extensions"]!["code"]!;

    static async Task<Sandbox> LoadedAsync()
    {
        var sandbox = await Sandbox.StartAsync();
        await LoadAsync(sandbox, Sandbox.Text);
        return sandbox;
    }

    static Task<JsonNode> LoadAsync(Sandbox sandbox, string text) => sandbox.DoAsync("loadText", new { title = "A text", text }, "state");

    static async Task<string?> StatusAsync(Sandbox sandbox)
    {
        var links = (await sandbox.AskAsync("""{ links(filter: { target: "polish-uprising" }) { nodes { status } } }"""))["links"]!["nodes"]!.AsArray();
        return links is [var link] ? (string)link!["status"]! : null;
    }

    static async Task<List<string>> CausesAsync(Sandbox sandbox)
    {
        var data = await sandbox.AskAsync("""{ causes(of: "hungarian-revolution", depth: 5) { nodes { slug } } }""");
        return [.. data["causes"]!["nodes"]!.AsArray().Select(node => (string)node!["slug"]!)];
    }
}
