using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>What a pronoun takes up is likely to some degree, and links are no surer for it.</summary>
public sealed class PronounDoubtTests
{
    [Theory]
    [InlineData("The vizier defied the sultan. He raised an army.", true)]
    [InlineData("The bishop defied the duke, the count and the abbot. His letters have survived.", true)]
    [InlineData("The vizier raised an army. He marched on the coast.", false)]
    [InlineData("The vizier, who raised an army, marched on the coast.", false)]
    public void A_pronoun_is_in_doubt_where_it_may_take_up_several(string text, bool isInDoubt)
    {
        var scene = Annotator.SceneOf(ProseFilter.Sift(DocumentReader.Read("text.txt", SourceFormat.Plain, text).Blocks));
        var referents = Referents.Of(scene, new([]), AntecedentModel.Default, NameKindModel.Default);
        var likelihoods = scene.SelectMany((sentence, at) => Enumerable.Range(0, sentence.Tree.Count).Select(token => referents.Likelihood(at, token))).ToList();

        Assert.All(likelihoods, likelihood => Assert.InRange(likelihood, double.Epsilon, 1));
        Assert.Equal(isInDoubt, likelihoods.Exists(likelihood => likelihood < 0.999));
    }

    [Fact]
    public void A_link_is_told_with_less_confidence_the_likelier_its_least_likely_pronoun_means_something_else()
    {
        var who = new Referent(new("sultan"), EntityKind.Person, "Sultan");

        Assert.Equal(1, LearnedLinks.Share(new(0, who, 1), new(1, who, 1)));
        Assert.Equal(0.8, LearnedLinks.Share(new(0, who, 0.9), new(1, who, 0.64)), 6);
    }
}
