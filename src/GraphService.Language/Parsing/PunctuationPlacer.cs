namespace GraphService.Language;

/// <summary>
/// Hangs marks anew once the words have their tree: treebanks put them where the whole sentence tells, which a parser cannot know when it must
/// decide.
/// </summary>
/// <param name="model">Class 1 speaks for a place, class 0 against it.</param>
/// <param name="label">The label of marks.</param>
sealed class PunctuationPlacer(LinearModel model, byte label)
{
    /// <summary>Changes the heads of the marks, and of nothing else.</summary>
    public void Place(ReadOnlySpan<Word> words, Span<int> heads, ReadOnlySpan<byte> labels)
    {
        if (!labels.Contains(label)) return;

        var isMark = Marks(heads, labels, label);
        Span<int> places = stackalloc int[PunctuationScene.MostPlaces];
        Span<ulong> features = stackalloc ulong[PunctuationScene.MostFeatures];
        Span<int> scores = stackalloc int[2];
        for (var mark = 0; mark < words.Length; mark++)
        {
            if (!isMark[mark]) continue;

            var scene = new PunctuationScene(words, heads, labels, mark, isMark, places);
            var (best, most) = (-1, int.MinValue);
            for (var i = 0; i < scene.Places.Length; i++)
            {
                scores.Clear();
                model.Score(features[..scene.Fill(i, features)], scores);
                if (scores[1] - scores[0] > most) (best, most) = (scene.Places[i], scores[1] - scores[0]);
            }

            if (best >= 0) heads[mark] = best;
        }
    }

    /// <summary>The words that are marks to be placed: they bear the label and no children.</summary>
    public static bool[] Marks(ReadOnlySpan<int> heads, ReadOnlySpan<byte> labels, byte label)
    {
        var isMark = new bool[heads.Length];
        for (var i = 0; i < heads.Length; i++) isMark[i] = labels[i] == label;
        foreach (var head in heads)
            if (head >= 0 && head < heads.Length) isMark[head] = false;

        return isMark;
    }
}
