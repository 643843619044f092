using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What happened when, with the causal links among it.</summary>
[Name("Timeline")]
public sealed class TimelineObject
{
    readonly IReadOnlyList<Entity> _events;
    readonly IReadOnlyList<LinkId> _arrows;
    readonly Spending _spent;

    internal TimelineObject(IReadOnlyList<Entity> events, IReadOnlyList<LinkId> arrows, int undated, Spending spent) =>
        (_events, _arrows, Undated, _spent) = (events, arrows, undated, spent);

    /// <summary>The dated events and conditions, by their earliest day, then their latest; each keeps the bounds of its date.</summary>
    public IEnumerable<EntityObject> Events => _events.Select(entity => new EntityObject(entity));

    /// <summary>The causal links among them; empty when <c>causalArrows</c> is false.</summary>
    public IEnumerable<IDataLoaderResult<LinkObject>> Arrows([FromServices] RequestScope scope) => _arrows.Select(scope.LinkOf);

    /// <summary>How many events and conditions near what was asked about have no date and are therefore left out; 0 for the timeline of the whole graph.</summary>
    public int Undated { get; }

    /// <summary>Whether there are more events than were asked for, or the work ran over its budget.</summary>
    public bool Truncated => _spent.Truncated != Truncation.None;
}
