using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What each noun phrase and pronoun of a document stands for.</summary>
/// <remarks>
/// A deterministic sieve from the surest to the least sure (after Lee et al., Computational Linguistics 39, 2013): names, definite
/// descriptions by their head noun, then pronouns by agreement, grammatical role and nearness. What it cannot tell stays unresolved.
/// </remarks>
sealed class Referents
{
    // A description far behind, some twenty pages of phrases, is no longer in mind.
    const int Remembered = 8192;

    readonly IReadOnlyList<SceneSentence> _scene;
    readonly Dictionary<(int Sentence, int Token), Referent> _at = [];
    readonly Dictionary<(int Sentence, int Verb), Referent> _clauses = [];
    readonly Dictionary<EntityId, Referent> _byId = [];
    readonly List<Candidate> _candidates = []; // In the order of the text.
    ILookup<string, Referent>? _namedEvents;

    Referents(IReadOnlyList<SceneSentence> scene) => _scene = scene;

    /// <summary>Every referent that has a name of its own.</summary>
    public IEnumerable<Referent> Named => _byId.Values.Where(referent => referent.IsNamed);

    public static Referents Of(IReadOnlyList<SceneSentence> scene, Gazetteer known)
    {
        var referents = new Referents(scene);
        var names = NameSpotter.Spot(scene, known);
        foreach (var (name, referent) in names.Zip(NameClusters.Join(names)))
        {
            referents._byId.TryAdd(referent.Id, referent);
            referents._at[(name.Sentence, name.Head)] = referent;
            for (var token = name.First; token < name.End; token++) referents._at.TryAdd((name.Sentence, token), referent);
        }

        for (var sentence = 0; sentence < scene.Count; sentence++) referents.Resolve(sentence);
        return referents;
    }

    /// <summary>What the phrase headed by a token stands for; null when it is not known or nothing that an entity could be.</summary>
    public Referent? At(int sentence, int token) => _at.GetValueOrDefault((sentence, token));

    /// <summary>What a clause tells of, as an entity of its own: "Stalin died" is the death of Stalin. Null when the clause says too little.</summary>
    public Referent? Clause(int sentence, int verb, bool isDone = false)
    {
        if (_clauses.TryGetValue((sentence, verb), out var named)) return named;

        var tree = _scene[sentence].Tree;
        if (ClauseNamer.Name(this, _scene[sentence], sentence, verb, isDone) is not { } name || !EntityId.TryFromName(name, out var id)) return null;

        var kind = tree[verb].Upos == Upos.Verb ? EntityKind.Event : EntityKind.Condition;
        var referent = Keep(id, () => new(id, kind, Capitalised(name)) { Head = Nominals.Of(tree[verb].Lemma) });
        foreach (var surface in ClauseNamer.Surfaces(_scene[sentence], verb)) referent.AlsoKnownAs(surface);
        return _clauses[(sentence, verb)] = referent;
    }

    /// <summary>What a clause was found to tell of when a claim spoke of it.</summary>
    public Referent? ClauseAt(int sentence, int verb) => _clauses.GetValueOrDefault((sentence, verb));

    void Resolve(int sentence)
    {
        var tree = _scene[sentence].Tree;
        for (var token = 0; token < tree.Count; token++)
        {
            if (!IsNominal(tree, token)) continue;

            var referent = _at.GetValueOrDefault((sentence, token))
                ?? (_scene[sentence].IsHeading ? null : tree[token].Upos == Upos.Pron ? Pronoun(sentence, token) : Described(sentence, token));
            if (referent is null) continue;

            _at[(sentence, token)] = referent;
            _candidates.Add(new(referent, sentence, token, Role(tree, token), Depth(tree, token), IsPlural(tree, token)));
        }
    }

    static bool IsNominal(Sentence tree, int token) =>
        tree[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron && tree[token].Relation is not ("compound" or "flat" or "fixed" or "goeswith" or "expl" or "det");

    Referent? Described(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Relation == "appos" && _at.GetValueOrDefault((sentence, tree[token].Head)) is { Kind: EntityKind.Person, IsNamed: true } bearer && tree.MentionOf(token) is { Kind: MentionKind.Person })
        {
            var role = Phrase.Of(tree, token);
            bearer.AlsoKnownAs(_scene[sentence].TextOf(role.First, role.End));
            return bearer;
        }

        if (tree[token].Upos != Upos.Noun || tree.MentionOf(token) is not { } mention || mention.Kind == MentionKind.Time) return null;

        var phrase = Phrase.Of(tree, token);
        var spokenOf = IsDefinite(tree, token) ? Antecedent(sentence, token, phrase) : tree.Child(token, "nmod:poss") >= 0 ? NamedEvent(tree, token, phrase) : null;
        if (spokenOf is not null)
        {
            spokenOf.AlsoKnownAs(_scene[sentence].TextOf(phrase.First, phrase.End));
            return spokenOf;
        }

        var name = NameOf(sentence, phrase);
        if (!EntityId.TryFromName(name, out var id)) return null;

        var referent = Keep(id, () => new(id, Kinds.Of(mention.Kind, tree[token].Lemma), Capitalised(name)) { Head = tree[token].Lemma.ToLowerInvariant(), IsPlural = IsPlural(tree, token) });
        referent.AlsoKnownAs(_scene[sentence].TextOf(phrase.First, phrase.End));
        referent.AlsoKnownAs(_scene[sentence].TextOf(phrase.First, phrase.Core));
        referent.AlsoKnownAs(_scene[sentence].TextOf(phrase.First, Math.Max(phrase.End, Wide(tree, token))));
        return referent;
    }

    // With everything that belongs to the phrase but its clauses: "satellite states of Poland and Hungary".
    static int Wide(Sentence tree, int token)
    {
        var end = token + 1;
        foreach (var child in tree.Children(token))
        {
            if (child < token) continue;
            if (!tree[child].Is("nmod") || tree.Subtree(child).First != end) break;

            end = tree.Subtree(child).End;
            for (var at = child; at < end; at++)
            {
                if (!tree[at].Is("acl") && !tree[at].Is("appos") && !tree[at].Is("parataxis") && !tree[at].Is("advcl")) continue;
                return tree[tree.Subtree(at).First - 1].Upos == Upos.Punct ? tree.Subtree(at).First - 1 : tree.Subtree(at).First;
            }
        }

        return Math.Min(end, token + 14);
    }

    Referent Keep(EntityId id, Func<Referent> make) => _byId.TryGetValue(id, out var referent) ? referent : _byId[id] = make();

    static bool IsDefinite(Sentence tree, int token) =>
        tree.Child(token, "det") is >= 0 and var det && tree[det].Lemma is "the" or "this" or "that" or "these" or "those";

    // "the speech": the last one spoken of whose description holds all the words of this one; a name before a description.
    Referent? Antecedent(int sentence, int token, Phrase phrase)
    {
        var tree = _scene[sentence].Tree;
        var head = tree[token].Lemma.ToLowerInvariant();
        var said = Enumerable.Range(phrase.First, phrase.End - phrase.First)
            .Where(at => at != token && tree[at].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num)
            .Select(at => tree[at].Lemma.ToLowerInvariant())
            .ToHashSet();
        Referent? described = null;
        for (var i = _candidates.Count - 1; i >= Math.Max(0, _candidates.Count - Remembered); i--)
        {
            var candidate = _candidates[i].Referent;
            if (candidate.Head != head && !candidate.Head.StartsWith(head, StringComparison.Ordinal)) continue;
            if (said.Count > 0 && !said.IsSubsetOf(WordsOf(candidate))) continue;
            if (candidate.IsNamed) return candidate;

            described ??= candidate;
        }

        return described;
    }

    // "Khrushchev's speech", where the document knows one speech by name: that one.
    Referent? NamedEvent(Sentence tree, int token, Phrase phrase)
    {
        if (phrase.End > token + 1 || phrase.First != tree.Subtree(tree.Child(token, "nmod:poss")).First || tree.Children(token).ToArray().Any(child => tree[child].Is("amod") || tree[child].Is("compound"))) return null;

        var head = tree[token].Lemma.ToLowerInvariant();
        _namedEvents ??= Named.Where(referent => referent.Kind == EntityKind.Event).ToLookup(referent => referent.Head, StringComparer.Ordinal);
        return _namedEvents[head].Take(2).ToList() is [var only] ? only : null;
    }

    // What was spoken of in a sentence and behind it. Texts may be as long as books, so no more of them is looked at than needed.
    IEnumerable<Candidate> Since(int sentence)
    {
        var first = _candidates.Count;
        while (first > 0 && _candidates[first - 1].Sentence >= sentence) first--;
        return _candidates.Skip(first);
    }

    static HashSet<string> WordsOf(Referent referent) => [.. referent.Surfaces.Keys.Append(referent.Name).SelectMany(name => name.ToLowerInvariant().Split(' '))];

    Referent? Pronoun(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        var word = tree[token].Form.ToLowerInvariant();
        switch (word)
        {
            case "he" or "him" or "his" or "she" or "her" or "himself" or "herself":
                return Best(sentence, token, candidate => candidate.Referent.Kind == EntityKind.Person && !candidate.IsPlural);
            case "they" or "them" or "their" or "themselves":
                return Best(sentence, token, candidate => candidate.IsPlural || candidate.Referent.Kind == EntityKind.Organization);
            case "it" or "its" or "itself":
                return Best(sentence, token, candidate => candidate.Referent.Kind != EntityKind.Person && !candidate.IsPlural);
            case "this" or "that" or "these" or "those" when tree[token].Relation is not ("det" or "mark") && tree.Child(token, "acl") < 0 && tree.Child(token, "nmod") < 0:
                return BestEvent(sentence, token);
            case "who" or "which" or "that" or "whom" or "whose":
                foreach (var above in tree.PathUp(token).Prepend(token))
                    if (tree[above].Relation == "acl:relcl") return _at.GetValueOrDefault((sentence, tree[above].Head));

                return null;
            default:
                return null;
        }
    }

    // The nearer the better, and a subject stays in mind longer than what else a sentence spoke of (centering: Grosz, Joshi and Weinstein 1995).
    Referent? Best(int sentence, int token, Func<Candidate, bool> fits)
    {
        var coArgument = CoSubject(_scene[sentence].Tree, token);
        return Above(sentence, token, fits) ?? Since(sentence - 4)
            .Where(candidate => sentence - candidate.Sentence <= 4 && (candidate.Sentence < sentence || candidate.Token < token) && fits(candidate))
            .Where(candidate => coArgument < 0 || candidate.Referent != _at.GetValueOrDefault((sentence, coArgument)))
            .OrderBy(candidate => sentence - candidate.Sentence + Distance(candidate.Role))
            .ThenBy(candidate => candidate.Depth)
            .ThenByDescending(candidate => candidate.Token)
            .Select(candidate => candidate.Referent)
            .FirstOrDefault();
    }

    // The subject of a clause around the pronoun: "Stalin overplayed his role", "Nagy said that he would leave".
    Referent? Above(int sentence, int token, Func<Candidate, bool> fits)
    {
        var tree = _scene[sentence].Tree;
        var below = token;
        foreach (var verb in tree.PathUp(token))
        {
            var subject = tree.Child(verb, "nsubj");
            var isCoArgument = below == token && !tree[token].Is("nmod") && tree[token].Form is not ("himself" or "herself" or "itself" or "themselves");
            below = verb;
            if (subject < 0 || subject >= token || isCoArgument || tree.IsBelow(token, subject)) continue;
            if (Since(sentence).LastOrDefault(candidate => candidate.Sentence == sentence && candidate.Token == subject) is { Referent: not null } candidate && fits(candidate)) return candidate.Referent;
        }

        return null;
    }

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
        var happenings = Since(sentence - 3)
            .Where(candidate => sentence - candidate.Sentence <= 3 && (candidate.Sentence < sentence || candidate.Token < token))
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

    // "He accused him": the two are different people.
    static int CoSubject(Sentence tree, int token)
    {
        var relation = tree[token].Relation;
        if (tree[token].Head < 0 || tree[token].Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || !(tree[token].Is("obj") || tree[token].Is("iobj") || tree[token].Is("obl"))) return -1;
        return relation.Length > 0 ? tree.Child(tree[token].Head, "nsubj") : -1;
    }

    /// <summary>The name of a phrase, its possessive pronoun filled in: "his death" is "Stalin's death".</summary>
    string NameOf(int sentence, Phrase phrase)
    {
        var text = _scene[sentence].TextOf(phrase.First, phrase.Core).Replace('’', '\'');
        var tree = _scene[sentence].Tree;
        if (tree[phrase.First].Upos != Upos.Pron || !tree[phrase.First].Is("nmod:poss")) return text;

        var rest = phrase.Core > phrase.First + 1 ? _scene[sentence].TextOf(phrase.First + 1, phrase.Core) : "";
        return Pronoun(sentence, phrase.First) is { } owner ? $"{Short(owner)}'s {rest}" : rest;
    }

    internal static string Short(Referent referent) => referent.Kind == EntityKind.Person && referent.IsNamed ? referent.Name.Split(' ')[^1] : referent.Name;

    static int Role(Sentence tree, int token) => tree[token] switch
    {
        var word when word.Is("nsubj") => 0,
        var word when word.Is("obj") => 1,
        var word when word.Is("obl") => 2,
        var word when word.Is("nmod") => 3,
        _ => 4,
    };

    static int Depth(Sentence tree, int token) => tree.PathUp(token).Count();

    static bool IsPlural(Sentence tree, int token) => tree[token].Xpos is "NNS" or "NNPS" || tree.Child(token, "conj") >= 0;

    static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    readonly record struct Candidate(Referent Referent, int Sentence, int Token, int Role, int Depth, bool IsPlural);
}
