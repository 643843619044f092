using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>What weights find likely, and the sentence says otherwise.</summary>
public sealed class LinkRefusalsTests
{
    [Theory]
    [InlineData("Police fired on a procession, wounding Tupua Tamasese.")]
    [InlineData("Pélissier asphyxiated several hundred men in the caves.")]
    public void Nobody_leads_those_to_whom_he_does_something(string text) => Assert.DoesNotContain(Told(text), piece => piece.Link.Type == LinkType.Led);

    [Fact]
    public void Blows_are_no_words() =>
        Assert.DoesNotContain(Told("The silk workers attacked the machines and drove Jacquard from the city."), piece => piece.Link.Type == LinkType.Denounced);

    [Fact]
    public void What_is_counted_was_there_before_something_was_done_to_it() =>
        Assert.DoesNotContain(Told("The explosion flattened some 2,000 square kilometres of forest."), piece => char.IsDigit(piece.Link.Target.Value[0]));

    [Theory]
    [InlineData("The punched cards that controlled the loom later inspired Charles Babbage.", "control-of-loom")]
    [InlineData("Barsbay's monopoly of spices, introduced in 1428, drove the Portuguese to seek a route of their own.", "introduction-of")]
    public void What_only_tells_which_thing_is_meant_does_nothing_besides_the_thing(string text, string clause)
    {
        var causes = Told(text).Where(piece => piece.Link.Type.Info.Family == LinkFamily.Causal).Select(piece => piece.Link.Source.Value).ToList();

        Assert.NotEmpty(causes);
        Assert.DoesNotContain(causes, cause => cause.StartsWith(clause, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_something_leads_is_not_where_it_ends() =>
        Assert.DoesNotContain(Told("His flight to Sichuan was interrupted by a mutiny at Mawei."), piece => piece.Link.Source.Value.StartsWith("mutiny", StringComparison.Ordinal) && piece.Link.Target.Value == "sichuan");

    [Fact]
    public void Of_what_a_label_calls_consequences_none_came_of_the_other() =>
        Assert.DoesNotContain(Told("Consequences: foreign troops occupied Beijing, China had to pay a huge sum, and the Qing finally started reforms."), piece => piece.Link.Type.Info.Family == LinkFamily.Causal);

    [Fact]
    public void Against_whom_an_army_is_sent_did_not_send_it() =>
        Assert.DoesNotContain(Told("Catherine the Great ruled Russia from 1762. The empress sent Suvorov against Pugachev, but he was already in chains."), piece => piece.Link.Type == LinkType.CarriedOut && piece.Link.Source.Value == "pugachev");

    [Fact]
    public void Whom_one_could_beat_only_by_a_deed_would_not_do_it() =>
        Assert.DoesNotContain(Told("Abd el-Kader could be beaten only by destroying the harvests."), piece => piece.Link.Type == LinkType.CarriedOut);

    [Theory]
    [InlineData("Convinced that Cameron had been plotting with Egypt, the emperor imprisoned him.", "cameron", "emperor")]
    [InlineData("Philip was convinced that the Jesuits had poisoned the king.", "jesuits", "Philip")]
    public void Of_what_somebody_is_convinced_he_says(string text, string who, string speaker)
    {
        var deed = Assert.Single(Told(text), piece => piece.Link.Type == LinkType.CarriedOut && piece.Link.Source.Value.StartsWith(who, StringComparison.Ordinal));

        Assert.Equal(Modality.Reported, deed.Modality);
        Assert.Contains(speaker, deed.Attribution!.Name, StringComparison.OrdinalIgnoreCase);
    }

    static IReadOnlyList<Evidence> Told(string text) => new Annotator(new([]), LinkModel.Default).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text)).Evidence;
}
