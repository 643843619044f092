using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>What the words of a block look like: the measures by which prose is told from menus, lists and snippets.</summary>
sealed partial record BlockFeatures
{
    // The commonest words of English; running prose has one in three or four, a menu hardly any.
    static readonly FrozenSet<string> FunctionWords = FrozenSet.ToFrozenSet(
        """
        the of and to in a an that was were is are be been had has have for on with as by at from his her its their he she it they who which this these those but
        not or after before when while during into than also would could may did do does so if there no all some more most we you i our your my one what how why
        because about over between under through against him them us then such only
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    public required int Words { get; init; }

    /// <summary>The share of words that only bind others together.</summary>
    public required double Function { get; init; }

    /// <summary>The share of the other words that begin with a small letter.</summary>
    public required double Small { get; init; }

    /// <summary>Sentences of four words or more that end in a full stop, a question or an exclamation mark.</summary>
    public required int Sentences { get; init; }

    public required bool EndsInStop { get; init; }

    public required bool EndsInEllipsis { get; init; }

    /// <summary>Whether a person would read it as running text.</summary>
    public bool IsProse =>
        (!EndsInEllipsis || (Words >= 40 && Sentences >= 2)) && ((EndsInStop && Words >= 3 && (Function > 0 || Words >= 6) && (Small >= 0.2 || Function >= 0.25 || Words <= 6 || (Small > 0 && Function > 0)))
            || (Words >= 10 && Function >= 0.25 && Small >= 0.35)
            || (Words >= 40 && Function >= 0.25 && Sentences >= 1));

    public static BlockFeatures Of(string text)
    {
        var (words, function, small, content) = (0, 0, 0, 0);
        foreach (var token in Tokenizer.Cut(text))
        {
            if (token.Kind != TokenKind.Word || token.Glued) continue;

            words++;
            if (FunctionWords.Contains(token.Word)) function++;
            else if (char.IsLetter(token.Word[0]) && content++ >= 0 && !token.Capital) small++;
        }

        var end = text.AsSpan().TrimEnd().TrimEnd("\"'”’)]»*_ ");
        var ellipsis = end.EndsWith("…") || end.EndsWith("...") || end.EndsWith(". .");
        return new()
        {
            Words = words,
            Function = words == 0 ? 0 : (double)function / words,
            Small = content == 0 ? 1 : (double)small / content,
            Sentences = SentenceSplitter.Split(text).Count(range => IsSentence(text.AsSpan()[range.Start..range.End])),
            EndsInStop = !ellipsis && end.Length > 0 && end[^1] is '.' or '!' or '?',
            EndsInEllipsis = ellipsis,
        };
    }

    /// <summary>How many characters the words begin with that only say whether they ask or answer: "Q:", "Answer:".</summary>
    public static int Label(string text) => Asking().Match(text).Length;

    [GeneratedRegex(@"^(?:[QA]\d{0,2}[:.]|(?:Question|Answer)(?: \d{1,2})?:)\s+(?=\S)")]
    private static partial Regex Asking();

    /// <summary>Whether the words begin with a year and go on behind a colon or a dash, as those of a timeline do.</summary>
    public static bool IsDated(string text) => Dated().IsMatch(text);

    [GeneratedRegex(@"^(?:c\.? ?|(?:[Ii]n )?(?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?(?:\d{1,2}, )?)?\d{3,4}(?:[-–/]\d{2,4})?(?: ?(?:BCE?|CE|AD))?\s*(?:[:–—]|-\s)\s*\S+ \S+ \S")]
    private static partial Regex Dated();

    /// <summary>Whether a line without full stop tells what led to what, as notes do; titles ask, or speak of "the road that led to war".</summary>
    public static bool TellsPlainly(string text, BlockFeatures features) => features is { Words: >= 4 and <= 20, Small: >= 0.3, EndsInEllipsis: false } && Leading().IsMatch(text);

    [GeneratedRegex(@"^(?!(?:what|how|why|who|which|when|events?|factors?|things|causes?|steps|reasons?|did|does|explain|describe)\b)(?!.*\b(?:that|which|who|what|how) (?:leads?|led|caused?s?)\b).+\b(?:leads?|led) to \S+(?: [^?]+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    static bool IsSentence(ReadOnlySpan<char> sentence)
    {
        var bare = sentence.TrimEnd("\"'”’)]» ");
        return bare.Length > 0 && bare[^1] is '.' or '!' or '?' && !bare.EndsWith("...") && sentence.Count(' ') >= 3;
    }
}
