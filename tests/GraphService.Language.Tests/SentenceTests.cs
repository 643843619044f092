namespace GraphService.Language.Tests;

public class SentenceTests
{
    // "The drought in Spain caused a famine"
    static readonly int[] Heads = [1, 4, 3, 1, -1, 6, 4];
    static readonly string[] Relations = ["det", "nsubj", "case", "nmod", "root", "det", "obj"];

    [Fact]
    public void Children_come_from_left_to_right() => Assert.Equal([1, 6], Some().Children(4));

    [Fact]
    public void A_subtree_reaches_from_its_first_word_to_its_last() => Assert.Equal((0, 4), Some().Subtree(1));

    [Fact]
    public void The_path_up_ends_at_the_root() => Assert.Equal([3, 1, 4], Some().PathUp(2));

    [Fact]
    public void A_child_is_found_by_its_relation_or_not_at_all()
    {
        Assert.Equal(6, Some().Child(4, "obj"));
        Assert.Equal(-1, Some().Child(4, "obl"));
    }

    [Theory]
    [InlineData("nsubj:pass", "nsubj", true)]
    [InlineData("nsubj:pass", "nsubj:pass", true)]
    [InlineData("nsubj", "nsubj:pass", false)]
    [InlineData("compound", "comp", false)]
    public void A_subtype_is_its_relation_too(string relation, string asked, bool matches) =>
        Assert.Equal(matches, new Token(0, 1, "x", "x", Upos.X, "FW", -1, relation).Is(asked));

    [Fact]
    public void A_cycle_or_a_second_root_is_no_tree()
    {
        Assert.Throws<ArgumentException>(() => new Tree([-1, 2, 1]));
        Assert.Throws<ArgumentException>(() => new Tree([-1, -1]));
        Assert.Throws<ArgumentException>(() => new Tree([1, 0]));
    }

    [Fact]
    public void Known_tokens_stay_as_they_are()
    {
        var sentence = EnglishAnalyzer.Default.AnalyzeTokens(["The", "war", "ended", "."]);

        Assert.Equal([(0, 3), (4, 7), (8, 13), (14, 15)], sentence.Tokens.ToArray().Select(token => (token.Start, token.End)));
        Assert.Equal([1, 2, -1, 2], sentence.Tokens.ToArray().Select(token => token.Head));
        Assert.Equal(["the", "war", "end", "."], sentence.Tokens.ToArray().Select(token => token.Lemma));
    }

    [Fact]
    public void No_token_or_an_empty_one_is_refused()
    {
        Assert.Throws<ArgumentException>(() => EnglishAnalyzer.Default.AnalyzeTokens([]));
        Assert.Throws<ArgumentException>(() => EnglishAnalyzer.Default.AnalyzeTokens(["a", ""]));
    }

    static Sentence Some() => new(
        [.. Heads.Zip(Relations, (head, relation) => new Token(0, 1, "x", "x", Upos.X, "FW", head, relation))], [], new(Heads));
}
