namespace GraphService.Training.Tests;

/// <summary>What must hold of the judgements in <c>Corpora/judgements.tsv</c>.</summary>
public class JudgementTests
{
    static readonly string Corpora = Path.Combine(AppContext.BaseDirectory, "Corpora");
    static readonly FileInfo Lines = new(Path.Combine(Corpora, "judgements.tsv"));

    [Fact]
    public void Every_line_is_one_of_its_own() => Assert.Equal(File.ReadLines(Lines.FullName).Count() - 1, LinkJudgements.Read(Lines).Count);

    [Fact]
    public void What_is_judged_are_two_words_of_a_text_that_is_learned_from()
    {
        var texts = GoldGraph.ReadAll([new(Path.Combine(Corpora, "graphs"))], [], Assert.Fail).ToDictionary(gold => gold.Name, gold => new Lazy<string>(() => gold.Source().Text));

        Assert.All(File.ReadLines(Lines.FullName).Skip(1), line =>
        {
            var cells = line.Split('\t');
            var text = texts[cells[0]].Value;
            var (left, right) = (int.Parse(cells[1]), int.Parse(cells[2]));
            Assert.True(left < right, line);
            Assert.All(new[] { left, right }, at => Assert.False(char.IsWhiteSpace(text[at]), line));
        });
    }
}
