using System.Runtime.CompilerServices;

namespace GraphService.Graph;

/// <summary>Tells those who listen to a store of each new version, whoever made it.</summary>
/// <param name="version">Asks which version there is.</param>
/// <param name="changes">Asks what the first of two versions changed and what the second did; null where that is forgotten.</param>
sealed class Listening(
    Func<CancellationToken, ValueTask<long>> version, Func<long, long, CancellationToken, Task<(GraphChange? Next, GraphChange? Newest)>> changes)
{
    // How long what another process writes may go unnoticed by those who listen.
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(400);

    readonly Bell _changed = new();
    volatile bool _closed;

    /// <summary>Every change after a version, in order, then each as it comes, until the store is closed.</summary>
    public async IAsyncEnumerable<GraphChange> ChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (!_closed)
        {
            // Taken before looking: what happens in between must not be slept through.
            var changed = _changed.Next;
            if (await ChangeAfterAsync(after, cancel).ConfigureAwait(false) is { } change)
            {
                after = change.Version;
                yield return change;
            }
            else if (!_closed)
            {
                await Task.WhenAny(changed, Task.Delay(BetweenLooks, cancel)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Wakes all who listen: there is a new version.</summary>
    public void Tell() => _changed.Ring();

    /// <summary>Ends all listening. The store closes only afterwards.</summary>
    public void Close()
    {
        _closed = true;
        _changed.Ring();
    }

    /// <summary>Null when the version is the current one, or when the store was closed meanwhile.</summary>
    async Task<GraphChange?> ChangeAfterAsync(long seen, CancellationToken cancel)
    {
        try
        {
            var current = await version(cancel).ConfigureAwait(false);
            if (current <= seen) return null;

            var (next, newest) = await changes(seen + 1, current, cancel).ConfigureAwait(false);
            return next ?? (newest ?? GraphChange.Unknown(current)) with { Missed = true };
        }
        catch (ObjectDisposedException) when (_closed)
        {
            return null;
        }
    }
}
