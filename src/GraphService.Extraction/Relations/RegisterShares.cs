namespace GraphService.Extraction;

/// <summary>How much texts are written in each register, from the logarithms of the odds that their words give each; the shares of a text sum to 1.</summary>
static class RegisterShares
{
    // Words of one sentence are no independent witnesses: their odds are taken for less than they say.
    const double Doubt = 0.4;

    // So many texts of no register in particular stand beside those that are asked about: a few texts tell little about their source.
    const double Doubters = 8;

    const int Turns = 30;

    /// <summary>
    /// The shares of texts of one source: how common each register is in it is worked out from all of them together, as Saerens, Latinne and Decaestecker
    /// (2002) fit a classifier to shares it was not taught with. What one sentence leaves open, the others may tell.
    /// </summary>
    /// <remarks>They divide by the shares that were taught; here those, nearly even by their weights in training, stay in the odds.</remarks>
    public static double[][] OfAll(IReadOnlyList<double[]> odds)
    {
        if (odds.Count == 0) return [];

        var common = Even(odds[0].Length);
        for (var turn = 0; turn < Turns; turn++)
        {
            var sums = Even(common.Length);
            for (var register = 0; register < sums.Length; register++) sums[register] *= Doubters;
            foreach (var text in odds)
            {
                var shares = Of(text, common);
                for (var register = 0; register < sums.Length; register++) sums[register] += shares[register];
            }

            for (var register = 0; register < sums.Length; register++) common[register] = sums[register] / (odds.Count + Doubters);
        }

        return [.. odds.Select(text => Of(text, common))];
    }

    static double[] Of(double[] odds, double[] common)
    {
        var top = odds.Max();
        var shares = odds.Select((odd, register) => Math.Exp((odd - top) * Doubt) * common[register]).ToArray();
        var sum = shares.Sum();
        for (var register = 0; register < shares.Length; register++) shares[register] /= sum;
        return shares;
    }

    static double[] Even(int registers) => [.. Enumerable.Repeat(1.0 / registers, registers)];
}
