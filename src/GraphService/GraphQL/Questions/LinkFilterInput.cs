using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Which links a causal question may follow. Links that are denied or rejected are followed only when asked for by name.</summary>
[Name("LinkFilter")]
public sealed class LinkFilterInput
{
    /// <summary>Only these types; all causal types of positive sign when neither this nor <c>families</c> is given.</summary>
    public IReadOnlyList<LinkType>? Types { get; set; }

    /// <summary>Only types of these families.</summary>
    public IReadOnlyList<LinkFamily>? Families { get; set; }

    /// <summary>Only links of at least this confidence, from 0 to 1.</summary>
    public double? MinConfidence { get; set; }

    /// <summary>Only these modalities; all but NEGATED when left out.</summary>
    public IReadOnlyList<Modality>? Modality { get; set; }

    /// <summary>Only these verdicts; all but REJECTED when left out.</summary>
    public IReadOnlyList<ReviewStatus>? Status { get; set; }

    /// <summary>Only links with evidence in one of these documents (slug or id), at most 100; links that people added have none.</summary>
    [Id]
    public IReadOnlyList<string>? Documents { get; set; }

    /// <summary>Only links neither end of which certainly lies outside this time, in EDTF; undated entities may lie anywhere.</summary>
    public string? During { get; set; }

    /// <summary>The part of the graph around these entities that a question with this filter needs.</summary>
    internal Region ToRegion(IReadOnlyCollection<EntityId> around, Direction direction, int depth)
    {
        if (Documents is { Count: > MaxDocuments }) throw QueryError.BadInput($"'documents' takes at most {MaxDocuments} documents; {Documents.Count} were given.");
        return new(around, direction, depth, ToFilter())
        {
            Documents = [.. (Documents ?? []).Select(References.Document)],
            During = During is null ? null : References.Date("during", During),
        };
    }

    const int MaxDocuments = 100;

    internal Graph.LinkFilter ToFilter()
    {
        var filter = new Graph.LinkFilter(LinkTypeChoice.Of(Types, Families) ?? LinkTypes.Chaining) { MinConfidence = Share.Checked("minConfidence", MinConfidence) };
        if (Modality is { Count: > 0 }) filter = filter with { Modalities = Bits(Modality.Select(value => (int)value)) };
        if (Status is { Count: > 0 }) filter = filter with { Statuses = Bits(Status.Select(value => (int)value)) };
        return filter;
    }

    static byte Bits(IEnumerable<int> values) => values.Aggregate((byte)0, (bits, value) => (byte)(bits | 1 << value));
}
