using System.Globalization;

namespace GraphService.Graph;

/// <summary>One date of EDTF, not an interval: a year, season, month, day or instant, with its digits left open and its qualifier.</summary>
sealed record EdtfPoint(CalendarDay Earliest, CalendarDay Latest, EdtfPrecision Precision, bool Uncertain, bool Approximate)
{
    static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // ISO 8601-2 numbers the seasons of a year 21 to 24; each spans three months, winter from December of the same year.
    static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <param name="text">The date, with its qualifier.</param>
    /// <param name="timeAllowed">Whether a day may carry a time of day. Ends of intervals may not, nor may a date with a qualifier.</param>
    public static EdtfPoint? Parse(ReadOnlySpan<char> text, bool timeAllowed)
    {
        if (text is not [.. var date, '?' or '~' or '%']) return Unqualified(text, timeAllowed);

        return Unqualified(date, timeAllowed: false) is { } point
            ? point with { Uncertain = text[^1] is '?' or '%', Approximate = text[^1] is '~' or '%' }
            : null;
    }

    /// <summary>As people write it: "25 February 1956", "about 1953", "the 1930s".</summary>
    public string Describe()
    {
        var year = DescribeYear(Earliest.Year);
        var words = Precision switch
        {
            EdtfPrecision.Day => $"{Earliest.Day} {Months[Earliest.Month - 1]} {year}",
            EdtfPrecision.Month => $"{Months[Earliest.Month - 1]} {year}",
            EdtfPrecision.Season => $"{Seasons[(Earliest.Month / 3) - 1]} {year}",
            EdtfPrecision.DayOfMonth => $"a day in {Months[Earliest.Month - 1]} {year}",
            EdtfPrecision.Decade when Earliest.Year > 0 => $"the {year}s",
            EdtfPrecision.Decade or EdtfPrecision.Century => $"the years {year} to {DescribeYear(Latest.Year)}",
            _ => year,
        };
        return (Approximate ? "about " : "") + words + (Uncertain ? " (uncertain)" : "");
    }

    static string DescribeYear(int year) =>
        year > 0 ? year.ToString(CultureInfo.InvariantCulture) : (1L - year).ToString(CultureInfo.InvariantCulture) + " BC";

    static EdtfPoint? Unqualified(ReadOnlySpan<char> text, bool timeAllowed) =>
        text is ['Y', .. var year] ? LongYear(year) : Calendar(text, timeAllowed);

    static EdtfPoint? LongYear(ReadOnlySpan<char> digits)
    {
        var negative = digits.Length > 0 && digits[0] == '-';
        if (negative) digits = digits[1..];
        if (digits.Length is < 5 or > 9 || digits[0] == '0' || !Number(digits, out var year)) return null;

        return Span(negative ? -year : year, EdtfPrecision.Year);
    }

    static EdtfPoint? Calendar(ReadOnlySpan<char> text, bool timeAllowed)
    {
        var time = text.IndexOf('T');
        if (time >= 0)
        {
            if (!timeAllowed || time != 10 || !IsTime(text[(time + 1)..])) return null;
            text = text[..time];
        }

        var negative = text.Length > 0 && text[0] == '-';
        if (negative) text = text[1..];
        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-')) return null;

        var day = text.Length == 10 ? text[8..] : default;
        var month = text.Length >= 7 ? text[5..7] : default;
        var point = WithYear(text[..4], negative, month, day);
        return time >= 0 && point?.Precision != EdtfPrecision.Day ? null : point;
    }

    static EdtfPoint? WithYear(ReadOnlySpan<char> year, bool negative, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        if (year is [_, _, 'X', 'X'] or [_, _, _, 'X'])
        {
            if (!month.IsEmpty) return null; // Level 1 leaves digits open from the right only.

            var open = year[2] == 'X' ? 100 : 10;
            if (!Number(year[..(open == 100 ? 2 : 3)], out var known)) return null;

            var (low, high) = (known * open, (known * open) + open - 1);
            var (first, last) = negative ? (-high, Math.Min(-low, -1)) : (low, high); // There is no year -0000.
            return new(new(first, 1, 1), new(last, 12, 31), open == 100 ? EdtfPrecision.Century : EdtfPrecision.Decade, false, false);
        }

        if (!Number(year, out var number) || (negative && number == 0)) return null;

        number = negative ? -number : number;
        if (month.IsEmpty) return Span(number, EdtfPrecision.Year);
        if (month is "XX") return day.IsEmpty || day is "XX" ? Span(number, EdtfPrecision.Year) : null;
        if (!Number(month, out var monthNumber)) return null;
        if (monthNumber is >= 21 and <= 24) return day.IsEmpty ? Season(number, monthNumber - 21) : null;
        if (monthNumber is < 1 or > 12) return null;

        var length = CalendarDay.DaysInMonth(number, monthNumber);
        if (day.IsEmpty || day is "XX")
        {
            var precision = day.IsEmpty ? EdtfPrecision.Month : EdtfPrecision.DayOfMonth;
            return new(new(number, monthNumber, 1), new(number, monthNumber, length), precision, false, false);
        }

        if (!Number(day, out var dayNumber) || dayNumber < 1 || dayNumber > length) return null;
        var on = new CalendarDay(number, monthNumber, dayNumber);
        return new(on, on, EdtfPrecision.Day, false, false);
    }

    static EdtfPoint Span(int year, EdtfPrecision precision) => new(new(year, 1, 1), new(year, 12, 31), precision, false, false);

    // Spring is March to May; winter starts in December of the year named and ends in the next.
    static EdtfPoint Season(int year, int season)
    {
        var last = season == 3 ? new CalendarDay(year + 1, 2, CalendarDay.DaysInMonth(year + 1, 2)) : new(year, (season * 3) + 5, season == 0 ? 31 : season == 1 ? 31 : 30);
        return new(new(year, (season * 3) + 3, 1), last, EdtfPrecision.Season, false, false);
    }

    static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || text[2] != ':' || text[5] != ':') return false;
        if (!Number(text[..2], out var hour) || !Number(text[3..5], out var minute) || !Number(text[6..8], out var second)) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;

        return text[8..] switch
        {
            [] or ['Z'] => true,
            ['+' or '-', _, _, ':', _, _] zone => Number(zone[1..3], out var hours) && Number(zone[4..6], out var minutes) && hours <= 14 && minutes <= 59,
            ['+' or '-', _, _] zone => Number(zone[1..3], out var hours) && hours <= 14,
            _ => false,
        };
    }

    // int.TryParse alone would let NUL characters follow the digits.
    static bool Number(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        return digits.IndexOfAnyExceptInRange('0', '9') < 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}

enum EdtfPrecision
{
    Century,
    Decade,
    Year,
    Season,
    Month,
    DayOfMonth,
    Day,
}
