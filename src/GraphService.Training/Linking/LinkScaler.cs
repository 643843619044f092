using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>Learns what the sums of a link model stand for, from readings of texts that the model had not learned from.</summary>
sealed class LinkScaler
{
    const int Steps = 1500;
    const double Rate = 0.3;

    // Of a class that is hardly ever told little can be measured: its sums are believed.
    const double Belief = 5;

    readonly double[] _factors = [.. Enumerable.Repeat(1.0, LinkModel.GroupClasses)];
    readonly double[] _addends = new double[LinkModel.GroupClasses];
    readonly double[] _reach = new double[4];

    public LinkScaler(IReadOnlyList<LinkReading> readings)
    {
        double[][] numbers = [_factors, _addends, _reach];
        var squares = numbers.Select(own => new double[own.Length]).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            var slopes = numbers.Select(own => new double[own.Length]).ToArray();
            foreach (var reading in readings)
            {
                var miss = (reading.IsRight ? 1 : 0) - Confidence(reading);
                var (far, long_) = (LinkScales.Far(reading.Apart), LinkScales.Long(reading.Steps));
                slopes[0][reading.Class] += miss * reading.Odds;
                slopes[1][reading.Class] += miss;
                slopes[2][0] += miss * far * reading.Odds;
                slopes[2][1] += miss * far;
                slopes[2][2] += miss * long_ * reading.Odds;
                slopes[2][3] += miss * long_;
            }

            for (var i = 0; i < numbers.Length; i++)
            {
                for (var at = 0; at < numbers[i].Length; at++)
                {
                    var slope = slopes[i][at] - (Belief * (numbers[i][at] - (i == 0 ? 1 : 0)));
                    squares[i][at] += slope * slope;
                    numbers[i][at] += Rate * slope / Math.Sqrt(squares[i][at] + 1);
                }
            }
        }
    }

    /// <summary>How often such a reading is right.</summary>
    public double Confidence(LinkReading reading) =>
        LogisticRegression.Share(LinkScales.Scaled(reading.Odds, _factors[reading.Class], _addends[reading.Class], reading.Apart, reading.Steps, _reach));

    /// <summary>Writes what <see cref="LinkScales.Read"/> reads.</summary>
    public void Write(ModelWriter file, double unit)
    {
        file.Number((int)Math.Round(unit * 1e9));
        foreach (var number in _factors.Concat(_addends).Concat(_reach)) file.Number((int)Math.Round(number * 1000));
    }
}

/// <summary>What a model reads between two words.</summary>
/// <param name="Class">The likeliest class.</param>
/// <param name="Odds">The logarithm of its odds.</param>
/// <param name="Apart">How many words on the right word stands.</param>
/// <param name="Steps">How many steps the way between the two has.</param>
/// <param name="IsRight">Whether people drew a link of the same family in the same direction, or a reader agrees.</param>
readonly record struct LinkReading(int Class, double Odds, int Apart, int Steps, bool IsRight);
