using GraphQLParser.AST;

namespace GraphService.GraphQL;

/// <summary>The last answers to what was asked of the schema itself. It never changes while the program runs, and telling it takes longer than most questions.</summary>
/// <param name="maxBytes">How long the answers may be together; the oldest go.</param>
sealed class SchemaAnswers(int maxBytes)
{
    readonly Lock _lock = new();
    readonly Dictionary<(string Hash, string Operation), byte[]> _answers = [];
    readonly Queue<(string Hash, string Operation)> _oldestFirst = new();
    int _bytes;

    /// <summary>Whether the operation asks of the schema alone, so that its answer is always the same.</summary>
    public static bool IsFor(KnownQuery query, GraphQLCall call) =>
        call.Variables.Count == 0
        && RequestGuard.Operation(query.Document, call.OperationName) is { Operation: OperationType.Query, Variables: null, Directives: null } operation
        && operation.SelectionSet.Selections.All(selection => selection is GraphQLField { Directives: null, Name.StringValue: "__schema" or "__type" });

    /// <summary>The answer that was kept; null when there is none.</summary>
    public byte[]? Find(KnownQuery query, GraphQLCall call)
    {
        lock (_lock) return _answers.GetValueOrDefault(KeyOf(query, call));
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(KnownQuery query, GraphQLCall call, byte[] answer)
    {
        lock (_lock)
        {
            if (answer.Length > maxBytes || !_answers.TryAdd(KeyOf(query, call), answer)) return;

            _oldestFirst.Enqueue(KeyOf(query, call));
            for (_bytes += answer.Length; _bytes > maxBytes;)
            {
                _answers.Remove(_oldestFirst.Dequeue(), out var gone);
                _bytes -= gone!.Length; // Every queued key has its answer.
            }
        }
    }

    static (string, string) KeyOf(KnownQuery query, GraphQLCall call) => (query.Hash, call.OperationName ?? "");
}
