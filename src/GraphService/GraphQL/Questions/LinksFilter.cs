using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Which links to list; what is left out does not matter.</summary>
[Name("LinksFilter")]
public sealed class LinksFilter
{
    /// <summary>Only links that start at this entity (slug or id).</summary>
    [Id]
    public string? Source { get; set; }

    /// <summary>Only links that end at this entity (slug or id).</summary>
    [Id]
    public string? Target { get; set; }

    /// <summary>Only links that start or end at this entity (slug or id).</summary>
    [Id]
    public string? About { get; set; }

    /// <summary>Only these types.</summary>
    public IReadOnlyList<LinkType>? Types { get; set; }

    /// <summary>Only types of these families.</summary>
    public IReadOnlyList<LinkFamily>? Families { get; set; }

    /// <summary>Only links of at least this confidence, from 0 to 1.</summary>
    public double? MinConfidence { get; set; }

    /// <summary>Only these modalities.</summary>
    public IReadOnlyList<Modality>? Modality { get; set; }

    /// <summary>Only these verdicts.</summary>
    public IReadOnlyList<ReviewStatus>? Status { get; set; }

    /// <summary>Only links with evidence in one of these documents (slug or id).</summary>
    [Id]
    public IReadOnlyList<string>? Documents { get; set; }

    /// <summary>Only links that some evidence affirms and some denies, or only the others.</summary>
    public bool? Contested { get; set; }

    internal LinkQuery ToQuery(Graph.LinkOrder orderBy) => new()
    {
        Source = Source is null ? null : References.Entity(Source),
        Target = Target is null ? null : References.Entity(Target),
        About = About is null ? null : References.Entity(About),
        Types = LinkTypeChoice.Of(Types, Families) ?? LinkTypeSet.Everything,
        MinConfidence = Share.Checked("minConfidence", MinConfidence),
        Modalities = Modality ?? [],
        Statuses = Status ?? [],
        Documents = [.. (Documents ?? []).Select(References.Document)],
        Contested = Contested,
        OrderBy = orderBy,
    };
}
