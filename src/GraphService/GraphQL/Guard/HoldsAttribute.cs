using GraphQL;
using GraphQL.Types;

namespace GraphService.GraphQL;

/// <summary>How many values a list commonly has that no argument gives the length of: the links of a loop, the routes that remain. Without it a list counts 25.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class HoldsAttribute(int values) : GraphQLAttribute
{
    internal const string Key = "GraphService.Holds";

    /// <summary>How many.</summary>
    public int Values => values;

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        ArgumentNullException.ThrowIfNull(fieldType);
        fieldType.Metadata[Key] = values;
    }
}
