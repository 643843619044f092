using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Tells which pairs of words are worth a closer look: of most the way between them and what they are suffice to see that nothing will be told.</summary>
/// <remarks>A cascade (Viola and Jones 2001): a cheap question first, which hardly ever turns away what the dear one would have told.</remarks>
/// <param name="weights">One class: the more, the likelier something will be told.</param>
/// <param name="least">The least sum that is worth it.</param>
sealed class LinkGate(LinearModel weights, int least)
{
    /// <summary>Whether two words are worth a closer look.</summary>
    /// <param name="outline">Their <see cref="LinkFeatures.Outline"/>.</param>
    public bool IsOpen(ReadOnlySpan<ulong> outline)
    {
        Span<int> sum = stackalloc int[1];
        weights.Score(outline, sum);
        return sum[0] >= least;
    }

    /// <summary>Reads its part of a model file.</summary>
    public static LinkGate Read(ModelReader reader)
    {
        var least = reader.Number();
        return new(reader.Model(), least);
    }
}
