namespace GraphService.Neo4j;

/// <summary>One of Neo4j's two ways of taking statements over HTTP.</summary>
interface IWire
{
    /// <summary>Runs statements in one transaction of their own; reads may run each in its own.</summary>
    Task<Outcome> RunAsync(IReadOnlyList<Statement> statements, Access access, IReadOnlyList<string> bookmarks, CancellationToken cancel);

    /// <summary>Opens a transaction; null when the server offers none this way.</summary>
    Task<OpenTransaction?> BeginAsync(IReadOnlyList<string> bookmarks, CancellationToken cancel);

    /// <summary>Runs statements in it; none keep it from being closed for idleness.</summary>
    Task<IReadOnlyList<Table>> RunAsync(OpenTransaction transaction, IReadOnlyList<Statement> statements, CancellationToken cancel);

    /// <summary>Commits it; returns its bookmarks.</summary>
    Task<IReadOnlyList<string>> CommitAsync(OpenTransaction transaction, CancellationToken cancel);

    /// <summary>Takes everything back that was done in it.</summary>
    Task RollBackAsync(OpenTransaction transaction, CancellationToken cancel);
}

/// <summary>Whether anything is written: a cluster spreads what only reads.</summary>
enum Access
{
    Read,
    Write,
}

/// <summary>Rows, and what a later reader shows to see at least this state.</summary>
sealed record Outcome(IReadOnlyList<Table> Tables, IReadOnlyList<string> Bookmarks);

/// <summary>A transaction that the server keeps open.</summary>
sealed record OpenTransaction(Uri Uri, string? Affinity);
