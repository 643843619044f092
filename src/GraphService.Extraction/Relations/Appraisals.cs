using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What somebody calls good or bad: "called the treaty a betrayal", "regarded it as unjust", "said that the war was a crime".</summary>
/// <remarks>The words are those of <c>appraisals.tsv</c>. Martin and White (2005) name such expressions appraisals.</remarks>
static class Appraisals
{
    /// <summary>The words that appraise, by their dictionary forms: 1 for good, -1 for bad.</summary>
    public static FrozenDictionary<string, int> Words { get; } = Read();

    // What is bad or good only as what it is of is: "an act of betrayal".
    static readonly FrozenSet<string> Containers = FrozenSet.ToFrozenSet(["act", "piece", "work", "kind", "sort", "form", "policy", "stroke", "nest", "hotbed", "deed", "species"]);

    // Of these it tells how one stands to others: "an enemy of slavery".
    static readonly FrozenSet<string> Relative = FrozenSet.ToFrozenSet(["enemy", "opponent", "foe", "champion", "defender", "protector", "benefactor", "critic"]);

    // Too much of these is a fault.
    static readonly FrozenSet<string> Measured = FrozenSet.ToFrozenSet(["high", "harsh", "costly", "expensive", "lenient", "low", "severe", "generous", "soft", "strict", "mild", "radical", "timid", "lax", "rigid", "cautious", "moderate", "vague"]);

    /// <summary>What is appraised, and the word that it is called; -1 for both where the verb appraises nothing.</summary>
    public static (int Thing, int Called) Of(Sentence sentence, int verb)
    {
        var thing = sentence.IsPassive(verb) ? sentence.PassiveSubject(verb) : sentence.ObjectOf(verb);
        foreach (var child in sentence.Children(verb))
        {
            ref readonly var token = ref sentence[child];
            if (child < verb) continue;
            if (token.Is("ccomp") && (token.Upos == Upos.Adj || sentence.Child(child, "cop") >= 0) && sentence.SubjectOf(child) is >= 0 and var said && sentence[said].Head == child) return Stances.IsNone(sentence, said) ? (-1, -1) : (said, child);
            // "called them scum"
            if (token.Is("obj") && sentence[verb].Lemma == "call" && sentence.Child(verb, "iobj") is >= 0 and var whom) return (whom, child);
            if (thing < 0 || child == thing) continue;
            if (token.Is("xcomp") && (token.Upos is not Upos.Verb || Clauses.Marked(sentence, child, "as"))) return (thing, child);
            if (token.Relation is "obl" or "advcl" && Clauses.Marked(sentence, child, "as")) return (thing, child);
        }

        return (-1, -1);
    }

    /// <summary>1 where the verb calls something good, -1 where it calls it bad, 0 where it says neither.</summary>
    public static int IsCalled(Sentence sentence, int verb)
    {
        var called = Of(sentence, verb).Called;
        if (called < 0 || IsDenied(sentence, called)) return 0;

        var own = Words.GetValueOrDefault(sentence[called].Lemma);
        foreach (var child in sentence.Children(called))
        {
            if (child > called && sentence[child].Is("nmod") && Clauses.Marked(sentence, child, "of"))
            {
                if (Relative.Contains(sentence[called].Lemma)) return 0;
                if (own == 0 && Containers.Contains(sentence[called].Lemma)) own = Words.GetValueOrDefault(sentence[child].Lemma);
            }
            // "an unjust law": what is good in part need not be so as a whole, "a heroic failure".
            else if (own == 0 && sentence[child].Is("amod") && Words.GetValueOrDefault(sentence[child].Lemma) < 0) own = -1;
            // "too high", not "too poor to pay"
            else if (own == 0 && sentence[child] is { Relation: "advmod", Lemma: "too" } && Measured.Contains(sentence[called].Lemma) && sentence.Child(called, "xcomp") < 0 && sentence.Child(called, "advcl") < 0) own = -1;
        }

        return own;
    }

    static bool IsDenied(Sentence sentence, int called)
    {
        if (Stances.IsDenied(sentence, called) || Stances.IsNone(sentence, called)) return true;
        foreach (var child in sentence.Children(called))
            if (sentence[child].Lemma is "less" or "longer" && sentence[child].Is("advmod")) return true;

        return false;
    }

    static FrozenDictionary<string, int> Read()
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        using var file = new StreamReader(typeof(Appraisals).Assembly.GetManifestResourceStream("appraisals.tsv")!);
        for (var number = 1; file.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not ["good" or "bad", var row]) throw new FormatException($"Line {number} of the words that appraise: a row is 'good' or 'bad', a tab, and words divided by '|'.");

            foreach (var word in row.Split('|')) words.Add(word, line[0] == 'g' ? 1 : -1);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
