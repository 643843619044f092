namespace GraphService.Neo4j;

/// <summary>
/// The one seam to Neo4j: statements and their parameters in, rows out. Finds out what the server offers, tries again what may succeed when
/// tried again, and carries bookmarks from writes to reads.
/// </summary>
sealed class CypherEndpoint : IDisposable
{
    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(30);
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    readonly Http _http;
    readonly Neo4jSettings _settings;
    readonly IReadOnlyList<IWire> _wires;
    readonly Bookmarks _bookmarks = new();
    long _statements;

    CypherEndpoint(Http http, Neo4jSettings settings, Version version, IReadOnlyList<IWire> wires) =>
        (_http, _settings, Version, _wires) = (http, settings, version, wires);

    /// <summary>The server's version.</summary>
    public Version Version { get; }

    /// <summary>How many statements were sent so far.</summary>
    public long Statements => Volatile.Read(ref _statements);

    /// <summary>Whether several statements that read cost one request.</summary>
    public bool TakesManyAtOnce => _wires[0] is TransactionalWire;

    /// <summary>Told of every statement that is sent.</summary>
    public Action<Statement>? Sent { get; set; }

    /// <summary>Asks a server what it offers.</summary>
    /// <exception cref="CypherFailure">It cannot be reached, or is no Neo4j.</exception>
    public static async Task<CypherEndpoint> ConnectAsync(Neo4jSettings settings, HttpMessageHandler? handler, CancellationToken cancel)
    {
        var http = new Http(settings, handler);
        try
        {
            var (version, wires) = await Discovery.AskAsync(http, settings, cancel).ConfigureAwait(false);
            return new(http, settings, version, wires);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Runs statements that write nothing.</summary>
    public Task<IReadOnlyList<Table>> ReadAsync(IReadOnlyList<Statement> statements, CancellationToken cancel) =>
        TryAsync(async () => (await _wires[0].RunAsync(Count(statements), Access.Read, _bookmarks.Current, cancel).ConfigureAwait(false)).Tables, cancel);

    /// <summary>Runs statements in one transaction. They must come to the same when run twice: whether a lost answer was done nobody knows.</summary>
    public Task<IReadOnlyList<Table>> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancel) => TryAsync(
        async () =>
        {
            var outcome = await _wires[0].RunAsync(Count(statements), Access.Write, _bookmarks.Current, cancel).ConfigureAwait(false);
            _bookmarks.Note(outcome.Bookmarks);
            return outcome.Tables;
        },
        cancel);

    /// <summary>Opens a transaction. It is not tried again by itself: whoever opened it begins anew.</summary>
    public async Task<CypherTransaction> BeginAsync(CancellationToken cancel)
    {
        foreach (var wire in _wires)
        {
            if (await wire.BeginAsync(_bookmarks.Current, cancel).ConfigureAwait(false) is { } transaction) return new(wire, transaction, Count, _bookmarks.Note);
        }

        throw new CypherFailure(FailureKind.Refused, null, $"version {Version} takes no transactions over HTTP; update it to 5.26 or later");
    }

    /// <summary>Does something until it succeeds, fails for good, or patience ends; pauses grow and vary, so that many do not come back at once.</summary>
    public async Task<T> TryAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        var (until, pause) = (DateTime.UtcNow + _settings.Patience, FirstPause);
        while (true)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (CypherFailure failure) when (failure.Passes && DateTime.UtcNow + pause < until)
            {
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), cancel).ConfigureAwait(false);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    IReadOnlyList<Statement> Count(IReadOnlyList<Statement> statements)
    {
        Interlocked.Add(ref _statements, statements.Count);
        if (Sent is { } sent) foreach (var statement in statements) sent(statement);
        return statements;
    }

    /// <summary>What the last writes gave; a few are carried, because writers may finish in any order.</summary>
    sealed class Bookmarks
    {
        const int Most = 8;
        string[] _current = [];

        public IReadOnlyList<string> Current => Volatile.Read(ref _current);

        public void Note(IReadOnlyList<string> newer)
        {
            if (newer.Count == 0) return;

            for (var seen = Volatile.Read(ref _current); ;)
            {
                string[] next = [.. newer.Concat(seen).Distinct().Take(Most)];
                var found = Interlocked.CompareExchange(ref _current, next, seen);
                if (ReferenceEquals(found, seen)) return;
                seen = found;
            }
        }
    }
}

/// <summary>A transaction: statements see what earlier ones wrote. What is not committed is taken back.</summary>
sealed class CypherTransaction(IWire wire, OpenTransaction transaction, Func<IReadOnlyList<Statement>, IReadOnlyList<Statement>> count, Action<IReadOnlyList<string>> note) : IAsyncDisposable
{
    // A transaction that nobody ends keeps its locks, and all other writers waiting, until the server ends it for idleness.
    static readonly TimeSpan ToRollBack = TimeSpan.FromSeconds(5);
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    bool _ended;

    public Task<IReadOnlyList<Table>> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancel) => wire.RunAsync(transaction, count(statements), cancel);

    /// <summary>Keeps the server from closing it for idleness.</summary>
    public Task StayAsync(CancellationToken cancel) => wire.RunAsync(transaction, [], cancel);

    public async Task CommitAsync(CancellationToken cancel)
    {
        note(await wire.CommitAsync(transaction, cancel).ConfigureAwait(false));
        _ended = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended) return;

        _ended = true;
        using var limit = new CancellationTokenSource(ToRollBack);
        try
        {
            while (!await TryRollBackAsync(limit.Token).ConfigureAwait(false)) await Task.Delay(BetweenTries, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The server takes it back by itself when it hears nothing more of it.
        }
    }

    /// <summary>Whether it is ended now. A lost request is sent again, and so is one that came while a statement was still at work in it.</summary>
    async Task<bool> TryRollBackAsync(CancellationToken cancel)
    {
        try
        {
            await wire.RollBackAsync(transaction, cancel).ConfigureAwait(false);
            return true;
        }
        catch (CypherFailure failure)
        {
            return failure.IsOfLostTransaction || (!failure.Passes && failure.Code?.EndsWith("TransactionAccessedConcurrently", StringComparison.Ordinal) != true);
        }
    }
}
