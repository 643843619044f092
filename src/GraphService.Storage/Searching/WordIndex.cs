namespace GraphService.Storage;

/// <summary>What a merge puts into a full-text index and takes out of it, written at its end in one go.</summary>
/// <remarks>
/// FTS5 writes down whatever waits in it before each statement that may have to be taken back by itself, such as one with a trigger, and
/// whenever rows come out of order. Row by row, next to the rows they stand for, words took several times as long.
/// </remarks>
sealed class WordIndex(Action<long, string> add, Action<long, string> remove)
{
    readonly SortedDictionary<long, string> _added = [];
    readonly SortedDictionary<long, string> _removed = [];

    /// <summary>The names and aliases of entities, in runs of three letters.</summary>
    public static WordIndex OfNames(Session session) => new(
        // A space on either side makes the first and last letters of words runs of their own.
        (row, words) => session.Run("INSERT INTO name_trigrams (rowid, words) VALUES (?1, ?2)", row, $" {words} "),
        (row, words) => session.Run("INSERT INTO name_trigrams (name_trigrams, rowid, words) VALUES ('delete', ?1, ?2)", row, $" {words} "));

    /// <summary>The quotes of evidence; to take one out, its words need not be known.</summary>
    public static WordIndex OfQuotes(Session session) => new(
        (row, words) => session.Run("INSERT INTO quotes (rowid, words) VALUES (?1, ?2)", row, words),
        (row, _) => session.Run("DELETE FROM quotes WHERE rowid = ?1", row));

    public void Add(long row, string words) => _added.Add(row, words);

    /// <summary>Takes out the words of a row that is no more; its number may be given to another.</summary>
    public void Remove(long row, string words = "")
    {
        if (!_added.Remove(row)) _removed.Add(row, words);
    }

    /// <summary>Writes what waits.</summary>
    public void Write()
    {
        foreach (var (row, words) in _removed) remove(row, words);
        foreach (var (row, words) in _added) add(row, words);
        _removed.Clear();
        _added.Clear();
    }
}
