using System.Collections.Frozen;
using System.Globalization;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Reads what a sentence says of time, beside the time its story has reached.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="now">The time last spoken of; null when none was.</param>
/// <param name="here">The time last spoken of in this paragraph: "the next day" looks no farther.</param>
/// <param name="written">When the text was written; null when that is not known.</param>
sealed class TimeReader(Sentence sentence, FuzzyDate? now, FuzzyDate? here, FuzzyDate? written)
{
    // Words that an expression may begin with, beside numbers and months.
    static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
    [
        "between", "from", "by", "until", "till", "before", "since", "after", "in", "on", "during", "at", "throughout", "of", "about", "around", "circa", "c.",
        "approximately", "end", "beginning", "start", "middle", "close", "the", "early", "late", "mid", "mid-", "-", "year", "ad", "a.d.", "ce", "a", "an", "only",
        "just", "that", "this", "following", "next", "previous", "preceding", "same", "later", "earlier", "yesterday", "last", .. TimeWords.Spelt,
    ]);

    /// <summary>The expression that begins at a token; null when none does.</summary>
    public TimeExpression? At(int at)
    {
        if (!Openers.Contains(Word(at)) && !char.IsAsciiDigit(Form(at)[0]) && TimeWords.Month(Form(at)) == 0) return null;
        if (Range(at) is { } range) return range;

        var bound = Word(at) switch
        {
            "by" or "until" or "till" or "before" => -1,
            "since" or "after" or "from" => 1,
            _ => 0,
        };
        var first = bound != 0 || Word(at) is "in" or "on" or "during" or "at" or "throughout" or "of" ? at + 1 : at;
        if (Named(first) is { } named) return Bounded(at, named, bound);
        return Spoken(first) is { } spoken ? Bounded(at, spoken, bound) : null;
    }

    // "between 1936 and 1938", "from June to October 1956"
    TimeExpression? Range(int at)
    {
        var between = Word(at) == "between";
        if ((!between && Word(at) != "from") || Named(at + 1) is not { } from) return null;
        if (!(between ? Word(from.End) == "and" : Word(from.End) is "to" or "until" or "till" or "through") || Named(from.End + 1) is not { } to) return null;

        var start = from is { Year: null, Month: > 0 and var month } && Moment.Of(to.When)?.Year is { } year ? new Moment(year, month, from.Day).Date : from.When;
        return new(at, to.End, Joined(start, to.When));
    }

    static TimeExpression? Bounded(int at, Found found, int bound)
    {
        if (bound == 0 || found.When is null) return new(at, found.End, found.When, bound != 0);

        var text = found.When.IsInterval ? null : bound < 0 ? $"../{found.When}" : $"{found.When}/..";
        return new(at, found.End, FuzzyDate.TryParse(text, out var date) ? date : null, IsBound: true);
    }

    static FuzzyDate? Joined(FuzzyDate? from, FuzzyDate? to) =>
        from is { IsInterval: false } && to is { IsInterval: false } && FuzzyDate.TryParse($"{from}/{to}", out var date) ? date : null;

    // A date by its name: "23 October 1956", "October", "the summer of 1953", "1956", "the 1930s", "the nineteenth century", "44 BC"
    Found? Named(int at)
    {
        var about = false;
        for (; at < sentence.Count; at++)
        {
            if (Word(at) is "about" or "around" or "circa" or "c." or "approximately") about = true;
            else if (Word(at) is "end" or "beginning" or "start" or "middle" or "close" && Word(at + 1) == "of") at++;
            else if (Word(at) is not ("the" or "early" or "late" or "mid" or "year" or "-" or "mid-")) break;
        }

        var found = Day(at) ?? MonthOrSeason(at) ?? Era(at) ?? Years(at);
        if (found is { Year: null, Month: > 0 } partial) found = partial with { When = Partial(partial.Month, partial.Day) };
        return about && found is { When: { IsInterval: false } when } ? found.Value with { When = FuzzyDate.TryParse($"{when}~", out var rough) ? rough : null } : found;
    }

    // "23 October 1956", "the 23rd of October"
    Found? Day(int at)
    {
        // "the twenty-eighth of June"
        if (Word(at) is "twenty" or "thirty" && Form(at + 1) == "-" && TimeWords.Ordinal(Form(at + 2)) is > 0 and < 10 and var unit && Day(at + 2) is { Day: > 0 and < 10 } spelt && (Word(at) == "twenty" ? 20 : 30) + unit is <= 31 and var whole)
            return spelt with { When = spelt.Year is { } told ? new Moment(told, spelt.Month, whole).Date : null, Day = whole };

        if (TimeWords.Day(Form(at)) is not (> 0 and var day)) return null;

        // "8–9 November 1923"
        if (Form(at + 1) is "-" or "–" or "—" && TimeWords.Day(Form(at + 2)) is var last && last > day && Day(at + 2) is { Day: > 0 } to)
            return to with { When = Joined(new Moment(to.Year, to.Month, day).Date, to.When), Day = 0 };

        var month = Word(at + 1) == "of" ? at + 2 : at + 1;
        return TimeWords.Month(Form(month)) is > 0 and var number ? WithYear(month + 1, number, day) : null;
    }

    // "October 23, 1956", "October 1956", "spring 1953"
    Found? MonthOrSeason(int at)
    {
        if (TimeWords.Month(Form(at)) is > 0 and var month)
        {
            if (month == 5 && sentence[at].Upos is not (Upos.Propn or Upos.Noun)) return null; // "May" the verb
            return TimeWords.Day(Form(at + 1)) is > 0 and var day && TimeWords.Month(Form(at + 2)) == 0 ? WithYear(at + 2, month, day) : WithYear(at + 1, month, 0);
        }

        if (TimeWords.Season(Form(at)) is not (> 0 and var season)) return null;
        var found = WithYear(at + 1, season, 0);
        // "In spring" alone is any spring, and "fall" a fall.
        return found.Year is null ? null : found;
    }

    // Behind a month, season or day: "1956", ", 1956", "of 1956", "of that year"
    Found WithYear(int at, int month, int day)
    {
        var comma = Form(at) == "," && Year(at + 1) > 0 ? 1 : Word(at) == "of" ? 1 : 0;
        if (Year(at + comma) is > 0 and var year) return new(at + comma + 1, new Moment(year, month, day).Date, year, month, day);

        var same = Word(at) == "of" && Word(at + 1) is "that" or "the" ? Word(at + 2) == "same" ? at + 3 : at + 2 : -1;
        if (same > 0 && Word(same) == "year" && Moment.Of(now)?.Year is { } told) return new(same + 1, new Moment(told, month, day).Date, told, month, day);
        return new(at, null, null, month, day);
    }

    // "44 BC", "AD 476", "the nineteenth century", "the 1930s"
    Found? Era(int at)
    {
        var form = Form(at);
        if (form is "AD" or "A.D." or "CE" && TimeWords.Count(Form(at + 1)) is > 0 and var late) return new(at + 2, new Moment(late).Date, late);
        if (char.IsAsciiDigit(form[0]) && TimeWords.Count(form) is > 0 and var year)
        {
            if (Form(at + 1) is "BC" or "B.C." or "BCE") return new(at + 2, new Moment(1 - year).Date, 1 - year);
            if (Form(at + 1) is "AD" or "A.D." or "CE") return new(at + 2, new Moment(year).Date, year);
        }

        if (TimeWords.Ordinal(form) is > 1 and <= 21 and var century && Word(at + 1) == "century" && Form(at + 2) is not ("BC" or "B.C." or "BCE"))
            return new(at + 2, FuzzyDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{century - 1:00}XX")), (century - 1) * 100);

        var isDecade = form.Length == 5 && form.EndsWith("0s", StringComparison.Ordinal) && TimeWords.Year(form[..4]) > 0;
        return isDecade ? new(at + 1, FuzzyDate.Parse(form[..3] + "X"), TimeWords.Year(form[..4])) : null;
    }

    // "1956", "1936–1938", "1936-38"
    Found? Years(int at)
    {
        var form = Form(at);
        if (form.Length > 5 && form.IndexOfAny(['-', '–', '/']) == 4 && TimeWords.Year(form[..4]) is > 0 and var start && Second(start, form[5..]) is > 0 and var end)
            return new(at + 1, Joined(new Moment(start).Date, new Moment(end).Date), start);

        if (Year(at) is not (> 0 and var year)) return null;
        if (Form(at + 1) is "-" or "–" or "—" or "/" && Second(year, Form(at + 2)) is > 0 and var last)
            return new(at + 3, Joined(new Moment(year).Date, new Moment(last).Date), year);
        return new(at + 1, new Moment(year).Date, year);
    }

    static int Second(int start, string word) => word.Length == 2 && TimeWords.Count(word) is > 0 and var two ? (start / 100 * 100) + two : TimeWords.Year(word);

    // A number is a year unless it counts what follows.
    int Year(int at)
    {
        if (at >= sentence.Count) return 0;
        if (TimeWords.Year(Form(at)) is not (> 0 and var year)) return EarlyYear(at);

        var counts = at + 1 < sentence.Count && sentence[at + 1].Xpos is "NNS" or "CD" && sentence[at].Head == at + 1 && sentence[at].Is("nummod");
        return counts && (at == 0 || Word(at - 1) is not ("in" or "since" or "by" or "until")) ? 0 : year;
    }

    // "in 476", "24 August 410", "the battle of 451"; not "in 300 villages", "an army of 476".
    int EarlyYear(int at)
    {
        if (Form(at).Length != 3 || TimeWords.Count(Form(at)) is not (>= 100 and var year) || !char.IsAsciiDigit(Form(at)[0])) return 0;
        if (at > 0 && TimeWords.Month(Form(at - 1)) > 0) return year;

        var isCount = sentence[at].Is("nummod") || sentence.MentionOf(at) is not { Kind: MentionKind.Time } || Word(at + 1) is "of" or "or" or "-" or "%" or "per";
        if (isCount || at == 0) return 0;
        return Word(at - 1) is "in" or "since" or "until" || (Word(at - 1) == "of" && sentence[at].Head is >= 0 and var noun && sentence.MentionOf(noun) is { Kind: MentionKind.Event }) ? year : 0;
    }

    // A month or day without a year is that of the story, unless it lies before what was told last.
    FuzzyDate? Partial(int month, int day)
    {
        if (Moment.Of(now) is not { Year: { } year } told) return null;
        return told.Month is > 0 and < 20 && month < told.Month ? null : new Moment(year, month, day).Date;
    }

    Found? Spoken(int at) => new RelativeTime(sentence, here, written).At(at) is { } found ? new(found.End, found.When, null) : null;

    string Form(int at) => at >= 0 && at < sentence.Count ? sentence[at].Form : " ";

    string Word(int at) => Form(at).ToLowerInvariant();

    readonly record struct Found(int End, FuzzyDate? When, int? Year, int Month = 0, int Day = 0);
}
