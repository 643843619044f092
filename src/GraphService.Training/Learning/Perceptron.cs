using GraphService.Language;

namespace GraphService.Training;

/// <summary>An averaged perceptron with sparse weights while it learns.</summary>
/// <param name="classes">How many classes it tells apart.</param>
/// <param name="fewestUpdates">A feature's weights count only after so many updates (Goldberg and Elhadad 2011): rare ones only add noise and size.</param>
sealed class Perceptron(int classes, int fewestUpdates)
{
    uint[] _keys = new uint[1 << 16];
    int[] _rowOf = new int[1 << 16];
    Row[] _rows = new Row[1 << 15];
    int _count;
    int _now;

    public int Classes => classes;

    public int Features => _count;

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        // One pass for each step of the look-up: the memory then answers for many features at once.
        Span<int> found = stackalloc int[features.Length];
        var known = 0;
        foreach (var feature in features)
            if (Find(LinearModel.Key(feature)) is >= 0 and var index) found[known++] = index;

        var frequent = 0;
        foreach (var index in found[..known])
            if (_rows[index].Updates >= fewestUpdates) found[frequent++] = index;

        foreach (var index in found[..frequent])
        {
            ref readonly var row = ref _rows[index];
            foreach (var weight in row.Weights.AsSpan(0, row.Count)) scores[weight & 0xFF] += weight >> 8;
        }
    }

    /// <summary>Counts a decision; averages run over decisions, not over mistakes.</summary>
    public void Tick() => _now++;

    public void Update(ReadOnlySpan<ulong> features, int better, int worse)
    {
        foreach (var feature in features)
        {
            var index = FindOrAdd(LinearModel.Key(feature));
            ref var row = ref _rows[index];
            row.Updates++;
            Add(ref row, better, 1);
            Add(ref row, worse, -1);
        }
    }

    /// <summary>The averaged weights of the features that were updated often enough.</summary>
    public AveragedWeights Average()
    {
        int[] order = [.. Enumerable.Range(0, _count).Where(row => _rows[row].Updates >= fewestUpdates)];
        var keys = Array.ConvertAll(order, row => _rows[row].Key);
        Array.Sort(keys, order);
        var (owners, weights) = (new List<byte>(), new List<float>());
        foreach (var index in order)
        {
            ref readonly var row = ref _rows[index];
            for (var i = 0; i < row.Count; i++)
            {
                owners.Add((byte)(row.Weights[i] & 0xFF));
                weights.Add((float)row.Pasts[i].Average(row.Weights[i] >> 8, _now));
            }
        }

        return new(classes, keys, Array.ConvertAll(order, row => (byte)_rows[row].Count), [.. owners], [.. weights]);
    }

    void Add(ref Row row, int owner, int change)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if ((row.Weights[i] & 0xFF) != owner) continue;

            ref var past = ref row.Pasts[i];
            past.Total += (long)(row.Weights[i] >> 8) * (_now - past.Stamp);
            past.Stamp = _now;
            row.Weights[i] += change << 8;
            return;
        }

        if (row.Count == row.Weights.Length)
        {
            Array.Resize(ref row.Weights, Math.Max(2, row.Count * 2));
            Array.Resize(ref row.Pasts, row.Weights.Length);
        }

        row.Weights[row.Count] = (change << 8) | owner;
        row.Pasts[row.Count++] = new() { Stamp = _now };
    }

    int Find(uint key)
    {
        for (var slot = Slot(key); _rowOf[slot] != 0; slot = (slot + 1) & (_keys.Length - 1))
            if (_keys[slot] == key) return _rowOf[slot] - 1;

        return -1;
    }

    int FindOrAdd(uint key)
    {
        var known = Find(key);
        if (known >= 0) return known;

        if (_count * 2 >= _keys.Length) GrowTable();
        if (_count == _rows.Length) Array.Resize(ref _rows, _count * 2);
        _rows[_count] = new() { Key = key, Weights = [], Pasts = [] };
        Insert(key, ++_count);
        return _count - 1;
    }

    void GrowTable()
    {
        _keys = new uint[_keys.Length * 2];
        _rowOf = new int[_keys.Length];
        for (var row = 0; row < _count; row++) Insert(_rows[row].Key, row + 1);
    }

    void Insert(uint key, int value)
    {
        var slot = Slot(key);
        while (_rowOf[slot] != 0) slot = (slot + 1) & (_keys.Length - 1);
        (_keys[slot], _rowOf[slot]) = (key, value);
    }

    // A key is half of a finished hash, so its low bits are as good as any.
    int Slot(uint key) => (int)(key & (uint)(_keys.Length - 1));

    // A weight packs its class into the lower 8 bits, so that scoring reads little memory; its past is apart.
    struct Row
    {
        public uint Key;
        public int Updates;
        public int Count;
        public int[] Weights;
        public Past[] Pasts;
    }

    struct Past
    {
        public long Total;
        public int Stamp;

        public readonly double Average(int weight, int now) => (Total + ((double)weight * (now - Stamp))) / Math.Max(1, now);
    }
}
