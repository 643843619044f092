using GraphService.Graph;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace GraphService.Storage;

/// <summary>Puts SQLite's refusals into sentences for the user.</summary>
static class Failure
{
    /// <summary>What happened, to which file, and what to do next.</summary>
    public static GraphStoreException Of(string path, SqliteException cause) => new(Sentence(path, cause), cause);

    public static GraphStoreException Busy(string path, Exception? cause = null) =>
        new($"The store '{path}' is being written by another process. Try again when that has finished.", cause);

    public static GraphStoreException CannotWrite(string path, Exception cause) =>
        new($"The store '{path}' cannot be written. Check the permissions of the file and its folder, or choose another place with --store.", cause);

    public static GraphStoreException NotOurs(string path) =>
        new($"'{path}' is a database of another program. Choose another file with --store.");

    static string Sentence(string path, SqliteException cause) => cause.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => Busy(path).Message,
        SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => CannotWrite(path, cause).Message,
        SQLITE_FULL => $"The disk that holds the store '{path}' is full. Make room and try again; nothing was changed.",
        SQLITE_CORRUPT => $"The store '{path}' is damaged. Put a copy in its place, or load the texts into a new one chosen with --store.",
        SQLITE_NOTADB => $"'{path}' is not a store of GraphService: it is no SQLite database. Choose another file with --store.",
        SQLITE_IOERR => $"The disk failed while the store '{path}' was used. Check the disk and its free space, then try again.",
        _ => $"The store '{path}' could not be used: {cause.Message}",
    };
}
