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

/// <summary>Texts marked in one manner.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Texts">The texts in the order of the file.</param>
/// <param name="Register">The number of the register it is written and marked in, from 0.</param>
sealed record CausalCorpus(string Name, IReadOnlyList<CausalText> Texts, int Register = 0)
{
    /// <summary>Reads a file, one JSON object a line: the texts on odd lines, on even lines, or all; the first line is number 1.</summary>
    /// <param name="file">The file.</param>
    /// <param name="half">Which lines.</param>
    /// <param name="treebanks">Holds the texts of lines that have none, by their ids; the words of their pairs are numbers there.</param>
    /// <exception cref="InvalidDataException">A line has no text, and no treebank has it either.</exception>
    public static CausalCorpus Read(FileInfo file, EvaluateCommand.Half half, TreebankTexts? treebanks = null)
    {
        var lines = File.ReadLines(file.FullName).Where((_, line) => half == EvaluateCommand.Half.Both || line % 2 == (half == EvaluateCommand.Half.Odd ? 0 : 1));
        return new(Path.GetFileNameWithoutExtension(file.Name), [.. lines.Select(line => Text(line, file.Name, treebanks))]);
    }

    /// <summary>Which of several parts a text belongs to. Texts of one document share it; where all texts have one name before their number, each stands alone.</summary>
    public int FoldOf(int at, int folds) => _documents.Value[at] % folds;

    readonly Lazy<int[]> _documents = new(() =>
    {
        var numbers = new Dictionary<string, int>();
        var documents = Texts.Select(text => text.Id[..Math.Max(0, text.Id.LastIndexOf('_'))]).Select(name => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count).ToArray();
        return numbers.Count > 1 ? documents : [.. Enumerable.Range(0, Texts.Count)];
    });

    static CausalText Text(string line, string file, TreebankTexts? treebanks)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        var id = row.GetProperty("id").ToString();
        var causal = row.GetProperty("causal").GetBoolean();
        if (!row.TryGetProperty("text", out var text)) return Standoff(row, id, causal, treebanks?.Find(id) ?? throw new InvalidDataException($"{file} holds no text of {id}, and no file of --treebank has a sentence of that name."));

        var annotated = !row.TryGetProperty("pairs_annotated", out var flag) || flag.GetBoolean();
        var pairs = Pairs(row, words => words);
        return new(id, text.GetString()!, causal, pairs, annotated && !(causal && pairs.Count == 0), row.TryGetProperty("spans_are_heads", out var heads) && heads.GetBoolean());
    }

    // The number of a sentence follows the name of its document behind the last dash.
    static CausalText Standoff(JsonElement row, string id, bool causal, RawText sentence)
    {
        var pairs = Pairs(row, words => TreebankTexts.Words(sentence, words));
        var dash = id.LastIndexOf('-');
        return new(dash < 0 ? id : $"{id[..dash]}_{id[(dash + 1)..]}", sentence.Text, causal, pairs, !(causal && pairs.Count == 0), HeadsOnly: false);
    }

    static List<GoldPair> Pairs(JsonElement row, Func<string, string> words)
    {
        if (!row.TryGetProperty("pairs", out var pairs)) return [];
        return [.. pairs.EnumerateArray().Select(pair => new GoldPair(words(Words(pair, "cause")), words(Words(pair, "effect")), words(Words(pair, "signal"))))];
    }

    static string Words(JsonElement pair, string name) => pair.TryGetProperty(name, out var words) ? words.GetString() ?? "" : "";
}
