using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>The lessons of a folder: every <c>*.yaml</c> in it, the file's name being the lesson's slug.</summary>
public static class Lessons
{
    const long LongestFile = 1024 * 1024;

    /// <summary>Reads them all, by title; a lesson with a mistake is left out and told among the findings.</summary>
    public static (IReadOnlyList<Lesson> Lessons, IReadOnlyList<Finding> Findings) Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var (lessons, findings) = (new List<Lesson>(), new List<Finding>());
        foreach (var path in Files(folder, findings))
        {
            var (name, slug) = (Path.GetFileName(path), Path.GetFileNameWithoutExtension(path));
            if (!Slug.IsValid(slug)) findings.Add(new(name, $"The file's name becomes the lesson's address: a-z, 0-9 and single hyphens, such as {Proposal(slug)}.yaml."));
            else if (Text(path, name, findings) is { } text && LessonFile.Read(name, slug, text, findings) is { } lesson) lessons.Add(lesson);
        }

        return ([.. lessons.OrderBy(lesson => lesson.Title, StringComparer.Ordinal).ThenBy(lesson => lesson.Slug, StringComparer.Ordinal)], findings);
    }

    static string[] Files(string folder, List<Finding> findings)
    {
        try
        {
            return [.. Directory.GetFiles(folder, "*.yaml").Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            findings.Add(new(folder, $"The folder of lessons cannot be read: {refused.Message}"));
            return [];
        }
    }

    static string? Text(string path, string name, List<Finding> findings)
    {
        try
        {
            if (new FileInfo(path).Length <= LongestFile) return File.ReadAllText(path);

            findings.Add(new(name, "A lesson has at most 1 MB."));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            findings.Add(new(name, $"The file cannot be read: {refused.Message}"));
        }

        return null;
    }

    static string Proposal(string name) => Slug.From(name) is { Length: > 0 } slug ? slug : "a-first-lesson";
}
