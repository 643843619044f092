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
    const int Slots = 4096;
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

    /// <summary>Names a part of a state by its words and their tags. Keys of different sentences differ.</summary>
    public ulong Key(ParserState state, ParsePart part)
    {
        var hash = Hash.Mix(_sentence, (ulong)part);
        if (part is ParsePart.Front or ParsePart.FrontChildren or ParsePart.TopAndFront) hash = Hash.Mix(hash, state.Named(state.Front));
        if (part is ParsePart.Front or ParsePart.TopAndFront) hash = Hash.Mix(hash, state.Named(state.Front + 1), state.Named(state.Front + 2));
        if (part is ParsePart.FrontChildren or ParsePart.TopAndFront) hash = Hash.Mix(hash, state.Below(state.Front));
        if (part is ParsePart.Top or ParsePart.TopAndFront or ParsePart.TopAndBelow) hash = Hash.Mix(hash, state.Named(state.Stack(0)), state.Below(state.Stack(0)));
        if (part is ParsePart.Below or ParsePart.TopAndBelow) hash = Hash.Mix(hash, state.Named(state.Stack(1)), state.Below(state.Stack(1)));
        return hash;
    }
}
