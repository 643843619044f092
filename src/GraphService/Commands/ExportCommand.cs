using System.CommandLine;
using GraphService.Graph;

namespace GraphService.Commands;

/// <summary><c>export</c>: prints the whole graph.</summary>
sealed class ExportCommand
{
    readonly StoreOption _store = new();
    readonly Option<FileInfo?> _out = new("--out") { Description = "The file to write; stdout when left out. Replaced only once the whole graph is written.", HelpName = "FILE" };
    readonly Option<string> _format = new("--format") { Description = "The format.", DefaultValueFactory = _ => "json" };

    public ExportCommand()
    {
        _format.AcceptOnlyFromAmong("json");
        Command = new("export", "Prints the graph: entities, links with their evidence, documents. Equal graphs print equal bytes.") { _format, _store.Option, _out };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var store = await _store.OpenExistingAsync(parsed, cancel).ConfigureAwait(false);
        var export = new JsonExport(store);
        if (parsed.GetValue(_out) is not { } file)
        {
            var stdout = Console.OpenStandardOutput();
            await using var closing = stdout.ConfigureAwait(false);
            await export.WriteAsync(stdout, cancel).ConfigureAwait(false);
            return CommandLine.Done;
        }

        await WriteWholeAsync(file, stream => export.WriteAsync(stream, cancel)).ConfigureAwait(false);
        await Console.Error.WriteLineAsync($"Wrote {file.FullName}").ConfigureAwait(false);
        return CommandLine.Done;
    }

    // Into a file beside it first: a reader never sees half an export.
    static async Task WriteWholeAsync(FileInfo file, Func<Stream, Task> write)
    {
        var draft = $"{file.FullName}.{Environment.ProcessId}.tmp";
        try
        {
            var stream = File.Create(draft);
            await using (stream.ConfigureAwait(false)) await write(stream).ConfigureAwait(false);
            File.Move(draft, file.FullName, overwrite: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"{file.FullName} cannot be written: {refusal.Message} Choose another file with --out.", refusal);
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
        }
    }
}
