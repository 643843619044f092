using System.Text.Json;

namespace GraphService.GraphQL;

/// <summary>The queries of a folder that clients name by an id instead of sending them ("trusted" or "persisted" documents).</summary>
/// <remarks>
/// The folder holds one query a file (<c>*.graphql</c>), named by <c>sha256:</c> and the hash of its text; and manifests (<c>*.json</c>) as
/// relay-compiler, GraphQL Code Generator (<c>{ "id": "query" }</c>) and Apollo (<c>{ "operations": [{ "id", "body" }] }</c>) write them.
/// </remarks>
sealed class TrustedQueries
{
    const string Section = "GraphService:TrustedDocuments";
    const string Prefix = "sha256:";

    readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);

    /// <summary>Whether no other query is run.</summary>
    public bool Only { get; private init; }

    /// <exception cref="ServerStartException">The folder or a file in it cannot be read.</exception>
    public static TrustedQueries From(IConfiguration configuration)
    {
        var only = configuration[$"{Section}:Only"];
        if (!string.IsNullOrEmpty(only) && !bool.TryParse(only, out _)) throw new ServerStartException($"{Section}:Only takes true or false; '{only}' is neither.");

        var trusted = new TrustedQueries { Only = bool.TryParse(only, out var set) && set };
        var folder = configuration[$"{Section}:Folder"];
        if (!string.IsNullOrEmpty(folder)) trusted.Read(folder);
        else if (trusted.Only) throw new ServerStartException($"{Section}:Only is set, but {Section}:Folder names no folder with the queries that may run.");
        return trusted;
    }

    /// <summary>The text of the query of this id, or of this SHA-256 in hexadecimal; null when there is none.</summary>
    public string? Find(string id) => _byId.GetValueOrDefault(id) ?? _byId.GetValueOrDefault(Prefix + id);

    /// <summary>Whether this very text is one of them.</summary>
    public bool Holds(string hash) => _byId.ContainsKey(Prefix + hash);

    void Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new ServerStartException($"The folder {folder}, which {Section}:Folder names, does not exist.");

        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            try
            {
                if (Path.GetExtension(file) is ".graphql" or ".gql") Add(null, File.ReadAllText(file));
                else if (Path.GetExtension(file) == ".json") ReadManifest(file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new ServerStartException($"{file} is not a manifest of queries that can be read: {fault.Message}", fault);
            }
        }
    }

    void ReadManifest(string file)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(file));
        if (manifest.RootElement.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array)
        {
            foreach (var operation in operations.EnumerateArray()) Add(operation.GetProperty("id").GetString(), operation.GetProperty("body").GetString()!);
        }
        else
        {
            foreach (var operation in manifest.RootElement.EnumerateObject()) Add(operation.Name, operation.Value.GetString()!);
        }
    }

    void Add(string? id, string text)
    {
        _byId[Prefix + KnownQuery.HashOf(text)] = text;
        if (id is not null) _byId[id] = text;
    }
}
