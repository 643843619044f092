using System.Collections.Frozen;
using System.Globalization;

namespace GraphService.Extraction;

/// <summary>The words in which English counts time.</summary>
static class TimeWords
{
    static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    static readonly string[] Cardinals =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    static readonly string[] Ordinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    static readonly FrozenDictionary<string, int> Seasons = new Dictionary<string, int> { ["spring"] = 21, ["summer"] = 22, ["autumn"] = 23, ["fall"] = 23, ["winter"] = 24 }.ToFrozenDictionary();

    /// <summary>The seasons and the numbers in small letters.</summary>
    public static IEnumerable<string> Spelt => [.. Seasons.Keys, .. Cardinals, .. Ordinals, "thirty", "thirtieth"];

    /// <summary>The number of a month, by its name or abbreviation; 0 for another word. Names are written with a capital.</summary>
    public static int Month(string word)
    {
        if (!char.IsUpper(word[0])) return 0;

        var name = word.TrimEnd('.').ToLowerInvariant();
        if (name.Length < 3) return 0;

        for (var i = 0; i < 12; i++)
            if (MonthNames[i] == name || (name.Length is 3 or 4 && MonthNames[i].StartsWith(name, StringComparison.Ordinal))) return i + 1;

        return 0;
    }

    /// <summary>The number of a season in EDTF; 0 for another word.</summary>
    public static int Season(string word) => Seasons.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>How many: "3", "three", "a"; 0 for another word.</summary>
    public static int Count(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return word.ToLowerInvariant() is "a" or "an" ? 1 : Math.Max(0, Array.IndexOf(Cardinals, word.ToLowerInvariant()));
    }

    /// <summary>A day of a month: "23", "23rd", "third"; 0 for another word.</summary>
    public static int Day(string word)
    {
        var number = Ordinal(word) is > 0 and var ordinal ? ordinal : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : 0;
        return number is >= 1 and <= 31 ? number : 0;
    }

    /// <summary>"19th", "nineteenth"; 0 for another word.</summary>
    public static int Ordinal(string word)
    {
        if (word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th")
            return int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return word.Length > 4 ? word.Equals("thirtieth", StringComparison.OrdinalIgnoreCase) ? 30 : Math.Max(0, Array.IndexOf(Ordinals, word.ToLowerInvariant())) : 0;
    }

    /// <summary>A year of four digits; 0 for another word.</summary>
    public static int Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2100 ? year : 0;
}
