using System.CommandLine;
using System.Globalization;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary><c>evaluate-relations</c>: how well causes and effects are read, and how often each rule is right.</summary>
static class EvaluateRelationsCommand
{
    public static Command Create()
    {
        var corpora = new Option<FileInfo[]>("--corpus") { Description = "Corpora of causal language, one JSON object a line.", Required = true, AllowMultipleArgumentsPerToken = true };
        var model = new Option<FileInfo?>("--model") { Description = "A model of relations; without it, the one built into the product." };
        var half = new Option<EvaluateCommand.Half>("--half") { Description = "Takes odd or even lines only, counted from 1." };
        var floor = new Option<double>("--floor") { Description = "How likely a relation must be meant for its text to count as causal.", DefaultValueFactory = _ => CausalAnnotator.Floor };
        var pairFloor = new Option<double>("--pair-floor") { Description = "How likely a pair must be cut out well to count.", DefaultValueFactory = _ => CausalAnnotator.PairFloor };
        var rules = new Option<bool>("--rules") { Description = "Prints every rule with its matches and precision on each corpus." };
        var errors = new Option<bool>("--errors") { Description = "Prints every pair missed and every pair read wrongly." };
        var command = new Command("evaluate-relations", "Measures the pairs of cause and effect: precision/recall/F1 of sentences and pairs, as score.py of the corpora counts.") { corpora, model, half, floor, pairFloor, rules, errors };
        command.SetAction(parsed => Evaluate(
            parsed.GetRequiredValue(corpora), parsed.GetValue(model), parsed.GetValue(half), parsed.GetValue(floor), parsed.GetValue(pairFloor), parsed.GetValue(rules), parsed.GetValue(errors)));
        return command;
    }

    static int Evaluate(FileInfo[] files, FileInfo? model, EvaluateCommand.Half half, double floor, double pairFloor, bool byRule, bool errors)
    {
        if (files.Concat(model is null ? [] : [model]).FirstOrDefault(file => !file.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no file {missing.FullName}.");
            return 2;
        }

        var reader = new RelationReader(RelationTable.Default, Load(model));
        var all = new List<RelationScores>();
        foreach (var file in files)
        {
            var scores = new RelationScores();
            var corpus = CausalCorpus.Read(file, half);
            foreach (var text in corpus.Texts)
            {
                var (isCausal, pairs) = CausalAnnotator.Judge(text.Sentences, reader, floor, pairFloor);
                var read = pairs.Select(relation => (Rule: relation.Rule.Id, Pair: CausalAnnotator.Pair(text.Text, relation), Confidence: relation.Exactness)).ToList();
                scores.Add(text, isCausal, [.. read.Select(row => (row.Rule, row.Pair))]);
                if (errors) Print(text, read);
            }

            Console.WriteLine($"{corpus.Name,-24} {scores}");
            all.Add(scores);
        }

        if (byRule) PrintRules(all);
        return 0;
    }

    static RelationModel Load(FileInfo? file)
    {
        if (file is null) return RelationModel.Default;

        using var stream = file.OpenRead();
        return RelationModel.Read(stream);
    }

    static void Print(CausalText text, List<(string Rule, CausalPair Pair, double Confidence)> read)
    {
        foreach (var gold in text.Pairs.Where(gold => !read.Any(row => PairMatch.Is(gold, row.Pair, text.HeadsOnly))))
            Console.WriteLine($"MISSED\t{gold.Signal}\t{gold.Cause}\t{gold.Effect}\t{text.Text}");
        foreach (var (rule, pair, confidence) in read.Where(row => !text.Pairs.Any(gold => PairMatch.Is(gold, row.Pair, text.HeadsOnly))))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"WRONG{(text.IsCausal ? "+" : "-")}\t{rule} {confidence:0.00} [{pair.Signal}]\t{pair.Cause}\t{pair.Effect}\t{text.Text}"));
    }

    static void PrintRules(List<RelationScores> all)
    {
        foreach (var rule in RelationTable.Default.Rules)
        {
            var cells = all.Select(scores => scores.Rules.GetValueOrDefault(rule.Id)).ToList();
            var (found, right) = (cells.Sum(cell => cell.Found), cells.Sum(cell => cell.Right));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Id,-18} {found,5} {(found == 0 ? 0 : (double)right / found):0.00}")
                + string.Concat(cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"   {cell.Right,4} of {cell.Found,4}"))));
        }
    }
}
