using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Causes and results that have a sentence of their own: "The war had two causes. One was fear", "The bank collapsed. The reason was debt", "Why did Rome fall? Because ...".</summary>
/// <remarks>
/// What they are causes or results of was said before: by a heading, a question, "the war had many causes", "one cause of the war was". Else it is what the clause
/// before tells (bridging: Clark 1975). What is only to be expected, "the consequences were severe", is told by the sentence behind it, where that can be told apart from an aside.
/// </remarks>
sealed partial class Answers(IReadOnlyList<SceneSentence> scene, Referents referents, Standing standing, Speakers speakers, Datings datings, IReadOnlyList<RuledPairs> told)
{
    const double OfAnnounced = 0.8;
    const double OfBefore = 0.7;

    // How many sentences later a cause may still be told of what was announced.
    const int Reach = 6;

    static readonly FrozenDictionary<string, LinkType> Causes = new Dictionary<string, LinkType>
    {
        ["cause"] = LinkType.Caused, ["reason"] = LinkType.Caused, ["explanation"] = LinkType.Caused, ["root"] = LinkType.Caused, ["origin"] = LinkType.Caused,
        ["trigger"] = LinkType.Triggered, ["spark"] = LinkType.Triggered, ["catalyst"] = LinkType.Triggered, ["factor"] = LinkType.ContributedTo, ["motive"] = LinkType.Motivated,
    }.ToFrozenDictionary();

    static readonly FrozenSet<string> Results = Set("result consequence effect outcome upshot impact repercussion");
    static readonly FrozenSet<string> Counted = Set("one another first second third fourth fifth last other next");

    // What goes on with a series: "another cause", "the second reason".
    static readonly FrozenSet<string> Further = Set("another other first second third fourth fifth last next further final additional");
    static readonly FrozenSet<string> Ordinals = Set("first firstly second secondly third thirdly fourth fourthly finally lastly");
    static readonly FrozenSet<string> Between = Set("of for behind in to");
    static readonly FrozenSet<string> Beginning = Set("begin start end happen occur come follow last break erupt");
    static readonly FrozenSet<string> Listing = Set("have give cite list name identify offer suggest mention find see");

    // "The reason is a mystery", "the result was a foregone conclusion": no cause, and no result.
    static readonly FrozenSet<string> Judgements = Set("mystery secret puzzle matter subject question surprise conclusion opposite same reverse contrary dispute debate controversy doubt");

    static readonly FrozenSet<string> Alleged = Set("official alleged given stated supposed ostensible claimed so-called");

    Topic? _topic;

    // The sentence that last told a cause or a result.
    int _answered = -2;

    /// <summary>Tells that a sentence says of something that it had causes, and has not said which: "several factors led to the war".</summary>
    public void Announce(int index, int cause, IEnumerable<Referent> effects) => _topic = Open(index, Side.Cause, [.. effects], cause, isCounted: true) ?? _topic;

    /// <summary>Whether a word only says how something is judged: "a mystery", "a subject of debate".</summary>
    public static bool IsJudgement(string lemma) => Judgements.Contains(lemma);

    /// <param name="index">The sentence; all before it were read before.</param>
    /// <param name="isTold">Whether a rule has told what a cause or result, by the place of its noun, is one of.</param>
    public List<TreeClaim> Read(int index, Func<int, bool> isTold)
    {
        var tree = scene[index].Tree;
        if (scene[index].Slot is { } slot) return ReadSlot(index, slot, isTold);
        if (scene[index].IsItem && _list is { } list) return ReadItem(index, list, isTold);
        if (scene[index].IsHeading || tree[tree.Count - 1].Form == "?" || IsLabel(tree))
        {
            if (scene[index].IsHeading) Enter(index);
            var asked = Asked(index);
            if (scene[index].IsHeading || asked is not null) _topic = asked;
            _expected = !scene[index].IsHeading && (IsPrompt(tree) || asked?.Cue.ToUpperInvariant() is "WHY" or "WHAT") ? asked : null;
            _list = scene[index].IsHeading || asked is not null ? _topic : null;
            return [];
        }

        var answers = ReadFragment(index).Concat(ReadOrdinal(index)).ToList();
        for (var at = 0; at < tree.Count; at++)
        {
            if (SideOf(tree, at) is { } side && (Own(index, at) is { Count: > 0 } own ? own : ForReasons(index, at)) is { Count: > 0 } whose) _topic = Open(index, side, whose, at, IsSeries(tree, at));
            else if (SideOf(tree, at) is { } other && IsSeries(tree, at)) _topic = Complement(tree, at) < 0 ? Continued(index, other) : null;
            if (Answer(tree, at) is var (named, answer, copula) && (SideOf(tree, named) is null || !isTold(named))) answers.AddRange(ReadAnswer(index, at, named, answer, copula));
        }

        answers.AddRange(ReadInline(index, isTold));
        var isUnfinished = IsUnfinished(tree);
        if (isUnfinished) _topic = Open(index, Side.Cause, [.. standing.Of(index, Argument(tree, tree.Root))], tree.Count - 2, isCounted: true);
        _list = isUnfinished || AnnouncesList(tree) ? _topic : null;
        answers.AddRange(ReadAddition(index));
        answers.AddRange(ReadSequels(index));
        answers.AddRange(ReadEnsuing(index));
        answers.AddRange(ReadBlamed(index));
        answers.AddRange(ReadAmong(index, isTold));
        var ensuing = ReadExpected(index).ToList();
        if (answers.Count == 0) answers.AddRange(ensuing);
        if (answers.Count > 0) _answered = index;
        return answers;
    }

    // "Why did they lose? There were two reasons. First ..."
    Topic? Continued(int index, Side side) => _topic is { } topic && topic.Side == side && index - topic.At == 1 ? topic with { At = index, IsCounted = true } : _topic;

    // "Why did the strike fail? Because the leaders had been arrested."
    IEnumerable<TreeClaim> ReadFragment(int index)
    {
        var tree = scene[index].Tree;
        if (_topic is not { Side: Side.Cause } why || why.At != index - 1) return [];
        // "What caused the revolt? The poll tax."
        if (IsNominal(tree, tree.Root) && tree.Child(tree.Root, "cop") < 0 && tree.Child(tree.Root, "nsubj") < 0 && tree.Child(tree.Root, "case") < 0 && tree.Child(tree.Root, "acl") < 0 && index > 0 && scene[index - 1].Tree is var asked && asked[asked.Count - 1].Form == "?")
            return Claims(index, tree.Root, tree.Root, why, LinkType.Caused, why.Cue);

        return tree.Child(tree.Root, "mark") is >= 0 and <= 1 and var mark && tree[mark].Lemma == "because"
            ? Claims(index, tree.Root, tree.Root, why, LinkType.Caused, scene[index].TextOf(mark, mark + 1))
            : [];
    }

    // "First, the harvest failed. Second, ..."
    List<TreeClaim> ReadOrdinal(int index)
    {
        var tree = scene[index].Tree;
        if (_topic is not { IsCounted: true } counted || Ordinal(tree) is not (>= 0 and var ordinal)) return [];

        var isFirst = tree[ordinal].Lemma is "first" or "firstly" || tree[ordinal].Form == "1";
        if (index - counted.At > 2 || (isFirst ? index - counted.At != 1 : _answered < counted.Since)) return [];

        List<TreeClaim> causes = [.. Claims(index, tree.Root, tree.Root, counted, counted.Side == Side.Cause ? LinkType.ContributedTo : LinkType.Caused, scene[index].TextOf(ordinal, ordinal + 1))];
        if (causes.Count > 0) _topic = counted with { At = index };
        return causes;
    }

    List<TreeClaim> ReadAnswer(int index, int predicate, int named, int answer, int copula)
    {
        var tree = scene[index].Tree;
        var side = SideOf(tree, named);
        if (Meant(index, named, answer) is not { } topic) return [];

        var type = topic.Side == Side.Result ? LinkType.Caused : side is null ? LinkType.ContributedTo : Causes[tree[named].Lemma];
        if (topic.Side == Side.Cause && type == LinkType.Caused && IsOneOf(tree, named)) type = LinkType.ContributedTo;
        List<TreeClaim> causes = [.. Claims(index, answer, predicate, topic, type, scene[index].TextOf(Math.Min(named, copula), Math.Max(named, copula) + 1))];
        if (causes.Count > 0) _topic = topic with { At = index };
        return causes;
    }

    // What it is a cause or result of: what its own words say, what was announced, or what was told just before.
    Topic? Meant(int index, int named, int answer)
    {
        var tree = scene[index].Tree;
        if (SideOf(tree, named) is not { } side) return _topic is { IsHeading: false } series && index - series.At <= 1 ? series : null;
        // "Their cause was freedom", "the official reason was illness": no cause of anything, or none that the text stands by.
        if (tree.Child(named, "amod") is >= 0 and var kind && Alleged.Contains(tree[kind].Lemma)) return null;
        if (Own(index, named) is { Count: > 0 } own) return Open(index, side, own, named, isCounted: false);
        if (tree.Child(named, "nmod:poss") >= 0) return null;

        var announced = _topic is { } topic && topic.Side == side && (topic.IsHeading || index - topic.At <= Reach) ? topic : null;
        if (announced is not null && (IsFurther(tree, named) || IsNearer(index, named, announced))) return announced;
        // "The fall was caused by debt. Another factor was the drought"
        if (IsFurther(tree, named)) return side == Side.Cause && named < answer ? ToldBefore(index) : null;
        if (named > answer && (announced is { IsHeading: false } || !IsPlain(tree, named))) return announced is { IsHeading: false } ? announced : null;
        return Before(index, named) is var (before, at) && before is not null ? Open(at, side, [before], -1, isCounted: false) is { } opened ? opened with { At = index, Trust = OfBefore } : null : null;
    }

    // Whether what was announced is meant, and not what was told just before.
    bool IsNearer(int index, int named, Topic announced)
    {
        var isPlain = IsPlain(scene[index].Tree, named);
        if (announced.IsHeading) return IsFirstOfPassage(index) || (_answered == index - 1 && !isPlain);
        return announced.Since == index || (announced.IsCounted ? !isPlain || announced.Since == index - 1 : announced.Since == index - 1 && !isPlain);
    }

    bool IsFirstOfPassage(int index) => index == 0 || scene[index - 1].Prose != scene[index].Prose;

    // "the cause was", not "the main cause was"
    static bool IsPlain(Sentence tree, int named) => tree.Child(named, "amod") < 0 && tree[named].Xpos == "NN" && tree.Child(named, "det") is >= 0 and var the && tree[the].Lemma == "the";

    // What the clause before tells, in this sentence or in the one before of the same passage.
    (Referent? What, int At) Before(int index, int word)
    {
        var tree = scene[index].Tree;
        var clause = tree.ClauseOf(word);
        if (tree[clause].Relation is "conj" or "parataxis" && tree[clause].Head is >= 0 and var first && first < word) return (Happening(index, first), index);
        return (!IsFirstOfPassage(index) && scene[index - 1].Tree is var before && before[before.Count - 1].Form != "?" ? Happening(index - 1, before.Root) : null, index - 1);
    }

    Referent? Happening(int index, int clause)
    {
        var tree = scene[index].Tree;
        if (tree[clause].Upos != Upos.Verb || Undone.IsDenied(tree, clause)) return null;
        if (Beginning.Contains(tree[clause].Lemma) && tree.SubjectOf(clause) is >= 0 and var subject && referents.At(index, subject) is { Kind: EntityKind.Event or EntityKind.Condition } itself) return itself;
        return standing.Of(index, Argument(tree, clause)).FirstOrDefault();
    }

    IEnumerable<TreeClaim> Claims(int index, int answer, int predicate, Topic topic, LinkType type, string cue, string rule = "answer")
    {
        var given = Given(index, answer, predicate);
        if (given.Count == 0) yield break;

        var stance = Stances.Of(scene[index].Tree, predicate, RuleKind.Verb);
        var speaker = speakers.Of(index, stance.Speaker);
        var modality = stance.Modality == Modality.Reported && speaker is null ? Modality.Asserted : stance.Modality;
        var (start, end) = Quote(index, topic);
        foreach (var one in given)
        {
            foreach (var other in topic.Of)
            {
                var (source, target) = topic.Side == Side.Cause ? (one, other) : (other, one);
                if (source != target && !Standing.IsVague(other) && LinkFrames.Fits(type, source.Kind, target.Kind))
                    yield return new(source, type, target, modality, cue, rule, topic.Trust, speaker, start, end) { When = datings.At(index, answer) };
            }
        }
    }

    // With what it answers, where that stands right above.
    (int Start, int End) Quote(int index, Topic topic)
    {
        var (start, end) = scene[index].Place;
        var above = scene[topic.Since].Place.Start;
        if (scene[index].Slot is not null && end - above <= TreeClaims.LongestQuote) return (above, end);
        return end - above <= TreeClaims.LongestQuote && Enumerable.Range(topic.Since + 1, index - topic.Since).All(at => scene[at].Place.Start - scene[at - 1].Place.End <= LongestMark) ? (above, end) : (start, end);
    }

    // "The reason was debt", "another was fear", "debt was the main reason", "the most important was fear".
    static (int Named, int Answer, int Copula)? Answer(Sentence tree, int at)
    {
        if (tree.Child(at, "cop") is not (>= 0 and var copula) || tree.Child(at, "case") >= 0) return null;

        var subject = -1;
        foreach (var child in tree.Children(at))
            if (tree[child].Is("nsubj") && (subject < 0 || tree[child].IsOuter)) subject = child;
        if (subject < 0 || (tree.Child(at, "expl") is >= 0 and var there && tree[there].Lemma == "there" && !tree[subject].IsOuter)) return null;
        if (subject > copula) return tree[at].Upos == Upos.Adj && at < copula && tree.Child(at, "det") >= 0 && IsNominal(tree, subject) ? (at, subject, copula) : null;
        if (SideOf(tree, subject) is not null || IsNumber(tree, subject)) return IsNominal(tree, at) || (tree[at].Upos is Upos.Verb or Upos.Adj && Clauses.Marked(tree, at, "that")) ? (subject, at, copula) : null;
        return SideOf(tree, at) is not null && Complement(tree, at) < 0 && tree.Child(at, "nmod:poss") < 0 && tree.Child(at, "det") >= 0 && IsNominal(tree, subject) ? (at, subject, copula) : null;
    }

    // "One was", "the second was"
    static bool IsNumber(Sentence tree, int word) => tree[word].Upos != Upos.Noun && Counted.Contains(tree[word].Lemma) && Complement(tree, word) < 0;

    static bool IsOneOf(Sentence tree, int noun) => tree.Children(noun).ToArray().Any(child => child < noun && (tree[child].Lemma is "a" or "an" || Counted.Contains(tree[child].Lemma)));

    static bool IsFurther(Sentence tree, int noun) => tree.Children(noun).ToArray().Any(child => child < noun && Further.Contains(tree[child].Lemma));

    // "had many causes", "give three reasons for": some are to follow.
    static bool IsSeries(Sentence tree, int noun) => tree[noun].Xpos == "NNS"
        && ((tree[noun].Is("obj") && Listing.Contains(tree[tree[noun].Head].Lemma)) || IsThere(tree, noun) || (tree[noun].Is("obl") && Clauses.Marked(tree, noun, "for")));

    // "there were three reasons"
    static bool IsThere(Sentence tree, int noun) =>
        tree.Child(noun, "expl") >= 0 || (tree[noun].Is("nsubj") && tree[noun].Head is >= 0 and var verb && tree[verb].Lemma == "be" && tree.Child(verb, "expl") >= 0);

    // "The empire fell for several reasons": of its fall.
    List<Referent> ForReasons(int index, int noun)
    {
        var tree = scene[index].Tree;
        return tree[noun] is { Lemma: "reason", Xpos: "NNS" } && tree[noun].Is("obl") && Clauses.Marked(tree, noun, "for") && tree.Child(noun, "amod") + tree.Child(noun, "nummod") > -2
            && Happening(index, tree[noun].Head) is { } whose ? [whose] : [];
    }

    static int Complement(Sentence tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun) continue;
            if (tree[child].Is("nmod") && tree.Child(child, "case") is >= 0 and var word && Between.Contains(tree[word].Lemma)) return child;
            if (tree[child].Is("acl")) return child;
        }

        // "gave many reasons for the fall": the parser may hang it on the verb.
        return (tree[noun].Is("obj") || IsThere(tree, noun)) && tree[noun].Head is >= 0 and var verb && After(tree, verb, "for") is var whose && whose > noun ? whose : -1;
    }

    // "the war had many causes", "the causes of the war", "the reason the plan failed"
    List<Referent> Own(int index, int noun)
    {
        var tree = scene[index].Tree;
        if (tree[noun].Is("obj") && tree[tree[noun].Head].Lemma == "have") return tree.SubjectOf(tree[noun].Head) is >= 0 and var owner ? Happenings(index, owner) : [];
        // "The reasons for their success": not that of the reasons.
        var whose = Complement(tree, noun);
        if (whose >= 0 && tree.Child(whose, "nmod:poss") is >= 0 and var whom && referents.At(index, whom) is { } them && them == referents.At(index, noun)) return [];
        return whose >= 0 ? Happenings(index, whose) : tree.Child(noun, "nmod:poss") is >= 0 and var possessor ? Happenings(index, possessor) : [];
    }

    List<Referent> Happenings(int index, int head) =>
        [.. standing.Of(index, Argument(scene[index].Tree, head)).Where(referent => referent.Kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept)];

    // "Why did Rome fall?", "What caused the famine?", "Causes of the war"
    Topic? Asked(int index)
    {
        var tree = scene[index].Tree;
        var sides = Enumerable.Range(0, tree.Count).Where(word => SideOf(tree, word) is not null).ToList();
        // "Causes and consequences of the war": which of the two, it does not say.
        if (sides.Select(word => SideOf(tree, word)).Distinct().Count() > 1) return null;
        foreach (var at in sides)
            if ((Own(index, at) is { Count: > 0 } own ? own : Titled(index, at)) is { Count: > 0 } about) return Open(index, SideOf(tree, at)!.Value, about, at, isCounted: true);

        var root = tree.Root;
        if (Prompted(index) is { } prompted) return prompted;
        foreach (var child in tree.Children(root))
        {
            if (child < root && tree[child].Lemma == "why") return Open(index, Side.Cause, [.. standing.Of(index, Argument(tree, root))], child, isCounted: true);
            if (child > root || tree[child].Lemma != "what" || !tree[child].Is("nsubj")) continue;

            var effect = tree[root].Lemma is "cause" or "trigger" or "spark" or "provoke" or "explain" or "start" ? tree.ObjectOf(root) : tree[root].Lemma == "lead" ? After(tree, root, "to") : -1;
            if (effect >= 0) return Open(index, Side.Cause, Happenings(index, effect), child, isCounted: true);
        }

        return null;
    }

    static int After(Sentence tree, int verb, string preposition)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree[child].Is("obl") && Clauses.Marked(tree, child, preposition)) return child;

        return -1;
    }

    Topic? Open(int index, Side side, List<Referent> whose, int cue, bool isCounted) =>
        whose.Count > 0 ? new(side, whose, index, index, cue >= 0 ? scene[index].TextOf(cue, cue + 1) : "", isCounted, scene[index].IsHeading, OfAnnounced) : null;

    static int Ordinal(Sentence tree)
    {
        // "2) The earthquake killed many"
        if (tree.Count > 3 && tree[0] is { Xpos: "LS", Form: [>= '1' and <= '9'] } && tree[1].Form is ")" or ".") return 0;
        foreach (var child in tree.Children(tree.Root))
            if (child <= 1 && tree[child].Is("advmod") && Ordinals.Contains(tree[child].Form) && (child == 0 || tree[0].Upos == Upos.Cconj)) return child;

        return -1;
    }

    static Side? SideOf(Sentence tree, int word) =>
        tree[word].Upos != Upos.Noun ? null : Causes.ContainsKey(tree[word].Lemma) ? Side.Cause : Results.Contains(tree[word].Lemma) ? Side.Result : null;

    static bool IsNominal(Sentence tree, int word) => tree[word].Upos is Upos.Noun or Upos.Propn;

    static RelationArgument Argument(Sentence tree, int head) => new(tree, head, new(tree.Subtree(head).First, tree.Subtree(head).End));

    static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    enum Side
    {
        Cause,
        Result,
    }

    /// <summary>What causes or results are awaited of.</summary>
    /// <param name="Side">Which of the two.</param>
    /// <param name="Of">Of what.</param>
    /// <param name="Since">The sentence that says so.</param>
    /// <param name="At">The sentence that last told one.</param>
    /// <param name="Cue">The word that announces them.</param>
    /// <param name="IsCounted">Whether several are to follow.</param>
    /// <param name="IsHeading">Whether a heading announces them.</param>
    /// <param name="Trust">How far an answer is trusted.</param>
    sealed record Topic(Side Side, List<Referent> Of, int Since, int At, string Cue, bool IsCounted, bool IsHeading, double Trust);
}
