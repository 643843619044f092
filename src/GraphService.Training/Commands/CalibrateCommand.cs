using System.CommandLine;
using System.Globalization;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary><c>calibrate</c>: how often evidence is right, by its confidence and by its rule.</summary>
static class CalibrateCommand
{
    static readonly double[] Buckets = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

    public static Command Create()
    {
        var golds = new Option<DirectoryInfo[]>("--gold") { Description = "Folders with graphs that people drew of texts (*.gold.json).", Required = true, AllowMultipleArgumentsPerToken = true };
        var texts = new Option<DirectoryInfo[]>("--texts") { Description = "Folders with the texts; without it, those of the graphs.", AllowMultipleArgumentsPerToken = true };
        var corpora = new Option<FileInfo[]>("--corpus") { Description = "Corpora of causal language, one JSON object a line.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo?>("--out") { Description = "Writes the precision of each rule to this file, in the format of precision.tsv." };
        var command = new Command("calibrate", "Measures how often evidence is right, by confidence and by rule.") { golds, texts, corpora, output };
        command.SetAction(parsed => Calibrate(parsed.GetRequiredValue(golds), parsed.GetValue(texts) ?? [], parsed.GetValue(corpora) ?? [], parsed.GetValue(output)));
        return command;
    }

    static int Calibrate(DirectoryInfo[] golds, DirectoryInfo[] texts, FileInfo[] corpora, FileInfo? output)
    {
        if (golds.Concat<FileSystemInfo>(texts).Concat(corpora).FirstOrDefault(place => !place.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no {missing.FullName}.");
            return 2;
        }

        var judged = new List<JudgedText>();
        foreach (var gold in GoldGraph.ReadAll(golds, texts, name => Console.Error.WriteLine($"The text {name} is not there; its graph is left out.")).Where(gold => !gold.IsPassage))
            judged.Add(JudgedText.Of(gold));
        var rules = CorpusTallies(corpora);
        foreach (var row in judged.SelectMany(text => text.Rows)) rules[row.Rule] = rules.GetValueOrDefault(row.Rule) + row.Tally;

        PrintBuckets(judged, rules);
        PrintRules(judged, rules);
        if (output is not null) Write(output, judged, rules);
        return 0;
    }

    static Dictionary<string, RuleTally> CorpusTallies(FileInfo[] corpora)
    {
        var reader = new RelationReader(RelationTable.Default);
        var rules = new Dictionary<string, RuleTally>(StringComparer.Ordinal);
        foreach (var text in corpora.SelectMany(file => CausalCorpus.Read(file, EvaluateCommand.Half.Both).Texts).Where(text => text.HasPairs))
        {
            foreach (var relation in reader.Read(text.Sentences).Where(relation => relation.Width == 0))
            {
                var pair = relation.Pair(text.Text);
                var right = text.Pairs.Any(gold => PairMatch.Is(gold, pair, text.HeadsOnly) || PairMatch.Touches(gold, pair, text.HeadsOnly));
                rules[relation.Rule.Id] = rules.GetValueOrDefault(relation.Rule.Id) + new RuleTally(0, 0, 1, right ? 1 : 0);
            }
        }

        return rules;
    }

    // The confidence of each text's evidence as the other texts would have set it.
    static void PrintBuckets(List<JudgedText> judged, Dictionary<string, RuleTally> rules)
    {
        var rows = new List<(double Told, double Learnt, bool IsRight)>();
        foreach (var text in judged)
        {
            var own = text.Rows.GroupBy(row => row.Rule).ToDictionary(group => group.Key, group => group.Aggregate(default(RuleTally), (sum, row) => sum + row.Tally));
            rows.AddRange(text.Rows.Select(row => (row.Trust, (rules[row.Rule] - own[row.Rule]).Smoothed(row.Trust), row.IsRight)));
        }

        Print("trust in the rule", rows.Select(row => (row.Told, row.IsRight)));
        Print("confidence as the other texts set it", rows.Select(row => (row.Learnt, row.IsRight)));
        Console.WriteLine(Invariant($"{judged.Count} texts, {judged.Sum(text => text.Evidence)} pieces of evidence, {rows.Count} with both ends in a drawn graph, {Share(rows.Count(row => row.IsRight), rows.Count)} right"));
    }

    static void Print(string title, IEnumerable<(double Confidence, bool IsRight)> rows)
    {
        Console.WriteLine($"{title,-38} judged  right  precision  mean confidence");
        foreach (var bucket in rows.GroupBy(row => Buckets.Last(low => low <= row.Confidence)).OrderBy(bucket => bucket.Key))
        {
            var (count, right) = (bucket.Count(), bucket.Count(row => row.IsRight));
            Console.WriteLine(Invariant($"  from {bucket.Key:0.00}{"",-27} {count,6} {right,6}  {Share(right, count),9}  {bucket.Average(row => row.Confidence):0.00}"));
        }

        Console.WriteLine();
    }

    static void PrintRules(List<JudgedText> judged, Dictionary<string, RuleTally> rules)
    {
        Console.WriteLine($"\n{"rule",-24} trust  judged  right  precision  in corpora  marked  precision  smoothed");
        foreach (var (rule, trust) in Trusted(judged))
        {
            var tally = rules.GetValueOrDefault(rule);
            Console.WriteLine(Invariant(
                $"{rule,-24} {trust:0.00}  {tally.Judged,6} {tally.Right,6}  {Share(tally.Right, tally.Judged),9}  {tally.Found,10} {tally.Matched,7}  {Share(tally.Matched, tally.Found),9}  {tally.Smoothed(trust):0.00}"));
        }
    }

    static void Write(FileInfo output, List<JudgedText> judged, Dictionary<string, RuleTally> rules)
    {
        using var file = new StreamWriter(output.FullName) { NewLine = "\n" };
        file.WriteLine("# How often each rule was right where people judged it, smoothed; written by `calibrate`. docs/confidence.md tells how. A tab divides the columns.");
        file.WriteLine("# rule\tprecision\tjudged\tright");
        foreach (var (rule, trust) in Trusted(judged).Where(row => rules.GetValueOrDefault(row.Rule).Judged > 0))
            file.WriteLine(Invariant($"{rule}\t{rules[rule].Smoothed(trust):0.00}\t{rules[rule].Judged}\t{rules[rule].Right}"));
    }

    // The rules of the tables in order, then those written in code, each with how far it was trusted: on average, where it was judged.
    static IEnumerable<(string Rule, double Trust)> Trusted(List<JudgedText> judged)
    {
        var known = RelationTable.Default.Rules.Concat(DeedRules.CauseTable.Rules).Concat(DeedRules.Table.Rules).ToList();
        var rows = judged.SelectMany(text => text.Rows).ToLookup(row => row.Rule);
        var others = rows.Select(group => group.Key).Except(known.Select(rule => rule.Id)).Order(StringComparer.Ordinal);
        return known.Select(rule => (rule.Id, rows[rule.Id].Select(row => row.Trust).DefaultIfEmpty(rule.Confidence).Average()))
            .Concat(others.Select(rule => (rule, rows[rule].Average(row => row.Trust))));
    }

    static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
