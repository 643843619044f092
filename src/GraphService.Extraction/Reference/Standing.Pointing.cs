using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Words that point: "which", "this", "what brought them down was".</content>
sealed partial class Standing
{
    // Whoever makes a thing or has it lets it do what it does: "built a canal, which brought trade".
    static readonly FrozenSet<string> Making = Set("build rebuild construct make create invent introduce design develop produce write publish print issue paint compose draft plant grow dig lay erect install open discover carry drop launch release");

    // What is done to prices, rights and laws.
    static readonly FrozenSet<string> Changing = Set("abolish cancel cut debase devalue double freeze halve limit lower raise reduce repeal restrict revoke suspend triple");

    static readonly FrozenSet<string> Bringing = Set("introduce bring sell give export spread grant cede extend send");

    // "He shelled Quemoy without telling Moscow, which alarmed the Kremlin": neither a place nor a person alarms, what was done does; nor does a ferry that was sunk.
    Referent? Which(int index, Relation relation)
    {
        var tree = relation.Sentence;
        // "which ruined the shops and led to riots"
        var verb = tree[relation.Trigger].Is("conj") && tree.Child(relation.Trigger, "nsubj") < 0 ? tree[relation.Trigger].Head : relation.Trigger;
        if (relation.Rule.Kind != RuleKind.Verb || !tree[verb].Relation.EndsWith("relcl", StringComparison.Ordinal) || relation.Source.Sentence != tree) return null;
        if (tree.Child(verb, "nsubj") is not (> 0 and var which) || tree[which].Form != "which" || tree[which - 1].Form != ",") return null;

        var noun = relation.Source.Head;
        if (tree.ClauseOf(noun) > which) return null; // It is told of the noun on the way to its verb.

        if (tree[noun].Upos is Upos.Verb) return One(index, noun);
        // "burned shops and houses, which"; "debased the coinage, which"
        var first = tree[noun].Is("conj") && tree[tree[noun].Head].Is("obj") ? tree[noun].Head : noun;
        var isDoneTo = tree.MentionOf(noun) is { Kind: MentionKind.Thing or MentionKind.Animal or MentionKind.Plant or MentionKind.Substance or MentionKind.Place or MentionKind.Abstract } mention && tree[first].Is("obj") && tree[tree[first].Head].Lemma is var done && Happenings.IsDeed(done) && (mention.Kind == MentionKind.Abstract ? Changing : Making).Contains(done) == (mention.Kind == MentionKind.Abstract);
        // "introduced guns to the Maori, which led to war"
        isDoneTo |= IsReached(tree, noun);
        // "The court imposed no penalty, which angered the press": what there was none of angers nobody.
        if (!isDoneTo && !Stances.IsNone(tree, noun) && referents.At(index, noun) is not { Kind: EntityKind.Person or EntityKind.Place or EntityKind.Organization }) return null;
        return tree.ClauseOf(noun) is var clause && tree[clause].Upos == Upos.Verb ? One(index, clause) : null;
    }

    /// <summary>Whether something is brought or given to whoever or whatever a word names: "introduced guns to the Maori".</summary>
    public static bool IsReached(Sentence tree, int word) =>
        tree[word] is { Relation: "obl", Head: >= 0 and var bringing } && Bringing.Contains(tree[bringing].Lemma) && (tree.ObjectOf(bringing) >= 0 || tree.IsPassive(bringing)) && (Clauses.Marked(tree, word, "to") || Clauses.Marked(tree, word, "into"))
        && (tree[word].Upos == Upos.Propn || tree.MentionOf(word) is { Kind: MentionKind.Place or MentionKind.Person });

    /// <summary>Whether a word is "this" or "that" of which a verb is told.</summary>
    public static bool IsPointing(Sentence tree, int head) =>
        tree[head].Upos == Upos.Pron && tree[head].Is("nsubj") && tree[head].Form.ToLowerInvariant() is "this" or "that" && tree.Child(head, "acl") < 0;

    // "Wages rose. This was caused by the plague", "The plague had caused this"
    static bool IsTakenUp(Sentence tree, int head) => IsPointing(tree, head) || (tree[head] is { Upos: Upos.Pron, Lemma: "this" } && tree[head].Relation is "obj" or "obl");

    /// <summary>"It was the treaty, rather than the war, that ruined them", "what ruined them was the treaty": the treaty did; -1 where the sentence is not turned so.</summary>
    public static int Cleft(Relation relation)
    {
        var tree = relation.Sentence;
        var trigger = relation.Trigger;
        if (relation.Source.Sentence != tree || relation.Rule.Kind != RuleKind.Verb) return -1;
        if (tree[relation.Source.Head].Lemma == "what")
        {
            var what = relation.Source.Head;
            // "the question of what caused the war": the question did not.
            if (tree.Child(what, "case") >= 0 || Clauses.Marked(tree, trigger, "of")) return -1;
            if (tree[trigger].Is("csubj")) return tree[trigger].Head;
            if (tree[what].Head >= 0 && tree[what].Head != trigger) return tree[what].Head;

            // The parser may take the sentence for a question.
            for (var at = trigger + 1; at < tree.Count; at++)
                if (tree[at].Upos is Upos.Noun or Upos.Propn && tree.Child(at, "cop") >= 0) return at;
        }

        var isLoose = tree[trigger].Relation is "parataxis" or "ccomp" or "acl" && tree[relation.Source.Head].Lemma == "that";
        if (!isLoose && !tree[trigger].Relation.EndsWith("relcl", StringComparison.Ordinal)) return -1;

        foreach (var above in tree.PathUp(trigger))
        {
            if (tree[above].Upos is not (Upos.Noun or Upos.Propn)) return -1;
            if (tree.Child(above, "cop") >= 0 && tree.Child(above, "nsubj") is >= 0 and var it && tree[it].Lemma == "it" && !Stances.IsDenied(tree, above)) return tree.Child(above, "det") is >= 0 and var det && tree[det].Lemma == "a" ? -1 : above;
        }

        return -1;
    }

    // "He feared us, which is why we were fed": what comes before "which"; "that is why": what was told before.
    Referent? Explained(int index, Relation relation, int head)
    {
        var tree = relation.Sentence;
        if (relation.Trigger == 0 || tree[relation.Trigger].Form is "That" or "This") return Before(index) ?? (index > 0 ? referents.Clause(index - 1, scene[index - 1].Tree.Root) : null);
        foreach (var above in tree.PathUp(relation.Signal.End - 1))
            if (above < relation.Trigger) return One(index, tree[above].Upos is Upos.Verb or Upos.Adj ? above : tree.ClauseOf(above));

        return null;
    }

    /// <summary>What such a word takes up: "He was warned, and this saved him" the clause before; at the beginning, the sentence before.</summary>
    public Referent? Pointed(int index, int pronoun)
    {
        var tree = scene[index].Tree;
        var clause = tree[pronoun].Head;
        if (tree[clause].Relation is not ("conj" or "parataxis") || tree[clause].Head > clause) return Before(index);

        // What a relative clause tells of somebody is told on the way.
        var before = tree[clause].Head;
        while (tree[before].Is("acl") && tree[before].Head >= 0) before = tree.ClauseOf(tree[before].Head);
        return tree[before].Upos == Upos.Verb && before < pronoun ? referents.Clause(index, before) : Before(index);
    }

    // "This led to war": what the sentence before says was brought about, else what it tells.
    Referent? Before(int index)
    {
        if (index == 0 || scene[index - 1].IsHeading) return null;
        if (_effects.TryGetValue(index - 1, out var effect)) return effect;

        var tree = scene[index - 1].Tree;
        var root = tree.Root;
        return tree[root].Upos == Upos.Verb && (tree.Child(root, "obj") >= 0 || tree.IsPassive(root) || Nominals.Has(tree[root].Lemma) || Happenings.IsAlone(tree[root].Lemma)) ? referents.Clause(index - 1, root) : null;
    }
}
