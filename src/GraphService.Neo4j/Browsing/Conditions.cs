using System.Globalization;

namespace GraphService.Neo4j;

/// <summary>The conditions of a question and the values of its parameters.</summary>
sealed class Conditions
{
    readonly List<string> _conditions = [];
    readonly Dictionary<string, object?> _values = [];

    /// <summary>The clause, or nothing where there is no condition.</summary>
    public string Where => _conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _conditions)}";

    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>A parameter for the value.</summary>
    public string Value(object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_values.Count}");
        _values.Add(name, value);
        return $"${name}";
    }

    /// <summary>A parameter that a pattern names.</summary>
    public void Name(string name, object? value) => _values.Add(name, value);

    public void Add(string condition) => _conditions.Add(condition);

    /// <summary>Adds that the property holds one of the values; an empty list stands for all.</summary>
    public void AddAnyOf<T>(string property, IReadOnlyCollection<T> values) where T : struct, Enum
    {
        if (values.Count > 0) Add($"{property} IN {Value(Neo4j.Name.Of(values))}");
    }

    /// <summary>A copy to which more can be added.</summary>
    public Conditions Copy()
    {
        var copy = new Conditions();
        copy._conditions.AddRange(_conditions);
        foreach (var (name, value) in _values) copy._values.Add(name, value);
        return copy;
    }
}
