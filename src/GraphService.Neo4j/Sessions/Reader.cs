using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Asks questions of one version of the graph; <see cref="Gate"/> says how.</summary>
sealed class Reader(CypherEndpoint endpoint, Gate known, CancellationToken cancel) : ICypher
{
    static readonly Question<Gate> Look = Gate.Ask();

    /// <summary>The version that is read.</summary>
    public long Version => known.Ended;

    /// <exception cref="MovedException">Another version has come meanwhile; what was read may be half of each.</exception>
    public async Task<IReadOnlyList<Table>> RunAsync(params IReadOnlyList<Statement> statements)
    {
        var tables = await endpoint.ReadAsync([.. statements, Look.Statement], cancel).ConfigureAwait(false);
        var gate = Look.Answer(tables[^1]) is [var found] ? found : throw Gone();
        return gate == known ? [.. tables.SkipLast(1)] : throw new MovedException(gate);
    }

    public static CypherFailure Gone() => new(FailureKind.Refused, null, "the database no longer holds a graph of this program; it was emptied or replaced");
}

/// <summary>A reader met a writer; it reads again.</summary>
sealed class MovedException(Gate gate) : GraphServiceException("The graph has changed while it was read.")
{
    public Gate Gate { get; } = gate;
}
