using System.CommandLine;
using GraphService.Graph;
using GraphService.Storage;

namespace GraphService.Commands;

/// <summary>Which store a command works on: <c>--store PATH</c>, else the file in the user's data folder.</summary>
sealed class StoreOption
{
    public Option<string?> Option { get; } = new("--store")
    {
        Description = "The file that holds the graph; made when missing. Default: GraphService/graph.db in your data folder.",
        HelpName = "PATH",
    };

    public string Path(ParseResult parsed) => parsed.GetValue(Option) is { } path ? System.IO.Path.GetFullPath(path) : DefaultPath();

    public Task<SqliteGraphStore> OpenAsync(ParseResult parsed, CancellationToken cancel) =>
        SqliteGraphStore.OpenAsync(Path(parsed), TimeProvider.System, cancel);

    /// <summary>Opens a store that must be there already.</summary>
    /// <exception cref="GraphStoreException">There is none.</exception>
    public Task<SqliteGraphStore> OpenExistingAsync(ParseResult parsed, CancellationToken cancel)
    {
        var path = Path(parsed);
        return System.IO.Path.Exists(path)
            ? SqliteGraphStore.OpenAsync(path, TimeProvider.System, cancel)
            : throw new GraphStoreException($"There is no store at {path}. Make one with 'load' or 'serve', or name another with --store.");
    }

    static string DefaultPath()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (folder.Length == 0) throw new GraphStoreException("This account has no data folder to keep the graph in. Name a file with --store.");
        return System.IO.Path.Combine(folder, "GraphService", "graph.db");
    }
}
