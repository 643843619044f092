namespace GraphService.Graph;

/// <summary>A decision with its maker, time and reason.</summary>
/// <param name="Number">Its place in the journal, from 1 upwards.</param>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="Reviewer">Who made it.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Decision">What was decided.</param>
public sealed record JournalEntry(long Number, DateTimeOffset At, string Reviewer, string Reason, Decision Decision)
{
    /// <summary>The decision that took this one back and stands; null while this one counts.</summary>
    public long? TakenBackBy { get; init; }
}
