using GraphQL;
using GraphQL.Types;

namespace GraphService.GraphQL;

/// <summary>What the guard must know of a field to price it.</summary>
/// <param name="Type">The type of its value, without list and non-null.</param>
/// <param name="IsList">Whether it has many values that have fields of their own.</param>
/// <param name="Work">What finding it costs, whatever its arguments.</param>
/// <param name="Defaults">The defaults of the arguments that tell how much is asked for; null where an argument has none.</param>
/// <param name="HasKeys">Whether it gives one value for each of the listed <c>ids</c>.</param>
/// <param name="Size">How many values it has, where the schema alone decides that.</param>
sealed record FieldPrice(string Type, bool IsList, int Work, IReadOnlyDictionary<string, int?> Defaults, bool HasKeys, int? Size)
{
    /// <summary>A field that the schema does not have: validation will say so.</summary>
    public static FieldPrice Unknown { get; } = new("", false, 0, new Dictionary<string, int?>(), false, null);

    /// <summary>The arguments that give the length of a list.</summary>
    public static IReadOnlyList<string> PageArguments { get; } = ["first", "last", "limit", "size", "perNode"];

    /// <summary>Of these, the arguments by which a question says how much its answer may hold.</summary>
    public static IReadOnlyList<string> AnswerArguments { get; } = ["first", "last"];

    /// <summary>The arguments that give how far to walk.</summary>
    public static IReadOnlyList<string> DepthArguments { get; } = ["depth", "hops"];

    /// <summary>The argument that gives how long a path may be.</summary>
    public const string LengthArgument = "maxLength";

    /// <summary>The argument that lists what is asked for.</summary>
    public const string KeysArgument = "ids";

    public static FieldPrice Of(FieldType field, int? size)
    {
        IReadOnlyList<QueryArgument> arguments = [.. field.Arguments ?? []];
        var defaults = arguments
            .Where(argument => PageArguments.Contains(argument.Name) || DepthArguments.Contains(argument.Name) || argument.Name == LengthArgument)
            .ToDictionary(argument => argument.Name, argument => argument.DefaultValue as int?);
        var type = field.ResolvedType!.GetNamedType();
        var isList = type is IComplexGraphType or UnionGraphType && IsListType(field.ResolvedType!);
        var hasKeys = isList && arguments.Any(argument => argument.Name == KeysArgument);
        return new(type.Name, isList, field.GetMetadata<int?>(CostsAttribute.Key) ?? 0, defaults, hasKeys, size ?? field.GetMetadata<int?>(HoldsAttribute.Key));
    }

    static bool IsListType(IGraphType type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: { } inner } && IsListType(inner));
}
