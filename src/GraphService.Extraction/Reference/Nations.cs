using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>The states of history books: their names, the adjective, the people. A table of words, read once from <c>nations.tsv</c>.</summary>
static class Nations
{
    static readonly FrozenDictionary<string, string> States;
    static readonly FrozenDictionary<string, string> Adjectives;
    static readonly FrozenDictionary<string, string> Peoples;

    static Nations()
    {
        var (states, adjectives, peoples) = (Table(), Table(), Table());
        using var reader = new StreamReader(typeof(Nations).Assembly.GetManifestResourceStream("nations.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var names, var adjective, var people]) continue;

            var state = names.Split('|')[0];
            foreach (var name in names.Split('|')) states[Gazetteer.KeyOf(name)] = state;
            foreach (var word in adjective.Split('|')) adjectives[word] = state;
            foreach (var word in people.Split('|')) peoples[word] = state;
        }

        (States, Adjectives, Peoples) = (states.ToFrozenDictionary(), adjectives.ToFrozenDictionary(), peoples.ToFrozenDictionary());

        static Dictionary<string, string> Table() => new(StringComparer.Ordinal);
    }

    /// <summary>The usual name of a state under any of its names; null when it is none. <paramref name="key"/> is folded as a gazetteer's.</summary>
    public static string? State(string key) => States.GetValueOrDefault(key);

    /// <summary>The state an adjective tells of: "Hungarian".</summary>
    public static string? Of(string adjective) => Adjectives.GetValueOrDefault(adjective);

    /// <summary>The state of a people: "Germans".</summary>
    public static string? OfPeople(string people) => Peoples.GetValueOrDefault(people);

    /// <summary>Whether a word says where somebody is from and is nobody's name: "Serb", "Englishman", "Corsican".</summary>
    public static bool IsSomebodyFrom(string word)
    {
        if (word is "Roman" or "Norman" or "Christian" or "Julian" or "Fabian" or "Dorian" || NameWords.GivenNames.Contains(word.ToLowerInvariant()) || NameWords.Women.Contains(word.ToLowerInvariant())) return false;

        var land = word.EndsWith("man", StringComparison.Ordinal) ? word[..^3] : word;
        return Of(land) is not null || OfPeople(land) is not null || OfPeople($"{word}s") is not null || (word.EndsWith("an", StringComparison.Ordinal) && WordTopics.MayBeAdjective(word));
    }
}
