using GraphQL;
using GraphQLParser.AST;

namespace GraphService.GraphQL;

/// <summary>
/// Counts and prices a query in one pass over its syntax tree. Every node is looked at once: what a fragment comes to is worked out the
/// first time and remembered, so that fragments within fragments cost no more than they are long.
/// </summary>
sealed class QueryMeter
{
    // Fragments within fragments may nest deeper than brackets do; this keeps the walk off the end of the stack.
    const int MaxLevel = 250;

    readonly PriceList _prices;
    readonly AskedSizes _sizes;
    readonly Measured _measured;
    readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = [];
    readonly Dictionary<string, Totals?> _totals = [];
    int _level;

    QueryMeter(PriceList prices, AskedSizes sizes, Measured measured) => (_prices, _sizes, _measured) = (prices, sizes, measured);

    /// <summary>Counts everything in the document, and prices one of its operations with the variables that come with it.</summary>
    /// <exception cref="LimitError">Fragments go round in a circle, or are nested beyond all measure.</exception>
    public static Measured Measure(GraphQLDocument document, GraphQLOperationDefinition? asked, Inputs variables, PriceList prices)
    {
        var measured = new Measured();
        var meter = new QueryMeter(prices, new(asked, variables, measured), measured);
        measured.Visited++;
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>()) meter._fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);

        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLOperationDefinition operation) meter.Count(operation, operation == asked);
            else if (definition is GraphQLFragmentDefinition fragment) meter.Count(fragment);
        }

        return measured;
    }

    void Count(GraphQLOperationDefinition operation, bool isAsked)
    {
        _measured.Visited++;
        _measured.Operations++;
        Count(operation.Directives);
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            _measured.Visited++;
            Count(variable.Directives);
            Count(variable.DefaultValue);
        }

        var root = operation.Operation switch
        {
            OperationType.Query => _prices.Query,
            OperationType.Mutation => _prices.Mutation,
            _ => _prices.Subscription,
        };
        var found = Sum(operation.SelectionSet, root);
        var most = _measured.Totals;
        _measured.Totals = new(
            Math.Max(most.Fields, found.Fields), Math.Max(most.Top, found.Top), Math.Max(most.Depth, found.Depth),
            isAsked ? found.Cost + found.CostOfItem * AskedSizes.Usual : most.Cost, 0, isAsked ? found.SchemaCost : most.SchemaCost);
    }

    void Count(GraphQLFragmentDefinition fragment)
    {
        _measured.Fragments++;
        // A second one of the same name is refused by validation; it is looked at all the same.
        if (_fragments[fragment.FragmentName.Name.StringValue] == fragment) SumOf(fragment.FragmentName.Name.StringValue);
        else SumOf(fragment);
    }

    void Count(GraphQLDirectives? directives)
    {
        foreach (var directive in directives?.Items ?? [])
        {
            _measured.Visited++;
            _measured.Directives++;
            Count(directive.Arguments);
        }
    }

    void Count(GraphQLArguments? arguments)
    {
        foreach (var argument in arguments?.Items ?? [])
        {
            _measured.Visited++;
            Count(argument.Value);
        }
    }

    void Count(GraphQLValue? value)
    {
        if (value is null) return;

        _measured.Visited++;
        switch (value)
        {
            case GraphQLStringValue text when !WellFormed.Is(text.Value.Span):
                throw LimitError.Invalid("A string in the query is not valid Unicode: it holds half of a surrogate pair. Write the whole pair.");
            case GraphQLListValue list:
                _measured.LongestList = Math.Max(_measured.LongestList, list.Values?.Count ?? 0);
                foreach (var item in list.Values ?? []) Count(item);
                break;
            case GraphQLObjectValue map:
                foreach (var field in map.Fields ?? [])
                {
                    _measured.Visited++;
                    Count(field.Value);
                }

                break;
        }
    }

    Totals Sum(GraphQLSelectionSet? selections, string type)
    {
        if (selections is null) return default;
        if (++_level > MaxLevel) throw LimitError.TooDeep("The query's selections and fragments are nested more than", MaxLevel, MaxLevel, "Ask in several steps.");

        _measured.Visited++;
        var sum = default(Totals);
        foreach (var selection in selections.Selections) sum += Of(selection, type);
        _level--;
        return sum;
    }

    Totals Of(ASTNode selection, string type)
    {
        _measured.Visited++;
        switch (selection)
        {
            case GraphQLField field:
                return Of(field, type);
            case GraphQLInlineFragment inline:
                Count(inline.Directives);
                return Sum(inline.SelectionSet, inline.TypeCondition?.Type.Name.StringValue ?? type);
            case GraphQLFragmentSpread spread:
                Count(spread.Directives);
                return SumOf(spread.FragmentName.Name.StringValue);
            default:
                return default;
        }
    }

    Totals Of(GraphQLField field, string type)
    {
        _measured.Fields++;
        if (field.Alias is not null) _measured.Aliases++;
        Count(field.Directives);
        Count(field.Arguments);

        var price = _prices.Of(type, field.Name.StringValue);
        var size = _sizes.Of(field, price);
        var inner = Sum(field.SelectionSet, price.Type);
        var item = 1 + inner.Cost + inner.CostOfItem * size.Inner;
        var ofSchema = type.Length > 0 && !type.StartsWith("__", StringComparison.Ordinal) && price.Type.StartsWith("__", StringComparison.Ordinal);
        var total = new Totals(inner.Fields + 1, 1, inner.Depth + 1, size.Work, 0, inner.SchemaCost);
        if (ofSchema) return total with { Depth = 1, SchemaCost = item };
        if (!price.IsList) return total with { Cost = size.Work + item };

        return size.Own is { } own ? total with { Cost = size.Work + own * item } : total with { CostOfItem = item };
    }

    // Null marks a fragment that is being worked out.
    Totals SumOf(string fragment)
    {
        if (!_fragments.TryGetValue(fragment, out var definition)) return default;
        if (_totals.TryGetValue(fragment, out var known)) return known ?? throw LimitError.Invalid($"The fragment '{References.Shown(fragment)}' contains itself.");

        _totals[fragment] = null;
        var totals = SumOf(definition);
        _totals[fragment] = totals;
        return totals;
    }

    Totals SumOf(GraphQLFragmentDefinition fragment)
    {
        _measured.Visited++;
        Count(fragment.Directives);
        return Sum(fragment.SelectionSet, fragment.TypeCondition.Type.Name.StringValue);
    }
}
