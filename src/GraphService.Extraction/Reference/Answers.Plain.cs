using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Causes and results told in plain words, after words that let one expect them: "The consequences were severe. The king abdicated", "Religious zeal also played a part".</content>
sealed partial class Answers
{
    const double OfNext = 0.65;

    // "And the main result?"
    const int LongestPrompt = 5;

    // How many sentences later one more cause of what was announced may be told.
    const int Later = 2;

    static readonly FrozenSet<string> Adding = Set("also too likewise equally besides well");
    static readonly FrozenSet<string> More = Set("other another further");
    static readonly FrozenSet<string> Sharing = Set("matter contribute");
    static readonly FrozenSet<string> Parts = Set("part role");
    // What somebody felt or lacked is a reason for what he did.
    static readonly FrozenSet<string> Minding = Set("fear want need lack hope believe know think feel hate distrust suspect expect refuse fail lose dislike resent wish");
    // How results are called that the next sentence tells.
    static readonly FrozenSet<string> Grave = Set("""
        severe serious terrible disastrous dramatic immediate far-reaching wide-ranging devastating dire grave profound lasting long-lasting unintended enormous huge great important significant major deep tragic fatal
        catastrophic momentous considerable decisive political economic social cultural military religious long-term short-term unforeseen unexpected widespread visible clear brutal
        """);

    // What people make of a thing is not what follows from it, nor why it came.
    static readonly FrozenSet<string> Debating = Set("debate discuss ask divide disagree differ blame point see offer argue explain occupy puzzle wonder answer suggest propose dispute");
    static readonly FrozenSet<string> Asides = Set("earlier meanwhile already before previously once");
    static readonly FrozenSet<string> Having = Set("have bring produce");

    // What nobody arranges to come next, as he does a ceremony.
    static readonly FrozenSet<string> Unplanned = Set("""
        backlash bankruptcy bloodshed chaos collapse crisis decline depression disaster epidemic exodus famine hunger inflation lawlessness massacre mutiny outcry panic plague poverty rebellion recession revolt riot rioting scandal scramble
        shortage starvation stampede unemployment unrest uprising violence war
        """);

    // What the sentence before let expect.
    Topic? _expected;

    /// <summary>Whether a clause only says of results how they were: "the consequences were severe".</summary>
    public static bool IsOfResults(Sentence tree, int clause) => tree[clause].Upos == Upos.Adj && tree.Child(clause, "nsubj") is >= 0 and var subject && Results.Contains(tree[subject].Lemma);

    // "The consequences were severe: the king abdicated"; what is expected of the next sentence is remembered.
    IEnumerable<TreeClaim> ReadExpected(int index)
    {
        var tree = scene[index].Tree;
        var (expected, root) = (_expected, tree.Root);
        _expected = Expected(index);
        if (expected is not null && expected.At == index - 1 && !IsFirstOfPassage(index)) return ReadNext(index, root, expected);
        return _expected is { Side: Side.Result } result && tree.Child(root, "parataxis") is var told && told > root && Enumerable.Range(root, told - root).Any(at => tree[at].Form == ":") ? ReadNext(index, told, result) : [];
    }

    IEnumerable<TreeClaim> ReadNext(int index, int clause, Topic topic)
    {
        var tree = scene[index].Tree;
        if (tree[clause].Upos != Upos.Verb || tree[clause].Lemma == "be" || !tree[clause].IsPast || tree.SubjectOf(clause) is not (>= 0 and var subject) || tree[subject].Relation == "expl" || Turning.Contains(tree[0].Lemma) || Asides.Contains(tree[0].Form) || IsBeside(tree, clause, subject)) return [];

        var isBefore = tree.Child(clause, "aux") is >= 0 and var had && tree[had].Lemma == "have";
        if (topic.Side == Side.Result ? isBefore : !isBefore && IsStep(index, clause, subject)) return [];
        return new[] { clause }.Concat(tree.Children(clause).ToArray().Where(child => tree[child].Is("conj") && tree[child].Upos == Upos.Verb && tree.Child(child, "nsubj") >= 0))
            .SelectMany(told => Claims(index, told, told, topic with { Trust = OfNext }, LinkType.Caused, topic.Cue, topic.Side == Side.Result ? "ensuing" : "why"));
    }

    // "This question", "earlier revolts", "few peasants", "historians disagreed", "had been founded in 753": not what follows, nor why.
    static bool IsBeside(Sentence tree, int clause, int subject)
    {
        if (Debating.Contains(tree[clause].Lemma) || Lexicon.Scholars.Contains(tree[subject].Lemma)) return true;
        foreach (var token in tree.Tokens)
            if (token.Upos == Upos.Num && token.Form.Length > 2 && char.IsDigit(token.Form[0])) return true;
        foreach (var child in tree.Children(subject))
            if (child < subject && (tree[child].Lemma is "earlier" or "previous" or "few" or "little" || (tree[child].Lemma is "this" or "the" && tree[subject].Lemma is "question" or "problem" or "debate" or "issue"))) return true;

        return false;
    }

    // "Why did Napoleon invade Russia? He crossed the river": what he did then is no reason; what he felt or lacked is.
    bool IsStep(int index, int clause, int subject) =>
        GraphService.Extraction.Happenings.IsDeed(scene[index].Tree[clause].Lemma) && !Minding.Contains(scene[index].Tree[clause].Lemma) && scene[index - 1].Tree.SubjectOf(scene[index - 1].Tree.Root) is >= 0 and var asked
        && referents.At(index, subject) is { } who && who == referents.At(index - 1, asked);

    // "The consequences were severe", "The defeat had serious consequences"
    Topic? Expected(int index)
    {
        var tree = scene[index].Tree;
        var root = tree.Root;
        var isSaid = tree[root].Upos == Upos.Adj && tree.Child(root, "cop") >= 0 && Grave.Contains(tree[root].Lemma);
        var named = isSaid || tree[root].Lemma == "feel" ? tree.Child(root, "nsubj:pass") is >= 0 and var felt ? felt : tree.SubjectOf(root) : Having.Contains(tree[root].Lemma) ? tree.ObjectOf(root) : -1;
        // "Result: two hundred men lost their jobs"
        if (IsNominal(tree, root) && Results.Contains(tree[root].Lemma) && root <= 1 && root + 1 < tree.Count && tree[root + 1].Form == ":") return Before(index, root).What is { } prior ? Open(index, Side.Result, [prior], root, isCounted: false) : null;
        if (named < 0 || !Results.Contains(tree[named].Lemma) || tree[named].Lemma is "result" or "outcome" || Undone.IsDenied(tree, root) || Stances.IsNone(tree, named) || Stances.Of(tree, root, RuleKind.Verb) is not { Conditional: false, Counterfactual: false, Modality: Modality.Asserted }) return null;
        foreach (var child in tree.Children(named))
            if (child < named && tree[child].Is("amod") && (tree[child].Upos == Upos.Adj ? !Grave.Contains(tree[child].Lemma) : tree[child].Lemma is "limit" or "desire" or "expect" or "intend" or "want")) return null;

        if (tree[named].Is("obj")) return tree.SubjectOf(root) is >= 0 and var owner ? Open(index, Side.Result, Happenings(index, owner), named, isCounted: false) : null;
        if (Own(index, named) is { Count: > 0 } own) return Open(index, Side.Result, own, named, isCounted: false);
        return tree.Child(named, "nmod:poss") < 0 && Complement(tree, named) < 0 && Before(index, named).What is { } before ? Open(index, Side.Result, [before], named, isCounted: false) : null;
    }

    // "The result? Hundreds of villagers died."
    Topic? Prompted(int index)
    {
        var tree = scene[index].Tree;
        var root = tree.Root;
        return !scene[index].IsHeading && IsPrompt(tree) && SideOf(tree, root) is { } side && Before(index, root).What is { } before ? Open(index, side, [before], root, isCounted: false) : null;
    }

    static bool IsPrompt(Sentence tree) => tree.Count <= LongestPrompt && SideOf(tree, tree.Root) is not null && tree.Child(tree.Root, "cop") < 0 && Complement(tree, tree.Root) < 0;

    // "Religious zeal also played a part", "Old quarrels mattered too": of what causes were told of before.
    IEnumerable<TreeClaim> ReadAddition(int index)
    {
        var tree = scene[index].Tree;
        var root = tree.Root;
        if (tree.SubjectOf(root) is not (>= 0 and var subject) || subject > root || !IsNominal(tree, subject) || !IsShare(tree, root) || Undone.IsHardlyDone(tree, root)) return [];

        var isMore = More.Contains(tree[subject].Lemma) || tree.Children(subject).ToArray().Concat(tree.Children(root).ToArray()).Any(child => More.Contains(tree[child].Lemma) || (tree[child].Is("advmod") && Adding.Contains(tree[child].Lemma)));
        var topic = _topic is { Side: Side.Cause } open && index - open.At <= Later ? open : isMore ? ToldBefore(index) : null;
        return topic is null ? [] : Claims(index, subject, root, topic, LinkType.ContributedTo, scene[index].TextOf(root, root + 1), "addition");
    }

    // "played a part", "mattered", "was a factor", and not in what
    static bool IsShare(Sentence tree, int root)
    {
        foreach (var child in tree.Children(root))
            if (tree[child].Relation is "xcomp" or "ccomp" or "advcl" || (tree[child].Is("obl") && child > root && tree.MentionOf(child) is not { Kind: MentionKind.Time })) return false;

        var thing = tree.ObjectOf(root);
        if (tree[root].Lemma == "play") return thing > root && Parts.Contains(tree[thing].Lemma) && Complement(tree, thing) < 0;
        if (tree[root].Upos == Upos.Verb) return Sharing.Contains(tree[root].Lemma) && thing < 0;
        return tree[root].Lemma == "factor" && tree.Child(root, "cop") >= 0 && Complement(tree, root) < 0;
    }

    // "Among the causes of the war were nationalism and rivalry", "Chief among the causes was hunger": however the parser joins them.
    IEnumerable<TreeClaim> ReadAmong(int index, Func<int, bool> isTold)
    {
        var tree = scene[index].Tree;
        var among = tree[0].Form is "Chief" or "Foremost" or "First" or "Prominent" or "Principal" ? 1 : 0;
        if (tree.Count < 6 || !(tree.Has(among, "among") || tree.Has(among, "amongst")) || tree[among].Head is not (> 0 and var named) || SideOf(tree, named) is not { } side || Own(index, named) is not { Count: > 0 } own || Open(index, side, own, named, isCounted: false) is not { } topic) yield break;

        var be = named + 1;
        while (be < tree.Count && !(tree[be].Lemma == "be" && tree[be].Upos is Upos.Aux or Upos.Verb)) be++;
        if (isTold(named) || (be + 1 < tree.Count && tree[be + 1].Lemma is "not" or "n't" or "never")) yield break;

        for (var at = be + 1; at < tree.Count; at++)
        {
            // Those that hang on nothing behind the verb.
            if (!IsNominal(tree, at) || (tree[at].Head > be && !tree[at].Is("conj")) || tree.Child(at, "case") >= 0 || tree[at].Relation is "compound" or "nmod:poss" or "flat") continue;
            foreach (var claim in Claims(index, at, be, topic, side == Side.Cause ? LinkType.ContributedTo : LinkType.Caused, scene[index].TextOf(named, named + 1))) yield return claim;
        }
    }

    // "The plague killed a third of them. The resulting shortage of labour raised wages": the shortage came of it.
    IEnumerable<TreeClaim> ReadSequels(int index)
    {
        var tree = scene[index].Tree;
        for (var at = 0; at < tree.Count - 1; at++)
        {
            if (!Phrase.IsSequel(tree, at) || tree[at].Head is not (>= 0 and var noun) || tree.Child(noun, "nmod:poss") >= 0 || referents.At(index, noun) is not { Kind: EntityKind.Event or EntityKind.Condition or EntityKind.Concept } sequel) continue;
            if (tree[noun].Relation is "obj" or "nsubj:pass" && tree[tree[noun].Head].Lemma is "fear" or "avert" or "prevent" or "expect" or "avoid" or "escape" or "anticipate" or "foresee" or "predict") continue;

            var (before, since) = Before(index, noun);
            if (before is null || before == sequel || (since < index && scene[since].Tree is var last && last.Child(last.Root, "aux") is >= 0 and var had && last[had].Lemma == "have") || Open(since, Side.Result, [before], -1, isCounted: false) is not { } topic) continue;
            foreach (var claim in Claims(index, noun, tree.ClauseOf(noun), topic with { Trust = OfBefore }, LinkType.Caused, tree[at].Form, "sequel")) yield return claim;
        }
    }

    // "The bank closed. A panic ensued": it came of that.
    IEnumerable<TreeClaim> ReadEnsuing(int index)
    {
        var tree = scene[index].Tree;
        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (tree[verb] is not { Upos: Upos.Verb, IsPast: true, Lemma: "ensue" or "follow" } || tree[verb].Relation is not ("root" or "conj" or "parataxis") || tree.IsPassive(verb) || tree.ObjectOf(verb) >= 0 || tree.SubjectOf(verb) is not (>= 0 and var what)) continue;
            if (tree.Child(what, "nummod") >= 0 || tree.Children(what).ToArray().Any(child => More.Contains(tree[child].Lemma))) continue;
            if (tree[verb].Lemma == "follow" && !Unplanned.Contains(tree[what].Lemma)) continue;
            // "The war followed", "a war followed in 1914", "war followed war"
            if (tree.Child(what, "det") is >= 0 and var det && tree[det].Lemma is not ("a" or "an") || tree.Child(what, "nmod:poss") >= 0 || tree.Child(verb, "obl") >= 0 || referents.At(index, what) is not { Kind: EntityKind.Event or EntityKind.Condition or EntityKind.Concept } sequel) continue;

            var (before, since) = Before(index, verb);
            if (before is null || before == sequel || Open(since, Side.Result, [before], -1, isCounted: false) is not { } topic) continue;
            foreach (var claim in Claims(index, what, verb, topic with { Trust = OfBefore }, LinkType.Caused, tree[verb].Form, "sequel")) yield return claim;
        }
    }

    // "The bridge fell. The wind was to blame."
    IEnumerable<TreeClaim> ReadBlamed(int index)
    {
        var tree = scene[index].Tree;
        var root = tree.Root;
        var isBlamed = (tree[root] is { Lemma: "blame", Xpos: "VB" } && Clauses.Marked(tree, root, "to")) || (tree[root].Lemma == "responsible" && tree.Child(root, "cop") >= 0);
        if (!isBlamed || tree.SubjectOf(root) is not (>= 0 and var cause) || tree.Child(root, "obl") >= 0 || tree.Child(root, "advcl") >= 0 || Undone.IsDenied(tree, root)) return [];
        return Before(index, root) is var (before, since) && before is not null && Open(since, Side.Cause, [before], -1, isCounted: false) is { } topic
            ? Claims(index, cause, root, topic with { Trust = OfBefore }, LinkType.Caused, scene[index].TextOf(root, root + 1))
            : [];
    }

    // What the sentence before told a cause of.
    Topic? ToldBefore(int index) =>
        !IsFirstOfPassage(index) && told[index - 1].Claims.Where(claim => claim.Type.Info.Family == LinkFamily.Causal && claim.Type != LinkType.Prevented && claim.Modality is Modality.Asserted or Modality.Reported).Select(claim => claim.Target).Distinct().ToList() is [var effect]
            ? new(Side.Cause, [effect], index - 1, index - 1, "", IsCounted: false, IsHeading: false, OfBefore)
            : null;
}
