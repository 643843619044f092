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

/// <summary>The scores that parts of a sentence's states were given, to be added up again where a part is met again.</summary>
/// <remarks>Each key has one place, which the last one there keeps.</remarks>
sealed class PartSums(int size)
{
    const int Places = 1024;

    readonly ulong[] _keys = new ulong[Places];
    readonly int[] _sums = new int[Places * size];
    ulong _sentence;

    /// <summary>Begins with another sentence: what was scored before counts no longer.</summary>
    public void Begin() => _sentence++;

    /// <summary>The place of a key, and whether its sums are there already; if not, they are expected there next.</summary>
    public (int Place, bool Known) Find(ulong key)
    {
        var place = (int)(key >> 32) & (Places - 1);
        var known = _keys[place] == key;
        _keys[place] = key;
        return (place, known);
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
