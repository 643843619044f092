using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Learns how much the odds of learned weights say of what a rule read, from texts that the weights had not learned from.</summary>
sealed class RuleScaler
{
    const int Steps = 1500;
    const double Rate = 0.3;

    // Where hardly anything was measured the rule is believed.
    static readonly double[] Prior = [1, 0, 0, 0, 0];
    const double Belief = 5;

    readonly double[] _numbers = [.. Prior];

    public RuleScaler(IReadOnlyList<RuleAnswer> answers)
    {
        var signs = answers.Select(Signs).ToList();
        var squares = new double[RuleScale.Count];
        for (var step = 0; step < Steps; step++)
        {
            var scale = new RuleScale(_numbers);
            var slopes = new double[RuleScale.Count];
            foreach (var (answer, own) in answers.Zip(signs))
            {
                var miss = (answer.IsRight ? 1 : 0) - scale.Confidence(own);
                for (var i = 0; i < slopes.Length; i++) slopes[i] += miss * own[i];
            }

            for (var i = 0; i < slopes.Length; i++)
            {
                var slope = slopes[i] - (Belief * (_numbers[i] - Prior[i]));
                squares[i] += slope * slope;
                _numbers[i] += Rate * slope / Math.Sqrt(squares[i] + 1);
            }
        }
    }

    /// <summary>How often such a reading is right.</summary>
    public double Confidence(RuleAnswer answer) => new RuleScale(_numbers).Confidence(Signs(answer));

    /// <summary>Writes what <see cref="RuleScale.Read"/> reads.</summary>
    public void Write(ModelWriter file)
    {
        foreach (var number in _numbers) file.Number((int)Math.Round(number * 1000));
    }

    static double[] Signs(RuleAnswer answer)
    {
        var signs = new double[RuleScale.Count];
        RuleScale.Signs(answer.Precision, answer.Reading.Odds, answer.IsPlain, answer.Reading.Steps, signs);
        return signs;
    }
}

/// <summary>What a rule read, and whether it was right.</summary>
/// <param name="Reading">What the weights say of it.</param>
/// <param name="Precision">How often the rule is right.</param>
/// <param name="IsPlain">Whether the text says so outright and for itself.</param>
/// <param name="IsRight">Whether people drew such a link, or a reader agrees.</param>
readonly record struct RuleAnswer(RuleReading Reading, double Precision, bool IsPlain, bool IsRight);
