using GraphQL.Types;

namespace GraphService.GraphQL;

/// <summary>The price of every field of the schema, looked up by type and name.</summary>
sealed class PriceList
{
    readonly Dictionary<(string Type, string Field), FieldPrice> _prices = [];

    public PriceList(ISchema schema)
    {
        schema.Initialize();
        (Query, Mutation, Subscription) = (schema.Query.Name, schema.Mutation?.Name ?? "", schema.Subscription?.Name ?? "");
        var sizes = new SchemaSizes(schema);
        foreach (var type in schema.AllTypes.OfType<IComplexGraphType>())
        {
            var ofSchema = type.Name.StartsWith("__", StringComparison.Ordinal);
            foreach (var field in type.Fields)
                _prices[(type.Name, field.Name)] = FieldPrice.Of(field, ofSchema ? sizes.Of(field.Name) : null);
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
