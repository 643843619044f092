using CsCheck;

namespace GraphService.Language.Tests;

public class LinearModelTests
{
    const int Classes = 90;

    // Few features lie in one table, many in others.
    static readonly Lazy<Known> Small = new(() => Known.Of(3_000));
    static readonly Lazy<Known> Large = new(() => Known.Of(150_000));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_score_is_the_sum_of_the_weights_of_the_features_that_were_learned(bool isLarge)
    {
        var known = (isLarge ? Large : Small).Value;
        var learned = Gen.Int[0, known.Features.Length - 1].Select(index => known.Features[index]);
        Gen.OneOf(learned, learned, Gen.ULong).Array[0, 40].Sample(
            features =>
            {
                var scores = new int[Classes];
                known.Model.Score(features, scores);
                Assert.Equal(known.SumsOf(features), scores);
            },
            iter: 2_000);
    }

    [Fact]
    public void Sums_of_many_features_are_those_of_one_after_the_other()
    {
        var (known, whole) = (Large.Value, new int[Classes]);
        foreach (var few in known.Features.Chunk(50))
        {
            var scores = new int[Classes];
            known.Model.Score(few, scores);
            for (var i = 0; i < Classes; i++) whole[i] += scores[i];
        }

        Assert.Equal(known.SumsOf(known.Features), whole);
    }

    sealed record Known(ulong[] Features, Dictionary<uint, (byte Owner, sbyte Root)[]> Weights, LinearModel Model)
    {
        public static Known Of(int count)
        {
            var chance = new Random(7);
            var features = Enumerable.Range(0, count).Select(_ => (ulong)chance.NextInt64()).DistinctBy(LinearModel.Key).OrderBy(LinearModel.Key).ToArray();
            var weights = features.ToDictionary(LinearModel.Key, _ => WeightsOf(chance));
            var rows = features.Select(feature => weights[LinearModel.Key(feature)]).ToList();
            var model = LinearModelBuilder.Build(
                Classes, [.. features.Select(LinearModel.Key)], [.. rows.Select(row => (byte)row.Length)], [.. rows.SelectMany(row => row).Select(weight => weight.Owner)],
                [.. rows.SelectMany(row => row).Select(weight => weight.Root)]);
            return new(features, weights, model);
        }

        public int[] SumsOf(IEnumerable<ulong> features)
        {
            var sums = new int[Classes];
            foreach (var (owner, root) in features.SelectMany(feature => Weights.GetValueOrDefault(LinearModel.Key(feature), []))) sums[owner] += root * Math.Abs((int)root);
            return sums;
        }

        // Most features weigh few classes, some weigh nearly all.
        static (byte Owner, sbyte Root)[] WeightsOf(Random chance)
        {
            var size = chance.Next(10) == 0 ? chance.Next(1, Classes) : chance.Next(1, 6);
            var owners = Enumerable.Range(0, Classes).ToArray();
            chance.Shuffle(owners);
            return [.. owners.Take(size).Order().Select(owner => ((byte)owner, (sbyte)chance.Next(-127, 128)))];
        }
    }
}
