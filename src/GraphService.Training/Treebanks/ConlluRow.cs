using System.Globalization;

namespace GraphService.Training;

/// <summary>One line of ten columns. Its id tells its kind: "3" is a word, "3-4" several words written as one, "3.1" a word left unsaid.</summary>
sealed record ConlluRow(string[] Columns)
{
    public string Form => Columns[1];

    public string Lemma => Columns[2];

    public string Upos => Columns[3];

    public string Xpos => Columns[4];

    public string Relation => Columns[7];

    public bool IsWord => !Columns[0].Contains('-', StringComparison.Ordinal) && !IsEmpty;

    public bool IsMultiword => Columns[0].Contains('-', StringComparison.Ordinal);

    public bool IsEmpty => Columns[0].Contains('.', StringComparison.Ordinal);

    /// <summary>The index of the head; -1 for the root.</summary>
    public int Head => int.Parse(Columns[6], CultureInfo.InvariantCulture) - 1;

    /// <summary>The first and last word a multiword row covers, as indices.</summary>
    public (int First, int Last) Covers
    {
        get
        {
            var dash = Columns[0].IndexOf('-', StringComparison.Ordinal);
            return (Index(Columns[0].AsSpan(0, dash)), Index(Columns[0].AsSpan(dash + 1)));
        }
    }

    public bool SpaceAfter => Misc("SpaceAfter") != "No";

    /// <summary>A value of the last column; null when it has no such key.</summary>
    public string? Misc(string key)
    {
        foreach (var pair in Columns[9].Split('|'))
            if (pair.Length > key.Length && pair[key.Length] == '=' && pair.StartsWith(key, StringComparison.Ordinal)) return pair[(key.Length + 1)..];

        return null;
    }

    static int Index(ReadOnlySpan<char> id) => int.Parse(id, CultureInfo.InvariantCulture) - 1;
}
