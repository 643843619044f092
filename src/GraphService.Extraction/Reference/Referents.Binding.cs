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

    // What is done by way of punishment to what others have.
    static readonly FrozenSet<string> Depriving = FrozenSet.ToFrozenSet(
        ["abolish", "ban", "block", "blockade", "burn", "close", "confiscate", "cut", "destroy", "kill", "occupy", "raise", "seize", "take", "tax"]);

    // What somebody does on whom it has been done.
    static readonly FrozenSet<string> Ousting = FrozenSet.ToFrozenSet(["banish", "defeat", "depose", "exile", "expel", "free", "oust", "overthrow", "pardon", "release", "rescue", "spare"]);

    static readonly FrozenSet<string> Leaving = FrozenSet.ToFrozenSet(["escape", "flee", "resign", "retire", "settle", "surrender", "withdraw"]);

    // What makes somebody set out, and what he does then.
    static readonly FrozenSet<string> Dispatching = FrozenSet.ToFrozenSet(["appoint", "ask", "command", "convince", "despatch", "dispatch", "force", "induce", "invite", "order", "persuade", "send", "summon", "tell", "urge"]);

    static readonly FrozenSet<string> Arriving = FrozenSet.ToFrozenSet(["arrive", "come", "defect", "desert", "die", "drown", "fail", "flee", "go", "land", "march", "perish", "reach", "return", "sail", "stay", "travel"]);

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

    // What is lost, kept or given up is one's own.
    static readonly FrozenSet<string> Losing = FrozenSet.ToFrozenSet(["lose", "keep", "retain", "regain", "forfeit", "abandon", "give", "risk"]);

    // What costs somebody something, or gives it back, is about what was his; so is "gave the revolt its flag", not "gave his son his crown".
    static readonly FrozenSet<string> Costing = FrozenSet.ToFrozenSet(["cost", "restore", "return", "save", "grant"]);

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

    // "the theory that it was caused by poison": not the theory; -1 where the clause is no noun's.
    static int Governing(Sentence tree, int token)
    {
        foreach (var above in tree.PathUp(token))
            if (tree[above] is { Relation: "acl" or "ccomp", Head: >= 0 and var noun } && tree[noun].Upos == Upos.Noun && noun < above && Clauses.Marked(tree, above, "that")) return noun;

        return -1;
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
        Add(Governing(tree, token));
        // "a ballot of its members": the ballot has none.
        var owned = tree[token].Head;
        for (var above = owned; above >= 0 && !tree.IsClause(above); above = tree[above].Head)
        {
            if (tree[above].Upos != Upos.Pron) Add(above);
            if (!tree[above].Is("nmod") || !Clauses.Marked(tree, above, "of")) break;
        }

        // "Brezhnev, his successor", "Collingwood, his second in command"
        if (tree[token].Is("nmod") && owned >= 0 && (tree[owned].Is("appos") || (tree[owned].Is("amod") && tree[owned].Head < owned))) Add(tree[owned].Head);
        // "sent Suvorov against him"
        if (tree[token].Is("obl") && GenderOf(tree, token) > 0 && owned >= 0 && tree.ObjectOf(owned) is var sent && sent > owned && sent < token) Add(sent);
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

    // "forced Japan to open", "helped the shah reform": Japan, the shah; -1 when nobody is made to do what the verb tells.
    static int MadeTo(Sentence tree, int verb) =>
        tree[verb] is { Head: >= 0 } && tree[verb].Is("xcomp") && (Clauses.Marked(tree, verb, "to") || (tree[verb].Xpos == "VB" && tree[tree[verb].Head].Lemma is "help" or "let" or "make")) && tree.ObjectOf(tree[verb].Head) is var whom && whom > tree[verb].Head && whom < verb ? whom : -1;

    // "Truman dismissed MacArthur because he criticised the war": who is punished, praised or feared gave the reason (implicit causality: Garvey and Caramazza 1974).
    // "Brutus stabbed Caesar because he feared him": whoever does something has the reason in mind. "Ordered Lee to attack, but he refused": who was ordered to.
    Candidate? Blamed(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Relation != "nsubj" || tree[token].Head is not (>= 0 and var told) || tree[told] is not { Relation: "advcl" or "conj", Head: >= 0 and var verb } || verb > told || tree.IsPassive(verb)) return null;
        // "sent Otto to relieve the city, but he arrived too late": whoever was sent.
        if (tree[told].Is("conj") && Dispatched(tree, verb) is >= 0 and var sent && sent < told && Arriving.Contains(tree[told].Lemma)) return Somebody(sent);
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

    // Whom a clause tells to have been sent or persuaded to do something; the next one may hang on what he was to do. -1 where it tells of nobody.
    static int Dispatched(Sentence tree, int verb)
    {
        var sending = tree[verb] is { Relation: "xcomp" or "advcl", Head: >= 0 and var above } && Clauses.Marked(tree, verb, "to") ? above : verb;
        var isTo = sending != verb || tree.Children(verb).ToArray().Any(child => child > verb && ((tree[child].Relation is "xcomp" or "advcl" or "obl" && Clauses.Marked(tree, child, "to")) || (tree[child].Is("obl") && Clauses.Marked(tree, child, "against"))));
        return isTo && Dispatching.Contains(tree[sending].Lemma) && !tree.IsPassive(sending) && tree.ObjectOf(sending) is var sent && sent > sending ? sent : -1;
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

    // "In his grief he ordered a fast": the same one, where the sentence has spoken of nobody else.
    Candidate? Again(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (GenderOf(tree, token) is not (> 0 and var gender)) return null;

        Candidate? first = null;
        foreach (var candidate in Between(sentence, sentence))
        {
            if (candidate.Token >= token) break;
            if (first is { } known ? candidate.Referent != known.Referent && Agrees(tree, token, candidate) : Agrees(tree, token, candidate) && !IsAlike(candidate.Token)) return null;
            if (first is null && IsAlike(candidate.Token)) first = candidate;
        }

        if (first is { } meant && Likelihood(sentence, meant.Token) is < 1 and var likelihood) _likelihoods[(sentence, token)] = likelihood;
        return first;

        bool IsAlike(int other) => tree[other].Upos == Upos.Pron && GenderOf(tree, other) == gender;
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
