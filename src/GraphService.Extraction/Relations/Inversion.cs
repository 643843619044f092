using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Sentences that put first what comes last as a rule: "from the quarrel arose a war", "so severe was the famine".</summary>
static class Inversion
{
    static readonly FrozenSet<string> Arising = FrozenSet.ToFrozenSet(["arise", "bear", "come", "develop", "emerge", "flow", "follow", "grow", "issue", "rise", "spring", "stem"]);

    /// <summary>The subject behind a verb of coming or growing that a phrase stands before, whatever the parser takes it for; -1 when there is none.</summary>
    public static int Behind(this Sentence sentence, int verb)
    {
        if (!Arising.Contains(sentence[verb].Lemma) || sentence[verb].Upos != Upos.Verb) return -1;

        var (isBegun, subject) = (false, -1);
        foreach (var child in sentence.Children(verb))
        {
            if (child < verb && sentence[child].Is("nsubj") && !IsMarked(sentence, verb, child)) return -1;
            if (child < verb) isBegun |= sentence[child].Is("nsubj") || (sentence[child].Is("obl") && sentence.Child(child, "case") >= 0);
            else if (subject < 0 && sentence[child].Upos is Upos.Noun or Upos.Propn && (sentence[child].Is("nsubj") || sentence[child].Is("obj"))) subject = child;
        }

        return isBegun ? subject : -1;
    }

    /// <summary>The phrase with a preposition that such a sentence begins with; -1 when there is none.</summary>
    public static int Fronted(this Sentence sentence, int verb, string preposition)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child > verb) break;
            if (sentence[child].Is("obl") && Clauses.Marked(sentence, child, preposition)) return child;
            if (sentence[child].Is("nsubj") && IsMarked(sentence, verb, child) && sentence.Has(sentence.Child(verb, "mark"), preposition)) return child;
        }

        return -1;
    }

    /// <summary>What a clause says of the anger in "such was the anger that they fled", of the famine in "so severe was the famine that they fled"; -1 when it is not put so.</summary>
    public static int Outgrown(this Sentence sentence, int quality)
    {
        var subject = sentence.Child(quality, "nsubj");
        if (subject < quality || sentence.Child(quality, "cop") is not (>= 0 and var copula) || copula < quality || copula > subject) return -1;

        var (first, end) = sentence.Subtree(quality);
        for (var at = Math.Max(first, subject + 1); at < end; at++)
            if (sentence[at].Upos == Upos.Verb && sentence[at].IsPast && sentence[at].Relation is "acl" or "acl:relcl" or "ccomp" or "advcl" && FirstBelow(sentence, at) is var that && that > subject && sentence.Has(that, "that")) return at;

        return -1;
    }

    /// <summary>Whether a verb tells whose what a noun names is: "the blame lies with", "much of the credit goes to".</summary>
    public static bool IsBearing(this Sentence sentence, int noun, int verb)
    {
        if (sentence[noun].Is("nmod") && sentence[noun].Head >= 0 && Clauses.Marked(sentence, noun, "of")) noun = sentence[noun].Head;
        return sentence[noun].Is("nsubj") && sentence[noun].Head == verb && verb > noun && sentence[verb].Lemma is "belong" or "lie" or "fall" or "rest" or "go";
    }

    static int FirstBelow(Sentence sentence, int clause) => sentence.Subtree(clause).First;

    // "With the railway came ruin": the parser may take the first phrase for a clause.
    static bool IsMarked(Sentence sentence, int verb, int subject) =>
        sentence.Child(verb, "mark") is >= 0 and var mark && mark < subject && sentence[mark].Lemma is "with" or "from" or "of" && (mark == 0 || sentence[mark - 1].Upos == Upos.Punct || sentence.Has(mark - 1, "out"));
}
