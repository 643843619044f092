namespace GraphService.Training;

/// <summary>
/// Withholds a share of the features, others each time, so that no decision leans on a few of them (Søgaard and Johannsen 2012). Models learned
/// this way also bear pruning better.
/// </summary>
sealed class Dropout(double share, ulong seed)
{
    readonly SplitMix64 _chance = new(seed);

    /// <summary>The features that are left, moved to the front.</summary>
    public Span<ulong> Thin(Span<ulong> features)
    {
        var kept = 0;
        foreach (var feature in features)
            if (_chance.NextDouble() >= share) features[kept++] = feature;

        return features[..kept];
    }
}
