namespace GraphService.Language;

/// <summary>A part of what the parser looks at. All but the last are met again while a sentence is read, in second thoughts above all.</summary>
enum ParsePart
{
    Front,
    FrontChildren,
    Top,
    Below,
    TopAndFront,
    TopAndBelow,
    Rest,
}

/// <summary>The scores that parts of a sentence's states were given, to be added up again where a part is met again, and what came of whole states.</summary>
/// <remarks>
/// Each key has one slot, which the last one there keeps. The sums of a sentence lie one behind the other, in the same few places as those of the
/// sentence before, which the processor has at hand.
/// </remarks>
sealed class PartSums(int size)
{
    const int Places = 1024;
    const int Slots = 2048;
    const int States = 1024;

    readonly (ulong Key, int Place)[] _slots = new (ulong, int)[Slots];
    readonly ulong[] _owners = new ulong[Places];
    readonly int[] _sums = new int[Places * size];
    readonly (ulong Key, ParsePath.Step Step)[] _steps = new (ulong, ParsePath.Step)[States];
    ulong _sentence;
    int _next;

    /// <summary>Begins with another sentence: what was scored before counts no longer.</summary>
    public void Begin() => (_sentence, _next) = (_sentence + 1, 0);

    /// <summary>The place of a key, and whether its sums are there already; if not, they are expected there next.</summary>
    public (int Place, bool Known) Find(ulong key)
    {
        ref var slot = ref _slots[(int)(key >> 32) & (Slots - 1)];
        if (slot.Key == key && _owners[slot.Place] == key) return (slot.Place, true);

        var place = _next++ & (Places - 1);
        _owners[place] = key;
        slot = (key, place);
        return (place, false);
    }

    /// <summary>What was done in a state that was met before, as far as it is remembered, and where to keep it for one that was not.</summary>
    public ref (ulong Key, ParsePath.Step Step) Step(ulong state) => ref _steps[(int)(state >> 32) & (States - 1)];

    /// <summary>Names all of a state that is looked at.</summary>
    public ulong Key(ParserState state)
    {
        var (top, below, front) = (state.Stack(0), state.Stack(1), state.Front);
        var hash = Hash.Mix(_sentence, state.Named(top), state.Below(top));
        hash = Hash.Mix(hash, state.Named(below), state.Below(below), state.Named(state.Stack(2)));
        hash = Hash.Mix(hash, state.Named(front), state.Below(front));
        return Hash.Mix(hash, state.Named(front + 1), state.Named(front + 2));
    }

    public Span<int> this[int place] => _sums.AsSpan(place * size, size);

    /// <summary>Names what a part of a state looks at: words, their tags, and how they hang together. Keys of different sentences differ.</summary>
    public ulong Key(ParserState state, ParsePart part)
    {
        var hash = Hash.Mix(_sentence, (ulong)part);
        var (top, below, front) = (state.Stack(0), state.Stack(1), state.Front);
        return part switch
        {
            ParsePart.Front => Hash.Mix(hash, state.Named(front), state.Named(front + 1), state.Named(front + 2)),
            ParsePart.FrontChildren => Hash.Mix(hash, state.Named(front), state.Below(front)),
            ParsePart.Top => Hash.Mix(hash, state.Named(top), state.Below(top)),
            ParsePart.Below => Hash.Mix(hash, state.Named(below), state.Below(below)),
            ParsePart.TopAndFront => Hash.Mix(
                Hash.Mix(Hash.Mix(hash, state.Named(top), state.Named(front)), state.Named(front + 1), state.Named(front + 2)),
                Outermost(state, state.Left, top), Outermost(state, state.Right, top), Outermost(state, state.Left, front)),
            _ => Hash.Mix(
                Hash.Mix(hash, state.Named(top), state.Named(below)), Outermost(state, state.Left, top), Outermost(state, state.Left, below), Outermost(state, state.Right, below)),
        };
    }

    static ulong Outermost(ParserState state, int[] children, int word) =>
        word >= 0 && children[word] is >= 0 and var child ? Hash.Mix(state.Labels[child] + 1UL, state.Named(child)) : 0;
}
