using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Names that hold more than a row of capitals, and the words before a name that are none of it.</summary>
public sealed class JoinedNamesTests
{
    [Theory]
    [InlineData("Tanner's Rebellion frightened the planters.", "Tanner's Rebellion", "Tanner")]
    [InlineData("King Osric's War weakened the colonies.", "King Osric's War", "King Osric")]
    [InlineData("The St. Alban's Day Massacre led to a war.", "St. Alban's Day Massacre", "St. Alban")]
    [InlineData("Walter Hobbs' Charge failed because the guns were silent.", "Walter Hobbs' Charge", "Walter Hobbs")]
    [InlineData("The War of Perkins' Nose ruined the merchants.", "War of Perkins' Nose", "Perkins")]
    public void What_is_called_for_somebody_is_one_name_and_he_does_nothing(string text, string name, string somebody)
    {
        Assert.Equal(EntityKind.Event, KindOf(text, name));
        Assert.Null(KindOf(text, somebody));
    }

    [Theory]
    [InlineData("Osric's New Economic Policy revived the trade.", "Osric", "New Economic Policy")]
    [InlineData("Mao's Cultural Revolution destroyed the temples.", "Mao", "Cultural Revolution")]
    [InlineData("Lenin's War Communism caused a famine.", "Lenin", "War Communism")]
    [InlineData("Israel's War of Independence displaced the villagers.", "Israel", "War of Independence")]
    public void Who_only_owns_what_follows_is_a_name_of_his_own(string text, string owner, string owned)
    {
        Assert.NotNull(KindOf(text, owner));
        Assert.NotNull(KindOf(text, owned));
    }

    [Theory]
    [InlineData("The Army of the Tamar defeated Lee.", "Army of the Tamar", EntityKind.Organization)]
    [InlineData("The Plague of Corinth caused a famine.", "Plague of Corinth", EntityKind.Event)]
    [InlineData("The Duchy of Burgundy supported England.", "Duchy of Burgundy", EntityKind.Place)]
    [InlineData("Joan of Arc defeated the English.", "Joan of Arc", EntityKind.Person)]
    public void A_name_goes_on_behind_of(string text, string name, EntityKind kind) => Assert.Equal(kind, KindOf(text, name));

    [Theory]
    [InlineData("The French and Indian War ruined the colony.", "French and Indian War", EntityKind.Event)]
    [InlineData("The Alien and Sedition Acts angered the farmers.", "Alien and Sedition Acts", EntityKind.Event)]
    [InlineData("The Committee of Union and Progress seized power.", "Committee of Union and Progress", EntityKind.Organization)]
    [InlineData("The Centre for Irish and Scottish Studies opposed the plan.", "Centre for Irish and Scottish Studies", EntityKind.Organization)]
    [InlineData("The Royal Academy of Painting and Sculpture opposed the plan.", "Royal Academy of Painting and Sculpture", EntityKind.Organization)]
    [InlineData("The Committee of Public Safety and Defence executed the king.", "Committee of Public Safety and Defence", EntityKind.Organization)]
    [InlineData("The Center for Advanced Study in the Behavioral Sciences opposed the plan.", "Center for Advanced Study in the Behavioral Sciences", EntityKind.Organization)]
    [InlineData("Osric wrote The History of Peter the Great in 1755.", "History of Peter the Great", EntityKind.Concept)]
    [InlineData("Mary Brown wrote \"Child's Play\" in 1895.", "Child's Play", EntityKind.Concept)]
    [InlineData("Osric painted \"Jacob and his Sons\" in 1640.", "Jacob and his Sons", EntityKind.Concept)]
    [InlineData("The Bureau of Reclamation built the dam.", "Bureau of Reclamation", EntityKind.Organization)]
    [InlineData("Osric led the Committee on Economic Security.", "Committee on Economic Security", EntityKind.Organization)]
    [InlineData("The Society for Promoting Christian Knowledge printed the books.", "Society for Promoting Christian Knowledge", EntityKind.Organization)]
    [InlineData("Osric led the Society for Effecting the Abolition of the Slave Trade.", "Society for Effecting the Abolition of the Slave Trade", EntityKind.Organization)]
    [InlineData("Standard Oil of California found oil.", "Standard Oil of California", EntityKind.Organization)]
    [InlineData("The 45th Regiment of Foot attacked the town.", "45th Regiment of Foot", EntityKind.Organization)]
    [InlineData("Osric conquered the Valley of Mexico.", "Valley of Mexico", EntityKind.Place)]
    [InlineData("The Ministry of War opposed the plan.", "Ministry of War", EntityKind.Organization)]
    [InlineData("The Qing dynasty banned opium.", "Qing dynasty", EntityKind.Organization)]
    [InlineData("Sitting Bull refused the offer.", "Sitting Bull", EntityKind.Person)]
    [InlineData("The younger Adams defeated Jackson.", "Younger Adams", EntityKind.Person)]
    public void A_name_of_several_words_is_kept_whole(string text, string name, EntityKind kind) => Assert.Equal(kind, KindOf(text, name));

    [Theory]
    [InlineData("The First and Second World War ruined the merchants.", "First and Second World War")]
    [InlineData("The Spanish and Dutch Wars ruined the merchants.", "Spanish and Dutch Wars")]
    [InlineData("The Ministry of War and Parliament opposed the plan.", "Ministry of War and Parliament")]
    [InlineData("The Institute for Research in Paris opposed the plan.", "Institute for Research in Paris")]
    [InlineData("The Department of Justice and Congress opposed the plan.", "Department of Justice and Congress")]
    [InlineData("Osric proclaimed himself \"Emperor of these United States\" in 1859.", "Emperor of these United States")]
    [InlineData("Osric said \"Peace and Bread are ours\" in 1917.", "Peace and Bread are ours")]
    [InlineData("Osric addressed the Commission on Tuesday.", "Commission on Tuesday")]
    [InlineData("Osric found oil in the Valley of Mexico and Progress.", "Valley of Mexico and Progress")]
    public void Two_names_are_not_joined(string text, string name) => Assert.Null(KindOf(text, name));

    [Fact]
    public void A_surname_is_his_who_alone_was_named_before()
    {
        Assert.Contains(Read("Martin Luther King led the boycott. King founded the union. Coretta Scott King led the march."), mention => mention is { Name: "Martin Luther King", Surface: "King" });
        Assert.Contains(Read("Martin Luther King met Coretta Scott King. King founded the union."), mention => mention is { Name: "King", Surface: "King" });
    }

    [Fact]
    public void A_dynasty_is_who_bears_its_name_alone()
    {
        Assert.Null(KindOf("The Qing dynasty ceded the port. The Qing banned opium.", "Qing"));
        Assert.NotNull(KindOf("The Qing dynasty ceded the port. The Qing banned opium.", "Qing dynasty"));
    }

    [Theory]
    [InlineData("The Revolution of 1905 weakened the tsar. The Revolution of 1917 destroyed the monarchy.", "Revolution of 1905", "Revolution of 1917")]
    [InlineData("The Reform Act of 1832 angered the lords. The Reform Act of 1867 calmed the country.", "Reform Act of 1832", "Reform Act of 1867")]
    [InlineData("The Russian Revolution of 1917 destroyed the monarchy.", "Russian Revolution")]
    [InlineData("In the Revolution of 1905 Russia lost the war.", "Revolution of 1905", "Russia")]
    public void A_year_belongs_to_the_name_that_says_nothing_without_it(string text, params string[] names) => Assert.All(names, name => Assert.NotNull(KindOf(text, name)));

    [Fact]
    public void The_year_is_said_once() => Assert.Contains(Read("The Revolution of 1905 weakened the tsar. The Revolution also angered the nobles."), mention => mention is { Name: "Revolution of 1905", Surface: "Revolution" });

    [Theory]
    [InlineData("The Coal and Iron Administration banned the strike.", "Coal and Iron Administration", EntityKind.Organization)]
    [InlineData("The Women's Social and Political Union attacked the ministers.", "Women's Social and Political Union", EntityKind.Organization)]
    [InlineData("The Transport and General Workers' Union supported the strike.", "Transport and General Workers' Union", EntityKind.Organization)]
    [InlineData("The Pure Food and Beer Act angered the bakers.", "Pure Food and Beer Act", EntityKind.Event)]
    [InlineData("The Industrial and Commercial Union struck in May.", "Industrial and Commercial Union", EntityKind.Organization)]
    [InlineData("The Medical and Scientific Board opposed the war.", "Medical and Scientific Board", EntityKind.Organization)]
    [InlineData("Tanner v. Hobbs legalised the trade.", "Tanner v. Hobbs", EntityKind.Event)]
    public void And_and_versus_join_one_name(string text, string name, EntityKind kind) => Assert.Equal(kind, KindOf(text, name));

    [Theory]
    [InlineData("Britain and the Communist Party opposed the strike.", "Britain", "Communist Party")]
    [InlineData("Marx and Congress Party opposed the strike.", "Marx", "Congress Party")]
    [InlineData("The Emperor and Liberal Party opposed the law.", "Emperor", "Liberal Party")]
    [InlineData("After the Church and Labour Party opposed the law, the minister resigned.", "Labour Party")]
    [InlineData("The British and French Army attacked Sevastopol.", "Army")]
    public void And_also_joins_two_names(string text, params string[] names) => Assert.All(names, name => Assert.NotNull(KindOf(text, name)));

    [Theory]
    [InlineData("Serb Milan Petrov invented the motor.", "Milan Petrov")]
    [InlineData("Englishman Robert Hooke blamed the bakers.", "Robert Hooke")]
    [InlineData("American General Walter Hobbs attacked the town.", "Walter Hobbs")]
    [InlineData("Field Marshal Erwin Rommel attacked Tobruk.", "Erwin Rommel")]
    [InlineData("Dr. Martin Luther King led the march.", "Martin Luther King")]
    [InlineData("Doge Enrico Dandolo led the crusade.", "Enrico Dandolo")]
    [InlineData("Caliph al-Mansur founded Baghdad. Al-Mansur killed the vizier.", "Al-Mansur")]
    [InlineData("Grand Duke Nicholas led the army.", "Grand Duke Nicholas")]
    [InlineData("Norman Robert Hobbs attacked the town.", "Norman Robert Hobbs")]
    public void Where_somebody_is_from_and_what_he_is_goes_before_his_name(string text, string name) => Assert.Equal([name], Read(text).Where(mention => mention.Kind == EntityKind.Person && mention.Name.Split(' ', '-')[^1] == name.Split(' ', '-')[^1]).Select(mention => mention.Name).Distinct());

    [Theory]
    [InlineData("William the Silent led the revolt. William was murdered.", "William the Silent")]
    [InlineData("Charles the Rash attacked the Swiss.", "Charles the Rash")]
    public void An_adjective_with_a_capital_is_what_somebody_was_called(string text, string name) => Assert.Equal(EntityKind.Person, KindOf(text, name));

    [Fact]
    public void An_adjective_before_a_noun_is_nobodys() => Assert.Null(KindOf("They made William the Liberal leader.", "William the Liberal"));

    [Theory]
    [InlineData("HMS Badger sank in the storm.", "HMS Badger", EntityKind.Concept)]
    [InlineData("Apollo 11 landed on the moon.", "Apollo 11", EntityKind.Concept)]
    [InlineData("The 26th of July Movement overthrew the general.", "26th of July Movement", EntityKind.Organization)]
    [InlineData("The 30 September Movement killed six generals.", "30 September Movement", EntityKind.Organization)]
    [InlineData("On 4 September Parliament passed the act.", "Parliament", EntityKind.Organization)]
    public void Ships_numbers_and_days(string text, string name, EntityKind kind) => Assert.Equal(kind, KindOf(text, name));

    [Fact]
    public void A_title_of_another_tongue_is_one_name()
    {
        Assert.NotNull(KindOf("Bernhard Karlgren wrote Etudes sur la Phonologie Chinoise.", "Etudes sur la Phonologie Chinoise"));
        Assert.Null(KindOf("The rebels cried Vive la France and attacked the palace.", "Vive la France"));
    }

    // Null when the text holds no such name.
    static EntityKind? KindOf(string text, string name) => Read(text).FirstOrDefault(mention => mention.Name == name)?.Kind;

    static IReadOnlyList<EntityMention> Read(string text) =>
        new Annotator(new([]), links: null).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text)).Mentions;
}
