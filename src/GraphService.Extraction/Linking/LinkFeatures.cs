using System.Numerics;
using System.Runtime.CompilerServices;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What tells whether and how two words of a sentence are linked: the way between them, the words on it, what both are, and what rules told of either.</summary>
/// <remarks>
/// The way by relations, by relations and prepositions, and with its words is what reads relations out of trees at all (Bunescu and Mooney 2005;
/// Mintz and others 2009). Words are known by themselves, by their class in open text at three depths, and by what the dictionary files them under.
/// Not safe for concurrent use.
/// </remarks>
sealed partial class LinkFeatures(Sentence tree, RuledPairs told)
{
    readonly Word[] _words = new Word[tree.Count];
    readonly List<ulong> _features = [];

    /// <summary>What is seen of two words at a glance, the left one first, for <see cref="LinkGate"/>. The next call writes into the same list.</summary>
    /// <inheritdoc cref="Of(LinkNode, LinkNode, int, in LinkPath)"/>
    public List<ulong> Outline(LinkNode left, LinkNode right, int between, in LinkPath path)
    {
        _features.Clear();
        var (a, b) = (At(left.Token), At(right.Token));
        var kinds = Kinds(left, right);
        var (top, topPos, voice) = Top(left, right, path);
        var (relations, steps, _) = Way(path);
        Add(1, kinds);
        Add(2, relations);
        Add(3, relations, kinds);
        Add(4, relations, topPos, voice);
        Add(5, steps);
        Add(6, steps, kinds);
        Add(7, steps, topPos, voice);
        Add(8, top);
        Add(9, top, kinds);
        Add(10, Distance(right.Token - left.Token), kinds);
        Add(11, Some(between), kinds, relations);
        Add(12, a.Xpos, b.Xpos, relations);
        Add(13, a.Lemma);
        Add(14, b.Lemma);
        Add(15, a.Middle, relations);
        Add(16, b.Middle, relations);
        Add(17, a.Hints, relations);
        Add(18, b.Hints, relations);
        if (topPos > 2) Add(19, At(path.Top).Hints, relations, kinds);
        return _features;
    }

    /// <summary>The features of two words, the left one first, each once. The next call writes into the same list.</summary>
    /// <param name="left">The left one.</param>
    /// <param name="right">The right one.</param>
    /// <param name="between">How many others stand between them that a link could join.</param>
    /// <param name="path">The way from one to the other.</param>
    public List<ulong> Of(LinkNode left, LinkNode right, int between, in LinkPath path)
    {
        _features.Clear();
        var (a, b) = (At(left.Token), At(right.Token));
        var kinds = Kinds(left, right);
        var (top, topPos, voice) = Top(left, right, path);
        var (relations, steps, bare) = Way(path);
        var words = 1UL;
        Span<int> way = stackalloc int[LinkPath.Longest + 1];
        var inner = Between(path, left.Token, right.Token, way);
        foreach (var at in inner) words = Hash.Mix(words, At(at).Lemma);

        Add(1);
        Add(2, kinds);
        Add(3, relations);
        Add(4, relations, kinds);
        Add(5, relations, topPos, voice);
        Add(6, relations, topPos + (64 * voice), kinds);
        Add(7, steps);
        Add(8, steps, kinds);
        Add(9, steps, topPos, voice);
        Add(10, steps, words, voice);
        Add(11, relations, words);
        Add(12, words, voice);
        Add(13, words, kinds, voice);
        Add(37, bare, kinds, voice);
        Add(38, bare, words);
        Add(39, bare, At(path.Top).Hints, topPos);
        Add(14, top, path.Up.Length > 0 ? Hash.Mix(At(path.Up[^1]).Relation, At(path.Up[^1]).Case) : 0, path.Down.Length > 0 ? Hash.Mix(At(path.Down[0]).Relation, At(path.Down[0]).Case) : 0);
        Add(15, top);
        Add(16, top, kinds, voice);

        var first = _features.Count;
        foreach (var at in inner)
        {
            var word = At(at);
            Once(first, 17, word.Lemma, kinds);
            Once(first, 18, word.Lemma);
            Once(first, 19, word.Fine, kinds);
            Once(first, 20, word.Middle, kinds);
            Once(first, 21, word.Coarse, kinds, voice);
            Once(first, 22, word.Fine, relations);
            Once(first, 23, word.Middle, relations);
            Once(first, 24, word.Topics, relations);
            Once(first, 25, word.Topics, kinds, voice);
            Once(first, 33, word.Hints, relations);
            Once(first, 34, word.Hints, steps);
            for (var groups = word.Hints; groups != 0; groups &= groups - 1)
            {
                var group = (ulong)BitOperations.TrailingZeroCount(groups);
                Once(first, 35, group, relations, voice);
                Once(first, 36, group, kinds, voice);
            }
        }

        if (topPos > 2)
        {
            var word = At(path.Top);
            Add(26, word.Fine, voice, kinds);
            Add(27, word.Middle, relations, voice);
            Add(28, word.Middle, kinds, voice);
            Add(29, word.Coarse, relations, kinds);
            Add(30, word.Topics, relations, kinds);
        }

        first = _features.Count;
        foreach (var at in path.Up) OfCase(first, at, relations, kinds);
        foreach (var at in path.Down) OfCase(first, at, relations, kinds);
        OfEnd(40, left, a, relations, steps, kinds, top);
        OfEnd(70, right, b, relations, steps, kinds, top);

        var (ofLeft, ofRight) = (Some(told.LinksBut(left.Referent, right.Referent)), Some(told.LinksBut(right.Referent, left.Referent)));
        var ruled = ofLeft + (4 * ofRight);
        Add(90, ruled, kinds);
        Add(91, ruled, relations);
        Add(95, ruled, Some(told.CountBut(left.Referent, right.Referent)));
        Add(96, ruled, kinds, topPos);
        Add(94, ruled, At(path.Top).Hints);

        Add(100, a.Middle, b.Middle);
        Add(101, a.Lemma, b.Lemma);
        Add(102, a.Coarse, b.Coarse, relations);
        Add(103, a.Topics, b.Topics, relations);
        Add(104, a.Topics, b.Topics);
        Add(105, Distance(right.Token - left.Token), kinds);
        Add(109, Some(between), kinds, relations);
        Add(110, Some(between), topPos, kinds);
        if (topPos > 2 && tree.ObjectOf(path.Top) is >= 0 and var thing && thing != left.Token && thing != right.Token && !path.Up.Contains(thing) && !path.Down.Contains(thing))
        {
            Add(111, top, At(thing).Lemma, kinds);
            Add(112, top, At(thing).Lemma, relations);
            Add(113, top, At(thing).Middle, kinds);
        }

        Add(106, (ulong)((path.Up.Length * 8) + path.Down.Length), kinds);
        first = _features.Count;
        for (var at = left.Token + 1; at < right.Token; at++)
            if (tree[at].Upos is Upos.Sconj or Upos.Adp or Upos.Cconj or Upos.Punct or Upos.Adv or Upos.Verb) Once(first, 107, At(at).Lemma, kinds);
        for (var at = path.Top; at >= 0; at = tree[at].Head)
            foreach (var child in tree.Children(at))
                if (tree[child].Lemma is "not" or "no" or "never" or "would" or "could" or "may" or "might" or "if") Once(first, 108, At(child).Lemma, kinds);

        OfWordsBetween(left.Token, right.Token, kinds);
        OfNeighbours(left.Token, right.Token, kinds);
        OfTop(path, left.Token, right.Token, Hash.Mix(kinds, topPos), kinds, relations);
        OfBelow(160, left.Token, path, kinds, relations);
        OfBelow(170, right.Token, path, kinds, relations);
        return _features;
    }

    static ulong Kinds(LinkNode left, LinkNode right) => ((ulong)left.Referent.Kind * 8) + (ulong)right.Referent.Kind + 1;

    // The word above both, unless it is one of them.
    (ulong Word, ulong Pos, ulong Voice) Top(LinkNode left, LinkNode right, in LinkPath path)
    {
        var voice = tree[path.Top].Upos == Upos.Verb && tree.IsPassive(path.Top) ? 1UL : 0;
        return path.Top == left.Token ? (1, 1, voice) : path.Top == right.Token ? (2, 2, voice) : (At(path.Top).Lemma, 3UL + (ulong)tree[path.Top].Upos, voice);
    }

    (ulong Relations, ulong Steps, ulong Bare) Way(in LinkPath path)
    {
        var (relations, steps, bare) = (1UL, 1UL, 1UL);
        foreach (var at in path.Up) Step(at, ref relations, ref steps, ref bare);
        (relations, steps, bare) = (Hash.Mix(relations, 1), Hash.Mix(steps, 1), Hash.Mix(bare, 1));
        foreach (var at in path.Down) Step(at, ref relations, ref steps, ref bare);
        return (relations, steps, bare);
    }

    // What is joined by "and" or told in apposition is told like its head.
    void Step(int at, ref ulong relations, ref ulong steps, ref ulong bare)
    {
        relations = Hash.Mix(relations, At(at).Relation);
        steps = Hash.Mix(steps, At(at).Relation, At(at).Case);
        if (tree[at].Relation is not ("conj" or "appos")) bare = Hash.Mix(bare, At(at).Relation, At(at).Case);
    }

    void OfCase(int first, int at, ulong relations, ulong kinds)
    {
        if (At(at).Case == 0) return;

        Once(first, 31, At(at).Case, kinds);
        Once(first, 32, At(at).Case, relations);
    }

    void OfEnd(ulong side, LinkNode node, Word word, ulong relations, ulong steps, ulong kinds, ulong top)
    {
        Add(side + 1, word.Lemma);
        Add(side + 2, word.Lemma, relations);
        Add(side + 3, word.Lemma, steps);
        Add(side + 4, word.Fine);
        Add(side + 5, word.Fine, relations);
        Add(side + 6, word.Middle, kinds);
        Add(side + 7, word.Middle, relations, kinds);
        Add(side + 8, word.Xpos, relations);
        Add(side + 9, word.Xpos, kinds);
        Add(side + 10, Hash.Mix(word.Relation, word.Case), kinds);
        Add(side + 11, word.Lemma, top);
        Add(side + 12, node.Referent.IsNamed ? 1UL : 0, kinds, relations);
        Add(side + 13, Salience(node.Referent), kinds);
        Add(side + 14, word.Topics, relations, kinds);
        Add(side + 18, word.Hints, relations);
        Add(side + 19, word.Hints, kinds);
        if (tree[node.Token].Head is >= 0 and var head)
        {
            Add(side + 22, At(head).Lemma, word.Relation, word.Case);
            Add(side + 23, At(head).Middle, word.Relation, kinds);
        }

        if (tree.Child(node.Token, "det") is >= 0 and var det) Add(side + 15, At(det).Lemma, relations);
        if (tree[node.Token].Upos != Upos.Verb) return;

        Add(side + 16, (tree.ObjectOf(node.Token) >= 0 ? 1UL : 0) + (tree.SubjectOf(node.Token) >= 0 ? 2UL : 0), relations);
        Add(side + 20, tree.IsPassive(node.Token) ? 1UL : 0, relations);
        Add(side + 21, tree.IsPassive(node.Token) ? 1UL : 0, steps, kinds);
        var first = _features.Count;
        foreach (var child in tree.Children(node.Token))
            if (tree[child].Relation is "mark" or "advmod" or "aux") Once(first, side + 17, At(child).Lemma, relations);
    }

    // The words on the way without its ends.
    static ReadOnlySpan<int> Between(in LinkPath path, int left, int right, Span<int> into)
    {
        var count = 0;
        if (path.Top != left && path.Top != right) into[count++] = path.Top;
        for (var i = 1; i < path.Up.Length; i++) into[count++] = path.Up[i];
        for (var i = 0; i < path.Down.Length - 1; i++) into[count++] = path.Down[i];
        return into[..count];
    }

    static ulong Some(int links) => (ulong)Math.Min(links, 3);

    static ulong Distance(int words) => words switch { < 3 => 1, < 6 => 2, < 10 => 3, < 16 => 4, _ => 5 };

    static ulong Salience(Referent referent) => referent.Salience switch { < 2 => 1, < 4 => 2, < 8 => 3, _ => 4 };

    ref readonly Word At(int token)
    {
        if (_words[token].Lemma == 0) _words[token] = Of(token);
        return ref _words[token];
    }

    Word Of(int token)
    {
        ref readonly var word = ref tree[token];
        var relation = word.Relation is "nsubj:pass" or "obl:agent" or "acl:relcl" or "advcl:relcl" or "nmod:poss" || !word.Relation.Contains(':', StringComparison.Ordinal) ? word.Relation.AsSpan() : word.Relation.AsSpan(0, word.Relation.IndexOf(':', StringComparison.Ordinal));
        var marker = tree.Child(token, "case") is >= 0 and var preposition ? preposition : tree.Child(token, "mark");
        var code = WordClasses.Of(word.Form);
        return new(
            Hash.Of(word.Lemma), Hash.Of(relation), marker >= 0 ? Hash.Of(tree[marker].Lemma) : 0, Hash.Of(word.Xpos),
            WordClasses.Prefix(code, 11), WordClasses.Prefix(code, 8), WordClasses.Prefix(code, 6), WordTopics.TopicsOf(word.Lemma), LinkHints.Of(word.Lemma));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Add(ulong name, ulong one = 0, ulong two = 0, ulong three = 0) => _features.Add(Hash.Mix(name, one, two, three));

    // Several words may bring the same feature: it was learned as there or not there.
    void Once(int first, ulong name, ulong one = 0, ulong two = 0, ulong three = 0)
    {
        var feature = Hash.Mix(name, one, two, three);
        if (_features.IndexOf(feature, first) < 0) _features.Add(feature);
    }

    readonly record struct Word(ulong Lemma, ulong Relation, ulong Case, ulong Xpos, ulong Fine, ulong Middle, ulong Coarse, ulong Topics, uint Hints);
}
