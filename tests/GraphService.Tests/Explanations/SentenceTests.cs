using GraphService.Graph;

namespace GraphService.Tests.Explanations;

public sealed class SentenceTests
{
    static readonly Entity Drought = new(new("drought"), EntityKind.Condition, "drought");
    static readonly Entity March = new(new("bread-march"), EntityKind.Event, "Bread March");
    static readonly Document Chronicle = new(new("chronicle"), "A Chronicle", "chronicle.txt", new string('0', 64), 100);

    [Fact]
    public void A_link_is_told_from_cause_to_effect_with_its_quote_and_title() =>
        Assert.Equal("Drought caused the Bread March (“The drought caused the Bread March”, A Chronicle).", Told(Modality.Asserted));

    [Fact]
    public void Backwards_it_is_told_from_the_effect() =>
        Assert.Equal("The Bread March was caused by drought (“The drought caused the Bread March”, A Chronicle).", Told(Modality.Asserted, forward: false));

    [Fact]
    public void A_hedged_link_reads_hedged()
    {
        Assert.StartsWith("Drought possibly caused the Bread March (", Told(Modality.Hedged), StringComparison.Ordinal);
        Assert.StartsWith("The Bread March was possibly caused by drought (", Told(Modality.Hedged, forward: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reported_link_names_who_says_so() =>
        Assert.StartsWith("According to the miller, drought caused the Bread March (", Told(Modality.Reported, attribution: new("the miller")), StringComparison.Ordinal);

    [Fact]
    public void A_contested_link_says_so() =>
        Assert.Contains("Bread March, though another source denies it (", Told(Modality.Asserted, contested: true), StringComparison.Ordinal);

    [Fact]
    public void A_link_that_a_reviewer_added_has_no_quote()
    {
        var link = new Link(Id, Assessment.Vouched) { Added = true };

        Assert.Equal("Drought caused the Bread March (added by a reviewer).", Sentence.Of(link, Drought, March, forward: true, null, null));
    }

    [Theory]
    [InlineData(EntityKind.Event, "Secret Speech", "the Secret Speech")]
    [InlineData(EntityKind.Event, "Stalin's death", "Stalin's death")]
    [InlineData(EntityKind.Event, "World War II", "World War II")]
    [InlineData(EntityKind.Organization, "Red Army", "the Red Army")]
    [InlineData(EntityKind.Person, "Nikita Khrushchev", "Nikita Khrushchev")]
    [InlineData(EntityKind.Place, "Moscow", "Moscow")]
    [InlineData(EntityKind.Condition, "fear of contagion", "fear of contagion")]
    [InlineData(EntityKind.Condition, "Popular discontent in Hungary", "popular discontent in Hungary")]
    [InlineData(EntityKind.Condition, "Hungarian nationalism", "Hungarian nationalism")]
    [InlineData(EntityKind.Condition, "Stalin's suspicion", "Stalin's suspicion")]
    [InlineData(EntityKind.Event, "Destruction of the myth", "the destruction of the myth")]
    public void A_name_takes_an_article_where_English_wants_one(EntityKind kind, string name, string expected) =>
        Assert.Equal(expected, Noun.WithArticle(new(new("x"), kind, name)));

    [Theory]
    [InlineData("Student marches", "The funeral paved the way for the student marches.", "the student marches")]
    [InlineData("Hungarian uprising", "It led to the Hungarian uprising.", "the Hungarian uprising")]
    [InlineData("Student marches", "Student marches followed.", "the Student marches")]
    public void A_name_is_written_as_its_source_writes_it_inside_a_sentence(string name, string quote, string expected) =>
        Assert.Equal(expected, Noun.WithArticle(new(new("x"), EntityKind.Event, name), quote));

    [Theory]
    [InlineData("Some historians", "some historians")]
    [InlineData("Mao", "Mao")]
    public void A_speaker_is_written_as_inside_a_sentence(string name, string expected) => Assert.Equal(expected, Noun.Speaker(name));

    static LinkId Id => new(Drought.Id, LinkType.Caused, March.Id);

    static string Told(Modality modality, bool forward = true, bool contested = false, Attribution? attribution = null)
    {
        const string text = "The drought caused the Bread March.";
        var evidence = new Evidence(Id, Chronicle.Id, TextSelector.Of(text, 0, text.Length), modality, "caused", "test", 0.8) { Attribution = attribution };
        var link = new Link(Id, new(0.8, modality, contested, 1, 1));
        return Sentence.Of(link, Drought, March, forward, evidence, Chronicle);
    }
}
