using GraphQL.Validation;
using GraphQLParser.AST;

namespace GraphService.GraphQL;

/// <summary>A GET only reads: anything but a query is refused (GraphQL over HTTP).</summary>
sealed class ReadOnlyRequestRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation != OperationType.Query) context.ReportError(new ReadOnlyRequestError());
        return default;
    }
}

sealed class ReadOnlyRequestError : ValidationError
{
    public ReadOnlyRequestError() : base("GET is for queries only. Send this operation by POST.") => Code = ErrorCodes.MethodNotAllowed;
}
