using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace GraphService.GraphQL;

/// <summary>What a client is told of an error: the sentence, the place and a stable code; nothing of our insides.</summary>
sealed class ClientErrors : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError) => new()
    {
        Message = executionError is UnhandledError ? "The server could not answer this; the failure has been logged." : executionError.Message,
        Extensions = new Dictionary<string, object?> { ["code"] = CodeOf(executionError) },
    };

    static string CodeOf(ExecutionError error) => error switch
    {
        QueryError or ReadOnlyRequestError or MutationRefusedError => error.Code ?? ErrorCodes.BadInput,
        UnhandledError => ErrorCodes.Internal,
        SyntaxError => ErrorCodes.ParseFailed,
        ValidationError => ErrorCodes.ValidationFailed,
        RequestError => ErrorCodes.BadRequest,
        _ => ErrorCodes.BadInput,
    };
}
