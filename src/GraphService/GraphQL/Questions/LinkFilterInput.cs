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

    internal Graph.LinkFilter ToFilter()
    {
        var filter = new Graph.LinkFilter(LinkTypeChoice.Of(Types, Families) ?? LinkTypes.Chaining) { MinConfidence = Share.Checked("minConfidence", MinConfidence) };
        if (Modality is { Count: > 0 }) filter = filter with { Modalities = Bits(Modality.Select(value => (int)value)) };
        if (Status is { Count: > 0 }) filter = filter with { Statuses = Bits(Status.Select(value => (int)value)) };
        return filter;
    }

    static byte Bits(IEnumerable<int> values) => values.Aggregate((byte)0, (bits, value) => (byte)(bits | 1 << value));
}
