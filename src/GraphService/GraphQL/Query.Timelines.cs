using GraphQL;

namespace GraphService.GraphQL;

public sealed partial class Query
{
    /// <summary>
    /// Events and conditions by date, at most 200: those within two links of an entity (slug or id), or those of the whole graph. Uncertain dates keep
    /// their bounds.
    /// </summary>
    [Costs(1_000)]
    public static Task<TimelineObject> Timeline(
        [FromServices] Timelines timelines, [Id] string? about = null, string? during = null, int first = 100, bool causalArrows = true,
        LinkFilterInput? where = null, CancellationToken cancel = default) =>
        timelines.AskAsync(about, during, first, causalArrows, where ?? new(), cancel);
}
