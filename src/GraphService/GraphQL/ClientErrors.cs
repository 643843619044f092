using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace GraphService.GraphQL;

/// <summary>What a client is told of an error: the sentence, the place and a stable code; nothing of our insides.</summary>
sealed class ClientErrors : IErrorInfoProvider
{
    /// <summary>What a client is told of a failure of ours.</summary>
    public const string Unhandled = "The server could not answer this; the failure has been logged.";

    const int MaxLength = 500;

    public ErrorInfo GetInfo(ExecutionError executionError) => new()
    {
        Message = MessageOf(executionError),
        Extensions = new Dictionary<string, object?> { ["code"] = CodeOf(executionError) },
    };

    static string MessageOf(ExecutionError error)
    {
        var message = error switch
        {
            UnhandledError => Unhandled,
            ValidationError => WithoutGuesses(error.Message),
            _ => error.Message,
        };
        return message.Length <= MaxLength ? message : message[..MaxLength] + "…";
    }

    // The library guesses at names of the schema that are like the one that is not there.
    static string WithoutGuesses(string message) => message.IndexOf(" Did you mean ", StringComparison.Ordinal) is > 0 and var at ? message[..at] : message;

    static string CodeOf(ExecutionError error) => error switch
    {
        QueryError or LimitError or MutationRefusedError => error.Code ?? ErrorCodes.BadInput,
        UnhandledError => ErrorCodes.Internal,
        SyntaxError => ErrorCodes.ParseFailed,
        ValidationError => ErrorCodes.ValidationFailed,
        RequestError => ErrorCodes.BadRequest,
        // Our own refusals before anything is run.
        { Code: { } code } when error.GetType() == typeof(ExecutionError) => code,
        _ => ErrorCodes.BadInput,
    };
}
