using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A date as historians know it.</summary>
[Name("FuzzyDate")]
public sealed class DateObject(FuzzyDate date)
{
    /// <summary>The date in EDTF (ISO 8601-2): <c>1956-02-25</c>, <c>195X</c>, <c>1936/1938</c>.</summary>
    public string Edtf => date.ToString();

    /// <summary>As people write it: "25 February 1956".</summary>
    public string Display => date.Describe();

    /// <summary>The first day it can mean; null when its start is open.</summary>
    public string? Earliest => date.Earliest == CalendarDay.DistantPast ? null : date.Earliest.ToString();

    /// <summary>The last day it can mean; null when its end is open.</summary>
    public string? Latest => date.Latest == CalendarDay.DistantFuture ? null : date.Latest.ToString();

    internal static DateObject? Of(FuzzyDate? date) => date is null ? null : new(date);
}
