using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Whom or what a pronoun takes up, or cannot, by the clause that it stands in.</content>
sealed partial class Referents
{
    // What is done to people and their bodies, not to things.
    static readonly FrozenSet<string> Harming = FrozenSet.ToFrozenSet(
        ["arrest", "assassinate", "banish", "behead", "convict", "depose", "deport", "detain", "disarm", "evict", "execute", "exile", "hang", "imprison", "jail", "kill", "massacre", "murder", "oust", "slay", "stab", "strangle"]);

    // What somebody has in mind who does something because of it.
    static readonly FrozenSet<string> Minding = FrozenSet.ToFrozenSet(["believe", "despise", "detest", "dislike", "distrust", "hate", "mistrust", "resent", "consider", "expect", "fear", "feel", "hope", "intend", "know", "need", "suspect", "think", "want", "wish"]);

    // What is thought or said of somebody for what he did.
    static readonly FrozenSet<string> Feeling = FrozenSet.ToFrozenSet(
        ["accuse", "admire", "blame", "condemn", "criticise", "criticize", "denounce", "despise", "detest", "dislike", "distrust", "fear", "hate", "honour", "honor", "mistrust", "praise", "resent", "suspect", "thank", "value"]);

    // What is done to somebody for what he did.
    static readonly FrozenSet<string> Repaying = FrozenSet.ToFrozenSet(
        ["banish", "choose", "dismiss", "excommunicate", "expel", "fire", "promote", "prosecute", "punish", "purge", "rebuke", "recall", "replace", "reward", "sack"]);

    // What is said to somebody who answers it.
    static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(["ask", "beg", "command", "forbid", "implore", "instruct", "invite", "order", "press", "tell", "urge", "warn"]);

    static readonly FrozenSet<string> Replying = FrozenSet.ToFrozenSet(["agree", "comply", "consent", "decline", "disobey", "hesitate", "obey", "refuse"]);

    // What is done to what others have.
    static readonly FrozenSet<string> Despoiling = FrozenSet.ToFrozenSet(
        ["annex", "besiege", "blockade", "bombard", "capture", "confiscate", "destroy", "expropriate", "invade", "loot", "occupy", "plunder", "raid", "ravage", "requisition", "sack", "seize", "steal", "storm"]);

    // What is done to others' land and towns, or to one's own ships and crops.
    static readonly FrozenSet<string> Taking = FrozenSet.ToFrozenSet(["burn", "conquer", "devastate", "flatten", "pillage", "raze", "take"]);

    static readonly FrozenSet<string> Grounds = FrozenSet.ToFrozenSet(
        ["capital", "castle", "cattle", "church", "city", "colony", "country", "estate", "farm", "fortress", "fortune", "harbor", "harbour", "herd", "home", "house", "inheritance", "island", "land", "manor", "mine", "palace", "plantation", "port", "property", "shop", "temple", "territory", "town", "village"]);

    static readonly FrozenSet<string> Movables = FrozenSet.ToFrozenSet(["crop", "crown", "field", "fleet", "ship", "throne", "weapon"]);

    // What others ask or say, and what is made of it.
    static readonly FrozenSet<string> Pleas = FrozenSet.ToFrozenSet(["appeal", "application", "claim", "complaint", "demand", "offer", "petition", "plea", "proposal", "protest", "request", "warning"]);

    static readonly FrozenSet<string> Granting = FrozenSet.ToFrozenSet(["accept", "deny", "dismiss", "grant", "ignore", "refuse", "reject"]);

    // What is done by way of punishment to what others have.
    static readonly FrozenSet<string> Depriving = FrozenSet.ToFrozenSet(
        ["abolish", "ban", "block", "blockade", "burn", "close", "confiscate", "cut", "destroy", "kill", "occupy", "raise", "seize", "take", "tax"]);

    // What somebody does on whom it has been done.
    static readonly FrozenSet<string> Ousting = FrozenSet.ToFrozenSet(["banish", "defeat", "depose", "exile", "expel", "free", "oust", "overthrow", "pardon", "release", "rescue", "spare"]);

    static readonly FrozenSet<string> Leaving = FrozenSet.ToFrozenSet(["escape", "flee", "resign", "retire", "settle", "surrender", "withdraw"]);

    // What is done to one whom somebody was sent after.
    static readonly FrozenSet<string> Hunting = FrozenSet.ToFrozenSet(["attack", "capture", "catch", "defeat", "fight", "punish", "pursue", "stop"]);

    // What neither a speech nor a war does, but those who take part in it.
    static readonly FrozenSet<string> Manned = FrozenSet.ToFrozenSet(["arrest", "besiege", "deploy", "deport", "invade", "loot", "march", "mobilise", "mobilize", "nationalise", "nationalize", "pull", "recruit", "retreat", "storm", "surrender"]);

    // What only a place or a body has.
    static readonly FrozenSet<string> Civic = FrozenSet.ToFrozenSet(
        ["border", "capital", "citizen", "coast", "defender", "frontier", "garrison", "gate", "government", "harbor", "harbour", "inhabitant", "leader", "mayor", "member", "parliament", "people", "population", "port", "ruler", "street", "suburb", "territory", "treasury", "wall"]);

    // What a state, a body or people have, and what befalls them; no war, treaty or conference does.
    static readonly FrozenSet<string> Mustered = FrozenSet.ToFrozenSet(
        ["ambassador", "army", "cavalry", "colony", "currency", "defeat", "delegation", "diplomat", "economy", "emperor", "engineer", "envoy", "export", "fleet", "import", "independence", "industry", "infantry", "king", "majority", "merchant", "navy", "negotiator", "neutrality", "possession", "queen", "ruler", "scientist", "ship", "soldier", "submarine", "surrender", "trade", "troop", "troops", "trader", "warship"]);

    static readonly FrozenSet<string> Dealings = FrozenSet.ToFrozenSet(
        ["agreement", "alliance", "armistice", "battle", "ceasefire", "conference", "congress", "convention", "election", "pact", "patent", "peace", "referendum", "summit", "talks", "treaty", "truce", "vote", "war"]);

    // Words against what somebody teaches or does.
    static readonly FrozenSet<string> Judging = FrozenSet.ToFrozenSet(["attack", "ban", "burn", "condemn", "criticise", "criticize", "denounce", "oppose", "refute", "reject", "ridicule"]);

    static readonly FrozenSet<string> Tenets = FrozenSet.ToFrozenSet(
        ["book", "conduct", "doctrine", "government", "idea", "method", "policy", "reform", "regime", "rule", "speech", "teaching", "theory", "thesis", "view", "work", "writing"]);

    // What somebody fears or grudges in another.
    static readonly FrozenSet<string> Powers = FrozenSet.ToFrozenSet(["ambition", "fame", "influence", "popularity", "power", "strength", "success", "victory", "wealth"]);

    static readonly FrozenSet<string> Followers = FrozenSet.ToFrozenSet(["follower", "leader", "member", "supporter"]);

    // What is lost, kept or given up is one's own.
    static readonly FrozenSet<string> Losing = FrozenSet.ToFrozenSet(["lose", "keep", "retain", "regain", "forfeit", "abandon", "give", "risk"]);

    // What costs somebody something, or gives it back, is about what was his; so is "gave the revolt its flag", not "gave his son his crown".
    static readonly FrozenSet<string> Costing = FrozenSet.ToFrozenSet(["cost", "restore", "return", "save", "grant"]);

    // Who takes or ruins what a possessive tells of, which is somebody else's: "banks took their land", "ignored their petition"; -1 where it may be his own.
    static int Despoiler(Sentence tree, int token)
    {
        if (tree[token] is not { Relation: "nmod:poss", Head: >= 0 and var thing } || tree[thing] is not { Relation: "obj" or "conj", Head: >= 0 and var verb }) return -1;
        if (tree[thing].Is("conj"))
        {
            if (tree[verb] is not { Relation: "obj", Head: >= 0 and var above }) return -1;
            verb = above;
        }

        var (deed, what) = (tree[verb].Lemma, tree[thing].Lemma);
        var isTaken = (Despoiling.Contains(deed) && (Grounds.Contains(what) || Movables.Contains(what))) || (Taking.Contains(deed) && Grounds.Contains(what)) || (Granting.Contains(deed) && Pleas.Contains(what));
        return isTaken && !tree.IsPassive(verb) ? tree.SubjectOf(verb) : -1;
    }

    // "They burned the manors and killed them", "the plague killed half of its inhabitants", "seized their land": where anybody is spoken of, no thing is meant.
    static void RuleOutThings(Sentence tree, int token, List<Candidate> candidates)
    {
        if (tree[token].Head is not (>= 0 and var above)) return;

        var isThing = tree[token].Lemma is "it" or "its";
        var isHarmed = !isThing && Harming.Contains(tree[above].Lemma) && tree[token].Relation is "obj" or "nsubj:pass";
        var isOwner = tree[token].Relation == "nmod:poss" && (isThing ? Civic : Grounds).Contains(tree[above].Lemma);
        if ((isHarmed || isOwner) && candidates.Exists(IsSomebody)) candidates.RemoveAll(candidate => !IsSomebody(candidate));
        if (tree[token].Relation == "nmod:poss" && Mustered.Contains(tree[above].Lemma) && candidates.Exists(candidate => IsSomebody(candidate) && !IsDealing(candidate))) candidates.RemoveAll(IsDealing);

        var isDoer = tree[token].Lemma == "it" && tree[token].Relation == "nsubj" && Manned.Contains(tree[above].Lemma);
        if (isDoer && candidates.Exists(IsBody)) candidates.RemoveAll(candidate => !IsBody(candidate));

        static bool IsDealing(Candidate candidate) => Dealings.Contains(candidate.Referent.Head) || (candidate.Referent.Kind == EntityKind.Event && !Struggles.Contains(candidate.Referent.Head));

        static bool IsBody(Candidate candidate) => candidate.Referent is { Kind: EntityKind.Organization } or { Kind: EntityKind.Place, IsNamed: true };

        bool IsSomebody(Candidate candidate) => candidate.Referent is { Kind: EntityKind.Person or EntityKind.Organization } or { Kind: EntityKind.Place, IsNamed: true } || (isThing && candidate.Referent.Kind == EntityKind.Place);
    }

    // What was spoken of at a token of a sentence.
    Candidate? Spoken(int sentence, int token) => Between(sentence, sentence).LastOrDefault(candidate => candidate.Token == token) is { Referent: not null } spoken ? spoken : null;

    // "He accused him", "Brezhnev, his successor": whom a pronoun cannot mean, as that is somebody else.
    List<Referent> Others(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        var others = new List<Referent>();
        if (CoSubject(tree, token) is var doer && doer < 0 && tree[token].Is("obj") && IsOwnAim(tree, tree[token].Head)) doer = tree.Doer(tree[token].Head);
        if (doer >= 0) Add(Foreseen(sentence, token, doer));
        Add(Teller(sentence, token));
        Add(Despoiler(tree, token));
        // "sent Pershing to catch him"
        if (tree[token].Is("obj") && tree[tree[token].Head] is { Relation: "advcl", Head: >= 0 and var sending } && tree[sending].Lemma is "send" or "dispatch" or "hire" or "bribe" && Clauses.Marked(tree, tree[token].Head, "to")) Add(tree.ObjectOf(sending));

        AddAll(Bystanders(tree, token));
        // "a ballot of its members": the ballot has none.
        var owned = tree[token].Head;
        for (var above = owned; above >= 0 && !tree.IsClause(above); above = tree[above].Head)
        {
            if (tree[above].Upos != Upos.Pron) Add(above);
            if (!tree[above].Is("nmod") || !Clauses.Marked(tree, above, "of")) break;
        }

        if (tree[token].Is("nmod") && owned >= 0 && tree[owned].Is("appos")) Add(tree[owned].Head);
        return others;

        void AddAll(IEnumerable<int> those)
        {
            foreach (var other in those) Add(other);
        }

        void Add(int other)
        {
            if (other >= 0 && _at.GetValueOrDefault((sentence, other)) is { } referent) others.Add(referent);
        }
    }

    // "To revise them, they sent a mission", "As the soldiers disarmed them": whoever acts is found before whom it is done to.
    int Foreseen(int sentence, int token, int doer)
    {
        var tree = _scene[sentence].Tree;
        if (doer > token && tree.Subtree(doer) is var (first, end) && !_at.ContainsKey((sentence, doer)) && IsNominal(tree, doer) && !Enumerable.Range(first, end - first).Any(at => at != doer && tree[at].Upos == Upos.Pron)
            && (tree[doer].Upos == Upos.Pron ? Pronoun(sentence, doer) : Described(sentence, doer)) is { } foreseen) _at[(sentence, doer)] = foreseen;
        return doer;
    }

    // Who stands around a deed that harms somebody else: "Nixon ordered the agency to overthrow him", "sent an army that captured him", "plotters led by Yanayev
    // tried to depose him", "condemned his teachings", "ordered his murder", "imprisoned its leaders".
    static IEnumerable<int> Bystanders(Sentence tree, int token)
    {
        if (tree[token].Head is not (>= 0 and var above)) yield break;

        if (tree[token].Relation == "nmod:poss")
        {
            if (tree[above] is { Relation: "obj", Head: >= 0 and var deed } && IsAgainst(tree, deed, above) && tree.Doer(deed) is >= 0 and var doer) yield return doer;
            yield break;
        }

        if (!tree[token].Is("obj") || !IsHarm(tree[above].Lemma)) yield break;

        var leader = tree.SubjectOf(above) is >= 0 and var subject && tree.Child(subject, "acl") is >= 0 and var led ? tree.Agent(led) : -1;
        if (leader >= 0) yield return leader;
        if (tree[above].Relation is "xcomp" or "advcl" or "ccomp" && Clauses.Marked(tree, above, "to") && tree[above].Head is >= 0 and var sending && tree.ObjectOf(sending) is >= 0 and var sent && sent < above && sent != token && tree.SubjectOf(sending) is >= 0 and var sender) yield return sender;
        if (tree[above].Relation == "acl:relcl" && tree[tree[above].Head] is { Relation: "obj", Head: >= 0 and var raising } && tree.SubjectOf(raising) is >= 0 and var raiser) yield return raiser;
    }

    static bool IsHarm(string verb) => Harming.Contains(verb) || Felling.Contains(verb) || Hunting.Contains(verb) || verb is "crush" or "betray" or "overpower" or "assault" or "torture";

    // "condemned his teachings", "ordered his execution", "imprisoned its leaders": what is somebody else's.
    static bool IsAgainst(Sentence tree, int verb, int thing) =>
        (Judging.Contains(tree[verb].Lemma) && Tenets.Contains(tree[thing].Lemma))
        || (tree[verb].Lemma is "order" or "plot" or "plan" or "arrange" or "demand" or "authorise" or "authorize" or "approve" && Undergone.Contains(tree[thing].Lemma))
        || (Harming.Contains(tree[verb].Lemma) && Followers.Contains(tree[thing].Lemma))
        || (tree[verb].Lemma is "fear" or "envy" or "resent" or "distrust" or "dread" && Powers.Contains(tree[thing].Lemma))
        || (tree[verb].Lemma == "marry" && tree[thing].Lemma is "widow" or "daughter")
        || (tree[verb].Lemma == "influence" && WordTopics.MayHappen(tree[thing].Lemma));

    // The subject of a clause around the pronoun: "Stalin overplayed his role", "Nagy said that he would leave", "forced Japan to open its ports".
    Referent? Above(int sentence, int token, List<Referent> others, Func<Candidate, bool> fits)
    {
        var tree = _scene[sentence].Tree;
        var below = token;
        foreach (var verb in tree.PathUp(token))
        {
            var subject = tree.Child(verb, "nsubj");
            if (subject < 0) subject = MadeTo(tree, verb);
            var isCoArgument = below == token && !tree[token].Is("nmod") && tree[token].Form is not ("himself" or "herself" or "itself" or "themselves");
            below = verb;
            if (Beside(sentence, token, verb, fits) is { } beside) return beside;
            if (subject < 0 || subject >= token || isCoArgument || tree.IsBelow(token, subject)) continue;
            if (Spoken(sentence, subject) is { } candidate && fits(candidate) && !others.Contains(candidate.Referent)) return candidate.Referent;
        }

        return null;
    }

    // "answered by mobilising its army"
    static bool IsMeans(Sentence tree, int verb) => tree[verb].Xpos == "VBG" && tree[verb].Is("advcl") && Clauses.Marked(tree, verb, "by");

    // "forced Japan to open": Japan; -1 when nobody is made to do what the verb tells.
    static int MadeTo(Sentence tree, int verb) =>
        tree[verb].Is("xcomp") && Clauses.Marked(tree, verb, "to") && tree.ObjectOf(tree[verb].Head) is var whom && whom > tree[verb].Head && whom < verb ? whom : -1;

    // "Truman dismissed MacArthur because he criticised the war": who is punished, praised or feared gave the reason (implicit causality: Garvey and Caramazza 1974).
    // "Brutus stabbed Caesar because he feared him": whoever does something has the reason in mind. "Ordered Lee to attack, but he refused": who was ordered to.
    Candidate? Blamed(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Relation != "nsubj" || tree[token].Head is not (>= 0 and var told) || tree[told] is not { Relation: "advcl" or "conj", Head: >= 0 and var verb } || verb > told || tree.IsPassive(verb)) return null;
        if (tree.ObjectOf(verb) is not (>= 0 and var whom) || whom > told) return null;

        var (word, isReason) = (tree[verb].Lemma, Clauses.Marked(tree, told, "because") || Clauses.Marked(tree, told, "for") || Clauses.Marked(tree, told, "since"));
        // "exiled him, and he fled to Najaf"
        if (tree[told].Is("conj") && Ousting.Contains(word) && Leaving.Contains(tree[told].Lemma)) return Somebody(whom);
        if (tree[told].Is("conj")) return Asking.Contains(word) && (Replying.Contains(tree[told].Lemma) || IsMany(tree, token)) ? Somebody(whom) : null;
        if (!isReason) return null;
        if (Feeling.Contains(word)) return Somebody(whom);
        if (Minding.Contains(tree[told].Lemma)) return Somebody(tree.SubjectOf(verb));
        return Harming.Contains(word) || Repaying.Contains(word) ? Somebody(whom) : null;

        Candidate? Somebody(int of) => Spoken(sentence, of) is { Referent.Kind: EntityKind.Person or EntityKind.Organization } somebody ? somebody : null;
    }

    // "Stalin exiled him, and an agent murdered him", "found it and flooded it", "Peter's reform of the army and his seizure of Azov": the same one.
    Candidate? Parallel(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        var (own, below) = (tree[token], tree[token].Head);
        if (below < 0 || !(own.Is("obj") || own.Relation == "nmod:poss")) return null;

        // "Its fall shocked Europe, and its scholars fled"
        var isOfSubjects = own.Lemma == "its" && own.Relation == "nmod:poss" && tree[below].Relation == "nsubj" && tree[tree[below].Head].Is("conj");
        if (!isOfSubjects && !tree[below].Is("conj")) return null;

        var first = isOfSubjects ? tree.Child(tree[tree[below].Head].Head, "nsubj") : tree[below].Head;
        if (first < 0) return null;

        var other = own.Is("obj") ? tree.ObjectOf(first) : tree.Child(first, "nmod:poss");
        if (other < 0 || other > token || (isOfSubjects && tree[other].Lemma != own.Lemma) || (own.Is("obj") && (tree[other].Upos != Upos.Pron || (tree.Child(below, "nsubj") < 0 && tree[other].Form != own.Form)))) return null;
        return Spoken(sentence, other);
    }

    // "imprisoned the duke, whose brother freed him"
    Candidate? Whose(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (!tree[token].Is("obj")) return null;

        var verb = tree[token].Head;
        if (tree[verb].Is("conj") && tree.Child(verb, "nsubj") < 0) verb = tree[verb].Head;
        if (tree.Child(verb, "nsubj") is not (>= 0 and var doer) || tree.Child(doer, "nmod:poss") is not (>= 0 and var whose) || tree[whose].Xpos != "WP$") return null;

        // The parser may take the clause for another main one.
        var owner = tree[verb].Relation == "acl:relcl" ? tree[verb].Head : tree.NounBefore(whose);
        return Spoken(sentence, owner);
    }

    // "forced Japan to open its ports", "a revolt which had its roots in the tax", "cost the city its wealth", "the town lost its charter": what is his who is
    // made to do something with it, of whom the clause is told, who is given or denied it, who loses it, who does something by means of it.
    Candidate? Owning(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Relation != "nmod:poss") return null;

        foreach (var verb in tree.PathUp(token))
        {
            var doer = tree.Child(verb, "nsubj");
            if (doer < 0 && tree[verb].Upos != Upos.Verb) continue;

            var isTold = doer >= 0 && (tree[doer].Xpos == "WDT" || (tree[doer].Xpos == "WP" && GenderOf(tree, token) == 0)) && tree[verb].Relation == "acl:relcl" && tree[tree[token].Head].Is("obj");
            var isLost = doer >= 0 && Losing.Contains(tree[verb].Lemma) && tree.ObjectOf(verb) is var lost && lost > verb && (lost == tree[token].Head || tree.IsBelow(token, lost));
            var owner = (Costing.Contains(tree[verb].Lemma) || (tree[verb].Lemma == "give" && tree[token].Lemma is "its" or "it" or "their" or "they")) && tree.Child(verb, "iobj") is var whom && whom > verb && whom < token ? whom : doer < 0 ? IsMeans(tree, verb) ? tree.SubjectOf(verb) : MadeTo(tree, verb) : isTold || isLost ? doer : -1;
            // "The law was passed by Parliament to protect its members", "Shaka was murdered by his brothers"
            if (doer < 0 && tree[verb].Is("advcl") && Clauses.Marked(tree, verb, "to") && !IsHarm(tree[tree[verb].Head].Lemma) && tree.Agent(tree[verb].Head) is >= 0 and var agent && agent < verb) owner = agent;
            if (doer >= 0 && doer < token && tree.IsPassive(verb) && tree.Agent(verb) is >= 0 and var by && tree[token].Head == by) owner = doer;
            // "punished them by closing their port", not "beat them by using their archers"
            if (doer < 0 && Depriving.Contains(tree[verb].Lemma) && IsMeans(tree, verb) && tree.ObjectOf(tree[verb].Head) is >= 0 and var undergoing && undergoing < verb && IsMany(tree, undergoing) && IsMany(tree, token)) owner = undergoing;
            return Spoken(sentence, owner);
        }

        return null;
    }

    // "... that his cult made him powerful and that he ignored the others": whom the clause before "and" spoke of last.
    Referent? Beside(int sentence, int token, int verb, Func<Candidate, bool> fits)
    {
        var tree = _scene[sentence].Tree;
        if (!tree[verb].Is("conj") || tree[tree[verb].Head].Relation is "root" || tree.Child(verb, "nsubj") != token) return null;

        var (first, _) = tree.Subtree(tree[verb].Head);
        return Between(sentence, sentence).LastOrDefault(candidate => candidate.Token >= first && candidate.Token < verb && candidate.Role <= 1 && fits(candidate)).Referent;
    }

    // Who does to somebody what is told: "he accused him", "Stalin distrusted Tito and expelled him", "accusing him of treason"; -1 when that may be one and the same.
    static int CoSubject(Sentence tree, int token)
    {
        var verb = tree[token].Head;
        if (verb < 0 || tree[token].Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || tree[token].Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase) || !(tree[token].Is("obj") || tree[token].Is("iobj") || tree[token].Is("obl"))) return -1;
        if (tree.Child(verb, "nsubj") is >= 0 and var subject) return subject;
        // "hired guards to protect him", but "sent Pershing to catch him"
        if (tree[verb].Is("advcl") && Clauses.Marked(tree, verb, "to") && !Harming.Contains(tree[verb].Lemma) && !Hunting.Contains(tree[verb].Lemma)) return -1;
        // Not "taking his sons with him".
        return tree[verb].Upos == Upos.Verb && !tree[token].Is("obl") ? tree.Doer(verb) : -1;
    }

    // "To revise them, they sent a mission", "chose a king in order to halt them", "marched to free them": whoever acts does that too, and no one whom he takes for it.
    static bool IsOwnAim(Sentence tree, int verb)
    {
        if (!tree[verb].Is("advcl") || !Clauses.Marked(tree, verb, "to") || tree[verb].Head is not (>= 0 and var above)) return false;
        if (verb < above || (tree.Subtree(verb).First is var first && tree.Has(first, "in") && tree.Has(first + 1, "order"))) return true;

        // Not "voted for people to represent them".
        return tree.ObjectOf(above) < 0 && !tree.Children(above).ToArray().Any(child => child > above && child < verb && tree[child].Is("obl") && tree.MentionOf(child) is { Kind: MentionKind.Person or MentionKind.Organization });
    }
}
