namespace GraphService.Graph;

/// <summary>What the evidence for a link comes to. A reviewer's verdict is kept beside it, never mixed in.</summary>
/// <param name="Confidence">From 0 to 1: how likely the link is what the sources say.</param>
/// <param name="Modality">The firmest affirmation; NEGATED only when every source denies the link.</param>
/// <param name="Contested">Whether some evidence affirms the link and some denies it.</param>
/// <param name="Evidence">How many pieces of evidence there are.</param>
/// <param name="Documents">How many documents they come from.</param>
public readonly record struct Assessment(double Confidence, Modality Modality, bool Contested, int Evidence, int Documents)
{
    /// <summary>What a link is worth that a person added: the person vouches for it.</summary>
    public static Assessment Vouched { get; } = new(1, Modality.Asserted, Contested: false, Evidence: 0, Documents: 0);

    /// <summary>
    /// Sums up evidence. Within a document the strongest piece counts once; documents are taken as independent, so their doubts multiply
    /// (noisy-or); the documents that deny the link take away their share: affirmed × (1 − denied). When all deny it, confidence is how
    /// firmly they do.
    /// </summary>
    /// <exception cref="ArgumentException">There is no evidence.</exception>
    public static Assessment Of(IReadOnlyCollection<Evidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.Count == 0) throw new ArgumentException("A link is assessed by its evidence, and there is none.", nameof(evidence));

        var affirming = evidence.Where(piece => piece.Modality != Modality.Negated).ToList();
        var denying = evidence.Where(piece => piece.Modality == Modality.Negated).ToList();
        var documents = evidence.Select(piece => piece.Document).Distinct().Count();
        if (affirming.Count == 0) return new(Joined(denying), Modality.Negated, Contested: false, evidence.Count, documents);

        var confidence = Joined(affirming) * (1 - Joined(denying));
        return new(confidence, affirming.Min(piece => piece.Modality), denying.Count > 0, evidence.Count, documents);
    }

    static double Joined(IEnumerable<Evidence> evidence)
    {
        // Documents in a fixed order: floating-point products must not depend on the order of loading.
        var doubt = evidence
            .GroupBy(piece => piece.Document, (document, pieces) => (document, best: pieces.Max(piece => piece.Confidence)))
            .OrderBy(row => row.document)
            .Aggregate(1.0, (product, row) => product * (1 - row.best));
        return Math.Round(1 - doubt, 6);
    }
}
