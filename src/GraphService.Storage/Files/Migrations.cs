namespace GraphService.Storage;

/// <summary>How a store's tables came to be: script <c>n</c> (from 1) leads from schema <c>n - 1</c> to schema <c>n</c>.</summary>
/// <remarks>A script that was released never changes; a change to the tables is one more script.</remarks>
static class Migrations
{
    public static IReadOnlyList<string> Scripts { get; } = [FirstSchema.Truth + FirstSchema.Derived, MentionDates.Script, ChangeTable.Script, Curation.Script, MentionCounts.Script, WordingsAreNoNames.Script, WordsAtOnce.Script];
}
