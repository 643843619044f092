using GraphQL.Validation;
using GraphQLParser.AST;

namespace GraphService.GraphQL;

/// <summary>A GET only reads: anything but a query is refused (GraphQL over HTTP); a subscription is read, too, where events are wanted.</summary>
sealed class ReadOnlyRequestRule(bool mayListen = false) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var reads = context.Operation.Operation == OperationType.Query || (mayListen && context.Operation.Operation == OperationType.Subscription);
        if (!reads) context.ReportError(new ReadOnlyRequestError());
        return default;
    }
}

sealed class ReadOnlyRequestError : ValidationError
{
    public ReadOnlyRequestError() : base("GET is for queries only. Send this operation by POST.") => Code = ErrorCodes.MethodNotAllowed;
}
