using GraphService.Language;

namespace GraphService.Training;

/// <summary>Trains the mention models on sentences whose entities are annotated.</summary>
static class MentionTrainer
{
    public static readonly int Kinds = Enum.GetValues<MentionKind>().Length + 1;

    public static (AveragedWeights Kinds, AveragedWeights Reach) Train(IReadOnlyList<MentionExample> examples, int epochs)
    {
        var (kinds, reach) = (new Perceptron(Kinds, fewestUpdates: 2), new Perceptron(2, fewestUpdates: 2));
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var chance = new SplitMix64(1);
        var scene = new MentionScene();
        var features = new ulong[MentionFeatures.Most];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order.AsSpan());
            foreach (var index in order)
            {
                var example = examples[index];
                scene.Set(example.Words, example.Tokens, example.Tree);
                var mentions = example.Mentions.ToLookup(mention => mention.Head);
                for (var head = 0; head < example.Tokens.Length; head++)
                {
                    if (!MentionFeatures.MayHead(example.Tokens[head])) continue;

                    var mention = mentions[head].Select(known => (Mention?)known).FirstOrDefault();
                    Learn(kinds, features.AsSpan(0, MentionFeatures.FillKind(scene, head, features)), mention is { } found ? (int)found.Kind + 1 : 0);
                    if (mention is { } spread) LearnReach(reach, scene, spread, features);
                }
            }
        }

        return (kinds.Average(), reach.Average());
    }

    static void LearnReach(Perceptron reach, MentionScene scene, Mention mention, ulong[] features)
    {
        foreach (var child in scene.Tree.Children(mention.Head))
        {
            var inside = child >= mention.First && child < mention.End;
            Learn(reach, features.AsSpan(0, MentionFeatures.FillChild(scene, mention.Head, child, features)), inside ? 1 : 0);
        }
    }

    static void Learn(Perceptron perceptron, ReadOnlySpan<ulong> features, int right)
    {
        Span<int> scores = stackalloc int[perceptron.Classes];
        scores.Clear();
        perceptron.Score(features, scores);
        perceptron.Tick();
        var guess = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[guess]) guess = i;

        if (guess != right) perceptron.Update(features, right, guess);
    }
}
