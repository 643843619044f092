using System.Runtime.CompilerServices;

namespace GraphService.Language;

/// <summary>Scores the parser's actions part by part: only parts that were not met before in the sentence are asked of the model.</summary>
static class ParseScores
{
    const int Parts = (int)ParsePart.Rest + 1;

    /// <summary>Writes the scores, one an action; the same as the model gives for all features at once.</summary>
    [SkipLocalsInit]
    public static void Score(LinearModel model, ParserState state, ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, Span<int> scores)
    {
        Span<ulong> features = stackalloc ulong[ParseFeatures.Most];
        Span<uint> rows = stackalloc uint[ParseFeatures.Most];
        Span<uint> keys = stackalloc uint[ParseFeatures.Most];
        Span<Missing> missing = stackalloc Missing[Parts];
        var (misses, row, key) = (0, 0, 0);
        var sums = state.Sums ??= new(model.Width);
        var scene = new ParseScene(state, words, tags);
        scores.Clear();
        for (var part = ParsePart.Front; part <= ParsePart.Rest; part++)
        {
            var place = -1;
            if (part != ParsePart.Rest)
            {
                (place, var known) = sums.Find(sums.Key(state, part));
                if (known)
                {
                    LinearModel.AddUp(sums[place], scores);
                    continue;
                }
            }

            // All lookups begin before the first is waited for.
            var (found, asked) = model.Find(features[..ParseFeatures.Fill(part, scene, features)], rows[row..], keys[key..]);
            missing[misses++] = new(place, row += found, key += asked);
        }

        (row, key) = (0, 0);
        foreach (var part in missing[..misses])
        {
            var own = part.Place < 0 ? scores : sums[part.Place];
            if (part.Place >= 0) own.Clear();
            model.Add(rows[row..part.Row], keys[key..part.Key], own);
            if (part.Place >= 0) LinearModel.AddUp(own, scores);
            (row, key) = (part.Row, part.Key);
        }
    }

    // A part to ask for: where its sums go (-1: nowhere), and where its rows and keys end.
    readonly record struct Missing(int Place, int Row, int Key);
}
