using GraphService.Language;

namespace GraphService.Training.Tests;

public class ConlluTests
{
    [Fact]
    public void A_file_read_and_written_is_the_same_file()
    {
        using var writer = new StringWriter();
        Conllu.Write(Samples.Own, writer);

        Assert.Equal(File.ReadAllText(Samples.Path), writer.ToString());
    }

    [Fact]
    public void Words_written_as_one_and_words_left_unsaid_are_no_words_of_the_tree()
    {
        var sentence = Samples.Own.First(sentence => sentence.Rows.Any(row => row.IsMultiword));

        Assert.Equal(sentence.Words.Length, sentence.Rows.Count(row => !row.IsMultiword && !row.IsEmpty));
        Assert.All(sentence.Words, word => Assert.InRange(word.Head, -1, sentence.Words.Length - 1));
    }

    [Fact]
    public void Plain_text_holds_every_word_at_its_place()
    {
        var raw = RawText.Of(Samples.Own);
        var words = Samples.Own.SelectMany(sentence => sentence.Words).ToArray();

        Assert.Equal(words.Select(word => word.Form), raw.Words.Select(word => raw.Text[word.Start..word.End]));
        Assert.All(Samples.Own, sentence => Assert.Contains(sentence.Text!, raw.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_nine_columns_is_refused_with_its_line() =>
        Assert.Contains("x.conllu(2)", Assert.Throws<InvalidDataException>(() => Conllu.Read(new StringReader("# a\n1\tb\tc\td\te\tf\tg\th\ti\n"), "x.conllu").ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void Entities_may_nest_and_end_together()
    {
        var sentence = Conllu.Read(new StringReader(
            "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new-cf1\n" +
            "2\thead\thead\tNOUN\tNN\t_\t0\troot\t_\t_\n" +
            "3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_\n" +
            "4\tIraq\tIraq\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new-cf2)1)|SpaceAfter=No\n\n"), "x").Single();

        Assert.Equal([new Mention(3, 4, 3, MentionKind.Place), new Mention(0, 4, 1, MentionKind.Person)], EntityAnnotation.Of(sentence));
    }
}
