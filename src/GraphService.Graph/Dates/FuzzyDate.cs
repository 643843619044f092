using System.Diagnostics.CodeAnalysis;

namespace GraphService.Graph;

/// <summary>
/// A date as historians know it, in EDTF (ISO 8601-2:2019) levels 0 and 1: <c>1956-02-25</c>, <c>1956</c>, <c>195X</c>, <c>1953~</c>,
/// <c>1936/1938</c>, <c>1956-02-25/..</c>. Whatever is left open, its earliest and latest day are known.
/// </summary>
/// <remarks>"About" and "perhaps" (<c>~ ? %</c>) are kept and shown; the bounds are those of the date as written.</remarks>
public sealed class FuzzyDate : IComparable<FuzzyDate>, IEquatable<FuzzyDate>, IParsable<FuzzyDate>
{
    readonly string _edtf;
    readonly EdtfPoint? _start;
    readonly EdtfPoint? _end;

    FuzzyDate(string edtf, EdtfPoint? start, EdtfPoint? end, bool isInterval)
    {
        (_edtf, _start, _end, IsInterval) = (edtf, start, end, isInterval);
        Earliest = start?.Earliest ?? CalendarDay.DistantPast;
        Latest = end?.Latest ?? CalendarDay.DistantFuture;
    }

    /// <summary>The first day it can mean; <see cref="CalendarDay.DistantPast"/> when the start is open or unknown.</summary>
    public CalendarDay Earliest { get; }

    /// <summary>The last day it can mean; <see cref="CalendarDay.DistantFuture"/> when the end is open or unknown.</summary>
    public CalendarDay Latest { get; }

    /// <summary>Whether it is written with a slash: something that lasted, not one moment known imprecisely.</summary>
    public bool IsInterval { get; }

    /// <summary>Whether either end is marked as approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => _start is { Approximate: true } || _end is { Approximate: true };

    /// <summary>Whether either end is marked as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => _start is { Uncertain: true } || _end is { Uncertain: true };

    /// <summary>Reads EDTF.</summary>
    /// <exception cref="FormatException">The text is not EDTF of level 0 or 1, or an interval ends before it starts.</exception>
    public static FuzzyDate Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var date)
            ? date
            : throw new FormatException($"'{s}' is not a date in EDTF, such as 1956-02-25, 1956, 195X, 1953~ or 1936/1938.");

    /// <summary>Reads EDTF; false when the text is not EDTF of level 0 or 1, or an interval ends before it starts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out FuzzyDate result) => TryParse(s, null, out result);

    /// <summary>Reads EDTF; false when the text is not EDTF of level 0 or 1, or an interval ends before it starts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FuzzyDate result)
    {
        result = null;
        if (s is null || s.Length is 0 or > 80) return false;

        var slash = s.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (EdtfPoint.Parse(s, timeAllowed: true) is { } point) result = new(s, point, point, isInterval: false);
            return result is not null;
        }

        // ".." is an open end, nothing an unknown one; at least one end must be a date.
        var (from, to) = (s[..slash], s[(slash + 1)..]);
        var (start, end) = (EdtfPoint.Parse(from, timeAllowed: false), EdtfPoint.Parse(to, timeAllowed: false));
        if ((start is null && from is not ("" or "..")) || (end is null && to is not ("" or "..")) || (start is null && end is null)) return false;
        if (start is not null && end is not null && (end.Latest < start.Earliest)) return false;

        result = new(s, start, end, isInterval: true);
        return true;
    }

    /// <summary>Whether it certainly ended before the other began.</summary>
    public bool IsBefore(FuzzyDate other) => Latest < Checked(other).Earliest;

    /// <summary>Whether both can mean a common day.</summary>
    public bool Overlaps(FuzzyDate other) => Earliest <= Checked(other).Latest && other.Earliest <= Latest;

    /// <summary>
    /// The time that all of these dates allow: the finest of them where it lies within the others, else the days they share. Null when
    /// there are none or they contradict each other. Neither order nor repetition matters.
    /// </summary>
    public static FuzzyDate? Common(IEnumerable<FuzzyDate> dates)
    {
        var all = dates.Distinct().Order().ToList();
        if (all.Count == 0) return null;

        var (earliest, latest) = (all.Max(date => date.Earliest), all.Min(date => date.Latest));
        if (earliest > latest) return null;
        if (all.Where(date => date.Earliest == earliest && date.Latest == latest).OrderBy(date => date.IsApproximate || date.IsUncertain).FirstOrDefault() is { } finest) return finest;

        var (from, to) = (earliest == CalendarDay.DistantPast ? ".." : earliest.ToString(), latest == CalendarDay.DistantFuture ? ".." : latest.ToString());
        return TryParse(from == to ? from : $"{from}/{to}", out var common) ? common : null;
    }

    /// <summary>By earliest day, then latest, then the text: a total order for lists.</summary>
    public int CompareTo(FuzzyDate? other)
    {
        if (other is null) return 1;

        var byStart = Earliest.CompareTo(other.Earliest);
        if (byStart != 0) return byStart;

        var byEnd = Latest.CompareTo(other.Latest);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(_edtf, other._edtf);
    }

    /// <summary>As people write it: "25 February 1956", "about 1953", "1936 to 1938", "from 1956".</summary>
    public string Describe() => (_start, _end) switch
    {
        ({ } only, _) when !IsInterval => only.Describe(),
        ({ } start, { } end) => $"{start.Describe()} to {end.Describe()}",
        ({ } start, null) => $"from {start.Describe()}",
        (null, { } end) => $"until {end.Describe()}",
        _ => _edtf,
    };

    /// <summary>The date in EDTF, as it was read.</summary>
    public override string ToString() => _edtf;

    /// <inheritdoc/>
    public bool Equals(FuzzyDate? other) => other is not null && _edtf == other._edtf;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FuzzyDate);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_edtf);

    static FuzzyDate Checked(FuzzyDate date) => date ?? throw new ArgumentNullException(nameof(date));

    /// <summary>Whether both are written alike.</summary>
    public static bool operator ==(FuzzyDate? left, FuzzyDate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether both are written differently.</summary>
    public static bool operator !=(FuzzyDate? left, FuzzyDate? right) => !(left == right);

    /// <summary>See <see cref="CompareTo"/>.</summary>
    public static bool operator <(FuzzyDate? left, FuzzyDate? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    public static bool operator >(FuzzyDate? left, FuzzyDate? right) => right < left;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    public static bool operator <=(FuzzyDate? left, FuzzyDate? right) => !(right < left);

    /// <summary>See <see cref="CompareTo"/>.</summary>
    public static bool operator >=(FuzzyDate? left, FuzzyDate? right) => !(left < right);
}
