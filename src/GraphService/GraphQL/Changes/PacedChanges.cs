using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>The changes after a version, handed on one at a time as the client reads them. Whoever lets go of it stops the listening.</summary>
sealed class PacedChanges(IGraphStore store, long after, ReaderPace pace) : IObservable<GraphChangeObject>
{
    public IDisposable Subscribe(IObserver<GraphChangeObject> observer)
    {
        var listening = new Listening();
        _ = HandOnAsync(observer, listening.Token);
        return listening;
    }

    async Task HandOnAsync(IObserver<GraphChangeObject> observer, CancellationToken cancel)
    {
        try
        {
            var changes = store.ChangesAsync(after, cancel).GetAsyncEnumerator(cancel);
            await using var letGo = changes.ConfigureAwait(false);
            while (true)
            {
                await pace.WaitAsync(cancel).ConfigureAwait(false);
                if (!await changes.MoveNextAsync().ConfigureAwait(false)) break;

                observer.OnNext(new(changes.Current));
            }

            observer.OnCompleted();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The client has gone, or the server is stopping.
        }
        catch (Exception failure)
        {
            observer.OnError(failure);
        }
    }

    sealed class Listening : IDisposable
    {
        readonly CancellationTokenSource _stop = new();

        public Listening() => Token = _stop.Token;

        public CancellationToken Token { get; }

        public void Dispose()
        {
            _stop.Cancel();
            _stop.Dispose();
        }
    }
}
