namespace GraphService.Extraction;

/// <summary>Names of features as 32 bits, the same on every machine.</summary>
static class FeatureHash
{
    const uint Prime = 16777619;

    /// <summary>The number of a name and its values.</summary>
    public static uint Of(string name, string one = "", string two = "", string three = "") => Finish(Mix(Mix(Mix(Mix(2166136261, name), one), two), three));

    /// <summary>The number of a feature in a context: a register, a question.</summary>
    public static uint In(uint feature, uint context)
    {
        var hash = (feature ^ (context * 0x9E3779B9)) * 0x85EBCA6B;
        return (hash ^ (hash >> 16)) * 0xC2B2AE35;
    }

    static uint Mix(uint hash, string text)
    {
        foreach (var unit in text) hash = (hash ^ unit) * Prime;
        return (hash ^ 0xFFFF) * Prime;
    }

    static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }
}
