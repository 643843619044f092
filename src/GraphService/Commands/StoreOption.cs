using System.CommandLine;
using GraphService.Graph;

namespace GraphService.Commands;

/// <summary>Which store a command works on: <c>--store</c>, else the setting <c>GraphService:Store</c>, else the file in the user's data folder.</summary>
sealed class StoreOption
{
    public Option<string?> Option { get; } = new("--store")
    {
        Description = "Where the graph is kept: a file, made when missing, or 'neo4j', with an address ('neo4j:http://localhost:7474') or the one of GraphService__Neo4j__Url. Default: GraphService/graph.db in your data folder.",
        HelpName = "PATH",
    };

    public StorePlace Place(ParseResult parsed) => StorePlace.Of(parsed.GetValue(Option));

    public Task<IGraphStore> OpenAsync(ParseResult parsed, CancellationToken cancel) => Place(parsed).OpenAsync(TimeProvider.System, cancel);

    /// <summary>Opens a store that must be there already.</summary>
    /// <exception cref="GraphStoreException">There is none.</exception>
    public Task<IGraphStore> OpenExistingAsync(ParseResult parsed, CancellationToken cancel)
    {
        var place = Place(parsed);
        return place.Exists
            ? place.OpenAsync(TimeProvider.System, cancel)
            : throw new GraphStoreException($"There is no store at {place}. Make one with 'load' or 'serve', or name another with --store.");
    }
}
