using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Pronouns: by agreement, grammatical role and nearness, and by weights where there are any.</content>
sealed partial class Referents
{
    // What somebody has because it is done to him: "their funeral", "his trial".
    static readonly FrozenSet<string> Undergone = FrozenSet.ToFrozenSet(
        ["appointment", "arrest", "assassination", "banishment", "beheading", "body", "burial", "capture", "coffin", "conviction", "coronation", "corpse", "death", "defeat", "deportation", "deposition", "detention", "dismissal", "downfall", "eviction", "excommunication", "execution", "exile", "expulsion", "funeral", "grave", "hanging", "impeachment", "imprisonment", "internment", "killing", "martyrdom", "murder", "overthrow", "pardon", "promotion", "recall", "release", "removal", "trial"]);

    /// <summary>Whether what a noun tells of befalls whoever it is said to be of.</summary>
    public static bool Befalls(string noun) => Undergone.Contains(noun);

    // What of this only the dead have.
    static readonly FrozenSet<string> Mortal = FrozenSet.ToFrozenSet(["assassination", "body", "burial", "corpse", "death", "execution", "funeral", "grave", "hanging", "killing", "martyrdom", "murder"]);

    // What makes an end of somebody or of his power.
    static readonly FrozenSet<string> Felling = FrozenSet.ToFrozenSet(
        ["arrest", "assassinate", "banish", "beat", "behead", "betray", "bury", "capture", "convict", "crush", "defeat", "deport", "depose", "detain", "dismiss", "evict", "excommunicate", "execute", "exile", "expel", "fire", "hang", "impeach", "imprison", "intern", "jail", "kill", "massacre", "murder", "oust", "overthrow", "poison", "remove", "sack", "sentence", "shoot", "slay", "stab", "strangle"]);

    // What is led, fought and crushed.
    static readonly FrozenSet<string> Struggles = FrozenSet.ToFrozenSet(
        ["attack", "battle", "campaign", "conspiracy", "coup", "crusade", "demonstration", "expedition", "force", "insurgency", "insurrection", "invasion", "march", "movement", "mutiny", "offensive", "party", "plot", "protest", "putsch", "rebellion", "resistance", "revolt", "revolution", "riot", "rising", "siege", "strike", "struggle", "unrest", "uprising", "war"]);

    static readonly FrozenSet<string> Fighting = FrozenSet.ToFrozenSet(["crush", "defeat", "fight", "lead", "quash", "quell", "repress", "suppress", "win"]);

    // What a calamity does.
    static readonly FrozenSet<string> Afflicting = FrozenSet.ToFrozenSet(["affect", "cause", "contaminate", "cost", "damage", "destroy", "devastate", "displace", "injure", "kill", "last", "poison", "ruin", "spread", "wound"]);

    // What a plural pronoun stands for when several are joined: "Brutus and Cassius ... They".
    readonly Dictionary<(int Sentence, int Token), (int Sentence, int Token)> _groups = [];

    Referent? Pronoun(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        var word = tree[token].Form.ToLowerInvariant();
        switch (word)
        {
            case "he" or "him" or "his" or "she" or "her" or "himself" or "herself":
                if (Ahead(sentence, token, EntityKind.Person) is { } ahead) return ahead;

                var somebody = Best(sentence, token, candidate => candidate.Referent.Kind == EntityKind.Person && !candidate.IsPlural && !(word[0] == 'h' && word[1] == 'e' && word is not ("her" or "herself") && IsWoman(candidate.Referent)));
                if (somebody is not null) Took(somebody, word);
                return somebody;
            case "they" or "them" or "their" or "themselves":
                return Best(sentence, token, candidate => candidate.IsPlural || candidate.Referent.Kind == EntityKind.Organization);
            case "it" when tree.IsImpersonal(token):
                return null;
            case "it" or "its" or "itself":
                return Best(sentence, token, candidate => candidate.Referent.Kind != EntityKind.Person && !candidate.IsPlural);
            case "this" or "that" or "these" or "those" when tree[token].Relation is not ("det" or "mark") && !(tree[token] is { Xpos: "WDT", Head: >= 0 and var clause } && (tree.Whom(clause) == token || tree[clause].Relation == "acl:relcl")) && tree.Child(token, "acl") < 0 && tree.Child(token, "nmod") < 0:
                return BestEvent(sentence, token);
            case "who" or "which" or "that" or "whom" or "whose":
                if (tree[token].Head is >= 0 and var told && tree.Overtaken(told) is >= 0 and var overtaken && overtaken < token) return _at.GetValueOrDefault((sentence, overtaken));
                foreach (var above in tree.PathUp(token).Prepend(token))
                    if (tree[above].Relation == "acl:relcl") return DoneFor(sentence, token, above) ?? _at.GetValueOrDefault((sentence, word[..3] == "who" ? tree[tree[above].Head].Upos == Upos.Verb ? JustBefore(tree, token) : Subjects.Whose(tree, token, tree[above].Head) : tree[above].Head));

                return null;
            default:
                return null;
        }
    }

    // "defied the sultan, who besieged him": the parser may hang the clause on the verb.
    static int JustBefore(Sentence tree, int who)
    {
        var at = who - 1;
        while (at > 0 && tree[at].Upos == Upos.Punct) at--;
        while (at > 0 && tree[at].Relation is "flat" or "compound") at = tree[at].Head;
        return at;
    }

    static bool IsWoman(Referent referent) => referent.IsNamed && NameWords.Women.Contains(referent.Name.Split(' ')[0].ToLowerInvariant());

    // "During his visit to Moscow Mao was kept waiting": a possessive before the subject may point ahead.
    Referent? Ahead(int sentence, int token, EntityKind kind)
    {
        var tree = _scene[sentence].Tree;
        if (!tree[token].Is("nmod")) return null;

        foreach (var above in tree.PathUp(token))
        {
            if (!tree[above].Is("obl") || tree[above].Head < above) continue;
            var subject = tree.Child(tree[above].Head, "nsubj");
            if (subject > above && tree[subject].Upos == Upos.Propn && _at.GetValueOrDefault((sentence, subject)) is { } named && named.Kind == kind) return named;
        }

        return null;
    }

    // "Because they were hungry, the sailors rebelled": where nobody was spoken of before, whoever the sentence is about.
    Referent? Fronted(int sentence, int token, Func<Candidate, bool> fits)
    {
        var tree = _scene[sentence].Tree;
        if (!tree[token].Is("nsubj") || tree[token].Head is not (>= 0 and var clause) || !tree[clause].Is("advcl") || tree[clause].Head < clause || tree.Child(clause, "mark") < 0) return null;

        var subject = Foreseen(sentence, token, tree.Child(tree[clause].Head, "nsubj"));
        return subject > token && At(sentence, subject) is { } ahead && fits(new(ahead, sentence, subject, Role(tree, subject), Depth(tree, subject), IsPlural(tree, subject))) ? ahead : null;
    }

    // Whom or what of those that fit: by weights, else as usual.
    Referent? Best(int sentence, int token, Func<Candidate, bool> isOfKind)
    {
        var tree = _scene[sentence].Tree;
        var others = Others(sentence, token);
        var reach = Between(sentence - Behind, sentence).Where(candidate => (candidate.Sentence < sentence || candidate.Token < token) && !others.Contains(candidate.Referent)).ToList();
        others.AddRange(OfOtherSex(tree, token, reach));
        if (Stranger(tree, token) is >= 0 and var stranger && At(sentence, stranger) is { } own && reach.Exists(candidate => candidate.Referent != own && candidate.Referent.Kind != EntityKind.Event && Fits(candidate))) others.Add(own);

        var (fallen, above) = (Fallen(sentence, token, Fits), Above(sentence, token, others, Fits));
        if (tree[token].Form is "himself" or "herself" or "itself" or "themselves") return fallen ?? above;

        var before = reach.FindAll(candidate => !others.Contains(candidate.Referent));
        RuleOutThings(tree, token, before);
        RuleOutDead(sentence, token, before, isOfKind);
        var fitting = before.FindAll(Fits);
        // Who took his place, who died or won tells who is meant whatever the weights say.
        if (fallen is not null && (IsReplaced(tree, token) || Mortal.Contains(tree[tree[token].Head].Lemma))) return fallen;
        if ((Victor(sentence, token, Fits) ?? Bound(Sent(sentence, token)) ?? Bound(Beaten(sentence, token)) ?? Bound(Induced(sentence, token)) ?? Bound(Enacted(sentence, token))) is { } told) return told;

        var usual = fallen ?? above ?? Usual(sentence, token, fitting);
        var owning = Bound(Parallel(sentence, token)) ?? Bound(Again(sentence, token)) ?? Bound(Shaped(sentence, token)) ?? Bound(Blamed(sentence, token)) ?? Bound(Whose(sentence, token)) ?? Bound(Owning(sentence, token));
        var found = owning ?? (fitting.Count > 0 || before.Exists(candidate => HasKin(tree, token, candidate)) ? Likeliest(sentence, token, before.FindAll(candidate => Agrees(tree, token, candidate)), usual, above, fallen) : null) ?? usual ?? Fronted(sentence, token, Fits);
        // Whoever was joined by "and" is so for the next "they" too.
        if (IsMany(tree, token) && fitting.FindLast(candidate => candidate.Referent == found) is { Referent: not null } last) _groups[(sentence, token)] = _groups.GetValueOrDefault((last.Sentence, last.Token), (last.Sentence, last.Token));
        return found;

        bool Fits(Candidate candidate) => isOfKind(candidate) && Agrees(tree, token, candidate);

        Referent? Bound(Candidate? candidate) => candidate is { } meant && Fits(meant) && !others.Contains(meant.Referent) ? meant.Referent : null;
    }

    // "Shaka's mother": whoever has one is a person, whatever his name is taken for.
    bool HasKin(Sentence tree, int token, Candidate candidate) =>
        GenderOf(tree, token) > 0 && _scene[candidate.Sentence].Tree is var told && told[candidate.Token] is { Relation: "nmod:poss", Upos: Upos.Propn, Head: >= 0 and var kin } && Kin.Contains(told[kin].Lemma) && Agrees(tree, token, candidate);

    // The nearer the better, and a subject stays in mind longer than what else a sentence spoke of (centering: Grosz, Joshi and Weinstein 1995);
    // somebody with a name longer than "a man", and whoever the text keeps speaking of longer still.
    Referent? Usual(int sentence, int token, List<Candidate> fitting)
    {
        var tree = _scene[sentence].Tree;
        var isMany = IsMany(tree, token);
        // "They had demanded sanctions. Thatcher opposed them": the object takes up the object.
        var isDoer = isMany && tree[token].Relation == "nsubj" && tree[token].Head is >= 0 and var done && tree[done].Upos == Upos.Verb && Happenings.IsDeed(tree[done].Lemma);
        var isParallel = isMany && tree[token].Is("obj");
        // "The tax caused the Peasants' Revolt. It was led by Wat Tyler": no tax is led.
        var isFought = tree[token].Lemma == "it" && tree[token].Relation == "nsubj:pass" && tree[tree[token].Head] is var fought && (Fighting.Contains(fought.Lemma) || (fought.Lemma == "put" && tree.Child(tree[token].Head, "compound:prt") is >= 0 and var down && tree[down].Lemma == "down"));
        return fitting
            .OrderBy(candidate => (1.6 * (sentence - candidate.Sentence)) + Distance(isParallel && candidate.Role <= 1 ? 1 - candidate.Role : candidate.Role) + Strangeness(candidate.Referent, isMany, isDoer) + (isFought && !Struggles.Contains(candidate.Referent.Head) ? 2 : 0))
            .ThenBy(candidate => candidate.Depth)
            .ThenByDescending(candidate => candidate.Token)
            .FirstOrDefault().Referent;
    }

    // "the latter", "the former"
    static bool IsOneOfTwo(Sentence tree, int token) => tree[token].Lemma is "latter" or "former" && !tree[token].Is("amod") && token > 0 && tree.Has(token - 1, "the");

    // One of two that stand side by side just before, "the drought and the flood"; else of the only two people spoken of, or the only two states and bodies.
    Referent? OneOfTwo(int sentence, int token)
    {
        var isLatter = _scene[sentence].Tree[token].Lemma == "latter";
        for (var told = sentence; told >= Math.Max(0, sentence - 1); told--)
        {
            var tree = _scene[told].Tree;
            for (var at = told == sentence ? token - 1 : tree.Count - 1; at > 0; at--)
            {
                if (!tree[at].Is("conj") || tree[at].Upos is not (Upos.Noun or Upos.Propn) || tree[at].Head is not (>= 0 and var first) || first > at || tree.Child(first, "conj") != at || tree.Children(first).ToArray().Count(child => tree[child].Is("conj")) != 1) continue;
                if (tree.Child(at, "cc") is >= 0 and var joint && tree[joint].Lemma is "and" or "or" && At(told, first) is { } former && At(told, at) is { } latter && former != latter) return isLatter ? latter : former;
            }
        }

        var before = Between(sentence - 1, sentence).Where(candidate => candidate.Sentence < sentence || candidate.Token < token).Select(candidate => candidate.Referent).Distinct().ToList();
        foreach (var isOfKind in (ReadOnlySpan<Func<Referent, bool>>)[one => one.Kind == EntityKind.Person, one => one.Kind == EntityKind.Organization || one is { Kind: EntityKind.Place, IsNamed: true }])
            if (before.FindAll(one => isOfKind(one)) is [var former, var latter]) return isLatter ? latter : former;

        return null;
    }

    static bool IsMany(Sentence tree, int token) => tree[token].Lemma is "they" or "them" or "their" or "themselves";

    // "The gas leaked. Greenpeace claims that it killed 90,000 people": who only says what was done; an army may say it of itself.
    int Teller(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token] is not { Lemma: "it", Relation: "nsubj", Head: var verb } || tree[verb] is not { Relation: "ccomp", IsPast: true, Head: var saying } || !Afflicting.Contains(tree[verb].Lemma) || !Stances.IsReporting(tree[saying].Lemma)) return -1;

        var isTopic = Between(sentence - 1, sentence - 1).Any(candidate => candidate.Role == 0 && candidate.Referent.Kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept && !candidate.IsPlural);
        return isTopic && tree.SubjectOf(saying) is >= 0 and var teller && !Forces.Contains(tree[teller].Lemma.ToLowerInvariant()) ? teller : -1;
    }

    static double Strangeness(Referent referent, bool isMany, bool isDoer)
    {
        if (isMany) return referent.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place ? 0 : isDoer ? 1.5 : 0.75;
        if (referent.Kind == EntityKind.Event && referent.IsNamed) return -0.6;
        return referent.Kind != EntityKind.Person ? 0 : (referent.IsNamed ? 0 : 1) - (0.15 * Math.Log2(1 + Math.Min(15, referent.Salience)));
    }

    /// <summary>Whether more than one "a slave" goes by the same words: they need not be the same.</summary>
    public bool IsMetAgain(Referent referent)
    {
        _introductions ??= _candidates.Where(candidate => _scene[candidate.Sentence].Tree is var tree && tree.Child(candidate.Token, "det") is >= 0 and var det && tree[det].Lemma is "a" or "an")
            .CountBy(candidate => candidate.Referent).ToDictionary();
        return _introductions.GetValueOrDefault(referent) > 1;
    }

    /// <summary>What the phrase at a token stands for, one or several: "they" may be all who were joined by "and".</summary>
    public IEnumerable<Referent> AllAt(int sentence, int token)
    {
        if (At(sentence, token) is not { } first) yield break;

        yield return first;
        if (!_groups.TryGetValue((sentence, token), out var group)) yield break;

        var tree = _scene[group.Sentence].Tree;
        foreach (var child in tree.Children(group.Token).ToArray())
            if (tree[child].Is("conj") && tree[child].Upos is Upos.Noun or Upos.Propn && At(group.Sentence, child) is { } other && other != first) yield return other;
    }

    // "The police killed three strikers. Their funeral drew crowds", "Truman dismissed MacArthur. Ridgway replaced him": whom it befell is meant, not whose deed it was.
    Referent? Fallen(int sentence, int token, Func<Candidate, bool> fits)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Head is not (>= 0 and var above)) return null;
        if (!IsReplaced(tree, token) && !(tree[token].Relation == "nmod:poss" && Undergone.Contains(tree[above].Lemma))) return null;

        for (var told = sentence; told >= Math.Max(0, sentence - 1) && !_scene[told].IsHeading; told--)
        {
            tree = _scene[told].Tree;
            for (var verb = told == sentence ? token - 1 : tree.Count - 1; verb >= 0; verb--)
            {
                if (tree[verb].Upos != Upos.Verb || !Felling.Contains(tree[verb].Lemma)) continue;

                var whom = tree.IsPassive(verb) ? tree.SubjectOf(verb) : tree.ObjectOf(verb);
                if (Between(told, told).LastOrDefault(candidate => candidate.Token == whom) is { Referent: not null } candidate && (told < sentence || whom < token) && fits(candidate)) return candidate.Referent;
            }
        }

        return null;
    }

    // "Sundiata defeated Sumanguru. The empire arose from his victory": whoever won.
    Referent? Victor(int sentence, int token, Func<Candidate, bool> fits)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Relation != "nmod:poss" || tree[tree[token].Head].Lemma is not ("victory" or "triumph" or "conquest") || sentence == 0 || _scene[sentence - 1].IsHeading) return null;

        var before = _scene[sentence - 1].Tree;
        for (var verb = before.Count - 1; verb >= 0; verb--)
        {
            if (before[verb].Upos != Upos.Verb || before[verb].Lemma is not ("defeat" or "beat" or "conquer" or "rout" or "crush" or "vanquish" or "overcome")) continue;

            var victor = before.IsPassive(verb) ? before.Agent(verb) : before.SubjectOf(verb);
            if (Spoken(sentence - 1, victor) is { } won && fits(won)) return won.Referent;
        }

        return null;
    }

    static bool IsReplaced(Sentence tree, int token) =>
        tree[token].Head is >= 0 and var verb && tree[verb].Lemma is "replace" or "succeed" && (tree.IsPassive(verb) ? tree[token].Is("nsubj") : tree[token].Is("obj"));

    static double Distance(int role) => role switch
    {
        0 => 0,
        1 => 1.5,
        2 => 2,
        _ => 2.5,
    };

    // "This", "these" take up what was said last rather than who it was said of; failing that, the event the text is about.
    Referent? BestEvent(int sentence, int token)
    {
        var isPlural = _scene[sentence].Tree[token].Form.StartsWith("th", StringComparison.OrdinalIgnoreCase) && _scene[sentence].Tree[token].Form.EndsWith("se", StringComparison.OrdinalIgnoreCase);
        var happenings = Between(sentence - 3, sentence)
            .Where(candidate => (candidate.Sentence < sentence || candidate.Token < token))
            .Where(candidate => candidate.Referent.Kind is EntityKind.Event or EntityKind.Condition && !(isPlural && candidate.Referent.IsNamed && !candidate.IsPlural))
            .ToList();
        return happenings
            .OrderBy(candidate => sentence - candidate.Sentence)
            .ThenBy(candidate => candidate.Depth)
            .ThenByDescending(candidate => candidate.Role)
            .ThenByDescending(candidate => candidate.Token)
            .Select(candidate => candidate.Referent)
            .FirstOrDefault();
    }
}
