using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Which entities to list; what is left out does not matter.</summary>
[Name("EntityFilter")]
public sealed class EntityFilter
{
    /// <summary>Only these kinds.</summary>
    public IReadOnlyList<EntityKind>? Kinds { get; set; }

    /// <summary>Only these verdicts.</summary>
    public IReadOnlyList<ReviewStatus>? Status { get; set; }

    /// <summary>Only entities that came into the graph in one of these ways.</summary>
    public IReadOnlyList<EntityOrigin>? Origins { get; set; }

    /// <summary>Only entities that this document names (slug or id).</summary>
    [Id]
    public string? Document { get; set; }

    /// <summary>Only entities whose name begins so, without regard to case and diacritics.</summary>
    public string? NamePrefix { get; set; }

    /// <summary>Only entities dated so that they may overlap this time, in EDTF.</summary>
    public string? During { get; set; }

    internal EntityQuery ToQuery(Graph.EntityOrder orderBy) => new()
    {
        Kinds = Kinds ?? [],
        Statuses = Status ?? [],
        Origins = Origins ?? [],
        Document = Document is null ? null : References.Document(Document),
        NamePrefix = NamePrefix,
        During = During is null ? null : References.Date("during", During),
        OrderBy = orderBy,
    };
}
