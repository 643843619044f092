using System.IO.Compression;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>Trains all models, in the order in which they need one another, and writes the model file.</summary>
sealed class ModelTrainer(TrainingSet set, WordNet? dictionary, ulong seed, Action<string> report, int seeds = 3)
{
    const int TaggerEpochs = 7;
    const int ParserEpochs = 10;
    const int Folds = 8;
    const int MostTaggerWeights = 900_000;
    const int MostParserWeights = 3_000_000;

    public void Train(Stream file)
    {
        var senses = LexiconBuilder.Hashed(dictionary?.Senses ?? new Dictionary<string, uint>());
        var known = LexiconBuilder.From(set.Sentences, senses);
        var lexicon = known.Build(set.Tags.Count);

        using var writer = new ModelWriter(new BrotliStream(file, CompressionLevel.SmallestSize));
        WriteTags(writer);
        writer.Map(known.Seen);
        writer.Map(known.Senses);
        WriteLemmas(writer);
        writer.Model(TrainTagger(lexicon));
        writer.Model(TrainParser(lexicon, senses));
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

    FrozenWeights TrainTagger(Lexicon lexicon)
    {
        var taggers = Enumerable.Range(0, seeds).Select(i => TaggerTrainer.Train(set.Sentences, lexicon, TaggerEpochs, seed + (ulong)i)).ToArray();
        return Freeze("tagger", taggers, MostTaggerWeights);
    }

    FrozenWeights TrainParser(Lexicon lexicon, IReadOnlyDictionary<uint, uint> senses)
    {
        var tags = TaggerTrainer.Jackknife(set.Sentences, senses, set.Tags.Count, Folds, TaggerEpochs, seed);
        report("parser: sentences tagged by taggers that had not seen them");
        var parsers = Enumerable.Range(0, seeds)
            .Select(i => ParserTrainer.Train(set.Sentences, tags, lexicon, set.Relations.Length, ParserEpochs, seed + (ulong)i, report)).ToArray();
        return Freeze("parser", parsers, MostParserWeights);
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
        writer.Model(Freeze("mentions", [kinds], 300_000));
        writer.Model(Freeze("reach", [reach], int.MaxValue));
    }

    FrozenWeights Freeze(string name, IReadOnlyList<AveragedWeights> models, int most)
    {
        var frozen = FrozenWeights.Sum(models, most);
        report($"{name}: {frozen.Keys.Length} features, {frozen.Owners.Length} weights");
        return frozen;
    }
}
