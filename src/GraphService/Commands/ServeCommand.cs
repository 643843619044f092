using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GraphService.Commands;

/// <summary><c>serve</c>: answers GraphQL over HTTP until it is stopped.</summary>
sealed class ServeCommand
{
    readonly StoreOption _store = new();

    readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on; 0 takes any free one.", DefaultValueFactory = _ => 5080, HelpName = "PORT", CustomParser = Port,
    };

    readonly Option<string> _listen = new("--listen")
    {
        Description = "The address to listen on. 0.0.0.0 lets other machines in.", DefaultValueFactory = _ => "localhost", HelpName = "ADDRESS",
    };

    readonly Option<bool> _noSeed = new("--no-seed") { Description = "Leave an empty store empty instead of loading the demo subject." };

    readonly Option<string?> _key = new("--key")
    {
        Description = "What clients show to change the graph ('Authorization: Bearer KEY'). The variable GRAPHSERVICE_KEY says it without showing it in the list of processes.",
        HelpName = "KEY",
    };

    readonly Option<string?> _lessons = new("--lessons") { Description = "A folder of lessons, one a file (*.yaml). Without it those of the demo subject are used.", HelpName = "FOLDER" };

    public ServeCommand()
    {
        _listen.Validators.Add(listen =>
        {
            var host = listen.GetValueOrDefault<string>();
            if (host != "localhost" && !IPAddress.TryParse(host, out _)) listen.AddError($"--listen takes localhost or an IP address, such as 0.0.0.0; '{host}' is neither.");
        });
        Command = new("serve", "Answers GraphQL at http://localhost:5080/graphql. An empty store is first filled with the demo subject.");
        MakeDefaultOf(Command);
    }

    public Command Command { get; }

    /// <summary>Lets a command take the same options and do the same.</summary>
    public void MakeDefaultOf(Command command)
    {
        foreach (var option in new Option[] { _port, _listen, _store.Option, _noSeed, _lessons, _key }) command.Options.Add(option);
        command.SetAction(RunAsync);
    }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var store = await _store.OpenAsync(parsed, cancel).ConfigureAwait(false);
        await Console.Error.WriteLineAsync($"The graph is kept in {_store.Place(parsed)}").ConfigureAwait(false);
        if (!parsed.GetValue(_noSeed)) await Seed.FillAsync(store, cancel).ConfigureAwait(false);

        var address = new ServerAddress(parsed.GetValue(_listen)!, parsed.GetValue(_port));
        var settings = parsed.GetValue(_lessons) is { } folder ? new Dictionary<string, string?> { [LessonFolder.Setting] = folder } : null;
        var app = Server.Build(store, address, settings, key: parsed.GetValue(_key) ?? Environment.GetEnvironmentVariable("GRAPHSERVICE_KEY"));
        await using var stopping = app.ConfigureAwait(false);
        await Server.StartAsync(app, address, cancel).ConfigureAwait(false);
        await Console.Error.WriteLineAsync($"Listening on {Shown(app, address)}/graphql. Press Ctrl+C to stop.").ConfigureAwait(false);
        if (app.Services.GetRequiredService<WriteAccess>().IsReadOnly)
            await Console.Error.WriteLineAsync("Other machines may reach this server, and it has no key: it answers questions and changes nothing. Set GRAPHSERVICE_KEY to let those who show it change the graph.").ConfigureAwait(false);
        var warming = app.Services.GetRequiredService<WarmUp>().RunAsync(app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(cancel).ConfigureAwait(false);
        await warming.ConfigureAwait(false);
        return CommandLine.Done;
    }

    static int Port(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535) return port;

        result.AddError($"--port runs from 0 to 65535; '{text}' is not such a number.");
        return 0;
    }

    static string Shown(WebApplication app, ServerAddress address)
    {
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return $"http://{(address.Host.Contains(':', StringComparison.Ordinal) ? $"[{address.Host}]" : address.Host)}:{new Uri(bound).Port}";
    }
}
