using System.Collections.Concurrent;

namespace GraphService.Storage;

/// <summary>Connections for readers, kept open with their statements prepared. At most so many read at once; the next waits its turn.</summary>
sealed class SessionPool(string path, int most) : IAsyncDisposable
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
                _idle.Add(session);
            }
        }
        finally
        {
            _seats.Release();
        }
    }

    /// <summary>Closes the connections when the last reader is done with them; who comes later is turned away.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < most; i++) await _seats.WaitAsync().ConfigureAwait(false);
        _closed = true;
        while (_idle.TryTake(out var session)) session.Dispose();
        _seats.Release(most);
    }
}
