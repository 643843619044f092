using GraphService.Graph;

namespace GraphService.Extraction;

/// <content>What was spoken of so far. Texts may be as long as books, so no more of it is looked through than needed.</content>
sealed partial class Referents
{
    // A description far behind, some twenty pages of phrases, is no longer in mind.
    const int Remembered = 8192;

    readonly List<Candidate> _candidates = []; // In the order of the text.
    readonly Dictionary<Referent, int> _introduced = [];
    ILookup<string, Referent>? _namedEvents;
    Dictionary<string, Referent>? _namedStates;

    /// <summary>Whether more than one "a slave" goes by the same words: they need not be the same.</summary>
    public bool IsMetAgain(Referent referent) => _introduced.GetValueOrDefault(referent) > 1;

    /// <summary>The state the document names so; null when it names none.</summary>
    public Referent? StateNamed(string? state)
    {
        if (state is null) return null;
        if (_namedStates is null)
        {
            _namedStates = new(StringComparer.Ordinal);
            foreach (var referent in Named)
                if (Nations.State(Gazetteer.KeyOf(referent.Name)) is { } named) _namedStates.TryAdd(named, referent);
        }

        return _namedStates.GetValueOrDefault(state);
    }

    void Remember(Candidate candidate)
    {
        _candidates.Add(candidate);
        var tree = _scene[candidate.Sentence].Tree;
        if (tree.Child(candidate.Token, "det") is >= 0 and var det && tree[det].Lemma is "a" or "an") _introduced[candidate.Referent] = _introduced.GetValueOrDefault(candidate.Referent) + 1;
    }

    // What was spoken of in a sentence and behind it.
    IEnumerable<Candidate> Since(int sentence)
    {
        var first = _candidates.Count;
        while (first > 0 && _candidates[first - 1].Sentence >= sentence) first--;
        return _candidates.Skip(first);
    }

    IEnumerable<Referent> EventsNamed(string head) => (_namedEvents ??= Named.Where(referent => referent.Kind == EntityKind.Event).ToLookup(referent => referent.Head, StringComparer.Ordinal))[head];
}
