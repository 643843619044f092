using System.Collections.Frozen;
using System.Globalization;

namespace GraphService.Extraction;

/// <summary>How often each rule was right where people judged it, from <c>precision.tsv</c>: what the confidence of evidence begins with.</summary>
/// <remarks>Whether a rule is used at all is a matter of the tables of rules; docs/confidence.md tells why the two are apart.</remarks>
static class RulePrecision
{
    static readonly FrozenDictionary<string, double> Measured = Read();

    /// <summary>The measured precision of a rule; what the rule was trusted with where it was never measured.</summary>
    public static double Of(string rule, double trust) => Measured.TryGetValue(rule, out var precision) ? precision : trust;

    static FrozenDictionary<string, double> Read()
    {
        using var reader = new StreamReader(typeof(RulePrecision).Assembly.GetManifestResourceStream("precision.tsv")!);
        var table = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var rule, var precision, ..]) table.Add(rule, double.Parse(precision, CultureInfo.InvariantCulture));
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
