using System.Globalization;

namespace GraphService;

/// <summary>The limits of every request. Each can be set: <c>GraphService:Limits:Depth</c>, in the environment <c>GraphService__Limits__Depth</c>.</summary>
/// <remarks><c>docs/limits.md</c> tells what each one is for.</remarks>
sealed record ServerLimits
{
    const string Section = "GraphService:Limits";

    /// <summary>The longest body of a request: a text that is handed over must fit into it.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest text that can be handed over, in characters.</summary>
    public int TextCharacters { get; init; } = 250_000;

    /// <summary>The longest query, in characters.</summary>
    public int QueryCharacters { get; init; } = 32 * 1024;

    /// <summary>How many names, signs, strings, numbers and comments a query may hold.</summary>
    public int Tokens { get; init; } = 4_000;

    /// <summary>How deep brackets of any kind may be nested in a query.</summary>
    public int Nesting { get; init; } = 48;

    /// <summary>The longest string written out in a query; a longer one goes into a variable.</summary>
    public int StringCharacters { get; init; } = 4_096;

    /// <summary>The longest number, in characters, in a query or in its variables.</summary>
    public int NumberCharacters { get; init; } = 64;

    /// <summary>How many items a list may hold, in a query or in its variables.</summary>
    public int ListItems { get; init; } = 500;

    /// <summary>How many fields may be written out in a query.</summary>
    public int Fields { get; init; } = 500;

    /// <summary>How many fields a query may come to when every fragment is put in where it is used.</summary>
    public int ExpandedFields { get; init; } = 5_000;

    /// <summary>How many fields an operation may ask of the root.</summary>
    public int RootFields { get; init; } = 30;

    /// <summary>How many fields may have an alias.</summary>
    public int Aliases { get; init; } = 50;

    /// <summary>How many directives a query may apply.</summary>
    public int Directives { get; init; } = 100;

    /// <summary>How many fragments a query may define.</summary>
    public int Fragments { get; init; } = 100;

    /// <summary>How many operations a query may define; one of them is run.</summary>
    public int Operations { get; init; } = 20;

    /// <summary>How deep fields may be nested; what is asked of the schema itself does not count.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>How many fields an answer may come to, lists counted by the size asked for, with what finding them costs.</summary>
    public int Cost { get; init; } = 100_000;

    /// <summary>The same for what is asked of the schema itself.</summary>
    public int IntrospectionCost { get; init; } = 130_000;

    /// <summary>How many errors an answer tells.</summary>
    public int Errors { get; init; } = 20;

    /// <summary>How many queries are kept ready to run.</summary>
    public int CachedQueries { get; init; } = 1_000;

    /// <summary>How many characters the queries that are kept ready may have together.</summary>
    public int CachedCharacters { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many seconds a query may run.</summary>
    public int Seconds { get; init; } = 10;

    /// <summary>How long a query may run.</summary>
    internal TimeSpan Time => TimeSpan.FromSeconds(Seconds);

    /// <summary>The defaults, with what the configuration sets.</summary>
    /// <exception cref="ServerStartException">A setting has no such name, or its value is not a whole number above 0.</exception>
    public static ServerLimits From(IConfiguration configuration)
    {
        var limits = new ServerLimits();
        var known = typeof(ServerLimits).GetProperties().Where(property => property.PropertyType == typeof(int)).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            if (!known.TryGetValue(setting.Key, out var property))
                throw new ServerStartException($"There is no limit '{setting.Key}' to set in {Section}. The limits are {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.");
            if (!int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1)
                throw new ServerStartException($"{setting.Path} takes a whole number above 0; '{setting.Value}' is none.");

            property.SetValue(limits, value);
        }

        return limits;
    }
}
