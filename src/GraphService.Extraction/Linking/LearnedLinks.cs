using System.Runtime.InteropServices;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What learned weights make of a sentence: how sure what rules told there is, and which links besides join any two things that it speaks of.</summary>
sealed partial class LearnedLinks(IReadOnlyList<SceneSentence> scene, Referents referents, Speakers speakers, Datings datings, LinkModel model)
{
    /// <summary>The rule that evidence names.</summary>
    public const string Rule = "learned";

    /// <summary>What is less sure is not told: it would be wrong more often than right.</summary>
    public const double Floor = 0.5;

    // What is further apart would be told no more often rightly than wrongly.
    const int MostSteps = 3;
    const int MostApart = 20;

    // Of rules that are trusted so far the words can hardly mean anything else.
    const double Outright = 0.8;

    // Words further apart are hardly ever linked.
    const int Farthest = 30;

    static readonly LinkType[][] Types = [.. Enumerable.Range(0, LinkGroups.Count).Select(group => LinkTypes.All.Select(info => info.Type).Where(type => (int)LinkGroups.Of(type) == group).ToArray())];

    /// <summary>
    /// What is told in a sentence: by rules, each as sure as they and the weights make it, then by the weights alone, of any two things of which no rule
    /// spoke. What is less sure than <see cref="Floor"/> is left out, but no denial is.
    /// </summary>
    /// <param name="index">The sentence.</param>
    /// <param name="nodes">What its words stand for.</param>
    /// <param name="told">What rules told.</param>
    public IEnumerable<TreeClaim> Read(int index, List<LinkNode> nodes, RuledPairs told)
    {
        var tree = scene[index].Tree;
        var handedOn = nodes.Where(node => IsHandedOn(tree, node, told)).ToHashSet();
        var features = new LinkFeatures(tree, told);
        var readings = new RuleReading?[told.Claims.Count];
        var besides = new List<Beside>();
        foreach (var (left, right, between) in Pairs(nodes))
        {
            if (told.Has(left.Referent, right.Referent)) Weigh(tree, left, right, between, features, told, readings);
            else if (!handedOn.Contains(left) && !handedOn.Contains(right) && !told.IsCausing(left.Token, right.Referent) && !told.IsCausing(right.Token, left.Referent) && Claim(index, left, right, between, features, told) is { } claim)
            {
                var (from, to) = claim.Source == left.Referent ? (left.Token, right.Token) : (right.Token, left.Token);
                besides.Add(new(claim, DeedTo(index, from), DoneTo(index, to, claim.Type), ToldOf(index, from)));
            }
        }

        var ruled = told.Claims.Select((claim, at) => claim with { Weighed = Confidence(claim, readings[at]) }).Where(claim => claim.Confidence >= Floor || claim.Modality == Modality.Negated).ToList();
        var all = ruled.Concat(besides.Select(row => row.Claim)).ToList();
        return ruled.Concat(besides.Where(row => !all.Exists(other => IsOfGiven(row, other) || IsOfDone(row, other) || IsOfTold(row, other))).Select(row => row.Claim));
    }

    // "Because he gave the police names, the ring collapsed": where both are told to have brought it about, the giving did, not the names.
    static bool IsOfGiven(Beside row, TreeClaim other) => IsCausal(row.Claim) && IsCausal(other) && other.Source == row.Giving && other.Target == row.Claim.Target && other.Confidence > row.Claim.Confidence;

    // "Cut wages": where both are told to have come of the same, the cut did, not the wages.
    static bool IsOfDone(Beside row, TreeClaim other) => row.Doing is not null && row.Claim.Type != LinkType.Prevented && other.Source == row.Claim.Source && other.Target == row.Doing && other.Type.Info.Family == row.Claim.Type.Info.Family;

    // "The law, drafted by Stalin, prescribed death": where the law is told to have brought it about, its drafting did only by way of it.
    static bool IsOfTold(Beside row, TreeClaim other) => row.About is not null && IsCausal(row.Claim) && IsCausal(other) && other.Source == row.About && other.Target == row.Claim.Target;

    static bool IsCausal(TreeClaim claim) => claim.Type.Info.Family == LinkFamily.Causal;

    // What is done to a thing or befalls it, as a happening of its own: "gave the names", "the harvest failed".
    Referent? DeedTo(int index, int thing)
    {
        var tree = scene[index].Tree;
        return tree[thing] is { Relation: "obj" or "nsubj:pass" or "nsubj", Head: >= 0 and var verb } && (!tree[thing].Is("nsubj") || tree.ObjectOf(verb) < 0) ? referents.ClauseAt(index, verb) : null;
    }

    // The thing or happening that a participle, or a clause which says which one is meant, tells more of: "the cards that controlled the loom".
    Referent? ToldOf(int index, int clause)
    {
        var tree = scene[index].Tree;
        if (tree[clause] is not { Relation: "acl" or "acl:relcl", Head: >= 0 and var noun } || !LinkNode.IsPredicate(tree, clause)) return null;
        if (tree[clause].Relation == "acl" ? tree[clause].Xpos != "VBN" : tree.Subtree(clause).First is var first && (first == 0 || tree[first - 1].Form == ",")) return null;
        return referents.At(index, noun) is { Kind: EntityKind.Event or EntityKind.Concept or EntityKind.Condition } about ? about : null;
    }

    // What the weights say of what rules told of two words; of several such pairs of words the likeliest counts.
    void Weigh(Sentence tree, LinkNode left, LinkNode right, int between, LinkFeatures features, RuledPairs told, Span<RuleReading?> readings)
    {
        if (!LinkPath.TryFind(tree, left.Token, right.Token, out var path)) return;

        var seen = CollectionsMarshal.AsSpan(features.Of(left, right, between, path));
        for (var at = 0; at < readings.Length; at++)
            if (RuleReading.Class(told.Claims[at], left.Referent, right.Referent) is >= 0 and var reading && model.Odds(seen, reading) is var odds && !(readings[at]?.Odds >= odds)) readings[at] = new(odds, path.Length, Share(left, right));
    }

    // Weights know nothing of what is denied.
    double? Confidence(TreeClaim claim, RuleReading? reading) =>
        reading is { } read && claim.Modality != Modality.Negated
            ? Rounded(Math.Max(model.Confidence(claim.Confidence, read.Odds, claim.Modality == Modality.Asserted, read.Steps), IsOutright(claim) ? Floor : 0) * read.Share)
            : null;

    /// <summary>By what the confidence in a link of two words is multiplied, as their pronouns may have been misunderstood. The root: half of that is in what was measured of rules and weights.</summary>
    public static double Share(LinkNode left, LinkNode right) => Math.Sqrt(Math.Min(left.Likelihood, right.Likelihood));

    // "The causes of the war were nationalism and fear", "risings put down by the army": nothing unlearns that.
    static bool IsOutright(TreeClaim claim) => claim.Trust >= Outright && (IsCausal(claim) || claim.Type is LinkType.Suppressed or LinkType.Preceded || claim.Rule == "suffer-by-hands");

    // What lies just below the floor is not lifted onto it.
    static double Rounded(double confidence) => confidence < Floor ? confidence : Math.Round(confidence, 2);

    /// <summary>The pairs that are near enough, the left one first, with the number of nodes between them. Those that come into question have a <see cref="LinkPath"/> too.</summary>
    public static IEnumerable<(LinkNode Left, LinkNode Right, int Between)> Pairs(List<LinkNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
            for (var j = i + 1; j < nodes.Count && nodes[j].Token - nodes[i].Token <= Farthest; j++)
                if (nodes[i].Referent != nodes[j].Referent) yield return (nodes[i], nodes[j], j - i - 1);
    }

    /// <summary>Whether two words are near enough for weights alone to tell something of them.</summary>
    /// <param name="apart">How many words on the right one stands.</param>
    /// <param name="steps">How many steps the way between the two has.</param>
    public static bool IsNear(int apart, int steps) => apart <= MostApart && steps <= MostSteps;

    // "He thought that it had": what such a clause tells of is what was thought. Who says something does something.
    static bool IsHandedOn(Sentence tree, LinkNode node, RuledPairs told) =>
        IsPointing(tree, node.Token) || IsHandingOn(tree, node.Token) || IsFigure(tree, node.Token, told) || (tree[node.Token].Lemma == "have" && tree.ObjectOf(node.Token) is >= 0 and var thing && (IsHandingOn(tree, thing) || tree[thing].Lemma is "effect" or "consequence" or "result" or "outcome" or "root" or "origin"))
        // "The famine was due to the war": a rule has read the war's effect from it.
        || (tree[node.Token].Upos == Upos.Adj && told.IsCausing(node.Token))
        // "as a result of the war": the war.
        || (tree[node.Token].Lemma is "result" or "consequence" && Clauses.Marked(tree, node.Token, "as"))
        || IsNaming(tree, node.Token) || IsLeadingOn(tree, node.Token)
        // "The speech helped to cause the revolt": so has it here.
        || (tree[node.Token].Lemma == "help" && tree.Child(node.Token, "xcomp") is >= 0 and var helped && told.IsCausing(helped))
        || LinkNode.IsPredicate(tree, node.Token) && tree[node.Token].Lemma is "think" or "believe" && tree.Child(node.Token, "ccomp") >= 0;

    // "a mould called Phytophthora", "deforestation, coupled with rain": nothing that happened.
    static bool IsNaming(Sentence tree, int verb) =>
        tree[verb] is { Upos: Upos.Verb, Xpos: "VBN", Relation: "acl" or "advcl" } said && said.Lemma is "call" or "name" or "know" or "dub" or "entitle" or "title" or "couple" or "combine";

    // "which led to a ruling": what it led to is the effect, not that it led there.
    static bool IsLeadingOn(Sentence tree, int verb)
    {
        if (!LinkNode.IsPredicate(tree, verb)) return false;
        if (IsCausative(tree, verb)) return true;
        if (!(tree[verb].Lemma is "result" or "contribute" || (tree[verb].Lemma == "lead" && tree.ObjectOf(verb) < 0))) return false;

        foreach (var child in tree.Children(verb))
            if (child > verb && tree[child].Is("obl") && (Clauses.Marked(tree, child, "to") || Clauses.Marked(tree, child, "in"))) return true;

        return false;
    }

    // "Hunger brought about the revolt", "the speech made possible a thaw", "the funeral paved the way for the strike": that it did is nothing that happened besides.
    static bool IsCausative(Sentence tree, int verb)
    {
        var thing = tree.ObjectOf(verb);
        return tree[verb].Lemma switch
        {
            "cause" or "trigger" or "spark" or "provoke" or "prompt" or "motivate" or "precipitate" or "engender" => true,
            "bring" => tree.Child(verb, "compound:prt") is >= 0 and var particle ? tree[particle].Lemma is "about" or "on" : tree.Has(verb + 1, "about"),
            "make" => tree.Child(verb, "xcomp") is >= 0 and var quality && tree[quality].Lemma == "possible",
            "give" => thing >= 0 && tree[thing].Lemma is "rise" or "birth" or "way",
            "pave" or "open" or "clear" or "set" => thing >= 0 && tree[thing].Lemma is "way" or "door" or "stage" or "scene",
            _ => false,
        };
    }

    // "This led to a mutiny": what "this" takes up the rules find out.
    static bool IsPointing(Sentence tree, int token) => tree[token] is { Upos: Upos.Pron, Lemma: "this" or "these" or "those" };

    // "The crash had two causes", "a combination of hunger and fear"
    static bool IsHandingOn(Sentence tree, int token) => tree[token].Upos == Upos.Noun && tree[token].Lemma is "cause" or "reason" or "factor" or "combination" or "mixture" or "mix";

    // "The war sowed the seeds of the next": a rule has read the next war, and there are no seeds. "To the brink of war": there is no brink.
    static bool IsFigure(Sentence tree, int token, RuledPairs told) =>
        tree[token].Lemma is "brink" or "verge" ||
        tree[token] is { Relation: "obj", Lemma: "seed" or "flame" or "door" or "way" or "stage" or "scene" or "ground" or "groundwork" or "basis" or "foundation", Head: var verb }
        && told.IsCausing(verb) && tree[verb].Lemma is "sow" or "plant" or "fan" or "open" or "pave" or "clear" or "smooth" or "prepare" or "set" or "lay" or "form" or "provide";

    TreeClaim? Claim(int index, LinkNode left, LinkNode right, int between, LinkFeatures features, RuledPairs told)
    {
        var tree = scene[index].Tree;
        if (!LinkPath.TryFind(tree, left.Token, right.Token, out var path) || !IsNear(right.Token - left.Token, path.Length) || !model.Gate.IsOpen(CollectionsMarshal.AsSpan(features.Outline(left, right, between, path)))) return null;

        var seen = CollectionsMarshal.AsSpan(features.Of(left, right, between, path));
        var (group, isToTheRight, weighed) = model.Weigh(seen, right.Token - left.Token, path.Length);
        var confidence = weighed * Share(left, right);
        if (confidence < Floor) return null;

        var (from, to) = isToTheRight ? (left, right) : (right, left);
        if (IsDoneTo(tree, from, to) || (group == LinkGroup.Causal && (IsNoCause(index, from, to, told, path) || IsMerelyTold(tree, from, to, path)))) return null;
        if (group is LinkGroup.Blame or LinkGroup.Praise && IsOwnDeed(index, from, to)) return null;
        // "blamed the war on the timetables" is no word against the war.
        if (group is LinkGroup.Blame && tree[path.Top].Lemma == "blame" && (to.Referent.Kind is EntityKind.Event or EntityKind.Condition || tree[to.Token].Head != path.Top)) return null;
        if (group is LinkGroup.Blame && Lexicon.Scholars.Contains(from.Referent.Head)) return null;
        if (group is LinkGroup.Preventing && IsOfDenied(tree, from, to, path)) return null;
        if (group is LinkGroup.Deed && tree[path.Top].Lemma == "blame") return null;
        if (group is LinkGroup.Place && (IsNoScene(tree, to.Token) || IsOfOther(tree, path) || IsWayTo(tree, to.Token, path))) return null;
        if (group is LinkGroup.Deed && IsInSpite(tree, to.Token)) return null;
        if (group is LinkGroup.Deed && LinkNode.IsPredicate(tree, to.Token) && Lexicon.Judging.Contains(tree[to.Token].Lemma)) return null;
        if (group is LinkGroup.Deed or LinkGroup.Causal && IsOfUndone(tree, path)) return null;

        var (source, target) = (from.Referent, to.Referent);
        var isKilling = TellsOfKilling(tree, path);
        var fitting = Array.FindAll(Types[(int)group], type => LinkFrames.Fits(type, source.Kind, target.Kind) && (isKilling || type != LinkType.Killed));
        if (fitting.Length == 0 || (!isKilling && target.Kind == EntityKind.Person && tree[path.Top].Lemma == "shoot")) return null;

        var type = model.Type(seen, fitting);
        if (type == LinkType.Denounced && IsStruck(tree, to, path)) return null;
        if (group == LinkGroup.Causal && (type == LinkType.Motivated ? IsShowing(tree, from, to) : IsAim(tree, from) || IsAimedAt(tree, to.Token))) return null;
        if (type == LinkType.Created && IsNotMade(tree, from, to, path)) return null;
        if (type == LinkType.Delivered && IsNotGiven(index, from, to)) return null;
        if (type == LinkType.Led && IsNotHeaded(tree, from, to, path)) return null;
        if (type == LinkType.PartOf && IsBeside(tree, to.Token)) return null;
        if (type == LinkType.Led && target.Kind == EntityKind.Person && IsNotLed(tree, to.Token)) return null;
        if (type == LinkType.CarriedOut && (IsUndergone(tree, from, to) || IsVictim(index, from, to) || IsOwnThing(tree, from, to) || IsMeansAgainst(tree, from, to) || IsReceived(tree, from, to) || IsAttempted(tree, to.Token))) return null;
        if (type == LinkType.CarriedOut || type == LinkType.Delivered ? IsOfAnother(index, from, to) : type == LinkType.Supported && (IsHelped(tree, from) || IsRewarded(tree, from, path))) return null;
        if (group == LinkGroup.Deed && type != LinkType.Disclosed && (IsOthersDeed(index, from, to) || (isToTheRight && IsOthersClause(tree, from, path)))) return null;

        if (IsUndone(tree, left) || IsUndone(tree, right) || Put(index, Clause(tree, group, from, to, path)) is not var (modality, speaker)) return null;

        var (start, end) = Quote(scene[index], left, right, path.Top);
        return new(source, type, target, modality, Cue(tree, left, right, path), Rule, Rounded(confidence), speaker, start, end) { When = datings.At(index, path.Top) };
    }

    // Whether it is so the clause tells that the link is about: in "Lewis refused to budge, and Knudsen sat down" Knudsen's own.
    static int Clause(Sentence tree, LinkGroup group, LinkNode from, LinkNode to, in LinkPath path)
    {
        if (group == LinkGroup.Deed && LinkNode.IsPredicate(tree, to.Token)) return to.Token;
        if (group is LinkGroup.Place or LinkGroup.Whole or LinkGroup.Order && LinkNode.IsPredicate(tree, from.Token)) return from.Token;
        return tree[path.Top].Upos == Upos.Verb ? path.Top : tree.ClauseOf(path.Top);
    }

    // How firmly a clause says it, and for whom; null where it denies, asks or supposes it.
    (Modality Modality, Attribution? Speaker)? Put(int index, int clause)
    {
        var tree = scene[index].Tree;
        if (Qualifiers.IsDisowned(tree, clause) || Qualifiers.Denier(tree, clause) >= 0 || Stances.Of(tree, clause, RuleKind.Verb) is not { Conditional: false, Counterfactual: false, Question: false, Modality: not Modality.Negated } stance) return null;
        if (stance.Modality is Modality.Reported or Modality.Hedged && Qualifiers.TakesBackAtEnd(tree, clause)) return null;
        if (stance.Modality != Modality.Reported) return (stance.Modality, null);
        return speakers.Of(index, stance.Speaker) is { } speaker ? (Modality.Reported, speaker) : (Modality.Asserted, null);
    }

    // "Cassius, one of Caesar's murderers": of all deeds to a person this is the gravest, and is never guessed from what the two are.
    static bool TellsOfKilling(Sentence tree, in LinkPath path)
    {
        if (tree[path.Top].Lemma == "shoot") return Shootings.IsDeadly(tree, path.Top);
        if (IsKilling(tree, path.Top)) return true;
        foreach (var at in path.Up)
            if (IsKilling(tree, at)) return true;
        foreach (var at in path.Down)
            if (IsKilling(tree, at)) return true;

        return false;
    }

    static bool IsKilling(Sentence tree, int word) =>
        Lexicon.Killing.Contains(tree[word].Lemma.ToLowerInvariant()) && (tree[word].Lemma is not ("shoot" or "shooting") || Shootings.IsDeadly(tree, word));

    // All of the sentence; of a longer one what lies between the two and the word above them, themselves included.
    static (int Start, int End) Quote(SceneSentence sentence, LinkNode left, LinkNode right, int top)
    {
        var tree = sentence.Tree;
        if (tree.End - tree.Start <= TreeClaims.LongestQuote) return sentence.Place;

        var first = tree[left.Token].Upos == Upos.Verb ? left.Token : Phrase.Of(tree, left.Token).First;
        var end = tree[right.Token].Upos == Upos.Verb ? right.Token + 1 : Phrase.Of(tree, right.Token).End;
        return sentence.Prose.Stored(tree[Math.Min(first, Math.Min(left.Token, top))].Start, tree[Math.Max(end, Math.Max(right.Token, top) + 1) - 1].End);
    }

    // The word that joins both: above them, on the way, or a preposition; else the later one.
    static string Cue(Sentence tree, LinkNode left, LinkNode right, in LinkPath path)
    {
        if (path.Top != left.Token && path.Top != right.Token) return tree[path.Top].Form;

        var (upper, lower) = path.Top == left.Token ? (left.Token, right.Token) : (right.Token, left.Token);
        var child = lower;
        while (tree[child].Head != upper) child = tree[child].Head;
        if (child != lower) return tree[child].Form;
        if (tree[upper].Upos == Upos.Verb) return tree[upper].Form;
        return tree.Child(lower, "case") is >= 0 and var preposition ? tree[preposition].Form : tree[lower].Form;
    }

    /// <summary>What weights tell besides the rules.</summary>
    /// <param name="Claim">The claim.</param>
    /// <param name="Giving">What is done with its cause, where that is the object of a verb.</param>
    /// <param name="Doing">What is done to its effect, where the effect was there before.</param>
    /// <param name="About">What its cause tells more of, where that is a clause below a noun.</param>
    sealed record Beside(TreeClaim Claim, Referent? Giving, Referent? Doing, Referent? About);
}
