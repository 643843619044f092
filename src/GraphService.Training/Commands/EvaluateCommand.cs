using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphService.Language;

namespace GraphService.Training;

/// <summary><c>evaluate</c>: how often a model is right on a treebank, and how fast it is.</summary>
static class EvaluateCommand
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var treebank = new Option<FileInfo>("--conllu") { Description = "The treebank, in CoNLL-U.", Required = true };
        var model = new Option<FileInfo?>("--model") { Description = "A model file; without it, the model built into the product." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var raw = new Option<bool>("--raw") { Description = "Gives the analyzer the plain text instead of the tokens." };
        var half = new Option<Half>("--half") { Description = "Takes only the sentences with even or with odd numbers, counted from 0." };
        var command = new Command("evaluate", "Measures a model on a treebank: percentages, and tokens a second on one thread.") { treebank, model, json, raw, half };
        command.SetAction(parsed => Evaluate(
            parsed.GetRequiredValue(treebank), parsed.GetValue(model), parsed.GetValue(json), parsed.GetValue(raw), parsed.GetValue(half)));
        return command;
    }

    public static int Evaluate(FileInfo treebank, FileInfo? model, bool json, bool raw, Half half = Half.Both)
    {
        if (!treebank.Exists || model is { Exists: false })
        {
            Console.Error.WriteLine($"There is no file {(treebank.Exists ? model!.FullName : treebank.FullName)}.");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var analyzer = Load(model);
        var loading = clock.ElapsedMilliseconds;
        var sentences = Conllu.Read(treebank.FullName).Where((_, number) => half == Half.Both || number % 2 == (half == Half.Even ? 0 : 1)).ToArray();
        var results = raw ? Raw(RawScores.Measure(analyzer, sentences)) : Trees(TreeScores.Measure(analyzer, sentences));
        if (json) Console.WriteLine(Asked(results, raw).ToJsonString(Indented));
        else Print($"{treebank.Name}, {sentences.Length} sentences, model loaded in {loading} ms", results);

        return 0;
    }

    static EnglishAnalyzer Load(FileInfo? model)
    {
        if (model is null) return EnglishAnalyzer.Default;

        using var file = model.OpenRead();
        return new(EnglishModel.Read(file));
    }

    static JsonObject Trees(TreeScores scores) => new()
    {
        ["upos"] = Rounded(scores.Upos),
        ["xpos"] = Rounded(scores.Xpos),
        ["lemma"] = Rounded(scores.Lemma),
        ["uas"] = Rounded(scores.Uas),
        ["las"] = Rounded(scores.Las),
        ["lasWithSubtypes"] = Rounded(scores.FullLas),
        ["mentionF1"] = scores.MentionF1 is { } mentions ? Rounded(mentions) : null,
        ["mentionHeadF1"] = scores.MentionHeadF1 is { } heads ? Rounded(heads) : null,
        ["tokensPerSecond"] = Math.Round(scores.TokensPerSecond),
    };

    static JsonObject Raw(RawScores scores) => new()
    {
        ["tokens"] = Rounded(scores.Tokens),
        ["sentences"] = Rounded(scores.Sentences),
        ["upos"] = Rounded(scores.Upos),
        ["lemma"] = Rounded(scores.Lemma),
        ["uas"] = Rounded(scores.Uas),
        ["las"] = Rounded(scores.Las),
        ["tokensPerSecond"] = Math.Round(scores.TokensPerSecond),
    };

    // The program reads these; people read the rest.
    static JsonObject Asked(JsonObject results, bool raw) => new(
        results.Where(row => raw || row.Key is "upos" or "lemma" or "uas" or "las" or "mentionF1" or "tokensPerSecond")
            .Select(row => KeyValuePair.Create(row.Key, row.Value?.DeepClone())));

    static double Rounded(double percent) => Math.Round(percent, 2);

    static void Print(string heading, JsonObject results)
    {
        Console.WriteLine(heading);
        foreach (var (name, value) in results)
            Console.WriteLine($"  {name,-16} {(value is null ? "-" : value.GetValue<double>().ToString("0.##", CultureInfo.InvariantCulture)),9}");
    }

    internal enum Half
    {
        Both,
        Even,
        Odd,
    }
}
