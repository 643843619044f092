using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphService.Extraction;
using GraphService.Graph;
using GraphService.Neo4j.Tests.Servers;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Neo4j.Tests;

/// <summary>On the demo subject Neo4j gives the answers of the embedded store, to the letter.</summary>
public sealed partial class DemoAnswersTests(RealNeo4j neo4j)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_query_of_the_README_the_cookbook_and_GraphiQL_is_answered_alike()
    {
        using var folder = new TemporaryFolder();
        await using var embedded = await folder.OpenAsync(Cancel);
        await using var served = await neo4j.EmptyAsync();
        await LoadAsync(embedded);
        await LoadAsync(served);

        await AssertAlikeAsync(embedded, served);
    }

    [Fact]
    public async Task The_demo_with_decisions_on_it_is_copied_to_Neo4j_and_back_and_all_three_are_the_same_and_answer_alike()
    {
        using var folder = new TemporaryFolder();
        await using var embedded = await folder.OpenAsync(Cancel);
        await using var served = await neo4j.EmptyAsync();
        await using var back = await folder.OpenAsync(Cancel);
        await LoadAsync(embedded);
        await DecideAsync(embedded);

        var there = await GraphCopy.RunAsync(embedded, served, null, Cancel);
        var again = await GraphCopy.RunAsync(served, back, null, Cancel);

        Assert.True(there.IsWhole);
        Assert.True(again.IsWhole);
        Assert.Equal(there.Source, again.Target);
        Assert.Equal((18, 7), (again.Target.Documents, again.Target.Decisions));
        await AssertAlikeAsync(embedded, served, Journal);
        await AssertAlikeAsync(embedded, back, Journal);
    }

    // Accepted, rejected, added, merged and taken back.
    static async Task DecideAsync(IGraphStore store)
    {
        LinkId Link(string id) => LinkId.TryParse(id, out var link) ? link : throw new ArgumentException(id);
        Decision[] decisions =
        [
            new Decision.ReviewLink(Link("secret-speech/CAUSED/hungarian-uprising"), ReviewStatus.Accepted),
            new Decision.ReviewLink(Link("secret-speech/CONTRIBUTED_TO/hungarian-uprising"), ReviewStatus.Rejected),
            new Decision.AddEntity(new(new("relief"), EntityKind.Condition, "Relief", ["sense of relief"])),
            new Decision.AddLink(Link("secret-speech/CAUSED/relief")),
            new Decision.MergeEntities(new("hungarian-uprising"), [new("poznan-protests")]),
            new Decision.Revert(5),
            new Decision.MergeEntities(new("soviet-troops"), [new("soviet-tanks")]),
        ];
        foreach (var decision in decisions) await store.DecideAsync(decision, "ann", "as the archives have it", Cancel);
    }

    const string Journal = "{ journal(first: 20) { nodes { number at reviewer reason verb subject others status reverts takenBackBy } } }";

    static async Task AssertAlikeAsync(IGraphStore one, IGraphStore other, params string[] also)
    {
        string[] queries = [.. Pages().Concat(Files()), .. More, .. also];
        Assert.True(queries.Length > 30);

        var (expected, found) = (await AnswersAsync(one, queries), await AnswersAsync(other, queries));

        Assert.All(queries.Zip(expected), row => Assert.True(row.Second["errors"] is null, $"{row.First}\n{row.Second.ToJsonString()}"));
        Assert.All(queries.Zip(expected, found), row => Assert.True(JsonNode.DeepEquals(row.Second, row.Third), $"{row.First}\n{row.Second!.ToJsonString()}\n{row.Third!.ToJsonString()}"));
    }

    // What the pages do not show: regions that depend on documents, times and types, and bounded pictures.
    static readonly string[] More =
    [
        """{ neighborhood(center: "secret-speech", hops: 2, perNode: 4) { nodes { entity { slug } distance hidden { family count } } links { id } } }""",
        """{ neighborhood(center: "nikita-khrushchev", hops: 1, perNode: 50) { nodes { entity { slug } hidden { family count } } links { id } } }""",
        """{ effects(of: "secret-speech", depth: 5, where: { minConfidence: 0.6, during: "1956" }) { nodes { slug } links { id } } }""",
        """{ causes(of: "hungarian-uprising", depth: 4, where: { documents: ["chronicle-hungary-1956"] }) { nodes { slug } links { id } } }""",
        """{ causes(of: "hungarian-uprising", depth: 10, where: { families: [CAUSAL, STANCE, DEED, STRUCTURE], modality: [NEGATED, ASSERTED] }) { nodes { slug } links { id } } }""",
        """{ chains(from: "secret-speech", to: "hungarian-uprising", first: 50, maxLength: 7, orderBy: STRONGEST) { links { id } strength } }""",
        """{ chains(from: "hungarian-uprising", to: "nikita-khrushchev", first: 20, maxLength: 5, direction: EITHER, where: { families: [CAUSAL, STANCE, DEED, STRUCTURE] }) { links { id } } }""",
        """{ feedbackLoops(through: "secret-speech", maxLength: 6, first: 20, where: { families: [CAUSAL, STANCE, DEED, STRUCTURE] }) { loops { links { id } } } }""",
        """{ whatIf(without: ["secret-speech"], watch: ["hungarian-uprising", "poznan-protests"], first: 50) { lost { entity { slug } } weakened { entity { slug } strengthAfter } untouched { slug } } }""",
        """{ timeline(about: "secret-speech", causalArrows: true) { events { slug } arrows { id } } }""",
        """{ links(filter: { about: "secret-speech" }, orderBy: REVIEW_PRIORITY, first: 100) { edges { cursor node { id reviewPriority confidence } } } }""",
        """{ entities(filter: { kinds: [PERSON] }, orderBy: MENTIONS, first: 50) { edges { cursor node { slug mentions aliases } } } }""",
        """{ search(text: "shook the faith", first: 10) { entity { slug } matched score field } }""",
        """{ search(text: "Stlain", first: 10) { entity { slug } matched score field } }""",
        """{ statistics { entities links evidence documents contested byKind { kind count } byType { type count } byDocument(first: 18) { count } } }""",
    ];

    static IEnumerable<string> Pages() =>
        from page in (string[])["README.md", Path.Combine("docs", "cookbook.md")]
        from Match example in Examples().Matches(File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n"))
        select example.Groups["query"].Value;

    static IEnumerable<string> Files() => Directory.GetFiles(Path.Combine(Repository.Root, "src", "web", "graphiql", "queries"), "*.graphql").Order().Select(File.ReadAllText);

    static async Task LoadAsync(IGraphStore store) => await new Loader(store).LoadAsync([Path.Combine(Repository.Root, "seed")], LoadOptions.Default, null, Cancel);

    static async Task<List<JsonNode>> AnswersAsync(IGraphStore store, IEnumerable<string> queries)
    {
        var address = new ServerAddress("localhost", 0);
        // The answers matter here, not how soon a busy machine gives them.
        await using var app = Server.Build(store, address, new Dictionary<string, string?> { ["GraphService:Limits:Seconds"] = "300" });
        await Server.StartAsync(app, address, Cancel);
        using var client = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var answers = new List<JsonNode>();
        foreach (var query in queries)
        {
            using var response = await client.PostAsync("/graphql", JsonContent.Create(new { query }), Cancel);
            answers.Add(JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!);
        }

        return answers;
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Examples();
}
