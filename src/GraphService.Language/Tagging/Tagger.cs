namespace GraphService.Language;

/// <summary>A greedy tagger from left to right, trained as an averaged perceptron (Collins 2002).</summary>
sealed class Tagger(LinearModel model)
{
    /// <summary>Writes a tag for each word.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<ushort> tags)
    {
        Span<int> scores = stackalloc int[model.Classes];
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        for (var i = 0; i < words.Length; i++)
        {
            scores.Clear();
            model.Score(features[..TagFeatures.Fill(words, tags, i, features)], scores);
            var best = 0;
            for (var tag = 1; tag < scores.Length; tag++)
                if (scores[tag] > scores[best]) best = tag;

            tags[i] = (ushort)best;
        }
    }
}
