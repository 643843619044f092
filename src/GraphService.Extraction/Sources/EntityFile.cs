using GraphService.Graph;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GraphService.Extraction;

/// <summary>Reads the entities that a corpus declares (<c>entities.yaml</c>) and finds every mistake in them at once.</summary>
/// <remarks>Feed it all files of a corpus: an id or a name must belong to one entity in all of them.</remarks>
sealed class EntityFile
{
    static readonly string[] Keys = ["id", "name", "kind", "aliases", "description", "when", "wikidata"];
    static readonly string Kinds = string.Join(", ", Enum.GetNames<EntityKind>().Select(kind => kind.ToUpperInvariant()));

    readonly List<DeclaredEntity> _entities = [];
    readonly List<Finding> _findings = [];
    readonly Dictionary<EntityId, string> _ids = [];
    readonly Dictionary<string, EntityId> _names = new(StringComparer.Ordinal);

    /// <summary>What the files declare, in their order; without the entries that are wrong.</summary>
    public IReadOnlyList<DeclaredEntity> Entities => _entities;

    /// <summary>Every mistake, in the order of the files.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Notes that a file could not be read at all.</summary>
    public void Refuse(string name, string why) => _findings.Add(new(name, why));

    /// <summary>Reads one more file.</summary>
    /// <param name="name">The file as the person knows it.</param>
    /// <param name="text">Its words.</param>
    public void Read(string name, string text)
    {
        YamlNode? root;
        try
        {
            root = Yaml.Load(text);
        }
        catch (YamlException mistake)
        {
            _findings.Add(new(name, (int)mistake.Start.Line, (int)mistake.Start.Column, $"This is not YAML: {Yaml.WithoutPlace(mistake.Message)}"));
            return;
        }

        if (root is not YamlMappingNode map || Find(map, "entities") is not { } list)
        {
            Report(name, root, "The file must hold 'entities:' and below it one '- id: ...' for each entity.");
            return;
        }

        foreach (var (key, _) in map.Children.Where(row => Yaml.Scalar(row.Key) != "entities")) Report(name, key, $"'{key}' is not known here; only 'entities' is.");
        if (list is not YamlSequenceNode entries)
        {
            if (Yaml.Scalar(list) is not null || list is YamlMappingNode) Report(name, list, "'entities' must be a list: one '- id: ...' for each entity.");
            return;
        }

        foreach (var entry in entries.Children) ReadEntry(name, entry);
    }

    void ReadEntry(string file, YamlNode node)
    {
        if (node is not YamlMappingNode entry)
        {
            Report(file, node, "An entity is written as 'id: ...', 'name: ...', 'kind: ...', each on a line of its own.");
            return;
        }

        var before = _findings.Count;
        foreach (var (key, _) in entry.Children)
        {
            if (!Keys.Contains(Yaml.Scalar(key) ?? "")) Report(file, key, $"'{key}' is not known of an entity. Known are {string.Join(", ", Keys)}.");
        }

        var name = Text(file, entry, "name");
        if (name is null && Find(entry, "name") is null) Report(file, entry, "The entity has no name. Add 'name: ...', the name shown to people.");
        var id = Id(file, entry, name);
        var kind = Kind(file, entry);
        var aliases = Aliases(file, entry);
        var description = Text(file, entry, "description");
        var when = When(file, entry);
        var wikidata = Wikidata(file, entry);
        if (id is not { } known || name is null || kind is null) return;

        if (!_ids.TryAdd(known, Place(file, entry)))
        {
            Report(file, Find(entry, "id") ?? entry, $"The id '{known}' is already taken by the entity at {_ids[known]}. Ids are unique.");
            return;
        }

        ClaimName(file, Find(entry, "name")!, name, known);
        foreach (var (alias, place) in aliases) ClaimName(file, place, alias, known);
        if (_findings.Count == before) _entities.Add(new(known, kind.Value, name, [.. aliases.Select(alias => alias.Text)], description, when, wikidata));
    }

    EntityId? Id(string file, YamlMappingNode entry, string? name)
    {
        if (Find(entry, "id") is not { } node)
        {
            Report(file, entry, "The entity has no id. Add 'id: ...', such as 'id: nikita-khrushchev'.");
            return null;
        }

        if (Yaml.Scalar(node) is { } id && Slug.IsValid(id)) return new(id);

        var proposal = Slug.From(name ?? Yaml.Scalar(node) ?? "");
        Report(file, node, $"'{node}' is not an id: a-z, 0-9 and single hyphens, at most {Slug.MaxLength} characters{(proposal.Length > 0 ? $", such as '{proposal}'" : "")}.");
        return null;
    }

    EntityKind? Kind(string file, YamlMappingNode entry)
    {
        var node = Find(entry, "kind");
        if (node is not null && Yaml.Scalar(node) is { } text && !char.IsAsciiDigit(text[0]) && Enum.TryParse<EntityKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind)) return kind;

        Report(file, node ?? entry, node is null ? $"The entity has no kind. Add 'kind: ...', one of {Kinds}." : $"'{node}' is not a kind. The kinds are {Kinds}.");
        return null;
    }

    List<(string Text, YamlNode Place)> Aliases(string file, YamlMappingNode entry)
    {
        var aliases = new List<(string, YamlNode)>();
        switch (Find(entry, "aliases"))
        {
            case YamlSequenceNode list:
                foreach (var node in list.Children)
                {
                    if (Yaml.Scalar(node) is { } alias && HasLetters(alias)) aliases.Add((alias, node));
                    else Report(file, node, $"'{node}' is not an alias: a name with at least one letter or digit.");
                }

                break;
            case { } other when other is not YamlScalarNode { Value: null or "" }:
                Report(file, other, "'aliases' must be a list, such as [Khrushchev, Nikita Sergeyevich Khrushchev].");
                break;
        }

        return aliases;
    }

    FuzzyDate? When(string file, YamlMappingNode entry)
    {
        if (Find(entry, "when") is not { } node || node is YamlScalarNode { Value: null or "" }) return null;
        if (FuzzyDate.TryParse(Yaml.Scalar(node), out var when)) return when;

        Report(file, node, $"'{node}' is not a date in EDTF, such as 1956-02-25, 1956, 195X, 1953~ or 1936/1938.");
        return null;
    }

    WikidataId? Wikidata(string file, YamlMappingNode entry)
    {
        if (Find(entry, "wikidata") is not { } node || node is YamlScalarNode { Value: null or "" }) return null;
        if (Yaml.Scalar(node) is ['Q', ..] item && WikidataId.IsValid(item)) return new(item);

        Report(file, node, $"'{node}' is not a Wikidata item, such as Q35314.");
        return null;
    }

    string? Text(string file, YamlMappingNode entry, string key)
    {
        if (Find(entry, key) is not { } node) return null;
        if (Yaml.Scalar(node) is { } text && (key != "name" || HasLetters(text))) return text;

        if (key == "name" || node is not YamlScalarNode) Report(file, node, $"'{key}' must be words on one line.");
        return null;
    }

    void ClaimName(string file, YamlNode place, string name, EntityId entity)
    {
        var key = Gazetteer.KeyOf(name);
        if (!_names.TryAdd(key, entity) && _names[key] != entity)
            Report(file, place, $"'{name}' is a name of '{_names[key]}' as well as of '{entity}'. A name belongs to one entity.");
    }

    void Report(string file, YamlNode? place, string message) =>
        _findings.Add(place is null ? new(file, 1, 1, message) : new(file, (int)place.Start.Line, (int)place.Start.Column, message));

    static string Place(string file, YamlNode node) => $"{file}, line {node.Start.Line}";

    static bool HasLetters(string text) => text.Any(char.IsLetterOrDigit);

    static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(row => row.Key is YamlScalarNode { Value: var name } && name == key).Value;
}
