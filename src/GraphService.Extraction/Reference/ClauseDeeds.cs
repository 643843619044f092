using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Who carried out what a clause tells of, where no rule says it more exactly: "Mao shelled Quemoy", "two ministers resigned".</summary>
sealed class ClauseDeeds(IReadOnlyList<SceneSentence> scene, Referents referents, Happenings happenings, Standing standing)
{
    static readonly FrozenSet<string> Weighed = RelationTable.Default.Verbs(Trust.Floor).Concat(["reach", "play", "keep", "leave", "get", "send", "need", "imply", "guarantee", "cost", "supply", "provide", "furnish", "offer", "surround", "accompany", "cover", "form", "mark", "ring", "flank", "border", "line", "dot", "outlive", "outlast", "survive", "overshadow", "confront"]).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Doing = DeedRules.Table.Verbs(0).ToFrozenSet(StringComparer.Ordinal);

    // What several do together.
    static readonly FrozenSet<string> Meeting = FrozenSet.ToFrozenSet(["meet", "gather", "assemble", "convene", "confer", "negotiate", "clash"]);

    static readonly FrozenSet<string> Ordering = FrozenSet.ToFrozenSet(["order", "command", "decree", "direct", "instruct", "authorise", "authorize"]);

    // What is done to somebody's feelings.
    static readonly FrozenSet<string> Feeling = FrozenSet.ToFrozenSet(["alarm", "alienate", "anger", "annoy", "disturb", "embolden", "encourage", "enrage", "frighten", "frustrate", "humiliate", "infuriate", "offend", "outrage", "scare", "shock", "surprise", "upset", "worry"]);

    static readonly FrozenSet<string> Refusing = FrozenSet.ToFrozenSet(["refuse", "decline", "disobey", "balk"]);

    public IEnumerable<TreeClaim> Read(int index, Func<int, bool> isSpokenFor, Func<int, bool> isCausal)
    {
        var tree = scene[index].Tree;
        if (tree[0].Form is "How" or "Why" or "What" or "When" or "Who") yield break; // A title or a question tells nothing.

        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (Ordered(index, verb) is var (master, work))
            {
                var (begin, end) = scene[index].Place;
                yield return new(master, LinkType.CarriedOut, work, Modality.Asserted, tree[verb].Form, "ordered", 0.65, null, begin, end);
            }

            if (tree[verb].Upos != Upos.Verb || tree[verb].Is("amod") || isSpokenFor(verb) || !(Happenings.IsDeed(tree[verb].Lemma) || Happenings.IsTaking(referents, tree, index, verb)) || !(IsTold(tree, verb) || IsAlong(tree, verb) || IsForced(tree, verb) || IsMeans(tree, verb))) continue;

            var doer = IsForced(tree, verb) ? Forced(tree, verb) : tree.IsPassive(verb) ? tree.Agent(verb) : tree.Doer(verb);
            if (doer < 0 || doer == verb) continue;

            var stance = Stances.Of(tree, verb, RuleKind.Verb);
            if (stance is { Conditional: true } or { Counterfactual: true } or { Question: true } or { Modality: Modality.Negated or Modality.Hedged or Modality.Reported }) continue;
            if (Qualifiers.IsDisowned(tree, verb) || Qualifiers.Denier(tree, verb) >= 0 || (IsOther(tree, verb) && Qualifiers.Instead(tree, verb) < 0) || (Lexicon.Answering.Contains(tree[verb].Lemma) && HasMeans(tree, verb)) || (tree.Child(verb, "obj") < 0 && tree.Child(verb, "ccomp") is var content && content > verb && Clauses.Marked(tree, content, "that"))) continue;
            if (happenings.Of(index, verb) is not { Kind: EntityKind.Event } deed) continue;
            if (IsOther(tree, verb)) doer = Qualifiers.Instead(tree, verb);

            // "weeks of rain": the rain.
            if (tree[doer].Lemma is "week" or "month" or "year" or "decade" or "day" or "night" or "hour" or "century" or "wave" or "series" or "string" && Standing.Below(tree, doer, "of") is >= 0 and var inner) doer = inner;
            // "The king met the rebels": they took part as he did.
            var others = tree[verb].Lemma == "meet" && tree.ObjectOf(verb) is >= 0 and var met ? Doers(tree, met) : [];
            foreach (var head in Doers(tree, doer).Concat(others).Where(head => !Undone.IsRuledOut(tree, head) && !Stances.IsFew(tree, head)))
            foreach (var who in Who(index, head))
            {
                if (who != deed && !isCausal(verb) && Acts(who, tree[verb].Lemma) && !Standing.IsVague(deed) && IsBroughtAbout(tree, verb))
                {
                    var (first, last) = scene[index].Place;
                    yield return new(who, LinkType.Caused, deed, Modality.Asserted, tree[verb].Form, "clause-effect", Kinds.IsStructure(who) ? 0.8 : 0.6, null, first, last);
                }

                if (Kinds.IsStructure(who)) continue;

                // "Austria annexed Bosnia, which angered Serbia": Bosnia did not.
                if (who.Kind == EntityKind.Place && (tree[verb].Is("acl") || (tree[verb].Is("conj") && tree[tree[verb].Head].Is("acl"))) && Feeling.Contains(tree[verb].Lemma)) continue;

                // "Historians link the famine to the war": they comment on it.
                if (Lexicon.Judging.Contains(tree[verb].Lemma) || (tree[verb].Xpos is "VBP" or "VBZ" && Lexicon.Scholars.Contains(who.Head))) continue;
                if (who == deed || (who is { IsNamed: false, IsPlural: false, Kind: EntityKind.Person } && !IsTheOne(tree, head, who)) || !LinkFrames.Fits(LinkType.CarriedOut, who.Kind, deed.Kind)) continue;

                var (start, end) = scene[index].Place;
                yield return new(who, Meeting.Contains(tree[verb].Lemma) ? LinkType.ParticipatedIn : LinkType.CarriedOut, deed, Modality.Asserted, tree[verb].Form, "clause-deed", 0.6, null, start, end);
            }
        }
    }

    IEnumerable<Referent> Who(int index, int head)
    {
        // "The king taxed salt. This turned the peasants against him"
        if (Standing.IsPointing(scene[index].Tree, head)) return standing.Pointed(index, head) is { } told ? [told] : [];
        return referents.StatesOf(index, head).DefaultIfEmpty().SelectMany(state => state is null ? referents.AllAt(index, head) : [state]);
    }

    /// <summary>Whether what a verb orders was not done: "ordered Lee to attack, but he refused".</summary>
    public static bool IsDisobeyed(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree[child].Is("conj") && Refusing.Contains(tree[child].Lemma) && tree.Child(child, "nsubj") is >= 0 and var who && tree[who].Upos == Upos.Pron && !Undone.IsDenied(tree, child)) return Ordering.Contains(tree[verb].Lemma);

        return false;
    }

    // "The king ordered the army to march", "decreed that the monasteries be closed": what is done at somebody's word he has done.
    (Referent Master, Referent Work)? Ordered(int index, int verb)
    {
        var tree = scene[index].Tree;
        if (tree[verb].Upos != Upos.Verb || !Ordering.Contains(tree[verb].Lemma) || tree.IsPassive(verb) || !IsTold(tree, verb) || Stances.Of(tree, verb, RuleKind.Verb) is not { Modality: Modality.Asserted, Conditional: false, Question: false }) return null;

        if (IsDisobeyed(tree, verb)) return null;

        foreach (var child in tree.Children(verb))
        {
            if (child < verb || tree[child].Upos != Upos.Verb || !(tree[child].Relation is "ccomp" or "xcomp" || (tree[child].Relation is "advcl" && Clauses.Marked(tree, child, "to")))) continue;
            return tree.SubjectOf(verb) is >= 0 and var subject && referents.At(index, subject) is { Kind: EntityKind.Person or EntityKind.Organization or EntityKind.Place, IsNamed: true } master
                && happenings.Of(index, child) is { Kind: EntityKind.Event } work ? (master, work) : null;
        }

        return null;
    }

    // "the king": of one whom the text speaks of time and again.
    bool IsTheOne(Sentence tree, int head, Referent who) => (tree[head].Upos == Upos.Pron || (tree.Child(head, "det") is >= 0 and var det && tree[det].Lemma == "the")) && (Lexicon.Offices.Contains(who.Head) || who.Salience > 1) && !referents.IsMetAgain(who);

    // "It was not the army that stopped them": somebody else did.
    static bool IsOther(Sentence tree, int verb)
    {
        if (!tree[verb].Is("acl") || tree[verb].Head < 0 || tree.Child(tree[verb].Head, "cop") < 0) return false;

        foreach (var child in tree.Children(tree[verb].Head))
            if (child < verb && tree[child].Lemma is "not" or "n't" or "never" or "neither") return true;

        return false;
    }

    // A happening, or a thing without a name that does what nobody does: "ash smothered the fields".
    static bool Acts(Referent who, string verb) =>
        !Standing.IsVague(who) && (who.Kind is EntityKind.Event or EntityKind.Condition || (Kinds.IsStructure(who) && !Doing.Contains(verb) && !Stances.IsReporting(verb)) || (who is { Kind: EntityKind.Concept, IsNamed: false } && !Doing.Contains(verb)));

    // "The revolution destabilised the colony": what a happening does to something is another. What a rule reads as a cause it has weighed already;
    // "it regained its standing" tells nothing of anything else, nor does "the study examined the texts".
    static bool IsBroughtAbout(Sentence tree, int verb)
    {
        if (Weighed.Contains(tree[verb].Lemma) || WordTopics.IsOfMind(tree[verb].Lemma)) return false;
        if (tree.IsPassive(verb)) return tree.Agent(verb) >= 0;
        return tree.Child(verb, "obj") is >= 0 and var thing && (tree.Child(thing, "nmod:poss") is not (>= 0 and var owner) || tree[owner].Upos != Upos.Pron);
    }

    // An infinitive or a bare -ing form tells what is meant or goes along, not what was done.
    static bool IsTold(Sentence tree, int verb) =>
        tree[verb].Xpos is "VBD" or "VBZ" or "VBP" || (tree[verb].Xpos == "VBN" && (tree.Child(verb, "aux") >= 0 || tree.Agent(verb) >= 0 || (tree.Child(verb, "nsubj") is >= 0 and var doer && doer < verb && tree[doer].Relation == "nsubj" && tree.Child(verb, "obj") > verb))) || (tree[verb].Xpos == "VBG" && tree.Child(verb, "aux") >= 0 && tree[verb].Relation != "xcomp");

    // "forced the parties to reassess": they did.
    static bool IsForced(Sentence tree, int verb) =>
        tree[verb].Xpos == "VB" && tree[verb].Relation is "xcomp" or "advcl" or "ccomp" && tree[tree[verb].Head] is { IsPast: true, Lemma: "force" or "compel" or "oblige" or "prompt" or "lead" or "make" or "cause" or "drive" or "induce" or "persuade" or "convince" or "encourage" or "enable" or "inspire" or "push" or "goad" } && tree.Child(verb, "mark") >= 0;

    // "The rebels marched on, burning farms and wrecking bridges": what they did besides.
    static bool IsAlong(Sentence tree, int verb)
    {
        if (tree[verb] is { Xpos: "VBG", Relation: "conj", Head: >= 0 and var other } && tree[other].Xpos == "VBG") return tree.Child(verb, "obj") > verb && IsAlong(tree, other);
        return tree[verb] is { Xpos: "VBG", Relation: "advcl", Head: >= 0 and var above } && above < verb && tree[verb - 1].Form == "," && tree.Child(verb, "mark") < 0 && tree.Child(verb, "obj") > verb
            && tree[above].Upos == Upos.Verb && (IsAlong(tree, above) || (IsTold(tree, above) && !tree.IsPassive(above)));
    }

    // "responded by sinking ships": who responded sank them.
    static bool IsMeans(Sentence tree, int verb) =>
        tree[verb] is { Xpos: "VBG", Relation: "advcl", Head: >= 0 and var above } && Clauses.Marked(tree, verb, "by") && tree[above].Upos == Upos.Verb && IsTold(tree, above) && !tree.IsPassive(above);

    static bool HasMeans(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && IsMeans(tree, child)) return true;

        return false;
    }

    static int Forced(Sentence tree, int verb) => tree.IsPassive(tree[verb].Head) ? tree.SubjectOf(tree[verb].Head) : tree.ObjectOf(tree[verb].Head);

    static IEnumerable<int> Doers(Sentence tree, int doer)
    {
        yield return doer;
        foreach (var child in tree.Children(doer).ToArray())
            if (tree[child].Is("conj") && tree[child].Upos is Upos.Noun or Upos.Propn) yield return child;
    }
}
