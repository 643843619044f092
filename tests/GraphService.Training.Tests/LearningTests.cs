using GraphService.Language;

namespace GraphService.Training.Tests;

public class LearningTests
{
    [Fact]
    public void Chance_is_the_same_for_the_same_seed_on_every_machine() =>
        Assert.Equal(0xE220A8397B1DCDAFUL, new SplitMix64(0).Next());

    [Fact]
    public void A_frozen_perceptron_decides_as_the_one_it_came_from()
    {
        var perceptron = new Perceptron(3, fewestUpdates: 1);
        for (var round = 0; round < 20; round++)
        {
            for (var i = 0; i < 3; i++)
            {
                perceptron.Tick();
                if (Best(perceptron, Features(i)) != i) perceptron.Update(Features(i), i, Best(perceptron, Features(i)));
            }
        }

        var model = FrozenWeights.Sum([perceptron.Average()], int.MaxValue).ToModel();

        for (var i = 0; i < 3; i++)
        {
            var scores = new int[3];
            model.Score(Features(i), scores);
            Assert.Equal(i, Array.IndexOf(scores, scores.Max()));
        }

        static ulong[] Features(int i) => [1000, 2000UL + (ulong)i, 3000UL + (ulong)(i / 2)];

        static int Best(Perceptron of, ulong[] features)
        {
            var scores = new int[3];
            of.Score(features, scores);
            return Array.IndexOf(scores, scores.Max());
        }
    }

    [Fact]
    public void A_lemma_learned_from_one_word_serves_its_like()
    {
        var learner = new LemmaLearner(2);
        learner.Learn([("parties", 0, "party"), ("cities", 0, "city"), ("armies", 0, "army"), ("series", 0, "series"), ("walls", 0, "wall"), ("kings", 0, "king"), ("roads", 0, "road"), ("claims", 0, "claim"), ("Paris", 1, "Paris")]);
        var lexicon = new Lexicon(WordMap.Build([], []), WordMap.Build([], []), WordMap.Build([], []), 2);
        var lemmas = new Lemmatizer(LexiconBuilder.Map(learner.Table), [.. learner.Changes], [.. learner.KeepsCase], [false, false], lexicon);
        var words = new WordCache(lexicon);

        Assert.Equal("treaty", words.Get("Treaties").Lemma(0, lemmas));
        Assert.Equal("series", words.Get("series").Lemma(0, lemmas));
        Assert.Equal("tank", words.Get("tanks").Lemma(0, lemmas));
        Assert.Equal("Paris", words.Get("Paris").Lemma(1, lemmas));
    }

    [Fact]
    public void The_same_seed_trains_the_same_model_and_it_knows_what_it_has_seen()
    {
        var set = TrainingSet.Read([Samples.Path]);
        byte[] Train()
        {
            using var file = new MemoryStream();
            new ModelTrainer(set, dictionary: null, vectors: null, seed: 7, report: _ => { }, taggers: 1, parsers: 2).Train(file);
            return file.ToArray();
        }

        var model = Train();
        var scores = TreeScores.Measure(new(EnglishModel.Read(new MemoryStream(model))), Samples.Own);

        Assert.Equal(model, Train());
        Assert.True(scores.Upos > 80 && scores.Uas > 80, $"upos {scores.Upos}, uas {scores.Uas}");
    }

    [Fact]
    public void The_model_of_the_product_reads_our_own_sentences()
    {
        var scores = TreeScores.Measure(EnglishAnalyzer.Default, Samples.Own);

        Assert.True(scores.Upos >= 95, $"upos {scores.Upos:0.0}");
        Assert.True(scores.Lemma >= 95, $"lemma {scores.Lemma:0.0}");
        Assert.True(scores.Uas >= 85, $"uas {scores.Uas:0.0}");
        Assert.True(scores.Las >= 80, $"las {scores.Las:0.0}");
    }
}
