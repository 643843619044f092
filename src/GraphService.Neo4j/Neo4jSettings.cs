namespace GraphService.Neo4j;

/// <summary>Where a Neo4j is and how it is spoken to.</summary>
/// <param name="Url">Its HTTP address, such as <c>http://localhost:7474</c> or <c>https://1234abcd.databases.neo4j.io</c>.</param>
public sealed record Neo4jSettings(Uri Url)
{
    /// <summary>The database; versions before 4 have one only and do not ask.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The account, for basic authentication.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>Its password; null asks without authentication, unless there is a <see cref="Token"/>.</summary>
    public string? Password { get; init; }

    /// <summary>A bearer token, for single sign-on; it goes before the password.</summary>
    public string? Token { get; init; }

    /// <summary>A file (PEM) with the certificates that may sign the server's; null trusts those that the machine trusts.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For how long a request is tried again that failed for a reason that passes: a lost connection, a deadlock, a new leader.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most links that one question may fetch.</summary>
    public int MostLinks { get; init; } = 2_000_000;
}
