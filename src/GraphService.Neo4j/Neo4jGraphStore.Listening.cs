using System.Runtime.CompilerServices;
using GraphService.Graph;

namespace GraphService.Neo4j;

public sealed partial class Neo4jGraphStore
{
    // How long what another process writes may go unnoticed by those who listen.
    static readonly TimeSpan BetweenVersions = TimeSpan.FromMilliseconds(400);

    readonly Bell _changed = new();

    /// <inheritdoc/>
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
                await Task.WhenAny(changed, Task.Delay(BetweenVersions, cancel)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Null when the version is the current one, or when the store was closed meanwhile.</summary>
    async Task<GraphChange?> ChangeAfterAsync(long version, CancellationToken cancel)
    {
        try
        {
            var current = await VersionAsync(cancel).ConfigureAwait(false);
            if (current <= version) return null;

            return await AskAsync(
                async reader =>
                {
                    var (next, newest) = await reader.AskAsync(ChangeNodes.Find(version + 1), ChangeNodes.Find(current)).ConfigureAwait(false);
                    return next.FirstOrDefault() ?? (newest.FirstOrDefault() ?? GraphChange.Unknown(current)) with { Missed = true };
                },
                cancel).ConfigureAwait(false);
        }
        catch (ObjectDisposedException) when (_closed)
        {
            return null;
        }
    }
}
