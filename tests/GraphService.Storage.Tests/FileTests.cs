using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage.Tests;

/// <summary>A store's file: made, recognised, refused.</summary>
public sealed class FileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_is_made_with_the_folders_above_it_and_marked_as_ours()
    {
        var path = _folder.File("some/new/folder/graph.db");
        await (await Open(path)).DisposeAsync();

        Assert.Equal(0x47725376L, Ask(path, "PRAGMA application_id"));
        Assert.Equal((long)Migrations.Scripts.Count, Ask(path, "PRAGMA user_version"));
        Assert.Equal(["graph.db"], Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        File.WriteAllBytes(_folder.File("graph.db"), []);
        await using var store = await Open(_folder.File("graph.db"));

        Assert.Equal(0, await store.VersionAsync(Cancel));
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        var refusal = await Refusal(_folder.Path);

        Assert.Equal($"The store '{_folder.Path}' is a folder. Name a file in it, such as '{_folder.File("graph.db")}', with --store.", refusal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var path = _folder.File("notes.txt");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("These are notes, and rather long ones. ", 200)));
        var before = File.ReadAllBytes(path);

        Assert.Contains("is not a store of GraphService", await Refusal(path), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        var path = _folder.File("other.db");
        Ask(path, "CREATE TABLE bookmarks (url TEXT)");
        var before = File.ReadAllBytes(path);

        Assert.Equal($"'{path}' is a database of another program. Choose another file with --store.", await Refusal(path));
        Assert.Equal(before, File.ReadAllBytes(path));

        Ask(path, "DROP TABLE bookmarks");
        Ask(path, "PRAGMA application_id = 42");
        Assert.Contains("another program", await Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        var path = _folder.File("graph.db");
        await (await Open(path)).DisposeAsync();
        var newer = Migrations.Scripts.Count + 1;
        Ask(path, $"PRAGMA user_version = {newer}");

        Assert.Equal(
            $"The store '{path}' was written by a newer GraphService (schema {newer}, this program knows up to {Migrations.Scripts.Count}). " +
            "Update the program or choose another store with --store.",
            await Refusal(path));
        Assert.Equal((long)newer, Ask(path, "PRAGMA user_version"));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_refused()
    {
        File.WriteAllText(_folder.File("file"), "");

        Assert.Contains("cannot be written", await Refusal(_folder.File("file/below/graph.db")), StringComparison.Ordinal);
        Assert.Contains("cannot be written", await Refusal("/proc/graphservice/graph.db"), StringComparison.Ordinal);
        Assert.Contains("cannot be written", await Refusal("/proc/graph.db"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "is being written by another process")]
    [InlineData(8, "cannot be written")]
    [InlineData(10, "The disk failed")]
    [InlineData(11, "is damaged")]
    [InlineData(13, "is full")]
    [InlineData(14, "cannot be written")]
    [InlineData(26, "no SQLite database")]
    [InlineData(19, "could not be used: constraint")]
    public void Every_refusal_of_SQLite_is_a_sentence_that_names_the_file(int code, string expected)
    {
        var failure = Failure.Of("/some/graph.db", new SqliteException("constraint", code));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Contains("/some/graph.db", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", failure.Message.Replace("constraint", ".", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_store_is_told_in_a_sentence_wherever_the_damage_lies()
    {
        var path = _folder.File("graph.db");
        var claims = Enumerable.Range(0, 300).Select(i => new Claim($"cause-{i}/CAUSED/effect-{i}")).ToArray();
        await using (var store = await Open(path)) await store.MergeAsync(Some.Delta(Some.Reading("doc", claims)), Cancel);
        var whole = File.ReadAllBytes(path);

        var told = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var damaged = (byte[])whole.Clone();
            var at = random.Next(damaged.Length - 8192);
            random.NextBytes(damaged.AsSpan(at, 8192));
            var copy = _folder.File($"damaged-{seed}.db");
            File.WriteAllBytes(copy, damaged);
            try
            {
                await using var store = await Open(copy);
                await Dump.OfAsync(store, Cancel);
                await store.SearchAsync("cause 17", [], 10, Cancel);
                await store.MergeAsync(Some.Delta(Some.Reading("doc", claims[..10])), Cancel);
            }
            catch (GraphStoreException refusal)
            {
                told++;
                Assert.Contains(copy, refusal.Message, StringComparison.Ordinal);
            }
        }

        Assert.InRange(told, 10, 40);
    }

    [Fact]
    public async Task Many_who_open_a_new_store_at_once_all_succeed()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Open(_folder.File("graph.db")))));

        foreach (var store in stores) await store.DisposeAsync();
    }

    [Theory]
    [InlineData("UPDATE journal SET reason = 'forged'")]
    [InlineData("DELETE FROM journal")]
    [InlineData("INSERT OR REPLACE INTO journal SELECT * FROM journal")]
    [InlineData("INSERT INTO journal SELECT 99, at, reviewer, reason, verb, source, type, target, entity, status, added, reverted FROM journal")]
    [InlineData("UPDATE witnesses SET name = 'forged'")]
    [InlineData("DELETE FROM witnesses")]
    [InlineData("UPDATE subjects SET target = 'forged'")]
    [InlineData("DELETE FROM subjects")]
    public async Task Not_even_SQL_rewrites_the_journal(string forgery)
    {
        var path = _folder.File("graph.db");
        await using var store = await Open(path);
        await store.MergeAsync(Some.Delta(Some.Declared("speech")), Cancel);
        await store.DecideAsync(new Decision.ReviewEntity(new("speech"), ReviewStatus.Accepted), "ann", "sure", Cancel);

        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => Ask(path, forgery)).Message, StringComparison.Ordinal);
        Assert.Equal("sure", (await store.JournalAsync(0, 10, Cancel)).Single().Reason);
    }

    [Fact]
    public async Task A_store_of_schema_2_keeps_its_journal_and_gains_revisions_and_the_order_of_review()
    {
        var path = _folder.File("graph.db");
        using (var old = new Session(path, mayCreate: true))
        {
            old.Script(Migrations.Scripts[0] + Migrations.Scripts[1]);
            old.Script($"PRAGMA application_id = {StoreFile.ApplicationId}; PRAGMA user_version = 2; UPDATE graph SET version = 3;");
            foreach (var id in new[] { "a", "b", "c" })
                old.Run("INSERT INTO entities (id, kind, name, folded, aliases, earliest, latest, origin, status, mentions) VALUES (?1, 1, ?1, ?1, '[]', 0, 0, 0, 0, 1)", id);
            old.Script("""
                INSERT INTO links (source, type, target, confidence, modality, contested, evidence, documents, status, added) VALUES
                  ('a', 0, 'b', 0.5, 0, 0, 0, 0, 0, 1), ('b', 0, 'c', 0.25, 0, 0, 0, 0, 0, 1), ('c', 8, 'a', 1.0, 0, 0, 0, 0, 1, 1);
                INSERT INTO journal (number, at, reviewer, reason, verb, source, type, target, entity, status, added) VALUES
                  (1, '2026-02-25T10:30:00.0000000+00:00', 'ann', 'sure', 'add link', 'c', 8, 'a', NULL, NULL, NULL),
                  (2, '2026-02-25T10:30:00.0000000+00:00', 'ann', '', 'review entity', NULL, NULL, NULL, 'b', 0, NULL),
                  (3, '2026-02-25T10:30:00.0000000+00:00', 'ann', '', 'add link', 'a', 0, 'b', NULL, NULL, NULL),
                  (4, '2026-02-25T10:30:00.0000000+00:00', 'ann', '', 'add link', 'b', 0, 'c', NULL, NULL, NULL);
                INSERT INTO witnesses (number, entity, kind, name) VALUES (2, 'b', 1, 'b');
                """);
        }

        await using var store = await Open(path);

        Assert.Equal([new Decision.AddLink(Some.Link("c/OPPOSED/a")), new Decision.ReviewEntity(new("b"), ReviewStatus.Unreviewed)], (await store.JournalAsync(0, 2, Cancel)).Select(entry => entry.Decision));
        Assert.Equal(2, (await store.EntitiesAsync([new("b")], Cancel))[new("b")].Revision);
        var links = (await store.BrowseLinksAsync(new() { OrderBy = LinkOrder.ReviewPriority }, new(10), Cancel)).Items.Select(item => item.Item).ToList();
        Assert.Equal(["b/CAUSED/c", "a/CAUSED/b", "c/OPPOSED/a"], links.Select(link => link.Id.ToString()));
        Assert.Equal([4L, 3, 1], links.Select(link => link.Revision));
        Assert.Equal([ReviewPriority.Of(links[0], 1, 0), ReviewPriority.Of(links[1], 0, 1), 0], links.Select(link => link.ReviewPriority));
        Assert.Throws<SqliteException>(() => Ask(path, "DELETE FROM journal"));
        Assert.Equal(5, (await store.DecideAsync(new Decision.MergeEntities(new("a"), [new("b")]), "ann", "", Cancel)).Number);
    }

    [Fact]
    public async Task A_store_of_schema_4_keeps_its_mentions_and_admits_words_that_are_not_counted()
    {
        var path = _folder.File("graph.db");
        using (var old = new Session(path, mayCreate: true))
        {
            old.Script(string.Concat(Migrations.Scripts.Take(4)));
            old.Script($"""
                PRAGMA application_id = {StoreFile.ApplicationId}; PRAGMA user_version = 4;
                INSERT INTO documents (id, title, folded, origin, sources, sha256, length, fingerprint, digest) VALUES ('one', 'one', 'one', 'one', '[]', '', 0, '', '');
                INSERT INTO mentions (document, entity, kind, name, surface, count, date) VALUES ('one', 'a', 1, 'A', 'a', 3, '1956');
                """);
        }

        await using (var store = await Open(path)) await store.StatisticsAsync(Cancel);

        Assert.Equal(3L, Ask(path, "SELECT count FROM mentions WHERE entity = 'a' AND date = '1956'"));
        Ask(path, "INSERT INTO mentions (document, entity, kind, name, surface, count) VALUES ('one', 'a', 1, 'A', 'b', 0)");
        Assert.Equal(3L, Ask(path, "SELECT sum(count) FROM mentions"));
    }

    [Fact]
    public async Task A_store_of_schema_5_loses_the_aliases_that_only_cut_others()
    {
        var path = _folder.File("graph.db");
        using (var old = new Session(path, mayCreate: true))
        {
            old.Script(string.Concat(Migrations.Scripts.Take(5)));
            old.Script($"""
                PRAGMA application_id = {StoreFile.ApplicationId}; PRAGMA user_version = 5;
                INSERT INTO documents (id, title, folded, origin, sources, sha256, length, fingerprint, digest) VALUES ('one', 'one', 'one', 'one', '[]', '', 0, '', '');
                INSERT INTO mergers VALUES ('b', 'a');
                """);
            foreach (var (id, origin) in new[] { ("a", 0), ("d", 1) })
            {
                old.Run(
                    "INSERT INTO entities (id, kind, name, folded, aliases, earliest, latest, origin, status, mentions) VALUES (?1, 1, ?1, ?1, ?2, 0, 0, ?3, 0, 1)",
                    id, """["crowd","drove him out","the crowd drove him out"]""", origin);
                foreach (var alias in new[] { "crowd", "drove him out", "the crowd drove him out" }) old.Run("INSERT INTO names (entity, field, name, words) VALUES (?1, 1, ?2, ?2)", id, alias);
            }

            foreach (var (entity, surface, count) in new[] { ("a", "the crowd drove him out", 1), ("a", "crowd", 0), ("b", "crowd", 1), ("b", "drove him out", 0), ("d", "crowd", 0) })
                old.Run("INSERT INTO mentions (document, entity, kind, name, surface, count) VALUES ('one', ?1, 1, 'A', ?2, ?3)", entity, surface, count);
        }

        await using var store = await Open(path);

        var entities = await store.EntitiesAsync([new("a"), new("d")], Cancel);
        Assert.Equal(["crowd", "the crowd drove him out"], entities[new("a")].Aliases);
        Assert.Equal(3, entities[new("d")].Aliases.Count);
        Assert.Equal(5L, Ask(path, "SELECT count(*) FROM names"));
    }

    [Fact]
    public async Task A_store_that_a_newer_program_has_changed_meanwhile_is_read_and_not_written()
    {
        var path = _folder.File("graph.db");
        await using var store = await Open(path);
        await store.MergeAsync(Some.Delta(Some.Declared("a", "Kronstadt", EntityKind.Event)), Cancel);
        Ask(path, $"PRAGMA user_version = {Migrations.Scripts.Count + 1}");

        var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.MergeAsync(Some.Delta(Some.Declared("b", "Budapest", EntityKind.Place)), Cancel));

        Assert.Contains("written by a newer GraphService", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await store.SearchAsync("kronstadt", [], 3, Cancel));
        Assert.Empty(await store.SearchAsync("budapest", [], 3, Cancel));
    }

    [Fact]
    public async Task A_store_of_schema_6_is_searched_as_before_and_keeps_its_words_by_merges()
    {
        var path = _folder.File("graph.db");
        using (var old = new Session(path, mayCreate: true))
        {
            old.Script(string.Concat(Migrations.Scripts.Take(6)));
            old.Script($"""
                PRAGMA application_id = {StoreFile.ApplicationId}; PRAGMA user_version = 6;
                INSERT INTO entities (id, kind, name, folded, aliases, earliest, latest, origin, status, mentions) VALUES ('a', 1, 'Kronstadt', 'kronstadt', '[]', 0, 0, 1, 0, 1);
                INSERT INTO declarations (id, kind, name, aliases) VALUES ('a', 1, 'Kronstadt', '[]');
                INSERT INTO names (entity, field, name, words) VALUES ('a', 0, 'Kronstadt', 'kronstadt');
                """);
        }

        await using var store = await Open(path);

        Assert.Equal(0L, Ask(path, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('names', 'evidence')"));
        Assert.Equal("a", Assert.Single(await store.SearchAsync("kronstatd", [], 3, Cancel)).Entity.Id.Value);
        await store.MergeAsync(Some.Delta(Some.Declared("a", "Budapest", EntityKind.Place)), Cancel);
        Assert.Empty(await store.SearchAsync("kronstatd", [], 3, Cancel));
        Assert.Equal("a", Assert.Single(await store.SearchAsync("budapets", [], 3, Cancel)).Entity.Id.Value);
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = await Open(_folder.File("graph.db"));
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.StatisticsAsync(Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.MergeAsync(new(), Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.VersionAsync(Cancel));
    }

    /// <summary>Stores hold these numbers: whoever changes one must migrate them.</summary>
    [Fact]
    public void The_numbers_that_stand_for_kinds_and_types_never_change()
    {
        Assert.Equal(
            "CAUSED TRIGGERED CONTRIBUTED_TO ENABLED MOTIVATED PREVENTED DENOUNCED SUPPORTED OPPOSED DELIVERED CARRIED_OUT PARTICIPATED_IN LED CREATED " +
            "SUPPRESSED KILLED DISCLOSED REHABILITATED INVADED DECLARED_WAR_ON ALLIED_WITH SUCCEEDED OCCURRED_IN OCCURRED_DURING PART_OF MEMBER_OF PRECEDED",
            string.Join(' ', Enumerable.Range(0, 27).Select(number => ((LinkType)number).Name)));
        Assert.Equal("Person Event Organization Place Concept Condition", string.Join(' ', Enumerable.Range(0, 6).Select(number => (EntityKind)number)));
        Assert.Equal("Asserted Hedged Reported Negated", string.Join(' ', Enumerable.Range(0, 4).Select(number => (Modality)number)));
        Assert.Equal("Unreviewed Accepted Rejected", string.Join(' ', Enumerable.Range(0, 3).Select(number => (ReviewStatus)number)));
        Assert.Equal("Extracted Declared Added", string.Join(' ', Enumerable.Range(0, 3).Select(number => (EntityOrigin)number)));
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static Task<SqliteGraphStore> Open(string path) => SqliteGraphStore.OpenAsync(path, TimeProvider.System, Cancel);

    static async Task<string> Refusal(string path) => (await Assert.ThrowsAsync<GraphStoreException>(() => Open(path))).Message;

    static object? Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
