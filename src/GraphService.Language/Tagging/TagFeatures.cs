namespace GraphService.Language;

/// <summary>What the tagger looks at: the word, its neighbours and the two tags before it.</summary>
static class TagFeatures
{
    public const int Most = 64;

    /// <summary>Outside a sentence there is no word, but a place before and behind it that features can name.</summary>
    const ulong Outside = 0x5EED;

    // Where the features stand that look at the word alone.
    static readonly Range[] Own = [0..13, 15..19, 46..51];
    static readonly Range[] Others = [13..15, 19..46, 51..52];

    /// <summary>Writes those features that look at the word alone, of all that were filled in; says how many.</summary>
    public static int TakeOwn(ReadOnlySpan<ulong> features, Span<ulong> taken) => Take(Own, features, taken);

    /// <summary>Writes the others.</summary>
    public static int TakeOthers(ReadOnlySpan<ulong> features, Span<ulong> taken) => Take(Others, features, taken);

    static int Take(Range[] ranges, ReadOnlySpan<ulong> features, Span<ulong> taken)
    {
        var count = 0;
        foreach (var range in ranges)
        {
            features[range].CopyTo(taken[count..]);
            count += features[range].Length;
        }

        return count;
    }

    public static int Fill(ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, int at, Span<ulong> features)
    {
        var word = words[at];
        ulong previous = at > 0 ? tags[at - 1] + 1UL : 0;
        ulong before = at > 1 ? tags[at - 2] + 1UL : 0;
        var (w1, w2) = (at > 0 ? words[at - 1] : null, at > 1 ? words[at - 2] : null);
        var (n1, n2) = (at + 1 < words.Length ? words[at + 1] : null, at + 2 < words.Length ? words[at + 2] : null);
        var (id, seen, sense) = (word.Id, word.Seen, (ulong)(word.Sense & WordSense.Commonest));
        var nextClass = n1?.Class ?? Outside;
        var first = at == 0 || (at == 1 && w1!.Form is "\"" or "“" or "''" or "``" or "(" or "'") ? 1UL : 0;

        var count = 0;
        var template = 0UL;
        features[count++] = Hash.Mix(++template, 0);
        features[count++] = Hash.Mix(++template, id);
        features[count++] = Hash.Mix(++template, word.Exact);
        foreach (var suffix in word.Suffixes) features[count++] = Hash.Mix(++template, suffix);
        foreach (var prefix in word.Prefixes) features[count++] = Hash.Mix(++template, prefix);
        features[count++] = Hash.Mix(++template, word.Shape);
        features[count++] = Hash.Mix(++template, word.Shape, first);
        features[count++] = Hash.Mix(++template, word.Shape, sense & WordSense.Forms, first);
        features[count++] = Hash.Mix(++template, word.Shape, word.Suffixes[2]);
        features[count++] = Hash.Mix(++template, seen);
        features[count++] = Hash.Mix(++template, sense);
        features[count++] = Hash.Mix(++template, sense & WordSense.Forms, word.Suffixes[1]);
        features[count++] = Hash.Mix(++template, word.Context, previous);
        features[count++] = Hash.Mix(++template, previous);
        features[count++] = Hash.Mix(++template, previous, before);
        features[count++] = Hash.Mix(++template, previous, id);
        features[count++] = Hash.Mix(++template, previous, before, word.Class);
        features[count++] = Hash.Mix(++template, previous, word.Class, nextClass);
        features[count++] = Hash.Mix(++template, previous, nextClass);
        features[count++] = Hash.Mix(++template, previous, word.Suffixes[2]);
        features[count++] = Hash.Mix(++template, previous, word.Shape);
        features[count++] = Hash.Mix(++template, word.Class, nextClass);
        features[count++] = Hash.Mix(++template, word.Class, nextClass, n2?.Class ?? Outside);
        features[count++] = Hash.Mix(++template, nextClass);
        features[count++] = Hash.Mix(++template, n2?.Class ?? Outside);
        features[count++] = Hash.Mix(++template, nextClass, n2?.Class ?? Outside);
        features[count++] = Hash.Mix(++template, w1?.Id ?? Outside);
        features[count++] = Hash.Mix(++template, w2?.Id ?? Outside);
        features[count++] = Hash.Mix(++template, n1?.Id ?? Outside);
        features[count++] = Hash.Mix(++template, n2?.Id ?? Outside);
        features[count++] = Hash.Mix(++template, w1?.Id ?? Outside, id);
        features[count++] = Hash.Mix(++template, id, n1?.Id ?? Outside);
        features[count++] = Hash.Mix(++template, w1?.Id ?? Outside, word.Class);
        features[count++] = Hash.Mix(++template, word.Class, n1?.Id ?? Outside);
        features[count++] = Hash.Mix(++template, w1?.Id ?? Outside, n1?.Id ?? Outside);
        features[count++] = Hash.Mix(++template, w2?.Id ?? Outside, w1?.Id ?? Outside, word.Class);
        features[count++] = Hash.Mix(++template, n1?.Suffixes[2] ?? Outside);
        features[count++] = Hash.Mix(++template, w1?.Suffixes[2] ?? Outside);
        features[count++] = Hash.Mix(++template, w1?.Shape ?? Outside, word.Shape, n1?.Shape ?? Outside);
        features[count++] = Hash.Mix(++template, word.Fine);
        features[count++] = Hash.Mix(++template, word.Middle);
        features[count++] = Hash.Mix(++template, word.Coarse);
        features[count++] = Hash.Mix(++template, word.Middle, word.Shape);
        features[count++] = Hash.Mix(++template, word.Coarse, word.Suffixes[1], word.Shape);
        features[count++] = Hash.Mix(++template, word.Fine, previous);
        return count;
    }
}
