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
        var treebanks = new Option<FileInfo[]>("--treebank") { Description = "CoNLL-U files that hold the texts of corpora which mark words by their numbers.", AllowMultipleArgumentsPerToken = true };
        var model = new Option<FileInfo?>("--model") { Description = "A model of relations; without it, the one built into the product." };
        var half = new Option<EvaluateCommand.Half>("--half") { Description = "Takes odd or even lines only, counted from 1." };
        var rules = new Option<bool>("--rules") { Description = "Prints every rule with its matches and precision on each corpus." };
        var errors = new Option<bool>("--errors") { Description = "Prints every pair missed and every pair read wrongly." };
        var command = new Command("evaluate-relations", "Measures the pairs of cause and effect: precision/recall/F1 of sentences and pairs, as score.py of the corpora counts.") { corpora, treebanks, model, half, rules, errors };
        command.SetAction(parsed => Evaluate(
            parsed.GetRequiredValue(corpora), parsed.GetValue(treebanks) ?? [], parsed.GetValue(model), parsed.GetValue(half), parsed.GetValue(rules), parsed.GetValue(errors)));
        return command;
    }

    static int Evaluate(FileInfo[] files, FileInfo[] treebanks, FileInfo? model, EvaluateCommand.Half half, bool byRule, bool errors)
    {
        if (files.Concat(treebanks).Concat(model is null ? [] : [model]).FirstOrDefault(file => !file.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no file {missing.FullName}.");
            return 2;
        }

        var texts = TreebankTexts.Read(treebanks);
        var judge = new CausalJudge(Load(model));
        var all = new List<RelationScores>();
        foreach (var file in files)
        {
            var scores = new RelationScores();
            var corpus = CausalCorpus.Read(file, half, texts);
            var told = judge.Judge([.. corpus.Texts.Select(text => (text.Text, text.Sentences))]);
            foreach (var (text, (isCausal, pairs)) in corpus.Texts.Zip(told))
            {
                var read = pairs.Select(pair => (Rule: pair.Call.Rule.Id, Pair: pair.Pair(text.Text))).ToList();
                scores.Add(text, isCausal, read);
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

    static void Print(CausalText text, List<(string Rule, CausalPair Pair)> read)
    {
        foreach (var gold in text.Pairs.Where(gold => !read.Any(row => PairMatch.Is(gold, row.Pair, text.HeadsOnly))))
            Console.WriteLine($"MISSED\t{gold.Signal}\t{gold.Cause}\t{gold.Effect}\t{text.Text}");
        foreach (var (rule, pair) in read.Where(row => !text.Pairs.Any(gold => PairMatch.Is(gold, row.Pair, text.HeadsOnly))))
            Console.WriteLine($"WRONG{(text.IsCausal ? "+" : "-")}\t{rule} [{pair.Signal}]\t{pair.Cause}\t{pair.Effect}\t{text.Text}");
    }

    static void PrintRules(List<RelationScores> all)
    {
        foreach (var rule in RelationTable.Wide.Rules)
        {
            var cells = all.Select(scores => scores.Rules.GetValueOrDefault(rule.Id)).ToList();
            var (found, right) = (cells.Sum(cell => cell.Found), cells.Sum(cell => cell.Right));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Id,-18} {found,5} {(found == 0 ? 0 : (double)right / found):0.00}")
                + string.Concat(cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"   {cell.Right,4} of {cell.Found,4}"))));
        }
    }
}
