using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Which names a text holds, where they end, and what sort of thing they stand for.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("Atatürk founded the republic.", "Republic")]
    [InlineData("Hitler published Mein Kampf in 1925.", "Mein Kampf")]
    [InlineData("Karl Marx wrote Das Kapital in 1867.", "Das Kapital")]
    [InlineData("James wrote The Black Jacobins in 1938.", "Black Jacobins")]
    public void What_is_founded_written_or_published_is_nobody(string text, string name)
    {
        Assert.NotNull(KindOf(text, name));
        Assert.NotEqual(EntityKind.Person, KindOf(text, name));
    }

    [Theory]
    [InlineData("The Duke of Wellington defeated Napoleon at Waterloo.", "Duke of Wellington", "Wellington")]
    [InlineData("The Archbishop of Canterbury denounced the king.", "Archbishop of Canterbury", "Canterbury")]
    [InlineData("The Bishop of Bath and Wells supported the Prince of Wales.", "Bishop of Bath and Wells", "Wells")]
    [InlineData("The Bishop of Bath and Wells supported the Prince of Wales.", "Prince of Wales", "Wales")]
    public void A_title_with_a_place_is_the_name_of_somebody(string text, string name, string place)
    {
        Assert.Equal(EntityKind.Person, KindOf(text, name));
        Assert.Null(KindOf(text, place));
    }

    [Theory]
    [InlineData("The King of France invaded Flanders in 1302.", "France")]
    [InlineData("The President of Mexico and the governor of Texas met in the spring.", "Texas")]
    public void The_office_of_a_ruler_names_the_place_that_he_rules(string text, string place) => Assert.Equal(EntityKind.Place, KindOf(text, place));

    [Theory]
    [InlineData("Arthur Wellesley, Duke of Wellington, defeated Napoleon at Waterloo. Wellington then opposed the reform.", "Arthur Wellesley", "Wellington")]
    [InlineData("The Archbishop of Canterbury, Thomas Becket, denounced the king. The Archbishop of Canterbury fled to France.", "Thomas Becket", "Archbishop of Canterbury")]
    public void Whoever_bears_a_title_with_a_place_is_meant_by_it(string text, string name, string surface)
    {
        Assert.Contains(Read(text), mention => mention.Name == name && mention.Surface == surface);
        Assert.DoesNotContain(Read(text), mention => mention.Name == surface);
    }

    [Theory]
    [InlineData("William Pitt the Younger supported the abolition of the trade. William Pitt died in 1806, and Pitt was mourned.", "William Pitt the Younger", "William Pitt", "Pitt")]
    [InlineData("Ivan the Terrible murdered his son. Ivan conquered Kazan.", "Ivan the Terrible", "Ivan")]
    [InlineData("Ernesto \"Che\" Guevara joined the revolution. Che Guevara opposed the tax. Guevara led the rebels, and Che fell.", "Ernesto \"Che\" Guevara", "Che Guevara", "Guevara", "Che")]
    [InlineData("C. L. R. James wrote The Black Jacobins in 1938. James also wrote on cricket.", "C. L. R. James", "James")]
    public void Epithet_nickname_and_initials_belong_to_the_name_that_shorter_names_stand_for(string text, string name, params string[] shorter)
    {
        Assert.Equal(EntityKind.Person, KindOf(text, name));
        Assert.All(shorter, surface => Assert.Equal([name], Read(text).Where(mention => mention.Surface == surface).Select(mention => mention.Name)));
    }

    [Theory]
    [InlineData("A prophet called Kinjikitile led the revolt.", "Kinjikitile", "prophet")]
    [InlineData("The newspaper La Prensa closed in May.", "La Prensa", "newspaper")]
    public void A_noun_is_whoever_is_named_behind_it(string text, string name, string noun)
    {
        Assert.NotNull(KindOf(text, name));
        Assert.Contains(Read(text), mention => mention.Name == name && mention.Surface == noun);
    }

    [Fact]
    public void Nobody_is_who_only_owns_what_follows() => Assert.DoesNotContain(Read("The officer named Stalin's successor fled."), mention => mention.Name == "Stalin" && mention.Surface == "officer");

    [Fact]
    public void What_has_an_article_behind_a_name_is_no_epithet_when_it_is_a_thing() => Assert.Equal(EntityKind.Place, KindOf("In 1739 the British gave Persia the Red Fort.", "Persia"));

    [Theory]
    [InlineData("The Government of India Act was passed in 1935.", "Government of India Act", EntityKind.Event, "Government", "India Act", "India")]
    [InlineData("Jinnah joined the All-India Muslim League in 1913.", "All-India Muslim League", EntityKind.Organization, "League", "Muslim League", "India")]
    [InlineData("The Society of Friends opposed the trade in slaves.", "Society of Friends", EntityKind.Organization, "Society", "Friends")]
    [InlineData("The Chiefs of Staff warned the House of Commons.", "Chiefs of Staff", EntityKind.Organization, "Chiefs", "Staff")]
    [InlineData("The Chiefs of Staff warned the House of Commons.", "House of Commons", EntityKind.Organization, "House", "Commons")]
    [InlineData("The Council of Ministers approved the plan.", "Council of Ministers", EntityKind.Organization, "Council", "Ministers")]
    [InlineData("The Slavery Abolition Act, introduced by Stanley, ended the trade.", "Slavery Abolition Act", EntityKind.Event, "Slavery")]
    [InlineData("William of Orange landed in Torbay, and William defeated James.", "William of Orange", EntityKind.Person, "William", "Orange")]
    public void A_long_name_is_read_whole_and_its_parts_name_nothing_else(string text, string name, EntityKind kind, params string[] parts)
    {
        Assert.Equal(kind, KindOf(text, name));
        Assert.All(parts, part => Assert.Null(KindOf(text, part)));
    }

    [Theory]
    [InlineData("The Lahore Resolution was passed in 1940.", "Lahore Resolution", EntityKind.Event)]
    [InlineData("The Boston Tea Party took place in 1773.", "Boston Tea Party", EntityKind.Event)]
    [InlineData("Bonar Law led the Conservative Party in 1911.", "Bonar Law", EntityKind.Person)]
    [InlineData("Bonar Law led the Conservative Party in 1911.", "Conservative Party", EntityKind.Organization)]
    public void A_law_and_a_tea_party_happened_but_a_party_is_an_organisation(string text, string name, EntityKind kind) => Assert.Equal(kind, KindOf(text, name));

    [Theory]
    [InlineData("The plague reached Paris in the autumn.", "Paris", EntityKind.Place)]
    [InlineData("Caesar crossed the Rhine and subdued the tribes.", "Rhine", EntityKind.Place)]
    [InlineData("Napoleon reached Moscow in September.", "Moscow", EntityKind.Place)]
    [InlineData("The news reached Lincoln in the evening.", "Lincoln", EntityKind.Person)]
    [InlineData("The Freikorps murdered the rebels in Munich.", "Freikorps", EntityKind.Organization)]
    [InlineData("The Reichstag passed the law against the party.", "Reichstag", EntityKind.Organization)]
    [InlineData("The Kaiser denounced the generals in Berlin.", "Kaiser", EntityKind.Person)]
    [InlineData("The Vandals conquered the town in the spring.", "Vandals", EntityKind.Organization)]
    public void A_place_that_the_dictionary_knows_is_nobody_and_nobody_has_an_article(string text, string name, EntityKind kind) => Assert.Equal(kind, KindOf(text, name));

    [Theory]
    [InlineData("The United Nations condemned the invasion of Egypt.", "United Nations", "Nations")]
    [InlineData("The United Kingdom attacked Egypt in 1956.", "Britain", "Kingdom")]
    [InlineData("In 1945 the Allied Powers occupied Germany.", "Allied Powers", "Powers")]
    public void A_participle_with_a_capital_belongs_to_the_name(string text, string name, string rest)
    {
        Assert.NotNull(KindOf(text, name));
        Assert.Null(KindOf(text, rest));
    }

    [Theory]
    [InlineData("The governor was born in Warsaw. The war caused a famine.", "Warsaw", "war")]
    [InlineData("The protest took place in Kingston. The king attacked the protest.", "Kingston", "king")]
    public void A_name_has_no_short_form_that_only_begins_like_it(string text, string name, string word)
    {
        Assert.NotNull(KindOf(text, name));
        Assert.DoesNotContain(Read(text), mention => mention.Name == name && mention.Surface == word);
    }

    [Fact]
    public void A_happening_is_mentioned_as_often_as_it_is_told_however_its_words_are_cut()
    {
        var ways = Read("The residents surrounded the lorries in the square.").Where(mention => mention.Name.StartsWith("Surrounding", StringComparison.Ordinal)).ToList();

        Assert.True(ways.Count > 1);
        Assert.Equal(1, ways.Sum(mention => mention.Count));
        Assert.DoesNotContain("lorries", ways.Select(mention => mention.Surface));
    }

    [Fact]
    public void What_is_described_is_mentioned_wherever_it_is_described() =>
        Assert.Equal(3, Read("The drought caused a famine. The famine led to a revolt. The famine weakened the king.").Where(mention => mention.Name == "Famine").Sum(mention => mention.Count));

    // Null when the text holds no such name.
    static EntityKind? KindOf(string text, string name) => Read(text).FirstOrDefault(mention => mention.Name == name)?.Kind;

    static IReadOnlyList<EntityMention> Read(string text) =>
        new Annotator(new([]), links: null).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text)).Mentions;
}
