using CsCheck;
using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage.Tests;

/// <summary>The indexes to search by, which are written beside the rows they stand for.</summary>
public sealed class SearchIndexTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    int _opened;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_happens_the_indexes_hold_the_words_of_the_names_and_quotes_that_stand()
    {
        await GraphStoreContract.AnyStep.Array[1, 14].SampleAsync(
            async steps =>
            {
                var path = _folder.File($"graph-{_opened++}.db");
                await using (var store = await SqliteGraphStore.OpenAsync(path, TimeProvider.System, Cancel))
                {
                    foreach (var step in steps) await StepAsync(store, step);
                }

                Differ(path, "name_trigrams", "trigram", "SELECT row, ' ' || words || ' ' FROM names");
                Differ(path, "quotes", "unicode61 remove_diacritics 2", "SELECT row, exact FROM evidence");
            },
            iter: 100, threads: 1);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task StepAsync(SqliteGraphStore store, object step)
    {
        try
        {
            if (step is GraphDelta delta) await store.MergeAsync(delta, Cancel);
            else await store.DecideAsync((Decision)step, "ann", "", Cancel);
        }
        catch (UnknownSubjectException)
        {
        }
    }

    // Every word in its place, in the index and in one made anew.
    static void Differ(string path, string index, string tokenizer, string rows)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE VIRTUAL TABLE temp.fresh USING fts5(words, tokenize='{tokenizer}');
            INSERT INTO fresh (rowid, words) {rows};
            CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab('main', '{index}', 'instance');
            CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab('temp', 'fresh', 'instance');
            SELECT group_concat(term || ' in ' || doc) FROM (
              SELECT * FROM (SELECT term, doc, offset FROM kept_words EXCEPT SELECT term, doc, offset FROM fresh_words)
              UNION ALL SELECT * FROM (SELECT term, doc, offset FROM fresh_words EXCEPT SELECT term, doc, offset FROM kept_words))
            """;
        Assert.Equal(DBNull.Value, command.ExecuteScalar());
        command.CommandText = $"SELECT (SELECT count(*) FROM {index}_docsize) - (SELECT count(*) FROM ({rows}))";
        Assert.Equal(0L, command.ExecuteScalar());
    }
}
