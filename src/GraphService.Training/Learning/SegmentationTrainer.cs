using GraphService.Language;

namespace GraphService.Training;

/// <summary>Trains the tokenizer and the sentence splitter on treebanks turned back into plain text.</summary>
static class SegmentationTrainer
{
    const int FewestContractions = 2;

    /// <summary>Where words of letters only come apart, by the word: those the treebanks split more often than not.</summary>
    public static IReadOnlyDictionary<uint, uint> Contractions(RawText raw)
    {
        var splits = new Dictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        for (var i = 0; i < raw.Words.Count; i++)
        {
            var (start, end) = raw.Words[i];
            if (!IsWord(raw.Text, start, end)) continue;

            // Only the second half of a contraction begins right behind a letter.
            if (start > 0 && Units.IsLetter(raw.Text[start - 1])) continue;

            var next = i + 1 < raw.Words.Count ? raw.Words[i + 1] : default;
            var isSplit = next.Start == end && IsWord(raw.Text, next.Start, next.End) && (next.End >= raw.Text.Length || !Units.IsLetter(raw.Text[next.End]));
            if (next.Start == end && !isSplit && Units.IsLetter(raw.Text[end])) continue;

            var form = string.Concat(raw.Text[start..(isSplit ? next.End : end)].Select(Shapes.Plain));
            if (!splits.TryGetValue(form, out var places)) splits[form] = places = [];
            var place = isSplit ? end - start : 0;
            places[place] = places.GetValueOrDefault(place) + 1;
        }

        var kept = new SortedDictionary<uint, uint>();
        foreach (var (form, places) in splits)
        {
            var (place, count) = places.OrderByDescending(row => row.Value).ThenBy(row => row.Key).First();
            if (place > 0 && count >= FewestContractions) kept[WordMap.Key(Hash.Of(form))] = (uint)place;
        }

        return kept;
    }

    public static AveragedWeights TrainTokens(RawText raw, int epochs)
    {
        var perceptron = new Perceptron(2, fewestUpdates: 2);
        var starts = raw.Words.Select(word => word.Start).ToHashSet();
        var pieces = Pieces(raw.Text);
        var features = new ulong[BoundaryFeatures.Most];
        var scores = new int[2];
        var chance = new SplitMix64(1);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(pieces.AsSpan());
            foreach (var piece in pieces)
            {
                var token = piece.Start;
                for (var i = piece.Start + 1; i < piece.End; i++)
                {
                    if (!Tokenizer.IsOpen(raw.Text, piece, i)) continue;

                    var filled = features.AsSpan(0, BoundaryFeatures.Fill(raw.Text, piece, token, i, features));
                    Learn(perceptron, filled, scores, starts.Contains(i));
                    if (epoch == 0 ? starts.Contains(i) : scores[1] > scores[0]) token = i;
                }
            }
        }

        return perceptron.Average();
    }

    public static AveragedWeights TrainSentences(RawText raw, Tokenizer tokenizer, Lexicon lexicon, int epochs)
    {
        var perceptron = new Perceptron(2, fewestUpdates: 2);
        var ends = raw.Ends.Where(end => end < raw.Words.Count).Select(end => raw.Words[end].Start).ToHashSet();
        var cache = new WordCache(lexicon);
        var paragraphs = Paragraphs.Of(raw.Text).Select(part =>
        {
            var tokens = new List<Span>();
            tokenizer.Split(raw.Text, part, tokens);
            return (Tokens: tokens.ToArray(), Words: tokens.Select(token => cache.Get(raw.Text.AsSpan(token.Start, token.Length))).ToArray());
        }).ToArray();
        var features = new ulong[SentenceFeatures.Most];
        var scores = new int[2];
        var chance = new SplitMix64(1);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(paragraphs.AsSpan());
            foreach (var (tokens, words) in paragraphs)
            {
                var start = 0;
                for (var i = 1; i < tokens.Length; i++)
                {
                    if (!SentenceSplitter.IsOpen(words[i - 1], words[i])) continue;

                    var gap = tokens[i - 1].End < tokens[i].Start;
                    var filled = features.AsSpan(0, SentenceFeatures.Fill(words, i, i - start, gap, features));
                    var isEnd = ends.Contains(tokens[i].Start);
                    Learn(perceptron, filled, scores, isEnd);
                    if (epoch == 0 ? isEnd : scores[1] > scores[0]) start = i;
                }
            }
        }

        return perceptron.Average();
    }

    static void Learn(Perceptron perceptron, ReadOnlySpan<ulong> features, int[] scores, bool right)
    {
        Array.Clear(scores);
        perceptron.Score(features, scores);
        perceptron.Tick();
        var guess = scores[1] > scores[0];
        if (guess != right) perceptron.Update(features, right ? 1 : 0, right ? 0 : 1);
    }

    static Span[] Pieces(string text)
    {
        var pieces = new List<Span>();
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && Units.IsGap(text[at])) at++;
            var start = at;
            while (at < text.Length && !Units.IsGap(text[at])) at++;
            if (at > start) pieces.Add(new(start, at));
        }

        return [.. pieces];
    }

    static bool IsWord(string text, int start, int end) => end > start && text[start..end].All(Units.IsLetter);
}
