using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What sums of weights stand for, as measured on texts that were not learned from.</summary>
/// <remarks>
/// How far a sum is to be trusted differs by class, and words far apart deserve less: the logarithm of the odds is scaled by class, and by the distance of
/// the two words and the length of the way between them (Platt 1999).
/// </remarks>
/// <param name="unit">How many thousand-millionths of a logarithm of odds one point is.</param>
/// <param name="factors">By what the logarithm is multiplied, for each class.</param>
/// <param name="addends">What is added then, for each class.</param>
/// <param name="reach">What is added to both for words apart, and for steps of the way: factor, addend, factor, addend.</param>
sealed class LinkScales(int unit, double[] factors, double[] addends, double[] reach)
{
    const int FarEnough = 20;

    /// <summary>How often a reading is right.</summary>
    /// <param name="sum">The sum of the weights of its class.</param>
    /// <param name="reading">Its class, as <see cref="LinkModel.Class"/> numbers it.</param>
    /// <param name="apart">How many words on the right word stands.</param>
    /// <param name="steps">How many steps the way between the two has.</param>
    public double Confidence(int sum, int reading, int apart, int steps) =>
        1 / (1 + Math.Exp(-Scaled(Odds(sum), factors[reading], addends[reading], apart, steps, reach)));

    /// <summary>The logarithm of the odds that a sum is, as learned.</summary>
    public double Odds(int sum) => sum * (unit / 1e9);

    /// <summary>The logarithm of the odds that a sum stands for.</summary>
    public static double Scaled(double odds, double factor, double addend, int apart, int steps, double[] reach) =>
        (odds * (factor + (Far(apart) * reach[0]) + (Long(steps) * reach[2]))) + addend + (Far(apart) * reach[1]) + (Long(steps) * reach[3]);

    /// <summary>How far apart two words are, from 0 to 1.</summary>
    public static double Far(int apart) => Math.Min(apart, FarEnough) / (double)FarEnough;

    /// <summary>How long a way is, from 0 to 1.</summary>
    public static double Long(int steps) => steps / (double)LinkPath.Longest;

    /// <summary>Reads the numbers of a model file, which are thousandths.</summary>
    public static LinkScales Read(ModelReader reader)
    {
        return new(reader.Number(), Numbers(LinkModel.GroupClasses), Numbers(LinkModel.GroupClasses), Numbers(4));

        double[] Numbers(int count)
        {
            var numbers = new double[count];
            for (var i = 0; i < count; i++) numbers[i] = reader.Number() / 1000.0;
            return numbers;
        }
    }
}
