namespace GraphService.Graph;

/// <summary>What in a graph deserves a second look: effects dated before their causes, entities tied to nothing, links without evidence.</summary>
/// <remarks>
/// One pass over all entities and links, one step a link. Dates are compared by their bounds alone (Allen, Maintaining knowledge about
/// temporal intervals, CACM 26, 1983, on bounds that are known only roughly).
/// </remarks>
public static class Anomalies
{
    /// <summary>
    /// Finds the anomalies, by kind, certain ones first, then by id. Out of steps, those of the entities that come first by id are told.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="when">The date of an entity; null when it has none.</param>
    /// <param name="kinds">Which kinds are wanted.</param>
    /// <param name="filter">Which links count; whether an entity is an orphan depends on modality, verdict and confidence, but not on types.</param>
    /// <param name="budget">The most anomalies of entities, the most of links, and links looked at.</param>
    /// <param name="evidence">How many pieces of evidence a link has; needed for <see cref="AnomalyKind.Uncited"/>.</param>
    /// <exception cref="ArgumentException">Uncited links are wanted, and nothing tells the evidence.</exception>
    public static FoundAnomalies Find(
        GraphSnapshot snapshot, Func<EntityId, FuzzyDate?> when, IReadOnlyCollection<AnomalyKind> kinds, in LinkFilter filter, Budget budget,
        Func<LinkId, int>? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(when);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(budget);
        if (kinds.Contains(AnomalyKind.Uncited) && evidence is null)
            throw new ArgumentException("Uncited links can be found only when the number of their evidence is told.", nameof(evidence));

        var meter = new Meter(budget.Steps);
        var found = new List<Anomaly>();
        var inspection = new Inspection(snapshot, when, kinds, filter, evidence, meter);
        foreach (var node in snapshot.NodesOf(snapshot.Entities()))
        {
            if (!inspection.Look(node, found)) break;
        }

        found.Sort(Compare);
        var (entities, links) = (new Portion(budget, meter), new Portion(budget, meter));
        return new([.. found.Where(anomaly => anomaly.Link is null ? entities.Fits(1, 0) : links.Fits(0, 1))], meter.Spent);
    }

    static int Compare(Anomaly left, Anomaly right)
    {
        var order = ((int)left.Kind).CompareTo((int)right.Kind);
        if (order == 0) order = right.Certain.CompareTo(left.Certain);
        if (order == 0) order = left.Entity.CompareTo(right.Entity);
        return order == 0 && left.Link is { } link && right.Link is { } other ? link.CompareTo(other) : order;
    }

    sealed class Inspection(
        GraphSnapshot snapshot, Func<EntityId, FuzzyDate?> when, IReadOnlyCollection<AnomalyKind> kinds, LinkFilter filter, Func<LinkId, int>? evidence, Meter meter)
    {
        readonly LinkFilter _causes = filter with { Types = filter.Types.And(LinkTypes.Chaining) };
        readonly LinkFilter _ties = filter with { Types = LinkTypeSet.Everything };
        readonly bool _dates = kinds.Contains(AnomalyKind.EffectBeforeCause);
        readonly bool _orphans = kinds.Contains(AnomalyKind.Orphan);
        readonly bool _citations = kinds.Contains(AnomalyKind.Uncited);

        // False when the meter was spent before everything about the node was known.
        public bool Look(int node, List<Anomaly> found)
        {
            var entity = snapshot.Entity(node);
            if (_dates || _citations)
            {
                var row = snapshot.From(node);
                var cause = _dates && row.Count > 0 ? when(entity) : null;
                for (var i = 0; i < row.Count; i++)
                {
                    if (!meter.Step()) return false;

                    var link = new LinkId(entity, row.Types[i], snapshot.Entity(row.Neighbours[i]));
                    if (cause is not null && row.Admitted(i, _causes) && when(link.Target) is { } effect && IsBefore(effect, cause) is { } certain)
                        found.Add(new(AnomalyKind.EffectBeforeCause, certain, entity, link));
                    if (_citations && row.Admitted(i, filter) && evidence!(link) == 0) found.Add(new(AnomalyKind.Uncited, true, entity, link)); // Checked by Find.
                }
            }

            if (!_orphans) return true;
            if (IsTied(snapshot.From(node), node) || IsTied(snapshot.To(node), node)) return true;
            if (!meter.IsSpent) found.Add(new(AnomalyKind.Orphan, true, entity, null));
            return !meter.IsSpent;
        }

        static bool? IsBefore(FuzzyDate effect, FuzzyDate cause) =>
            effect.IsBefore(cause) ? true
            : effect.Earliest < cause.Earliest && effect.Latest < cause.Latest ? false
            : null;

        // A link to oneself ties to nothing.
        bool IsTied(LinkRow row, int node)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (!meter.Step()) return false;
                if (row.Neighbours[i] != node && row.Admitted(i, _ties)) return true;
            }

            return false;
        }
    }
}

/// <summary>Anomalies, by kind, certain ones first, then by id.</summary>
public sealed record FoundAnomalies(IReadOnlyList<Anomaly> Anomalies, Spending Spent);

/// <summary>Something that deserves a second look.</summary>
/// <param name="Kind">What is odd.</param>
/// <param name="Certain">False for an effect that is only possibly earlier: it may begin before its cause may, and must end before its cause need.</param>
/// <param name="Entity">The entity it is about; the source, where it is about a link.</param>
/// <param name="Link">The link it is about; null for an orphan.</param>
public sealed record Anomaly(AnomalyKind Kind, bool Certain, EntityId Entity, LinkId? Link);

/// <summary>What may be odd about a graph.</summary>
public enum AnomalyKind
{
    /// <summary>A link from a cause to an effect whose date lies before the cause's.</summary>
    EffectBeforeCause,

    /// <summary>An entity that no link ties to another.</summary>
    Orphan,

    /// <summary>A link without evidence.</summary>
    Uncited,
}
