namespace GraphService.Language.Tests;

public class WordClassTests
{
    [Fact]
    public void Words_of_like_company_share_more_of_their_class_than_others()
    {
        Assert.True(Shared("droughts", "famines") > Shared("droughts", "bishop"));
        Assert.True(Shared("Yorkshire", "Durham") > Shared("Yorkshire", "quickly"));
    }

    [Fact]
    public void An_unknown_word_has_no_class() => Assert.Equal(0u, WordClasses.Prefix(WordClasses.Of("zzyzxqv"), 4));

    static int Shared(string one, string other)
    {
        var bits = WordClasses.Bits;
        while (bits > 0 && WordClasses.Prefix(WordClasses.Of(one), bits) != WordClasses.Prefix(WordClasses.Of(other), bits)) bits--;
        return bits;
    }
}
