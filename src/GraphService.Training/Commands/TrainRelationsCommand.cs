using System.CommandLine;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary><c>train-relations</c>: from corpora of causal language to the model of relations.</summary>
static class TrainRelationsCommand
{
    public static Command Create()
    {
        var corpora = new Option<FileInfo[]>("--corpus") { Description = "Corpora of causal language, one JSON object a line.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo>("--out") { Description = "Where the model goes.", Required = true };
        var half = new Option<EvaluateCommand.Half>("--half") { Description = "Learns from odd or even lines only, counted from 1, so that the others can measure." };
        var command = new Command("train-relations", "Learns how likely a relation found by a rule is meant as one.") { corpora, output, half };
        command.SetAction(parsed => Train(parsed.GetRequiredValue(corpora), parsed.GetRequiredValue(output), parsed.GetValue(half)));
        return command;
    }

    static int Train(FileInfo[] files, FileInfo output, EvaluateCommand.Half half)
    {
        if (files.FirstOrDefault(file => !file.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no file {missing.FullName}.");
            return 2;
        }

        var rules = new RelationReader(RelationTable.Default, RelationModel.Empty);
        var trainer = new RelationTrainer(rate: 0.01, decay: 0.003, epochs: 10, leastCount: 3);
        var read = files.Select(file => CausalCorpus.Read(file, half)).ToList();
        // A small corpus would drown in a large one.
        var largest = read.Max(corpus => corpus.Texts.Count);
        foreach (var corpus in read) trainer.Add(corpus, rules, weight: Math.Pow((double)largest / corpus.Texts.Count, 0.25));

        var weights = trainer.Train();
        using (var stream = output.Create()) RelationModel.Write(stream, weights);
        output.Refresh();
        Console.Error.WriteLine($"{trainer.Count} relations, {weights.Count} weights, {output.Length:N0} bytes");
        return 0;
    }
}
