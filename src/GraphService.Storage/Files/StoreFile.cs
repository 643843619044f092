using System.Globalization;
using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>The file of a store: made when it is not there, refused when it is something else, brought up to date when it is older.</summary>
static class StoreFile
{
    /// <summary>What marks a file as ours in its header: "GrSv".</summary>
    public const int ApplicationId = 0x47725376;

    // In KiB. A merge of many texts touches pages all over the indexes; with SQLite's 2 MB most of them are read and written many times.
    const int WriterCache = 32 * 1024;

    /// <summary>Makes the folders above the file. A path that can be no file is refused here.</summary>
    public static void Prepare(string path)
    {
        if (Directory.Exists(path))
        {
            var file = Path.Combine(path, "graph.db");
            throw new GraphStoreException($"The store '{path}' is a folder. Name a file in it, such as '{file}', with --store.");
        }

        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw Failure.CannotWrite(path, refusal);
        }
    }

    /// <summary>Checks whose file it is and brings its tables up to date. A file that is not ours stays as it is.</summary>
    public static void Adopt(Session session, string path)
    {
        Check(session, path);
        session.Run("PRAGMA journal_mode = WAL");
        session.Run($"PRAGMA cache_size = {-WriterCache}");
        if (Schema(session) == Migrations.Scripts.Count) return;

        // Another process may be doing the same; whoever comes second finds the work done.
        session.Run("BEGIN IMMEDIATE");
        try
        {
            Check(session, path);
            session.Script($"PRAGMA application_id = {ApplicationId}");
            for (var schema = Schema(session); schema < Migrations.Scripts.Count; schema++)
            {
                session.Script(Migrations.Scripts[schema]);
                session.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {schema + 1}"));
            }

            session.Run("COMMIT");
        }
        finally
        {
            session.RollBack();
        }
    }

    static void Check(Session session, string path)
    {
        // In this order: should another process make the tables in between, the file is seen to be ours.
        var isEmpty = session.Number("SELECT count(*) FROM sqlite_schema") == 0;
        var application = session.Number("PRAGMA application_id");
        if (application != ApplicationId && !(application == 0 && isEmpty)) throw Failure.NotOurs(path);

        RefuseNewer(session, path);
    }

    /// <summary>Refuses a file that a newer program has brought up to date, be it since it was opened here: what this program would write might not fit.</summary>
    public static void RefuseNewer(Session session, string path)
    {
        if (Schema(session) is var schema && schema > Migrations.Scripts.Count)
        {
            throw new GraphStoreException(
                $"The store '{path}' was written by a newer GraphService (schema {schema}, this program knows up to {Migrations.Scripts.Count}). " +
                "Update the program or choose another store with --store.");
        }
    }

    static int Schema(Session session) => (int)session.Number("PRAGMA user_version");
}
