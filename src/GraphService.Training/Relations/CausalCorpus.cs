using System.Text.Json;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>A text with the pairs of cause and effect that people marked in it.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Text">The text.</param>
/// <param name="IsCausal">Whether it tells of a cause at all.</param>
/// <param name="Pairs">The pairs, as far as they were marked.</param>
/// <param name="HasPairs">Whether pairs were marked: some texts are known to be causal and no more.</param>
/// <param name="HeadsOnly">Whether the marked words are single heads, not phrases.</param>
sealed record CausalText(string Id, string Text, bool IsCausal, IReadOnlyList<GoldPair> Pairs, bool HasPairs, bool HeadsOnly)
{
    /// <summary>The sentences, read once.</summary>
    public IReadOnlyList<Sentence> Sentences { get; } = EnglishAnalyzer.Default.Analyze(Text);
}

/// <summary>A pair that people marked.</summary>
sealed record GoldPair(string Cause, string Effect, string Signal);

/// <summary>Reads corpora of causal language: one JSON object a line.</summary>
sealed record CausalCorpus(string Name, IReadOnlyList<CausalText> Texts)
{
    /// <summary>The texts on odd lines, on even lines, or all; the first line is number 1.</summary>
    public static CausalCorpus Read(FileInfo file, EvaluateCommand.Half half)
    {
        var lines = File.ReadLines(file.FullName).Where((_, line) => half == EvaluateCommand.Half.Both || line % 2 == (half == EvaluateCommand.Half.Odd ? 0 : 1));
        return new(Path.GetFileNameWithoutExtension(file.Name), [.. lines.Select(Text)]);
    }

    /// <summary>Which of several parts a text belongs to. Texts of one document share it; where all texts have one name before their number, each stands alone.</summary>
    public int FoldOf(int at, int folds) => _documents.Value[at] % folds;

    readonly Lazy<int[]> _documents = new(() =>
    {
        var numbers = new Dictionary<string, int>();
        var documents = Texts.Select(text => text.Id[..Math.Max(0, text.Id.LastIndexOf('_'))]).Select(name => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count).ToArray();
        return numbers.Count > 1 ? documents : [.. Enumerable.Range(0, Texts.Count)];
    });

    static CausalText Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        var pairs = row.GetProperty("pairs").EnumerateArray()
            .Select(pair => new GoldPair(Words(pair, "cause"), Words(pair, "effect"), Words(pair, "signal")))
            .ToList();
        var causal = row.GetProperty("causal").GetBoolean();
        var annotated = !row.TryGetProperty("pairs_annotated", out var flag) || flag.GetBoolean();
        return new(
            row.GetProperty("id").ToString(), row.GetProperty("text").GetString()!, causal, pairs, annotated && !(causal && pairs.Count == 0),
            row.TryGetProperty("spans_are_heads", out var heads) && heads.GetBoolean());
    }

    static string Words(JsonElement pair, string name) => pair.TryGetProperty(name, out var words) ? words.GetString() ?? "" : "";
}
