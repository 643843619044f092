using GraphQL.Types;

namespace GraphService.GraphQL;

/// <summary>How long the lists are that describe the schema: the average over its types, so that asking for the schema costs about what the answer holds.</summary>
sealed class SchemaSizes
{
    readonly Dictionary<string, int> _sizes;

    public SchemaSizes(ISchema schema)
    {
        var objects = schema.AllTypes.Where(type => type is IComplexGraphType and not IInputObjectGraphType).Cast<IComplexGraphType>().ToList();
        _sizes = new(StringComparer.Ordinal)
        {
            ["types"] = schema.AllTypes.Count,
            ["directives"] = schema.Directives.Count,
            ["fields"] = Average(objects.Select(type => type.Fields.Count)),
            ["args"] = Average(objects.SelectMany(type => type.Fields).Select(field => field.Arguments?.Count ?? 0)),
            ["inputFields"] = Average(schema.AllTypes.OfType<IInputObjectGraphType>().Select(type => type.Fields.Count)),
            ["enumValues"] = Average(schema.AllTypes.OfType<EnumerationGraphType>().Select(type => type.Values.Count)),
            ["interfaces"] = 1,
            ["possibleTypes"] = Average(schema.AllTypes.OfType<IAbstractGraphType>().Select(type => type.PossibleTypes.Count)),
        };
    }

    /// <summary>The length of a list, by the name of its field.</summary>
    public int Of(string field) => _sizes.GetValueOrDefault(field, 1);

    static int Average(IEnumerable<int> counts) => (int)Math.Ceiling(counts.DefaultIfEmpty(1).Average());
}
