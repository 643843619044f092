namespace GraphService.Graph;

/// <summary>Whether two records read alike, lists by what they hold.</summary>
static class Same
{
    static readonly IReadOnlyList<string> NoAliases = [];

    static readonly IReadOnlyList<EntityId> NoneMerged = [];

    /// <summary>Whether both say the same, their aliases in the same order.</summary>
    public static bool Declaration(DeclaredEntity left, DeclaredEntity right) =>
        left with { Aliases = NoAliases } == right with { Aliases = NoAliases } && left.Aliases.SequenceEqual(right.Aliases);

    /// <summary>Whether both read alike, whatever was decided on the way.</summary>
    public static bool Entity(Entity left, Entity right) =>
        Bare(left) == Bare(right) && left.Aliases.SequenceEqual(right.Aliases) && left.Merged.SequenceEqual(right.Merged);

    static Entity Bare(Entity entity) => entity with { Aliases = NoAliases, Merged = NoneMerged, Revision = 0 };
}
