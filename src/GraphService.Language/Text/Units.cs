using System.Globalization;

namespace GraphService.Language;

/// <summary>Kinds of UTF-16 units, as far as tokens go.</summary>
static class Units
{
    /// <summary>Space, line ends, and the invisible marks that stray into texts from web pages.</summary>
    public static bool IsGap(char unit) => unit <= ' ' || (unit >= '\u0080' && (char.IsWhiteSpace(unit) || char.IsControl(unit) || unit is '\u200B' or '\uFEFF'));

    public static bool IsDigit(char unit) => unit is >= '0' and <= '9';

    /// <summary>Letters of all scripts, and the marks that sit on them.</summary>
    public static bool IsLetter(char unit) =>
        unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
        || (unit >= '\u0080' && (char.IsLetter(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    /// <summary>The unit itself for marks; one for all capitals, small letters, digits.</summary>
    public static char Kind(char unit) => unit switch
    {
        >= 'a' and <= 'z' => 'a',
        >= 'A' and <= 'Z' => 'A',
        >= '0' and <= '9' => '0',
        < '\u0080' => unit,
        _ when char.IsLower(unit) => 'a',
        _ when char.IsUpper(unit) => 'A',
        _ when IsLetter(unit) => 'a',
        _ when char.IsSurrogate(unit) => '\u263A',
        _ => Shapes.Plain(unit),
    };
}
