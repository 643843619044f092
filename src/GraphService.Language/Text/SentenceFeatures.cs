namespace GraphService.Language;

/// <summary>What decides whether a sentence ends between two tokens.</summary>
static class SentenceFeatures
{
    public const int Most = 32;

    const ulong Nothing = 0x0FF;

    /// <summary>Describes the place before a token that is not the first; the sentence has so many so far, and there is a gap or not.</summary>
    public static int Fill(ReadOnlySpan<Word> words, int at, int length, bool gap, Span<ulong> features)
    {
        var (left, right) = (words[at - 1], words[at]);
        var before = at > 1 ? words[at - 2] : null;
        var after = at + 1 < words.Length ? words[at + 1] : null;
        var (pair, space) = (Hash.Mix(left.Id, Kind(right)), gap ? 1UL : 0);
        var size = (ulong)(length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 32 ? 6 : 7);

        var count = 0;
        features[count++] = Hash.Mix(1, space);
        features[count++] = Hash.Mix(2, left.Id, space);
        features[count++] = Hash.Mix(3, right.Id, Kind(right), space);
        features[count++] = Hash.Mix(4, pair, space);
        features[count++] = Hash.Mix(5, left.Id, right.Id, Kind(right));
        features[count++] = Hash.Mix(6, left.Id, right.Class, space);
        features[count++] = Hash.Mix(7, left.Class, right.Class, space);
        features[count++] = Hash.Mix(8, pair, before?.Class ?? Nothing);
        features[count++] = Hash.Mix(9, pair, before?.Id ?? Nothing);
        features[count++] = Hash.Mix(10, pair, after?.Class ?? Nothing);
        features[count++] = Hash.Mix(11, right.Exact, after?.Class ?? Nothing);
        features[count++] = Hash.Mix(12, left.Shape, right.Shape, space);
        features[count++] = Hash.Mix(13, left.Shape, right.Shape, after?.Shape ?? Nothing);
        features[count++] = Hash.Mix(14, left.Shape, right.Shape, before?.Shape ?? Nothing);
        features[count++] = Hash.Mix(15, size, left.Id, Kind(right));
        features[count++] = Hash.Mix(16, size, left.Shape, right.Shape);
        features[count++] = Hash.Mix(17, Kind(right), right.Sense & WordSense.Forms, left.Id);
        features[count++] = Hash.Mix(18, Kind(right), right.Seen, Kind(left));
        features[count++] = Hash.Mix(19, left.Class, right.Exact);
        features[count++] = Hash.Mix(20, before?.Class ?? Nothing, left.Class, Kind(right));
        features[count++] = Hash.Mix(21, Hash.Mix(right.Shape, right.Class), after?.Class ?? Nothing, size);
        return count;
    }

    static ulong Kind(Word word) => Units.Kind(word.Form[0]);
}
