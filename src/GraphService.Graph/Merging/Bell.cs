namespace GraphService.Graph;

/// <summary>Wakes all who wait for the next time that something happens.</summary>
sealed class Bell
{
    TaskCompletionSource _next = Silent();

    /// <summary>Done when the bell rings after this was asked for.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, Silent()).SetResult();

    static TaskCompletionSource Silent() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
