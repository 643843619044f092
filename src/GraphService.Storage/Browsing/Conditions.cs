using System.Globalization;

namespace GraphService.Storage;

/// <summary>The conditions of a question and the values of its parameters.</summary>
sealed class Conditions
{
    readonly List<string> _conditions;
    readonly List<object?> _values;

    public Conditions() => (_conditions, _values) = ([], []);

    Conditions(Conditions others) => (_conditions, _values) = ([.. others._conditions], [.. others._values]);

    /// <summary>The values, in the order of their parameters.</summary>
    public object?[] Values => [.. _values];

    /// <summary>The clause, or nothing where there is no condition.</summary>
    public string Where => _conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _conditions)}";

    /// <summary>A parameter for the value.</summary>
    public string Value(object? value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{_values.Count}");
    }

    public void Add(string condition) => _conditions.Add(condition);

    /// <summary>Adds that the column holds one of the values; an empty list stands for all.</summary>
    public void AddAnyOf<T>(string column, IReadOnlyCollection<T> values) where T : struct, Enum
    {
        if (values.Count > 0) Add($"{column} IN (SELECT value FROM json_each({Value(Json.Of(values))}))");
    }

    /// <summary>A copy to which more can be added.</summary>
    public Conditions Copy() => new(this);
}
