namespace GraphService.Language;

/// <summary>A half-drawn tree of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the words not yet read, the arcs so far.</summary>
/// <remarks>
/// The root stands behind the last word (Ballesteros and Nivre 2013) under the number <see cref="Words"/>. It takes one child only: the last word on
/// the stack. Arrays are reused from sentence to sentence.
/// </remarks>
sealed class ParserState
{
    public const int None = -1;

    int[] _stack = new int[64];
    ulong[] _below = new ulong[64];
    int _depth;

    ulong[] _shapes = new ulong[64];
    ushort[] _tags = new ushort[64];

    /// <summary>What was scored before in the sentence, perhaps in another state; made when the parser first scores something.</summary>
    public PartSums? Sums { get; set; }

    public int Words { get; private set; }

    /// <summary>The first word not yet read; the root when all are.</summary>
    public int Front { get; private set; }

    public int Depth => _depth;

    /// <summary>The way to the tree.</summary>
    public ParsePath Path { get; } = new();

    /// <summary>Another way that is being tried.</summary>
    public ParsePath Detour { get; } = new();

    public int[] Heads { get; private set; } = new int[64];

    public byte[] Labels { get; private set; } = new byte[64];

    // The outermost and second outermost child on each side, and how many there are.
    public int[] Left { get; private set; } = new int[64];

    public int[] Left2 { get; private set; } = new int[64];

    public int[] Right { get; private set; } = new int[64];

    public int[] Right2 { get; private set; } = new int[64];

    public byte[] LeftCount { get; private set; } = new byte[64];

    public byte[] RightCount { get; private set; } = new byte[64];

    public bool Done => Front == Words && _depth == 0;

    public bool CanShift => Front < Words;

    /// <summary>Whether the front may take the top as its child; the root only takes the last.</summary>
    public bool CanLeft => Front < Words ? _depth > 0 : _depth == 1;

    /// <summary>Whether the word below the top may take it as its child.</summary>
    public bool CanRight => _depth > 1;

    /// <summary>The word so deep in the stack, the top first; <see cref="None"/> below its end.</summary>
    public int Stack(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : None;

    /// <summary>Names the words on the stack and the front: states of one sentence that share it have the same left to do.</summary>
    public ulong Place => Hash.Mix(_depth > 0 ? _below[_depth - 1] : 0, (ulong)Front);

    /// <summary>Names the children of a word, their tags, and how they hang on it; of words without any, and of none, the same.</summary>
    public ulong Below(int word) => word < 0 ? 0 : _shapes[word];

    /// <summary>Names a word and its tag.</summary>
    public ulong Named(int word) => word >= 0 && word < Words ? (uint)word | ((ulong)_tags[word] << 32) : (ulong)(word + 1) << 16;

    /// <summary>Begins with a sentence whose words bear these tags.</summary>
    public void Begin(ReadOnlySpan<ushort> tags)
    {
        Path.Clear();
        Start(tags.Length);
        tags.CopyTo(_tags);
    }

    /// <summary>Goes back to the beginning of the sentence.</summary>
    public void Start(int words)
    {
        (Words, Front, _depth) = (words, 0, 0);
        if (Heads.Length <= words) Grow(words + 1);
        Heads.AsSpan(0, words + 1).Fill(None);
        Left.AsSpan(0, words + 1).Fill(None);
        Left2.AsSpan(0, words + 1).Fill(None);
        Right.AsSpan(0, words + 1).Fill(None);
        Right2.AsSpan(0, words + 1).Fill(None);
        Labels.AsSpan(0, words + 1).Clear();
        _shapes.AsSpan(0, words + 1).Clear();
        LeftCount.AsSpan(0, words + 1).Clear();
        RightCount.AsSpan(0, words + 1).Clear();
    }

    public void Shift()
    {
        _below[_depth] = Hash.Mix(_depth > 0 ? _below[_depth - 1] : 0, (ulong)Front);
        _stack[_depth++] = Front++;
    }

    public void LeftArc(byte label)
    {
        var child = _stack[--_depth];
        (Heads[child], Labels[child]) = (Front, label);
        _shapes[Front] = Hash.Mix(_shapes[Front], Named(child), label);
        (Left2[Front], Left[Front]) = (Left[Front], child);
        if (LeftCount[Front] < byte.MaxValue) LeftCount[Front]++;
    }

    public void RightArc(byte label)
    {
        var child = _stack[--_depth];
        var head = _stack[_depth - 1];
        (Heads[child], Labels[child]) = (head, label);
        _shapes[head] = Hash.Mix(_shapes[head], Named(child), label);
        (Right2[head], Right[head]) = (Right[head], child);
        if (RightCount[head] < byte.MaxValue) RightCount[head]++;
    }

    void Grow(int size)
    {
        size += size / 2;
        (_stack, _below, _shapes, _tags) = (new int[size], new ulong[size], new ulong[size], new ushort[size]);
        (Heads, Labels) = (new int[size], new byte[size]);
        (Left, Left2, Right, Right2) = (new int[size], new int[size], new int[size], new int[size]);
        (LeftCount, RightCount) = (new byte[size], new byte[size]);
    }
}
