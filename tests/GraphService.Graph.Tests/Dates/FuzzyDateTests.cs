namespace GraphService.Graph.Tests.Dates;

public class FuzzyDateTests
{
    [Theory]
    // Level 0
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", "12 April 1985")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", "April 1985")]
    [InlineData("1985", "1985-01-01", "1985-12-31", "1985")]
    [InlineData("1956-02-29", "1956-02-29", "1956-02-29", "29 February 1956")]
    [InlineData("2000-02-29", "2000-02-29", "2000-02-29", "29 February 2000")]
    [InlineData("0476", "0476-01-01", "0476-12-31", "476")]
    [InlineData("0000", "0000-01-01", "0000-12-31", "1 BC")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "12 April 1985")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "12 April 1985")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", "12 April 1985")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "12 April 1985")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31", "1964 to 2008")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31", "June 2004 to August 2006")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", "1 February 2004 to 8 February 2005")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28", "1 February 2004 to February 2005")]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28", "2005 to February 2006")]
    [InlineData("1956/1956", "1956-01-01", "1956-12-31", "1956 to 1956")]
    [InlineData("1956-10-23/1956", "1956-10-23", "1956-12-31", "23 October 1956 to 1956")]
    // Level 1: letter-prefixed years
    [InlineData("Y170000002", "170000002-01-01", "170000002-12-31", "170000002")]
    [InlineData("Y-170000002", "-170000002-01-01", "-170000002-12-31", "170000003 BC")]
    [InlineData("Y10000", "10000-01-01", "10000-12-31", "10000")]
    // Level 1: seasons
    [InlineData("2001-21", "2001-03-01", "2001-05-31", "spring 2001")]
    [InlineData("2001-22", "2001-06-01", "2001-08-31", "summer 2001")]
    [InlineData("2001-23", "2001-09-01", "2001-11-30", "autumn 2001")]
    [InlineData("2001-24", "2001-12-01", "2002-02-28", "winter 2001")]
    [InlineData("2003-24", "2003-12-01", "2004-02-29", "winter 2003")]
    // Level 1: qualified
    [InlineData("1984?", "1984-01-01", "1984-12-31", "1984 (uncertain)")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30", "about June 2004")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11", "about 11 June 2004 (uncertain)")]
    [InlineData("195X~", "1950-01-01", "1959-12-31", "about the 1950s")]
    // Level 1: digits left open
    [InlineData("201X", "2010-01-01", "2019-12-31", "the 2010s")]
    [InlineData("20XX", "2000-01-01", "2099-12-31", "the years 2000 to 2099")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31", "2004")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30", "a day in April 1985")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31", "1985")]
    [InlineData("000X", "0000-01-01", "0009-12-31", "the years 1 BC to 9")]
    [InlineData("-004X", "-0049-01-01", "-0040-12-31", "the years 50 BC to 41 BC")]
    [InlineData("-01XX", "-0199-01-01", "-0100-12-31", "the years 200 BC to 101 BC")]
    [InlineData("-000X", "-0009-01-01", "-0001-12-31", "the years 10 BC to 2 BC")]
    // Level 1: negative years
    [InlineData("-1985", "-1985-01-01", "-1985-12-31", "1986 BC")]
    [InlineData("-0043-03-15", "-0043-03-15", "-0043-03-15", "15 March 44 BC")]
    [InlineData("-0004-02-29", "-0004-02-29", "-0004-02-29", "29 February 5 BC")]
    // Level 1: extended intervals
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30", "about 1984 to June 2004")]
    [InlineData("1984/2004-06~", "1984-01-01", "2004-06-30", "1984 to about June 2004")]
    [InlineData("-0009?/2004%", "-0009-01-01", "2004-12-31", "10 BC (uncertain) to about 2004 (uncertain)")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "a day in June 2004 to 3 July 2004")]
    public void Dates_of_the_standard_have_a_first_and_a_last_day_and_read_as_people_write_them(
        string edtf, string earliest, string latest, string description)
    {
        var date = FuzzyDate.Parse(edtf);

        Assert.Equal(
            (earliest, latest, description, edtf),
            (date.Earliest.ToString(), date.Latest.ToString(), date.Describe(), date.ToString()));
    }

    [Theory]
    [InlineData("1985-04-12/..", "from 12 April 1985")]
    [InlineData("1985-04/..", "from April 1985")]
    [InlineData("1985/", "from 1985")]
    public void An_open_interval_has_no_latest_day(string edtf, string description)
    {
        var date = FuzzyDate.Parse(edtf);

        Assert.Equal((CalendarDay.DistantFuture, true, description), (date.Latest, date.IsInterval, date.Describe()));
    }

    [Theory]
    [InlineData("../1985-04-12", "until 12 April 1985")]
    [InlineData("../1985", "until 1985")]
    [InlineData("/1985-04", "until April 1985")]
    public void An_interval_of_unknown_start_has_no_earliest_day(string edtf, string description)
    {
        var date = FuzzyDate.Parse(edtf);

        Assert.Equal((CalendarDay.DistantPast, true, description), (date.Earliest, date.IsInterval, date.Describe()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 1956")]
    [InlineData("1956 ")]
    [InlineData("yesterday")]
    // No such month, day or time
    [InlineData("1956-13")]
    [InlineData("1956-00")]
    [InlineData("1956-20")]
    [InlineData("1956-25")]
    [InlineData("1956-02-30")]
    [InlineData("1955-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("1956-04-31")]
    [InlineData("1956-02-00")]
    [InlineData("1956-21-01")]
    [InlineData("1985-04-12T24:00:01")]
    [InlineData("1985-04-12T23:60:00")]
    [InlineData("1985-04-12T23:20:30+15")]
    [InlineData("1985-04-12T23:20:30+04:60")]
    // Not the extended format
    [InlineData("19560225")]
    [InlineData("1956-2-25")]
    [InlineData("1956/02/25")]
    [InlineData("25.02.1956")]
    [InlineData("956")]
    [InlineData("+1956")]
    [InlineData("10000")]
    [InlineData("-0000")]
    [InlineData("--1956")]
    [InlineData("１９５６")]
    [InlineData("195\0")]
    [InlineData("1956-02-2\0")]
    [InlineData("Y12345\0")]
    [InlineData("1985-04-12T23:20")]
    [InlineData("1985-04-12T23:20:30.5")]
    [InlineData("1985-04-12T")]
    [InlineData("1985-04T23:20:30")]
    [InlineData("1985-04-XXT23:20:30")]
    // A qualifier stands once, at the end of a date
    [InlineData("?")]
    [InlineData("1956?~")]
    [InlineData("?1956")]
    [InlineData("1956?-02")]
    [InlineData("1985-04-12T23:20:30Z?")]
    // Level 1 leaves open one or two digits of a lone year, the month, or the day
    [InlineData("XXXX")]
    [InlineData("1XXX")]
    [InlineData("19X5")]
    [InlineData("195x")]
    [InlineData("195u")]
    [InlineData("195X-01")]
    [InlineData("19XX-XX")]
    [InlineData("1956-XX-25")]
    [InlineData("1956-1X")]
    [InlineData("1956-02-2X")]
    [InlineData("XXXX-12-XX")]
    // A letter-prefixed year has more than four digits
    [InlineData("Y")]
    [InlineData("Y-")]
    [InlineData("Y1985")]
    [InlineData("Y01985")]
    [InlineData("Y17E8")]
    [InlineData("y170000002")]
    [InlineData("Y1234567890")]
    [InlineData("Y17000-01")]
    // Intervals
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("../")]
    [InlineData("1936/1937/1938")]
    [InlineData("1938/1936")]
    [InlineData("1956-10/1956-09-30")]
    [InlineData("1956-02-25/unknown")]
    [InlineData("1956-02-25/open")]
    [InlineData("1956...1957")]
    [InlineData("1985-04-12T10:00:00/1985-04-13")]
    [InlineData("../1985-04-12T10:00:00Z")]
    // Level 2
    [InlineData("[1667,1668]")]
    [InlineData("{1960,1961}")]
    [InlineData("1950S2")]
    [InlineData("?2004-06~-11")]
    public void What_is_not_a_date_of_level_0_or_1_is_refused(string text)
    {
        Assert.False(FuzzyDate.TryParse(text, out var date));
        Assert.Null(date);
        Assert.Contains(text, Assert.Throws<FormatException>(() => FuzzyDate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_date() => Assert.False(FuzzyDate.TryParse(null, out _));

    [Fact]
    public void A_very_long_text_is_no_date() => Assert.False(FuzzyDate.TryParse(new string('1', 100_000), out _));

    [Theory]
    [InlineData("1956", false, false)]
    [InlineData("1956?", false, true)]
    [InlineData("1956~", true, false)]
    [InlineData("1956%", true, true)]
    [InlineData("1956~/1957?", true, true)]
    [InlineData("1956/..", false, false)]
    public void Qualifiers_of_either_end_are_told(string edtf, bool approximate, bool uncertain)
    {
        var date = FuzzyDate.Parse(edtf);

        Assert.Equal((approximate, uncertain), (date.IsApproximate, date.IsUncertain));
    }

    [Theory]
    [InlineData("1956-02-25", "1956-10-23", true)]
    [InlineData("1956-02", "1956-03-01", true)]
    [InlineData("1956", "1956-10-23", false)]
    [InlineData("195X", "1956", false)]
    [InlineData("../1955", "1956/..", true)]
    [InlineData("1955/..", "1956", false)]
    [InlineData("1956", "1956", false)]
    public void One_date_is_before_another_only_when_that_is_certain(string one, string other, bool before)
    {
        Assert.Equal(before, FuzzyDate.Parse(one).IsBefore(FuzzyDate.Parse(other)));
        Assert.Equal(!before, FuzzyDate.Parse(one).Overlaps(FuzzyDate.Parse(other)));
    }

    [Fact]
    public void Dates_are_listed_by_their_first_day_then_by_their_last()
    {
        FuzzyDate[] dates = [.. new[] { "1956-02", "../1957", "195X", "1956", "1956-02-25", "1956-02-25/..", "-0043" }.Select(text => FuzzyDate.Parse(text))];

        Assert.Equal(
            ["../1957", "-0043", "195X", "1956", "1956-02", "1956-02-25", "1956-02-25/.."],
            dates.Order().Select(date => date.ToString()));
    }

    [Fact]
    public void Dates_written_differently_differ_even_when_they_mean_the_same_days()
    {
        Assert.NotEqual(FuzzyDate.Parse("1956"), FuzzyDate.Parse("1956-XX"));
        Assert.True(FuzzyDate.Parse("1956") == FuzzyDate.Parse("1956"));
        Assert.NotEqual(0, FuzzyDate.Parse("1956").CompareTo(FuzzyDate.Parse("1956-XX")));
    }

    [Fact]
    public void No_date_comes_before_any_date()
    {
        FuzzyDate? none = null;
        var date = FuzzyDate.Parse("1956");

        Assert.True(none < date && none <= date && date > none && date >= none && none <= null && none == null && date != none);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("1956", "1956")]
    [InlineData("1956 1956-10 1956", "1956-10")]
    [InlineData("1956 1957", null)]
    [InlineData("1956-10-23/.. ../1956-11-10", "1956-10-23/1956-11-10")]
    [InlineData("1956-10/.. 1956-11-04", "1956-11-04")]
    [InlineData("1956~ 1956", "1956")]
    [InlineData("../1956-10-23 1956-10-23/..", "1956-10-23")]
    public void Dates_have_in_common_what_all_of_them_allow(string dates, string? common)
    {
        var all = dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(date => FuzzyDate.Parse(date)).ToList();

        Assert.Equal(common, FuzzyDate.Common(all)?.ToString());
        Assert.Equal(common, FuzzyDate.Common(Enumerable.Reverse(all))?.ToString());
    }
}
