using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Which clauses and nouns of a document its expressions of time speak of, and so when what they tell of was.</summary>
sealed class Datings
{
    readonly IReadOnlyList<SceneSentence> _scene;
    readonly Referents _referents;
    readonly Dictionary<(int Sentence, int Token), FuzzyDate> _clauses = [];
    readonly Dictionary<(int Sentence, int Token), FuzzyDate> _nouns = [];

    /// <param name="scene">The sentences.</param>
    /// <param name="referents">Who and what their words stand for.</param>
    /// <param name="written">When the text was written, where that is known.</param>
    public Datings(IReadOnlyList<SceneSentence> scene, Referents referents, FuzzyDate? written)
    {
        (_scene, _referents) = (scene, referents);
        var chronicle = new Chronicle(scene, written);
        for (var i = 0; i < scene.Count; i++)
        {
            foreach (var time in chronicle.In(i))
                if (time.When is { } when) Attach(i, time, when);
        }
    }

    /// <summary>When the clause around a word was; null when the text does not say.</summary>
    public FuzzyDate? At(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        for (var at = token; at >= 0; at = tree[at].Head)
        {
            if (_clauses.TryGetValue((sentence, at), out var when)) return when;
            // A second verb shares a time that stands before the first.
            if (tree[at].Is("conj") && tree[at].Upos == Upos.Verb) return _clauses.TryGetValue((sentence, tree[at].Head), out var shared) && IsBefore(sentence, tree[at].Head) ? shared : null;
            if (tree.IsClause(at) && !tree[at].Is("xcomp") && tree[at].Upos is Upos.Verb or Upos.Aux) return null;
        }

        return null;
    }

    /// <summary>Tells the events of the document when they were.</summary>
    public void DateEvents()
    {
        foreach (var ((sentence, noun), when) in _nouns) _referents.At(sentence, noun)?.HappenedAt(when);
        foreach (var ((sentence, verb), when) in _clauses)
        {
            var tree = _scene[sentence].Tree;
            if (Stances.Of(tree, verb, RuleKind.Verb) is not { Modality: Modality.Asserted, Conditional: false, Counterfactual: false, Question: false }) continue;

            _referents.ClauseAt(sentence, verb)?.HappenedAt(when);
            if (DatingVerbs.Of(tree, verb) is not { } happening) continue;
            if (_referents.At(sentence, happening.Token) is not { } happened) continue;
            if (DatingVerbs.Bounded(when, happening.Phase) is { } dated) happened.HappenedAt(dated);
        }
    }

    void Attach(int sentence, TimeExpression time, FuzzyDate when)
    {
        var tree = _scene[sentence].Tree;
        var head = Chronicle.HeadOf(tree, time);
        var isOf = tree[time.First].Form == "of";
        var above = Chronicle.Governor(tree, time);
        if (above < 0)
        {
            // "The battle was in October 1956."
            if (tree.Child(head, "cop") >= 0 && tree.Child(head, "nsubj") is >= 0 and var subject) Put(_nouns, sentence, subject, when);
            return;
        }

        if (IsNoun(tree, above) && tree.Child(above, "cop") < 0)
        {
            Put(_nouns, sentence, above, when);
            // "delivered the speech on 25 February", "stayed in Vienna in 1815": the parser hangs on the noun what is said of the verb.
            if (isOf || above > head || tree[head].Relation is "nummod" or "compound" or "amod" or "flat") return;
            while (IsNoun(tree, above) && tree[above].Relation is "obj" or "obl" or "obl:agent" or "nmod" && tree[above].Head >= 0) above = tree[above].Head;
            if (IsNoun(tree, above)) return;
        }

        Put(_clauses, sentence, above, when);
    }

    static bool IsNoun(Sentence tree, int token) => tree[token].Upos is Upos.Noun or Upos.Propn;

    bool IsBefore(int sentence, int verb)
    {
        var tree = _scene[sentence].Tree;
        foreach (var child in tree.Children(verb))
            if (child < verb && tree[child].Relation is "obl" or "obl:unmarked" or "obl:tmod" or "advmod" or "nmod:unmarked") return true;

        return false;
    }

    static void Put(Dictionary<(int, int), FuzzyDate> times, int sentence, int token, FuzzyDate when)
    {
        // "on 23 October at noon, in the autumn": the finer of two; what contradicts says nothing.
        if (!times.TryGetValue((sentence, token), out var before)) times[(sentence, token)] = when;
        else if (FuzzyDate.Common([before, when]) is { } both) times[(sentence, token)] = both;
        else times.Remove((sentence, token));
    }
}
