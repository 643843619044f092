using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>When the sentences of a document say things were: each expression of time, resolved by the time its paragraph has reached.</summary>
/// <remarks>
/// A paragraph begins where its heading or the paragraph before has left the story; a text that speaks of other years than that of its
/// writing is not told from the day of its writing.
/// </remarks>
sealed class Chronicle
{
    static readonly string[] Stretches = ["day", "night", "morning", "evening", "week", "month", "year", "half", "course", "beginning", "end", "middle", "eve", "spring", "summer", "autumn", "winter"];

    readonly List<TimeExpression>[] _times;

    /// <param name="scene">The sentences.</param>
    /// <param name="written">When the text was written, where that is known.</param>
    public Chronicle(IReadOnlyList<SceneSentence> scene, FuzzyDate? written)
    {
        _times = new List<TimeExpression>[scene.Count];
        var present = written is not null && !scene.Any(sentence => TellsOfAnotherYear(sentence.Tree, written)) ? written : null;
        var (now, here) = (present, present);
        for (var i = 0; i < scene.Count; i++)
        {
            if (i == 0 || scene[i].Prose != scene[i - 1].Prose) here = i > 0 && !scene[i - 1].IsHeading ? null : now;
            _times[i] = Read(scene[i].Tree, ref now, ref here, written);
            // "The summer of 1914"; a full date above a text is that of its publication.
            if (scene[i].IsHeading && _times[i] is [{ When: { } when }, ..] && Moment.Of(when) is { Day: 0 }) now = when;
        }
    }

    /// <summary>The expressions of a sentence, in order.</summary>
    public IReadOnlyList<TimeExpression> In(int sentence) => _times[sentence];

    /// <summary>The word of an expression on which its others depend.</summary>
    public static int HeadOf(Sentence sentence, TimeExpression time)
    {
        for (var at = time.First; at < time.End; at++)
        {
            if (!sentence[at].Is("case") && !sentence[at].Is("punct") && (sentence[at].Head < time.First || sentence[at].Head >= time.End)) return at;
        }

        return time.End - 1;
    }

    /// <summary>The word of which an expression says when it was; -1 for none. "In the first days of June" is no different from "in June".</summary>
    public static int Governor(Sentence sentence, TimeExpression time)
    {
        var above = sentence[HeadOf(sentence, time)].Head;
        while (above >= 0 && sentence[above].Upos == Upos.Noun && Stretches.Contains(sentence[above].Lemma)) above = sentence[above].Head;
        return above;
    }

    static List<TimeExpression> Read(Sentence sentence, ref FuzzyDate? now, ref FuzzyDate? here, FuzzyDate? written)
    {
        var times = new List<TimeExpression>();
        for (var at = 0; at < sentence.Count;)
        {
            if (new TimeReader(sentence, now, here, written).At(at) is not { } time)
            {
                at++;
                continue;
            }

            times.Add(time);
            at = time.End;
            if (time is { When: not null, IsBound: false } && !IsAside(sentence, time)) now = here = time.When;
        }

        return times;
    }

    // "the treaty of 1921", "had begun in 1912", "who fell in 1914": the story itself has not moved there.
    static bool IsAside(Sentence sentence, TimeExpression time)
    {
        var above = Governor(sentence, time);
        var told = above < 0 ? HeadOf(sentence, time) : above;
        if (sentence[told].Upos is not (Upos.Verb or Upos.Aux) && sentence.Child(told, "cop") < 0) return true;
        if (above < 0) return false;
        if (IsParticipleBefore(sentence, above)) return true;
        // "petitions that nobody answered, until he was readmitted in 1984": a clause of its own is no aside.
        for (var at = above; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Is("acl")) return true;
            if (sentence.Child(at, "mark") >= 0) break;
        }

        foreach (var child in sentence.Children(above))
            if (sentence[child].Relation is "aux" && sentence[child].Form.Equals("had", StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }

    // "Founded in 1906, the league": as if it stood behind the name.
    static bool IsParticipleBefore(Sentence sentence, int verb) =>
        sentence[verb] is { Xpos: "VBN" } word && word.Is("advcl") && word.Head > verb && sentence.Child(verb, "mark") < 0 && sentence.Child(verb, "aux") < 0 && sentence.Child(verb, "nsubj") < 0;

    static bool TellsOfAnotherYear(Sentence sentence, FuzzyDate written)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (new TimeReader(sentence, null, null, null).At(at) is not { When: { } when }) continue;
            if (when.Latest.Year < written.Earliest.Year - 1) return true;
        }

        return false;
    }
}
