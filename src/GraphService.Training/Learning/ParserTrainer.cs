using GraphService.Language;

namespace GraphService.Training;

/// <summary>Trains the parser; from the second epoch it follows its own choices, so that it learns to go on well after a mistake.</summary>
static class ParserTrainer
{
    const double FollowsItself = 0.9;
    const double WithheldShare = 0.15;

    public static AveragedWeights Train(
        IReadOnlyList<TaggedSentence> sentences, ushort[][] tags, Lexicon lexicon, int labels, int epochs, ulong seed, Action<string>? report = null)
    {
        var actions = new Actions(labels);
        var perceptron = new Perceptron(actions.Count, fewestUpdates: 3);
        var words = TaggerTrainer.Words(sentences, lexicon);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var chance = new SplitMix64(seed);
        var dropout = new Dropout(WithheldShare, ~seed);
        var state = new ParserState();
        var scores = new int[actions.Count];
        var features = new ulong[ParseFeatures.Most];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order.AsSpan());
            var mistakes = 0;
            foreach (var index in order) mistakes += Learn(index, explores: epoch > 0);
            report?.Invoke($"parser: epoch {epoch + 1} of {epochs}, {mistakes} mistakes, {perceptron.Features} features");
        }

        return perceptron.Average();

        int Learn(int index, bool explores)
        {
            var (mistakes, gold) = (0, sentences[index]);
            state.Start(gold.Forms.Length);
            while (!state.Done)
            {
                if (state.Depth == 0)
                {
                    state.Shift();
                    continue;
                }

                if (!state.CanShift && state.Depth == 1)
                {
                    state.LeftArc(actions.RootLabel);
                    continue;
                }

                var filled = dropout.Thin(features.AsSpan(0, ParseFeatures.Fill(state, words[index], tags[index], features)));
                Array.Clear(scores);
                perceptron.Score(filled, scores);
                perceptron.Tick();
                var guess = actions.Best(state, scores);
                var right = BestOfCheapest(state, gold, scores);
                if (guess != right)
                {
                    perceptron.Update(filled, right, guess);
                    mistakes++;
                }

                actions.Apply(state, explores && chance.NextDouble() < FollowsItself ? guess : right);
            }

            return mistakes;
        }

        // Of the actions that lose the fewest arcs the one the model likes best; an arc always wears the gold label of its child, even when
        // its head is already wrong.
        int BestOfCheapest(ParserState at, TaggedSentence gold, int[] known)
        {
            var (shift, left, right) = DynamicOracle.Costs(at, gold.Heads);
            var least = Math.Min(shift, Math.Min(left, right));
            var best = -1;
            if (shift == least) best = Actions.Shift;
            var label = gold.Labels[at.Stack(0)];
            if (left == least) Consider(Actions.Left(label));
            if (right == least) Consider(actions.Right(label));
            return best;

            void Consider(int action)
            {
                // The child of the root that must hang elsewhere now has no right label: any but "root" will do.
                if (label == actions.RootLabel)
                {
                    var first = action - label;
                    action = first + Array.IndexOf(known, known.AsSpan(first, label).ToArray().Max(), first, label) - first;
                }

                if (best < 0 || known[action] > known[best]) best = action;
            }
        }
    }
}
