using CsCheck;

namespace GraphService.Extraction.Tests;

public class RegisterSharesTests
{
    static readonly Gen<double[]> Odds = Gen.Double[-6, 6].Array[3];

    [Fact]
    public void The_shares_of_every_text_sum_to_one() =>
        Odds.Array[1, 20].Sample(texts => RegisterShares.OfAll(texts).All(shares => shares.All(share => share >= 0) && Math.Abs(shares.Sum() - 1) < 1e-9));

    [Fact]
    public void A_text_by_itself_is_of_the_register_that_its_words_tell() =>
        Odds.Sample(odds => odds[Likeliest(RegisterShares.OfAll([odds])[0])] >= odds.Max() - 1e-9);

    [Fact]
    public void A_sentence_that_could_be_of_any_register_is_of_that_of_its_source()
    {
        double[] open = [0, 0, 0];
        var source = Enumerable.Repeat<double[]>([3, 0, 0], 200).Append(open).ToList();

        Assert.Equal(1.0 / 3, RegisterShares.OfAll([open])[0][0], 9);
        Assert.True(RegisterShares.OfAll(source)[^1][0] > 0.9);
    }

    [Fact]
    public void The_more_often_a_source_says_so_the_surer_its_register_is() =>
        Gen.Select(Odds, Gen.Int[1, 20], Gen.Int[1, 20]).Sample((odds, some, more) =>
            RegisterShares.OfAll([.. Enumerable.Repeat(odds, some + more)])[0].Max() >= RegisterShares.OfAll([.. Enumerable.Repeat(odds, some)])[0].Max() - 1e-9);

    [Fact]
    public void A_source_of_two_registers_keeps_both()
    {
        var source = Enumerable.Repeat<double[]>([5, 0, 0], 50).Concat(Enumerable.Repeat<double[]>([0, 5, 0], 50)).ToList();

        var shares = RegisterShares.OfAll(source);

        Assert.True(shares[0][0] > 0.85);
        Assert.True(shares[^1][1] > 0.85);
    }

    [Fact]
    public void No_texts_have_no_shares() => Assert.Empty(RegisterShares.OfAll([]));

    static int Likeliest(double[] numbers) => Array.IndexOf(numbers, numbers.Max());
}
