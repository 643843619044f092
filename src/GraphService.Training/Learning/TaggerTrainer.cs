using GraphService.Language;

namespace GraphService.Training;

/// <summary>Trains the tagger on its own guesses of the tags before, as it will meet them.</summary>
static class TaggerTrainer
{
    const double WithheldShare = 0.15;

    public static AveragedWeights Train(IReadOnlyList<TaggedSentence> sentences, Lexicon lexicon, int epochs, ulong seed)
    {
        var perceptron = new Perceptron(lexicon.Tags, fewestUpdates: 2);
        var words = Words(sentences, lexicon);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var chance = new SplitMix64(seed);
        var dropout = new Dropout(WithheldShare, ~seed);
        var scores = new int[lexicon.Tags];
        var features = new ulong[TagFeatures.Most];
        var guesses = new ushort[sentences.Max(sentence => sentence.Forms.Length)];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order.AsSpan());
            foreach (var index in order)
            {
                var gold = sentences[index].Tags;
                for (var i = 0; i < gold.Length; i++)
                {
                    var filled = dropout.Thin(features.AsSpan(0, TagFeatures.Fill(words[index], guesses, i, features)));
                    Array.Clear(scores);
                    perceptron.Score(filled, scores);
                    var guess = Array.IndexOf(scores, scores.Max());
                    perceptron.Tick();
                    if (guess != gold[i]) perceptron.Update(filled, gold[i], guess);
                    guesses[i] = (ushort)guess;
                }
            }
        }

        return perceptron.Average();
    }

    /// <summary>
    /// Tags every sentence by a tagger that has not seen its document, so that the parser learns from tags as bad as it will get
    /// ("jackknifing").
    /// </summary>
    public static ushort[][] Jackknife(IReadOnlyList<TaggedSentence> sentences, WordKnowledge elsewhere, int tags, int folds, int epochs, ulong seed)
    {
        var guesses = new ushort[sentences.Count][];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            // A single document leaves nothing to learn from but itself.
            TaggedSentence[] others = [.. sentences.Where(sentence => sentence.Document % folds != fold)];
            var rest = others.Length > 0 ? others : sentences;
            var lexicon = LexiconBuilder.From(rest, elsewhere).Build(tags);
            var tagger = new Tagger(FrozenWeights.Sum([Train(rest, lexicon, epochs, seed)], int.MaxValue).ToModel());
            var words = new WordCache(lexicon);
            for (var i = 0; i < sentences.Count; i++)
            {
                if (sentences[i].Document % folds != fold) continue;

                guesses[i] = new ushort[sentences[i].Forms.Length];
                tagger.Tag(Array.ConvertAll(sentences[i].Forms, form => words.Get(form)), guesses[i]);
            }
        });

        return guesses;
    }

    public static Word[][] Words(IReadOnlyList<TaggedSentence> sentences, Lexicon lexicon)
    {
        var cache = new WordCache(lexicon);
        return [.. sentences.Select(sentence => Array.ConvertAll(sentence.Forms, form => cache.Get(form)))];
    }
}
