using System.Collections.Concurrent;

namespace GraphService.Storage;

/// <summary>Connections for readers, kept open with their statements prepared. At most so many read at once; the next waits its turn.</summary>
sealed class SessionPool(string path, int most) : IDisposable
{
    readonly ConcurrentBag<Session> _idle = [];
    readonly SemaphoreSlim _seats = new(most);
    volatile bool _closed;

    /// <summary>Asks everything of one state of the graph.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancel)
    {
        await _seats.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteGraphStore));
            if (!_idle.TryTake(out var session)) session = new(path);
            try
            {
                return session.Reading(read);
            }
            finally
            {
                if (_closed) session.Dispose();
                else _idle.Add(session);
            }
        }
        finally
        {
            _seats.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session)) session.Dispose();
    }
}
