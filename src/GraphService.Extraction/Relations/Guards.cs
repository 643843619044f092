using System.Collections.Frozen;

namespace GraphService.Extraction;

/// <summary>What must hold for a rule besides its words.</summary>
/// <param name="Wanted">The marks that must be there.</param>
/// <param name="Governors">Dictionary forms of which the word above must be one; empty when any will do.</param>
/// <param name="Never">Dictionary forms that neither the word above nor an argument may have.</param>
sealed record Guards(Guard Wanted, FrozenSet<string> Governors, FrozenSet<string> Never)
{
    /// <summary>Reads a cell of the table: marks, "on=protest|arrest", "not=force|personnel", divided by spaces.</summary>
    public static Guards Parse(string cell)
    {
        var (wanted, governors, never) = (Guard.None, FrozenSet<string>.Empty, FrozenSet<string>.Empty);
        foreach (var word in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("on=", StringComparison.Ordinal)) governors = word[3..].Split('|').ToFrozenSet(StringComparer.Ordinal);
            else if (word.StartsWith("not=", StringComparison.Ordinal)) never = word[4..].Split('|').ToFrozenSet(StringComparer.Ordinal);
            else if (Enum.TryParse<Guard>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var guard)) wanted |= guard;
            else throw new FormatException($"'{word}' is no guard; the guards are on=, not= and {string.Join(", ", Enum.GetNames<Guard>()[1..])}.");
        }

        return new(wanted, governors, never);
    }
}

/// <summary>Marks a rule may ask for.</summary>
[Flags]
enum Guard
{
    None = 0,

    /// <summary>What follows the joint is a clause.</summary>
    Clause = 1,

    /// <summary>What follows the joint is a noun.</summary>
    Nominal = 2,

    /// <summary>What follows the joint is an -ing form.</summary>
    Gerund = 4,

    /// <summary>The verb has no object.</summary>
    NoObject = 8,

    /// <summary>Neither argument is a time, a number or a place.</summary>
    NoSetting = 16,

    /// <summary>Neither argument is a person.</summary>
    NoPerson = 32,

    /// <summary>The verb is passive.</summary>
    Passive = 64,

    /// <summary>The source is no infinitive.</summary>
    NoInfinitive = 128,

    /// <summary>Neither argument is a thing that one can touch.</summary>
    NoThing = 256,

    /// <summary>What is appraised is called something bad.</summary>
    Bad = 512,

    /// <summary>What is appraised is called something good.</summary>
    Good = 1024,

    /// <summary>What stands behind the joint is said of the word above: "the army was against the reform".</summary>
    Predicate = 2048,

    /// <summary>The subject stands behind the verb: "from the quarrel arose a war".</summary>
    Inverted = 4096,
}
