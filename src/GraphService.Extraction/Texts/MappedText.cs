using System.Buffers;
using System.Text;

namespace GraphService.Extraction;

/// <summary>Words to analyse and, for each of their characters, its place in the stored text.</summary>
/// <remarks>The words are the stored ones without markup, so that "un*believ*able" is one word; places only ever grow.</remarks>
sealed class MappedText
{
    static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u034F\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    readonly int _start;
    readonly int[]? _places;
    readonly int _first;

    /// <summary>Words that stand in the stored text as they are.</summary>
    public MappedText(string words, int start) => (Words, _start) = (words, start);

    /// <summary>Words that stand in the stored text with markup between them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="places">For each of their characters, where it stands.</param>
    public MappedText(string words, int[] places) : this(words, places, 0)
    {
    }

    MappedText(string words, int[] places, int first) => (Words, _places, _first) = (words, places, first);

    /// <summary>The words to analyse.</summary>
    public string Words { get; }

    /// <summary>Where a stretch of the words stands in the stored text.</summary>
    public (int Start, int End) Stored(int start, int end) => (PlaceOf(start), PlaceOf(end - 1) + 1);

    /// <summary>A stretch of the words.</summary>
    public MappedText Slice(int start, int end) =>
        _places is null ? new(Words[start..end], _start + start) : new(Words[start..end], _places, _first + start);

    /// <summary>The words without characters that only say where a line may end, which way it runs, and without width: soft hyphens, joiners.</summary>
    public MappedText WithoutInvisible()
    {
        if (!Words.AsSpan().ContainsAny(Invisible)) return this;

        var (words, places) = (new StringBuilder(), new List<int>());
        for (var at = 0; at < Words.Length; at++)
        {
            if (Invisible.Contains(Words[at])) continue;
            words.Append(Words[at]);
            places.Add(PlaceOf(at));
        }

        return new(words.ToString(), [.. places]);
    }

    int PlaceOf(int at) => _places is null ? _start + at : _places[_first + at];
}
