using System.CommandLine;
using System.Globalization;

namespace GraphService.Training;

/// <summary><c>train-antecedents</c>: from texts of which people said what stands for the same to the weights that tell what a pronoun takes up.</summary>
static class TrainAntecedentsCommand
{
    public static Command Create()
    {
        var treebanks = new Option<FileInfo[]>("--conllu") { Description = "Treebanks in CoNLL-U that mark what stands for the same, as GUM does.", Required = true, AllowMultipleArgumentsPerToken = true };
        var golds = new Option<DirectoryInfo[]>("--gold") { Description = "Folders with graphs that people drew of texts (*.gold.json): their links tell of pronouns too.", AllowMultipleArgumentsPerToken = true };
        var texts = new Option<DirectoryInfo[]>("--texts") { Description = "Folders with the texts; without it, those of the graphs.", AllowMultipleArgumentsPerToken = true };
        var folds = new Option<int>("--folds") { Description = "Into how many parts the texts are divided; each is judged by what was learned from the others.", DefaultValueFactory = _ => 8 };
        var output = new Option<FileInfo?>("--out") { Description = "Where the model goes; without it, nothing is written." };
        var command = new Command("train-antecedents", "Learns what pronouns take up, and prints how well those of texts are read that were not learned from.") { treebanks, golds, texts, folds, output };
        command.SetAction(parsed => Train(parsed.GetRequiredValue(treebanks), parsed.GetValue(golds) ?? [], parsed.GetValue(texts) ?? [], parsed.GetValue(folds), parsed.GetValue(output)));
        return command;
    }

    static int Train(FileInfo[] treebanks, DirectoryInfo[] golds, DirectoryInfo[] texts, int folds, FileInfo? output)
    {
        if (treebanks.Concat<FileSystemInfo>(golds).Concat(texts).FirstOrDefault(place => !place.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no {missing.FullName}.");
            return 2;
        }

        if (folds < 2)
        {
            Console.Error.WriteLine("--folds is 2 or more: a part is judged by what was learned from the others.");
            return 2;
        }

        var pages = GoldGraph.ReadAll(golds, texts, name => Console.Error.WriteLine($"The text {name} is not there; its graph is left out."));
        var trainer = new AntecedentTrainer(treebanks.SelectMany(TreebankReferences.Read).Concat<ReferenceText>(pages.Select(page => new PageReferences(page))), folds);
        Console.WriteLine("pronouns                 by roles and nearness    by weights");
        foreach (var kind in trainer.Answers.GroupBy(answer => (answer.IsOfPage, answer.Kind)).OrderBy(kind => kind.Key)) Console.WriteLine($"{(kind.Key.IsOfPage ? "pages" : "treebanks"),-10} {kind.Key.Kind,-12}{Share(kind, false),22}{Share(kind, true),22}");
        Console.WriteLine("held for likely    by weights");
        foreach (var bucket in trainer.Answers.Where(answer => answer.IsLearned && answer.Likelihood < 1).GroupBy(answer => (answer.IsOfPage, Tenth: (int)(answer.Likelihood * 10))).OrderBy(bucket => bucket.Key))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(bucket.Key.IsOfPage ? "pages" : "treebanks"),-10} {bucket.Average(answer => answer.Likelihood),-10:0.00}{Share(bucket, true),22}"));
        if (output is not null) ModelFile.Write(output, trainer.Write);
        return 0;
    }

    static string Share(IEnumerable<PronounAnswer> answers, bool isLearned)
    {
        var own = answers.Where(answer => answer.IsLearned == isLearned).ToList();
        var right = own.Count(answer => answer.IsRight);
        return string.Create(CultureInfo.InvariantCulture, $"{right} of {own.Count} ({(double)right / Math.Max(1, own.Count):0.000})");
    }
}
