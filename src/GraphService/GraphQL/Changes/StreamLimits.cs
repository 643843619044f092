using System.Globalization;

namespace GraphService.GraphQL;

/// <summary>The limits of event streams. Each can be set: <c>GraphService:Streams:Subscribers</c>, in the environment <c>GraphService__Streams__Subscribers</c>.</summary>
sealed record StreamLimits
{
    const string Section = "GraphService:Streams";

    /// <summary>How many clients may listen at once.</summary>
    public int Subscribers { get; init; } = 100;

    /// <summary>After how many seconds without an event a client is told that the server is still there. Proxies close what is silent for longer.</summary>
    public int HeartbeatSeconds { get; init; } = 12;

    /// <exception cref="ServerStartException">A value is not a whole number above 0.</exception>
    public static StreamLimits From(IConfiguration configuration)
    {
        var usual = new StreamLimits();
        return new()
        {
            Subscribers = Number(configuration, nameof(Subscribers), usual.Subscribers),
            HeartbeatSeconds = Number(configuration, nameof(HeartbeatSeconds), usual.HeartbeatSeconds),
        };
    }

    static int Number(IConfiguration configuration, string name, int usual)
    {
        var setting = configuration[$"{Section}:{name}"];
        if (setting is null) return usual;
        if (int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0) return value;

        throw new ServerStartException($"{Section}:{name} takes a whole number above 0; '{setting}' is none.");
    }
}
