using System.Reflection;

namespace GraphService.EndToEnd;

/// <summary>Where the repository and the built program lie.</summary>
static class Repository
{
    public static string Folder => Metadata("Repository");

    public static string Program => Metadata("Program");

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
