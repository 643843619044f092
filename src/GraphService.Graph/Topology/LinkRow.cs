namespace GraphService.Graph;

/// <summary>The links on one side of a node, as parallel spans ordered by neighbour's id, then type.</summary>
public readonly ref struct LinkRow
{
    internal LinkRow(ReadOnlySpan<int> neighbours, ReadOnlySpan<LinkType> types, ReadOnlySpan<Standing> standings, ReadOnlySpan<float> confidences)
    {
        Neighbours = neighbours;
        Types = types;
        Standings = standings;
        Confidences = confidences;
    }

    /// <summary>How many links.</summary>
    public int Count => Neighbours.Length;

    /// <summary>The node at the other end of each.</summary>
    public ReadOnlySpan<int> Neighbours { get; }

    /// <summary>What each says.</summary>
    public ReadOnlySpan<LinkType> Types { get; }

    /// <summary>Modality, verdict and contested of each.</summary>
    public ReadOnlySpan<Standing> Standings { get; }

    /// <summary>Confidence of each, from 0 to 1.</summary>
    public ReadOnlySpan<float> Confidences { get; }

    /// <summary>Whether the filter lets a traversal follow the link at this index.</summary>
    public bool Admitted(int index, in LinkFilter filter) => filter.Admits(Types[index], Standings[index], Confidences[index]);
}
