using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace GraphService.Storage;

/// <remarks>SQLite answers on the calling thread; there is nothing to wait for but the disk.</remarks>
sealed class Session : IDisposable
{
    // Statements with optional conditions come in many forms; this many stay prepared.
    const int MostPrepared = 128;

    readonly SqliteConnection _connection;
    readonly Dictionary<string, SqliteCommand> _prepared = [];

    /// <param name="path">The store's file.</param>
    /// <param name="mayCreate">Whether to make a file that is not there; else it is refused.</param>
    public Session(string path, bool mayCreate = false)
    {
        var mode = mayCreate ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite;
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true, Mode = mode };
        _connection = new(settings.ToString());
        try
        {
            _connection.Open();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>All rows of a question whose parameters are <c>?1</c>, <c>?2</c> ...</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(Understood(reader, read));
        return rows;
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteScalar() is var value and not DBNull ? value : null;

    /// <summary>The first column of the first row as a whole number; 0 when there is no row.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => Convert.ToInt64(Value(sql, values), CultureInfo.InvariantCulture);

    /// <summary>Runs a statement.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    /// <summary>Runs statements that are needed once.</summary>
    public void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Asks everything of one state of the graph.</summary>
    public T Reading<T>(Func<Session, T> read)
    {
        Run("BEGIN");
        try
        {
            return read(this);
        }
        finally
        {
            RollBack();
        }
    }

    /// <summary>Begins to write; false while another connection does.</summary>
    public bool TryBeginWriting()
    {
        // Straight to SQLite: the provider would sleep on this thread until the other has finished.
        sqlite3_busy_timeout(Handle, 0);
        var result = sqlite3_exec(Handle, "BEGIN IMMEDIATE");
        if (result is SQLITE_BUSY or SQLITE_LOCKED) return false;

        SqliteException.ThrowExceptionForRC(result, Handle);
        return true;
    }

    /// <summary>Takes back whatever was not committed; does nothing outside a transaction.</summary>
    public void RollBack()
    {
        if (_connection.State == System.Data.ConnectionState.Open && sqlite3_get_autocommit(Handle) == 0) Run("ROLLBACK");
    }

    /// <summary>The connection itself, for what the provider does not offer.</summary>
    public SQLitePCL.sqlite3 Handle => _connection.Handle ?? throw new ObjectDisposedException(nameof(Session));

    /// <summary>The row that was inserted last.</summary>
    public long LastRow => sqlite3_last_insert_rowid(Handle);

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    // A row that makes no sense was not written by this program: the file is damaged.
    static T Understood<T>(SqliteDataReader row, Func<SqliteDataReader, T> read)
    {
        try
        {
            return read(row);
        }
        catch (Exception nonsense) when (nonsense is ArgumentException or FormatException or InvalidCastException or OverflowException or JsonException)
        {
            throw new SqliteException(nonsense.Message, SQLITE_CORRUPT);
        }
    }

    SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            if (_prepared.Count == MostPrepared) Forget();
            command = Prepared(sql, values.Length);
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    SqliteCommand Prepared(string sql, int values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= values; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"?{i}") });

        return command;
    }

    void Forget()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }
}
