using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Joins what the sentences of a document relate with who and what their words stand for.</summary>
sealed class TreeClaims(IReadOnlyList<SceneSentence> scene, Referents referents, IReadOnlyList<RelationReader> readers)
{
    // Below it the graph would hold more guesses than claims.
    const double Floor = 0.55;

    // A longer sentence is quoted from the first word of the claim to the last.
    const int LongestQuote = 400;

    readonly Settings _settings = new(scene, referents, new(scene, referents));
    readonly Roles _roles = new(scene, referents);
    readonly ClauseDeeds _deeds = new(scene, referents, new(scene, referents));

    /// <summary>The claims, in the order of the sentences.</summary>
    public IEnumerable<TreeClaim> Read()
    {
        for (var i = 0; i < scene.Count; i++)
        {
            if (scene[i].IsHeading) continue;

            var told = new HashSet<int>();
            var before = i > 0 && !scene[i - 1].IsHeading ? scene[i - 1].Tree : null;
            foreach (var relation in readers.SelectMany(reader => reader.Read(scene[i].Tree, before)))
            {
                if (relation.Confidence < Floor || relation.Stance is { Conditional: true } or { Counterfactual: true } or { Question: true }) continue;
                if (Qualifiers.IsMereAim(scene[i].Tree, relation)) continue;
                if (relation.Stance.Modality == Modality.Negated && Qualifiers.IsNotAlone(scene[i].Tree, relation.Trigger)) continue;
                foreach (var claim in ClaimsOf(i, relation))
                {
                    if (relation.Rule.Type.Info.Family != LinkFamily.Causal) told.Add(relation.Trigger);
                    yield return claim;
                }
            }

            foreach (var claim in _settings.Read(i, told.Contains).Concat(_roles.Read(i, told.Contains)).Concat(_deeds.Read(i, told.Contains))) yield return claim;
        }
    }

    IEnumerable<TreeClaim> ClaimsOf(int index, Relation relation)
    {
        var sources = (relation.Type.Info.Family == LinkFamily.Causal ? Stood(index, relation.Source) : Doers(index, relation.Source)).ToList();
        var isOwn = relation.Rule.Kind == RuleKind.Noun && relation.Target.Head == relation.Trigger;
        var targets = Stood(index, relation.Target, isOwn).ToList();
        foreach (var source in sources)
        {
            foreach (var target in targets)
            {
                if (source != target && Fits(relation, source, target)) yield return Claim(index, source, relation, target);
            }
        }
    }

    // Somebody brings something about only by words that say so outright; "delivered a speech" is a deed.
    static bool Fits(Relation relation, Referent source, Referent target) =>
        LinkFrames.Fits(LinkFrames.Of(relation.Type, target), source.Kind, target.Kind)
        && DeedFits(relation, source, target)
        && (relation.Type.Info.Family != LinkFamily.Causal || relation.Rule.Confidence >= 0.75 || source.Kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept);

    // "led the army", not "led Napoleon"; "gave a speech", not "gave a reason"; "attacked the plan", not "attacked the fort".
    static bool DeedFits(Relation relation, Referent source, Referent target) => relation.Rule.Id switch
    {
        _ when IsSomebody(source) || IsSomebody(target) => false,
        "deliver" => Lexicon.Utterances.Contains(target.Head),
        "ask-for" => target.Kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept,
        "crime-of" => relation.Source.Sentence[relation.Source.Head].Head == relation.Trigger,
        "attack-on" => source.Kind == EntityKind.Event && target.Kind is not (EntityKind.Place or EntityKind.Organization),
        "see-during" => source.Kind == EntityKind.Event && target.Kind is EntityKind.Event or EntityKind.Condition,
        "lead-group" or "leader-of" or "rule-of" => target.Kind != EntityKind.Person || target.IsPlural,
        "give-speech" => Lexicon.Utterances.Contains(target.Head),
        "denounce" or "oppose" when target.Name.StartsWith(Referents.Short(source) + "'s", StringComparison.Ordinal) => false,
        "attack-in-words" => target.Kind is EntityKind.Concept or EntityKind.Condition,
        _ => true,
    };

    // "a slave" here and "a slave" there are two.
    static bool IsSomebody(Referent referent) => referent is { IsNamed: false, IsPlural: false, Kind: EntityKind.Person } && !referent.Name.Contains(' ', StringComparison.Ordinal);

    TreeClaim Claim(int index, Referent source, Relation relation, Referent target)
    {
        var sentence = scene[index];
        var cue = sentence.TextOf(relation.Signal.First, relation.Signal.End);
        var (start, end) = Quote(index, relation);
        var (modality, speaker) = (relation.Stance.Modality, Speaker(index, relation.Stance.Speaker));
        if (modality == Modality.Reported && speaker is null) modality = Modality.Asserted;
        if (modality == Modality.Negated && Qualifiers.IsNotOnly(sentence.Tree, relation.Trigger)) modality = Modality.Asserted;
        if (Qualifiers.Denier(sentence.Tree, relation.Trigger) is >= 0 and var denier) (modality, speaker) = (Modality.Negated, Speaker(index, denier));
        if (relation.Rule.Id.EndsWith("-reported", StringComparison.Ordinal) && modality == Modality.Asserted)
            (modality, speaker) = (Modality.Reported, Speaker(index, sentence.Tree.SubjectOf(relation.Trigger)) ?? speaker);
        return new(source, LinkFrames.Of(Qualifiers.Type(sentence.Tree, relation), target), target, modality, cue, relation.Rule.Id, relation.Confidence, speaker, start, end);
    }

    (int Start, int End) Quote(int index, Relation relation)
    {
        var sentence = scene[index];
        var start = relation.Source.Sentence == sentence.Tree ? sentence.Tree.Start : Math.Min(relation.Source.Start, sentence.Tree.Start);
        var end = sentence.Tree.End;
        if (end - start > LongestQuote && relation.Source.Sentence == sentence.Tree && relation.Target.Sentence == sentence.Tree)
        {
            var signal = sentence.Tree[relation.Signal.First].Start;
            start = Math.Min(signal, Math.Min(relation.Source.Start, relation.Target.Start));
            end = Math.Max(sentence.Tree[relation.Signal.End - 1].End, Math.Max(relation.Source.End, relation.Target.End));
        }

        // The sentence before stands in the same passage only when both map onto it.
        if (start < sentence.Tree.Start && index > 0 && scene[index - 1].Prose != sentence.Prose) start = sentence.Tree.Start;
        return sentence.Prose.Stored(start, end);
    }

    Attribution? Speaker(int index, int head)
    {
        var tree = scene[index].Tree;
        if (head < 0 || tree[head].Form is "I" or "we" or "We" or "one") return null; // The text speaks for itself.
        if (referents.At(index, head) is { IsNamed: true } named) return new(named.Name, named.Id);

        var phrase = Phrase.Of(tree, head);
        var first = tree.Child(head, "det") is >= 0 and var det && det == phrase.First - 1 ? det : phrase.First;
        return new(scene[index].TextOf(first, phrase.End));
    }

    // What an argument stands for, and what is joined to it by "and".
    IEnumerable<Referent> Stood(int index, RelationArgument argument, bool isOwned = false)
    {
        var at = argument.Sentence == scene[index].Tree ? index : index - 1;
        foreach (var head in Siblings(argument.Sentence, argument.Head))
        {
            // "his reforms and the tensions": only the reforms are his.
            if (isOwned && head != argument.Head && (argument.Sentence.Child(head, "det") >= 0 || argument.Sentence.Child(head, "nmod:poss") >= 0) && argument.Sentence[head].Is("conj") && argument.Sentence[head].Head == argument.Head) continue;
            if (One(at, head) is not { } referent) continue;

            yield return referent;
            if (argument.Sentence[head].Upos == Upos.Pron)
                foreach (var other in referents.AllAt(at, head).Where(other => other != referent)) yield return other;
        }
    }

    // Who does a deed: of a clause, its subject.
    IEnumerable<Referent> Doers(int index, RelationArgument argument)
    {
        var tree = argument.Sentence;
        if (tree[argument.Head].Upos is not (Upos.Verb or Upos.Aux)) return Stood(index, argument);
        return tree.SubjectOf(argument.Head) is >= 0 and var subject ? Stood(index, argument with { Head = subject }) : [];
    }

    static IEnumerable<int> Siblings(Sentence tree, int head)
    {
        yield return head;
        foreach (var child in tree.Children(head).ToArray())
        {
            if (tree[child].Is("conj") && child > head && tree[child].Upos is Upos.Noun or Upos.Propn && tree[head].Upos is Upos.Noun or Upos.Propn) yield return child;

            // "his crimes: purges, executions and deportations"
            if (tree[child].Relation is "appos" or "parataxis" && child > head && tree[child].Upos == Upos.Noun && (tree[tree.Subtree(child).First].Form == ":" || tree[tree.Subtree(child).First - 1].Form == ":"))
                foreach (var part in Siblings(tree, child)) yield return part;
        }
    }

    Referent? One(int index, int head)
    {
        var tree = scene[index].Tree;
        // "the shock of the speech", "news of the defeat": causes by what they are of.
        if (IsTransparent(tree, head) && Below(tree, head, "of") is >= 0 and var inner) return One(index, inner);
        if (tree[head].Upos is Upos.Verb or Upos.Adj or Upos.Aux) return ActingEvent(index, head) ?? referents.Clause(index, head);
        return referents.At(index, head);
    }

    static readonly System.Collections.Frozen.FrozenSet<string> Containers = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["catalogue", "catalog", "list", "series", "number", "part", "aspect", "core", "some", "many", "most", "one", "all", "several", "much", "rest", "majority", "kind", "sort", "type", "position"]);

    static bool IsTransparent(Sentence tree, int head) =>
        Lexicon.Transparent.Contains(tree[head].Lemma.ToLowerInvariant()) || Containers.Contains(tree[head].Lemma.ToLowerInvariant());

    // "The speech shook the party, leaving its members bewildered": what the speech did, the speech did.
    Referent? ActingEvent(int index, int verb)
    {
        var tree = scene[index].Tree;
        if (tree[verb].Upos != Upos.Verb || tree.IsPassive(verb) || tree.Child(verb, "obj") < 0 || tree.SubjectOf(verb) is not (>= 0 and var subject)) return null;
        return referents.At(index, subject) is { Kind: EntityKind.Event or EntityKind.Condition } acting ? acting : null;
    }

    static int Below(Sentence tree, int head, string preposition)
    {
        foreach (var child in tree.Children(head))
        {
            if (child > head && tree[child].Is("nmod") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma == preposition) return child;
        }

        return -1;
    }
}
