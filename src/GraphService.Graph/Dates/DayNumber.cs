namespace GraphService.Graph;

/// <summary>The bounds of dates as numbers that sort, for stores.</summary>
static class DayNumber
{
    /// <summary>The day as a number that sorts; after every day for a date that is not known.</summary>
    public static long Earliest(FuzzyDate? date) => date is null ? long.MaxValue : Of(date.Earliest);

    /// <summary>The day as a number that sorts; before every day for a date that is not known.</summary>
    public static long Latest(FuzzyDate? date) => date is null ? long.MinValue : Of(date.Latest);

    static long Of(CalendarDay day) => day.Year * 10_000L + day.Month * 100 + day.Day;
}
