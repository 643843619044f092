namespace GraphService.Language;

/// <summary>The outline of a word: "Khrushchev" is "Xxx", "1956" is "dd", "U.S." is "X.X.".</summary>
static class Shapes
{
    public static ulong Of(ReadOnlySpan<char> form)
    {
        var hash = 1UL;
        var (last, run) = ('\0', 0);
        foreach (var unit in form)
        {
            var kind = Kind(unit);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) hash = Hash.Mix(hash, kind);
        }

        return hash;
    }

    /// <summary>The unit as the models see it: small, digits alike, quotes and dashes straight.</summary>
    public static char Plain(char unit) => unit switch
    {
        >= 'a' and <= 'z' => unit,
        >= 'A' and <= 'Z' => (char)(unit | 0x20),
        >= '0' and <= '9' => '0',
        < '\u0080' => unit,
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' => '-',
        '\u2013' or '\u2014' => '\u2013',
        _ => char.ToLowerInvariant(unit),
    };

    static char Kind(char unit) => unit switch
    {
        >= 'a' and <= 'z' => 'x',
        >= 'A' and <= 'Z' => 'X',
        >= '0' and <= '9' => 'd',
        _ when char.IsLower(unit) => 'x',
        _ when char.IsUpper(unit) => 'X',
        _ when char.IsLetter(unit) => 'l',
        _ => Plain(unit),
    };
}
