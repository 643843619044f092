using CsCheck;

namespace GraphService.Extraction.Tests;

/// <summary>What makes no sense has odd trees; nothing may rely on a tree being such as a sensible sentence has.</summary>
public class NonsenseTests
{
    static readonly string[] Words = [.. Spec.All().SelectMany(spec => spec.Text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(at => Words[at]).Array[3, 40].Select(words => string.Join(' ', words) + ".");

    [Fact]
    public void Any_words_in_any_order_are_read_and_quoted() => Texts.Sample(
        text =>
        {
            var annotation = new Annotator(new([]), LinkModel.Default).Read(new("nonsense"), DocumentReader.Read("nonsense.txt", SourceFormat.Plain, text));
            Assert.All(annotation.Evidence, piece => Assert.Equal(text[piece.Selector.Start..piece.Selector.End], piece.Selector.Exact));
        },
        iter: 2000);
}
