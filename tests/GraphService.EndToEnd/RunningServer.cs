using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace GraphService.EndToEnd;

/// <summary><c>serve</c> as a process of its own, on a free port.</summary>
sealed class RunningServer : IAsyncDisposable
{
    readonly Process _process;
    readonly StringBuilder _messages;

    RunningServer(Process process, StringBuilder messages, Uri address)
    {
        (_process, _messages) = (process, messages);
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public string Messages => _messages.ToString();

    public static Task<RunningServer> StartAsync(params string[] arguments) => StartWithAsync([], arguments);

    /// <summary>The same with settings in its environment.</summary>
    public static async Task<RunningServer> StartWithAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var process = Run.Start("dotnet", [Repository.Program, "serve", "--port", "0", .. arguments], environment: environment);
        var messages = new StringBuilder();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (await process.StandardError.ReadLineAsync(limit.Token) is { } line)
        {
            messages.AppendLine(line);
            if (!line.StartsWith("Listening on ", StringComparison.Ordinal)) continue;

            _ = DrainAsync(process, messages);
            var address = line["Listening on ".Length..line.IndexOf("/graphql", StringComparison.Ordinal)];
            return new(process, messages, new(address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)));
        }

        throw new InvalidOperationException($"serve did not begin to listen: {messages}");
    }

    // What it says later must not fill the pipe.
    static async Task DrainAsync(Process process, StringBuilder messages)
    {
        while (await process.StandardError.ReadLineAsync() is { } line) messages.AppendLine(line);
    }

    public async Task<JsonNode> AskAsync(string query)
    {
        using var response = await Client.PostAsync("/graphql", JsonContent.Create(new { query }), TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Asks what the page asks first, until it is answered: what a program does first is slow, on a busy machine too slow for a browser to wait for.</summary>
    public async Task WarmAsync()
    {
        const string Questions = """{ viewer { mayChange } turningPoints { points { entity { name } } } search(text: "speech") { score } entities(first: 1) { nodes { name } } }""";
        for (var tries = 0; tries < 5 && (await AskAsync(Questions))["errors"] is not null; tries++)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
