using GraphQL.Validation;
using GraphQLParser.AST;

namespace GraphService.GraphQL;

/// <summary>Refuses a mutation, before anything of it runs, to whom <see cref="WriteAccess"/> does not let in.</summary>
sealed class MutationAccessRule(WriteAccess access, IHttpContextAccessor http) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation == OperationType.Mutation && http.HttpContext is { } request && Refusal(access.Of(request.Request)) is { } refusal)
            context.ReportError(refusal);
        return default;
    }

    static MutationRefusedError? Refusal(WriteDecision decision) => decision switch
    {
        WriteDecision.Allowed => null,
        WriteDecision.ReadOnly => new(
            ErrorCodes.Forbidden, "This server only answers questions: it can be reached from other machines and has no key. Set GRAPHSERVICE_KEY to let those who show it change the graph."),
        WriteDecision.Foreign => new(ErrorCodes.Forbidden, "A page of another site may not change the graph."),
        _ => new(ErrorCodes.Unauthenticated, "Changing the graph needs the key of this server: send it as 'Authorization: Bearer <key>'."),
    };
}

sealed class MutationRefusedError : ValidationError
{
    public MutationRefusedError(string code, string message) : base(message) => Code = code;
}
