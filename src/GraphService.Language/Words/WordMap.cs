namespace GraphService.Language;

/// <summary>A read-only map from the hash of a word to a small number; 0 for a word it does not hold.</summary>
/// <remarks>Words are known by 32 bits of their hash, so one unknown word in some ten thousand passes for a known one.</remarks>
sealed class WordMap
{
    readonly ulong[] _slots;
    readonly int _shift;

    WordMap(ulong[] slots, int shift) => (_slots, _shift) = (slots, shift);

    public static WordMap Build(uint[] keys, uint[] values)
    {
        var bits = 4;
        while (1L << bits < keys.Length * 2L) bits++;
        var (slots, shift) = (new ulong[1 << bits], 32 - bits);
        for (var i = 0; i < keys.Length; i++)
        {
            if (values[i] == 0) continue;

            var slot = Slot(keys[i], shift);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = ((ulong)keys[i] << 32) | values[i];
        }

        return new(slots, shift);
    }

    public static uint Key(ulong word) => (uint)(Hash.Finish(word) >> 32);

    public uint this[ulong word]
    {
        get
        {
            var key = Key(word);
            ulong entry;
            for (var slot = Slot(key, _shift); (entry = _slots[slot]) != 0; slot = (slot + 1) & (_slots.Length - 1))
                if (entry >> 32 == key) return (uint)entry;

            return 0;
        }
    }

    static int Slot(uint key, int shift) => (int)((key * 0x9E3779B1u) >> shift);
}
