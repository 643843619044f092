using GraphQL;

namespace GraphService.GraphQL;

/// <summary>What came of a decision.</summary>
public abstract class DecisionPayload
{
    private protected DecisionPayload(DecisionInput input, Ruled ruled) => (ClientMutationId, Entry, Conflict) = (input.ClientMutationId, ruled.Entry, ruled.Conflict);

    /// <summary>What the input gave.</summary>
    public string? ClientMutationId { get; }

    /// <summary>The decision as the journal keeps it; null when there is a conflict.</summary>
    public JournalEntryObject? Entry { get; }

    /// <summary>Set when somebody has decided on the record since <c>expectedRevision</c>: nothing was changed.</summary>
    public ConflictObject? Conflict { get; }
}

/// <summary>What came of a verdict on a link.</summary>
[Name("ReviewLinkPayload")]
public sealed class ReviewLinkPayload : DecisionPayload
{
    internal ReviewLinkPayload(DecisionInput input, Ruled ruled, LinkObject? link) : base(input, ruled) => Link = link;

    /// <summary>The link as it stands now; null when nothing keeps it in the graph any more.</summary>
    public LinkObject? Link { get; }
}

/// <summary>What came of a verdict on an entity.</summary>
[Name("ReviewEntityPayload")]
public sealed class ReviewEntityPayload : DecisionPayload
{
    internal ReviewEntityPayload(DecisionInput input, Ruled ruled, EntityObject? entity) : base(input, ruled) => Entity = entity;

    /// <summary>The entity as it stands now; null when nothing keeps it in the graph any more.</summary>
    public EntityObject? Entity { get; }
}

/// <summary>What came of adding a link.</summary>
[Name("AddLinkPayload")]
public sealed class AddLinkPayload : DecisionPayload
{
    internal AddLinkPayload(DecisionInput input, Ruled ruled, LinkObject? link) : base(input, ruled) => Link = link;

    /// <summary>The link as it stands now.</summary>
    public LinkObject? Link { get; }
}

/// <summary>What came of adding an entity.</summary>
[Name("AddEntityPayload")]
public sealed class AddEntityPayload : DecisionPayload
{
    internal AddEntityPayload(DecisionInput input, Ruled ruled, EntityObject? entity) : base(input, ruled) => Entity = entity;

    /// <summary>The entity as it stands now.</summary>
    public EntityObject? Entity { get; }
}

/// <summary>What came of a merge.</summary>
[Name("MergeEntitiesPayload")]
public sealed class MergeEntitiesPayload : DecisionPayload
{
    internal MergeEntitiesPayload(DecisionInput input, Ruled ruled, EntityObject? entity) : base(input, ruled) => Entity = entity;

    /// <summary>The entity that stays, as it stands now.</summary>
    public EntityObject? Entity { get; }
}

/// <summary>What came of undoing a merge.</summary>
[Name("UnmergeEntitiesPayload")]
public sealed class UnmergeEntitiesPayload : DecisionPayload
{
    internal UnmergeEntitiesPayload(DecisionInput input, Ruled ruled, EntityObject? entity, IEnumerable<EntityObject> unmerged) : base(input, ruled) =>
        (Entity, Unmerged) = (entity, unmerged);

    /// <summary>The entity they were merged into, as it stands now.</summary>
    public EntityObject? Entity { get; }

    /// <summary>The entities that stand for themselves again, without those that nothing keeps in the graph.</summary>
    public IEnumerable<EntityObject> Unmerged { get; }
}

/// <summary>What came of taking a decision back.</summary>
[Name("RevertPayload")]
public sealed class RevertPayload : DecisionPayload
{
    internal RevertPayload(DecisionInput input, Ruled ruled, JournalEntryObject? reverted) : base(input, ruled) => Reverted = reverted;

    /// <summary>The decision that was taken back; null when there is a conflict.</summary>
    public JournalEntryObject? Reverted { get; }
}
