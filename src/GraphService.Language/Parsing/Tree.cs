namespace GraphService.Language;

/// <summary>The shape of a sentence's tree: the children of each word and how far what hangs below it reaches.</summary>
/// <remarks>The children of word <c>n</c> are <c>children[first[n]..first[n + 1]]</c>, left to right. No array ever changes.</remarks>
sealed class Tree
{
    readonly int[] _first;
    readonly int[] _children;
    readonly int[] _left;
    readonly int[] _right;

    /// <summary>Builds it from the head of each word; a negative one marks the root.</summary>
    public Tree(ReadOnlySpan<int> heads)
    {
        _first = new int[heads.Length + 1];
        _children = new int[Math.Max(0, heads.Length - 1)];
        _left = new int[heads.Length];
        _right = new int[heads.Length];
        Root = LinkChildren(heads);
        SpreadSubtrees(heads);
    }

    public int Root { get; }

    public int Count => _left.Length;

    public ReadOnlySpan<int> Children(int token) => _children.AsSpan(_first[token].._first[token + 1]);

    public int First(int token) => _left[token];

    public int Last(int token) => _right[token];

    int LinkChildren(ReadOnlySpan<int> heads)
    {
        var root = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0) _first[heads[i] + 1]++;
            else if (root < 0) root = i;
            else throw new ArgumentException("A sentence has exactly one root.");
        }

        if (root < 0) throw new ArgumentException("A sentence has exactly one root.");

        for (var i = 0; i < heads.Length; i++) _first[i + 1] += _first[i];
        // Until the subtrees need it, _right tells where each word's next child goes.
        Array.Copy(_first, _right, heads.Length);
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] >= 0) _children[_right[heads[i]]++] = i;

        return root;
    }

    void SpreadSubtrees(ReadOnlySpan<int> heads)
    {
        // Downwards from the root, then back, so that children are settled before their heads. A word on a cycle is never reached.
        Span<int> order = heads.Length <= 256 ? stackalloc int[heads.Length] : new int[heads.Length];
        order[0] = Root;
        var known = 1;
        for (var next = 0; next < known; next++)
            foreach (var child in Children(order[next])) order[known++] = child;

        if (known < heads.Length) throw new ArgumentException("A sentence has no cycle.");

        for (var i = 0; i < heads.Length; i++) (_left[i], _right[i]) = (i, i);
        for (var i = known - 1; i > 0; i--)
        {
            var (token, head) = (order[i], heads[order[i]]);
            _left[head] = Math.Min(_left[head], _left[token]);
            _right[head] = Math.Max(_right[head], _right[token]);
        }
    }
}
