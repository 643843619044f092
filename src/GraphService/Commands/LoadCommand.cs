using System.CommandLine;
using GraphService.Extraction;

namespace GraphService.Commands;

/// <summary><c>load</c>: reads texts into the graph.</summary>
sealed class LoadCommand
{
    readonly StoreOption _store = new();
    readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print what would change in the graph, and change nothing." };

    readonly Argument<string[]> _paths = new("paths")
    {
        Description = "Files (.txt, .md, .html) and folders to read. An entities.yaml in or beside them names what is known beforehand.",
        Arity = ArgumentArity.OneOrMore,
    };

    public LoadCommand()
    {
        Command = new("load", "Reads texts into the graph. Texts that did not change are not read again.") { _paths, _store.Option, _dryRun };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var store = await _store.OpenAsync(parsed, cancel).ConfigureAwait(false);
        var loader = new Loader(store);
        var options = new LoadOptions { DryRun = parsed.GetValue(_dryRun) };
        var report = await LoadProgressBar.WatchAsync(progress => loader.LoadAsync(parsed.GetRequiredValue(_paths), options, progress, cancel)).ConfigureAwait(false);

        foreach (var finding in report.Findings.Concat(report.Files.SelectMany(file => file.Findings))) await Console.Error.WriteLineAsync(finding.ToString()).ConfigureAwait(false);
        if (report.Stopped || (report.Files.Count == 0 && report.Declared == 0))
        {
            await Console.Error.WriteLineAsync(report.Stopped ? "Nothing was loaded. Mend what is named above and load again." : "There was no text to load.").ConfigureAwait(false);
            return report.Stopped || report.Findings.Count > 0 ? CommandLine.Failed : CommandLine.Done;
        }

        if (options.DryRun) LoadSummary.WriteDifference(report);
        LoadSummary.Write(report, options.DryRun);
        return report.Findings.Count > 0 || report.Count(FileState.Unreadable) > 0 ? CommandLine.Failed : CommandLine.Done;
    }
}
