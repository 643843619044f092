using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Wordings that bring two things together and tell of no link: weights alone would find one.</summary>
public sealed class LinkWordingsTests
{
    [Theory]
    [InlineData("The fever is a disease characterised by severe swelling of the neck.")]
    [InlineData("Higher taxes may be associated with lower growth of trade.")]
    [InlineData("The Prussian government was fully engaged in the process of reform.")]
    [InlineData("The king issued a declaration, which became known as the Charter of Liberties.")]
    public void What_describes_or_names_a_thing_causes_nothing(string text) => Assert.DoesNotContain(Told(text), IsCausal);

    [Theory]
    [InlineData("The inquiry experienced a sharp shift of focus.")]
    [InlineData("His skin broke every time his parents changed his clothes.")]
    [InlineData("The training lasted varying lengths of time.")]
    [InlineData("The study examined the letters of the king.")]
    public void What_a_thing_undergoes_or_looks_at_it_does_not_cause(string text) => Assert.DoesNotContain(Told(text), IsCausal);

    [Theory]
    [InlineData("The excavations provided new insights into the collapse of the city.", "collapse-of")]
    [InlineData("Mass evacuations have been carried out, which is essential to minimize loss of life.", "loss-of-life")]
    [InlineData("Here and there the light, filtering down through shafts, relieved the horror of the darkness.", "horror")]
    [InlineData("Leaving one eye open makes a blink a wink.", "blink-in-text")]
    public void Of_what_is_known_lessened_or_turned_into_another_nothing_is_the_cause(string text, string thing) =>
        Assert.DoesNotContain(Told(text), piece => IsCausal(piece) && piece.Link.Target.Value.StartsWith(thing, StringComparison.Ordinal));

    [Theory]
    [InlineData("Born in Cork, O'Neill spent most of his childhood in Spain.", "being-born")]
    [InlineData("Defying the ban, Bruno published the book in London.", "def")]
    [InlineData("Gordon disliked the army, complaining of the corruption of its officers.", "complain")]
    [InlineData("The tribe continued to refuse the medicine, instead seeking help from the priests.", "help")]
    [InlineData("During one of these illnesses, Francis had a vision that led him to leave the army.", "illness")]
    [InlineData("The announcement was reprinted for humorous effect.", "humorous-effect")]
    [InlineData("From all reports, the government prepared the defence of the city.", "report")]
    [InlineData("The treaty freed the peasants from the terror of the tax collectors.", "terror")]
    [InlineData("Patience is one characteristic that supports learning.", "one-characteristic")]
    public void What_is_told_beside_a_deed_is_not_why_it_was_done(string text, string beside) =>
        Assert.DoesNotContain(Told(text), piece => IsCausal(piece) && piece.Link.Source.Value.Contains(beside, StringComparison.Ordinal));

    [Theory]
    [InlineData("The mayor gave Ahmed the option to come to the capital.", "ahmed")]
    [InlineData("Montalvo was charged with taking the documents from the office.", "montalvo")]
    [InlineData("Let's say American society decided that priests should be imprisoned.", "american-society")]
    public void What_may_be_done_or_is_supposed_nobody_did(string text, string who) =>
        Assert.DoesNotContain(Told(text), piece => piece.Link.Type == LinkType.CarriedOut && piece.Link.Source.Value == who);

    [Fact]
    public void What_was_attempted_was_not_done() =>
        Assert.DoesNotContain(Told("Despite Daniel's attempts at reconciliation, his father left the house."), piece => piece.Link.Target.Value.StartsWith("reconciliation", StringComparison.Ordinal));

    [Fact]
    public void What_people_are_called_upon_to_do_came_of_nothing() => Assert.DoesNotContain(Told("When we see a famine, let's make it a matter of common concern."), IsCausal);

    [Theory]
    [InlineData("On the new show, Goode earned a nomination for Best Actor at the Film Awards of Australia.", "goode", "nomination")]
    [InlineData("In 1661, after further campaigns in Poland, he joined the Russian army under Tsar Aleksei.", "tsar-aleksei", "joining")]
    [InlineData("Orlov's cousin, Anton Demin, when asked if he knew the cause of the duel, mentioned that Orlov \"found himself in the presence of a supposed uncle\".", "orlov", "anton-demin")]
    public void Another_s_deed_is_not_his_who_is_named_beside_it(string text, string who, string deed) =>
        Assert.DoesNotContain(Told(text), piece => piece.Link.Type == LinkType.CarriedOut && piece.Link.Source.Value == who && piece.Link.Target.Value.StartsWith(deed, StringComparison.Ordinal));

    [Theory]
    [InlineData("Jerome learned Latin and at least some Greek in Rome.")]
    [InlineData("Goode made his debut with the Confessions of a Banker.")]
    [InlineData("Holt began his career with the Boston Railway Company.")]
    [InlineData("Brandt then starred in the comedy The Golden Coach (1904), the latter earning him a prize.")]
    public void Who_learns_plays_or_begins_with_something_does_not_make_it(string text) => Assert.DoesNotContain(Told(text), piece => piece.Link.Type == LinkType.Created);

    [Fact]
    public void Who_begins_with_a_body_does_not_lead_it() => Assert.DoesNotContain(Told("Brock Holt began his career with the Class-A affiliate."), piece => piece.Link.Type == LinkType.Led);

    [Fact]
    public void Who_wins_a_prize_for_a_part_in_a_film_does_not_support_it() =>
        Assert.DoesNotContain(Told("His breakthrough role was in the comedy, The Golden Coach (1904), for which Karl Brandt received a nomination at the Vienna Awards."), piece => piece.Link.Type == LinkType.Supported);

    [Fact]
    public void What_lies_near_a_town_is_no_part_of_it() => Assert.DoesNotContain(Told("Jerome was born at Stridon, a village near Emona."), piece => piece.Link.Type == LinkType.PartOf);

    [Fact]
    public void A_relative_that_takes_up_the_noun_before_it() =>
        Assert.DoesNotContain(Told("In many cases, firms that tried to make a wide range of goods failed."), piece => piece.Link.Target.Value.Contains("cases", StringComparison.Ordinal) || piece.Link.Source.Value.Contains("cases", StringComparison.Ordinal));

    static bool IsCausal(Evidence piece) => piece.Link.Type.Info.Family == LinkFamily.Causal;

    static IReadOnlyList<Evidence> Told(string text) => new Annotator(new([]), LinkModel.Default).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text)).Evidence;
}
