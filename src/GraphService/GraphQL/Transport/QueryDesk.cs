namespace GraphService.GraphQL;

/// <summary>Takes in what a request asks to run: finds the query it names or sends, and lets it through when it is allowed to run.</summary>
sealed class QueryDesk(RequestGuard guard, TrustedQueries trusted, ServerLimits limits)
{
    readonly QueryCache _cache = new(limits.CachedQueries, limits.CachedCharacters);

    /// <summary>The text that the request names or sends.</summary>
    /// <exception cref="RequestRefusedException">Nobody knows the query it names, or it may not run here.</exception>
    public (string Hash, string Text) Find(GraphQLCall call)
    {
        if (call.DocumentId is { } id && trusted.Find(id) is { } document) return (KnownQuery.HashOf(document), document);
        if (call.DocumentId is { } unknown)
            throw RequestRefusedException.Malformed($"There is no trusted document '{References.Shown(unknown)}' here. Send its id as the manifest has it, or sha256: and the hash of its text.", ErrorCodes.NoSuchDocument);
        if (call.Query is null) return FindPersisted(call.PersistedHash!);
        if (call.Query.Length > limits.QueryCharacters)
            throw new RequestRefusedException(
                StatusCodes.Status413PayloadTooLarge, $"The query has {call.Query.Length:N0} characters; at most {limits.QueryCharacters:N0} are allowed. Split it into smaller queries.", ErrorCodes.TooLarge);

        var hash = KnownQuery.HashOf(call.Query);
        if (call.PersistedHash is { } claimed && !claimed.Equals(hash, StringComparison.OrdinalIgnoreCase))
            throw RequestRefusedException.Malformed("'extensions.persistedQuery.sha256Hash' is not the SHA-256 of the query that came with it.");
        if (trusted.Only && !trusted.Holds(hash))
            throw RequestRefusedException.Malformed("This server runs only the queries it was given beforehand, and this is none of them. Name one of them by 'documentId'.", ErrorCodes.NotTrusted);

        return (hash, call.Query);
    }

    /// <summary>Reads the query and checks it against the limits, as far as that was not done before.</summary>
    /// <exception cref="LimitError">Some limit is exceeded.</exception>
    /// <exception cref="global::GraphQL.Execution.SyntaxError">It is not GraphQL.</exception>
    public KnownQuery Admit(string hash, string text, GraphQLCall call)
    {
        var query = _cache.Find(hash) ?? new(hash, text, guard.Read(text));
        if (!query.IsPriced(call.OperationName))
        {
            var measured = guard.Check(query.Document, call.OperationName, call.Variables);
            if (!measured.IsPricedByVariables && RequestGuard.Operation(query.Document, call.OperationName) is not null) query.HasPrice(call.OperationName);
        }

        return query;
    }

    /// <summary>Keeps a query that was found valid.</summary>
    public void Keep(KnownQuery query)
    {
        query.HasRun();
        _cache.Add(query);
    }

    // Automatic persisted queries (Apollo): a client first sends the hash alone, and the text when we do not know it.
    (string Hash, string Text) FindPersisted(string hash)
    {
        var known = hash.ToLowerInvariant();
        if ((trusted.Find(known) ?? (trusted.Only ? null : _cache.Find(known)?.Text)) is { } text) return (KnownQuery.HashOf(text), text);

        // Clients wait for this very word.
        throw new RequestRefusedException(StatusCodes.Status200OK, "PersistedQueryNotFound", ErrorCodes.UnknownDocument);
    }
}
