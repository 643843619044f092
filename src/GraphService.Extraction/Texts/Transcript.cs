using System.Text;
using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>What somebody says in a video, copied with the times at which he says it: each time on a line of its own, or before its words.</summary>
static partial class Transcript
{
    const int LeastStamps = 4;
    const int LeastCues = 3;

    // Of the lines from the first time on at least one in so many has one.
    const int MostLines = 4;

    /// <summary>The line where a transcript begins that goes on to the last line; -1 where there is none.</summary>
    public static int Beginning(string text, List<(int Start, int End)> lines)
    {
        var first = lines.FindIndex(line => Stamp(text, line) > 0);
        if (first < 0) return -1;

        var stamps = lines.Skip(first).Count(line => Stamp(text, line) > 0);
        return stamps >= LeastStamps && stamps * MostLines >= lines.Count - first ? first : -1;
    }

    /// <summary>What is said, without times and without what is only heard: "[Music]".</summary>
    public static MappedText Words(string text, IEnumerable<(int Start, int End)> lines)
    {
        var (words, places) = (new StringBuilder(), new List<int>());
        foreach (var line in lines)
        {
            var start = line.Start + Stamp(text, line);
            if (start >= line.End || Noise().IsMatch(text[start..line.End])) continue;

            if (words.Length > 0)
            {
                words.Append(' ');
                places.Add(start - 1);
            }

            for (var at = start; at < line.End; at++)
            {
                words.Append(text[at]);
                places.Add(at);
            }
        }

        return new(words.ToString(), [.. places]);
    }

    /// <summary>Where the cues of a file of subtitles begin; -1 where there are none.</summary>
    public static int Subtitles(string text, List<(int Start, int End)> lines)
    {
        var cues = lines.FindAll(line => Cue().IsMatch(text.AsSpan(line.Start, line.End - line.Start)));
        return cues.Count < LeastCues ? -1 : lines.IndexOf(cues[0]);
    }

    /// <summary>What the cues say, without their numbers and times.</summary>
    public static MappedText Said(string text, List<(int Start, int End)> lines) =>
        Words(text, lines.Where((line, at) => line.Start < line.End && !Cue().IsMatch(text.AsSpan(line.Start, line.End - line.Start)) && !(at + 1 < lines.Count && IsNumber(text, line) && Cue().IsMatch(text.AsSpan(lines[at + 1].Start, lines[at + 1].End - lines[at + 1].Start)))));

    static bool IsNumber(string text, (int Start, int End) line) => !text.AsSpan(line.Start, line.End - line.Start).ContainsAnyExceptInRange('0', '9');

    // How many characters a time at the beginning of a line takes.
    static int Stamp(string text, (int Start, int End) line)
    {
        foreach (var stamp in Time().EnumerateMatches(text.AsSpan(line.Start, line.End - line.Start))) return stamp.Length;
        return 0;
    }

    [GeneratedRegex(@"^(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{3}\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{3}")]
    private static partial Regex Cue();

    [GeneratedRegex(@"^[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?(?:\s+|$)")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\s*[\[(][^\])]{1,30}[\])]\s*$")]
    private static partial Regex Noise();
}
