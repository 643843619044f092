namespace GraphService.Graph;

/// <summary>Rows that changed since a snapshot was packed, laid over it. Never changes once a snapshot holds it.</summary>
sealed class Overlay
{
    readonly Dictionary<int, Adjacency> _out;
    readonly Dictionary<int, Adjacency> _in;

    Overlay() => (_out, _in) = ([], []);

    /// <summary>A copy to lay more rows on.</summary>
    public Overlay(Overlay below) => (_out, _in) = (new(below._out), new(below._in));

    public static Overlay Empty { get; } = new();

    public int Rows => _out.Count + _in.Count;

    public bool TryOut(int node, out LinkRow row) => TryRow(_out, node, out row);

    public bool TryIn(int node, out LinkRow row) => TryRow(_in, node, out row);

    /// <summary>Lays a row, its entries in order of (neighbour's id, type).</summary>
    public void Put(bool outgoing, int node, IEnumerable<Adjacency.Entry> entries)
    {
        Adjacency.Entry[] row = [.. entries.Select(entry => entry with { Owner = 0 })];
        (outgoing ? _out : _in)[node] = Adjacency.Pack(1, row);
    }

    static bool TryRow(Dictionary<int, Adjacency> rows, int node, out LinkRow row)
    {
        var found = rows.TryGetValue(node, out var packed);
        row = found ? packed!.Row(0) : default;
        return found;
    }
}
