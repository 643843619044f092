using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GraphService.Neo4j.Tests.Faults;

/// <summary>A wire to the real Neo4j that does what wires do: it loses requests and answers, cuts answers half way, is slow, or dead for a while.</summary>
/// <remarks>It listens on a port of its own and passes bytes on; only where requests end it looks at them, because faults happen to requests.</remarks>
sealed class FaultyWire : IAsyncDisposable
{
    readonly Uri _server;
    readonly IPEndPoint _place;
    readonly CancellationTokenSource _closing = new();
    readonly Lock _lock = new();
    readonly List<Socket> _open = [];
    TcpListener? _listener;

    public FaultyWire(Uri server)
    {
        _server = server;
        _listener = new(IPAddress.Loopback, 0);
        _listener.Start();
        _place = (IPEndPoint)_listener.LocalEndpoint;
        _ = AcceptAsync(_listener);
    }

    /// <summary>The address to speak to instead of the server's.</summary>
    public Uri Url => new($"http://127.0.0.1:{_place.Port}");

    /// <summary>What happens to a request: it is shown as it stands on the wire, headers and all.</summary>
    public Func<string, Fault> Decide { get; set; } = _ => Fault.None;

    /// <summary>Breaks every connection and takes no new ones, until <see cref="Mend"/>.</summary>
    public void Break()
    {
        _listener?.Stop();
        _listener = null;
        lock (_lock)
        {
            foreach (var socket in _open) socket.Close();
            _open.Clear();
        }
    }

    public void Mend()
    {
        if (_listener is not null) return;

        _listener = new(_place);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        Break();
        _closing.Dispose();
    }

    async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = CarryAsync(await listener.AcceptSocketAsync(_closing.Token));
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Broken or closed.
        }
    }

    async Task CarryAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        lock (_lock) _open.AddRange([client, server]);
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port, _closing.Token);
            var state = new Answering();
            await Task.WhenAny(AskAsync(client, server, state), AnswerAsync(server, client, state));
        }
        catch (Exception lost) when (lost is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Whatever end broke, the other is told.
        }
        finally
        {
            client.Close();
            server.Close();
            lock (_lock) _open.RemoveAll(socket => socket == client || socket == server);
        }
    }

    async Task AskAsync(Socket client, Socket server, Answering state)
    {
        var (buffer, request) = (new byte[1 << 16], new MemoryStream());
        while (await client.ReceiveAsync(buffer, _closing.Token) is > 0 and var count)
        {
            request.Write(buffer, 0, count);
            if (!IsWhole(request)) continue;

            var bytes = request.ToArray();
            request.SetLength(0);
            var fault = Decide(Encoding.UTF8.GetString(bytes));
            if (fault is Fault.LoseRequest) return;

            if (fault is Fault.Say(var status, var json))
            {
                var body = Encoding.UTF8.GetBytes(json);
                var head = $"HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
                await client.SendAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body], _closing.Token);
                continue;
            }

            if (fault is Fault.Wait(var time)) await Task.Delay(time, _closing.Token);
            state.Fault = fault;
            await server.SendAsync(bytes, _closing.Token);
        }
    }

    async Task AnswerAsync(Socket server, Socket client, Answering state)
    {
        var buffer = new byte[1 << 16];
        while (await server.ReceiveAsync(buffer, _closing.Token) is > 0 and var count)
        {
            if (state.Fault is Fault.LoseAnswer) return;

            if (state.Fault is Fault.CutAnswer)
            {
                await client.SendAsync(buffer.AsMemory(0, count / 2), _closing.Token);
                return;
            }

            await client.SendAsync(buffer.AsMemory(0, count), _closing.Token);
        }
    }

    // A request ends with its headers, or so many bytes behind them as they say.
    static bool IsWhole(MemoryStream request)
    {
        var bytes = request.GetBuffer().AsSpan(0, (int)request.Length);
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;

        const string length = "content-length:";
        var line = Encoding.ASCII.GetString(bytes[..end]).Split("\r\n").FirstOrDefault(line => line.StartsWith(length, StringComparison.OrdinalIgnoreCase));
        return bytes.Length >= end + 4 + (line is null ? 0 : int.Parse(line[length.Length..], System.Globalization.CultureInfo.InvariantCulture));
    }

    sealed class Answering
    {
        public volatile Fault Fault = Fault.None;
    }
}

/// <summary>What befalls a request.</summary>
abstract record Fault
{
    public static Fault None { get; } = new Nothing();

    /// <summary>The connection breaks before the server sees it.</summary>
    public sealed record LoseRequest : Fault;

    /// <summary>The server does it, and the connection breaks before it can say so.</summary>
    public sealed record LoseAnswer : Fault;

    /// <summary>The server does it, and the connection breaks in the middle of its answer.</summary>
    public sealed record CutAnswer : Fault;

    /// <summary>It arrives late.</summary>
    public sealed record Wait(TimeSpan Time) : Fault;

    /// <summary>The server never sees it; this is said in its place.</summary>
    public sealed record Say(int Status, string Json) : Fault;

    sealed record Nothing : Fault;
}
