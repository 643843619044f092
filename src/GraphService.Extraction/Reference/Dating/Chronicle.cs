using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>When the sentences of a document say things were: each expression of time, resolved by the time its paragraph has reached.</summary>
/// <remarks>A paragraph begins at its heading's time; a text that speaks of other years than that of its writing is not told from the day of its writing.</remarks>
sealed class Chronicle
{
    readonly List<TimeExpression>[] _times;

    /// <param name="scene">The sentences.</param>
    /// <param name="written">When the text was written, where that is known.</param>
    public Chronicle(IReadOnlyList<SceneSentence> scene, FuzzyDate? written)
    {
        _times = new List<TimeExpression>[scene.Count];
        var present = written is not null && !scene.Any(sentence => TellsOfAnotherYear(sentence.Tree, written)) ? written : null;
        FuzzyDate? heading = null, now = null;
        for (var i = 0; i < scene.Count; i++)
        {
            if (i == 0 || scene[i].Prose != scene[i - 1].Prose) now = scene[i].IsHeading ? null : heading ?? present;
            _times[i] = [.. Read(scene[i].Tree, ref now, written)];
            if (scene[i].IsHeading) heading = now;
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

    static List<TimeExpression> Read(Sentence sentence, ref FuzzyDate? now, FuzzyDate? written)
    {
        var times = new List<TimeExpression>();
        var isSet = false;
        for (var at = 0; at < sentence.Count;)
        {
            if (new TimeReader(sentence, now, written).At(at) is not { } time)
            {
                at++;
                continue;
            }

            times.Add(time);
            at = time.End;
            if (time.When is null || time.IsBound || (isSet && IsAside(sentence, time))) continue;

            (now, isSet) = (IsAside(sentence, time) ? now ?? time.When : time.When, true);
        }

        return times;
    }

    // "the treaty of 1921", "had begun in 1912": the story itself has not moved there.
    static bool IsAside(Sentence sentence, TimeExpression time)
    {
        var above = sentence[HeadOf(sentence, time)].Head;
        if (above < 0) return false;
        if (sentence[above].Upos is Upos.Noun or Upos.Propn) return true;

        foreach (var child in sentence.Children(above))
            if (sentence[child].Relation is "aux" && sentence[child].Form.Equals("had", StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }

    static bool TellsOfAnotherYear(Sentence sentence, FuzzyDate written)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (new TimeReader(sentence, null, null).At(at) is not { When: { } when }) continue;
            if (when.Latest.Year < written.Earliest.Year - 1) return true;
        }

        return false;
    }
}
