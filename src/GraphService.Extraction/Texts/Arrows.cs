using System.Buffers;
using System.Text.RegularExpressions;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Notes that put arrows between causes and what came of them: "Treaty of Versailles -> German resentment -> rise of Hitler".</summary>
/// <remarks>An arrow that nothing stands before or behind is a bullet or a button; what leads from page to page is no note.</remarks>
static partial class Arrows
{
    const int LongestStep = 14;
    const int LongestNote = 800;

    // So many dates in a row are a timeline.
    const int LeastOfTimeline = 3;

    static readonly SearchValues<char> Marks = SearchValues.Create(">→⇒⟶⟹➔➜➝⇨↓⇓");

    // Of programs and formulas, of what goes up and back.
    static readonly SearchValues<char> Foreign = SearchValues.Create("{}=<>↑←↔");

    /// <summary>The blocks, those with arrows step by step with their slots.</summary>
    public static IReadOnlyList<TextBlock> Shaped(IReadOnlyList<TextBlock> blocks)
    {
        if (blocks.Any(block => IsBetween(block.Prose.Words))) blocks = Chained(blocks);
        return blocks.Any(IsNote) ? [.. blocks.SelectMany(block => IsNote(block) && IsRead(StepsOf(block.Prose.Words).ConvertAll(step => block.Prose.Words[step.Start..step.End]), Dashed().IsMatch(block.Prose.Words)) ? Steps(block) : [block])] : blocks;
    }

    /// <summary>Whether a line has arrows between its steps.</summary>
    public static bool IsNote(string line) => StepsOf(line).Count > 1;

    /// <summary>Whether a line is nothing but an arrow from the line above to the line below.</summary>
    public static bool IsBetween(ReadOnlySpan<char> line) => line.Trim().TrimEnd('\uFE0F') is "↓" or "⇓" or "⬇" or "→" or "⇒" or "⟶" or "⟹" or "➔" or "➜" or "➝" or "⇨" or "->" or "-->" or "=>" or "==>";

    static bool IsNote(TextBlock block) =>
        block is { Slot: null, Shape: BlockShape.Paragraph or BlockShape.ListItem or BlockShape.Cell, Linked: < 0.5 } && IsNote(block.Prose.Words);

    // Blocks with an arrow between each and the next.
    static TextBlock[] Chained(IReadOnlyList<TextBlock> blocks)
    {
        var shaped = blocks.ToArray();
        for (var first = 0; first + 2 < shaped.Length; first++)
        {
            var last = first;
            while (last + 2 < shaped.Length && IsStep(shaped[last]) && IsBetween(shaped[last + 1].Prose.Words) && IsStep(shaped[last + 2])) last += 2;
            if (last == first) continue;

            var steps = Enumerable.Range(0, ((last - first) / 2) + 1).Select(step => first + (2 * step)).ToList();
            if (IsRead(steps.ConvertAll(at => shaped[at].Prose.Words), isDashed: false))
                foreach (var at in steps) shaped[at] = shaped[at] with { Slot = new(-1 - blocks[first].Start, 0, 0, (at - first) / 2, at == first ? null : shaped[at - 1].Prose.Words.Trim()) { IsStep = true } };
            first = last;
        }

        return shaped;
    }

    static bool IsStep(TextBlock block) => block is { Slot: null, Shape: BlockShape.Paragraph or BlockShape.ListItem or BlockShape.Cell, Linked: < 0.5 } && IsStep(block.Prose.Words.AsSpan().Trim());

    // A dash says less than an arrow: behind each something has to happen, and "Wars - revolutions - famines" is a menu.
    static bool IsRead(List<string> steps, bool isDashed) => !IsChronicle(steps) && (isDashed ? steps.Exists(step => step.Trim().Contains(' ', StringComparison.Ordinal)) && steps.Skip(1).All(step => TellsOfHappenings([step])) : TellsOfHappenings(steps));

    // "World War I → World War II → Cold War", "Moroccan Crisis (1905) → Bosnian Crisis (1908) → Balkan Wars (1912)": the one only came after the other.
    static bool IsChronicle(List<string> steps) =>
        (steps.Count >= LeastOfTimeline && steps.TrueForAll(Year().IsMatch)) || (steps.ConvertAll(step => Name().Match(step).Groups[1].Value) is var names && names[0].Length > 0 && names.TrueForAll(name => name == names[0]));

    // A clause, or a noun of what happens. "Paris -> Berlin", "File -> Print", "Monarchy -> republic": of what never happens nothing comes.
    static bool TellsOfHappenings(List<string> steps)
    {
        foreach (var sentence in steps.SelectMany(step => EnglishAnalyzer.Default.Analyze(step)))
        {
            if (sentence[sentence.Root].Upos == Upos.Verb && sentence.SubjectOf(sentence.Root) >= 0) return true;
            for (var at = 0; at < sentence.Count; at++)
                if (sentence[at].Upos is Upos.Noun or Upos.Propn && sentence.MentionOf(at) is { } mention && Kinds.Of(mention.Kind, sentence, at) is EntityKind.Event or EntityKind.Condition) return true;
        }

        return false;
    }

    static IReadOnlyList<TextBlock> Steps(TextBlock block)
    {
        var steps = StepsOf(block.Prose.Words);
        return block.Parts([.. steps.Select(step => (step.Start, step.End))], part => new(-1 - block.Start, 0, 0, part, part == 0 ? null : steps[part].Arrow) { IsStep = true });
    }

    // Empty where the words are no such note.
    static List<(int Start, int End, string Arrow)> StepsOf(string words)
    {
        if (words.Length > LongestNote) return [];
        if (Dashed().IsMatch(words)) return DashedSteps(words);
        if ((!words.AsSpan().ContainsAny(Marks) && !words.Contains("leads to", StringComparison.Ordinal))) return [];
        if (Arrow().Match(words) is not { Success: true } next) return [];

        // "leads to" between words is a sentence for the rules to read; "A leads to B leads to C" is none.
        if (!Arrow().Matches(words).Any(match => !char.IsLetter(match.Groups[1].Value[0])) && (Arrow().Count(words) < 2 || words.AsSpan().TrimEnd().EndsWith("."))) return [];

        var (steps, at, arrow) = (new List<(int, int, string)>(), Label().Match(words).Length, "");
        while (true)
        {
            var end = next.Success ? next.Index : words.Length;
            var step = words.AsSpan(at, Math.Max(0, end - at));
            var start = at + (step.Length - step.TrimStart().Length);
            step = step.Trim();
            if (!IsStep(step)) return [];

            steps.Add((start, start + step.Length, arrow));
            if (!next.Success) return steps;
            (at, arrow, next) = (next.Index + next.Length, next.Groups[1].Value, next.NextMatch());
        }
    }

    // "Versailles - resentment - rise of extremism": no menu, no names and dates, no clause put in between.
    static List<(int Start, int End, string Arrow)> DashedSteps(string words)
    {
        var (steps, at) = (new List<(int, int, string)>(), 0);
        foreach (Match dash in Dash().Matches(words))
        {
            steps.Add((at, dash.Index, "-"));
            at = dash.Index + dash.Length;
        }

        steps.Add((at, words.TrimEnd().Length, "-"));
        return steps.TrueForAll(step => IsStep(words.AsSpan(step.Item1, step.Item2 - step.Item1))) ? steps : [];
    }

    static bool IsStep(ReadOnlySpan<char> step) => Word().IsMatch(step) && step.Count(' ') < LongestStep && !step.ContainsAny(Foreign) && step.Count('(') == step.Count(')') && !Page().IsMatch(step) && !step.Contains(". ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:^|\s+)(-{1,2}>|={1,2}>|[–—]>|(?:which )?(?:leads|led) to)(?:\s+|$)|\s*(?<1>[→⇒⟶⟹➔➜➝⇨↓⇓])\s*")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^\s*[\p{Lu}\d][^-–.,:;!?()""“”]{2,40}(?: [-–] \p{Ll}[^-–.,:;!?()""“”\d]{2,40}){2,6}\s*$")]
    private static partial Regex Dashed();

    [GeneratedRegex(@" [-–] ")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\b\d{3,4}\b")]
    private static partial Regex Year();

    // The last word of a name: "Second World War", "World War II", "Balkan Wars (1912)".
    [GeneratedRegex(@"(\p{Lu}\p{Ll}+?)s?(?: [IVX]{1,4})?(?: \(.*\))?$")]
    private static partial Regex Name();

    // "Causes: debt -> taxes"
    [GeneratedRegex(@"^\s*\w[\w ]{0,30}:\s+")]
    private static partial Regex Label();

    [GeneratedRegex(@"\p{L}{3}")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:home(?:page)?|index|start|menu|contents|history|timelines?|topics?|articles?|blog|about.*|back.*|next.*|prev(?:ious)?.*|top|up|(?:chapter|page|lesson|unit|part|section) ?\d*|read .*|see .*|click .*|go to .*|continue.*|more.*|login|log in|sign .*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Page();
}
