using GraphQL.Types;

namespace GraphService.GraphQL;

/// <summary>The price of every field of the schema, looked up by type and name.</summary>
sealed class PriceList
{
    // Lists within the description of the schema: arguments of a field, fields of a type. The real ones have fewer items on average.
    const int ListsOfTheSchema = 5;

    readonly Dictionary<(string Type, string Field), FieldPrice> _prices = [];

    public PriceList(ISchema schema)
    {
        schema.Initialize();
        (Query, Mutation, Subscription) = (schema.Query.Name, schema.Mutation?.Name ?? "", schema.Subscription?.Name ?? "");
        foreach (var type in schema.AllTypes.OfType<IComplexGraphType>())
        {
            var ofSchema = type.Name.StartsWith("__", StringComparison.Ordinal);
            foreach (var field in type.Fields)
                _prices[(type.Name, field.Name)] = FieldPrice.Of(field, !ofSchema ? null : field.Name == "types" ? schema.AllTypes.Count : ListsOfTheSchema);
        }

        _prices[(Query, "__schema")] = FieldPrice.Of(schema.SchemaMetaFieldType, null);
        _prices[(Query, "__type")] = FieldPrice.Of(schema.TypeMetaFieldType, null);
    }

    /// <summary>The name of the root type.</summary>
    public string Query { get; }

    /// <inheritdoc cref="Query"/>
    public string Mutation { get; }

    /// <inheritdoc cref="Query"/>
    public string Subscription { get; }

    public FieldPrice Of(string type, string field) => _prices.GetValueOrDefault((type, field), FieldPrice.Unknown);
}
