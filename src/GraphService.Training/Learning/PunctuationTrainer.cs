using GraphService.Language;

namespace GraphService.Training;

/// <summary>Trains the placing of marks on gold trees: the right place must outrank the others.</summary>
static class PunctuationTrainer
{
    const double WithheldShare = 0.1;

    public static AveragedWeights Train(IReadOnlyList<TaggedSentence> sentences, Lexicon lexicon, byte label, int epochs, ulong seed)
    {
        var perceptron = new Perceptron(2, fewestUpdates: 2);
        var words = TaggerTrainer.Words(sentences, lexicon);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var chance = new SplitMix64(seed);
        var dropout = new Dropout(WithheldShare, ~seed);
        Span<int> places = new int[PunctuationScene.MostPlaces];
        var features = new ulong[PunctuationScene.MostPlaces][];
        for (var i = 0; i < features.Length; i++) features[i] = new ulong[PunctuationScene.MostFeatures];

        for (var epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order.AsSpan());
            foreach (var index in order)
            {
                var sentence = sentences[index];
                var isMark = PunctuationPlacer.Marks(sentence.Heads, sentence.Labels, label);
                for (var mark = 0; mark < isMark.Length; mark++)
                {
                    if (!isMark[mark]) continue;

                    var scene = new PunctuationScene(words[index], sentence.Heads, sentence.Labels, mark, isMark, places);
                    var right = scene.Places.IndexOf(sentence.Heads[mark]);
                    if (right >= 0) Learn(scene, right);
                }
            }
        }

        return perceptron.Average();

        void Learn(PunctuationScene scene, int right)
        {
            Span<int> counts = stackalloc int[PunctuationScene.MostPlaces];
            Span<int> scores = stackalloc int[2];
            var (best, most) = (-1, int.MinValue);
            for (var i = 0; i < scene.Places.Length; i++)
            {
                counts[i] = dropout.Thin(features[i].AsSpan(0, scene.Fill(i, features[i]))).Length;
                scores.Clear();
                perceptron.Score(features[i].AsSpan(0, counts[i]), scores);
                if (scores[1] - scores[0] > most) (best, most) = (i, scores[1] - scores[0]);
            }

            perceptron.Tick();
            if (best == right) return;

            perceptron.Update(features[right].AsSpan(0, counts[right]), 1, 0);
            perceptron.Update(features[best].AsSpan(0, counts[best]), 0, 1);
        }
    }
}
