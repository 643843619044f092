using GraphService.Graph;

namespace GraphService.Extraction.Tests;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Bread Riots", "The bread riots began.")]
    [InlineData("Bread Riots", "The “Bread Riots” began.")]
    [InlineData("Bread Riots", "The \"Bread\" Riots began.")]
    [InlineData("Bread Riots", "A bread riot began.")]
    [InlineData("Poznań protests", "The Poznan protests began.")]
    [InlineData("Nazi-Soviet Pact", "The Nazi–Soviet pact held.")]
    [InlineData("Lenin's testament", "It was Lenin’s testament.")]
    [InlineData("Doctors' plot", "The Doctors’ Plot ended.")]
    [InlineData("John F. Kennedy", "Then John F. Kennedy spoke.")]
    [InlineData("USSR", "The U.S.S.R. fell.")]
    public void A_name_is_known_in_its_spellings(string name, string sentence) => Assert.NotNull(Find(sentence, Some.Entity(name)));

    [Theory]
    [InlineData("Speech", "He made a speech.")]
    [InlineData("Reds", "The red flag.")]
    [InlineData("Bread Riots", "Bread and Riots.")]
    public void Other_words_are_not_taken_for_it(string name, string sentence) => Assert.Null(Find(sentence, Some.Entity(name)));

    [Fact]
    public void The_longest_name_wins()
    {
        var stalin = Some.Entity("Joseph Stalin", EntityKind.Person, "Stalin");
        var death = Some.Entity("Death of Stalin", EntityKind.Event, "Stalin's death");

        Assert.Equal("death-of-stalin", Find("Then Stalin's death came.", stalin, death));
        Assert.Equal("joseph-stalin", Find("Then Stalin's doctor came.", stalin, death));
    }

    [Fact]
    public void A_surname_is_enough_when_one_person_bears_it()
    {
        var one = Some.Entity("Georges Danton", EntityKind.Person);
        var other = Some.Entity("Camille Danton", EntityKind.Person);

        Assert.Equal("georges-danton", Find("Then Danton spoke.", one));
        Assert.Null(Find("Then Danton spoke.", one, other));
        Assert.Null(Find("Then the dantons spoke.", one));
    }

    [Fact]
    public void A_title_written_small_elsewhere_is_known_in_small_letters() =>
        Assert.NotNull(Find("Then collectivisation began.", Some.Entity("Collectivisation", EntityKind.Event, "collectivisation of agriculture")));

    static string? Find(string sentence, params DeclaredEntity[] entities)
    {
        var (tokens, gazetteer) = (Tokenizer.Cut(sentence), Some.Gazetteer(entities));
        return Enumerable.Range(0, tokens.Count).Select(at => gazetteer.LongestAt(tokens, at)?.Entity.Id.Value).FirstOrDefault(id => id is not null);
    }
}
