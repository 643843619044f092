namespace GraphService.Neo4j.Tests.Servers;

/// <summary>The folder that holds the solution.</summary>
static class Repository
{
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "GraphService.sln")) ? folder.FullName
        : Find(folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository."));
}
