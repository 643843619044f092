using System.CommandLine;
using System.Globalization;
using GraphService.Graph;
using Spectre.Console;

namespace GraphService.Commands;

/// <summary><c>status</c>: says what a store holds.</summary>
sealed class StatusCommand
{
    readonly StoreOption _store = new();

    public StatusCommand()
    {
        Command = new("status", "Says where the graph is kept and what it holds.") { _store.Option };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var store = await _store.OpenExistingAsync(parsed, cancel).ConfigureAwait(false);
        var statistics = await store.StatisticsAsync(cancel).ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"{_store.Place(parsed)}, version {statistics.Version}").ConfigureAwait(false);

        var table = new Table().Border(TableBorder.Rounded).AddColumn("holds").AddColumn(new TableColumn("count").RightAligned());
        Section(table, "documents", statistics.Evidence.Count, []);
        Section(table, "entities", statistics.Entities.Values.Sum(), statistics.Entities.OrderBy(row => row.Key).Select(row => (Enums.Name(row.Key), row.Value)));
        Section(table, "links", statistics.Links.Values.Sum(), statistics.Links.OrderBy(row => row.Key).Select(row => (row.Key.Name, row.Value)));
        Section(table, "evidence", statistics.Evidence.Sum(row => row.Value), []);
        Section(table, "contested links", statistics.Contested, []);
        Section(table, "reviewed links", statistics.Reviewed, []);
        Terminal.Out.Write(table);
        return CommandLine.Done;
    }

    static void Section(Table table, string name, int total, IEnumerable<(string Name, int Count)> parts)
    {
        table.AddRow(new Text(name), new Text(Shown(total)));
        foreach (var (part, count) in parts) table.AddRow(new Text($"  {part}", new Style(Color.Grey)), new Text(Shown(count), new Style(Color.Grey)));
    }

    static string Shown(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
