using System.Reflection;
using GraphService.Extraction;
using GraphService.Graph;
using GraphService.Language;
using GraphService.Neo4j;
using GraphService.Storage;

namespace GraphService.Tests;

public sealed class ConventionTests
{
    static readonly Assembly[] Ours = [typeof(Entity).Assembly, typeof(EnglishAnalyzer).Assembly, typeof(Loader).Assembly, typeof(SqliteGraphStore).Assembly, typeof(Neo4jGraphStore).Assembly, typeof(Server).Assembly];

    [Theory]
    [InlineData("GraphService.Graph", "")]
    [InlineData("GraphService.Language", "")]
    [InlineData("GraphService.Extraction", "GraphService.Graph GraphService.Language")]
    [InlineData("GraphService.Storage", "GraphService.Graph")]
    [InlineData("GraphService.Neo4j", "GraphService.Graph")]
    [InlineData("GraphService", "GraphService.Extraction GraphService.Graph GraphService.Language GraphService.Neo4j GraphService.Storage")]
    public void References_point_inward(string name, string allowed)
    {
        var assembly = Ours.Single(candidate => candidate.GetName().Name == name);

        var references = assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(reference => reference.StartsWith("GraphService", StringComparison.Ordinal));

        Assert.Empty(references.Except(allowed.Split(' ')));
    }

    [Fact]
    public void Our_exceptions_tell_the_world_s_refusals_by_one_base()
    {
        var strays = Ours
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Exception)) && !type.IsAssignableTo(typeof(GraphServiceException)))
            // Errors of a GraphQL response are GraphQL.NET's own kind.
            .Where(type => !type.IsAssignableTo(typeof(global::GraphQL.ExecutionError)));

        Assert.Empty(strays);
    }
}
