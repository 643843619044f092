using System.Runtime.InteropServices;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Which of those spoken of before a pronoun takes up, as learned weights see it.</content>
sealed partial class Referents
{
    // What is further back a pronoun hardly ever takes up.
    const int Behind = 4;

    readonly AntecedentModel? _model;
    readonly Action<AntecedentQuestion>? _asked;
    readonly List<ulong> _features = [];
    readonly List<(Referent Referent, int Times, bool IsSeen, bool IsSeenDoing)> _choice = [];
    readonly List<(Referent Referent, int Sum)> _sums = [];
    readonly Dictionary<(int Sentence, int Token), double> _likelihoods = [];

    // Whom or what the weights hold for likeliest; null without weights.
    Referent? Likeliest(int sentence, int token, List<Candidate> before, Referent? usual, Referent? above, Referent? fallen)
    {
        if (_model is null && _asked is null) return null;

        _choice.Clear();
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var known = Place(before[i].Referent);
            if (known < 0) _choice.Add((before[i].Referent, 1, false, false));
            else _choice[known] = _choice[known] with { Times = _choice[known].Times + 1 };
        }

        var seen = new Seen(this, sentence, token, usual, above, fallen);
        var options = new List<(Referent, ulong[])>();
        _sums.Clear();
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var (referent, isDoing) = (before[i].Referent, before[i].Role == 0);
            var nth = Place(referent);
            // The last place that speaks of it counts, and the last where it did something.
            if (_choice[nth].IsSeen && (!isDoing || _choice[nth].IsSeenDoing)) continue;

            _choice[nth] = _choice[nth] with { IsSeen = true, IsSeenDoing = _choice[nth].IsSeenDoing || isDoing };
            _features.Clear();
            seen.Of(before[i], nth, _choice[nth].Times, Weightier(referent.Salience));
            if (_asked is not null) options.Add((referent, [.. _features]));
            if (_model is not null) _sums.Add((referent, _model.Weigh(CollectionsMarshal.AsSpan(_features))));
        }

        _asked?.Invoke(new(sentence, token, options));
        if (_model is null || _sums.Count == 0) return null;

        var best = _sums.MaxBy(row => row.Sum).Referent;
        _likelihoods[(sentence, token)] = _model.Likelihood([.. _sums.Where(row => row.Referent == best).Select(row => row.Sum)], [.. _sums.Select(row => row.Sum)]);
        return best;
    }

    /// <summary>How likely a pronoun was understood rightly, from 0 to 1; 1 where it had no choice, and for other words.</summary>
    public double Likelihood(int sentence, int token) => _likelihoods.GetValueOrDefault((sentence, token), 1);

    int Place(Referent referent)
    {
        for (var i = 0; i < _choice.Count; i++)
            if (_choice[i].Referent == referent) return i;

        return -1;
    }

    int Weightier(int salience)
    {
        var count = 0;
        foreach (var other in _choice)
            if (other.Referent.Salience > salience) count++;

        return count;
    }

    // One man is no "they", several are no "he"; a king is no "she". A name that the program takes for another's than a person's may be somebody's all the same, not so where it tells a place.
    bool Agrees(Sentence tree, int token, Candidate candidate)
    {
        if (IsMany(tree, token)) return candidate.IsPlural || candidate.Referent.Kind != EntityKind.Person;
        if (candidate.IsPlural) return false;
        return GenderOf(tree, token) is not (> 0 and var gender)
            || ((candidate.Referent.Kind == EntityKind.Person || IsBareName(candidate)) && (gender, Gender(candidate.Referent).Told) is not ((1, 2) or (2, 1)));
    }

    bool IsBareName(Candidate candidate) =>
        candidate.Referent is { IsNamed: true, Kind: not EntityKind.Event } && _scene[candidate.Sentence].Tree is var tree && !(tree.Child(candidate.Token, "case") is >= 0 and var place && tree[place].Lemma is "in" or "at" or "near" or "to" or "from" or "into" or "outside" or "of");

    static ulong GenderOf(Sentence tree, int token) => tree[token].Form.ToLowerInvariant() switch { "he" or "him" or "his" => 1, "she" or "her" => 2, _ => 0 };

    // What is seen of a pronoun and of one that it may take up.
    readonly ref struct Seen
    {
        const int Furthest = 6;

        readonly Referents _own;
        readonly Sentence _tree;
        readonly List<int> _up = [];
        readonly int _sentence, _token, _verb;
        readonly Referent? _usual, _above, _fallen;
        readonly ulong _which, _gender, _role, _verbClass, _verbWord, _relation, _place, _other;

        public Seen(Referents own, int sentence, int token, Referent? usual, Referent? above, Referent? fallen)
        {
            (_own, _sentence, _token, _usual, _above, _fallen) = (own, sentence, token, usual, above, fallen);
            _tree = own._scene[sentence].Tree;
            _gender = GenderOf(_tree, token);
            _which = _gender > 0 ? 1UL : IsMany(_tree, token) ? 2UL : 3UL;
            _role = (ulong)Role(_tree, token) + (_tree[token].Relation == "nmod:poss" ? 8UL : 0);
            _verb = _tree[token].Head;
            _relation = Hash.Of(_tree[token].Relation);
            _place = Placed(_tree, token);
            for (var at = token; at >= 0 && _up.Count <= Furthest; at = _tree[at].Head) _up.Add(at);
            _other = CoSubject(_tree, token) is not (>= 0 and var doer) ? 0UL : _tree[doer].Upos == Upos.Pron ? 1UL : own._at.GetValueOrDefault((sentence, doer)) is not { } known ? 2UL : known.Kind == EntityKind.Person ? 3UL : 4UL;
            if (_verb < 0) return;

            _verbWord = Hash.Of(_tree[_verb].Lemma);
            _verbClass = WordClasses.Prefix(WordClasses.Of(_tree[_verb].Form), 8);
        }

        public void Of(in Candidate candidate, int rank, int times, int weightier)
        {
            var tree = _own._scene[candidate.Sentence].Tree;
            var referent = candidate.Referent;
            ref readonly var word = ref tree[candidate.Token];
            var apart = (ulong)Math.Min(_sentence - candidate.Sentence, Behind);
            var role = (ulong)candidate.Role;
            var isPronoun = word.Upos == Upos.Pron ? 1UL : 0;
            var kind = (ulong)referent.Kind + (referent.IsNamed ? 16UL : 0) + (candidate.IsPlural ? 32UL : 0);
            var head = referent.IsNamed ? "" : referent.Head;
            var code = WordClasses.Of(isPronoun == 1 ? head : word.Form);
            var (middle, coarse) = (WordClasses.Prefix(code, 8), WordClasses.Prefix(code, 5));
            var topics = WordTopics.TopicsOf(head);
            var nth = (ulong)Math.Min(rank, 5);
            var often = (ulong)Math.Min(times, 4);
            var salience = (ulong)Math.Min(weightier, 4);
            var isUsual = referent == _usual ? 1UL : 0;

            Add(1, apart);
            Add(2, apart, role, isPronoun);
            Add(3, apart, _role, role);
            Add(4, kind);
            Add(5, kind, isPronoun, apart);
            Add(6, nth);
            Add(7, nth, apart);
            Add(8, nth, role, isPronoun);
            Add(9, isUsual);
            Add(10, isUsual, _role, apart);
            Add(11, referent == _above ? 1UL : 0, _role);
            Add(12, referent == _fallen ? 1UL : 0);
            if (_gender > 0)
            {
                var (told, he, she) = _own.Gender(referent);
                Add(13, _gender, told + (he > she ? 4UL : she > he ? 8UL : 0), isPronoun);
                Add(14, (ulong)Math.Min(he + she, 4), nth);
            }

            Add(15, often, apart);
            Add(16, often, kind);
            Add(17, Math.Min(7UL, (ulong)referent.Salience), kind);
            Add(18, Hash.Of(word.Xpos), role);
            Add(19, isPronoun == 1 ? Hash.Of(word.Lemma) : 0, apart, _role);
            Add(20, topics, role);
            Add(21, topics);
            Add(22, coarse);
            Add(23, middle);
            Add(24, coarse, _verbClass, _relation);
            Add(25, topics, _verbClass, _relation);
            Add(26, kind, _verbWord, _relation);
            Add(27, topics, _verbWord, _relation);
            Add(28, Hash.Of(head));
            Add(29, (ulong)Math.Min(candidate.Depth, 5), role);
            Add(30, tree.Child(candidate.Token, "det") is >= 0 and var det ? Hash.Of(tree[det].Lemma) : 1, isPronoun, apart);
            Add(31, tree.Child(candidate.Token, "case") is >= 0 and var preposition ? Hash.Of(tree[preposition].Lemma) : 1, apart);
            Add(32, Hash.Of(word.Relation), _relation, apart == 0 ? 1UL : 0);
            Add(33, salience);
            Add(34, salience, nth);
            Add(35, salience, kind);
            Add(36, salience, isUsual, _role);
            Add(37, isUsual, nth);
            Add(38, isUsual, kind);
            Add(39, apart, nth, role);
            var above = word.Head;
            if (above >= 0)
            {
                var verb = Hash.Of(tree[above].Lemma);
                Add(40, tree[above].Head < 0 ? 1UL : 0, role, apart);
                Add(41, verb, role, isPronoun);
                Add(42, verb == _verbWord ? 1UL : 0, word.Relation == _tree[_token].Relation ? 1UL : 0);
                Add(43, WordClasses.Prefix(WordClasses.Of(tree[above].Form), 8), _verbClass, role);
            }

            Add(52, (apart * 16) + role, _role, _place);

            if (above >= 0 && apart < 2) Add(53, Hash.Of(tree[above].Lemma), role + (apart * 16), _role + (_place * 16));
            Add(55, (apart * 4) + (isPronoun * 2) + (isPronoun == 1 && word.Lemma == _tree[_token].Lemma ? 1UL : 0), _role, role + (_other * 16));
            Add(56, (apart * 8) + _other, _role, role);

            if (apart > 0) return;

            Add(44, Distance(_token - candidate.Token), role);
            Add(45, word.Head == _verb ? 1UL : 0, role, _role);
            Add(46, Level(word.Head), role, _role);
            Add(47, _tree.IsBelow(_token, candidate.Token) ? 1UL : 0, _role);
            Add(49, Path(candidate.Token), isPronoun);
            Add(48, _verb >= 0 && _tree[_verb].Head is >= 0 and var upper && upper == word.Head ? Hash.Of(_tree[_verb].Relation) : 1, role, _role);
        }

        // Where the clause of the pronoun stands: 1 the main one, 2 one joined to another, 3 one in another, or the mark that it has there; 0 without a clause.
        static ulong Placed(Sentence tree, int token)
        {
            foreach (var above in tree.PathUp(token))
            {
                if (!tree.IsClause(above)) continue;
                if (tree[above].Head < 0) return 1;
                return tree[above].Is("conj") ? 2 : tree.Child(above, "mark") is >= 0 and var mark ? Hash.Of(tree[mark].Lemma) : 3;
            }

            return 0;
        }

        // How many steps above the pronoun what governs the other stands; 7 where it does not.
        ulong Level(int governor)
        {
            var level = 0UL;
            for (var at = _verb; at >= 0 && level < 7; at = _tree[at].Head, level++)
                if (at == governor) return level;

            return 7;
        }

        // The relations from the pronoun up to what is above both, and from there down to the other; 0 where that is far.
        ulong Path(int token)
        {
            var (path, at) = (1UL, token);
            for (var steps = 0; at >= 0 && !_up.Contains(at); at = _tree[at].Head, steps++)
            {
                if (steps == Furthest) return 0;
                path = Hash.Mix(path, Hash.Of(_tree[at].Relation));
            }

            foreach (var below in _up)
            {
                if (below == at) return path;
                path = Hash.Mix(path, 7, Hash.Of(_tree[below].Relation));
            }

            return 0;
        }

        static ulong Distance(int words) => words switch { < 3 => 1, < 6 => 2, < 10 => 3, < 16 => 4, < 26 => 5, _ => 6 };

        void Add(ulong name, ulong one = 0, ulong two = 0, ulong three = 0) => _own._features.Add(Hash.Mix(Hash.Mix(name, _which), one, two, three));
    }
}
