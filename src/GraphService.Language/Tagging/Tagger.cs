namespace GraphService.Language;

/// <summary>A greedy tagger from left to right, trained as an averaged perceptron (Collins 2002).</summary>
sealed class Tagger(LinearModel model)
{
    /// <summary>Writes a tag for each word.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<ushort> tags)
    {
        Span<int> scores = stackalloc int[model.Sums];
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<ulong> taken = stackalloc ulong[TagFeatures.Most];
        for (var i = 0; i < words.Length; i++)
        {
            TagFeatures.Fill(words, tags, i, features);
            scores.Clear();
            Add(taken[..TagFeatures.TakeOthers(features, taken)], scores);
            LinearModel.AddUp(words[i].TagScores ??= ScoresOf(taken[..TagFeatures.TakeOwn(features, taken)]), scores);
            var best = 0;
            for (var tag = 1; tag < model.Classes; tag++)
                if (scores[tag] > scores[best]) best = tag;

            tags[i] = (ushort)best;
        }
    }

    int[] ScoresOf(ReadOnlySpan<ulong> features)
    {
        var scores = new int[model.Sums];
        Add(features, scores);
        return scores;
    }

    void Add(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Span<uint> rows = stackalloc uint[TagFeatures.Most];
        Span<uint> keys = stackalloc uint[TagFeatures.Most];
        var (found, asked) = model.Find(features, rows, keys);
        model.Add(rows[..found], keys[..asked], scores);
    }
}
