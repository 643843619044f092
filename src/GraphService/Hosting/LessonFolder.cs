using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService;

/// <summary>Where the server's lessons lie: the folder that <c>GraphService:Lessons</c> names, else those of the demo subject.</summary>
static class LessonFolder
{
    /// <summary>The setting that names the folder.</summary>
    public const string Setting = "GraphService:Lessons";

    static readonly string OfSeed = Path.Combine(AppContext.BaseDirectory, "seed", "lessons");

    /// <summary>The lessons by title.</summary>
    /// <exception cref="ServerStartException">A lesson is wrong, or the folder cannot be read; the message tells every mistake with its place.</exception>
    public static IReadOnlyList<Lesson> Read(IConfiguration configuration)
    {
        var folder = configuration[Setting];
        if (string.IsNullOrWhiteSpace(folder) && !Directory.Exists(OfSeed)) return [];

        var (lessons, findings) = Lessons.Read(string.IsNullOrWhiteSpace(folder) ? OfSeed : folder);
        if (findings.Count == 0) return lessons;

        throw new ServerStartException($"The lessons cannot be used. Mend these or name another folder with --lessons:\n{string.Join("\n", findings)}");
    }
}
