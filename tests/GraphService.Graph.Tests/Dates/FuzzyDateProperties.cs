using CsCheck;

namespace GraphService.Graph.Tests.Dates;

public class FuzzyDateProperties
{
    static readonly Gen<string> Year = Gen.Int[-9999, 9999].Select(year => (year < 0 ? "-" : "") + $"{Math.Abs(year):0000}");

    static readonly Gen<string> Day =
        Gen.Select(Gen.Int[0, 9999], Gen.Int[1, 12], Gen.Int[1, 31], (year, month, day) =>
            $"{year:0000}-{month:00}-{Math.Min(day, CalendarDay.DaysInMonth(year, month)):00}");

    static readonly Gen<string> Unqualified = Gen.OneOf(
        Year,
        Day,
        Gen.Select(Year, Gen.Int[1, 12], (year, month) => $"{year}-{month:00}"),
        Gen.Select(Year, Gen.Int[21, 24], (year, season) => $"{year}-{season}"),
        Gen.Select(Year, Gen.Int[1, 12], (year, month) => $"{year}-{month:00}-XX"),
        Year.Select(year => $"{year}-XX"),
        Year.Select(year => $"{year}-XX-XX"),
        Year.Select(year => $"{year[..^1]}X"),
        Year.Select(year => $"{year[..^2]}XX"),
        Gen.Int[10_000, 999_999_999].Select(year => $"Y{year}"),
        Gen.Int[10_000, 999_999_999].Select(year => $"Y-{year}"));

    static readonly Gen<string> Point = Gen.Select(Unqualified, Gen.OneOf("", "", "?", "~", "%"), string.Concat);

    static readonly Gen<string> Interval = Gen.OneOf(
        Gen.Select(Point, Point, (one, other) =>
            FuzzyDate.Parse(one).CompareTo(FuzzyDate.Parse(other)) <= 0 ? $"{one}/{other}" : $"{other}/{one}"),
        Gen.Select(Point, Gen.OneOf("", ".."), (start, end) => $"{start}/{end}"),
        Gen.Select(Gen.OneOf("", ".."), Point, (start, end) => $"{start}/{end}"));

    static readonly Gen<FuzzyDate> Date = Gen.Frequency((3, Point), (2, Interval)).Select(text => FuzzyDate.Parse(text));

    // Close together, so that comparisons find overlaps and ties.
    static readonly Gen<FuzzyDate> Fifties =
        Gen.OneOf(
            "195X", "1955", "1956", "1956?", "1956-XX", "1957", "1955-12", "1956-01", "1956-02", "1956-02-XX", "1955-24", "1956-21", "1956-02-24",
            "1956-02-25", "1956-02-26", "1955/1956", "1956/1957", "1956-02/..", "../1956-02", "1956-02-25/1956-03", "1957/..", "/1955")
        .Select(text => FuzzyDate.Parse(text));

    [Fact]
    public void A_date_prints_as_it_was_read() =>
        Date.Sample(date => FuzzyDate.Parse(date.ToString()).Equals(date) && FuzzyDate.Parse(date.ToString()).ToString() == date.ToString(), iter: 2000);

    [Fact]
    public void The_first_day_is_never_later_than_the_last() => Date.Sample(date => date.Earliest <= date.Latest, iter: 2000);

    [Fact]
    public void Every_date_has_a_description() => Date.Sample(date => date.Describe().Length > 0 && !date.Describe().Contains('X'), iter: 2000);

    [Fact]
    public void Every_day_of_a_month_lies_within_the_month_its_year_and_its_decade() =>
        Day.Sample(
            text =>
            {
                var day = FuzzyDate.Parse(text);
                return new[] { text[..7], text[..4], text[..3] + "X", text[..2] + "XX", text[..7] + "-XX", text[..4] + "~" }.All(wider =>
                    FuzzyDate.Parse(wider) is var span && span.Earliest <= day.Earliest && day.Latest <= span.Latest && span.Overlaps(day));
            },
            iter: 2000);

    [Fact]
    public void Days_agree_with_the_calendar_of_the_framework() =>
        Gen.DateOnly.Sample(
            day =>
            {
                var text = $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";
                var next = day == DateOnly.MaxValue ? day : day.AddDays(1);
                return FuzzyDate.TryParse(text, out var date)
                    && (next == day || date.IsBefore(FuzzyDate.Parse($"{next.Year:0000}-{next.Month:00}-{next.Day:00}")))
                    && CalendarDay.DaysInMonth(day.Year, day.Month) == DateTime.DaysInMonth(day.Year, day.Month);
            },
            iter: 2000);

    [Fact]
    public void Comparison_is_a_total_order_that_agrees_with_equality() =>
        Gen.Select(Fifties, Fifties, Fifties).Sample(
            (a, b, c) =>
                Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
                && (a.CompareTo(b) == 0) == a.Equals(b)
                && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode())
                && (a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0)
                && (a < b) == (b > a) && (a <= b) == !(b < a) && (a >= b) == !(a < b) && (a == b) == !(a != b),
            iter: 5000);

    [Fact]
    public void Being_before_is_transitive_irreflexive_and_excludes_overlap() =>
        Gen.Select(Fifties, Fifties, Fifties).Sample(
            (a, b, c) =>
                !a.IsBefore(a)
                && (!a.IsBefore(b) || !b.IsBefore(c) || a.IsBefore(c))
                && (a.IsBefore(b) ? 1 : 0) + (b.IsBefore(a) ? 1 : 0) + (a.Overlaps(b) ? 1 : 0) == 1
                && a.Overlaps(b) == b.Overlaps(a)
                && (!a.IsBefore(b) || a.CompareTo(b) < 0),
            iter: 5000);

    [Fact]
    public void Garbage_is_refused_without_an_exception() =>
        Gen.OneOf(
            Gen.String,
            Gen.Char["0123456789XY-/.?~%TZ:+e\0 "].Array[0, 24].Select(letters => new string(letters)),
            Gen.Select(Point, Gen.Int[0, 40], Gen.Char["0129XY-/.?~%TZ:\0"], (text, at, letter) => text.Insert(Math.Min(at, text.Length), letter.ToString())))
        .Sample(
            text =>
            {
                if (!FuzzyDate.TryParse(text, out var date)) return;
                Assert.True(date.Earliest <= date.Latest, text);
                Assert.NotEmpty(date.Describe());
                Assert.DoesNotContain('\0', date.ToString());
            },
            iter: 20_000);
}
