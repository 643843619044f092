using System.IO.Compression;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>Trains all models, in the order in which they need one another, and writes the model file.</summary>
/// <remarks>Each of several taggers and parsers learns in an order of its own; the sum of their weights errs less than any of them.</remarks>
sealed class ModelTrainer(TrainingSet set, WordNet? dictionary, WordVectors? vectors, ulong seed, Action<string> report, int taggers = 5, int parsers = 4)
{
    const int TaggerEpochs = 7;
    const int ParserEpochs = 8;
    const int Folds = 8;
    const int MostTaggerWeights = 850_000;
    const int MostParserWeights = 2_400_000;
    const int MostMentionWeights = 300_000;

    // A parser's training takes nearly two gigabytes.
    static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    public void Train(Stream file)
    {
        var elsewhere = WordKnowledge.Of(dictionary, vectors);
        var known = LexiconBuilder.From(set.Sentences, elsewhere);
        var lexicon = known.Build(set.Tags.Count);

        using var writer = new ModelWriter(new BrotliStream(file, CompressionLevel.SmallestSize));
        WriteTags(writer);
        writer.Map(known.Seen);
        writer.Map(elsewhere.Senses);
        writer.Map(elsewhere.Company);
        WriteLemmas(writer);
        writer.Model(TrainTagger(lexicon));
        writer.Model(TrainParser(lexicon, elsewhere));
        WritePunctuation(writer, lexicon);
        WriteSegmentation(writer, lexicon);
        WriteMentions(writer, lexicon);
    }

    void WriteTags(ModelWriter writer)
    {
        writer.List([.. Enumerable.Range(0, set.Tags.Count)], tag =>
        {
            writer.Number((int)set.Tags.Upos(tag));
            writer.Text(set.Tags.Xpos(tag));
        });
        writer.List(set.Relations, writer.Text);
    }

    void WriteLemmas(ModelWriter writer)
    {
        var examples = set.Treebank.Zip(set.Sentences).SelectMany(pair => pair.First.Words.Zip(pair.Second.Tags, (word, tag) => (word.Form, (int)tag, word.Lemma)))
            .Where(example => example.Lemma != "_").ToList();
        AddInflections(examples);
        var lemmas = new LemmaLearner(set.Tags.Count);
        lemmas.Learn(examples);
        writer.Map(lemmas.Table);
        writer.List(lemmas.Changes, change =>
        {
            writer.Number(change.Cut);
            writer.Text(change.Add);
        });
        writer.List(lemmas.KeepsCase, keeps => writer.Number(keeps ? 1 : 0));
        report($"lemmas: {lemmas.Table.Count} rules");
    }

    // The dictionary speaks for the forms that the treebanks lack, or of which they give a lemma that is no word ("fled" of "flead").
    void AddInflections(List<(string Form, int Tag, string Lemma)> examples)
    {
        if (dictionary is null) return;

        var inflected = dictionary.Inflections.Select(row => (row.Form, Tag: set.Tags.Number(row.Xpos == "NNS" ? Upos.Noun : Upos.Verb, row.Xpos), row.Lemma)).Where(row => row.Tag >= 0).ToList();
        var forms = inflected.Select(row => (row.Form, row.Tag)).ToHashSet();
        examples.RemoveAll(example => forms.Contains((example.Form.ToLowerInvariant(), example.Tag)) && !dictionary.Senses.ContainsKey(example.Lemma.ToLowerInvariant()));
        var known = examples.Select(example => (example.Form, example.Tag)).ToHashSet();
        examples.AddRange(inflected.Where(row => !known.Contains((row.Form, row.Tag))));
    }

    FrozenWeights TrainTagger(Lexicon lexicon)
    {
        var models = new AveragedWeights[taggers];
        Parallel.For(0, taggers, TwoAtOnce, i => models[i] = TaggerTrainer.Train(set.Sentences, lexicon, TaggerEpochs, seed + (ulong)i));
        return Freeze("tagger", models, MostTaggerWeights);
    }

    FrozenWeights TrainParser(Lexicon lexicon, WordKnowledge elsewhere)
    {
        var tags = TaggerTrainer.Jackknife(set.Sentences, elsewhere, set.Tags.Count, Folds, TaggerEpochs, seed);
        report("parser: sentences tagged by taggers that had not seen them");
        var models = new AveragedWeights[parsers];
        Parallel.For(0, parsers, TwoAtOnce, i =>
            models[i] = ParserTrainer.Train(set.Sentences, tags, lexicon, set.Relations.Length, ParserEpochs, seed + (ulong)i, report));
        return Freeze("parser", models, MostParserWeights);
    }

    void WritePunctuation(ModelWriter writer, Lexicon lexicon)
    {
        var label = (byte)Math.Max(0, Array.IndexOf(set.Relations, "punct"));
        writer.Number(label);
        writer.Model(Freeze("marks", [PunctuationTrainer.Train(set.Sentences, lexicon, label, 6, seed)], int.MaxValue));
    }

    void WriteSegmentation(ModelWriter writer, Lexicon lexicon)
    {
        var raw = RawText.Of(set.Treebank);
        var contractions = SegmentationTrainer.Contractions(raw);
        var tokens = Freeze("tokenizer", [SegmentationTrainer.TrainTokens(raw, 5)], int.MaxValue);
        var tokenizer = new Tokenizer(tokens.ToModel(), LexiconBuilder.Map(contractions));
        writer.Model(tokens);
        writer.Map(contractions);
        writer.Model(Freeze("sentences", [SegmentationTrainer.TrainSentences(raw, tokenizer, lexicon, 8)], int.MaxValue));
    }

    void WriteMentions(ModelWriter writer, Lexicon lexicon)
    {
        var words = new WordCache(lexicon);
        var documents = set.Treebank.Where(sentence => sentence.Words.Any(word => word.Misc("Entity") is not null)).Select(sentence => sentence.Document).ToHashSet();
        MentionExample[] examples = [.. set.Treebank.Where(sentence => documents.Contains(sentence.Document)).Select(sentence => MentionExample.Gold(sentence, words))];
        var (kinds, reach) = MentionTrainer.Train(examples, 8);
        writer.Model(Freeze("mentions", [kinds], MostMentionWeights));
        writer.Model(Freeze("reach", [reach], int.MaxValue));
    }

    FrozenWeights Freeze(string name, IReadOnlyList<AveragedWeights> models, int most)
    {
        var frozen = FrozenWeights.Sum(models, most);
        report($"{name}: {frozen.Keys.Length} features, {frozen.Owners.Length} weights");
        return frozen;
    }
}
