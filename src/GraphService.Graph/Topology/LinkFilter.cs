namespace GraphService.Graph;

/// <summary>Which links a traversal may follow. Denied and rejected links are never followed unless asked for by name.</summary>
/// <param name="Types">The types followed.</param>
public readonly record struct LinkFilter(LinkTypeSet Types)
{
    /// <summary>Causal links of positive sign, neither denied nor rejected: what carries a chain of causes.</summary>
    public static LinkFilter Chaining { get; } = new(LinkTypes.Chaining);

    /// <summary>Every link that is neither denied nor rejected.</summary>
    public static LinkFilter Everything { get; } = new(LinkTypeSet.Everything);

    /// <summary>Every link there is, also those denied or rejected.</summary>
    public static LinkFilter AllLinks { get; } = new(LinkTypeSet.Everything) { Modalities = 0b1111, Statuses = 0b0111 };

    /// <summary>The least confidence followed, from 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>The modalities followed, as bits by <see cref="Modality"/>; all but NEGATED unless set.</summary>
    public byte Modalities { get; init; } = 0b0111;

    /// <summary>The verdicts followed, as bits by <see cref="ReviewStatus"/>; all but REJECTED unless set.</summary>
    public byte Statuses { get; init; } = 0b0011;

    /// <summary>Whether a traversal may follow the link.</summary>
    public bool Admits(LinkType type, Standing standing, float confidence) =>
        Types.Contains(type) && (Modalities >> (int)standing.Modality & 1) != 0 && (Statuses >> (int)standing.Status & 1) != 0
        && confidence >= (float)MinConfidence;
}
