using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What sums of weights stand for, as measured on texts that were not learned from.</summary>
/// <remarks>
/// A class that is told often deserves more trust than its sum says, and words far apart less: the logarithm of the odds is scaled by class, and by the
/// distance of the two words and the length of the way between them (Platt 1999).
/// </remarks>
/// <param name="unit">How many thousand-millionths of a logarithm of odds one point is.</param>
/// <param name="factors">By what the logarithm is multiplied, for each class; thousandths, as all that follow.</param>
/// <param name="addends">What is added then, for each class.</param>
/// <param name="reach">What is added to both for words apart, and for steps of the way: factor, addend, factor, addend.</param>
sealed class LinkScales(int unit, IReadOnlyList<int> factors, IReadOnlyList<int> addends, IReadOnlyList<int> reach)
{
    const int Farthest = 20;

    /// <summary>How often a reading is right.</summary>
    /// <param name="sum">The sum of the weights of its class.</param>
    /// <param name="group">Its class.</param>
    /// <param name="apart">How many words on the right word stands.</param>
    /// <param name="steps">How many steps the way between the two has.</param>
    public double Confidence(int sum, int group, int apart, int steps)
    {
        var odds = sum * (unit / 1e9);
        var (far, long_) = (Far(apart), Long(steps));
        var factor = factors[group] + (far * reach[0]) + (long_ * reach[2]);
        var addend = addends[group] + (far * reach[1]) + (long_ * reach[3]);
        return 1 / (1 + Math.Exp(-((odds * factor) + addend) / 1000));
    }

    /// <summary>How far apart two words are, from 0 to 1.</summary>
    public static double Far(int apart) => Math.Min(apart, Farthest) / (double)Farthest;

    /// <summary>How long a way is, from 0 to 1.</summary>
    public static double Long(int steps) => steps / (double)LinkPath.Longest;

    /// <summary>Reads the numbers of a model file.</summary>
    public static LinkScales Read(ModelReader reader)
    {
        return new(reader.Number(), Numbers(LinkModel.GroupClasses), Numbers(LinkModel.GroupClasses), Numbers(4));

        int[] Numbers(int count)
        {
            var numbers = new int[count];
            for (var i = 0; i < count; i++) numbers[i] = reader.Number();
            return numbers;
        }
    }
}
