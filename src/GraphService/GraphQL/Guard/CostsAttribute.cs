using GraphQL;
using GraphQL.Types;

namespace GraphService.GraphQL;

/// <summary>What finding a field's value costs, beside the fields that are asked of it; counted in fields. Without it a field costs what its arguments tell.</summary>
/// <remarks>A field that reads a page costs 100, one that walks the graph 200 for each step of <c>depth</c> or <c>hops</c> and 2,000 for each of <c>maxLength</c>.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CostsAttribute(int work) : GraphQLAttribute
{
    internal const string Key = "GraphService.Costs";

    /// <summary>The cost.</summary>
    public int Work => work;

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        ArgumentNullException.ThrowIfNull(fieldType);
        fieldType.Metadata[Key] = work;
    }
}
