using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Joins the names of a document that mean the same: a surname and the full name, an abbreviation and what it stands for.</summary>
static class NameClusters
{
    /// <summary>The referent of each name, in the order of the names.</summary>
    public static List<Referent> Join(IReadOnlyList<NameSpan> names)
    {
        var groups = names.Where(name => name.Known is null).GroupBy(name => Gazetteer.KeyOf(name.Text)).ToDictionary(group => group.Key, group => group.ToList());
        var full = groups.Keys.ToDictionary(key => key, key => FullNameOf(key, groups));
        var referents = new Dictionary<string, Referent>(StringComparer.Ordinal);
        var known = new Dictionary<EntityId, Referent>();
        var found = new List<Referent>(names.Count);
        foreach (var name in names)
        {
            var referent = name.Known is { } entity
                ? known.TryGetValue(entity.Id, out var declared) ? declared : known[entity.Id] = new(entity.Id, entity.Kind, entity.Name) { IsNamed = true, Head = HeadOf(entity.Name) }
                : Discovered(full[Gazetteer.KeyOf(name.Text)], groups, referents);
            referent.Named(name.Text);
            found.Add(referent);
        }

        return found;
    }

    static Referent Discovered(string key, Dictionary<string, List<NameSpan>> groups, Dictionary<string, Referent> referents)
    {
        if (referents.TryGetValue(key, out var referent)) return referent;

        var spans = groups[key];
        var name = spans.CountBy(span => span.Text).OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).First().Key;
        var kind = spans.CountBy(span => span.Kind).OrderByDescending(row => row.Value).ThenBy(row => row.Key).First().Key;
        if (!EntityId.TryFromName(name, out var id)) id = new("unnamed");
        return referents[key] = new(id, kind, name) { IsNamed = true, Head = HeadOf(name) };
    }

    // A single word that ends exactly one longer name of a person is that person; capitals that are the initials of one longer name are it.
    static string FullNameOf(string key, Dictionary<string, List<NameSpan>> groups)
    {
        if (key.Contains(' ', StringComparison.Ordinal)) return key;

        var isPerson = groups[key].Exists(span => span.Kind == EntityKind.Person);
        var longer = groups.Where(row => row.Key != key && isPerson && row.Key.EndsWith($" {key}", StringComparison.Ordinal) && row.Value.Exists(span => span.Kind == EntityKind.Person)).Select(row => row.Key).ToList();
        if (longer.Count == 1) return longer[0];

        var text = groups[key][0].Text;
        if (text.Length is < 2 or > 6 || !text.All(char.IsUpper)) return key;

        var spelt = groups.Where(row => Initials(row.Value[0].Text) == text).Select(row => row.Key).ToList();
        return spelt.Count == 1 ? spelt[0] : key;
    }

    static string Initials(string name) => string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));

    static string HeadOf(string name)
    {
        var words = name.Split(' ');
        var head = words.TakeWhile((word, i) => i == 0 || !Lexicon.Prepositions.Contains(word)).Last();
        return head.ToLowerInvariant();
    }
}
