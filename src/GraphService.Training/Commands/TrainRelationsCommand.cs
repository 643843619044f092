using System.CommandLine;
using System.Globalization;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary><c>train-relations</c>: from corpora of causal language to the model of relations.</summary>
static class TrainRelationsCommand
{
    public static Command Create()
    {
        var corpora = new Option<FileInfo[]>("--corpus") { Description = "Corpora of causal language, one JSON object a line.", Required = true, AllowMultipleArgumentsPerToken = true };
        var registers = new Option<int[]>("--register") { Description = "For each corpus, the number of its register from 1: corpora of one register are marked alike, and share what is learned and the floors. One each by default.", AllowMultipleArgumentsPerToken = true };
        var treebanks = new Option<FileInfo[]>("--treebank") { Description = "CoNLL-U files that hold the texts of corpora which mark words by their numbers.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo?>("--out") { Description = "Where the model goes; without it, nothing is written." };
        var folds = new Option<int>("--folds") { Description = "Into how many parts the corpora are divided; each is judged by what was learned from the others.", DefaultValueFactory = _ => 5 };
        var half = new Option<EvaluateCommand.Half>("--half") { Description = "Learns from odd or even lines only, counted from 1, so that the others can measure." };
        var textPrecision = new Option<double[]>("--text-precision") { Description = "For each register, how often a text told to be causal must be so; 0 by default: the best F1 decides.", AllowMultipleArgumentsPerToken = true };
        var pairPrecision = new Option<double[]>("--pair-precision") { Description = "For each register, how often a pair that is told must be right; 0 by default: the best F1 decides.", AllowMultipleArgumentsPerToken = true };
        var direction = new Option<double[]>("--direction") { Description = "For each register, how often the one of a pair that is told to be the cause must be the cause; 0 by default: no pair is left out for that.", AllowMultipleArgumentsPerToken = true };
        var errors = new Option<bool>("--errors") { Description = "Prints every text and pair misjudged by a model that did not learn from it." };
        var command = new Command("train-relations", "Learns how likely what a rule reads as a cause is meant as one, and prints how well texts are read that were not learned from.") { corpora, registers, treebanks, output, folds, half, textPrecision, pairPrecision, direction, errors };
        command.SetAction(parsed =>
        {
            var files = parsed.GetRequiredValue(corpora);
            var trees = parsed.GetValue(treebanks) ?? [];
            if (files.Concat(trees).FirstOrDefault(file => !file.Exists) is { } missing)
            {
                Console.Error.WriteLine($"There is no file {missing.FullName}.");
                return 2;
            }

            if (parsed.GetValue(folds) < 2)
            {
                Console.Error.WriteLine("--folds is 2 or more: a part is judged by what was learned from the others.");
                return 2;
            }

            var numbers = parsed.GetValue(registers) is { Length: > 0 } given ? given : [.. Enumerable.Range(1, files.Length)];
            if (numbers.Length != files.Length || numbers.Distinct().Order().Where((number, at) => number != at + 1).Any())
            {
                Console.Error.WriteLine($"--register has a number for each of {files.Length} corpora, and the numbers are 1, 2 and so on without a gap; {string.Join(' ', numbers)} was given.");
                return 2;
            }

            var texts = TreebankTexts.Read(trees);
            var read = files.Select((file, at) => CausalCorpus.Read(file, parsed.GetValue(half), texts) with { Register = numbers[at] - 1 }).ToList();
            Train(read, parsed.GetValue(output), parsed.GetValue(folds), parsed.GetValue(textPrecision) ?? [], parsed.GetValue(pairPrecision) ?? [], parsed.GetValue(direction) ?? [], parsed.GetValue(errors));
            return 0;
        });
        return command;
    }

    static void Train(List<CausalCorpus> corpora, FileInfo? output, int folds, double[] textPrecision, double[] pairPrecision, double[] direction, bool errors)
    {
        var trainer = new RelationTrainer(corpora, folds);
        var floors = new List<RelationFloors>();
        foreach (var register in corpora.GroupBy(corpus => corpus.Register).OrderBy(register => register.Key))
        {
            var found = new FloorFinder([.. trainer.All.Where(text => text.Register == register.Key)]).Find(textPrecision.ElementAtOrDefault(register.Key), pairPrecision.ElementAtOrDefault(register.Key), direction.ElementAtOrDefault(register.Key));
            floors.Add(found);
            foreach (var corpus in register)
            {
                var texts = trainer.All.Where(text => text.Corpus == corpus).ToList();
                var scores = FloorFinder.Score(texts, found);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Name,-24} {scores} | floors {found.Text:0.0} {found.Pair:0.0} {found.Forward:0.0} | register {texts.Average(text => text.Registers[register.Key]):0.00}"));
                if (errors) RelationErrors.Print(texts, found);
            }
        }

        if (output is null) return;

        var model = trainer.Train(floors);
        using (var stream = output.Create()) model.Write(stream);
        output.Refresh();
        Console.Error.WriteLine($"{trainer.All.Sum(text => text.Candidates.Count)} candidates, {output.Length:N0} bytes");
    }
}
