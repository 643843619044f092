namespace GraphService.Graph;

/// <summary>The links on one side of every node, packed into parallel arrays (compressed sparse rows).</summary>
/// <remarks>Node <c>n</c> owns the entries from <c>offsets[n]</c> up to <c>offsets[n + 1]</c>; no array ever changes.</remarks>
sealed class Adjacency
{
    readonly int[] _offsets;
    readonly int[] _neighbours;
    readonly LinkType[] _types;
    readonly Standing[] _standings;
    readonly float[] _confidences;

    Adjacency(int nodes, int links)
    {
        _offsets = new int[nodes + 1];
        _neighbours = new int[links];
        _types = new LinkType[links];
        _standings = new Standing[links];
        _confidences = new float[links];
    }

    /// <summary>Packs entries already in order of (owner, neighbour, type).</summary>
    public static Adjacency Pack(int nodes, ReadOnlySpan<Entry> entries)
    {
        var packed = new Adjacency(nodes, entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            packed._offsets[entry.Owner + 1]++;
            packed._neighbours[i] = entry.Neighbour;
            packed._types[i] = entry.Type;
            packed._standings[i] = entry.Standing;
            packed._confidences[i] = entry.Confidence;
        }

        for (var node = 0; node < nodes; node++) packed._offsets[node + 1] += packed._offsets[node];
        return packed;
    }

    public int Nodes => _offsets.Length - 1;

    public int Links => _neighbours.Length;

    public LinkRow Row(int node)
    {
        var (start, length) = (_offsets[node], _offsets[node + 1] - _offsets[node]);
        return new(
            _neighbours.AsSpan(start, length),
            _types.AsSpan(start, length),
            _standings.AsSpan(start, length),
            _confidences.AsSpan(start, length));
    }

    internal readonly record struct Entry(int Owner, int Neighbour, LinkType Type, Standing Standing, float Confidence) : IComparable<Entry>
    {
        public int CompareTo(Entry other)
        {
            var byOwner = Owner.CompareTo(other.Owner);
            if (byOwner != 0) return byOwner;

            var byNeighbour = Neighbour.CompareTo(other.Neighbour);
            return byNeighbour != 0 ? byNeighbour : Type.CompareTo(other.Type);
        }
    }
}
