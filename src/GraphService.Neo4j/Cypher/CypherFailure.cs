using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Neo4j refused, or could not be reached. <see cref="Sentences"/> tells it to people.</summary>
/// <param name="kind">What kind of failure.</param>
/// <param name="code">Neo4j's status code, where it gave one.</param>
/// <param name="message">What was said.</param>
/// <param name="cause">What failed below.</param>
sealed class CypherFailure(FailureKind kind, string? code, string message, Exception? cause = null) : GraphServiceException(message, cause)
{
    const string TransactionNotFound = "Neo.ClientError.Transaction.TransactionNotFound";

    public FailureKind Kind { get; } = kind;

    public string? Code { get; } = code;

    /// <summary>Whether the same may succeed when tried again.</summary>
    public bool Passes => Kind is FailureKind.Connection or FailureKind.Transient;

    /// <summary>Whether the server no longer knows the transaction: it was started anew, or ended what was idle for too long.</summary>
    public bool IsOfLostTransaction => Code == TransactionNotFound;

    /// <summary>The failure that a status code of Neo4j names.</summary>
    public static CypherFailure Of(string code, string message) => new(
        code switch
        {
            // Stopped on purpose; trying again would undo what somebody wanted.
            "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => FailureKind.Refused,
            // Whoever opened it begins anew.
            TransactionNotFound => FailureKind.Transient,
            // What was found was removed by another before it was told; the next try finds the graph as it then is.
            "Neo.ClientError.Statement.EntityNotFound" => FailureKind.Transient,
            // A leader that has become a follower; the next try meets the new one.
            "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" when !IsFull(message) => FailureKind.Transient,
            _ when IsFull(message) => FailureKind.Full,
            _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => FailureKind.Transient,
            _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => FailureKind.Unauthorized,
            _ => FailureKind.Refused,
        },
        code, message);

    static bool IsFull(string message) =>
        message.Contains("No space left on device", StringComparison.OrdinalIgnoreCase) || message.Contains("disk is full", StringComparison.OrdinalIgnoreCase)
        || message.Contains("not enough space", StringComparison.OrdinalIgnoreCase);
}

enum FailureKind
{
    /// <summary>The connection could not be made or broke; what was asked may or may not have been done.</summary>
    Connection,

    /// <summary>The server says that it may succeed later; nothing was done.</summary>
    Transient,

    /// <summary>The answer took too long.</summary>
    Slow,

    /// <summary>The credentials were refused, or the account may not do this.</summary>
    Unauthorized,

    /// <summary>The server's disk is full.</summary>
    Full,

    /// <summary>What answers is no Neo4j.</summary>
    NoNeo4j,

    /// <summary>Refused for good.</summary>
    Refused,
}
