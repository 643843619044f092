using System.Text;
using CsCheck;

namespace GraphService.Language.Tests;

/// <summary>What holds for every text, however odd.</summary>
public class AnalyzerPropertyTests
{
    static readonly string[] Pieces =
    [
        "The", "king", "didn't", "fall", "because", "of", "it", "Mr.", "U.S.", "3.5", "1,000", "e-mail", "well-known", "“", "”", "’s", "...", "…", "?!", "—",
        ".", ",", "(", ")", "\n", "\n\n", "\r\n", " ", "  ", "\t", "\u00A0", "\u200B", "â€™", "Ã©", "😀", "\uD83D", "http://a.b/c?d=e", "x@y.z", "Ελλάδα", "日本", "é",
        "'", "\"", "''", "``", "-", "--", "/", "$", "%", "#", "*", "cannot", "gonna", "speech. he",
    ];

    static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf(Pieces).Array[0, 60].Select(pieces => string.Join(' ', pieces)),
        Gen.OneOf(Pieces).Array[0, 60].Select(string.Concat));

    [Fact]
    public void Tokens_and_the_gaps_between_them_give_back_the_text() => Texts.Sample(text =>
    {
        var restored = new StringBuilder();
        foreach (var token in EnglishAnalyzer.Default.Analyze(text).SelectMany(sentence => sentence.Tokens.ToArray()))
        {
            Assert.True(token.Start >= restored.Length && token.End > token.Start);
            Assert.All(text[restored.Length..token.Start], unit => Assert.True(Units.IsGap(unit)));
            restored.Append(text, restored.Length, token.Start - restored.Length).Append(token.Form);
            Assert.Equal(token.End, restored.Length);
        }

        Assert.All(text[restored.Length..], unit => Assert.True(Units.IsGap(unit)));
        Assert.Equal(text[..restored.Length], restored.ToString());
    }, iter: 500);

    [Fact]
    public void Every_sentence_is_one_tree_with_lemmas_and_relations() => Texts.Sample(text =>
    {
        foreach (var sentence in EnglishAnalyzer.Default.Analyze(text))
        {
            Assert.Single(sentence.Tokens.ToArray(), token => token.Head < 0);
            Assert.Equal("root", sentence[sentence.Root].Relation);
            for (var i = 0; i < sentence.Count; i++)
            {
                Assert.True(sentence.IsBelow(i, sentence.Root));
                Assert.True(i == sentence.Root || sentence[i].Relation != "root");
                Assert.NotEmpty(sentence[i].Lemma);
            }

            foreach (var mention in sentence.Mentions) Assert.True(mention.First <= mention.Head && mention.Head < mention.End && mention.End <= sentence.Count);
        }
    }, iter: 300);

    [Fact]
    public void The_same_text_gives_the_same_answer_on_every_thread() => Texts.Array[8].Sample(texts =>
    {
        string[] alone = [.. texts.Select(Describe)];
        string[] together = [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Describe)];
        Assert.Equal(alone, together);
    }, iter: 20, threads: 1);

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("-'")]
    [InlineData("Xy, ")]
    [InlineData("\n \n")]
    public void A_long_line_of_anything_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var sentences = EnglishAnalyzer.Default.Analyze(text);

        Assert.True(sentences.Count == 0 || sentences[^1].End >= text.Length - piece.Length);
    }

    static string Describe(string text) => string.Join(
        '\n', new EnglishAnalyzer(EnglishAnalyzer.Default.Model).Analyze(text).Select(sentence => string.Join('|', sentence.Tokens.ToArray()) + string.Join('|', sentence.Mentions.ToArray())));
}
