using System.Globalization;
using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A decision with its maker, time and reason. The journal is only ever added to.</summary>
[Name("JournalEntry")]
public sealed class JournalEntryObject
{
    readonly JournalEntry _entry;

    internal JournalEntryObject(JournalEntry entry) => _entry = entry;

    /// <summary>Its place in the journal, from 1 upwards.</summary>
    public long Number => _entry.Number;

    /// <summary>When it was made, in UTC (ISO 8601).</summary>
    public string At => _entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Who made it.</summary>
    public string Reviewer => _entry.Reviewer;

    /// <summary>Why; may be empty.</summary>
    public string Reason => _entry.Reason;

    /// <summary>What was done.</summary>
    public DecisionVerb Verb => _entry.Decision switch
    {
        Decision.ReviewLink => DecisionVerb.ReviewLink,
        Decision.ReviewEntity => DecisionVerb.ReviewEntity,
        Decision.AddLink => DecisionVerb.AddLink,
        Decision.AddEntity => DecisionVerb.AddEntity,
        Decision.MergeEntities => DecisionVerb.MergeEntities,
        Decision.UnmergeEntities => DecisionVerb.UnmergeEntities,
        _ => DecisionVerb.Revert,
    };

    /// <summary>What it is about: a link as <c>secret-speech/CAUSED/hungarian-uprising</c>, an entity's slug, or the number of the decision taken back.</summary>
    public string Subject => LinkId?.ToString() ?? EntityId?.Value ?? Reverts?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The link it is about; null when it is about something else, or the graph does not hold it under this name now.</summary>
    public IDataLoaderResult<LinkObject?>? Link([FromServices] RequestScope scope) => LinkId is { } id ? scope.FindLink(id) : null;

    /// <summary>The entity it is about, for a merge the one that stays; null when it is about something else, or the graph does not hold it now.</summary>
    public IDataLoaderResult<EntityObject?>? Entity([FromServices] RequestScope scope) => EntityId is { } id ? scope.FindEntity(id) : null;

    /// <summary>The verdict, where one was given.</summary>
    public ReviewStatus? Status => _entry.Decision switch
    {
        Decision.ReviewLink review => review.Status,
        Decision.ReviewEntity review => review.Status,
        _ => null,
    };

    /// <summary>The slugs of the entities that were merged or un-merged.</summary>
    public IEnumerable<string> Others => _entry.Decision switch
    {
        Decision.MergeEntities merge => merge.Merged.Select(id => id.Value),
        Decision.UnmergeEntities unmerge => unmerge.Unmerged.Select(id => id.Value),
        _ => [],
    };

    /// <summary>The number of the decision that this one takes back.</summary>
    public long? Reverts => (_entry.Decision as Decision.Revert)?.Number;

    /// <summary>The number of the decision that took this one back; null while this one counts.</summary>
    public long? TakenBackBy => _entry.TakenBackBy;

    LinkId? LinkId => _entry.Decision switch
    {
        Decision.ReviewLink review => review.Link,
        Decision.AddLink add => add.Link,
        _ => null,
    };

    EntityId? EntityId => _entry.Decision switch
    {
        Decision.ReviewEntity review => review.Entity,
        Decision.AddEntity add => add.Entity.Id,
        Decision.MergeEntities merge => merge.Into,
        Decision.UnmergeEntities unmerge => unmerge.From,
        _ => null,
    };
}

/// <summary>What a person can decide about the graph.</summary>
public enum DecisionVerb
{
    /// <summary>A verdict on a link.</summary>
    ReviewLink,

    /// <summary>A verdict on an entity.</summary>
    ReviewEntity,

    /// <summary>A link was added.</summary>
    AddLink,

    /// <summary>An entity was added or described anew.</summary>
    AddEntity,

    /// <summary>Several entities became one.</summary>
    MergeEntities,

    /// <summary>Merged entities stand for themselves again.</summary>
    UnmergeEntities,

    /// <summary>An earlier decision was taken back.</summary>
    Revert,
}
