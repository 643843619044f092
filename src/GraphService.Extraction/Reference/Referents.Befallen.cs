using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Whom a pronoun takes up by what the sentence before told of him: that he was sent, beaten, or dead.</content>
sealed partial class Referents
{
    // What makes somebody the one who acts next.
    static readonly FrozenSet<string> Sending = FrozenSet.ToFrozenSet(["adopt", "appoint", "choose", "crown", "dispatch", "elect", "install", "make", "name", "nominate", "proclaim", "promote", "send"]);

    // What goes on in whoever acted first.
    static readonly FrozenSet<string> Musing = FrozenSet.ToFrozenSet(["admire", "aim", "be", "calculate", "decide", "dream", "have", "hesitate", "like", "love", "mean", "plan", "prefer", "regret", "remain", "seek", "tell", "trust", "try", "value", "worry"]);

    // What leaves its object alive and the worse for it.
    static readonly FrozenSet<string> Beating = FrozenSet.ToFrozenSet(
        ["arrest", "banish", "beat", "besiege", "betray", "capture", "crush", "defeat", "deport", "depose", "detain", "dethrone", "exile", "expel", "imprison", "jail", "oust", "overthrow", "overwhelm", "rout", "surround", "trap", "vanquish"]);

    // Of these, what puts somebody away from where he was.
    static readonly FrozenSet<string> Removing = FrozenSet.ToFrozenSet(["banish", "deport", "depose", "dethrone", "exile", "expel", "imprison", "jail", "oust", "overthrow"]);

    static readonly FrozenSet<string> Yielding = FrozenSet.ToFrozenSet(["abdicate", "capitulate", "escape", "flee", "resign", "submit", "surrender", "yield"]);

    static readonly FrozenSet<string> Returning = FrozenSet.ToFrozenSet(["die", "perish", "retire", "return", "settle"]);

    // What somebody may be told to have done after it was told that he died.
    static readonly FrozenSet<string> Lifelong = FrozenSet.ToFrozenSet(["be", "become", "die", "fall", "govern", "have", "leave", "live", "perish", "reign", "rule", "serve", "spend"]);

    // What brings somebody to do something.
    static readonly FrozenSet<string> Inducing = FrozenSet.ToFrozenSet(["allow", "compel", "convince", "enable", "encourage", "force", "help", "induce", "invite", "oblige", "permit", "persuade", "summon"]);

    // What is done with laws, what they are and what they do.
    static readonly FrozenSet<string> Enacting = FrozenSet.ToFrozenSet(["adopt", "decree", "enact", "impose", "introduce", "issue", "pass", "proclaim", "promulgate", "publish", "sign"]);

    static readonly FrozenSet<string> Rules = FrozenSet.ToFrozenSet(["act", "decree", "edict", "law", "measure", "ordinance", "reform", "regulation", "rule", "statute"]);

    static readonly FrozenSet<string> Ruling = FrozenSet.ToFrozenSet(["abolish", "allow", "ban", "bar", "close", "curb", "curtail", "deprive", "exclude", "exempt", "extend", "forbid", "force", "limit", "make", "oblige", "outlaw", "permit", "prohibit", "protect", "raise", "reduce", "require", "restrict", "strip"]);

    // What a deed or a happening makes of somebody.
    static readonly FrozenSet<string> Shaping = FrozenSet.ToFrozenSet(["allow", "bankrupt", "bring", "carry", "compel", "cost", "deprive", "discredit", "drive", "earn", "elevate", "enable", "exhaust", "expose", "force", "free", "give", "help", "isolate", "kill", "land", "lead", "leave", "make", "prevent", "propel", "protect", "ruin", "save", "send", "spare", "turn", "win"]);

    // "Hindenburg appointed Hitler. He banned the party", "replaced Paul with Otto. He ...": whoever was given the deed to do.
    Candidate? Sent(int sentence, int token)
    {
        if (NextDeed(sentence, token) is not (var verb and >= 0) || TellsOf(sentence, out var last) is not { } before) return null;

        var tree = _scene[sentence].Tree;
        var deed = tree[verb].Lemma;
        if (tree.IsPassive(verb) || tree[verb].Upos != Upos.Verb || Minding.Contains(deed) || Feeling.Contains(deed) || Musing.Contains(deed) || Stances.IsReporting(deed)) return null;
        // "He also chose Jefferson": the same as before.
        foreach (var child in tree.Children(verb))
            if (tree[child].Is("advmod") && tree[child].Lemma is "also" or "then" or "later" or "again" or "soon" or "next" or "even") return null;

        // "made Potemkin a duke. He rewarded him" tells of the two once more.
        if (tree.ObjectOf(verb) is >= 0 and var done && GenderOf(tree, done) > 0 && GenderOf(tree, done) == GenderOf(tree, token)) return null;

        var whom = before[last].Lemma == "replace" ? Attached(before, last, "with") : Sending.Contains(before[last].Lemma) && (before[last].Lemma is not ("make" or "name") || before.Child(last, "xcomp") > last) ? before.ObjectOf(last) : -1;
        return Other(sentence - 1, last, whom) is { Referent.Kind: EntityKind.Person } sent ? sent : null;
    }

    // "Alexander defeated Darius. He fled", "The Romans besieged the Gauls. They surrendered": whoever had the worst of it.
    Candidate? Beaten(int sentence, int token)
    {
        if (NextDeed(sentence, token) is not (var verb and >= 0) || TellsOf(sentence, out var last) is not { } before || !Beating.Contains(before[last].Lemma)) return null;

        var tree = _scene[sentence].Tree;
        var isWorse = tree.IsPassive(verb) ? IsHarm(tree[verb].Lemma) : Yielding.Contains(tree[verb].Lemma) || (Removing.Contains(before[last].Lemma) && Returning.Contains(tree[verb].Lemma));
        return isWorse ? Other(sentence - 1, last, before.ObjectOf(last)) : null;
    }

    // "Salomon persuaded him to come to London. The symphonies he wrote there ...": of him the text goes on.
    Candidate? Induced(int sentence, int token)
    {
        if (GenderOf(_scene[sentence].Tree, token) is not (> 0 and var gender) || JustTold(sentence) is not { } before) return null;

        var tree = _scene[sentence].Tree;
        var verb = before.Root;
        if (!Inducing.Contains(before[verb].Lemma) || before.IsPassive(verb) || Undone.IsDenied(before, verb) || before.ObjectOf(verb) is not (>= 0 and var whom) || GenderOf(before, whom) != gender || before.Child(verb, "xcomp") < whom) return null;
        if (before.Children(verb).ToArray().Any(child => child > whom && before[child].Is("conj"))) return null;
        // Nobody else is spoken of first; and whoever persuaded him may have had it in mind.
        var clause = tree.ClauseOf(token);
        if (Minding.Contains(tree[clause].Lemma) || Feeling.Contains(tree[clause].Lemma) || Musing.Contains(tree[clause].Lemma) || (Stances.IsReporting(tree[clause].Lemma) && tree.Child(clause, "ccomp") >= 0)) return null;
        return Between(sentence, sentence).Any(candidate => candidate.Token < token && Agrees(tree, token, candidate)) ? null : Spoken(sentence - 1, whom);
    }

    // "The government passed the Six Acts. They restricted meetings": the laws do.
    Candidate? Enacted(int sentence, int token)
    {
        if (!IsMany(_scene[sentence].Tree, token) || NextDeed(sentence, token) is not (var verb and >= 0) || TellsOf(sentence, out var last) is not { } before || !Enacting.Contains(before[last].Lemma)) return null;

        var tree = _scene[sentence].Tree;
        return Ruling.Contains(tree[verb].Lemma) && !tree.IsPassive(verb) && before.ObjectOf(last) is >= 0 and var laws && before[laws].Xpos is "NNS" or "NNPS" && Rules.Contains(before[laws].Lemma.ToLowerInvariant()) ? Spoken(sentence - 1, laws) : null;
    }

    static int Attached(Sentence tree, int verb, string preposition)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree[child].Is("obl") && Clauses.Marked(tree, child, preposition)) return child;

        return -1;
    }

    // The main verb of which a pronoun is the subject, told as done; -1 where it is not so.
    int NextDeed(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (!tree[token].Is("nsubj") || tree[token].Head is not (>= 0 and var verb) || tree[verb].Head >= 0) return -1;

        foreach (var child in tree.Children(verb))
            if (tree[child].Relation == "aux" || tree[child].Lemma is "not" or "never") return -1;

        return verb;
    }

    // The sentence before in the same passage, and the last deed that it tells of whoever it begins with.
    Sentence? TellsOf(int sentence, out int verb)
    {
        verb = -1;
        if (JustTold(sentence) is not { } tree || tree[tree.Root].Upos != Upos.Verb) return null;

        verb = tree.Root;
        foreach (var child in tree.Children(tree.Root))
            if (child > verb && tree[child].Is("conj")) verb = child;

        return tree[verb] is { Upos: Upos.Verb, IsPast: true } && !tree.IsPassive(verb) && !Undone.IsDenied(tree, verb) ? tree : null;
    }

    // Not "He appointed Hitler. He ...": whoever the text goes on about.
    Candidate? Other(int sentence, int verb, int whom)
    {
        var tree = _scene[sentence].Tree;
        return whom > verb && tree.SubjectOf(verb) is >= 0 and var doer && tree[doer].Upos != Upos.Pron ? Spoken(sentence, whom) : null;
    }

    // "His execution made him a martyr", "Her marriage gave her the crown": one and the same; not "His agents murdered him".
    Candidate? Shaped(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (!(tree[token].Is("obj") || tree[token].Is("iobj")) || tree[token].Head is not (>= 0 and var verb) || !Shaping.Contains(tree[verb].Lemma)) return null;
        if (tree.Child(verb, "nsubj") is not (>= 0 and var subject) || tree.Child(subject, "nmod:poss") is not (>= 0 and var owner) || owner > token || KindOf(tree, subject) is MentionKind.Person or MentionKind.Organization) return null;
        return GenderOf(tree, owner) == GenderOf(tree, token) && IsMany(tree, owner) == IsMany(tree, token) && tree[owner].Xpos == "PRP$" ? Spoken(sentence, owner) : null;
    }

    // "The death of Kolletschka led Semmelweis to think. He introduced ...": not whoever has just died, where somebody else is spoken of there.
    void RuleOutDead(int sentence, int token, List<Candidate> candidates, Func<Candidate, bool> isOfKind)
    {
        var tree = _scene[sentence].Tree;
        if (GenderOf(tree, token) == 0 || NextDeed(sentence, token) is not (var verb and >= 0) || tree[verb].Upos != Upos.Verb || tree.IsPassive(verb) || Lifelong.Contains(tree[verb].Lemma) || JustTold(sentence) is not { } before) return;

        var dead = Enumerable.Range(0, before.Count).Select(at => Departed(before, at)).Where(at => at >= 0).Select(at => At(sentence - 1, at)).OfType<Referent>().Where(referent => referent.Kind == EntityKind.Person).ToHashSet();
        // "Gandhi was assassinated by Godse. He led India ...": not the murderer.
        var killers = Enumerable.Range(0, before.Count).Where(at => before[at].Upos == Upos.Verb && Departed(before, at) >= 0).Select(at => before.IsPassive(at) ? before.Agent(at) : before.SubjectOf(at)).Where(at => at >= 0).Select(at => At(sentence - 1, at)).OfType<Referent>();
        if (dead.Count > 0 && candidates.Exists(candidate => candidate.Sentence == sentence - 1 && !dead.Contains(candidate.Referent) && !killers.Contains(candidate.Referent) && isOfKind(candidate) && Agrees(tree, token, candidate))) candidates.RemoveAll(candidate => dead.Contains(candidate.Referent));
    }

    // Whose death a word tells: "died", "was murdered", "the death of", "his murder"; -1 where it tells none.
    static int Departed(Sentence tree, int at)
    {
        var word = tree[at].Lemma;
        if (tree[at].Upos == Upos.Noun) return word is "death" or "murder" or "assassination" or "execution" ? Standing.Below(tree, at, "of") is >= 0 and var of ? of : tree.Child(at, "nmod:poss") : -1;
        if (tree[at] is not { Upos: Upos.Verb, IsPast: true } || word is not ("die" or "perish" or "assassinate" or "behead" or "execute" or "kill" or "murder") || Undone.IsDenied(tree, at)) return -1;
        return word is "die" or "perish" ? tree.SubjectOf(at) : tree.IsPassive(at) ? tree.SubjectOf(at) : tree.ObjectOf(at);
    }
}
