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

    static string? Meant(string text, string noun)
    {
        var scene = Annotator.SceneOf(ProseFilter.Sift(Some.Text(text).Blocks));
        var referents = Referents.Of(scene, Some.Gazetteer(), AntecedentModel.Default);
        var tree = scene[^1].Tree;
        return referents.At(scene.Count - 1, Enumerable.Range(0, tree.Count).First(token => tree[token].Form == noun))?.Name;
    }
}
