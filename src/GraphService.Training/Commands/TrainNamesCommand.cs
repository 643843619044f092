using System.CommandLine;
using System.Globalization;

namespace GraphService.Training;

/// <summary><c>train-names</c>: from texts of which people said what their names stand for to the weights that tell what sort of entity a name stands for.</summary>
static class TrainNamesCommand
{
    public static Command Create()
    {
        var treebanks = new Option<FileInfo[]>("--conllu") { Description = "Treebanks in CoNLL-U that mark what phrases stand for, as GUM does.", AllowMultipleArgumentsPerToken = true };
        var golds = new Option<DirectoryInfo[]>("--gold") { Description = "Folders with graphs that people drew of texts (*.gold.json).", AllowMultipleArgumentsPerToken = true };
        var texts = new Option<DirectoryInfo[]>("--texts") { Description = "Folders with the texts; without it, those of the graphs.", AllowMultipleArgumentsPerToken = true };
        var folds = new Option<int>("--folds") { Description = "Into how many parts the texts are divided; each is judged by what was learned from the others.", DefaultValueFactory = _ => 8 };
        var output = new Option<FileInfo?>("--out") { Description = "Where the model goes; without it, nothing is written." };
        var command = new Command("train-names", "Learns what sort of entity a name stands for, and prints how often it is right of texts that were not learned from.") { treebanks, golds, texts, folds, output };
        command.SetAction(parsed => Train(parsed.GetValue(treebanks) ?? [], parsed.GetValue(golds) ?? [], parsed.GetValue(texts) ?? [], parsed.GetValue(folds), parsed.GetValue(output)));
        return command;
    }

    static int Train(FileInfo[] treebanks, DirectoryInfo[] golds, DirectoryInfo[] texts, int folds, FileInfo? output)
    {
        if (treebanks.Concat<FileSystemInfo>(golds).Concat(texts).FirstOrDefault(place => !place.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no {missing.FullName}.");
            return 2;
        }

        if (treebanks.Length + golds.Length == 0)
        {
            Console.Error.WriteLine("There is nothing to learn from: name a treebank (--conllu), a folder with graphs (--gold), or both.");
            return 2;
        }

        if (folds < 2)
        {
            Console.Error.WriteLine("--folds is 2 or more: a part is judged by what was learned from the others.");
            return 2;
        }

        var pages = GoldGraph.ReadAll(golds, texts, name => Console.Error.WriteLine($"The text {name} is not there; its graph is left out."));
        var trainer = new NameKindTrainer(treebanks.SelectMany(NameText.Read).Concat(pages.Select(NameText.Of)), folds);
        Console.WriteLine("names                                     by rules              by weights");
        foreach (var own in trainer.Answers.GroupBy(answer => answer.IsOfTreebank).OrderBy(row => row.Key))
        {
            var name = own.Key ? "treebanks" : "pages";
            foreach (var kind in own.GroupBy(answer => answer.Kind).OrderBy(kind => kind.Key)) Console.WriteLine(Row($"{name,-10} {kind.Key}", [.. kind]));
            Console.WriteLine(Row($"{name,-10} all", [.. own]));
        }

        if (output is not null) ModelFile.Write(output, trainer.Write);
        return 0;
    }

    static string Row(string name, IReadOnlyList<NameAnswer> answers) => $"{name,-26}{Share(answers, answer => answer.IsRightByRules),24}{Share(answers, answer => answer.IsRightByWeights),24}";

    static string Share(IReadOnlyList<NameAnswer> answers, Func<NameAnswer, bool> isRight) =>
        string.Create(CultureInfo.InvariantCulture, $"{answers.Count(isRight)} of {answers.Count} ({(double)answers.Count(isRight) / Math.Max(1, answers.Count):0.000})");
}
