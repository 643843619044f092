using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Verbs whose time is that of the event they are said of: "took place", "broke out", "signed the treaty".</summary>
static class DatingVerbs
{
    /// <summary>What of an event a verb tells.</summary>
    public enum Phase
    {
        /// <summary>That it was.</summary>
        Whole,

        /// <summary>That it began.</summary>
        Start,

        /// <summary>That it ended.</summary>
        End,
    }

    static readonly FrozenSet<string> Taking = Set("occur|happen|fall|come|last|rage");
    static readonly FrozenSet<string> Beginning = Set("begin|start|erupt|commence|open|flare|break");
    static readonly FrozenSet<string> Ending = Set("end|finish|cease|conclude|close");
    static readonly FrozenSet<string> Doing = Set("hold|deliver|give|make|sign|stage|fight|adopt|pass|convene|commit|publish|ratify|proclaim|announce|enact|carry|conduct|execute|win|lose");
    static readonly FrozenSet<string> Launching = Set("launch|begin|start|initiate|open");
    static readonly FrozenSet<string> Stopping = Set("end|crush|suppress|quell|quash|conclude|stop|put");

    /// <summary>The head of the event a verb dates, and how; null when it dates none.</summary>
    public static (int Token, Phase Phase)? Of(Sentence tree, int verb)
    {
        if (tree[verb].Upos != Upos.Verb) return null;

        var lemma = tree[verb].Lemma.ToLowerInvariant();
        var thing = tree.ObjectOf(verb);
        if (thing < 0 && !tree.IsPassive(verb))
        {
            var subject = tree.SubjectOf(verb);
            if (subject < 0) return null;
            if (Beginning.Contains(lemma) && (lemma != "break" || HasParticle(tree, verb, "out"))) return (subject, Phase.Start);
            if (lemma == "end" && HasOutcome(tree, verb)) return (subject, Phase.Whole);
            return Ending.Contains(lemma) ? (subject, Phase.End) : Taking.Contains(lemma) ? (subject, Phase.Whole) : null;
        }

        if (lemma == "take" && thing >= 0 && tree[thing].Lemma == "place") return tree.SubjectOf(verb) is >= 0 and var taking ? (taking, Phase.Whole) : null;

        var done = thing >= 0 ? thing : tree.PassiveSubject(verb);
        if (done < 0) return null;
        if (lemma == "put") return HasParticle(tree, verb, "down") ? (done, Phase.End) : null;
        if (lemma == "carry") return HasParticle(tree, verb, "out") ? (done, Phase.Whole) : null;
        return Stopping.Contains(lemma) ? (done, Phase.End) : Launching.Contains(lemma) ? (done, Phase.Start) : Doing.Contains(lemma) ? (done, Phase.Whole) : null;
    }

    /// <summary>The time of the whole event; null when a beginning or end is not one date.</summary>
    public static FuzzyDate? Bounded(FuzzyDate when, Phase phase) => phase switch
    {
        Phase.Whole => when,
        Phase.Start when when.Latest == CalendarDay.DistantFuture => when,
        Phase.End when when.Earliest == CalendarDay.DistantPast => when,
        _ when when.IsInterval => null,
        Phase.Start => FuzzyDate.TryParse($"{when}/..", out var from) ? from : null,
        _ => FuzzyDate.TryParse($"../{when}", out var to) ? to : null,
    };

    // "In May a rash offensive ended in encirclement": what it came to, not when.
    static bool HasOutcome(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree[child].Is("obl") && Clauses.Marked(tree, child, "in") && tree.MentionOf(child) is not { Kind: MentionKind.Time or MentionKind.Place }) return true;

        return false;
    }

    static bool HasParticle(Sentence tree, int verb, string word)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Has(child, word) && tree[child].Relation is "compound:prt" or "compound" or "advmod") return true;

        return false;
    }

    static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
