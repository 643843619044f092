using System.Globalization;
using System.Text;
using GraphService.Extraction;
using GraphService.Language;

namespace GraphService.Benchmarks;

/// <summary>The way of a text from its bytes to its claims, timed as a whole and stage by stage, on one thread, by processor time.</summary>
sealed class ReadingStages
{
    const int Rounds = 7;

    readonly EnglishModel _model = EnglishAnalyzer.Default.Model;
    readonly Reading _one = new();
    readonly Reading _other = new();
    readonly MentionScene _scene = new();
    readonly Annotator _annotator;
    readonly Annotator _ruled;
    readonly byte[][] _files;
    readonly int _tokens;

    /// <param name="folder">A folder with Markdown texts.</param>
    public ReadingStages(string folder)
    {
        var entities = new EntityFile();
        entities.Read("entities.yaml", File.ReadAllText(Path.Combine(folder, "..", "entities.yaml")));
        _annotator = new(new(entities.Entities), LinkModel.Default);
        _ruled = new(new(entities.Entities), links: null);
        _files = [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        _tokens = _files.Sum(file => Passages(file).Sum(passage => EnglishAnalyzer.Default.Analyze(passage.Prose.Words).Sum(sentence => sentence.Count)));
    }

    /// <summary>Prints what each stage takes, and how the whole grows with the length of a text.</summary>
    public void Run()
    {
        var words = _files.SelectMany(Passages).SelectMany(passage => EnglishAnalyzer.Default.Segment(passage.Prose.Words)).ToList();
        var read = words.ConvertAll(Analysed);
        (string Name, Action Work)[] stages =
        [
            ("blocks, prose or not", () => { foreach (var file in _files) _ = Passages(file); }),
            ("tokens, sentences", () => { foreach (var file in _files) foreach (var passage in Passages(file)) EnglishAnalyzer.Default.Segment(passage.Prose.Words); }),
            ("tags", () => { foreach (var row in read) _model.Tagger.Tag(row.Words, row.Tags); }),
            ("tags and trees", () => { foreach (var row in read) _model.Reader.Read(row.Words, _one, _other); }),
            ("lemmas, marks, mentions", () => { foreach (var row in read) Finish(row); }),
            ("the grammar in all", () => { foreach (var file in _files) foreach (var passage in Passages(file)) EnglishAnalyzer.Default.Analyze(passage.Prose.Words); }),
            ("all by rules alone", () => { foreach (var file in _files) Annotated(_ruled, file); }),
            ("all, from bytes to claims", () => { foreach (var file in _files) Annotated(_annotator, file); }),
        ];

        var times = new double[stages.Length][];
        for (var i = 0; i < stages.Length; i++)
        {
            ProcessorTime.WarmUp(stages[i].Work);
            times[i] = new double[Rounds];
        }

        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < stages.Length; i++) times[i][round] = ProcessorTime.Of(stages[i].Work);

        var medians = Array.ConvertAll(times, row => row.Order().ElementAt(Rounds / 2));
        // Which these had to go through first.
        medians[1] -= medians[0];
        medians[5] -= medians[0];
        var parts = stages.Select(stage => stage.Name).Zip(medians).Append(("names, references, claims of rules", medians[^2] - medians[0] - medians[5])).Append(("learned links", medians[^1] - medians[^2]));
        foreach (var (name, taken) in parts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {_tokens / taken * 1000,12:#,0} tokens/s  {taken / medians[^1],6:0 %}"));

        // One text as long as all of them, and one eight times as long.
        var text = string.Join("\n\n", _files.SelectMany(Passages).Select(passage => passage.Prose.Words));
        var (once, often) = (Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(string.Join("\n\n", Enumerable.Repeat(text, 8))));
        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++) ratios[round] = ProcessorTime.Of(() => Annotated(_annotator, often)) / ProcessorTime.Of(() => { for (var i = 0; i < 8; i++) Annotated(_annotator, once); });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a token of one text eight times as long takes {ratios.Order().ElementAt(Rounds / 2):0.00} times as long ({ratios.Min():0.00} to {ratios.Max():0.00})"));
    }

    static List<Passage> Passages(byte[] file) =>
        [.. ProseFilter.Sift(DocumentReader.Read("text.md", SourceFormat.Markdown, file).Blocks).Where(passage => passage.Skipped is null)];

    static Annotation Annotated(Annotator annotator, byte[] file) => annotator.Read(new("text"), DocumentReader.Read("text.md", SourceFormat.Markdown, file));

    Analysis Analysed((Language.Span[] Tokens, Word[] Words) sentence)
    {
        var (reading, count) = (_model.Reader.Read(sentence.Words, _one, _other), sentence.Words.Length);
        return new(sentence.Tokens, sentence.Words, reading.Tags[..count], reading.State.Heads[..count], reading.State.Labels[..count]);
    }

    void Finish(Analysis row)
    {
        var heads = row.Heads.ToArray();
        _model.Marks.Place(row.Words, heads, row.Labels);
        var tokens = new Language.Token[heads.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (heads[i] == heads.Length) heads[i] = -1;
            tokens[i] = new(
                row.Tokens[i].Start, row.Tokens[i].End, row.Words[i].Form, row.Words[i].Lemma(row.Tags[i], _model.Lemmas), _model.Tags.Upos(row.Tags[i]), _model.Tags.Xpos(row.Tags[i]),
                heads[i], _model.Relations[row.Labels[i]]);
        }

        _scene.Set(row.Words, tokens, new(heads));
        _model.Mentions.Find(_scene, []);
    }

    sealed record Analysis(Language.Span[] Tokens, Word[] Words, ushort[] Tags, int[] Heads, byte[] Labels);
}
