using GraphService.Graph;

namespace GraphService;

/// <summary>Puts a name into a sentence.</summary>
static class Noun
{
    static readonly string[] Determiners = ["the ", "a ", "an ", "his ", "her ", "its ", "their ", "some ", "many "];

    /// <summary>
    /// "the Secret Speech", "the German attack of 1941", but "Moscow", "Stalin's death", "discontent in Poland": events and organizations
    /// take an article unless a possessive or determiner stands first; people, places, ideas and conditions take none.
    /// </summary>
    public static string WithArticle(Entity entity)
    {
        var name = entity.Name;
        if (entity.Kind is not (EntityKind.Event or EntityKind.Organization)) return name;
        if (Determiners.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))) return name;

        var first = name.Split(' ')[0];
        var possessive = first.EndsWith("'s", StringComparison.Ordinal) || first.EndsWith("’s", StringComparison.Ordinal)
            || first.EndsWith("s'", StringComparison.Ordinal) || first.EndsWith("s’", StringComparison.Ordinal);
        return possessive || name.StartsWith("World War", StringComparison.Ordinal) ? name : $"the {name}";
    }
}
