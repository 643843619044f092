using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Tells an "it" that stands for nothing said before: "it was time to go", "it took years to recover", "it was in Paris that they met".</summary>
/// <remarks>The parser marks most of them as expletives; these are the ones that it takes for subjects and objects.</remarks>
static class Impersonals
{
    static readonly FrozenSet<string> Weather = FrozenSet.ToFrozenSet(["rain", "snow", "hail", "freeze", "thaw", "thunder", "drizzle"]);

    // What is said of a deed told behind, hardly ever of a thing.
    static readonly FrozenSet<string> Judging = FrozenSet.ToFrozenSet(
        ["possible", "impossible", "necessary", "unnecessary", "hard", "easy", "difficult", "clear", "obvious", "evident", "plain", "true", "wise", "unwise", "prudent", "better", "best", "common", "customary", "usual", "likely", "unlikely", "important", "essential", "vital", "advisable", "safe", "safer", "easier", "harder", "natural", "inevitable", "unthinkable", "doubtful", "certain", "fitting", "right", "wrong"]);

    static readonly FrozenSet<string> Thinking = FrozenSet.ToFrozenSet(["think", "find", "make", "consider", "deem", "believe", "judge", "hold"]);

    static readonly FrozenSet<string> Amounts = FrozenSet.ToFrozenSet(["year", "month", "week", "day", "hour", "minute", "decade", "century", "generation", "time", "effort", "courage", "war", "revolution"]);

    /// <summary>Whether the pronoun is one.</summary>
    public static bool IsImpersonal(this Sentence sentence, int token)
    {
        ref readonly var it = ref sentence[token];
        if (it.Lemma != "it" || it.Head < 0) return false;
        if (it.Relation == "expl") return true;
        if (it.Is("obj")) return Thinking.Contains(sentence[it.Head].Lemma) && sentence.Child(it.Head, "xcomp") is >= 0 and var thought && IsJudged(sentence, thought, token);
        if (it.Relation != "nsubj") return false;

        ref readonly var said = ref sentence[it.Head];
        if (Weather.Contains(said.Lemma)) return true;
        if (said.Lemma == "take") return sentence.ObjectOf(it.Head) is >= 0 and var amount && Amounts.Contains(sentence[amount].Lemma) && IsTold(sentence, it.Head, token, "to");
        if (sentence.Child(it.Head, "cop") < 0) return false;
        if (said is { Lemma: "time", Upos: Upos.Noun }) return IsTold(sentence, it.Head, token, "to") || IsTold(sentence, it.Head, token, "that");
        return IsJudged(sentence, it.Head, token) || (sentence.Child(it.Head, "case") > token && IsTold(sentence, it.Head, token, "that"));
    }

    // "it was too weak to resist" is said of somebody.
    static bool IsJudged(Sentence sentence, int adjective, int pronoun)
    {
        if (!Judging.Contains(sentence[adjective].Lemma)) return false;
        foreach (var child in sentence.Children(adjective))
            if (sentence[child].Is("advmod") && sentence[child].Lemma is "too" or "so" or "enough") return false;

        return IsTold(sentence, adjective, pronoun, "to") || IsTold(sentence, adjective, pronoun, "that");
    }

    // The clause for which the pronoun stands, behind what is said of it.
    static bool IsTold(Sentence sentence, int head, int pronoun, string mark)
    {
        foreach (var child in sentence.Children(head))
            if (child > Math.Max(head, pronoun) && sentence[child].Relation is "csubj" or "xcomp" or "advcl" or "acl" or "ccomp" or "acl:relcl" && Clauses.Marked(sentence, child, mark)) return true;

        return false;
    }
}
