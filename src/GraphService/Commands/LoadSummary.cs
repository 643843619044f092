using System.Globalization;
using GraphService.Extraction;
using GraphService.Graph;
using Spectre.Console;

namespace GraphService.Commands;

/// <summary>Tells what a load did: a table of the texts and one of the graph.</summary>
static class LoadSummary
{
    // A table is for reading; of a large load it shows the files that need attention and the first others.
    const int MostFiles = 40;
    const int MostReasons = 3;

    public static void Write(LoadReport report, bool dryRun)
    {
        var screen = Terminal.Out;
        if (report.Files.Count > 0) screen.Write(Files(report));
        if (report.Files.Count > MostFiles) screen.WriteLine($"and {Shown(report.Files.Count - MostFiles)} more texts");
        if (report.Ignored > 0) screen.WriteLine($"{Shown(report.Ignored)} files of other kinds were passed over.");
        screen.Write(Graph(report.Merge));
        screen.WriteLine(dryRun ? "This was a dry run: nothing was changed." : report.Merge.ChangesNothing ? "Nothing changed." : $"The graph is at version {report.Merge.Version}.");
    }

    /// <summary>The difference, a line each: + new, ~ changed, - gone.</summary>
    public static void WriteDifference(LoadReport report)
    {
        Lines("document", report.Merge.Documents);
        Lines("entity", report.Merge.Entities);
        Lines("link", report.Merge.Links);
    }

    static void Lines<T>(string kind, Difference<T> difference)
    {
        foreach (var id in difference.Removed) Console.Out.WriteLine($"- {kind} {id}");
        foreach (var id in difference.Changed) Console.Out.WriteLine($"~ {kind} {id}");
        foreach (var id in difference.Added) Console.Out.WriteLine($"+ {kind} {id}");
    }

    static Table Files(LoadReport report)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("text").AddColumn("state").AddColumn(Right("sentences")).AddColumn(Right("mentions")).AddColumn(Right("evidence")).AddColumn("skipped");
        foreach (var file in report.Files.OrderBy(file => file.State == FileState.Unreadable ? 0 : 1).Take(MostFiles))
        {
            table.AddRow(
                new Text(file.Origin),
                new Text(file.State.ToString().ToLowerInvariant(), new Style(file.State == FileState.Unreadable ? Color.Red : Color.Default)),
                Number(file.Yield?.Sentences),
                Number(file.Yield?.Mentions),
                Number(file.Yield?.Evidence),
                new Text(Skipped(file.Yield)));
        }

        return table;
    }

    static string Skipped(FileYield? yield)
    {
        if (yield is null || yield.Skipped.Count == 0) return "";

        var reasons = yield.Skipped.CountBy(passage => passage.Reason).OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", reasons.Take(MostReasons).Select(row => $"{row.Value} {row.Key}"));
        return $"{100.0 * yield.CharactersSkipped / (yield.CharactersKept + yield.CharactersSkipped):0} %: {named}{(reasons.Count > MostReasons ? " ..." : "")}";
    }

    static Table Graph(MergeReport merge)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("graph").AddColumn(Right("new")).AddColumn(Right("changed")).AddColumn(Right("gone"));
        Row(table, "documents", merge.Documents);
        Row(table, "entities", merge.Entities);
        Row(table, "links", merge.Links);
        Row(table, "evidence", merge.Evidence);
        return table;
    }

    static void Row<T>(Table table, string name, Difference<T> difference) =>
        table.AddRow(new Text(name), Number(difference.Added.Count), Number(difference.Changed.Count), Number(difference.Removed.Count));

    static TableColumn Right(string name) => new TableColumn(name).RightAligned();

    static Text Number(int? number) => new(number is null ? "" : Shown(number.Value));

    static string Shown(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
