using System.Globalization;
using GraphService.Graph;
using GraphService.Neo4j;

namespace GraphService.Commands;

/// <summary>Reads the settings <c>GraphService:Neo4j</c>: Url, Database, User, Password or PasswordFile, Token, CertificateAuthority, Timeout and Patience in seconds, MostLinks.</summary>
static class Neo4jSection
{
    const string DefaultUrl = "http://localhost:7474";

    /// <param name="section">The section.</param>
    /// <param name="url">The address that goes before the one in the section.</param>
    /// <exception cref="GraphStoreException">A setting has no meaning.</exception>
    public static Neo4jSettings Read(IConfigurationSection section, string? url)
    {
        var address = url ?? section["Url"] ?? DefaultUrl;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new GraphStoreException(
                $"'{address}' is no address of Neo4j that can be used. It is spoken to over HTTP: give one such as {DefaultUrl} or https://1234abcd.databases.neo4j.io (Bolt addresses do not serve).");
        }

        if (uri.UserInfo.Length > 0) throw new GraphStoreException("Leave the password out of Neo4j's address; give it as GraphService__Neo4j__Password.");

        var standard = new Neo4jSettings(uri);
        return standard with
        {
            Database = section["Database"] ?? standard.Database,
            User = section["User"] ?? standard.User,
            Password = section["Password"] ?? InFile(section["PasswordFile"]),
            Token = section["Token"],
            CertificateAuthority = section["CertificateAuthority"],
            Timeout = TimeSpan.FromSeconds(Number(section, "Timeout", standard.Timeout.TotalSeconds, 1, 86_400)),
            Patience = TimeSpan.FromSeconds(Number(section, "Patience", standard.Patience.TotalSeconds, 0, 3_600)),
            MostLinks = (int)Number(section, "MostLinks", standard.MostLinks, 1, 100_000_000),
        };
    }

    // Where containers hand over what must not stand in a list of settings.
    static string? InFile(string? path)
    {
        if (string.IsNullOrEmpty(path)) return null;
        try
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new GraphStoreException($"The file with Neo4j's password cannot be read: {refusal.Message} Check GraphService__Neo4j__PasswordFile.", refusal);
        }
    }

    static double Number(IConfigurationSection section, string name, double standard, double least, double most)
    {
        if (section[name] is not { } text) return standard;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;

        throw new GraphStoreException($"GraphService:Neo4j:{name} runs from {least} to {most}; '{text}' is not such a number.");
    }
}
