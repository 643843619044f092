using GraphService.Graph;
using GraphService.Neo4j;
using GraphService.Storage;

namespace GraphService.Commands;

/// <summary>Where a graph is kept: a file, or a database on Neo4j.</summary>
abstract record StorePlace
{
    const string OnNeo4j = "neo4j", InFile = "sqlite";

    /// <summary>Whether there is a store already; for a server it is known only when it is asked.</summary>
    public abstract bool Exists { get; }

    public abstract Task<IGraphStore> OpenAsync(TimeProvider time, CancellationToken cancel);

    /// <summary>The place that is meant: <c>neo4j</c>, <c>neo4j:http://…</c>, <c>sqlite:PATH</c>, a path, or null for the one that the settings name.</summary>
    /// <exception cref="GraphStoreException">A setting has no meaning.</exception>
    public static StorePlace Of(string? text)
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        return Of(text ?? settings["GraphService:Store"], settings.GetSection("GraphService:Neo4j"));
    }

    /// <param name="text">What is meant.</param>
    /// <param name="settings">How Neo4j is spoken to.</param>
    public static StorePlace Of(string? text, IConfigurationSection settings)
    {
        if (text is null or "" or InFile) return new FilePlace(DefaultPath());
        if (text == OnNeo4j) return new Neo4jPlace(Neo4jSection.Read(settings, null));
        if (text.StartsWith($"{OnNeo4j}:", StringComparison.Ordinal)) return new Neo4jPlace(Neo4jSection.Read(settings, text[(OnNeo4j.Length + 1)..]));
        return new FilePlace(Path.GetFullPath(text.StartsWith($"{InFile}:", StringComparison.Ordinal) ? text[(InFile.Length + 1)..] : text));
    }

    static string DefaultPath()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (folder.Length == 0) throw new GraphStoreException("This account has no data folder to keep the graph in. Name a file with --store.");
        return Path.Combine(folder, "GraphService", "graph.db");
    }

    sealed record FilePlace(string File) : StorePlace
    {
        public override bool Exists => Path.Exists(File);

        public override async Task<IGraphStore> OpenAsync(TimeProvider time, CancellationToken cancel) => await SqliteGraphStore.OpenAsync(File, time, cancel).ConfigureAwait(false);

        public override string ToString() => File;
    }

    sealed record Neo4jPlace(Neo4jSettings Settings) : StorePlace
    {
        public override bool Exists => true;

        public override async Task<IGraphStore> OpenAsync(TimeProvider time, CancellationToken cancel) => await Neo4jGraphStore.OpenAsync(Settings, time, cancel).ConfigureAwait(false);

        public override string ToString() => $"the database '{Settings.Database}' of Neo4j at {Settings.Url.GetLeftPart(UriPartial.Path).TrimEnd('/')}";
    }
}
