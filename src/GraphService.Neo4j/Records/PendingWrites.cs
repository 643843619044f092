namespace GraphService.Neo4j;

/// <summary>Rows that wait to be written, by statement, so that thousands cost one question.</summary>
sealed class PendingWrites
{
    // A statement's rows travel as one body and are locked and planned together; more gains nothing.
    const int MostRows = 5_000;

    readonly Dictionary<Write, List<IReadOnlyDictionary<string, object?>>> _rows = [];

    public void Add(Write write, IReadOnlyDictionary<string, object?> row)
    {
        if (!_rows.TryGetValue(write, out var rows)) _rows.Add(write, rows = []);
        rows.Add(row);
    }

    /// <summary>The statements, in the order of their places; nothing waits afterwards.</summary>
    public List<Statement> Take()
    {
        List<Statement> statements =
        [
            .. _rows.OrderBy(write => write.Key.Place).ThenBy(write => write.Key.Text, StringComparer.Ordinal)
                .SelectMany(write => write.Value.Chunk(MostRows), (write, rows) => new Statement(write.Key.Text, ("rows", rows))),
        ];
        _rows.Clear();
        return statements;
    }
}
