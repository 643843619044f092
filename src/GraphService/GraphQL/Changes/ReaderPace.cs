namespace GraphService.GraphQL;

/// <summary>
/// Lets changes come no faster than the client reads: the next is looked for when the one before has been written. Whoever reads slowly
/// costs one event, not a queue.
/// </summary>
public sealed class ReaderPace : IDisposable
{
    readonly SemaphoreSlim _asked = new(0);

    /// <inheritdoc/>
    public void Dispose() => _asked.Dispose();

    /// <summary>The client is ready for one more.</summary>
    internal void AskForOne() => _asked.Release();

    internal Task WaitAsync(CancellationToken cancel) => _asked.WaitAsync(cancel);
}
