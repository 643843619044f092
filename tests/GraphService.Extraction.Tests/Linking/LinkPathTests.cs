using GraphService.Language;

namespace GraphService.Extraction.Tests;

/// <summary>The way from a word to another, held against what the heads of both say.</summary>
public sealed class LinkPathTests
{
    [Fact]
    public void The_way_goes_up_to_the_first_word_above_both_and_down_again()
    {
        foreach (var sentence in Spec.All().Take(200).SelectMany(spec => EnglishAnalyzer.Default.Analyze(spec.Text)))
            for (var from = 0; from < sentence.Count; from++)
                for (var to = 0; to < sentence.Count; to++) AssertWay(sentence, from, to);
    }

    static void AssertWay(Sentence sentence, int from, int to)
    {
        var (up, down) = (sentence.PathUp(from).Prepend(from).ToList(), sentence.PathUp(to).Prepend(to).ToList());
        var top = up.First(down.Contains);
        up = [.. up.TakeWhile(token => token != top)];
        down = [.. down.TakeWhile(token => token != top).Reverse()];

        var found = LinkPath.TryFind(sentence, from, to, out var path);

        Assert.Equal(up.Count + down.Count <= LinkPath.Longest, found);
        if (!found) return;

        Assert.Equal(top, path.Top);
        Assert.Equal(up, path.Up.ToArray());
        Assert.Equal(down, path.Down.ToArray());
    }
}
