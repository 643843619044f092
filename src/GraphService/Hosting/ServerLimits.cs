namespace GraphService;

/// <summary>The limits of every request.</summary>
static class ServerLimits
{
    /// <summary>The longest body of a request: a text that is handed over must fit into it.</summary>
    public const int BodyBytes = 1024 * 1024;

    /// <summary>The longest text that can be handed over, in characters.</summary>
    public const int TextCharacters = 250_000;

    /// <summary>The longest query, in characters.</summary>
    public const int QueryCharacters = 32 * 1024;

    /// <summary>How deep fields may be nested; the standard introspection query needs 13.</summary>
    public const int Depth = 16;

    /// <summary>How many fields a query may come to, lists counted by their page size.</summary>
    public const int Complexity = 200_000;

    /// <summary>How long a query may run.</summary>
    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(10);
}
