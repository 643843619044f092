using System.Runtime.CompilerServices;

namespace GraphService.Language;

/// <summary>A greedy tagger from left to right, trained as an averaged perceptron (Collins 2002).</summary>
sealed class Tagger(LinearModel model)
{
    /// <summary>Writes a tag for each word from the first on; those before it have theirs.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<ushort> tags, int first = 0) => Tag(words, tags, first, [], [], []);

    /// <summary>Writes a tag for each word from the first on; those before it have theirs.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="first">The first word to tag.</param>
    /// <param name="asked">The tags that <paramref name="rivals"/> is asked about; empty when it is not.</param>
    /// <param name="rivals">For each word the best of those tags, and by how much the chosen one was better.</param>
    /// <param name="seconds">For each word the second best tag of all, and by how much the chosen one was better; empty when it is not asked for.</param>
    /// <param name="same">
    /// From here on the words have all these already, as they follow from their tags: two tags in a row that come out as they were, and the rest would too.
    /// </param>
    [SkipLocalsInit]
    public void Tag(ReadOnlySpan<Word> words, Span<ushort> tags, int first, ReadOnlySpan<ushort> asked, Span<(ushort Tag, int Behind)> rivals, Span<(ushort Tag, int Behind)> seconds, int same = int.MaxValue)
    {
        Span<int> scores = stackalloc int[model.Width];
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<ulong> taken = stackalloc ulong[TagFeatures.Most];
        var alike = 0;
        for (var i = first; i < words.Length && (alike < 2 || i < same); i++)
        {
            TagFeatures.Fill(words, tags, i, features);
            scores.Clear();
            Add(taken[..TagFeatures.TakeOthers(features, taken)], scores);
            LinearModel.AddUp(words[i].TagScores ??= ScoresOf(taken[..TagFeatures.TakeOwn(features, taken)]), scores);
            var best = 0;
            for (var tag = 1; tag < model.Classes; tag++)
                if (scores[tag] > scores[best]) best = tag;

            alike = tags[i] == best ? alike + 1 : 0;
            tags[i] = (ushort)best;
            if (!seconds.IsEmpty) seconds[i] = Second(scores, best);
            if (asked.IsEmpty) continue;

            var rival = asked[0];
            foreach (var tag in asked)
                if (scores[tag] > scores[rival]) rival = tag;

            rivals[i] = (rival, scores[best] - scores[rival]);
        }
    }

    (ushort Tag, int Behind) Second(ReadOnlySpan<int> scores, int best)
    {
        var second = best == 0 ? 1 : 0;
        for (var tag = second + 1; tag < model.Classes; tag++)
            if (tag != best && scores[tag] > scores[second]) second = tag;

        return ((ushort)second, scores[best] - scores[second]);
    }

    int[] ScoresOf(ReadOnlySpan<ulong> features)
    {
        var scores = new int[model.Width];
        Add(features, scores);
        return scores;
    }

    [SkipLocalsInit]
    void Add(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Span<uint> rows = stackalloc uint[TagFeatures.Most];
        Span<uint> keys = stackalloc uint[TagFeatures.Most];
        var (found, asked) = model.Find(features, rows, keys);
        model.Add(rows[..found], keys[..asked], scores);
    }
}
