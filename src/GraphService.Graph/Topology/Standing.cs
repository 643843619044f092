namespace GraphService.Graph;

/// <summary>A link's modality, verdict and whether it is contested, in one byte.</summary>
public readonly record struct Standing(byte Bits)
{
    /// <summary>Packs the three.</summary>
    public Standing(Modality modality, ReviewStatus status, bool contested)
        : this((byte)((int)modality | (int)status << 2 | (contested ? 0x10 : 0)))
    {
    }

    /// <summary>The link's modality.</summary>
    public Modality Modality => (Modality)(Bits & 3);

    /// <summary>The reviewers' verdict.</summary>
    public ReviewStatus Status => (ReviewStatus)(Bits >> 2 & 3);

    /// <summary>Whether the evidence both affirms and denies the link.</summary>
    public bool Contested => (Bits & 0x10) != 0;
}
