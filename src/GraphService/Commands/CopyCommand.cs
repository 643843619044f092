using System.CommandLine;
using System.Globalization;
using GraphService.Graph;
using Spectre.Console;

namespace GraphService.Commands;

/// <summary><c>copy</c>: moves a whole graph from one store to another, a file or Neo4j, and compares the two.</summary>
sealed class CopyCommand
{
    readonly Option<string> _from = Place("--from", "The store to copy: a file, 'sqlite:PATH', or 'neo4j' with or without an address ('neo4j:http://localhost:7474').");
    readonly Option<string> _to = Place("--to", "The store to copy to, named alike: an empty one, or what an interrupted copy left.");

    public CopyCommand()
    {
        Command = new("copy", "Copies a whole graph with its texts, quotes and journal to another store, and compares the two. Run it again to go on where it was interrupted.") { _from, _to };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (from, to) = (StorePlace.Of(parsed.GetRequiredValue(_from)), StorePlace.Of(parsed.GetRequiredValue(_to)));
        if (from == to)
        {
            await Console.Error.WriteLineAsync($"--from and --to both name {from}. Name another store to copy to.").ConfigureAwait(false);
            return CommandLine.AskedWrongly;
        }

        if (!from.Exists) throw new GraphStoreException($"There is no store at {from}. Name the one to copy with --from.");

        await using var source = await from.OpenAsync(TimeProvider.System, cancel).ConfigureAwait(false);
        await using var target = await to.OpenAsync(TimeProvider.System, cancel).ConfigureAwait(false);
        await Console.Error.WriteLineAsync($"Copying {from} to {to}").ConfigureAwait(false);
        var version = await source.VersionAsync(cancel).ConfigureAwait(false);
        var report = await GraphCopy.RunAsync(source, target, new CopyLines(Console.Error), cancel).ConfigureAwait(false);
        Write(report);
        if (report.IsWhole)
        {
            await Console.Error.WriteLineAsync($"The copy is whole: both hold the same, to the letter. {Shown(report.Documents)} documents and {Shown(report.Decisions)} decisions were copied now.").ConfigureAwait(false);
            return CommandLine.Done;
        }

        var isMoved = version != await source.VersionAsync(cancel).ConfigureAwait(false);
        await Console.Error.WriteLineAsync(
            isMoved
                ? "The source was changed while it was copied, so that the two differ. Let nothing write to it, and run the command again."
                : "The two differ. Something else writes to the target: stop it, and copy to an empty store.").ConfigureAwait(false);
        return CommandLine.Failed;
    }

    static void Write(CopyReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("holds").AddColumn(new TableColumn("from").RightAligned()).AddColumn(new TableColumn("to").RightAligned());
        Row("declarations", inventory => inventory.Declarations);
        Row("documents", inventory => inventory.Documents);
        Row("decisions", inventory => inventory.Decisions);
        Row("entities", inventory => inventory.Entities);
        Row("links", inventory => inventory.Links);
        Row("evidence", inventory => inventory.Evidence);
        Terminal.Out.Write(table);
        Console.Out.WriteLine($"from {report.Source.Hash}");
        Console.Out.WriteLine($"to   {report.Target.Hash}");

        void Row(string name, Func<Inventory, int> count) => table.AddRow(name, Shown(count(report.Source)), Shown(count(report.Target)));
    }

    static string Shown(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static Option<string> Place(string name, string description) => new(name) { Description = description, HelpName = "PLACE", Required = true };
}
