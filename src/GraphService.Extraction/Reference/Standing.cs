using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What the arguments of a relation stand for: who or what their words mean, or what their clause tells of.</summary>
sealed partial class Standing(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    static readonly FrozenSet<string> Containers = Set(
        "catalogue catalog list series number part aspect core position some many most one all several much rest majority kind sort type period years decades months weeks days era time succession string wave-like atmosphere climate sense feeling state");

    // Verbs by which a clause only hands on to what it brings about: "leaving the country divided" tells of the division.
    static readonly FrozenSet<string> Causative = Set("leave make force cause allow enable let have get compel oblige drive lead prompt help trigger spark provoke create produce permit render push encourage inspire persuade keep see ensure");

    // Nouns that name nothing by themselves.
    static readonly FrozenSet<string> Vague = Set(
        "result effect consequence outcome factor cause reason thing way fact case part role matter issue problem situation event step move action measure impact influence change development process point question faith resolution term basis answer example idea it something anything nothing everything time moment end beginning start place side kind sort number lot share amount degree extent level rate line form turn act task job sequel custom purpose");

    // What belongs to somebody and stands for him.
    static readonly FrozenSet<string> Aspects = Set("behaviour behavior conduct personality character person methods record leadership manner style attitude memory name reputation rule");

    readonly Dictionary<int, Referent> _effects = [];

    /// <summary>Remembers what a sentence says was brought about: "this" in the next may mean it.</summary>
    public void Brought(int sentence, Referent effect) => _effects[sentence] = effect;

    /// <summary>Whether it tells of what would not have been otherwise.</summary>
    public static bool IsSupposing(Relation relation) => relation.Rule.Id is "without" or "if-not";

    /// <summary>What a cause stands for, and what is joined to it by "and".</summary>
    public IEnumerable<Referent> Causes(int index, Relation relation) => relation.Rule.Id == "if-not" ? Supposed(index, relation) is { } supposed ? [supposed] : [] : Told(index, relation);

    IEnumerable<Referent> Told(int index, Relation relation)
    {
        if (IsAsked(relation)) return [];
        if (Which(index, relation) is { } told) return [told];
        if (Cleft(relation) is >= 0 and var meant && meant != relation.Source.Head) return Joined(index, relation.Source with { Head = meant }, head => One(At(index, relation.Source), head));
        if (relation.Source.Sentence[relation.Source.Head].Lemma is "who" or "what" or "whoever" or "whatever") return [];
        if (relation.Source.Sentence[relation.Source.Head].Upos == Upos.Verb && relation.Sentence.Child(relation.Trigger, "nsubj") is >= 0 and var asked && relation.Sentence[asked].Lemma is "who" or "what") return [];
        if (relation.Source.Sentence != relation.Sentence) return Preceding(relation.Source).Select(head => Cause(index - 1, head, relation)).OfType<Referent>().Distinct();
        return Joined(index, relation.Source, head => Cause(At(index, relation.Source), head, relation)).Concat(Reasons(relation).Select(head => Cause(index, head, relation)).OfType<Referent>()).Distinct();
    }

    /// <summary>What an effect stands for, and what is joined to it by "and".</summary>
    public IEnumerable<Referent> Effects(int index, Relation relation) => (relation.Source.Sentence != relation.Sentence && relation.Rule.Kind == RuleKind.Adverb) || IsFronted(relation)
        ? Ensuing(relation.Target).Select(head => Effect(index, head, relation)).OfType<Referent>().Distinct()
        : Joined(index, relation.Target, head => Effect(At(index, relation.Target), head, relation), isTrigger: relation.Target.Head == relation.Trigger);

    /// <summary>Who or what words stand for, and what is joined to it by "and".</summary>
    /// <remarks>Where somebody's possessive stands before them, of "his reforms and the tensions" only the reforms are his.</remarks>
    public IEnumerable<Referent> Of(int index, RelationArgument argument, bool isOwned = false)
    {
        var tree = argument.Sentence;
        foreach (var head in Siblings(tree, argument.Head).SelectMany(head => Parts(tree, head)))
        {
            if (isOwned && tree[head].Is("conj") && tree[head].Head == argument.Head && (tree.Child(head, "det") >= 0 || tree.Child(head, "nmod:poss") >= 0)) continue;
            if (One(At(index, argument), head) is { } one) yield return one;
            if (tree[head].Upos != Upos.Pron) continue;
            foreach (var other in referents.AllAt(At(index, argument), head).Skip(1)) yield return other;
        }
    }

    // "It ruined the treasury and emptied the granaries. As a result ..." tells of both; of "he imported maize, but his successor sent none" only the last leads on.
    static IEnumerable<int> Preceding(RelationArgument argument)
    {
        var (tree, head) = (argument.Sentence, argument.Head);
        if (tree[head].Upos != Upos.Verb) return Siblings(tree, head);

        List<int> told = [head];
        foreach (var child in tree.Children(head))
        {
            if (child < head || !tree[child].Is("conj") || tree[child].Upos != Upos.Verb || tree.Child(child, "cc") is not (>= 0 and var joint) || tree[joint].Lemma is not ("and" or "but" or "yet")) continue;
            if (tree[joint].Lemma is "but" or "yet") told.Clear();
            told.Add(child);
        }

        return told;
    }

    // "his crimes: purges, executions and deportations"
    static IEnumerable<int> Parts(Sentence tree, int head)
    {
        yield return head;
        foreach (var child in tree.Children(head).ToArray())
        {
            var first = tree.Subtree(child).First;
            if (tree[child].Relation is not ("appos" or "parataxis") || child < head || tree[child].Upos != Upos.Noun || (tree[first].Form != ":" && tree[first - 1].Form != ":")) continue;
            foreach (var part in Siblings(tree, child)) yield return part;
        }
    }

    /// <summary>Who is meant by what is his: criticism of "Stalin's behaviour" is criticism of Stalin. Null where the words name nothing of the kind.</summary>
    public Referent? Bearer(int index, RelationArgument argument)
    {
        var (tree, head) = (argument.Sentence, argument.Head);
        if (!Aspects.Contains(tree[head].Lemma)) return null;

        var owner = tree.Child(head, "nmod:poss") is >= 0 and var own ? own : Below(tree, head, "of");
        return owner >= 0 && referents.At(At(index, argument), owner) is { Kind: EntityKind.Person or EntityKind.Organization } bearer ? bearer : null;
    }

    /// <summary>Who does a deed: of a clause, its subject.</summary>
    public IEnumerable<Referent> Doers(int index, RelationArgument argument)
    {
        var tree = argument.Sentence;
        var states = argument.Sentence == scene[index].Tree ? referents.StatesOf(index, argument.Head).ToList() : [];
        if (states.Count > 0) return states;
        var doer = tree[argument.Head].Upos is Upos.Verb or Upos.Aux ? tree.Doer(argument.Head) : argument.Head;
        return doer >= 0 ? Of(index, argument with { Head = doer }) : [];
    }

    /// <summary>Whether a name says too little to be a node.</summary>
    public static bool IsVague(Referent referent) => !referent.IsNamed && (referent.Name.EndsWith(" one", StringComparison.Ordinal) || referent.Name.EndsWith(" ones", StringComparison.Ordinal) || !referent.Name.Contains(' ', StringComparison.Ordinal)) && (referent.Name.Contains(' ', StringComparison.Ordinal) || Vague.Contains(referent.Name.ToLowerInvariant().TrimEnd('s')));

    int At(int index, RelationArgument argument) => argument.Sentence == scene[index].Tree ? index : index - 1;

    static bool IsNominal(Sentence tree, int token) => tree[token].Upos is Upos.Noun or Upos.Propn;

    Referent? Cause(int index, int head, Relation relation)
    {
        var tree = scene[index].Tree;
        if (IsPointing(tree, head) && Pointed(index, head) is { } told) return told;

        // "it was an event that changed the world": it did.
        if (relation.Rule.Id == "degree" && tree[relation.Trigger].Head >= 0) head = tree.ClauseOf(head);
        if (relation.Rule.Id == "that-is-why" && Explained(index, relation, head) is { } explained) return explained;
        // "because it was those decisions that ...": the sentence goes on.
        if (relation.Rule.Kind == RuleKind.Joint && tree[head].Upos == Upos.Noun && tree.Child(head, "cop") >= 0 && tree.Child(head, "nsubj") is >= 0 and var it && tree[it].Lemma == "it" && tree.Child(head, "det") is >= 0 and var det && tree[det].Lemma != "a") return null;
        if (tree[head].Upos == Upos.Noun && tree.Child(head, "cop") >= 0 && tree.Child(head, "case") < 0 && tree.Child(head, "nsubj") is >= 0 and var subject && subject != relation.Trigger && !tree.IsBelow(relation.Trigger, subject) && tree[subject].Relation != "expl" && One(index, subject) is { Kind: EntityKind.Event or EntityKind.Condition } itself) return itself;
        if (IsState(tree, head, relation) && referents.Clause(index, head) is { } state) return state;
        if (tree[head].Upos is Upos.Verb or Upos.Aux && relation.Rule.Kind is RuleKind.Verb or RuleKind.Participle && Acting(index, head) is { } acting) return acting;
        return One(index, head);
    }

    Referent? Effect(int index, int head, Relation relation)
    {
        var tree = scene[index].Tree;
        // "was caused less by hunger than by fear"
        if (tree[head].Lemma is "less" or "more" or "least" or "most" && relation.Rule.Kind == RuleKind.Verb) head = tree.IsPassive(relation.Trigger) ? tree.SubjectOf(relation.Trigger) : tree.ObjectOf(relation.Trigger);
        if (head < 0) return null;
        if (relation.Rule.Kind == RuleKind.Joint && !IsSupposing(relation)) head = WhereNone(tree, head);
        if (IsTakenUp(tree, head) && Pointed(index, head) is { } told) return told;
        if (Become(index, head, relation) is { } become) return become;

        // "made it easier to raise taxes", "made it illegal for labourers to leave" tell of raising them, of their leaving.
        if (relation.Rule.Id == "make" && tree[head].Upos == Upos.Adj)
        {
            foreach (var child in (ReadOnlySpan<int>)[.. tree.Children(head), .. tree.Children(relation.Trigger)])
                if (child > head && tree[child].Upos == Upos.Verb && tree[child].Relation is "xcomp" or "ccomp" or "advcl" && Clauses.Marked(tree, child, "to")) return One(index, child);
        }

        // "made peace possible" tells of the peace.
        if (relation.Rule.Id == "make" && tree[head].Lemma is "possible" or "impossible" or "inevitable" or "easy" or "easier" or "difficult" or "hard" or "harder" or "necessary" or "unavoidable" or "likely"
            && (tree.IsPassive(relation.Trigger) ? tree.SubjectOf(relation.Trigger) : tree.ObjectOf(relation.Trigger)) is >= 0 and var thing && One(index, thing) is { } eased) return eased;
        if (IsSupposing(relation)) return Lacking(index, head);
        if (IsJudged(tree, head, relation) && referents.Clause(index, head) is { } judged) return judged;
        if (relation.Rule.Id is "give" or "attract" && Given(index, relation) is { } given) return given;
        if (relation.Rule.Kind == RuleKind.Verb && head > relation.Trigger && tree[head].Head == relation.Trigger && tree[head].Relation is "xcomp" or "ccomp" or "advcl" && One(index, head) is { IsNamed: false } outcome)
        {
            foreach (var surface in ClauseWords.Surfaces(scene[index], relation.Trigger)) outcome.AlsoKnownAs(surface);
            return outcome;
        }

        if (relation.Rule.Id == "drawing" && tree.ObjectOf(head) is >= 0 and var drawn && referents.At(index, drawn) is { } outcry) return outcry;
        if (head == relation.Trigger && tree[head].Upos == Upos.Verb && !Causative.Contains(tree[head].Lemma)) return referents.Clause(index, head, isDone: true);
        return Risen(index, head, relation) ?? One(index, head);
    }

    // "It gave the generals their chance", "it left the government no time": the second object, else all of it.
    Referent? Given(int index, Relation relation)
    {
        var tree = relation.Sentence;
        var things = tree.Children(relation.Trigger).ToArray().Where(child => child > relation.Trigger && (tree[child].Is("obj") || tree[child].Is("iobj"))).ToList();
        // The parser may hang the second on the first.
        if (things.Count == 1 && tree.Child(things[0], "obj") is var second && second > things[0]) things.Add(second);
        if (things.Count < 2) return null;

        var thing = referents.At(index, things[^1]);
        return thing is { Kind: EntityKind.Event or EntityKind.Condition or EntityKind.Concept } ? thing : referents.Clause(index, relation.Trigger, isDone: true);
    }

    // "If the harvest had not failed": that it failed. "If it had not been for the snow", "if there had been no snow": the snow.
    Referent? Supposed(int index, Relation relation)
    {
        var (tree, clause) = (scene[index].Tree, relation.Source.Head);
        // "Even if the harvest had not failed": that changed nothing.
        if (relation.Source.Sentence != tree || !Undone.IsDenied(tree, clause) && !IsThereNone(tree, clause) || (relation.Trigger > 0 && tree[relation.Trigger - 1].Lemma is "even" or "as" or "only")) return null;
        if (tree[relation.Trigger].Lemma == "if" && !tree.Children(clause).ToArray().Any(child => tree[child].Is("aux") && tree[child].Lemma == "have" && tree[child].IsPast)) return null;

        var subject = tree.Child(clause, "nsubj");
        if (tree.Child(clause, "expl") is >= 0 and var there && tree.Has(there, "there")) return subject >= 0 ? referents.At(index, subject) : null;
        var it = subject >= 0 ? subject : tree.Child(clause, "expl");
        return it >= 0 && tree[it].Lemma == "it" && Clauses.Marked(tree, clause, "for") ? referents.At(index, clause) : referents.Clause(index, clause, isDone: true);
    }

    // "If there had been no famine"
    static bool IsThereNone(Sentence tree, int clause) => tree.Child(clause, "nsubj") is >= 0 and var thing && Stances.IsNone(tree, thing);

    // "Without the fleet there would have been no war": the war. What is not told as a mere thought is no matter of it.
    Referent? Lacking(int index, int head)
    {
        var tree = scene[index].Tree;
        if (Supposing(tree, head) is not (>= 0 and var at)) return null;

        var clause = tree[at].Head;
        while (tree[clause].Upos == Upos.Aux && tree[clause].Head >= 0) clause = tree[clause].Head;
        if (at > 0 && tree[at - 1].Relation == "expl")
        {
            var thing = tree[clause].Upos is Upos.Noun or Upos.Propn ? clause : tree.Child(clause, "nsubj");
            return thing >= 0 && tree.Child(thing, "det") is >= 0 and var det && tree[det].Lemma == "no" ? referents.At(index, thing) : null;
        }

        var denied = tree.Children(clause).ToArray().Any(child => tree[child].Lemma is "not" or "n't" or "never");
        var isUndone = denied ? tree[clause].Lemma is "happen" or "occur" or "begin" or "break" or "come" or "succeed" : tree[clause].Lemma is "impossible" or "unthinkable" or "inconceivable" or "fail";
        if (isUndone && tree.SubjectOf(clause) is >= 0 and var undone && referents.At(index, undone) is { Kind: EntityKind.Event or EntityKind.Condition } lacking) return lacking;
        return (denied || IsAverted(tree, head)) && tree[clause].Upos == Upos.Verb && tree.Children(clause).ToArray().Any(child => tree[child].Lemma == "have" && tree[child].Is("aux")) ? referents.Clause(index, clause, isDone: true) : null;
    }

    // The "would", "could" or "might" of the clause around a word; -1 when it is told as it was.
    static int Supposing(Sentence tree, int head)
    {
        for (var at = 0; at < tree.Count; at++)
            if (tree[at] is { Relation: "aux", Lemma: "would" or "could" or "might" } && tree.IsBelow(at, head)) return at;

        return -1;
    }

    /// <summary>Whether the clause around a word tells what would have been, and was not: "without the loan the bank would have collapsed" is what the loan prevented.</summary>
    public static bool IsAverted(Sentence tree, int head)
    {
        if (Supposing(tree, head) is not (>= 0 and var at)) return false;

        // "would have come later", "sooner or later", "in any case"
        var clause = tree[at].Head;
        var (first, end) = tree.Subtree(clause);
        for (var word = first; word < end; word++)
            if (tree[word].Xpos is "RBR" or "JJR" || tree[word].Lemma is "anyway" or "still" or "eventually" or "regardless" or "nevertheless" or "otherwise" or "differently" or "case" or "same") return false;

        return tree[clause].Upos == Upos.Verb && !Undone.IsDenied(tree, clause) && !Undone.IsHardlyDone(tree, clause) && tree[clause].Lemma is not ("fail" or "remain" or "stay" or "be")
            && !(tree.SubjectOf(clause) is >= 0 and var subject && Undone.IsNobody(tree, subject)) && !Undone.IsOfNone(tree, clause)
            && tree.Children(clause).ToArray().Any(child => tree[child].Lemma == "have" && tree[child].Is("aux"));
    }

    /// <summary>Whether the clause around a word says "would have" or "could not have", and not "might have" or "would probably have".</summary>
    public static bool IsSure(Sentence tree, int head) => Supposing(tree, head) is >= 0 and var at && (tree[at].Lemma == "would" || (tree[at].Lemma == "could" && Undone.IsDenied(tree, tree[at].Head))) && !Stances.IsHedgedWithin(tree, tree[at].Head);

    Referent? One(int index, int head)
    {
        var tree = scene[index].Tree;
        // "the shock of the speech", "news of the defeat": causes by what they are of.
        if (IsTransparent(tree, head) && Below(tree, head, "of") is >= 0 and var inner)
        {
            var named = One(index, inner);
            if (named is { IsNamed: false }) named.AlsoKnownAs(scene[index].TextOf(head, Math.Min(head + 12, tree.Subtree(inner).End)));
            return named;
        }

        // "were no match for the cavalry": that they were none.
        if (tree[head].Upos == Upos.Noun && tree.Child(head, "cop") >= 0 && tree.Child(head, "nsubj") >= 0 && Stances.IsNone(tree, head)) return referents.Clause(index, head);
        // "the British", "the latter"
        if (tree[head].Upos == Upos.Adj && referents.At(index, head) is { } meant) return meant;
        if (tree[head].Upos is Upos.Verb or Upos.Adj or Upos.Aux) return Told(index, head);
        if ((referents.At(index, head) ?? Undated(index, head)) is { } referent) return referent;

        // "... was the reason": a predicate that names nothing is told by its clause.
        return tree.Child(head, "cop") >= 0 && tree.Child(head, "case") < 0 && tree[head].Upos == Upos.Noun ? referents.Clause(index, head) : null;
    }

    // What a clause tells of; one that only hands on to an outcome tells of the outcome.
    Referent? Told(int index, int verb, int depth = 0)
    {
        var tree = scene[index].Tree;
        if (depth < 3 && tree[verb].Upos == Upos.Verb && Causative.Contains(tree[verb].Lemma))
        {
            if (Outcome(tree, verb) is >= 0 and var outcome)
            {
                var named = tree[outcome].Upos is Upos.Verb or Upos.Adj or Upos.Aux ? Told(index, outcome, depth + 1) : referents.At(index, outcome);
                if (named is { } brought)
                {
                    foreach (var surface in ClauseWords.Surfaces(scene[index], verb)) brought.AlsoKnownAs(surface);
                    return brought;
                }
            }

            if (tree[verb].Lemma is "allow" or "enable" or "force" or "permit" or "compel" or "oblige" || (tree[verb].Lemma == "let" && tree.ObjectOf(verb) < 0)) return null;
            if (tree[verb].Lemma is "cause" or "trigger" or "spark" or "provoke" or "create" or "produce" && tree.Child(verb, "obj") is >= 0 and var thing) return One(index, thing);
        }

        // "He did it out of despair": what was told before.
        if (tree[verb].Lemma == "do" && tree.Child(verb, "obj") is >= 0 and var deed && tree[deed].Lemma is "it" or "so" or "this" or "that") return Pointed(index, deed);

        // "existing sentiments": a participle before a noun, taken for a verb.
        if (tree[verb].Xpos == "VBG" && tree[verb].Relation is "xcomp" && tree[verb].Head == verb - 1 && tree.Child(verb, "obj") is >= 0 and var noun && Below(tree, verb, "to") < 0 && tree[verb].Lemma is "exist" or "grow" or "rise" or "mount" or "simmer" or "burgeon" or "last" or "continue" or "increase" or "sweep") return One(index, noun);
        return referents.Clause(index, verb);
    }

    static int Outcome(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree[child].Relation is "xcomp" or "ccomp" && tree[child].Upos is Upos.Verb or Upos.Adj or Upos.Aux) return child;

        if (tree.Child(verb, "obj") is not (>= 0 and var thing)) return -1;
        foreach (var child in tree.Children(thing))
            if (child > thing && tree[child].Is("acl") && tree[child].Relation != "acl:relcl" && tree[child].Xpos is "VB" or "VBG") return child;

        foreach (var child in tree.Children(verb))
            if (child > thing && tree[child].Is("advcl") && tree[child].Xpos is "VBG" or "VB" && tree[child - 1].Upos != Upos.Punct && child <= thing + 6) return child;

        return -1;
    }

    // "The speech shook the party, leaving its members bewildered": what the speech did, the speech did.
    Referent? Acting(int index, int verb)
    {
        var tree = scene[index].Tree;
        if (tree[verb].Upos != Upos.Verb || tree.IsPassive(verb) || tree.Child(verb, "obj") < 0 || tree.SubjectOf(verb) is not (>= 0 and var subject)) return null;
        return referents.At(index, subject) is { Kind: EntityKind.Event or EntityKind.Condition } acting ? acting : null;
    }

    static bool IsTransparent(Sentence tree, int head) =>
        Lexicon.Transparent.Contains(tree[head].Lemma.ToLowerInvariant()) || Containers.Contains(tree[head].Lemma.ToLowerInvariant()) || Containers.Contains(tree[head].Form.ToLowerInvariant());

    /// <summary>What a noun is told of, behind a preposition: the rain of "weeks of rain"; -1 when nothing.</summary>
    public static int Below(Sentence tree, int head, string preposition)
    {
        foreach (var child in tree.Children(head))
        {
            if (child <= head) continue;
            if (tree[child].Is("nmod") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma == preposition) return child;
            if (tree[child].Is("acl") && tree[child].Xpos == "VBG" && Clauses.Marked(tree, child, preposition)) return child;
        }

        return -1;
    }

    static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
