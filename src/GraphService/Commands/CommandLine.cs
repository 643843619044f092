using System.CommandLine;
using GraphService.Graph;

namespace GraphService.Commands;

/// <summary>The program's commands. Data goes to stdout, messages to stderr; exit codes: 0 done, 1 failed, 2 asked wrongly.</summary>
static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int AskedWrongly = 2;

    static readonly Option<bool> Verbose = new("--verbose") { Description = "Show the technical details of a failure.", Recursive = true };

    public static async Task<int> RunAsync(string[] args)
    {
        var serve = new ServeCommand();
        var root = new RootCommand("GraphService reads texts about history into a graph of people, events and causal links, and answers questions about it over GraphQL. Without a command it serves.")
        {
            Verbose, serve.Command, new LoadCommand().Command, new ExportCommand().Command, new CopyCommand().Command, new StatusCommand().Command, new AnnotateCommand().Command,
        };
        serve.MakeDefaultOf(root);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            await Console.Error.WriteLineAsync("Run with --help to see what can be asked.").ConfigureAwait(false);
            return AskedWrongly;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (GraphServiceException failure)
        {
            await TellAsync(failure.Message, failure, parsed.GetValue(Verbose)).ConfigureAwait(false);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Whatever was not finished was not kept; run the command again to go on.").ConfigureAwait(false);
            return Failed;
        }
        catch (Exception bug)
        {
            await TellAsync($"GraphService failed in a way it did not foresee: {bug.Message}", bug, parsed.GetValue(Verbose)).ConfigureAwait(false);
            return Failed;
        }
    }

    static async Task TellAsync(string message, Exception failure, bool verbose)
    {
        await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
        if (verbose) await Console.Error.WriteLineAsync(failure.ToString()).ConfigureAwait(false);
    }
}
