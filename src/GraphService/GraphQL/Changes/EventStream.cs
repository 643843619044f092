using System.Threading.Channels;
using GraphQL;

namespace GraphService.GraphQL;

/// <summary>
/// Answers as server-sent events, by the protocol graphql-sse in its mode of distinct connections: an event <c>next</c> for each result, errors
/// before execution among them, then <c>complete</c>.
/// </summary>
sealed class EventStream(IGraphQLTextSerializer serializer, StreamLimits limits, IHostApplicationLifetime server)
{
    const string Heartbeat = ":\n\n";
    const string Complete = "event: complete\ndata:\n\n";

    readonly TimeSpan _betweenHeartbeats = TimeSpan.FromSeconds(limits.HeartbeatSeconds);
    int _listening;

    /// <summary>How many more clients may listen.</summary>
    public int FreeSeats => Math.Max(0, limits.Subscribers - Volatile.Read(ref _listening));

    /// <summary>Writes the result; a subscription's results as they come, until the client goes, the server stops or the graph is closed.</summary>
    public async Task WriteAsync(HttpContext http, ExecutionResult result)
    {
        try
        {
            if (result.Streams is not { Count: > 0 } streams) await WriteOneAsync(http, result).ConfigureAwait(false);
            else await SeatAsync(http, streams.Values.Single()).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
    }

    async Task SeatAsync(HttpContext http, IObservable<ExecutionResult> results)
    {
        try
        {
            if (Interlocked.Increment(ref _listening) <= limits.Subscribers) await FollowAsync(http, results).ConfigureAwait(false);
            else await TurnAwayAsync(http).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _listening);
        }
    }

    async Task FollowAsync(HttpContext http, IObservable<ExecutionResult> results)
    {
        var pace = http.RequestServices.GetRequiredService<ReaderPace>();
        using var open = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, server.ApplicationStopping);
        var arrived = Channel.CreateUnbounded<ExecutionResult>();
        Begin(http.Response);
        // The client knows by the first bytes that it is listening.
        await SendAsync(http, Heartbeat).ConfigureAwait(false);
        using var listening = results.Subscribe(new Arrivals(arrived.Writer));
        try
        {
            pace.AskForOne();
            while (await ArrivesAsync(http, arrived.Reader, open.Token).ConfigureAwait(false))
            {
                while (arrived.Reader.TryRead(out var result))
                {
                    await SendAsync(http, Next(result)).ConfigureAwait(false);
                    pace.AskForOne();
                }
            }
        }
        catch (OperationCanceledException) when (server.ApplicationStopping.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            // The client is told, like at any other end.
        }

        await SendAsync(http, Complete).ConfigureAwait(false);
    }

    async Task<bool> ArrivesAsync(HttpContext http, ChannelReader<ExecutionResult> results, CancellationToken cancel)
    {
        var arrival = results.WaitToReadAsync(cancel).AsTask();
        while (true)
        {
            try
            {
                return await arrival.WaitAsync(_betweenHeartbeats, cancel).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                await SendAsync(http, Heartbeat).ConfigureAwait(false);
            }
        }
    }

    Task WriteOneAsync(HttpContext http, ExecutionResult result)
    {
        Begin(http.Response);
        return SendAsync(http, Next(result) + Complete);
    }

    Task TurnAwayAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var message = $"{limits.Subscribers} clients are listening, which is as many as may. Try again later.";
        return WriteOneAsync(http, new() { Errors = [QueryError.TooManySubscribers(message)] });
    }

    static void Begin(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache, no-transform";
        // Nginx holds answers back until they are long enough, unless it is told not to.
        response.Headers["X-Accel-Buffering"] = "no";
    }

    // JSON is written on one line, so one line of data holds it.
    string Next(ExecutionResult result) => $"event: next\ndata: {serializer.Serialize(result)}\n\n";

    static async Task SendAsync(HttpContext http, string events)
    {
        await http.Response.WriteAsync(events, http.RequestAborted).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    sealed class Arrivals(ChannelWriter<ExecutionResult> results) : IObserver<ExecutionResult>
    {
        public void OnNext(ExecutionResult value) => results.TryWrite(value);

        public void OnCompleted() => results.TryComplete();

        // The executor has logged it and made an error of the response of it.
        public void OnError(Exception error)
        {
            if (error is ExecutionError told) results.TryWrite(new() { Errors = [told] });
            results.TryComplete();
        }
    }
}
