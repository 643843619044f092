using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Reads times that are told from another time: "the following year", "three days later", "that summer", "two years ago".</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="now">The time last spoken of.</param>
/// <param name="written">When the text was written.</param>
sealed class RelativeTime(Sentence sentence, FuzzyDate? now, FuzzyDate? written)
{
    /// <summary>The end of the expression that begins at a token, and what it says; null when none begins there.</summary>
    public (int End, FuzzyDate? When)? At(int at)
    {
        var step = 0;
        if (Word(at) is "later" or "earlier" && Word(at + 1) is "that" or "in" or "the") step = Word(at + 1) == "in" ? 2 : 1;
        return Counted(at) ?? Pointed(at + step) ?? Spoken(at);
    }

    // "three days later", "a year earlier", "two months before", "ten years ago"
    (int, FuzzyDate?)? Counted(int at)
    {
        if (Word(at) == "only" || Word(at) == "just") at++;
        if (TimeWords.Count(Form(at)) is not (> 0 and < 400 and var count)) return null;

        var (unit, turn) = (Unit(at + 1), Word(at + 2));
        if (unit == ' ') return null;
        if (turn == "ago") return (at + 3, Shifted(written, unit, -count));

        // "Two years after the war" counts from the war.
        var open = at + 3 >= sentence.Count || sentence[at + 3].Upos is Upos.Punct or Upos.Cconj;
        return turn switch
        {
            "later" or "afterwards" or "thereafter" => (at + 3, Shifted(now, unit, count)),
            "earlier" or "previously" => (at + 3, Shifted(now, unit, -count)),
            "after" when open => (at + 3, Shifted(now, unit, count)),
            "before" when open => (at + 3, Shifted(now, unit, -count)),
            _ => null,
        };
    }

    // "the following year", "that summer", "the same day", "the next morning", "the day before", "the following October"
    (int, FuzzyDate?)? Pointed(int at)
    {
        if (Word(at) is "the" or "that" or "this" && Word(at + 1) == "very") at++;
        var article = Word(at) == "the" ? 1 : 0;
        int? turn = Word(at + article) switch
        {
            "following" or "next" => 1,
            "previous" or "preceding" => -1,
            "same" or "that" => 0,
            _ => null,
        };
        if (turn is null)
        {
            // "the day before", "the year after", "the day after"
            if (article == 0 || Unit(at + 1) is var whole && whole == ' ' || Word(at + 2) is not ("before" or "after") || (at + 3 < sentence.Count && sentence[at + 3].Upos is not (Upos.Punct or Upos.Cconj))) return null;
            return (at + 3, Shifted(now, Unit(at + 1), Word(at + 2) == "before" ? -1 : 1));
        }

        var noun = at + article + 1;
        if (article == 0 && turn == 1 && Word(at) == "following") return null; // "following years of war"
        if (Unit(noun) is var unit and not ' ') return sentence[noun].Xpos == "NNS" ? null : (noun + 1, Shifted(now, unit, turn.Value));

        var month = TimeWords.Month(Form(noun)) is > 0 and var named ? named : TimeWords.Season(Form(noun));
        return month == 0 ? null : (noun + 1, Nearest(month, turn.Value));
    }

    // "yesterday", "last year": seen from the day of writing.
    (int, FuzzyDate?)? Spoken(int at) => (Word(at), Word(at + 1)) switch
    {
        ("yesterday", _) => (at + 1, Shifted(written, 'd', -1)),
        ("last", "year" or "month") => (at + 2, Shifted(written, Unit(at + 1), -1)),
        ("this", "year" or "month") => (at + 2, Shifted(written, Unit(at + 1), 0)),
        _ => null,
    };

    static FuzzyDate? Shifted(FuzzyDate? from, char unit, int count) => Moment.Of(from) is not { } moment ? null : unit switch
    {
        'c' => null,
        'x' => Rough(moment.PlusYears(10 * count)),
        'y' => moment.PlusYears(count)?.Date,
        'm' => moment.PlusMonths(count)?.Date,
        'w' when count == 0 => null,
        'w' => Rough(moment.PlusDays(7 * count)),
        _ => moment.PlusDays(count)?.Date,
    };

    static FuzzyDate? Rough(Moment? moment) => moment?.Date is { } date && FuzzyDate.TryParse($"{date}~", out var rough) ? rough : null;

    // The next month or season of that name, the last one, or the one in the same year.
    FuzzyDate? Nearest(int month, int turn)
    {
        if (Moment.Of(now) is not { Year: { } year } told || told.Month > 20) return null;

        var begins = month > 20 ? ((month - 20) * 3) : month;
        var step = turn switch
        {
            > 0 => told.Month > 0 && begins > told.Month ? 0 : 1,
            < 0 => told.Month > 0 && begins < told.Month ? 0 : -1,
            _ => 0,
        };
        return new Moment(year + step, month).Date;
    }

    char Unit(int at) => Word(at) switch
    {
        "day" or "days" => 'd',
        "morning" or "evening" or "night" or "afternoon" => 'd',
        "week" or "weeks" => 'w',
        "month" or "months" => 'm',
        "year" or "years" => 'y',
        "decade" or "decades" => 'x',
        "century" or "centuries" => 'c',
        _ => ' ',
    };

    string Form(int at) => at >= 0 && at < sentence.Count ? sentence[at].Form : " ";

    string Word(int at) => Form(at).ToLowerInvariant();
}
