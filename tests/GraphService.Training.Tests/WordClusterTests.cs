using GraphService.Language;

namespace GraphService.Training.Tests;

public class WordClusterTests
{
    [Fact]
    public void Words_whose_vectors_point_the_same_way_share_a_class_and_the_same_vectors_give_the_same_classes()
    {
        var chance = new SplitMix64(3);
        string[] words = [.. Enumerable.Range(0, 40).Select(i => $"{(char)('a' + (i % 26))}{(i < 20 ? "left" : "right")}")];
        var vectors = new WordVectors(words, [.. words.Select((_, i) => new[] { i < 20 ? -1f : 1f, Small(), Small(), Small() })]);

        var codes = WordClusters.Of(vectors);

        var sides = words.Select(word => WordClasses.Prefix(codes[WordVectors.Key(word)], 1)).ToArray();
        Assert.Single(sides[..20].Distinct());
        Assert.Single(sides[20..].Distinct());
        Assert.NotEqual(sides[0], sides[20]);
        Assert.Equal(codes, WordClusters.Of(vectors));

        float Small() => (float)chance.NextDouble() / 10;
    }

    [Fact]
    public void Vectors_are_read_in_the_order_of_how_frequent_the_words_are()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """
            {"precision":8,"l2NormIndex":2,"wordIndex":3,"size":3,"dimensions":2,"words":["the","of","rare"],
             "vectors":{"of":[0.5,-1,1.1,1],"rare":[9,9,12,2],"the":[1,2,2.2,0]},"unkVector":[0,0,0,-1]}
            """);

        var vectors = WordVectors.Read(file, most: 2);

        File.Delete(file);
        Assert.Equal(["the", "of"], vectors.Words);
        Assert.Equal([0.5f, -1f], vectors.Rows[1]);
    }
}
