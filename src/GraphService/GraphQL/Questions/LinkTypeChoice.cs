using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Reads a choice of types and families: a type must be in both where both are given.</summary>
static class LinkTypeChoice
{
    /// <summary>Null when nothing was chosen.</summary>
    public static LinkTypeSet? Of(IReadOnlyList<LinkType>? types, IReadOnlyList<LinkFamily>? families)
    {
        LinkTypeSet? chosen = types is { Count: > 0 } ? new LinkTypeSet(types) : null;
        if (families is not { Count: > 0 }) return chosen;

        var ofFamilies = families.Select(LinkTypes.Of).Aggregate((left, right) => left.Or(right));
        return chosen?.And(ofFamilies) ?? ofFamilies;
    }
}

/// <summary>A number from 0 to 1.</summary>
static class Share
{
    public static double Checked(string argument, double? value) => value switch
    {
        null => 0,
        >= 0 and <= 1 => value.Value,
        _ => throw QueryError.BadInput($"'{argument}' runs from 0 to 1; {value} was given."),
    };
}
