using GraphQL.Execution;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What becomes of an exception in a field: the client's mistakes are told, everything else is logged and kept to ourselves.</summary>
static partial class Failures
{
    public static void Handle(UnhandledExceptionContext context)
    {
        if (context.OriginalException is BadCursorException cursor)
        {
            context.Exception = QueryError.BadInput(cursor.Message);
            return;
        }

        var services = context.FieldContext?.RequestServices ?? context.ExecutionOptions?.RequestServices;
        if (services?.GetService<ILoggerFactory>()?.CreateLogger("GraphService.GraphQL") is { } logger)
            LogFailure(logger, context.FieldContext?.FieldDefinition.Name ?? "the request", context.OriginalException);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Field} could not be answered.")]
    static partial void LogFailure(ILogger logger, string field, Exception failure);
}
