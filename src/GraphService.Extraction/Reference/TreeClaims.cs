using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Joins what the sentences of a document relate with who and what their words stand for.</summary>
sealed class TreeClaims(IReadOnlyList<SceneSentence> scene, Referents referents, IReadOnlyList<RelationReader> readers, Datings datings, LinkModel? model)
{
    /// <summary>A longer sentence is quoted from the first word of the claim to the last.</summary>
    public const int LongestQuote = 400;

    // With what people answer, and what is no answer.
    static readonly FrozenSet<string> Manners = FrozenSet.ToFrozenSet(["caution", "silence", "energy", "contempt", "care", "patience", "restraint", "indifference", "help", "aid", "speed", "skill", "vigour", "vigor", "enthusiasm", "hesitation", "confidence", "courage", "smile"]);

    // What explains a thing without being its cause.
    static readonly FrozenSet<string> Works = FrozenSet.ToFrozenSet(["book", "treatise", "chapter", "article", "essay", "account", "study", "paper", "documentary", "film", "report", "map", "plaque", "saga", "letter", "constitution", "text", "page", "lesson", "table", "diagram", "exhibition", "myth", "legend"]);

    // How or where somebody dies.
    internal static readonly FrozenSet<string> Circumstances = FrozenSet.ToFrozenSet(["circumstance", "condition", "exile", "obscurity", "office", "captivity", "agony", "peace", "disgrace", "debt", "childhood", "infancy", "service", "retirement", "solitude", "isolation", "custody", "detention", "harness"]);

    // Of what stands between a question and its answer: a line end, marks.
    const int FarthestReply = 12;

    readonly Speakers _speakers = new(scene, referents);
    readonly Standing _standing = new(scene, referents);
    readonly Settings _settings = new(scene, referents, new(scene, referents));
    readonly Roles _roles = new(scene, referents);
    readonly Motives _motives = new(scene, referents);
    readonly Sequences _sequences = new(scene, referents);
    readonly Proportions _proportions = new(scene, referents);

    // Both made by the first sentence; the answers remember what those before told.
    ClauseDeeds? _deeds;
    Answers? _answers;

    ClauseDeeds Deeds => _deeds ??= new(scene, referents, new(scene, referents), _standing);

    Answers Answers => _answers ??= new(scene, referents, _standing, _speakers, datings, Told);

    /// <summary>What rules told, sentence by sentence; complete once <see cref="Read"/> was called.</summary>
    public IReadOnlyList<RuledPairs> Told { get; } = [.. Enumerable.Range(0, scene.Count).Select(_ => new RuledPairs())];

    /// <summary>The claims in the order of the sentences: of each what rules told, then what was learned to be told besides.</summary>
    public IEnumerable<TreeClaim> Read()
    {
        // Rules first, all of them: what happens in a clause bears the name that they give it. Then all names, as they were when the weights were learned.
        for (var i = 0; i < scene.Count; i++)
            foreach (var claim in Ruled(i)) Told[i].Add(claim);

        if (model is null) return Told.SelectMany(told => told.Claims);

        var nodes = scene.Select((sentence, i) => sentence.IsHeading ? [] : LinkNode.Of(sentence, i, referents)).ToList();
        var links = new LearnedLinks(scene, referents, _speakers, datings, model);
        return Enumerable.Range(0, scene.Count).SelectMany(i => links.Read(i, nodes[i], Told[i]));
    }

    IEnumerable<TreeClaim> Ruled(int i)
    {
        if (scene[i].IsHeading)
        {
            Answers.Read(i, _ => false);
            if (Reply(i) is null) yield break;
        }

        var deeds = new HashSet<int>();
        var told = new HashSet<(Referent, LinkType, Referent)>();
        foreach (var claim in Distinct(Related(i, deeds)))
        {
            told.Add((claim.Source, claim.Type, claim.Target));
            yield return claim;
        }

        if (scene[i].IsHeading) yield break;

        foreach (var claim in Answers.Read(i, Told[i].IsCausing).Where(claim => !told.Contains((claim.Source, claim.Type, claim.Target)))) yield return claim;

        foreach (var claim in _motives.Read(i).Concat(_sequences.Read(i)).Concat(_proportions.Read(i)).Concat(_settings.Read(i)).Where(claim => !told.Contains((claim.Source, claim.Type, claim.Target))).Concat(_roles.Read(i, deeds.Contains)).Concat(Deeds.Read(i, deeds.Contains, Told[i].IsCausing))) yield return claim;
    }

    // Whether what a sentence asks is so, and the last word that says it: "Did the tax cause the revolt? No."
    (bool IsSo, int Last)? Reply(int index) =>
        index + 1 < scene.Count && !scene[index + 1].IsHeading && scene[index + 1].Place.Start - scene[index].Place.End <= FarthestReply && Qualifiers.IsAskedWhether(scene[index].Tree) ? Qualifiers.Reply(scene[index + 1].Tree) : null;

    // Of two rules that read the same link out of a sentence, the surer.
    static IEnumerable<TreeClaim> Distinct(IEnumerable<TreeClaim> claims) =>
        claims.GroupBy(claim => (claim.Source, Type: IsCause(claim.Type) ? LinkType.Caused : claim.Type, claim.Target, claim.Start))
            .Select(group => group.MaxBy(claim => claim.Trust)!);

    static bool IsCause(LinkType type) => type.Info.Family == LinkFamily.Causal && type != LinkType.Prevented;

    IEnumerable<TreeClaim> Related(int index, HashSet<int> deeds)
    {
        var tree = scene[index].Tree;
        var before = index > 0 && !scene[index - 1].IsHeading ? scene[index - 1].Tree : null;
        var told = new HashSet<(RelationRule, int)>();
        var reply = Reply(index);
        var isTakenBack = index + 1 < scene.Count && !scene[index + 1].IsHeading && Qualifiers.TakesBack(scene[index + 1].Tree);
        var relations = readers.SelectMany(reader => reader.Read(tree, before)).Select(Retelling.Of).Select(relation => reply is var (isSo, _) ? Answered(relation, isSo) : relation).ToList();
        foreach (var relation in relations)
        {
            // "helped to cause": the cause is read from the other verb.
            if (relation.Rule.Id == "help" && relations.Any(other => other.Trigger == relation.Target.Head && other.Type.Info.Family == LinkFamily.Causal && other.Confidence >= Trust.Floor && other.Rule.Id is not ("change" or "adding" or "resultative"))) continue;

            var trust = Trust.Of(relation);
            if (trust < Trust.Floor || told.Contains((relation.Rule, relation.Trigger))) continue;
            if (relation.Stance is { Conditional: true } or { Counterfactual: true } && !Standing.IsSupposing(relation)) continue;
            if (Standing.IsSupposing(relation) && Stances.IsUnlikely(tree, relation.Trigger)) continue; // "It is doubtful that without the loan the bank would have collapsed"
            if (relation.Rule.Id == "without" && relation.Trigger > 0 && tree[relation.Trigger - 1].Lemma is "even" or "or") continue; // "Even without the war", "with or without"
            if (relation.Stance.Question && !Qualifiers.IsPresupposed(tree, relation.Trigger)) continue;
            if (relation.Type.Info.Family == LinkFamily.Stance && IsScant(relation)) continue;
            if (relation.Rule.Id == "by-doing" && (Lexicon.Answering.Contains(tree[relation.Target.Head].Lemma) || Lexicon.Working.Contains(tree[relation.Target.Head].Lemma))) continue; // What was done is the answer, or the work.
            if (relation.Rule.Id is "purpose" or "in-order-to" && relation.Source.Sentence == tree && Stances.IsDenied(tree, relation.Source.Head)) continue; // "so as not to provoke a revolt": no revolt was the aim.
            if (relation.Stance.Modality == Modality.Negated && relation.Rule.Id is "work-of" or "deed-of") continue; // Who doubts Wegener's theory does not doubt that it is his.
            if (relation.Rule.Id is "in-wake-of" && IsForWant(relation)) continue;
            var isTakenBackAtEnd = relation.Stance.Modality is Modality.Reported or Modality.Hedged && Qualifiers.TakesBackAtEnd(tree, relation.Trigger);
            var isRefuted = isTakenBackAtEnd || Qualifiers.IsRefuted(tree, relation.Trigger);
            if (Qualifiers.IsMereAim(tree, relation) || (Qualifiers.IsDisowned(tree, relation.Trigger) && !isRefuted)) continue;
            if (isRefuted && (relation.Stance.Modality == Modality.Negated || relation.Type.Info.Family != LinkFamily.Causal)) continue;
            if (relation.Rule.Id is "adding" or "change" or "resultative" or "response-to" && Told[index].IsCausing(relation.Trigger)) continue;
            var isNotAlone = Qualifiers.IsNotAlone(tree, relation.Trigger);
            if (isNotAlone && relation.Stance.Modality == Modality.Negated && Qualifiers.Contrast(tree, relation) is not { Told: not null }) continue;

            // The narrowest argument that says something is the one that is meant, and never more than a clause.
            if (tree[relation.Source.Sentence == tree ? relation.Source.Head : relation.Target.Head].Upos == Upos.Verb && tree[relation.Target.Head].Upos == Upos.Verb) told.Add((relation.Rule, relation.Trigger));
            foreach (var claim in ClaimsOf(index, relation with { Confidence = trust, Stance = isRefuted ? relation.Stance with { Modality = Modality.Negated, Speaker = isTakenBackAtEnd ? -1 : relation.Stance.Speaker } : relation.Stance }))
            {
                if (isNotAlone && claim.Modality == Modality.Negated) continue; // "not by hunger alone but by debt" does not deny the hunger.
                told.Add((relation.Rule, relation.Trigger));
                // "signed a letter against it", "gave shelter to them": a stance, and a deed besides.
                var isDeedToo = relation.Rule.Id is "act-against" or "give-aid" or "refuse-it";
                if (relation.Type.Info.Family != LinkFamily.Causal && !isDeedToo) deeds.Add(relation.Trigger);
                if (claim.Type.Info.Family == LinkFamily.Causal) Told[index].AddCause(relation.Trigger, claim);
                foreach (var (one, other) in _standing.Passed(index, relation, claim)) Told[index].Pass(one, other);
                if (relation.Rule.Id == "because") foreach (var other in Told[index].Claims.Where(other => other.Rule == "because" && other.Target == claim.Target && other.Source != claim.Source)) Told[index].Pass(other.Source, claim.Source);
                if (IsCause(claim.Type) && claim.Modality is Modality.Asserted) _standing.Brought(index, claim.Target);
                yield return reply is var (_, last) ? WithReply(claim, scene[index + 1], last)
                    : isTakenBack ? claim with { Modality = Modality.Negated } : claim;
            }
        }
    }

    static TreeClaim WithReply(TreeClaim claim, SceneSentence reply, int last) =>
        reply.Prose.Stored(reply.Tree.Start, reply.Tree[last].End).End is var end && end - claim.Start <= LongestQuote ? claim with { End = end } : claim;

    // What the question takes for granted the answer leaves alone: "Did the plague that caused the famine reach Rome? No."
    static Relation Answered(Relation relation, bool isSo) => relation.Stance is { Question: true, Modality: not Modality.Negated } stance && Qualifiers.IsAskedItself(relation)
        ? relation with { Stance = stance with { Question = false, Modality = isSo ? Modality.Asserted : Modality.Negated } }
        : relation;

    // "had little support among the peasants", "met hardly any resistance from the garrison"
    static bool IsScant(Relation relation)
    {
        for (var at = relation.Signal.First; at < relation.Signal.End; at++)
            if (relation.Sentence[at].Lemma is "little" or "few" or "scant" or "hardly" or "scarcely" or "barely") return true;

        return false;
    }

    // "In the absence of a vaccine": there was none that could cause anything.
    static bool IsForWant(Relation relation)
    {
        for (var at = relation.Signal.First; at < relation.Signal.End; at++)
            if (relation.Sentence[at].Lemma is "absence" or "lack" or "want") return true;

        return false;
    }

    // "not by hunger but by a rumour": the one is denied, the other told.
    IEnumerable<TreeClaim> ClaimsOf(int index, Relation relation)
    {
        // "What toppled him was not the war but the price of bread"
        if (relation.Source.Sentence == relation.Sentence && relation.Source.Sentence[relation.Source.Head].Lemma == "what" && Standing.Cleft(relation) is >= 0 and var meant) relation = relation with { Source = relation.Source with { Head = meant } };
        if (Standing.Named(relation) is not { } named) return [];
        relation = Qualifiers.Weightier(relation.Sentence, named) ?? named;
        if (Standing.IsSupposing(relation) || Qualifiers.Contrast(scene[index].Tree, relation) is not var (denied, told)) return Plainly(index, relation);

        var claims = told is null ? [] : Plainly(index, told).ToList();
        return Plainly(index, denied).Where(claim => !claims.Exists(other => other.Source == claim.Source && other.Target == claim.Target)).ToList().Concat(claims);
    }

    IEnumerable<TreeClaim> Plainly(int index, Relation relation)
    {
        var isCausal = relation.Type.Info.Family == LinkFamily.Causal;
        if (IsCause(relation.Type) && relation.Rule.Kind == RuleKind.Verb && IsUntold(relation))
        {
            if (Qualifiers.Included(relation) is >= 0 and var named) foreach (var claim in Plainly(index, relation with { Source = relation.Source with { Head = named }, Type = LinkType.ContributedTo })) yield return claim;

            if (relation.Stance.Modality is Modality.Asserted) Answers.Announce(index, relation.Source.Head, _standing.Effects(index, relation));
            yield break;
        }

        var isOwned = relation.Rule.Kind == RuleKind.Noun && relation.Target.Head == relation.Trigger;
        var sources = (isCausal ? _standing.Causes(index, relation) : _standing.Doers(index, relation.Source)).ToList();
        var targets = (isCausal ? _standing.Effects(index, relation) : _standing.Of(index, relation.Target, isOwned)).ToList();
        if (relation.Type.Info.Family == LinkFamily.Stance && _standing.Bearer(index, relation.Target) is { } bearer && !targets.Contains(bearer)) targets.Add(bearer);
        if (relation.Type.Info.Family == LinkFamily.Stance) targets.AddRange(targets.Where(target => target is { IsPlural: true, IsNamed: false }).SelectMany(target => _roles.MembersOf(index, target)).ToList());
        foreach (var source in sources)
        {
            foreach (var target in targets)
            {
                if (source != target && Fits(relation, source, target)) yield return Claim(index, source, relation, target);
            }
        }
    }

    // "Several factors led to the war": which, it does not say.
    static bool IsUntold(Relation relation) =>
        relation.Source.Sentence is var tree && tree[relation.Source.Head] is { Xpos: "NNS", Lemma: "cause" or "factor" or "reason" or "thing" }
        && tree.Children(relation.Source.Head).ToArray().All(child => tree[child].Relation is "det" or "nummod" or "advmod" or "punct" or "case" || (tree[child].Is("amod") && tree[child].Lemma is "several" or "many" or "various" or "other" or "different" or "numerous" or "main" or "multiple"));

    // Somebody brings something about only by words that say so outright; "delivered a speech" is a deed.
    bool Fits(Relation relation, Referent source, Referent target)
    {
        if (!LinkFrames.Fits(LinkFrames.Of(relation.Type, target), source.Kind, target.Kind) || !DeedFits(relation, source, target)) return false;
        if (relation.Type.Info.Family != LinkFamily.Causal) return relation.Rule.Id != "distance-from" || source.Kind != EntityKind.Event;
        if (Standing.IsVague(source) || Standing.IsVague(target) || Stances.IsFew(relation.Source.Sentence, relation.Source.Head)) return false;

        var happens = source.Kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept;
        if (happens) return relation.Source.Sentence[relation.Source.Head].Xpos != "PRP" || !Trust.IsBetweenHappenings(relation) || relation.Source.Sentence[relation.Source.Head].Lemma is "it";
        // "Without Bolívar the rising would have collapsed"
        if (Standing.IsSupposing(relation)) return true;
        return relation.Confidence >= 0.75 && !Trust.IsBetweenHappenings(relation) && (relation.Rule.Kind == RuleKind.Verb || source.IsNamed || relation.Rule.Id is "to-blame" or "blame-lies");
    }

    // "led the army", not "led Napoleon"; "gave a speech", not "gave a reason"; "attacked the plan", not "attacked the fort".
    bool DeedFits(Relation relation, Referent source, Referent target) => relation.Rule.Id switch
    {
        "combat" => source.Kind == EntityKind.Person && target.Kind is EntityKind.Concept or EntityKind.Condition or EntityKind.Organization or EntityKind.Event,
        _ when IsSomebody(source, relation.Source) || IsSomebody(target, relation.Target) => false,
        "rivals-of" => source.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place && relation.Target.Sentence[relation.Target.Head].Xpos == "NNS" && (target.IsNamed || target.IsPlural),
        // "blamed Britain for the famine": that caused it, and did not do it.
        "accused-of-reported" when relation.Sentence[relation.Trigger].Lemma == "blame" && relation.Target.Sentence[relation.Target.Head].Upos != Upos.Verb => false,
        "accused-of-reported" => target.Kind is EntityKind.Event && (!relation.Sentence.IsPassive(relation.Trigger) || relation.Sentence.Agent(relation.Trigger) >= 0),
        "deliver" => Lexicon.Utterances.Contains(target.Head) || (target.Kind == EntityKind.Event && relation.Sentence[relation.Trigger].Lemma != "address"),
        "ask-for" => target.Kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept,
        "deliver-at" => Lexicon.Utterances.Contains(source.Head) || relation.Target.Sentence.Child(relation.Target.Head, "case") is >= 0 and var at && relation.Target.Sentence[at].Lemma != "to",
        "carry-out" when Happenings.IsGivenUp(relation.Sentence, relation.Trigger) => false,
        "driven-by" => target.Kind is EntityKind.Event or EntityKind.Condition,
        "effects-are" when Answers.IsJudgement(relation.Target.Sentence[relation.Target.Head].Lemma) => false, // "The effects were a mystery"
        "blame-upon" => target.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place,
        // "Historians blame the treaty for the war": they say that it caused the war.
        "blame" when Lexicon.Scholars.Contains(source.Head) || target.Kind is EntityKind.Event or EntityKind.Condition && !target.IsNamed => false,
        "blame" => relation.Sentence.ObjectOf(relation.Trigger) is var blamed && !relation.Sentence.Children(relation.Trigger).ToArray().Concat(blamed >= 0 ? relation.Sentence.Children(blamed).ToArray() : []).Any(child => child > relation.Trigger && (Clauses.Marked(relation.Sentence, child, "on") || Clauses.Marked(relation.Sentence, child, "upon"))),
        "die-in" when Circumstances.Contains(source.Head) => false, // "in suspicious circumstances", "in exile"
        // "The song is attributed to Handel"
        "attribute" when IsActing(source) => (target.Kind is EntityKind.Event or EntityKind.Condition || WordTopics.IsHappening(target.Head) || WordTopics.IsState(target.Head) || target.Head == "ruin") && !Works.Contains(target.Head) && (!target.IsNamed || WordTopics.IsHappening(target.Head)),
        "die-in" => source.Kind is EntityKind.Event or EntityKind.Condition || !WordTopics.IsThing(source.Head), // not "in his bed"
        "answer-with" => !Manners.Contains(target.Head),
        "answered-by" => !Manners.Contains(target.Head) && source.Head is not ("cost" or "expense" or "debt" or "need" or "demand" or "requirement" or "bill"),
        // "The report explained the collapse"
        "explain" => relation.Sentence[relation.Trigger].Xpos is "VB" or "VBP" or "VBZ" && !Lexicon.Utterances.Contains(source.Head) && !Stances.IsNotion(source.Head) && !Works.Contains(source.Head),
        "connect-with" => relation.Sentence.SubjectOf(relation.Trigger) is >= 0 and var linking && relation.Sentence.MentionOf(linking) is { Kind: MentionKind.Person },
        // "those who suffer from hunger": hunger does not cause suffering from hunger.
        "suffer-from" when relation.Sentence[relation.Trigger].Lemma == "suffer" => !target.Name.Contains(" from ", StringComparison.Ordinal),
        "cause-of" or "reason-why" when relation.Source.Sentence[relation.Source.Head].Upos == Upos.Adj => false, // "The reason was simple"
        // "put his death down to murder"
        "suppress" when relation.Sentence[relation.Trigger].Lemma == "put" && relation.Sentence.Children(relation.Trigger).ToArray().Any(child => child > relation.Trigger && Clauses.Marked(relation.Sentence, child, "to")) => false,
        "kill" when relation.Sentence[relation.Trigger].Lemma is "shoot" or "shot" => Shootings.IsDeadly(relation.Sentence, relation.Trigger),
        "disclose" when relation.Sentence[relation.Trigger].Lemma == "print" => Lexicon.Utterances.Contains(target.Head), // not "printed money"
        "accuse-of" when relation.Sentence.Child(relation.Trigger, "cop") >= 0 => false, // "Inflation was to blame for it"
        "culminate-in" => relation.Target.Sentence[relation.Target.Head].Xpos is "NN" or "NNP" or "PRP" or "WDT",
        "result-of" or "effects-are" when relation.Target.Sentence[relation.Target.Head].Upos == Upos.Adj => false, // "The consequences of the war were severe"
        "crime-of" => relation.Source.Sentence[relation.Source.Head].Head == relation.Trigger && relation.Sentence.Child(relation.Trigger, "nmod:poss") < 0, // not "Peter's reform of the army"
        "attack-on" => source.Kind == EntityKind.Event && target.Kind is not (EntityKind.Place or EntityKind.Organization),
        "see-during" => source.Kind == EntityKind.Event && target.Kind is EntityKind.Event or EntityKind.Condition,
        "lead-group" when relation.Sentence[relation.Trigger].Lemma == "lead" && !relation.Sentence.IsPassive(relation.Trigger) && relation.Sentence.ObjectOf(relation.Trigger) < 0 && relation.Sentence.Children(relation.Trigger).ToArray().Any(child => child > relation.Trigger && Clauses.Marked(relation.Sentence, child, "to")) => false,
        "lead-group" when relation.Sentence[relation.Trigger].Lemma is "lead" or "direct" or "command" && IsToDo(relation.Sentence, relation.Trigger) => false,
        // "minister of war" leads no war.
        "leader-of" when relation.Sentence[relation.Trigger].Lemma is "minister" or "secretary" or "chancellor" or "governor" or "mayor" && target.Kind is not (EntityKind.Organization or EntityKind.Place) => false,
        "lead-group" or "leader-of" or "rule-of" => target.Kind != EntityKind.Person || target.IsPlural,
        "give-speech" => Lexicon.Utterances.Contains(target.Head),
        "work-against" when relation.Sentence[relation.Trigger].Lemma == "threaten" && relation.Target.Sentence[relation.Target.Head].Upos == Upos.Verb => false,
        "work-against" when relation.Sentence[relation.Trigger].Lemma == "wreck" => target.Kind is EntityKind.Event or EntityKind.Condition,
        "denounce" or "oppose" or "work-against" when target.Name.StartsWith(Referents.Owner(source), StringComparison.Ordinal) => false,
        // "introduced guns to the islands": the guns were there before.
        "create" or "produce" when relation.Sentence[relation.Trigger].Lemma == "introduce" && relation.Sentence.Children(relation.Trigger).ToArray().Any(child => child > relation.Trigger && relation.Sentence[child].Is("obl") && (Clauses.Marked(relation.Sentence, child, "to") || Clauses.Marked(relation.Sentence, child, "into") || Clauses.Marked(relation.Sentence, child, "from"))) => false,
        // "The Luddites smashed machines", "the war was won by factories"
        "suppress" when target is { Kind: EntityKind.Concept, IsNamed: false } && WordTopics.IsThing(target.Head) => false,
        "attract" when relation.Sentence[relation.Trigger].Lemma == "win" && target.Head is "war" or "battle" or "election" or "campaign" or "game" or "case" or "race" or "vote" or "match" or "prize" or "argument" or "day" => false,
        "create" when target.Kind == EntityKind.Place => relation.Sentence[relation.Trigger].Lemma is "found" or "establish" or "build" or "construct" && relation.Sentence.Child(relation.Trigger, "compound:prt") < 0,
        "help-somebody" when relation.Stance.Modality == Modality.Negated || relation.Sentence.Children(relation.Trigger).ToArray().Any(child => child > relation.Trigger && relation.Sentence[child].Is("obl") && (Clauses.Marked(relation.Sentence, child, "into") || Clauses.Marked(relation.Sentence, child, "out") || Clauses.Marked(relation.Sentence, child, "across"))) => false,
        "help-somebody" => source.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place && target.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place,
        "support" or "further" => source.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place || Lexicon.Utterances.Contains(source.Head),
        // Who studies a thing takes no side.
        "call-bad" or "call-good" or "think-bad" or "think-good" => IsActing(source) && !Lexicon.Scholars.Contains(source.Head),
        "opposed-to" or "critical-of" or "unpopular" or "being-against" or "favour-of" or "loyal-to" or "popular" or "take-side-for" or "come-round" or "give-aid" or "supported-by" or "met-with" or "refuse-it" or "act-against" => IsActing(source),
        // "replaced him with a rival": the rival took his place.
        "succeed" when relation.Sentence[relation.Trigger].Lemma == "replace" && relation.Sentence.Children(relation.Trigger).ToArray().Any(child => child > relation.Trigger && Clauses.Marked(relation.Sentence, child, "with")) => false,
        // "attacked the plan", not "attacked the ships"
        "attack-in-words" => target.Kind is EntityKind.Concept or EntityKind.Condition && (target.IsNamed || Works.Contains(target.Head) || !(WordTopics.IsThing(target.Head) || relation.Target.Sentence.MentionOf(relation.Target.Head) is { Kind: MentionKind.Place })),
        _ => true,
    };

    static bool IsActing(Referent source) => source.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place;

    // "led many to condemn it"
    static bool IsToDo(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree[child].Relation is "xcomp" or "advcl" && tree[child].Xpos == "VB" && tree.ObjectOf(verb) is >= 0 and var thing && child <= thing + 4) return true;

        return false;
    }

    // "a slave" here and "a slave" there are two.
    bool IsSomebody(Referent referent, RelationArgument argument) =>
        referent is { IsNamed: false, IsPlural: false, Kind: EntityKind.Person } && !referent.Name.Contains(' ', StringComparison.Ordinal)
        && argument.Sentence.Child(argument.Head, "det") is >= 0 and var det && argument.Sentence[det].Lemma is "a" or "an" && referents.IsMetAgain(referent);

    TreeClaim Claim(int index, Referent source, Relation relation, Referent target)
    {
        var sentence = scene[index];
        var cue = sentence.TextOf(relation.Signal.First, relation.Signal.End);
        var (start, end) = Quote(index, relation);
        var (modality, speaker) = (relation.Stance.Modality, _speakers.Of(index, relation.Stance.Speaker));
        if (modality == Modality.Reported && speaker is null) modality = Modality.Asserted;
        if (modality == Modality.Asserted && ((relation.Source.Sentence == sentence.Tree && Stances.IsGuess(sentence.Tree, relation.Source.Head)) || Stances.IsGuess(sentence.Tree, relation.Target.Head))) modality = Modality.Hedged;
        if (modality == Modality.Negated && Qualifiers.IsNotOnly(sentence.Tree, relation.Trigger)) modality = Modality.Asserted;
        if (Qualifiers.Denier(sentence.Tree, relation.Trigger) is >= 0 and var denier) (modality, speaker) = (Modality.Negated, _speakers.Of(index, denier));
        if ((relation.Rule.Id.EndsWith("-reported", StringComparison.Ordinal) || Qualifiers.IsAscribed(sentence.Tree, relation)) && modality == Modality.Asserted)
            (modality, speaker) = (Modality.Reported, _speakers.Of(index, sentence.Tree.SubjectOf(relation.Trigger)) ?? speaker);
        return new(source, LinkFrames.Of(Qualifiers.Type(sentence.Tree, relation), target), target, modality, cue, relation.Rule.Id, relation.Confidence, speaker, start, end) { When = datings.At(index, relation.Trigger) };
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
}
