using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

public sealed partial class Query
{
    /// <summary>Where the causes of an entity (slug or id) begin: causes which, as far as these sources tell, have no cause themselves. At most 50.</summary>
    [Costs(2_000)]
    public static Task<RootCausesObject> RootCauses(
        [FromServices] CausalStructure structure, [Id] string of, int depth = 6, int first = 10, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        structure.RootCausesAsync(of, depth, first, where ?? new(), cancel);

    /// <summary>What led to every one of 2 to 10 entities (slugs or ids). At most 50.</summary>
    [Costs(2_000)]
    public static Task<SharedEntitiesObject> CommonCauses(
        [FromServices] CausalStructure structure, [Id] IReadOnlyList<string> of, int depth = 6, int first = 10, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        structure.SharedAsync(of, Direction.Backward, depth, first, where ?? new(), cancel);

    /// <summary>What every one of 2 to 10 entities (slugs or ids) led to. At most 50.</summary>
    [Costs(2_000)]
    public static Task<SharedEntitiesObject> CommonEffects(
        [FromServices] CausalStructure structure, [Id] IReadOnlyList<string> of, int depth = 6, int first = 10, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        structure.SharedAsync(of, Direction.Forward, depth, first, where ?? new(), cancel);

    /// <summary>
    /// What these sources would leave unexplained without 1 to 10 entities (slugs or ids): effects that no chain reaches any more from any root cause, those
    /// that lose some causes but not all, and what still causes them. <c>watch</c> limits the answer to at most 50 effects of interest.
    /// </summary>
    [Costs(5_000)]
    public static Task<WhatIfObject> WhatIf(
        [FromServices] CausalStructure structure, [Id] IReadOnlyList<string> without, [Id] IReadOnlyList<string>? watch = null, int depth = 6, int first = 25,
        LinkFilterInput? where = null, CancellationToken cancel = default) =>
        structure.WhatIfAsync(without, watch ?? [], depth, first, where ?? new(), cancel);

    /// <summary>Loops of causes, of all or of those that pass an entity (slug or id); PREVENTED links take part unless <c>where</c> says otherwise. At most 50.</summary>
    [Costs(5_000)]
    public static Task<FeedbackLoopsObject> FeedbackLoops(
        [FromServices] CausalStructure structure, [Id] string? through = null, int maxLength = 6, int first = 10, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        structure.FeedbackLoopsAsync(through, maxLength, first, where, cancel);

    /// <summary>Entities that many causal chains must pass, of all or of those dated so that they may overlap a time in EDTF. At most 50.</summary>
    [Costs(10_000)]
    public static Task<TurningPointsObject> TurningPoints(
        [FromServices] CausalStructure structure, string? during = null, int first = 10, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        structure.TurningPointsAsync(during, first, where ?? new(), cancel);

    /// <summary>What deserves a second look: effects dated before their causes, entities without links, links without evidence. At most 200.</summary>
    [Costs(10_000)]
    public static Task<AnomaliesObject> Anomalies(
        [FromServices] CausalStructure structure, IReadOnlyList<AnomalyKind>? kinds = null, int first = 50, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        structure.AnomaliesAsync(kinds, first, where ?? new(), cancel);

    /// <summary>
    /// A picture around an entity (slug or id), small enough to draw: of each entity nearer than <c>hops</c> (1 to 4) at most <c>perNode</c> (1 to 50) neighbours,
    /// the most certain first, and how much is hidden. Links of every family unless <c>where</c> says otherwise.
    /// </summary>
    public static Task<NeighborhoodObject> Neighborhood(
        [FromServices] CausalStructure structure, [Id] string center, int hops = 1, int perNode = 12, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        structure.NeighborhoodAsync(center, hops, perNode, where, cancel);
}
