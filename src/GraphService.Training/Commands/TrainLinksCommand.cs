using System.CommandLine;
using System.Globalization;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary><c>train-links</c>: from texts of which people drew the graph to the model of links that no rule reads and of how sure the rules are.</summary>
static class TrainLinksCommand
{
    static readonly double[] RuleFloors = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    static readonly double[] Floors = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8];

    public static Command Create()
    {
        var golds = new Option<DirectoryInfo[]>("--gold") { Description = "Folders with graphs that people drew of texts (*.gold.json).", Required = true, AllowMultipleArgumentsPerToken = true };
        var texts = new Option<DirectoryInfo[]>("--texts") { Description = "Folders with the texts; without it, those of the graphs.", AllowMultipleArgumentsPerToken = true };
        var judgements = new Option<FileInfo?>("--judgements") { Description = "A file of links that were told and that no graph has, as readers judged them." };
        var folds = new Option<int>("--folds") { Description = "Into how many parts the texts are divided; each is judged by what was learned from the others.", DefaultValueFactory = _ => 8 };
        var output = new Option<FileInfo?>("--out") { Description = "Where the model goes; without it, nothing is written." };
        var errors = new Option<bool>("--errors") { Description = "Prints what would be told wrongly, the surest first." };
        var command = new Command("train-links", "Learns which words of a sentence are linked where no rule reads it, and how far rules are right where they do, and prints how well texts are read that were not learned from.") { golds, texts, judgements, folds, output, errors };
        command.SetAction(parsed => Train(parsed.GetRequiredValue(golds), parsed.GetValue(texts) ?? [], parsed.GetValue(judgements), parsed.GetValue(folds), parsed.GetValue(output), parsed.GetValue(errors)));
        return command;
    }

    static int Train(DirectoryInfo[] golds, DirectoryInfo[] texts, FileInfo? judgements, int folds, FileInfo? output, bool errors)
    {
        if (golds.Concat(texts).FirstOrDefault(place => !place.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no folder {missing.FullName}.");
            return 2;
        }

        if (folds < 2)
        {
            Console.Error.WriteLine("--folds is 2 or more: a part is judged by what was learned from the others.");
            return 2;
        }

        if (judgements is { Exists: false })
        {
            Console.Error.WriteLine($"There is no file {judgements.FullName}.");
            return 2;
        }

        var judged = judgements is null ? null : LinkJudgements.Read(judgements);
        var trainer = new LinkTrainer(GoldGraph.ReadAll(golds, texts, name => Console.Error.WriteLine($"The text {name} is not there; its graph is left out.")), judged, folds);
        Print(trainer);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)trainer.Measured.Sum(page => page.Rows.Count(row => row.IsSeen)) / trainer.Measured.Sum(page => page.Rows.Count(row => !row.IsRuled)):0 %} of the pairs that no rule read are near enough and get through the gate"));
        PrintRules(trainer);
        if (judged is not null) PrintJudged(trainer, judged.Count);
        if (errors) PrintErrors(trainer);
        if (output is not null) ModelFile.Write(output, trainer.Write);
        return 0;
    }

    static void Print(LinkTrainer trainer)
    {
        var links = trainer.Measured.SelectMany((page, at) => page.Gold.Links.Select((link, number) => (Page: at, link, IsRuled: page.Ruled.Contains(number)))).ToList();
        var core = links.Where(row => row.link.IsCore).ToList();
        Console.WriteLine($"{trainer.Measured.Count()} texts (and {trainer.Pages.Count - trainer.Measured.Count()} passages, learned from only), {links.Count} links, {core.Count} core of which rules read {core.Count(row => row.IsRuled)}; {trainer.Measured.Sum(page => page.Rows.Count)} pairs of words, {trainer.Measured.Sum(page => page.Rows.Count(row => row.Answers.Count > 0))} linked");
        Console.WriteLine("confidence from    told  judged   right  precision  core links besides");
        foreach (var floor in Floors)
        {
            var told = trainer.Measured.SelectMany((page, at) => page.Rows.Where(row => row.IsSeen && trainer.Confidence(row) >= floor).Select(row => (Page: at, Row: row))).ToList();
            var judged = told.Where(row => row.Row.IsKnown).ToList();
            var right = judged.Where(row => row.Row.Reading.IsRight).ToList();
            var besides = core.Count(link => !link.IsRuled && right.Exists(row => row.Page == link.Page && IsOf(link.link, row.Row)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {floor:0.00}{told.Count,17}{judged.Count,8}{right.Count,8}{(double)right.Count / Math.Max(1, judged.Count),11:0.00}{besides,9} ({(double)besides / core.Count:0.000})"));
        }
    }

    // What rules told, as sure as their precision makes it and as the weights make it.
    static void PrintRules(LinkTrainer trainer)
    {
        Console.WriteLine("\nwhat rules told   by precision of the rule    weighed besides");
        Console.WriteLine("confidence from    judged  right  share        judged  right  share");
        foreach (var (floor, next) in RuleFloors.Zip(RuleFloors.Skip(1).Append(2)))
        {
            var rows = new Func<RuleAnswer, double>[] { told => told.Precision, trainer.Confidence }
                .Select(confidence => trainer.Told.Where(told => confidence(told) >= floor && confidence(told) < next).ToList())
                .Select(judged => string.Create(CultureInfo.InvariantCulture, $"{judged.Count,8}{judged.Count(told => told.IsRight),7}{(double)judged.Count(told => told.IsRight) / Math.Max(1, judged.Count),7:0.00}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {floor:0.00}           {string.Join("      ", rows)}"));
        }
    }

    // What weights would tell that no graph has, as far as readers judged it.
    static void PrintJudged(LinkTrainer trainer, int all)
    {
        var rows = trainer.Measured.SelectMany(page => page.Rows).Where(row => row.Judged is not null).ToList();
        Console.WriteLine($"\n{rows.Count} of {all} judged pairs of words were met; what weights tell of them");
        Console.WriteLine("confidence from     judged   right  precision");
        foreach (var floor in Floors)
        {
            var told = rows.Where(row => row.IsSeen && trainer.Confidence(row) >= floor && row.Verdict is not null).ToList();
            var right = told.Count(row => row.Verdict is { IsRight: true });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {floor:0.00}{told.Count,19}{right,8}{(double)right / Math.Max(1, told.Count),11:0.00}"));
        }
    }

    static bool IsOf(GoldLink link, LinkPage.Row row) => (link.Source == row.Left!.Id && link.Target == row.Right!.Id) || (link.Source == row.Right!.Id && link.Target == row.Left!.Id);

    static void PrintErrors(LinkTrainer trainer)
    {
        foreach (var row in trainer.Measured.SelectMany(page => page.Rows).Where(row => row is { IsSeen: true, Verdict.IsRight: false }).OrderByDescending(trainer.Confidence).TakeWhile(row => trainer.Confidence(row) >= LearnedLinks.Floor))
        {
            var best = row.Reading.Class;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trainer.Confidence(row):0.00} {(LinkGroup)(best / 2)} {(best % 2 == 0 ? "->" : "<-")} [{string.Join(",", row.Answers.Select(answer => (LinkGroup)(answer / 2) + (answer % 2 == 0 ? "->" : "<-")))}] {row.Words}"));
        }
    }
}
