using YamlDotNet.RepresentationModel;

namespace GraphService.Extraction;

/// <summary>A map of a YAML file, read key by key; what is wrong becomes a finding with its place.</summary>
/// <param name="file">The file as the person knows it.</param>
/// <param name="map">The map.</param>
/// <param name="findings">Takes every mistake.</param>
sealed class YamlMap(string file, YamlMappingNode map, List<Finding> findings)
{
    /// <summary>Reports every key but these.</summary>
    public void Allow(string thing, params string[] keys)
    {
        foreach (var (key, _) in map.Children.Where(row => !keys.Contains(Yaml.Scalar(row.Key) ?? "")))
            Report(key, $"'{key}' is not known of {thing}. Known are {string.Join(", ", keys)}.");
    }

    /// <summary>The words at a key; null when there are none.</summary>
    public string? Text(string key)
    {
        if (Find(key) is not { } node) return null;
        if (node is not YamlScalarNode) Report(node, $"'{key}' must be words.");
        return Yaml.Scalar(node);
    }

    /// <summary>The words at a key that must have some.</summary>
    public string Needed(string key)
    {
        if (Text(key) is { } text) return text;

        Report(key, $"'{key}: ...' is missing or empty here.");
        return "";
    }

    /// <summary>The value at a key, written in capitals or not, with or without underscores; null when there is none.</summary>
    public T? OneOf<T>(string key) where T : struct, Enum
    {
        if (Text(key) is not { } text) return null;

        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) return value;
        }

        Report(key, $"'{text}' is no {key}. There are {string.Join(", ", Enum.GetNames<T>().Select(Capitals))}.");
        return null;
    }

    /// <summary>The words of a list; none when there is no list.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        var words = new List<string>();
        foreach (var node in Items(key))
        {
            if (Yaml.Scalar(node) is { } word) words.Add(word);
            else Report(node, $"'{key}' is a list of words.");
        }

        return words;
    }

    /// <summary>The maps of a list; none when there is no list.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, string example)
    {
        var maps = new List<YamlMap>();
        foreach (var node in Items(key))
        {
            if (node is YamlMappingNode item) maps.Add(new(file, item, findings));
            else Report(node, $"An item of '{key}' is written as '{example}'.");
        }

        return maps;
    }

    /// <summary>The map at a key; null when there is none.</summary>
    public YamlMap? Map(string key, string example)
    {
        if (Find(key) is not { } node || node is YamlScalarNode { Value: null or "" }) return null;
        if (node is YamlMappingNode inner) return new(file, inner, findings);

        Report(node, $"Below '{key}:' stands '{example}'.");
        return null;
    }

    /// <summary>Reports a mistake at a key, or at the map when the key is missing.</summary>
    public void Report(string key, string message) => Report(Find(key) ?? map, message);

    void Report(YamlNode place, string message) => findings.Add(new(file, (int)place.Start.Line, (int)place.Start.Column, message));

    IList<YamlNode> Items(string key)
    {
        if (Find(key) is not { } node || node is YamlScalarNode { Value: null or "" }) return [];
        if (node is YamlSequenceNode list) return list.Children;

        Report(node, $"'{key}' is a list: each item on a line that begins with '- '.");
        return [];
    }

    YamlNode? Find(string key) => map.Children.FirstOrDefault(row => row.Key is YamlScalarNode { Value: var name } && name == key).Value;

    static string Capitals(string name) => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));
}
