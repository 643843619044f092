using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>How far a rule is trusted in a document: a weak rule is, where grammar settles what it leaves open.</summary>
static partial class Trust
{
    /// <summary>Below it the graph would hold more guesses than claims.</summary>
    public const double Floor = 0.55;

    static readonly FrozenSet<string> Feelings = Set("fear|hope|believe|expect|suspect|anticipate|dread|worry|want|wish|desire|seek|realise|realize|think|sense");

    static readonly FrozenSet<string> Grounds = Set("given|now|in|seeing|considering|inasmuch|insofar|on|for");

    static readonly FrozenSet<string> Emotions = Set("fear|dread|despair|desperation|hatred|loyalty|spite|anger|frustration|ambition|necessity|curiosity|jealousy|envy|greed|pity|respect|concern|desire|conviction|revenge|love|need|habit|sympathy|solidarity|boredom|panic|guilt|gratitude");

    static readonly FrozenSet<string> Punishing = Set("punish|fine|arrest|jail|try|burn|whip|flog|banish|shoot|behead|imprison|convict|sentence|hang|execute|expel|exile|excommunicate|prosecute|indict|dismiss|sack|reward");

    // Of these only what is done to somebody punishes.
    static readonly FrozenSet<string> Bodily = Set("try|burn|whip|flog|banish|shoot|behead");

    static readonly FrozenSet<string> Money = Set("pound|dollar|franc|mark|rouble|ruble|shilling|penny|cent|euro|yen|crown|ducat|florin|guilder|peso|lira");

    // Who does so says that it mattered.
    static readonly FrozenSet<string> Stressing = Set("stress|emphasise|emphasize|highlight|underline|underscore|see|recognise|recognize|note|acknowledge");

    static readonly FrozenSet<string> Bringing = Set("out|off|back|down|together|apart|home");

    static readonly FrozenSet<string> Moving = Set("go|come|travel|return|move|leave|arrive|visit|sail|fly|march|stop|stay|wait|sit|stand|meet|gather|begin|start|continue|seem|appear|use|be|have|get|live|rise|grow");

    // Verbs whose infinitive tells what, not what for.
    static readonly FrozenSet<string> Wanting = Set("agree|decide|refuse|promise|hope|plan|offer|threaten|try|attempt|manage|fail|learn|like|need|vow|vote|aim|intend|ask|order|command|direct|instruct|tell|urge|persuade|force|allow|invite|help|encourage|enable|cause|prefer|choose|swear|pledge|prepare|demand|propose|wish|long|hesitate|lead|prompt|permit|compel|require|expect|want|seek|train|teach|advise|warn|beg|convince|inspire|drive|make");

    // What is done at the deeds of others.
    static readonly FrozenSet<string> Reacting = Set("revolt|rebel|rise|riot|protest|strike|mutiny|resign|flee|surrender|collapse|fall|remove|dismiss|sack|impeach|expel|arrest|condemn|retaliate|respond|react|withdraw|abandon|break|ban|crush|suppress|intervene|invade|declare|mobilise|mobilize|urge|demand|refuse|panic|boycott|oust|overthrow|depose|execute|denounce|order|send|impose");

    // What people do, one thing after another: "they marched on, killing the guards".
    static readonly FrozenSet<string> Deadly = Set("kill|injure|wound|hurt|destroy|damage|block|claim|turn|set|give|send|bring|throw|raise|create|wreck|demolish|starve|slaughter|devastate|poison|ruin|cut|seal");

    static readonly FrozenSet<string> Breaking = Set("sink|crash|explode|burst|derail|capsize|burn|break|strike|hit");

    // Rules whose verbs mean a cause only between happenings: "the war made peace impossible", not "she made him tea".
    static readonly FrozenDictionary<string, double> BetweenHappenings = new Dictionary<string, double>
    {
        ["make"] = 0.7,
        ["produce"] = 0.65,
        ["translate-into"] = 0.65,
        ["lead-somebody"] = 0.7,
        ["mean"] = 0.55,
        ["stop"] = 0.6,
        ["keep-from"] = 0.6,
        ["attract"] = 0.6,
        ["root-in"] = 0.65,
        ["effects-are"] = 0.6,
        ["response-to"] = 0.6,
        ["anger"] = 0.65,
        ["in-wake-of"] = 0.6,
        ["damage-from"] = 0.55,
        ["stem-out"] = 0.6,
        ["resultative"] = 0.65,
        ["cost"] = 0.65,
        ["give"] = 0.6,
        ["ended"] = 0.65,
        ["started"] = 0.65,
        ["ban"] = 0.6,
        ["price-of"] = 0.65,
        ["lay-behind"] = 0.7,
        ["starved-into"] = 0.7,
        ["come-of"] = 0.8,
        ["at-cost-of"] = 0.8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>From 0 to 1; below <see cref="Floor"/> it is no claim.</summary>
    public static double Of(Relation relation)
    {
        var (tree, trigger) = (relation.Sentence, relation.Trigger);
        var lemma = tree[trigger].Lemma.ToLowerInvariant();
        if (IsOtherSense(relation)) return 0;

        return relation.Rule.Id switch
        {
            "degree" when IsMarked(relation, "that") => 0.75,
            // "so high as to ruin the peasants"
            "degree" when lemma == "so" && IsMarked(relation, "as") && IsMarked(relation, "to") => 0.65,
            "in-order-to" when lemma == "so" && tree[trigger + 1].Lemma != "as" => 0,
            "since" when lemma == "since" && IsSubordinate(tree, trigger) && !IsPerfect(tree, Above(relation)) => 0.7,
            // "No bones have been found, since the soil dissolves them"
            "since" when lemma == "since" && IsSubordinate(tree, trigger) && IsPresent(relation) => 0.7,
            "since" when lemma == "as" && IsWhyItFailed(relation) => 0.65,
            "since" when Grounds.Contains(lemma) && IsMarked(relation, "that") => 0.75,
            "by-doing" when lemma == "by" && relation.Width == 0 && relation.Source.Head <= trigger + 2 && tree.Child(relation.Source.Head, "nsubj") < 0 => 0.6,
            // "A warship was deployed to fetch them", "the robbery was staged by the police to discredit him"
            "purpose" when IsDeployed(relation) => 0.6,
            "on-charges-of" or "asked-for" when relation.Source.Head is var asking && tree[asking].Upos == Upos.Noun && relation.Signal.Contains(asking) && tree[relation.Target.Head].Upos == Upos.Verb => 0.75,
            "moved-alone" when !IsAlone(relation) => 0,
            "drawing" when !IsDrawn(tree, trigger) => 0,
            "reason-why" when tree.Child(trigger, "cop") is >= 0 and var was && was < trigger => 0.8,
            "purpose" when IsAim(relation) && !Enumerable.Range(0, relation.Source.Head).Any(at => tree[at].Lemma == "too" && tree[at + 1].Upos != Upos.Punct) => 0.56,
            "demanding" when Feelings.Contains(lemma) && tree[trigger].Relation is "advcl" && !tree[Above(relation)].Is("acl") => 0.65,
            "so" when relation.Width == 0 && StartsClause(relation) => 0.65,
            "thus" when lemma is "thus" or "thereby" or "hence" && relation.Source.Sentence == tree => 0.6,
            // "The king raised taxes. So the people rebelled"
            "thus" when lemma == "so" && IsSoAtBeginning(relation) => 0.6,
            // "The reason the league failed was that it had no army"
            "reason-why" or "result-of" when tree[trigger].Is("nsubj") && tree.Child(tree[trigger].Head, "cop") >= 0 => 0.8,
            "suffer-from" when relation.Source.Sentence[relation.Source.Head].Head is >= 0 and var missing && relation.Source.Sentence[missing].Lemma is "want" or "lack" or "absence" => 0,
            "ended" when lemma is "put" or "bring" => 0.8,
            "undoing" when tree.Child(trigger, "cop") < 0 || relation.Source.Sentence[relation.Source.Head].Lemma is "price" or "cost" => 0,
            "heart-of" when !Clauses.Marked(tree, trigger, "at") => 0,
            "price-of" when !(tree[trigger].Is("nsubj") && tree.Child(tree[trigger].Head, "cop") >= 0) || !Lasts(relation.Source) || !Lasts(relation.Target) => 0,
            "starved-into" when !Lasts(relation.Target) => 0,
            // "The bank closed. Inevitably, a panic broke out"
            "inevitably" when relation.Source.Sentence == tree || relation.Signal.End >= tree.Count || tree[relation.Signal.End].Form != "," || !tree[relation.Target.Head].IsPast => 0,
            // "grew rich through the slave trade"
            "by-noun" when lemma == "through" && tree[relation.Target.Head] is { Lemma: "grow" or "become" or "get", Upos: Upos.Verb } && tree.Child(relation.Target.Head, "xcomp") is > 0 and var quality && tree[quality].Upos == Upos.Adj => 0.65,
            "force" when tree.IsPassive(trigger) && lemma is "drive" or "force" or "push" && relation.Target.Sentence[relation.Target.Head].Upos == Upos.Noun => 0.8,
            "perceiving" when !(tree[trigger].Relation == "advcl" && trigger < Above(relation) && (trigger == 0 || tree[trigger - 1].Form == ",") && tree.Child(trigger, "mark") < 0 && tree[Above(relation)].IsPast) => 0,
            "cause-of" when lemma == "precursor" => 0, // What comes before is no cause yet.
            // "the reasons for the failure of the rising" are not those of the rising.
            "cause-of" when relation.Target.Sentence == tree && tree[relation.Target.Head].Head is >= 0 and var whole && whole != trigger && tree[whole].Head == trigger && tree[whole].Upos == Upos.Noun && Clauses.Marked(tree, relation.Target.Head, "of") => 0,
            "in-response" when !relation.Signal.Contains(trigger + 1) || tree[trigger + 1].Lemma != "turn" => 0.65,
            "blame-for" when Bodily.Contains(lemma) && !(Patient(tree, trigger) is >= 0 and var patient && tree.MentionOf(patient) is { Kind: MentionKind.Person or MentionKind.Organization }) => 0,
            "blame-for" when relation.Source.Sentence[relation.Source.Head].Lemma is "life" or "time" or "good" => 0, // "banished for life"
            "attribute" when lemma is "attribute" or "ascribe" or "owe" or "credit" => 0.75,
            // "criticised for its slow response"
            "blame-for" when lemma is "criticise" or "criticize" or "censure" or "condemn" && relation.Source.Sentence.Child(relation.Source.Head, "nmod:poss") >= 0 => 0.65,
            "spilling" when !(relation.Source.Sentence[relation.Source.Head] is { Upos: Upos.Verb, Lemma: var broke } && (Breaking.Contains(broke) || broke is "rupture" or "collapse" or "fail" or "overturn" or "erupt")) => 0,
            "blame-for" when Punishing.Contains(lemma) && (lemma is "convict" or "sentence" || !Clauses.Marked(relation.Source.Sentence, relation.Source.Head, "of")) => 0.6,
            "out-of" when !Emotions.Contains(relation.Source.Sentence[relation.Source.Head].Lemma) => 0,
            "adding" when relation.Source.Head is var added && tree[added] is { Xpos: "VBG", Relation: "advcl" or "conj" } && tree.Child(added, "aux") < 0 => 0,
            "adding" or "change" when Deadly.Contains(lemma) && relation.Source.Sentence[relation.Source.Head] is { Upos: Upos.Verb } done && !Breaking.Contains(done.Lemma) && Happenings.IsDeed(done.Lemma) && relation.Source.Sentence.Doer(relation.Source.Head) is >= 0 and var doer && tree.MentionOf(doer) is { Kind: MentionKind.Person or MentionKind.Organization } => 0,
            "adding" when Clauses.Marked(tree, trigger, "for") || tree.Child(trigger, "mark") >= 0 => 0,
            "factor-in" when lemma is "part" or "hand" or "role" or "element" or "instrument" && !IsPlayed(tree, trigger) => 0,
            "shock-to" when tree.Children(trigger).ToArray().Any(child => child > trigger && Clauses.Marked(tree, child, "to")) => 0.8,
            // "only too happy to", "not too weak to"
            "too" when (trigger > 0 && tree[trigger - 1].Lemma is "only" or "all") || (tree[trigger].Head is >= 0 and var measured && Stances.IsDenied(tree, measured)) => 0,
            // "The factors that led to the war were debt and fear", "another factor in the decline was the loss of the provinces"
            "factor-in" when lemma == "factor" && (tree.Child(trigger, "cop") >= 0 || (tree[trigger].Is("nsubj") && tree.Child(tree[trigger].Head, "cop") >= 0)) => 0.8,
            "effects-are" when tree[trigger].Is("nsubj") && (tree[tree[trigger].Head].Lemma == "include" || tree.Child(tree[trigger].Head, "cop") >= 0) => 0.8,
            "ban" when relation.Source.Sentence[relation.Source.Head].Lemma.ToLowerInvariant() is "law" or "act" or "decree" or "edict" or "treaty" or "amendment" or "constitution" or "proclamation" or "statute" or "bill" or "ordinance" => 0.8,
            "quarrel-over" when relation.Width > 0 || tree[relation.Target.Head].Upos != Upos.Verb => 0,
            // "went over the budget", not "went on strike over pay"
            "quarrel-over" when tree[relation.Target.Head].Lemma == "go" && !tree.Children(relation.Target.Head).ToArray().Any(child => tree[child].Is("obl") && tree[child].Lemma is "strike" or "war") => 0,
            "role-of" when !IsStressed(tree, trigger) => 0,
            "change" when tree[trigger].Is("acl") && tree.Child(trigger, "mark") >= 0 => 0,
            "change" or "ended" when lemma != "do" && tree.Child(trigger, "obj") < 0 && !tree.IsPassive(trigger) => 0,
            "make" when tree.ObjectOf(trigger) < 0 && !tree.IsPassive(trigger) && tree.Child(trigger, "expl") < trigger => 0,
            // "The strike was a response to the wage cuts"
            "response-is" when tree.Child(trigger, "cop") >= 0 => 0.8,
            "damage-from" or "response-to" when relation.Source.Sentence[relation.Source.Head].Head != trigger => 0,
            "enable" when lemma == "let" && relation.Target.Sentence[relation.Target.Head].Upos != Upos.Verb => 0,
            "cost" when relation.Sentence.Child(trigger, "obj") is >= 0 and var price && Money.Contains(tree[price].Lemma) => 0,
            "give" when !IsGiven(tree, trigger) => 0,
            "with-clause" when IsFronted(relation) => 0.56,
            "when" or "after" when IsReaction(relation) => 0.56,
            "since-noun" when IsSequel(relation) => 0.56,
            "resultative" when !IsResult(relation) => 0,
            "come-of" when relation.Sentence.ObjectOf(relation.Target.Head) >= 0 || !IsComing(relation) => 0,
            // "Behind the revolt was hunger", "rising prices were behind the revolt"
            "was-behind" when !IsHidden(relation) => 0,
            // "The accident was down to human error"
            "down-to" when !Lasts(relation.Source) || IsRemnant(tree, relation.Source.Head) || !(tree.Child(relation.Source.Head, "cop") is >= 0 and var said && said < trigger) => 0,
            "turn-against" when !Has(tree, trigger, "against") => 0,
            "at-cost-of" when !Lasts(relation.Target) && relation.Target.Sentence[relation.Target.Head].Lemma is not ("life" or "casualty") => 0,
            "effect-was" when relation.Target.Sentence[relation.Target.Head].Upos != Upos.Verb => 0,
            // "Tensions boiled over into violence"; no milk does
            "boil-into" when !Lasts(relation.Target) || (lemma is "boil" or "spill" && !tree.Has(trigger + 1, "over")) => 0,
            // "The tribute was laid at the feet of the sultan"
            "laid-at-door" when !Lasts(relation.Target) && tree.MentionOf(relation.Target.Head) is not { Kind: MentionKind.Event } => 0,
            // "The news had the effect of a bomb": no bomb brought it about.
            "effects-are" when tree[trigger] is { Relation: "obj", Head: >= 0 and var has } && tree[has].Lemma == "have" && relation.Source.Sentence == tree && Clauses.Marked(tree, relation.Source.Head, "of") => 0,
            "blame-lies" when !IsBlamed(tree, trigger) || IsDuty(relation) => 0,
            // "pushed the country to the brink of war": no war, and no brink, came of it.
            "force" when relation.Target.Sentence[relation.Target.Head].Lemma is "brink" or "verge" or "edge" or "arm" => 0,
            "mean" when relation.Target.Sentence[relation.Target.Head].Upos != Upos.Verb && !Lasts(relation.Target) => 0,
            "keep-out" when !Clauses.Marked(tree, relation.Target.Head, "out") => 0,
            "halted" when !IsHalted(tree, trigger) => 0,
            "attract" or "translate-into" when IsHalted(tree, trigger) => 0,
            "attract" when lemma == "bring" && tree.Children(trigger).ToArray().Any(child => child > trigger && tree[child].Is("obl") && Clauses.Marked(tree, child, "into")) => 0,
            "attract" when lemma is not ("earn" or "win" or "bring") || tree.Child(trigger, "compound:prt") >= 0 => 0,
            "make" when lemma == "keep" && Clauses.Marked(relation.Target.Sentence, relation.Target.Head, "from") => 0,
            "result-in" when lemma is "culminate" or "climax" && relation.Source.Sentence[relation.Source.Head] is { Xpos: "NN" or "NNP" or "PRP" or "WDT" } => 0,
            "keep-from" when Clauses.Marked(relation.Target.Sentence, relation.Target.Head, "from") => 0.75,
            "stop" when lemma is "avoid" or "delay" => 0,
            var id when BetweenHappenings.TryGetValue(id, out var confidence) => Math.Max(confidence, relation.Confidence),
            _ => relation.Confidence,
        };
    }

    /// <summary>Whether the rule counts only between happenings.</summary>
    public static bool IsBetweenHappenings(Relation relation) => BetweenHappenings.ContainsKey(relation.Rule.Id);

    // Whether a noun tells what happens or how things are.
    static bool Lasts(RelationArgument argument) => argument.Sentence[argument.Head] is { Upos: Upos.Noun, Lemma: var noun } && (WordTopics.IsHappening(noun) || WordTopics.IsState(noun));

    static int Patient(Sentence tree, int verb) => tree.IsPassive(verb) ? tree.SubjectOf(verb) : tree.ObjectOf(verb);

    static int Above(Relation relation) => relation.Target.Head;

    static bool IsMarked(Relation relation, string word)
    {
        if (relation.Rule.Id == "degree" && word == "that" && relation.Sentence.Outgrown(relation.Sentence[relation.Trigger].Head is >= 0 and var quality ? quality : relation.Trigger) == relation.Target.Head) return true;
        if (Clauses.Marked(relation.Sentence, relation.Rule.Id == "degree" ? relation.Target.Head : relation.Source.Head, word)) return true;
        for (var at = relation.Signal.First; at < relation.Signal.End; at++)
            if (relation.Sentence[at].Lemma == word) return true;

        return false;
    }

    static bool IsSubordinate(Sentence tree, int joint) => tree[joint].Relation == "mark" && tree[joint].Head > joint && (joint == 0 || tree[joint - 1].Lemma is not ("long" or "ever")) && tree.Child(tree[joint].Head, "nsubj") >= 0;

    // "He has been angry since he left": the time, not the reason.
    static bool IsPerfect(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree[child].Is("aux") && tree[child].Lemma == "have") return true;

        return false;
    }

    static bool IsPresent(Relation relation) => relation.Sentence.Child(relation.Source.Head, "cop") is >= 0 and var copula
        ? relation.Sentence[copula].Xpos is "VBZ" or "VBP"
        : relation.Source.Sentence[relation.Source.Head] is { Upos: Upos.Verb, Xpos: "VBZ" or "VBP" or "VB" } && relation.Sentence.Child(relation.Source.Head, "aux") < 0;

    // "Sanctions did not work, as they left out oil"; not "as they had been told", "as he crossed the river".
    static bool IsWhyItFailed(Relation relation)
    {
        var (tree, trigger, cause, effect) = (relation.Sentence, relation.Trigger, relation.Source.Head, relation.Target.Head);
        if (relation.Width > 0 || trigger == 0 || cause < trigger || effect > trigger || tree[trigger] is not { Relation: "mark" } || tree.Child(cause, "nsubj") < 0) return false;
        if (!(tree[effect].Lemma == "fail" || (Undone.IsDenied(tree, effect) && (tree[trigger - 1].Form == "," || tree[effect].Lemma is "work" or "succeed")))) return false;

        var isState = tree.Child(cause, "cop") >= 0 || tree.ObjectOf(cause) > cause;
        return isState && tree[cause].Lemma is not ("cross" or "enter" or "read" or "see" or "watch" or "hear" or "foresee" or "promise" or "tell" or "do") && (tree[cause].Lemma != "leave" || tree.Child(cause, "compound:prt") >= 0) && !Stances.IsReporting(tree[cause].Lemma) && !Feelings.Contains(tree[cause].Lemma) && tree[trigger - 1].Lemma is not ("just" or "so" or "such" or "even");
    }

    // What for somebody did something: not where he went, nor what a noun is for.
    static bool IsAim(Relation relation)
    {
        var tree = relation.Sentence;
        var (aim, deed) = (relation.Source.Head, relation.Target.Head);
        if (relation.Width > 0 || tree[aim].Relation != "advcl" || tree[deed].Upos != Upos.Verb || tree[aim].Head != deed) return false;
        if (Moving.Contains(tree[deed].Lemma) || Wanting.Contains(tree[deed].Lemma) || tree[aim].Upos != Upos.Verb || tree.Child(aim, "obj") < 0 || IsAdjacent(tree, aim, deed)) return false;
        return !tree.IsPassive(aim);
    }

    // "were expected to win": what, not what for.
    static bool IsAdjacent(Sentence tree, int aim, int deed) => aim == deed + 2 && tree[deed + 1].Xpos == "TO";

    static bool StartsClause(Relation relation)
    {
        var (tree, at) = (relation.Sentence, relation.Trigger);
        return at > 1 && (tree[at - 1].Form is "," or ";" or "–" or "—" || tree[at - 1].Lemma == "and") && (tree.Child(relation.Target.Head, "expl") > at || tree.Child(relation.Target.Head, "nsubj") is >= 0 and var subject && subject > at && subject <= at + 6);
    }

    // "played a part in", "was an element of"
    static bool IsPlayed(Sentence tree, int noun) =>
        tree.Child(noun, "cop") >= 0 || (tree[noun].Is("obj") && tree[tree[noun].Head].Lemma is "play" or "have" or "take") || tree[noun].Is("appos");

    // "brought the advance to a halt"
    static bool IsHalted(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree[child].Is("obl") && tree[child].Lemma is "halt" or "end" or "stop" or "standstill" or "close" or "conclusion" && Clauses.Marked(tree, child, "to")) return true;

        return false;
    }

    // "stress the role of fear in the war"
    static bool IsStressed(Sentence tree, int noun) =>
        tree[noun].Head is >= 0 and var verb && ((tree[noun].Is("obj") && Stressing.Contains(tree[verb].Lemma)) || (tree[noun].Is("obl") && tree[verb].Lemma == "point" && Clauses.Marked(tree, noun, "to")));

    static bool IsGiven(Sentence tree, int verb)
    {
        var things = 0;
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree[child].Is("obj") || tree[child].Is("iobj"))) things += tree.Child(child, "obj") > child ? 2 : 1;

        return things > 1;
    }

    // "The king raised taxes. So the people rebelled"; not "So began the winter".
    static bool IsSoAtBeginning(Relation relation)
    {
        var (tree, verb) = (relation.Sentence, relation.Target.Head);
        return relation.Trigger == 0 && relation.Source.Sentence != tree && tree[0].Is("advmod") && tree[0].Head == verb && tree[verb].IsPast && Happenings.IsDeed(tree[verb].Lemma) && tree.SubjectOf(verb) is > 0 and var subject && subject < verb && tree[1].Upos != Upos.Punct;
    }

    // "With the treasury empty and the army deserting, the king gave way"
    static bool IsFronted(Relation relation)
    {
        var (tree, trigger) = (relation.Sentence, relation.Trigger);
        var (cause, effect) = (relation.Source.Head, relation.Target.Head);
        return tree[trigger].Lemma == "with" && relation.Width == 0 && cause < effect && tree.Child(cause, "nsubj") >= 0 && tree[effect].Upos == Upos.Verb && (trigger == 0 || tree[trigger - 1].Upos is Upos.Punct or Upos.Cconj or Upos.Adv);
    }

    // "When the king dismissed him, the city revolted": what somebody does at what another did.
    static bool IsReaction(Relation relation)
    {
        var (tree, trigger) = (relation.Sentence, relation.Trigger);
        var (cause, effect) = (relation.Source.Head, relation.Target.Head);
        if (relation.Width > 0 || tree[trigger].Lemma is not ("when" or "after") || relation.Source.Sentence != tree) return false;
        if (tree[cause].Upos != Upos.Verb || tree[effect].Upos != Upos.Verb || !(Reacting.Contains(tree[effect].Lemma) || (tree[effect].Lemma == "give" && tree.ObjectOf(effect) is >= 0 and var way && tree[way].Lemma == "way")) || !tree[cause].IsPast || Moving.Contains(tree[cause].Lemma)) return false;
        return tree.Child(cause, "nsubj") is >= 0 and var one && tree.SubjectOf(effect) is >= 0 and var other && !tree[one].Form.Equals(tree[other].Form, StringComparison.OrdinalIgnoreCase)
            && (tree.ObjectOf(cause) >= 0 || tree.IsPassive(cause) || Nominals.Has(tree[cause].Lemma));
    }

    // "After the death of the king the alliance collapsed"; not so "two years after the death of the king".
    static bool IsSequel(Relation relation)
    {
        var (tree, cause, effect) = (relation.Sentence, relation.Source.Head, relation.Target.Head);
        return relation.Width == 0 && relation.Source.Sentence == tree && (relation.Trigger == 0 || tree.MentionOf(relation.Trigger - 1) is not { Kind: MentionKind.Time }) && tree[relation.Trigger].Lemma is "after" or "following" or "upon" && tree[effect].Upos == Upos.Verb && Reacting.Contains(tree[effect].Lemma)
            && tree[effect].IsPast && tree[cause].Upos == Upos.Noun && WordTopics.IsHappening(tree[cause].Lemma) && tree.MentionOf(cause) is { Kind: MentionKind.Event or MentionKind.Abstract };
    }

    static bool Has(Sentence tree, int verb, string word)
    {
        if (tree.Child(verb, "obj") < 0 && !tree.IsPassive(verb)) return false;
        foreach (var child in tree.Children(verb))
            if (child > verb && Clauses.Marked(tree, child, word)) return true;

        return tree.Child(verb, "obj") is >= 0 and var thing && tree.Children(thing).ToArray().Any(child => child > thing && Clauses.Marked(tree, child, word));
    }

    // "brought the builders out on strike", "threw the party into turmoil"
    static bool IsResult(Relation relation)
    {
        var (tree, verb) = (relation.Sentence, relation.Trigger);
        var thing = tree.Child(verb, "obj");
        if (thing < 0 && !tree.IsPassive(verb)) return false;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb) continue;
            if (tree[child].Relation is "advmod" or "compound:prt" && Bringing.Contains(tree[child].Lemma) && tree[child].Upos is Upos.Adv or Upos.Adp) return true;
            if (tree[child].Is("obl") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma is "into" or "to" or "out" or "off" or "onto" or "against" or "through") return true;
        }

        return false;
    }

    static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
