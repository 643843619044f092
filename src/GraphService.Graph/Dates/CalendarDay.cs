using System.Globalization;

namespace GraphService.Graph;

/// <summary>A day of the proleptic Gregorian calendar, of any year; year 0 is 1 BC.</summary>
/// <param name="Year">Astronomical year, from -999,999,999 to 999,999,999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to the length of the month.</param>
public readonly record struct CalendarDay(int Year, int Month, int Day) : IComparable<CalendarDay>
{
    /// <summary>Before every day: the earliest day of a date with an open or unknown start.</summary>
    public static CalendarDay DistantPast { get; } = new(-999_999_999, 1, 1);

    /// <summary>After every day: the latest day of a date with an open or unknown end.</summary>
    public static CalendarDay DistantFuture { get; } = new(999_999_999, 12, 31);

    /// <summary>How many days the month has.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Earlier days come first.</summary>
    public int CompareTo(CalendarDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>As in ISO 8601: <c>1956-02-25</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Year < 0 ? "-" : "")}{Math.Abs((long)Year):0000}-{Month:00}-{Day:00}");

    /// <summary>Whether the day is earlier.</summary>
    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether the day is later.</summary>
    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether the day is earlier or the same.</summary>
    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the day is later or the same.</summary>
    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;
}
