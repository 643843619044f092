using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GraphService.EndToEnd.Pages;

/// <summary>A site of somebody else's, with one page: real, on a port of its own, and so another origin than the program's.</summary>
sealed class CourseSite : IDisposable
{
    readonly HttpListener _listener = new();

    public CourseSite()
    {
        Origin = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"{Origin}/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Origin { get; }

    /// <summary>What the page shows under its heading, as HTML.</summary>
    public string Content { get; set; } = "";

    public void Dispose() => _listener.Close();

    async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var asked = await _listener.GetContextAsync();
                asked.Response.ContentType = "text/html; charset=utf-8";
                asked.Response.StatusCode = asked.Request.Url!.AbsolutePath == "/" ? 200 : 204;
                if (asked.Response.StatusCode == 200) await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"<!doctype html><title>A course</title><h1>1956</h1>{Content}"));
                asked.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
