using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Nouns that take up what was told just before: "the nationalisation", "their resignation", "the decision", "the book", ", an event that".</content>
sealed partial class Referents
{
    static readonly FrozenSet<string> Sums = FrozenSet.ToFrozenSet(
        ["act", "action", "blow", "blunder", "change", "decision", "defeat", "development", "disaster", "error", "event", "experience", "gamble", "gesture", "loss", "measure", "mistake", "move", "outcome", "policy", "process", "result", "setback", "shift", "step", "tragedy", "victory"]);

    static readonly FrozenSet<string> Risings = FrozenSet.ToFrozenSet(["insurrection", "rebellion", "revolt", "rising", "uprising"]);

    static readonly FrozenSet<string> Diseases = FrozenSet.ToFrozenSet(["cholera", "diphtheria", "flu", "influenza", "leprosy", "malaria", "measle", "measles", "plague", "polio", "smallpox", "syphilis", "tuberculosis", "typhoid", "typhus"]);

    // "He nationalised the canal. The nationalisation ...": what a clause shortly before told.
    Referent? ToldBefore(int sentence, int token, Phrase phrase)
    {
        var tree = _scene[sentence].Tree;
        var noun = tree[token].Lemma.ToLowerInvariant();
        if (phrase.First < token || tree[token].Xpos == "NNS" || tree.Child(token, "acl") >= 0) return null;
        if (phrase.Core > token + 1) return DoneTo(sentence, token, noun);
        if (phrase.Core == phrase.End && DoneBefore(tree, token, noun) is >= 0 and var done) return Clause(sentence, done);
        if (_deeds.TryGetValue(noun, out var deed) && sentence - deed.Sentence <= 6) return Clause(deed.Sentence, deed.Verb);
        return phrase.Core == token + 1 && tree.Child(token, "amod") < 0 && tree.Child(token, "nmod") < token && tree.Child(token, "acl:relcl") < token ? JustMade(sentence, noun) ?? JustDone(sentence, noun) ?? OfSort(sentence, token, noun) ?? Rising(sentence, token, noun) : null;
    }

    // "repealed the Corn Laws, and the repeal split the party": the verb of a clause before in the same sentence; -1 where there is none.
    static int DoneBefore(Sentence tree, int token, string noun)
    {
        var own = tree.ClauseOf(token);
        for (var verb = token - 2; verb >= 0; verb--)
            if (verb != own && IsToldDeed(tree, verb) && Nominals.Of(tree[verb].Lemma) == noun) return verb;

        return -1;
    }

    // "repealed the Corn Laws. The repeal of the Corn Laws ...": the clause before that tells of the same.
    Referent? DoneTo(int sentence, int token, string noun)
    {
        var tree = _scene[sentence].Tree;
        if (!_deeds.TryGetValue(noun, out var deed) || sentence - deed.Sentence > 6 || Standing.Below(tree, token, "of") is not (>= 0 and var thing) || tree.Child(thing, "conj") >= 0 || At(sentence, thing) is not { } done) return null;

        foreach (var child in tree.Children(token))
            if (child != thing && tree[child].Relation is not ("det" or "case" or "punct" or "cc")) return null;

        var told = _scene[deed.Sentence].Tree;
        var of = told.IsPassive(deed.Verb) ? told.PassiveSubject(deed.Verb) : told.ObjectOf(deed.Verb) is >= 0 and var its ? its : told.SubjectOf(deed.Verb);
        return of >= 0 && told.Child(of, "conj") < 0 && At(deed.Sentence, of) == done ? Clause(deed.Sentence, deed.Verb) : null;
    }

    // "led a revolt ... crushed the rebellion": the only one near by another word for it.
    Referent? Rising(int sentence, int token, string noun)
    {
        if (!Risings.Contains(noun)) return null;

        var tree = _scene[sentence].Tree;
        Referent? only = null;
        foreach (var candidate in Between(sentence - 2, sentence))
        {
            if (candidate.Referent is not { Kind: EntityKind.Event } told || !Risings.Contains(told.Head) || told == only) continue;
            // "The revolt in Egypt inspired the uprising"
            if (only is not null || candidate.IsPlural || told.Head == noun || (candidate.Sentence == sentence && tree.ClauseOf(candidate.Token) == tree.ClauseOf(token))) return null;

            only = told;
        }

        return only;
    }

    // "He signed a manifesto in support of the rising, for which he was expelled": for having signed it.
    Referent? DoneFor(int sentence, int which, int relative)
    {
        var tree = _scene[sentence].Tree;
        if (tree[relative].Head < 0 || !Clauses.Marked(tree, which, "for") || tree[which].Head != relative || !tree.IsPassive(relative) || !(Repaying.Contains(tree[relative].Lemma) || Harming.Contains(tree[relative].Lemma)) || tree.SubjectOf(relative) is not (>= 0 and var whom) || GenderOf(tree, whom) == 0) return null;

        var noun = tree[relative].Head;
        var verb = tree.ClauseOf(noun);
        return verb < noun && noun < which && tree[verb] is { Upos: Upos.Verb, IsPast: true } && !tree.IsPassive(verb) && !Undone.IsDenied(tree, verb) && tree.ObjectOf(verb) is var done && done > verb && done < noun && tree.SubjectOf(verb) >= 0 ? Clause(sentence, verb) : null;
    }

    // The sentence before in the same passage; null where there is none.
    Sentence? JustTold(int sentence) => sentence > 0 && !_scene[sentence - 1].IsHeading && _scene[sentence - 1].Prose == _scene[sentence].Prose ? _scene[sentence - 1].Tree : null;

    // "Carson published Silent Spring. The book ...", "Bourguiba founded the Neo Destour. The party ...": what was named as made.
    Referent? JustMade(int sentence, string noun)
    {
        if (JustTold(sentence) is not { } tree) return null;

        var verb = tree.Root;
        var isOfKind = noun switch
        {
            "book" or "novel" or "play" or "poem" or "pamphlet" or "treatise" or "essay" => tree[verb].Lemma is "write" or "publish" or "finish" or "complete" or "print",
            "treaty" or "agreement" or "pact" or "convention" or "accord" => tree[verb].Lemma is "sign" or "conclude" or "negotiate" or "ratify",
            "party" or "movement" or "league" or "union" or "company" or "organisation" or "organization" or "society" or "school" or "newspaper" => tree[verb].Lemma is "found" or "establish" or "create" or "form" or "organise" or "organize",
            "city" or "town" or "colony" or "settlement" => tree[verb].Lemma is "found" or "build" or "establish",
            _ => false,
        };
        var made = !isOfKind || Undone.IsDenied(tree, verb) ? -1 : tree.IsPassive(verb) ? tree.SubjectOf(verb) : tree.ObjectOf(verb);
        return made >= 0 && tree.Child(made, "conj") < 0 && At(sentence - 1, made) is { IsNamed: true, Kind: not EntityKind.Person } named ? named : null;
    }

    // "Mosaddegh nationalised the company. The decision led to an embargo", "Sundiata defeated Sumanguru. The victory ...": what the sentence before told.
    Referent? JustDone(int sentence, string noun)
    {
        if (JustTold(sentence) is not { } tree) return null;

        var verb = tree.Root;
        if (tree[verb].Upos != Upos.Verb || !tree[verb].IsPast || Undone.IsDenied(tree, verb) || Stances.Of(tree, verb, RuleKind.Verb) is not { Modality: Modality.Asserted, Conditional: false, Counterfactual: false, Question: false }) return null;

        var isIt = noun switch
        {
            "decision" or "move" or "step" or "measure" or "gesture" => Happenings.IsDeed(tree[verb].Lemma) && tree.ObjectOf(verb) >= 0 && tree.SubjectOf(verb) is >= 0 and var doer && At(sentence - 1, doer) is { Kind: EntityKind.Person or EntityKind.Organization or EntityKind.Place },
            "victory" => tree[verb].Lemma is "defeat" or "beat" or "rout" or "crush" or "conquer" or "vanquish" or "win",
            "killing" or "murder" => tree[verb].Lemma is "kill" or "murder" or "shoot" or "stab" or "assassinate" or "poison" or "strangle",
            "loss" => tree[verb].Lemma == "lose",
            "capture" => tree[verb].Lemma is "capture" or "take" or "seize",
            "failure" => tree[verb].Lemma == "fail",
            "coup" or "putsch" => tree[verb].Lemma is "overthrow" or "oust" or "depose" or "topple",
            "rebellion" or "revolt" or "rising" or "uprising" => tree[verb].Lemma is "rebel" or "revolt",
            "sinking" => tree[verb].Lemma == "sink",
            _ => false,
        };
        return isIt && !tree.Children(verb).ToArray().Any(child => child > verb && tree[child].Is("conj")) ? Clause(sentence - 1, verb) : null;
    }

    // "passed the Stamp Act. The law ...", "Smallpox reached Mexico. The disease ...": the only one of the sort just spoken of.
    Referent? OfSort(int sentence, int token, string noun)
    {
        if (noun is not ("law" or "legislation" or "statute" or "disease") || JustTold(sentence) is null) return null;

        var told = Between(sentence - 1, sentence).Where(candidate => candidate.Sentence < sentence || candidate.Token < token).Select(candidate => candidate.Referent)
            .Where(one => noun == "disease" ? Diseases.Contains(one.Head) : one.IsNamed && one.Head is "act" or "law" or "statute" or "code").Distinct();
        return told.Take(2).ToList() is [var only] ? only : null;
    }

    // "The ministries resigned. Their resignation ...", "The envoy was murdered. His murder ...": what a clause shortly before told of the same.
    Referent? ToldOf(int sentence, int token, Phrase phrase, int owner)
    {
        var tree = _scene[sentence].Tree;
        var noun = tree[token].Lemma.ToLowerInvariant();
        if (phrase.End > token + 1 || tree[token].Xpos == "NNS" || tree.Subtree(owner).End != token || At(sentence, owner) is not { } whose) return null;
        if (!_deeds.TryGetValue(noun, out var deed) || sentence - deed.Sentence > 6) return null;

        // His murder was done to him, his criticism was his.
        var told = _scene[deed.Sentence].Tree;
        var of = told.IsPassive(deed.Verb) ? Undergone.Contains(noun) ? told.PassiveSubject(deed.Verb) : told.Agent(deed.Verb)
            : Undergone.Contains(noun) && told.ObjectOf(deed.Verb) is >= 0 and var thing ? thing : told.SubjectOf(deed.Verb);
        return of >= 0 && At(deed.Sentence, of) == whose ? Clause(deed.Sentence, deed.Verb) : null;
    }

    // "The blight, a disease that had come from America, caused the famine": one thing.
    Referent? SaidAgain(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token] is not { Relation: "appos", Upos: Upos.Noun, Xpos: "NN", Head: >= 0 and var above } || above > token || tree[above].Xpos is not ("NN" or "NNP") || tree.Child(token, "acl:relcl") < token || tree.Child(above, "conj") >= 0 || tree.Child(token, "conj") >= 0) return null;
        if (tree.Child(token, "det") is not (> 0 and var article) || tree[article].Lemma is not ("a" or "an") || tree[article - 1].Form != ",") return null;

        return At(sentence, above) is { IsNamed: false, Kind: not (EntityKind.Person or EntityKind.Place) } bearer && KindOf(tree, token) is not (MentionKind.Person or MentionKind.Place or MentionKind.Time or null) ? bearer : null;
    }

    // "The fire killed many workers, an event that led to new laws": a word for what was just told.
    static bool IsSum(Sentence tree, int token) =>
        tree[token] is { Relation: "appos", Upos: Upos.Noun, Xpos: "NN", Head: >= 0 and var above } && above < token && Sums.Contains(tree[token].Lemma) && tree.Child(token, "det") is > 0 and var article && tree[article].Lemma is "a" or "an" && tree[article - 1].Form == "," && tree.Child(token, "acl:relcl") > token;

    // What happened beside it, or what is no person, place or thing ("repealed the tax, a measure that"); else what the clause tells.
    Referent? Summed(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        var clause = tree.ClauseOf(tree[token].Head);
        if (tree[clause].Upos != Upos.Verb || Undone.IsDenied(tree, clause)) return null;

        var thing = tree[tree[token].Head].Upos == Upos.Verb ? tree.ObjectOf(clause) : tree[token].Head;
        if (thing >= 0 && thing < token && At(sentence, thing) is { Kind: EntityKind.Event or EntityKind.Condition or EntityKind.Concept } itself && tree.MentionOf(thing) is not { Kind: MentionKind.Thing }) return itself;
        return Stances.IsReporting(tree[clause].Lemma) ? null : Clause(sentence, clause);
    }
}
