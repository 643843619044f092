namespace GraphService.Graph.Tests.Dates;

public class CalendarDayTests
{
    [Theory]
    [InlineData(1956, 2, 25, "1956-02-25")]
    [InlineData(44, 3, 15, "0044-03-15")]
    [InlineData(-43, 3, 15, "-0043-03-15")]
    [InlineData(12345, 1, 1, "12345-01-01")]
    public void A_day_prints_as_in_ISO_8601(int year, int month, int day, string text) =>
        Assert.Equal(text, new CalendarDay(year, month, day).ToString());

    [Theory]
    [InlineData(1900, 28)]
    [InlineData(1956, 29)]
    [InlineData(2000, 29)]
    [InlineData(0, 29)]
    [InlineData(-4, 29)]
    [InlineData(-100, 28)]
    [InlineData(-400, 29)]
    public void February_is_longer_in_leap_years_of_the_proleptic_calendar(int year, int days) =>
        Assert.Equal(days, CalendarDay.DaysInMonth(year, 2));

    [Fact]
    public void Earlier_days_come_first()
    {
        CalendarDay[] days = [CalendarDay.DistantPast, new(-43, 3, 15), new(1956, 2, 24), new(1956, 2, 25), new(1956, 10, 1), CalendarDay.DistantFuture];

        foreach (var (earlier, later) in days.Zip(days.Skip(1)))
        {
            Assert.True(earlier < later && earlier <= later && later > earlier && later >= earlier);
        }
    }
}
