using GraphQL;

namespace GraphService.GraphQL;

/// <summary>A mistake in a question that the client can mend; its code stays the same from version to version.</summary>
sealed class QueryError : ExecutionError
{
    QueryError(string code, string message) : base(message) => Code = code;

    /// <summary>An argument breaks a rule that the type system cannot express.</summary>
    public static QueryError BadInput(string message) => new(ErrorCodes.BadInput, message);

    /// <summary>As many clients listen as may.</summary>
    public static QueryError TooManySubscribers(string message) => new(ErrorCodes.TooManySubscribers, message);

    /// <summary>An argument names a record that is not in the graph.</summary>
    public static QueryError NotFound(string message) => new(ErrorCodes.NotFound, message);
}
