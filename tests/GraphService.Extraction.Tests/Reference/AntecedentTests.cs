namespace GraphService.Extraction.Tests;

/// <summary>What pronouns take up, by the weights that come with the program.</summary>
public sealed class AntecedentTests
{
    [Theory]
    [InlineData("Stalin died in 1953. He had ruled for decades.", "He", "Stalin")]
    [InlineData("Anna Berg wrote to Otto Kern. She wanted a divorce.", "She", "Anna Berg")]
    [InlineData("Otto Kern wrote to Anna Berg. He wanted a divorce.", "He", "Otto Kern")]
    [InlineData("The king met the queen at Windsor. She refused to speak.", "She", "Queen")]
    [InlineData("The strike spread to Leeds. It ended in May.", "It", "Strike")]
    [InlineData("The miners marched on the capital. They demanded bread.", "They", "Miners")]
    [InlineData("The council held a ballot of its members.", "its", "Council")]
    public void A_pronoun_takes_up_whom_a_reader_would(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("The Pashtuns attacked the Sikhs. The Sikhs chose a king in order to halt them.", "them", "Pashtuns")]
    [InlineData("The treaties angered the ministers. To revise them, the ministers sent a mission to Paris.", "them", "Treaties")]
    [InlineData("The rebels seized the bridges. To revise them, they sent a mission to Paris.", "they", "Rebels")]
    [InlineData("The workers had built barricades. As soldiers were disarming them, a shot was fired.", "them", "Workers")]
    [InlineData("The students hired lawyers to defend them.", "them", "Students")]
    public void Nobody_does_to_them_what_they_do_themselves(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("Sweden lost the war. Its defeat ended the empire.", "Sweden")]
    [InlineData("Turkey signed the armistice. Its army occupied Mosul.", "Turkey")]
    [InlineData("Japan attended the conference. Its delegation demanded a clause.", "Japan")]
    [InlineData("Germany signed the treaty. Its terms were harsh.", "Treaty")]
    [InlineData("The uprising spread through Hungary. Its defeat took three weeks.", "Uprising")]
    [InlineData("The conference met in Paris. Its delegates signed a pact.", "Conference")]
    public void No_war_or_treaty_has_an_army(string text, string name) => Assert.Equal(name, Taken(text, "Its", AntecedentModel.Default));

    [Theory]
    [InlineData("Otto Kern appointed Paul Haas. He banned the party.", "He", "Paul Haas")]
    [InlineData("Otto Kern sent Paul Haas to Vienna. He signed the treaty.", "He", "Paul Haas")]
    [InlineData("Otto Kern replaced Paul Haas with Karl Weber. He dissolved the parliament.", "He", "Karl Weber")]
    [InlineData("Otto Kern appointed Paul Haas. He hoped for peace.", "He", "Otto Kern")]
    [InlineData("Otto Kern appointed Paul Haas. He said that the army needed a victory.", "He", "Otto Kern")]
    [InlineData("Otto Kern appointed Paul Haas. He had long admired him.", "He", "Otto Kern")]
    public void Whoever_is_given_a_deed_to_do_does_it(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("Otto Kern defeated Paul Haas. He fled to Geneva.", "He", "Paul Haas")]
    [InlineData("Otto Kern betrayed Paul Haas. He was executed in May.", "He", "Paul Haas")]
    [InlineData("Otto Kern banished Paul Haas. He returned with an army.", "He", "Paul Haas")]
    [InlineData("The Romans besieged the Gauls. They surrendered in March.", "They", "Gauls")]
    [InlineData("Otto Kern defeated Paul Haas. He founded a city.", "He", "Otto Kern")]
    [InlineData("Otto Kern defeated Paul Haas. He returned to Bonn.", "He", "Otto Kern")]
    public void Whoever_is_beaten_flees(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("The death of his friend Paul Haas led Otto Kern to conclude that hands carried disease. He introduced a rule.", "Otto Kern")]
    [InlineData("Paul Haas met Otto Kern. Otto Kern died in May. He was buried in Bonn.", "Otto Kern")]
    public void The_dead_do_nothing_more(string text, string name) => Assert.Equal(name, Taken(text, "He", AntecedentModel.Default));

    [Theory]
    [InlineData("Otto Kern banished Paul Haas and seized his inheritance.", "his", "Paul Haas")]
    [InlineData("Otto Kern killed Paul Haas and married his widow.", "his", "Paul Haas")]
    [InlineData("Otto Kern arrested Paul Haas. His detention angered the crowd.", "His", "Paul Haas")]
    [InlineData("Otto Kern banished Paul Haas and returned to his palace.", "his", "Otto Kern")]
    public void What_is_taken_and_what_befalls_belongs_to_whom_it_is_done(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("Otto Kern met Paul Haas. Otto Kern was hanged. His execution made him a martyr.", "him", "Otto Kern")]
    [InlineData("Stalin exiled Trotsky. His agents murdered him.", "him", "Trotsky")]
    public void What_his_fate_makes_of_him_it_makes_of_the_same(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Fact]
    public void A_woman_called_so_is_not_he() =>
        Assert.Equal("Otto Kern", Taken("Otto Kern admired Anna Berg. She founded a school. Then he left her.", "he", AntecedentModel.Default));

    [Theory]
    [InlineData("Otto Kern's mother Nandi died in May. He founded a school.", "He", "Otto Kern")]
    [InlineData("Otto Kern exiled Zeyna, the daughter of the sultan. She founded a school.", "She", "Zeyna")]
    [InlineData("Empress Wu Zetian ruled China. Li Jingye raised a rebellion, and she crushed it.", "she", "Wu Zetian")]
    [InlineData("Queen Victoria received Florence Dale, a nurse. Dale founded a school, and she wrote a book.", "she", "Florence Dale")]
    [InlineData("Otto Kern's son Nando took the throne. He banned the party.", "He", "Nando")]
    public void Kin_and_titles_tell_who_is_a_woman(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("Otto Kern sent Paul Haas to relieve the city, but he arrived too late.", "he", "Paul Haas")]
    [InlineData("Paul Haas lived in Vienna. Otto Kern persuaded him to come to London. The books he wrote there made him rich.", "he", "Paul Haas")]
    [InlineData("Paul Haas led a revolt. Otto Kern sent Karl Weber against him.", "him", "Paul Haas")]
    [InlineData("Otto Kern sent Paul Haas to relieve the city, but he regretted it.", "he", "Otto Kern")]
    [InlineData("Otto Kern defeated Paul Haas, and he returned to Vienna.", "he", "Otto Kern")]
    public void Whoever_is_sent_arrives(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("Otto Kern freed the serfs. Anton Weber organised his assassination.", "his", "Otto Kern")]
    [InlineData("The famine weakened Otto Kern, and Paul Haas reversed his policies.", "his", "Otto Kern")]
    [InlineData("Otto Kern ruled Prussia. Paul Haas won his support.", "his", "Otto Kern")]
    [InlineData("Otto Kern helped Paul Haas reform his army.", "his", "Paul Haas")]
    [InlineData("The Cagots were poor. The guilds opposed their emancipation.", "their", "Cagots")]
    [InlineData("The nobles served the king. The king gave the peasants land as a reward for their loyalty.", "their", "Peasants")]
    [InlineData("Otto Kern ruled Prussia. Paul Haas won his freedom.", "his", "Paul Haas")]
    [InlineData("Otto Kern ruled Prussia. Paul Haas engineered his appointment.", "his", "Paul Haas")]
    [InlineData("The famine weakened Otto Kern, and Paul Haas reversed his own policies.", "his", "Paul Haas")]
    [InlineData("The nobles received land as a reward for their loyalty.", "their", "Nobles")]
    public void What_is_plotted_undone_or_won_is_somebody_elses(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("The plague killed thousands. Otto Kern advanced the theory that it was caused by poison.", "it", "Plague")]
    [InlineData("Otto Kern advanced a theory, and it was mocked.", "it", "Theory")]
    [InlineData("The government passed the Factory Acts. They restricted child labour.", "They", "Factory Acts")]
    [InlineData("The ministers passed the Factory Acts. They resigned in May.", "They", "Ministers")]
    [InlineData("Ashoka became a Buddhist after the war. He put up pillars.", "He", "Ashoka")]
    [InlineData("The deflation engineered by Otto Kern, whose withdrawal of paper money ruined the farmers, caused riots.", "whose", "Otto Kern")]
    [InlineData("The law proposed by Otto Kern, whose effects ruined the farmers, caused riots.", "whose", "Law")]
    [InlineData("Otto Kern signed the manifesto in support of the Prague Spring, for which he was expelled from the party.", "which", "Signing of manifesto")]
    [InlineData("Otto Kern led a revolt, for which he was hanged.", "which", "Revolt")]
    public void What_stands_around_the_pronoun_tells_what_is_meant(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, AntecedentModel.Default));

    [Theory]
    [InlineData("Otto Kern admired Paul Haas. He left him.", "He", "Otto Kern")]
    [InlineData("Many soldiers demanded reforms. Otto Kern opposed them.", "them", "Reforms")]
    [InlineData("The tax caused a revolt. It was repealed by parliament.", "It", "Tax")]
    [InlineData("The tax caused a revolt. It was crushed by the army.", "It", "Revolt")]
    public void Without_weights_roles_and_nearness_decide(string text, string pronoun, string name) => Assert.Equal(name, Taken(text, pronoun, model: null));

    [Theory]
    [InlineData("Lenin died in January. They wept.", "They")]
    [InlineData("The revolt began in May. He fled.", "He")]
    public void A_pronoun_that_nothing_agrees_with_takes_up_nothing(string text, string pronoun) => Assert.Null(Taken(text, pronoun, AntecedentModel.Default));

    [Fact]
    public void Two_that_are_joined_stay_so_for_every_they()
    {
        var scene = Scene("Otto Kern and Paul Haas said that they would flee. They left.");
        var referents = Referents.Of(scene, Some.Gazetteer(), AntecedentModel.Default);

        Assert.Equal(["Otto Kern", "Paul Haas"], referents.AllAt(1, 0).Select(referent => referent.Name));
    }

    [Fact]
    public void Whoever_learns_is_told_of_every_choice_with_the_nearest_first()
    {
        var asked = new List<AntecedentQuestion>();
        var scene = Scene("Clara Haas admired Anna Berg. She founded a school.");
        Referents.Of(scene, Some.Gazetteer(), model: null, asked: asked.Add);

        var question = Assert.Single(asked);
        Assert.Equal((1, 0), (question.Sentence, question.Token));
        Assert.Equal(["Anna Berg", "Clara Haas"], question.Options.Select(option => option.Referent.Name));
    }

    static string? Taken(string text, string pronoun, AntecedentModel? model)
    {
        var scene = Scene(text);
        var referents = Referents.Of(scene, Some.Gazetteer(), model);
        var place = scene.SelectMany((sentence, at) => Enumerable.Range(0, sentence.Tree.Count).Where(token => sentence.Tree[token].Form == pronoun).Select(token => (at, token))).First();
        return referents.At(place.at, place.token)?.Name;
    }

    static List<SceneSentence> Scene(string text) => Annotator.SceneOf(ProseFilter.Sift(Some.Text(text).Blocks));
}
