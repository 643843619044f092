namespace GraphService.Graph;

/// <summary>Which entities to list, and in which order. An empty list of kinds or statuses stands for all.</summary>
public sealed record EntityQuery
{
    /// <summary>Only these kinds.</summary>
    public IReadOnlyCollection<EntityKind> Kinds { get; init; } = [];

    /// <summary>Only these verdicts.</summary>
    public IReadOnlyCollection<ReviewStatus> Statuses { get; init; } = [];

    /// <summary>Only entities that came into the graph in one of these ways.</summary>
    public IReadOnlyCollection<EntityOrigin> Origins { get; init; } = [];

    /// <summary>Only entities named by this document.</summary>
    public DocumentId? Document { get; init; }

    /// <summary>Only entities whose name begins so, without regard to case and diacritics.</summary>
    public string? NamePrefix { get; init; }

    /// <summary>Only the entity with this Wikidata item.</summary>
    public WikidataId? Wikidata { get; init; }

    /// <summary>Only entities dated so that they may overlap this time.</summary>
    public FuzzyDate? During { get; init; }

    /// <summary>The order; ties are broken by id.</summary>
    public EntityOrder OrderBy { get; init; }
}

/// <summary>In which order entities are listed.</summary>
public enum EntityOrder
{
    /// <summary>By name, without regard to case and diacritics.</summary>
    Name,

    /// <summary>By earliest day; undated entities last.</summary>
    Date,

    /// <summary>Those most often named first.</summary>
    Mentions,
}
