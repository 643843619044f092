namespace GraphService.Graph;

/// <summary>Which links to list, and in which order. An empty list stands for all.</summary>
public sealed record LinkQuery
{
    /// <summary>Only links that start here.</summary>
    public EntityId? Source { get; init; }

    /// <summary>Only links that end here.</summary>
    public EntityId? Target { get; init; }

    /// <summary>Only links that start or end here.</summary>
    public EntityId? About { get; init; }

    /// <summary>Only these types.</summary>
    public LinkTypeSet Types { get; init; } = LinkTypeSet.Everything;

    /// <summary>Only links of at least this confidence.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Only these modalities.</summary>
    public IReadOnlyCollection<Modality> Modalities { get; init; } = [];

    /// <summary>Only these verdicts.</summary>
    public IReadOnlyCollection<ReviewStatus> Statuses { get; init; } = [];

    /// <summary>Only links with evidence in one of these documents.</summary>
    public IReadOnlyCollection<DocumentId> Documents { get; init; } = [];

    /// <summary>Only links whose evidence both affirms and denies them, or only the others.</summary>
    public bool? Contested { get; init; }

    /// <summary>The order; ties are broken by id.</summary>
    public LinkOrder OrderBy { get; init; }
}

/// <summary>In which order links are listed.</summary>
public enum LinkOrder
{
    /// <summary>The most confident first.</summary>
    Confidence,

    /// <summary>By source, type and target.</summary>
    Id,

    /// <summary>Those with most evidence first.</summary>
    Evidence,

    /// <summary>Those first that most need a reviewer: the least sure of those that most chains pass; reviewed ones last.</summary>
    ReviewPriority,
}
