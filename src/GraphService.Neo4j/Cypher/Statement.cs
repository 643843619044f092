namespace GraphService.Neo4j;

/// <summary>A Cypher statement with the values of its parameters.</summary>
/// <remarks>
/// Written so that every supported version understands it, 3.1 to the newest. Values never stand in the text: a text is planned once, and
/// what a person typed is never syntax.
/// </remarks>
sealed record Statement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    static readonly Dictionary<string, object?> None = [];

    public Statement(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) : this(text, Of(parameters))
    {
    }

    static Dictionary<string, object?> Of(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (parameters.IsEmpty) return None;

        var values = new Dictionary<string, object?>(parameters.Length);
        foreach (var (name, value) in parameters) values.Add(name, value);
        return values;
    }
}

/// <summary>A statement and how its rows are read.</summary>
sealed record Question<T>(Statement Statement, Func<Row, T> Read)
{
    public Question(string text, Func<Row, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters) : this(new Statement(text, parameters), read)
    {
    }

    public List<T> Answer(Table table) => [.. table.Rows.Select(Read)];
}

/// <summary>What asks questions: of the database as it stands, or inside a transaction.</summary>
interface ICypher
{
    /// <summary>The answers to several statements, all of one state of the graph.</summary>
    Task<IReadOnlyList<Table>> RunAsync(params IReadOnlyList<Statement> statements);
}

static class Asking
{
    extension(ICypher cypher)
    {
        public async Task<List<T>> AskAsync<T>(Question<T> question) => question.Answer((await cypher.RunAsync(question.Statement).ConfigureAwait(false))[0]);

        public async Task<(List<T1>, List<T2>)> AskAsync<T1, T2>(Question<T1> one, Question<T2> two)
        {
            var tables = await cypher.RunAsync(one.Statement, two.Statement).ConfigureAwait(false);
            return (one.Answer(tables[0]), two.Answer(tables[1]));
        }

        public async Task<(List<T1>, List<T2>, List<T3>)> AskAsync<T1, T2, T3>(Question<T1> one, Question<T2> two, Question<T3> three)
        {
            var tables = await cypher.RunAsync(one.Statement, two.Statement, three.Statement).ConfigureAwait(false);
            return (one.Answer(tables[0]), two.Answer(tables[1]), three.Answer(tables[2]));
        }
    }
}
