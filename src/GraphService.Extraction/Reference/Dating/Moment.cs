using System.Globalization;
using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>A year, season, month or day as far as words name it.</summary>
/// <param name="Year">The year, 0 for 1 BC; null when it is not said.</param>
/// <param name="Month">1 to 12; 21 to 24 for spring to winter; 0 when it is not said.</param>
/// <param name="Day">The day of the month; 0 when it is not said.</param>
readonly record struct Moment(int? Year, int Month = 0, int Day = 0)
{
    /// <summary>The date; null when no year is known or there is no such day.</summary>
    public FuzzyDate? Date => Year is { } year && FuzzyDate.TryParse(Written(year), out var date) ? date : null;

    /// <summary>What a date says, as far as it is one year, month or day.</summary>
    public static Moment? Of(FuzzyDate? date)
    {
        if (date is null || date.IsInterval || date.Earliest.Year != date.Latest.Year) return null;

        var (from, to) = (date.Earliest, date.Latest);
        if (from == to) return new(from.Year, from.Month, from.Day);
        return from.Month == to.Month ? new(from.Year, from.Month) : from is { Month: 1 } && to is { Month: 12 } ? new(from.Year) : null;
    }

    /// <summary>So many years later, without month and day.</summary>
    public Moment? PlusYears(int count) => Year is { } year ? new(year + count) : null;

    /// <summary>So many months later, without the day; null when the month is not known.</summary>
    public Moment? PlusMonths(int count)
    {
        if (Year is not { } year || Month is 0 or > 12) return null;

        var months = (year * 12) + Month - 1 + count;
        return new(Math.DivRem(months, 12, out var month), month + 1);
    }

    /// <summary>So many days later; null when the day is not known.</summary>
    public Moment? PlusDays(int count)
    {
        if (Year is not (> 0 and < 9_000) || Day == 0) return null;

        var day = new DateOnly(Year.Value, Month, Day).AddDays(count);
        return new(day.Year, day.Month, day.Day);
    }

    string Written(int year)
    {
        // The winter of a year may begin or end in it.
        if (Month == 24) return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-01/{year + 1:0000}-02");

        var text = string.Create(CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "")}{Math.Abs(year):0000}");
        if (Month > 0) text += string.Create(CultureInfo.InvariantCulture, $"-{Month:00}");
        return Day > 0 ? text + string.Create(CultureInfo.InvariantCulture, $"-{Day:00}") : text;
    }
}
