using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace GraphService.GraphQL;

/// <summary>Refuses a query that asks for too much, before anything in it is validated or run.</summary>
sealed class RequestGuard(ISchema schema, ServerLimits limits)
{
    // A level of brackets makes two or three levels of syntax tree; the scan of tokens has counted the brackets.
    const int TreeLevelsOfBracket = 4;

    readonly Lazy<PriceList> _prices = new(() => new(schema));

    /// <summary>Reads a query, unless it is too long or too deep to be worth reading.</summary>
    /// <exception cref="LimitError">Some limit is exceeded.</exception>
    /// <exception cref="SyntaxError">It is not GraphQL.</exception>
    public GraphQLDocument Read(string query)
    {
        TokenScan.Of(query).Check(limits);
        try
        {
            return Parser.Parse(query, new() { Ignore = IgnoreOptions.Comments, MaxDepth = limits.Nesting * TreeLevelsOfBracket });
        }
        catch (GraphQLSyntaxErrorException fault)
        {
            throw new SyntaxError(fault);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw LimitError.Invalid("The query is nested too deep to be read. Ask in several steps.");
        }
    }

    /// <summary>Counts and prices the query.</summary>
    /// <param name="document">The query.</param>
    /// <param name="operationName">Which of its operations to price; the first when left out.</param>
    /// <param name="variables">What came with it.</param>
    /// <exception cref="LimitError">Some limit is exceeded.</exception>
    public Measured Check(GraphQLDocument document, string? operationName, Inputs variables)
    {
        var measured = QueryMeter.Measure(document, Operation(document, operationName), variables, _prices.Value);
        measured.Check(limits);
        return measured;
    }

    /// <summary>The operation of this name, or the first; null when there is none.</summary>
    public static GraphQLOperationDefinition? Operation(GraphQLDocument document, string? name) =>
        document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault(operation => string.IsNullOrEmpty(name) || operation.Name?.StringValue == name);
}
