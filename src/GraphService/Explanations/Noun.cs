using GraphService.Graph;

namespace GraphService;

/// <summary>Puts a name into a sentence.</summary>
static class Noun
{
    static readonly string[] Openers = ["the", "a", "an", "some", "many", "most", "several", "other", "his", "her", "its", "their"];

    static readonly string[] Determiners = ["the ", "a ", "an ", "his ", "her ", "its ", "their ", "some ", "many "];

    /// <summary>
    /// "the Secret Speech", "the German attack of 1941", but "Moscow", "Stalin's death", "discontent in Poland": events and organizations
    /// take an article unless a possessive or determiner stands first; people, places, ideas and conditions take none.
    /// </summary>
    /// <param name="entity">The entity named.</param>
    /// <param name="quote">Words that speak of it: they show whether its first letter is a capital only because names begin with one.</param>
    public static string WithArticle(Entity entity, string quote = "")
    {
        var name = AsIn(quote, entity.Name);
        if (entity.Kind is EntityKind.Condition && !IsOfNames(name)) return Lowered(name);
        if (entity.Kind is not (EntityKind.Event or EntityKind.Organization)) return name;
        if (Determiners.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))) return name;

        var first = name.Split(' ')[0];
        var possessive = first.EndsWith("'s", StringComparison.Ordinal) || first.EndsWith("’s", StringComparison.Ordinal)
            || first.EndsWith("s'", StringComparison.Ordinal) || first.EndsWith("s’", StringComparison.Ordinal);
        return possessive || name.StartsWith("World War", StringComparison.Ordinal) ? name : $"the {name}";
    }

    /// <summary>An attribution as it stands inside a sentence: "some historians".</summary>
    public static string Speaker(string name)
    {
        var first = name.Split(' ')[0];
        return Openers.Contains(first, StringComparer.OrdinalIgnoreCase) ? Lowered(name) : name;
    }

    static string AsIn(string quote, string name)
    {
        var first = name.Split(' ')[0];
        for (var at = quote.IndexOf(first, StringComparison.OrdinalIgnoreCase); at >= 0; at = quote.IndexOf(first, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at > 0 && !char.IsLetter(quote[at - 1])) return char.IsLower(quote[at]) ? Lowered(name) : name;
        }

        // "Destruction of the myth", where the quote has no such word: a noun made of a verb, not a name.
        return name.StartsWith($"{first} of ", StringComparison.Ordinal) ? Lowered(name) : name;
    }

    // "Popular discontent" is no name; "Hungarian nationalism" and "Stalin's suspicion" begin with one.
    static bool IsOfNames(string name)
    {
        var first = name.Split(' ')[0];
        return first.EndsWith("'s", StringComparison.Ordinal) || first.EndsWith("’s", StringComparison.Ordinal) || first.Skip(1).Any(char.IsUpper)
            || Endings.Any(ending => first.EndsWith(ending, StringComparison.Ordinal)) || Peoples.Contains(first);
    }

    static readonly string[] Endings = ["ian", "ish", "ese", "ist", "ean"];

    static readonly string[] Peoples = ["Soviet", "German", "French", "Dutch", "Czech", "Greek", "Cuban", "Korean", "Jewish", "Western", "Eastern", "Cold", "Ottoman", "Roman"];

    static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
