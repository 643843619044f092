namespace GraphService.Extraction.Tests;

/// <summary>Whom or what "the king", "the coup" and "the disease" take up.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData("Queen Victoria met the envoys. The queen denounced the plan.", "queen", "Victoria")]
    [InlineData("Soviet leader Mikhail Gorbachev met the envoys. The Soviet leader resigned.", "leader", "Mikhail Gorbachev")]
    [InlineData("Argentine general Leopoldo Galtieri ordered the invasion. The general resigned.", "general", "Leopoldo Galtieri")]
    [InlineData("The Prime Minister, Neville Chamberlain, flew to Munich. The prime minister signed the pact.", "minister", "Neville Chamberlain")]
    [InlineData("Soviet leader Mikhail Gorbachev met the envoys. The Chinese leader resigned.", "leader", "Chinese leader")]
    public void A_title_before_a_name_is_whoever_bears_it(string text, string noun, string name) => Assert.Equal(name, Meant(text, noun));

    [Theory]
    [InlineData("Napoleon became emperor. The emperor invaded Russia.", "emperor", "Napoleon")]
    [InlineData("Otto Kern was elected president. The president banned the party.", "president", "Otto Kern")]
    [InlineData("The nobles crowned Otto Kern king. The king banned the party.", "king", "Otto Kern")]
    [InlineData("Otto Kern did not become president. The president banned the party.", "president", "President")]
    [InlineData("Otto Kern hoped to become president. The president banned the party.", "president", "President")]
    public void Whoever_came_into_an_office_bears_it(string text, string noun, string name) => Assert.Equal(name, Meant(text, noun));

    [Theory]
    [InlineData("Louis XIV revoked the edict. The king's wars emptied the treasury.", "king", "Louis XIV")]
    [InlineData("Elizabeth I refused to marry. The queen banned the party.", "queen", "Elizabeth I")]
    [InlineData("Nicholas II abdicated. The tsar went to Siberia.", "tsar", "Nicholas II")]
    [InlineData("Louis XIV revoked the edict. The young king danced.", "king", "Young king")]
    [InlineData("Louis XIV revoked the edict. The pope protested.", "pope", "Pope")]
    [InlineData("Louis XIV met the king of Spain. The king protested.", "king", "King of Spain")]
    public void A_numbered_ruler_is_the_king(string text, string noun, string name) => Assert.Equal(name, Meant(text, noun));

    [Theory]
    [InlineData("The army overthrew the president. The coup ended the republic.", "coup", "Overthrow of president")]
    [InlineData("A submarine sank the Lusitania. The sinking outraged America.", "sinking", "Sinking of Lusitania")]
    [InlineData("Parliament passed the Stamp Act. The law angered the colonists.", "law", "Stamp Act")]
    [InlineData("Smallpox reached Mexico. The disease killed many Aztecs.", "disease", "Smallpox")]
    [InlineData("Smallpox and measles reached Mexico. The disease killed many Aztecs.", "disease", "Disease")]
    [InlineData("The army defended the president. The coup ended the republic.", "coup", "Coup")]
    public void A_noun_takes_up_what_was_just_told(string text, string noun, string name) => Assert.Equal(name, Meant(text, noun));

    [Theory]
    [InlineData("The Dutch captured Luanda. Vieira recovered the city.", "city", "Luanda")]
    [InlineData("Osric attacked Fort Alden. The fort surrendered.", "fort", "Fort Alden")]
    [InlineData("The troops burned the village of Ketton.", "village", "Ketton")]
    [InlineData("Queen Nzinga of Ndongo resisted. The Dutch captured Luanda. Vieira recovered the city.", "city", "Luanda")]
    [InlineData("Queen Osrica of Tahiti fled. The society sent Otto to the island.", "island", "Tahiti")]
    [InlineData("Osric left Boston. The fort surrendered.", "fort", "Fort")]
    [InlineData("Osric fled to Crete. Otto fled to Luanda. Vieira flooded the island.", "island", "Crete")]
    [InlineData("Osric left Paris. He ruled the island.", "island", "Island")]
    [InlineData("The revolt reached Bengal. Vieira recovered the city.", "city", "City")]
    [InlineData("Osric landed in Sicily. Vieira recovered the city.", "city", "City")]
    [InlineData("The Sokoto Caliphate fell. Osric fled to Gobir. Vieira recovered the city.", "city", "City")]
    [InlineData("Osric closed the port of Luanda.", "port", "Port of Luanda")]
    [InlineData("Osric left Cairo and besieged Khartoum. Vieira recovered the city.", "city", "City")]
    [InlineData("Osric crossed the Danube. Vieira recovered the city.", "city", "City")]
    [InlineData("Osric invaded Portugal. Vieira recovered the city.", "city", "City")]
    [InlineData("Osric invaded Bohemia. Vieira recovered the city.", "city", "City")]
    [InlineData("The rebels seized a city near Luanda. Vieira recovered the city.", "city", "City")]
    public void The_city_is_the_only_place_near_that_may_be_one(string text, string noun, string name) => Assert.Equal(name, Meant(text, noun));

    [Theory]
    [InlineData("Peel repealed the Corn Laws, and the repeal split the party.", "repeal", "Repeal of Corn Laws")]
    [InlineData("Otto allowed the Danube Treaty to lapse. The lapse angered the envoys.", "lapse", "Lapse of Danube Treaty")]
    [InlineData("Peel repealed the Corn Laws. The repeal of the Corn Laws split the party.", "repeal", "Repeal of Corn Laws")]
    [InlineData("Peel repealed the Stamp Act. The repeal of the Corn Laws split the party.", "repeal", "Repeal of the Corn Laws")]
    [InlineData("The general threatened to attack the town, and the attack caused panic.", "attack", "Attack")]
    [InlineData("Peel did not repeal the Corn Laws, and the repeal split the party.", "repeal", "Repeal")]
    public void A_noun_of_a_deed_takes_up_the_clause_that_told_of_it(string text, string noun, string name)
    {
        var tree = SceneOf(text)[^1].Tree;
        Assert.Equal(name, MeantAt(text, Enumerable.Range(0, tree.Count).Last(token => tree[token].Form == noun)));
    }

    [Theory]
    [InlineData("Catherine the Great deposed her husband. The empress banned the party.", "empress", "Catherine the Great")]
    [InlineData("Otto Kern seized power in 1961. An agent shot the president.", "president", "Otto Kern")]
    [InlineData("Justinian I sent Belisarius to recover Africa. The general banned the party.", "general", "Belisarius")]
    [InlineData("Justinian sent Belisarius to recover Africa from the Vandals. The general banned the party.", "general", "Belisarius")]
    [InlineData("Justinian I sent Belisarius to Paris. The general banned the party.", "general", "General")]
    [InlineData("Otto Kern won the battle. The king fled.", "king", "King")]
    [InlineData("Florence Nightingale nursed the soldiers. The queen banned the party.", "queen", "Queen")]
    [InlineData("Otto Kern exposed the burglary. The president resigned.", "president", "President")]
    [InlineData("Otto Kern seized power from a president. An agent shot the president.", "president", "President")]
    public void Who_is_called_or_did_what_shows_an_office_holds_it(string text, string noun, string name)
    {
        var tree = SceneOf(text)[^1].Tree;
        Assert.Equal(name, MeantAt(text, Enumerable.Range(0, tree.Count).Last(token => tree[token].Form == noun)));
    }

    [Theory]
    [InlineData("The emir died. His widow, Queen Victoria, banned the party.", "widow", "Victoria")]
    [InlineData("Muhammad Ahmad, the Mahdi, besieged Khartoum. The Mahdi banned the party.", "Mahdi", "Muhammad Ahmad")]
    [InlineData("Emma, Lady Hamilton, was ruined. Lady Hamilton fled.", "Hamilton", "Emma")]
    [InlineData("Tecumseh, the Shawnee, led the revolt. The Shawnee banned the party.", "Shawnee", "Shawnee")]
    [InlineData("Shaka became king of the Zulu. The king banned the party.", "king", "Shaka")]
    public void Who_stands_beside_a_name_of_his_is_one_person(string text, string noun, string name) => Assert.Equal(name, Meant(text, noun));

    [Theory]
    [InlineData("The miners led a revolt against the duke. The army crushed the rebellion.", "rebellion", "Revolt against the duke")]
    [InlineData("The Easter Rising began in April. The army crushed the rebellion.", "rebellion", "Easter Rising")]
    [InlineData("The revolt in Luanda inspired the uprising.", "uprising", "Uprising")]
    [InlineData("The miners' revolt and the Easter Rising failed. The army crushed the rebellion.", "rebellion", "Rebellion")]
    [InlineData("Osric sailed aboard HMS Victory. The victory secured the sea.", "victory", "Victory")]
    [InlineData("Martin Luther King led the boycott. The king banned the party.", "king", "King")]
    public void Another_word_for_it_takes_up_the_only_rising_near_and_no_name_that_only_sounds_so(string text, string noun, string name) => Assert.Equal(name, Meant(text, noun));

    static string? MeantAt(string text, int token)
    {
        var scene = SceneOf(text);
        return Referents.Of(scene, Some.Gazetteer(), AntecedentModel.Default).At(scene.Count - 1, token)?.Name;
    }

    static List<SceneSentence> SceneOf(string text) => [.. Annotator.SceneOf(ProseFilter.Sift(Some.Text(text).Blocks))];

    static string? Meant(string text, string noun)
    {
        var scene = Annotator.SceneOf(ProseFilter.Sift(Some.Text(text).Blocks));
        var referents = Referents.Of(scene, Some.Gazetteer(), AntecedentModel.Default);
        var tree = scene[^1].Tree;
        return referents.At(scene.Count - 1, Enumerable.Range(0, tree.Count).First(token => tree[token].Form == noun))?.Name;
    }
}
