using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>
/// Names what a clause tells of: "Stalin died" is "death of Stalin", "the army occupied the port" is "occupation of the port";
/// where no noun says it, the words of the clause do: "the tsar losing his nerve".
/// </summary>
static partial class ClauseNamer
{
    const int LongestRest = 10;

    // Verbs whose noun alone says too little to name a happening by.
    static readonly System.Collections.Frozen.FrozenSet<string> Light = System.Collections.Frozen.FrozenSet.ToFrozenSet(
    [
        "be", "cause", "contribute", "lead", "make", "give", "bring", "take", "have", "think", "say", "come", "go", "get", "put", "set", "keep", "let", "help", "allow",
        "enable", "become", "seem", "appear", "do", "show", "see", "know", "feel", "call", "learn", "act", "love", "harm", "mean", "result", "follow", "happen", "occur",
        "tell", "ask", "find", "want", "try", "need", "look", "like", "remain", "stay", "stand", "sit", "hold", "turn", "run", "work", "play", "live", "believe", "consider",
        "understand", "wish", "wonder", "seek", "include", "involve", "concern", "serve", "save", "hear", "read", "speak", "talk", "bear", "lie", "lay", "carry", "start",
        "continue", "provide", "pay", "meet", "send", "depend", "matter", "split", "trigger", "spark", "provoke", "prompt", "force", "argue", "claim", "respond", "assert",
        "leave", "drive", "throw", "pull", "push", "plunge", "pour", "break", "begin", "pass", "render", "open", "rest", "deal", "face", "manage", "attempt", "aim", "hope",
        "mention", "note", "describe", "state", "explain", "add", "point", "refer", "write", "suggest", "report", "maintain", "contend", "realise", "realize", "cost", "suspect",
    ]);

    // Verbs that say nothing of what happened, whatever stands beside them.
    static readonly System.Collections.Frozen.FrozenSet<string> Empty = System.Collections.Frozen.FrozenSet.ToFrozenSet(
    [
        "say", "seem", "appear", "happen", "occur", "mean", "matter", "include", "concern", "depend", "cause", "contribute", "result", "trigger", "spark", "prompt", "provoke",
        "respond", "point", "refer", "deal", "do",
    ]);

    static readonly System.Collections.Frozen.FrozenSet<string> Resolving = System.Collections.Frozen.FrozenSet.ToFrozenSet(["refuse", "decide", "agree", "promise", "threaten", "attempt", "fail", "offer", "vow", "plan", "intend", "resolve", "decline"]);

    // Their nouns are those of whoever says something: "the court's announcement".
    static readonly System.Collections.Frozen.FrozenSet<string> Saying = System.Collections.Frozen.FrozenSet.ToFrozenSet(["announce", "declare", "demand", "propose", "fear", "proclaim", "calculate", "estimate", "recommend"]);

    // What is done to something as a rule: "the search of the crowd" is not what the crowd did.
    static readonly System.Collections.Frozen.FrozenSet<string> Doing = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["sell", "search", "vote", "plan", "study", "attack", "select", "desire", "decide"]);

    // Verbs that say little without what stands behind their object: "filled the emperor with remorse", "knocked Bavaria out of the war".
    static readonly System.Collections.Frozen.FrozenSet<string> Furnishing = System.Collections.Frozen.FrozenSet.ToFrozenSet(["fall", "lapse", "sink", "slide", "fill", "present", "knock", "inject", "saddle", "infect", "reward", "endow", "burden", "impress", "enter", "plunge", "transform", "convert", "translate", "divide", "drag", "cast", "associate"]);

    static bool IsFurnished(Sentence tree, int verb)
    {
        if (IsDeprived(tree, verb)) return true;
        foreach (var child in tree.Children(verb))
            if (child > verb && tree[child].Is("obl") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma is "with" or "into" or "out" or "upon" && (tree[word].Lemma == "into" || tree[verb].Lemma is not ("fall" or "lapse" or "sink" or "slide"))) return Furnishing.Contains(tree[verb].Lemma) && tree.MentionOf(child) is not { Kind: MentionKind.Time };

        return false;
    }

    /// <summary>Whether the noun of a verb says too little to name a happening by: "the making of the treaty".</summary>
    public static bool IsLight(string verb) => Light.Contains(verb);

    /// <summary>Null when the clause has neither subject nor object to name it by, or its verb says nothing. What is done, though the clause may deny it, is named without its doer: the effect of "did not bring down the wall".</summary>
    public static string? Name(Referents referents, SceneSentence sentence, int index, int verb, bool isDone)
    {
        var tree = sentence.Tree;
        var lemma = tree[verb].Lemma.ToLowerInvariant();
        if (tree.Child(verb, "expl") >= 0 && tree[tree.Child(verb, "expl")].Lemma == "there") return Existing(referents, sentence, index, verb);
        if (tree[verb].Upos != Upos.Verb) return Predicate(referents, sentence, index, verb, isDone);

        // "With the mills came child labour": its coming.
        if (!isDone && tree.Behind(verb) is >= 0 and var arisen && Words(referents, sentence, index, arisen) is { } come) return $"{(lemma == "bear" ? "birth" : Nominals.Of(lemma))} of {come}";
        var passive = Undergoing(tree, verb);
        var isPassive = passive >= 0 && tree.MentionOf(passive) is not { Kind: MentionKind.Time } && tree.IsPassive(verb);
        var subject = isPassive ? tree.Child(verb, "obl:agent") : tree.Overtaken(verb) >= 0 ? tree.SubjectOf(verb) : tree.Child(verb, "nsubj");
        // "the treaty signed in May", "zealots enraged by the ban": the signing of the treaty, the enraging of the zealots; the party opposed to the war opposes it.
        var isReduced = tree[verb] is { Xpos: "VBN", Relation: "acl" } && tree[verb].Head < verb && tree.Child(verb, "obj") < 0 && tree.Child(verb, "xcomp") < 0 && tree.Child(verb, "nsubj") < 0 && lemma != "oppose" && tree.Topmost(verb) == verb;
        var target = isPassive ? passive : isReduced ? tree[verb].Head : LastObject(tree, verb);
        if ((subject >= 0 && tree[subject].Xpos is "WDT" or "WP") || (subject < 0 && !isPassive && tree[verb].Is("conj"))) subject = tree.SubjectOf(verb);
        if (subject < 0 && Moved(tree, verb) is >= 0 and var moved) subject = moved;
        if (subject >= 0) subject = Undone.PartOf(tree, subject);
        var what = target >= 0 ? target : subject;
        // "built no hospital", "nobody helped", "spread slowly": in its own words.
        var isNone = !isDone && (Undone.IsHardlyDone(tree, verb) || (!isPassive && Undone.IsOfNone(tree, verb)) || (subject >= 0 && Undone.IsNobody(tree, subject)) || (isPassive && Undone.IsNobody(tree, Undone.PartOf(tree, passive))));
        var isDenied = !isDone && !isNone && Undone.IsDenied(tree, verb);
        // "refused to pay the rent": the refusal to pay it.
        if (!isDenied && target < 0 && Resolving.Contains(lemma) && tree.Child(verb, "xcomp") is var aim && aim == verb + 2 && tree[aim].Xpos == "VB" && Rest(referents, sentence, index, -1, verb + 1, Math.Min(Ends(tree, verb).End, verb + LongestRest), subject) is { Length: > 0 } meant)
        {
            var will = $"{(lemma == "decline" ? "refusal" : Nominals.Of(lemma))} {meant}";
            return subject >= 0 && Words(referents, sentence, index, subject) is { } who ? $"{Referents.Owner(who)} {will}" : will;
        }

        var byNoun = Nominals.Has(lemma) && (target >= 0 || (tree.Child(verb, "xcomp") is var aimed && (aimed < verb || tree.Has(aimed, "owing")))) && lemma is not ("leave" or "claim" or "hope" or "suspect" or "manage" or "attempt" or "maintain") && (target >= 0 || lemma is not ("pass" or "open" or "raise" or "write" or "shoot" or "succeed"))
            // "The lords elected as his successor Vladislaus": no election of lords; "the court announced that": the announcement of the court.
            && (target >= 0 || !Nominals.IsTransitive(lemma) || (tree.Child(verb, "ccomp") >= 0 && Saying.Contains(lemma)))
            // "The delegates fell out": no fall.
            && (target >= 0 || tree.Child(verb, "compound:prt") is not (>= 0 and var away) || tree.Has(away, "up")) && !IsFigure(tree, verb, subject);
        if (!isDenied && !isNone && lemma is "take" or "retake" && target >= 0 && Happenings.IsTaking(referents, tree, index, verb) && Words(referents, sentence, index, target) is { } town) return $"{(lemma == "take" ? "capture" : "recapture")} of {town}";
        // "The war came to an end", "drew the meeting to a close": the end of either.
        if (lemma is "come" or "draw" && !isDenied && !isNone && what >= 0 && IsEnding(tree, verb) && Words(referents, sentence, index, what) is { } ended) return $"end of {ended}";
        if (lemma == "cost" && target >= 0 && !isDenied && !isNone) return Lost(referents, sentence, index, verb);
        if (!isDenied && !isNone && subject >= 0 && Suffered(tree, verb, target) && Words(referents, sentence, index, target) is { } blow && Words(referents, sentence, index, subject) is { } sufferer) return $"{blow} of {sufferer}";
        if (!isDenied && !isNone && isPassive && Withheld(tree, verb) is >= 0 and var given && Words(referents, sentence, index, given) is { } gift && Words(referents, sentence, index, passive) is { } receiver) return $"{Nominals.Of(lemma)} of {gift} to {receiver}";
        if (lemma == "try" && isPassive && !isDenied && !isNone && referents.At(index, passive) is { Kind: EntityKind.Person or EntityKind.Organization } && Words(referents, sentence, index, passive) is { } accused) return $"trial of {accused}";
        if (lemma == "leave" && !isPassive && target < 0 && !isDenied && !isNone && subject >= 0 && tree.Child(verb, "xcomp") < 0 && tree.Child(verb, "ccomp") < 0 && tree.Child(verb, "compound:prt") < 0 && Words(referents, sentence, index, subject) is { } leaving) return $"departure of {leaving}";
        // "The dykes broke", "the Vikings came": where nothing else is said.
        if (lemma is "break" or "come" && target < 0 && !isDenied && !isNone && subject >= 0 && IsBare(tree, verb, subject) && Words(referents, sentence, index, subject) is { } coming) return $"{Nominals.Gerund(lemma)} of {coming}";
        // "ruled the election invalid": no rule over it.
        var isRuling = lemma == "rule" && (tree.Child(verb, "xcomp") > verb || tree.Child(verb, "ccomp") > verb);
        if (!isDenied && !isNone && !isRuling && lemma != "spend" && Complement(tree, verb) < 0 && (target < verb || Content(tree, target) < 0) && !IsFurnished(tree, verb) && (byNoun || (target >= 0 && !Light.Contains(lemma))) && what >= 0 && Words(referents, sentence, index, what) is { } named)
        {
            if (target < 0) named = Together(referents, sentence, index, verb, subject, named);
            else if (!isReduced && Second(referents, sentence, index, target) is { } second) named += $" and {second}";

            // "cut off the supplies": the cutting off.
            if (tree.Child(verb, "compound:prt") is >= 0 and var particle && (target >= 0 || !Nominals.Has(lemma))) return $"{Nominals.Gerund(lemma)} {tree[particle].Form} of {named}";
            if (target < 0) return Saying.Contains(lemma) || Doing.Contains(lemma) ? $"{Referents.Owner(named)} {Nominals.Of(lemma)}" : $"{Nominals.Of(lemma)} of {named}{Pursuit(referents, sentence, index, verb)}";
            return Nominals.To(lemma, named, referents.At(index, target) is { Kind: EntityKind.Person or EntityKind.Organization or EntityKind.Place }) + (isPassive && lemma == "engage" ? Pursuit(referents, sentence, index, verb) : "");
        }

        return Empty.Contains(lemma) ? null : InOwnWords(referents, sentence, index, verb, isDenied, isDone);
    }

    // "banned the league and the party": the ban on both; of three or more the first stands for all.
    static string? Second(Referents referents, SceneSentence sentence, int index, int target)
    {
        const int Longest = 4;

        var tree = sentence.Tree;
        var second = tree.Child(target, "conj");
        if (second < 0 || second > target + Longest || tree[second].Upos is not (Upos.Noun or Upos.Propn) || tree.Child(second, "cc") is not (>= 0 and var and) || tree[and].Lemma != "and") return null;
        // "lacked discipline and his studies were neglected": the studies are another clause.
        if (!IsSubject(tree, target) && tree.Subtree(second).End is var behind && behind < tree.Count && tree[behind].Upos == Upos.Aux) return null;

        var (others, isLonger) = (0, false);
        foreach (var child in tree.Children(target))
        {
            if (tree[child].Is("conj")) others++;
            isLonger |= child > target && tree[child].Is("nmod");
        }

        return others == 1 && !isLonger && Phrase.Of(tree, second) is var phrase && phrase.Core - phrase.First <= Longest ? Words(referents, sentence, index, second) : null;
    }

    static bool IsResult(Sentence tree, int verb, int clause) => Enumerable.Range(tree.Subtree(verb).First, clause - tree.Subtree(verb).First).Any(at => tree[at].Lemma is "so" or "such");

    static bool IsSubject(Sentence tree, int noun) => tree[noun].Relation is "nsubj" or "nsubj:pass";

    // No "end of the valley", and no bad end.
    public static bool IsEnding(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child < verb || tree[child].Lemma is not ("end" or "close" or "halt" or "standstill") || !Clauses.Marked(tree, child, "to")) continue;
            return tree.Child(child, "det") is >= 0 and var det && tree[det].Lemma is "a" or "an" && tree.Child(child, "amod") < 0 && tree.Child(child, "nmod") < 0;
        }

        return false;
    }

    // "It cost the minister his office": the loss of what was paid.
    static string? Lost(Referents referents, SceneSentence sentence, int index, int verb)
    {
        var last = LastObject(sentence.Tree, verb);
        return last >= 0 && Words(referents, sentence, index, last) is { } named ? $"loss of {named}" : null;
    }

    static readonly string[] Moving =
        ["cause", "force", "enable", "allow", "permit", "lead", "drive", "prompt", "help", "encourage", "compel", "oblige", "persuade", "push", "inspire", "induce", "make", "let", "get", "tempt", "urge", "pressure", "convince"];

    static readonly string[] Joints = ["because", "due", "owing", "thanks", "despite", "amid", "after", "following", "before", "until", "since", "during", "without", "out"];

    // "put the tailors out of work"; "fled out of fear" tells why.
    static readonly string[] Ousting = ["put", "drive", "throw", "force", "go", "come", "run", "get", "push", "keep", "take", "bring", "pull", "move"];

    /// <summary>Where the clause ends, and where its object and the phrase behind end.</summary>
    public static (int End, int Core) Ends(Sentence tree, int verb)
    {
        var (end, core, parts) = (verb + 1, verb + 1, 0);
        foreach (var child in tree.Children(verb))
        {
            if (child < verb) continue;
            // "won at the cost of 2,000 lives": what it cost is another matter.
            if (tree[child].Lemma is "cost" or "price" && Clauses.Marked(tree, child, "at") && Standing.Below(tree, child, "of") >= 0) break;
            // "failed owing to poor planning": the planning is why.
            if (tree.Has(child, "owing")) break;
            if (tree[child].Is("punct") || tree[child].Is("conj") || tree[child].Is("cc") || (tree[child].Is("advcl") && !Clauses.Marked(tree, child, "of")) || tree[child].Is("parataxis") || tree[child].Relation == "obl:agent") break;
            // "was forced to turn back by the snow": the snow is what forced it.
            if (tree[child].Is("obl") && tree[verb].Is("xcomp") && tree.Agent(tree[verb].Head) == child) break;
            if (tree.Child(child, "case") is >= 0 and var joint && Joints.Contains(tree[joint].Lemma) && !(tree[joint].Lemma == "out" && Ousting.Contains(tree[verb].Lemma)) && !(tree[joint].Lemma == "without" && tree[verb].Lemma is "leave" or "find")) break;

            // "so much that they fled", "what ruined them was the war": what follows is another matter.
            if (tree[child].Is("ccomp") && Clauses.Marked(tree, child, "that") && IsResult(tree, verb, child)) break;
            if (tree.Child(child, "cop") >= 0 && tree[child].Is("obj")) break;
            if (tree[child].Is("advmod") && tree.Subtree(child).End > child + 2) break;

            end = WithoutTail(tree, child);
            if (tree[child].Relation is "compound:prt" or "obj" or "iobj" or "xcomp" or "advmod" || (tree[child].Is("obl") && parts < 1 && tree.MentionOf(child) is not { Kind: MentionKind.Time })) core = end;
            if (tree[child].Is("obl")) parts++;
        }

        return (end, core);
    }

    /// <summary>Where a phrase ends without its relative clauses and what stands behind a comma.</summary>
    public static int WithoutTail(Sentence tree, int child)
    {
        var (first, end) = tree.Subtree(child);
        for (var at = Math.Max(first + 1, child + 1); at < end; at++)
        {
            if (tree[at].Is("punct") && tree[at].Form is "," or "(" or "–" or "—" or ";" or ":" or "-" && tree[at].Form != "-") return at;
            if (tree[at].Relation is "acl:relcl" && tree[at].Head < at && !IsOfWhat(tree, at)) return Math.Max(child + 1, tree.Subtree(at).First);
        }

        return end;
    }

    // "There was no bread" is the lack of bread; "there were riots" are the riots.
    static string? Existing(Referents referents, SceneSentence sentence, int index, int verb)
    {
        var tree = sentence.Tree;
        var thing = tree[verb].Lemma == "be" ? tree.Child(verb, "nsubj") : verb;
        if (thing < 0 || tree[thing].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Pron)) return null;

        var first = tree[thing].Upos == Upos.Adj ? tree.Subtree(thing).First : Phrase.Of(tree, thing).First;
        var named = Rest(referents, sentence, index, thing, Math.Max(first, verb == thing ? first : verb + 1), Math.Min(WithoutTail(tree, thing), thing + LongestRest));
        if (named.Length == 0) return null;
        if (!Stances.IsNone(tree, thing)) return named.StartsWith("enough ", StringComparison.Ordinal) && Undone.IsDenied(tree, thing) | Undone.IsDenied(tree, verb) ? $"lack of {named[7..]}" : named; // "There weren't enough agents"

        // "there was nobody to bring in the harvest": there were no people.
        var lacking = tree[thing].Lemma.ToLowerInvariant() switch { "nobody" or "none" => "people", "nothing" => "anything", "one" when tree[thing].Upos == Upos.Pron => "people", _ => null };
        return $"lack of {(lacking is not null && named.StartsWith(tree[thing].Form, StringComparison.OrdinalIgnoreCase) ? lacking + named[tree[thing].Form.Length..] : named)}";
    }

    // "The army was weak" is the weakness of the army; an adjective without a plain noun stays one.
    static string? Predicate(Referents referents, SceneSentence sentence, int index, int predicate, bool isDone)
    {
        var tree = sentence.Tree;
        if (tree[predicate].Upos is not (Upos.Adj or Upos.Adv or Upos.Noun)) return null;

        var subject = tree.Child(predicate, "nsubj");
        if (subject < 0 && tree[predicate].Is("conj")) subject = tree.SubjectOf(predicate);
        if (subject < 0 && tree[predicate].Is("xcomp")) subject = tree.ObjectOf(tree[predicate].Head) is >= 0 and var thing ? thing : tree.IsPassive(tree[predicate].Head) ? tree.SubjectOf(tree[predicate].Head) : -1;
        // "the rebels, short of supplies"
        if (subject < 0 && tree[predicate].Upos == Upos.Adj && tree[predicate].Relation is "amod" or "acl" or "appos" && tree[predicate].Head is >= 0 and var whose && whose < predicate) subject = whose;
        if (subject < 0 && tree[predicate].Upos == Upos.Adj && tree[predicate].Relation is "advcl" or "advmod") subject = tree.SubjectOf(tree[predicate].Head);
        if (subject < 0 || Words(referents, sentence, index, subject) is not { } named) return null;

        var isDenied = !isDone && Undone.IsDenied(tree, predicate);
        var adjective = tree[predicate].Lemma.ToLowerInvariant();
        if (tree[predicate].Upos == Upos.Adj && !isDenied && tree.Child(predicate, "xcomp") < 0 && tree.Child(predicate, "ccomp") < 0 && tree.Child(predicate, "obl") < 0 && (isDone || tree.Child(predicate, "advmod") < 0) && Nominals.OfQuality(adjective) is { } noun
            // "The harvest was poor": no poverty.
            && (adjective is not ("poor" or "rich") || referents.At(index, subject) is not { Kind: EntityKind.Event }))
            return $"{noun} of {named}";

        if (Quality(tree, predicate) is { } whole && !isDenied) return $"{whole} of {named}";

        var first = Phrase.Of(tree, predicate).First;
        // "The miners were on holiday"
        if (tree.Child(predicate, "case") is >= 0 and var word && word < first) first = word;
        while (first > 0 && tree[first - 1].Head == predicate && tree[first - 1].Is("advmod") && tree[first - 1].Lemma is not ("not" or "n't" or "never")) first--;
        var rest = Rest(referents, sentence, index, predicate, first, subject > predicate && tree[subject].Head == predicate ? predicate + 1 : Math.Min(Ends(tree, predicate).End, predicate + LongestRest), subject);
        return $"{named} {(isDenied ? "not " : "")}being {(Stances.IsNone(tree, predicate) ? "no " : "")}{(first == 0 && Phrase.HasCapitalOfSentence(tree, 0) ? Lowered(rest) : rest)}";
    }

    // "The tsar lost his nerve": the tsar losing his nerve.
    static string? InOwnWords(Referents referents, SceneSentence sentence, int index, int verb, bool isDenied, bool isDone)
    {
        var tree = sentence.Tree;
        var end = Math.Min(Ends(tree, verb).End, verb + LongestRest + 1);
        end = Stop(tree, verb, verb + 1, end);
        // "denied the claim that": up to what is claimed.
        if (Content(tree, tree.ObjectOf(verb)) is >= 0 and var content) end = Math.Max(end, Math.Min(Ends(tree, content).End, verb + Furthest));
        var whole = Whole(tree, verb, end);
        // "wrote that ...": of whoever says something nothing is told without what is said.
        if (whole < end && tree.Child(verb, "ccomp") >= whole && (whole == verb + 1 || Light.Contains(tree[verb].Lemma.ToLowerInvariant()))) return null;
        end = Trimmed(tree, verb + 1, whole);
        var isPassive = tree.IsPassive(verb);
        var subject = tree.SubjectOf(verb);
        // "caused the king to walk out": the king does.
        if (Moved(tree, verb) is >= 0 and var moved) subject = moved;
        else if (tree[verb].Is("acl") || (subject >= 0 && tree.IsBelow(subject, verb) && subject > verb)) subject = tree.Child(verb, "nsubj");
        if (subject >= 0) subject = Undone.PartOf(tree, subject);
        // "No one paid": nobody paying.
        var isNoOne = subject >= 0 && subject < verb && tree[subject].Lemma == "one" && Stances.IsNone(tree, subject);
        isDenied &= !isNoOne;
        // "The peso sank": what happens to nothing else is named with it. "Tired of the war, the soldiers went home": they are tired.
        var named = isNoOne ? "nobody" : (!isDone || isPassive || (tree.ObjectOf(verb) < 0 && !Light.Contains(tree[verb].Lemma.ToLowerInvariant()))) && subject >= 0 && (subject < verb || (isPassive && tree[verb].Is("advcl") && subject >= end)) && Words(referents, sentence, index, subject) is { } who ? Together(referents, sentence, index, verb, subject, who) : null;
        var says = Enumerable.Range(verb + 1, Math.Max(0, end - verb - 1)).Count(at => tree[at].Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj || IsSomebody(referents, tree, index, at) || tree[at].Lemma is "home" or "away" or "back" or "abroad" or "ashore" or "around" or "underground");
        // "years of manoeuvring": a gerund says little without what it is told of.
        if (says == 0 && tree[verb].Is("acl") && tree[verb].Xpos == "VBG" && tree[verb].Head < verb && Clauses.Marked(tree, verb, "of"))
            return Rest(referents, sentence, index, -1, tree[verb].Head, Math.Min(tree.Subtree(verb).End, verb + LongestRest));
        // "Smoking is a cause of cancer"
        if (says == 0 && end == verb + 1 && tree[verb] is { Xpos: "VBG", Relation: "csubj" } && !isDenied && !Light.Contains(tree[verb].Lemma.ToLowerInvariant())) return tree[verb].Form.ToLowerInvariant();
        if (says == 0 && tree.Child(verb, "compound:prt") < 0 && (named is null || Uttering.Contains(tree[verb].Lemma) || (Light.Contains(tree[verb].Lemma.ToLowerInvariant()) && !IsEnough(tree, verb, isPassive, isDenied || isNoOne || Undone.IsNobody(tree, subject))))) return null;
        if (named is null && says < 1) return null;
        // "spent three years": at what?
        if (tree[verb].Lemma == "spend" && tree.ObjectOf(verb) is > 0 and var spent && tree.MentionOf(spent) is { Kind: MentionKind.Time } && end <= Phrase.Of(tree, spent).End) return null;

        isPassive |= tree[verb].Is("xcomp") && tree[verb].Xpos is "VBN" or "VBD" && tree.Child(verb, "obj") < 0;
        var word = isPassive ? "being " + Lowered(tree[verb].Form) : Nominals.Gerund(tree[verb].Lemma.ToLowerInvariant());
        var rest = Completed(referents, sentence, index, verb, end, named is null ? -1 : subject, Rest(referents, sentence, index, verb, verb + 1, end, named is null ? -1 : subject));
        return $"{(named is null ? "" : named + " ")}{(isDenied ? "not " : "")}{word}{(rest.Length > 0 ? " " + rest : "")}";
    }

    // "soldiers came for him"
    static bool IsSomebody(Referents referents, Sentence tree, int index, int token) => tree[token] is { Upos: Upos.Pron, Xpos: "PRP" } && referents.At(index, token) is { Kind: EntityKind.Person or EntityKind.Organization };

    // The words with their pronouns filled in, but for those of what the name has already: "the conscripts disobeying their officers", "bringing the government to its knees".
    static string Rest(Referents referents, SceneSentence sentence, int index, int but, int first, int end, int subject = -1)
    {
        var already = subject >= 0 ? referents.At(index, subject) : null;
        var tree = sentence.Tree;
        end = Trimmed(tree, first, Stop(tree, but, first, end));
        if (first >= end) return "";

        var text = new System.Text.StringBuilder();
        for (var at = first; at < end; at++)
        {
            if (at > first && tree[at].Start > tree[at - 1].End) text.Append(' ');
            if (tree[at].Upos == Upos.Pron && tree[at].Xpos is "PRP" or "PRP$" or "WP$" && at != but && referents.At(index, at) is { } referent && referent != already && !Enumerable.Range(first, at - first).Any(before => tree[before].Upos is Upos.Noun or Upos.Propn && referents.At(index, before) == referent))
                text.Append(InPlace(referent, tree[at].Xpos is "PRP$" or "WP$" ? Referents.Owner(referent) : Referents.Short(referent)));
            else if (tree[at].Xpos != "WP$")
                text.Append(sentence.TextOf(at, at + 1));
        }

        // "Kiev.": a full stop that the word kept
        return Unquoted(text.ToString().Trim()) is var all && all is [.., not '.', not '.', not '.', not '.', '.'] ? all[..^1] : all;
    }

    static string? Words(Referents referents, SceneSentence sentence, int index, int token)
    {
        if (referents.At(index, token) is { IsNamed: true } referent) return referent.Name;

        var tree = sentence.Tree;
        if (tree[token] is { Upos: Upos.Pron, Xpos: "NN" }) return tree[token].Form.ToLowerInvariant(); // "everybody"
        if (tree[token].Upos is Upos.Pron) return referents.At(index, token) is { } other ? InPlace(other, other.Name) : null;
        if (tree[token].Upos is not (Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj)) return null;

        var phrase = Phrase.Of(tree, token);
        var text = Rest(referents, sentence, index, -1, phrase.First, phrase.Core);
        if (text.Length == 0) return null;
        return phrase.First == 0 && tree[0].Upos != Upos.Propn && Phrase.HasCapitalOfSentence(tree, 0) && tree[0].Xpos != "PRP$" && !(phrase.Core > 1 && char.IsUpper(tree[1].Form[0])) ? Lowered(text) : text;
    }

    // Inside a name a phrase begins small where the text ever begins it so: "the conscripts", "British investors".
    internal static string InPlace(Referent referent, string words) =>
        !referent.IsNamed && Lowered(words) is var lowered && FirstWord(lowered) is var first && ((!words.Contains(' ', StringComparison.Ordinal) && WordTopics.IsCommonNoun(referent.Head)) || WordTopics.IsCommonNoun(first) || referent.Surfaces.Keys.Any(surface => FirstWord(surface) == first)) ? lowered : words;

    static string FirstWord(string words) => words.IndexOfAny([' ', '\'', '’']) is > 0 and var end ? words[..end] : words;

    static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
