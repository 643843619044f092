using System.Text.RegularExpressions;
using GraphService.Extraction;
using GraphService.Graph;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests;

/// <summary>The Cypher queries that docs/neo4j.md shows to its readers.</summary>
public sealed partial class DocumentedQueriesTests(RealNeo4j neo4j)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The queries, in the order of the page.</summary>
    internal static string[] All { get; } =
        [.. Examples().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "neo4j.md")).ReplaceLineEndings("\n")).Select(example => example.Groups["query"].Value)];

    // Full-text indexes came with later versions.
    static string[] Queries { get; } = [.. All.Where(query => !query.Contains("fulltext", StringComparison.Ordinal))];

    [Fact]
    public async Task Each_of_the_ten_finds_something_in_the_demo_subject()
    {
        await using (var store = await neo4j.EmptyAsync())
        {
            await new Loader(store).LoadAsync([Path.Combine(Repository.Root, "seed")], LoadOptions.Default, null, Cancel);
            var link = new LinkId(new("secret-speech"), LinkType.Caused, new("hungarian-uprising"));
            await store.DecideAsync(new Decision.ReviewLink(link, ReviewStatus.Accepted), "ann", "as the archives have it", Cancel);
        }

        Assert.Equal(10, Queries.Length);
        using var endpoint = await CypherEndpoint.ConnectAsync(neo4j.Server.Settings, null, Cancel);
        foreach (var query in Queries)
            Assert.True((await endpoint.ReadAsync([new(endpoint.Version.Major < 4 ? WithoutShortestPath(query) : query)], Cancel))[0].Rows.Count > 0, $"No rows: {query}");
    }

    // 3.1 was compiled for a Java that let a method of an interface be called as one of a class; on Java 17 its shortestPath does not link.
    static string WithoutShortestPath(string query) => ShortestPath().Replace(query, "${path}").Replace("*..8", "*..3", StringComparison.Ordinal);

    [GeneratedRegex(@"shortestPath\((?<path>.*)\)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortestPath();

    [GeneratedRegex("```cypher\n(?<query>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Examples();
}
