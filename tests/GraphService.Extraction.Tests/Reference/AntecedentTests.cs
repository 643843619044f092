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

    [Fact]
    public void A_woman_called_so_is_not_he() =>
        Assert.Equal("Otto Kern", Taken("Otto Kern admired Anna Berg. She founded a school. Then he left her.", "he", AntecedentModel.Default));

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
