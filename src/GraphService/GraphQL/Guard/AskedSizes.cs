using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQLParser.AST;

namespace GraphService.GraphQL;

/// <summary>Reads how much a field is asked for from its arguments, written out, given by a variable or left to their defaults.</summary>
sealed class AskedSizes
{
    /// <summary>The length of a list that no argument gives.</summary>
    public const int Usual = PageArguments.Default;

    const int WorkOfPage = 100;
    const int WorkOfStep = 200;
    const int WorkOfLength = 2_000;
    const int NodesOfStep = 50;
    const int MaxNodes = 500;

    readonly Inputs _variables;
    readonly Measured _measured;
    readonly Dictionary<string, GraphQLValue?> _defaults = [];

    public AskedSizes(GraphQLOperationDefinition? operation, Inputs variables, Measured measured)
    {
        (_variables, _measured) = (variables, measured);
        foreach (var variable in operation?.Variables?.Items ?? []) _defaults.TryAdd(variable.Variable.Name.StringValue, variable.DefaultValue);
    }

    /// <summary>What is asked of a field.</summary>
    /// <param name="Own">The length of the list that it is; null when the field around it tells.</param>
    /// <param name="Inner">The length of the lists just inside it.</param>
    /// <param name="Work">What finding it costs.</param>
    public readonly record struct Asked(double? Own, double Inner, double Work);

    public Asked Of(GraphQLField field, FieldPrice price)
    {
        var page = Given(field, price, FieldPrice.PageArguments, PageArguments.Max);
        var steps = Given(field, price, FieldPrice.DepthArguments, CausalQuestions.MaxDepth);
        var length = Given(field, price, [FieldPrice.LengthArgument], CausalQuestions.MaxLength);
        double work = price.Work + (steps ?? 0) * WorkOfStep + (length ?? 0) * WorkOfLength;
        if (price.Work == 0 && steps is null && length is null && IsPaged(price)) work += WorkOfPage;

        var said = price.IsList ? null : Given(field, price, FieldPrice.AnswerArguments, PageArguments.Max);
        double inner = said ?? (steps is { } walked ? Math.Min(MaxNodes, walked * NodesOfStep) : length ?? (price.IsList ? null : page) ?? Usual);
        return new(price.IsList ? price.Size ?? page ?? Own(field, price) : null, inner, work);
    }

    double? Own(GraphQLField field, FieldPrice price)
    {
        if (IsPaged(price)) return Usual;
        return price.HasKeys && Argument(field, FieldPrice.KeysArgument) is { } list ? Count(list) : null;
    }

    static bool IsPaged(FieldPrice price) => price.Defaults.Keys.Any(FieldPrice.PageArguments.Contains);

    int? Given(GraphQLField field, FieldPrice price, IReadOnlyList<string> names, int most)
    {
        int? given = null;
        foreach (var name in names)
        {
            if (price.Defaults.TryGetValue(name, out var usual) && (Number(Argument(field, name)) ?? usual) is { } value)
                given = Math.Max(given ?? 1, Math.Min(value, most));
        }

        return given;
    }

    static GraphQLValue? Argument(GraphQLField field, string name) =>
        field.Arguments?.Items.Find(argument => argument.Name.StringValue == name)?.Value;

    int? Number(GraphQLValue? value) => value switch
    {
        GraphQLIntValue number => Parsed(number.Value.Span),
        GraphQLVariable variable => Number(variable),
        _ => null,
    };

    int? Number(GraphQLVariable variable)
    {
        _measured.IsPricedByVariables = true;
        return Given(variable.Name.StringValue) switch
        {
            int number => number,
            long or System.Numerics.BigInteger => int.MaxValue,
            GraphQLIntValue number => Parsed(number.Value.Span),
            _ => null,
        };
    }

    double Count(GraphQLValue list) => list switch
    {
        GraphQLListValue written => written.Values?.Count ?? 0,
        GraphQLVariable variable => CountOf(variable),
        _ => 1,
    };

    double CountOf(GraphQLVariable variable)
    {
        _measured.IsPricedByVariables = true;
        return Given(variable.Name.StringValue) switch
        {
            ICollection items => items.Count,
            GraphQLListValue written => written.Values?.Count ?? 0,
            _ => 1,
        };
    }

    // The value that came with the request, or else the default as it is written.
    object? Given(string variable) => _variables.TryGetValue(variable, out var value) ? value : _defaults.GetValueOrDefault(variable);

    static int? Parsed(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
