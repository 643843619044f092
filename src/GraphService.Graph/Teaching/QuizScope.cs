namespace GraphService.Graph;

/// <summary>The part of a graph that a quiz is made of: its causal links that texts state outright and nobody denies, and the deeds that led to them.</summary>
public sealed class QuizScope
{
    const int Depth = 3;
    const int Starts = 24;

    // What makes an event somebody's doing; who put it down or made it known did not do it.
    static readonly LinkTypeSet Deeds = new([LinkType.Delivered, LinkType.CarriedOut, LinkType.ParticipatedIn, LinkType.Led, LinkType.Created]);

    QuizScope(IReadOnlyList<EntityId> entities, IReadOnlyList<SnapshotLink> causes, IReadOnlyList<SnapshotLink> deeds, Spending spent) =>
        (Entities, Causes, DeedLinks, Spent) = (entities, causes, deeds, spent);

    /// <summary>The entities whose records the quiz needs.</summary>
    public IReadOnlyList<EntityId> Entities { get; }

    /// <summary>What finding it cost; truncated when the graph holds more than was looked at.</summary>
    public Spending Spent { get; }

    /// <summary>The filter that a region for a quiz is fetched with: what <paramref name="filter"/> admits, and deeds.</summary>
    public static LinkFilter Needed(in LinkFilter filter) => filter with { Types = filter.Types.Or(Deeds) };

    internal IReadOnlyList<SnapshotLink> Causes { get; }

    internal IReadOnlyList<SnapshotLink> DeedLinks { get; }

    /// <summary>Gathers what lies within three links of what the quiz is about; of a graph that is too large to look at, what lies around some of it.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="about">What the quiz is about; none stands for the whole graph.</param>
    /// <param name="seed">Decides which part of a large graph.</param>
    /// <param name="filter">Which links count; of those only causal ones of positive sign, asserted and not contested.</param>
    /// <param name="budget">How much may be looked at.</param>
    public static QuizScope Around(GraphSnapshot snapshot, IReadOnlyCollection<EntityId> about, int seed, in LinkFilter filter, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(budget);

        var causal = filter with { Types = filter.Types.And(LinkTypes.Chaining), Modalities = (byte)(filter.Modalities & 1 << (int)Modality.Asserted) };
        var start = about.Count > 0 ? about : Anywhere(snapshot, seed, causal, budget);
        // Beginning at a person, one comes to causes by way of deeds.
        var reached = Reach.From(snapshot, start, Direction.Either, Depth, Needed(causal), budget);
        var nodes = reached.Nodes.Select(node => node.Entity).ToHashSet();
        var (causes, deeds) = (new List<SnapshotLink>(), new List<SnapshotLink>());
        foreach (var entity in nodes)
        {
            if (!snapshot.TryNode(entity, out var node)) continue;

            var row = snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (row.Standings[i].Contested || row.Neighbours[i] == node || !nodes.Contains(snapshot.Entity(row.Neighbours[i]))) continue;

                var link = new SnapshotLink(new(entity, row.Types[i], snapshot.Entity(row.Neighbours[i])), row.Confidences[i], row.Standings[i]);
                if (row.Admitted(i, causal)) causes.Add(link);
                else if (row.Admitted(i, causal with { Types = Deeds })) deeds.Add(link);
            }
        }

        causes.Sort((left, right) => left.Id.CompareTo(right.Id));
        deeds.Sort((left, right) => left.Id.CompareTo(right.Id));
        return new([.. nodes.Order()], causes, deeds, reached.Spent);
    }

    // All of a graph that fits; of a larger one some entities with causal links, drawn by chance.
    static HashSet<EntityId> Anywhere(GraphSnapshot snapshot, int seed, LinkFilter causal, Budget budget)
    {
        if (snapshot.EntityCount <= budget.Nodes) return [.. snapshot.Entities()];

        var dice = new Dice(seed);
        var drawn = new HashSet<EntityId>();
        for (var draw = 0; draw < 50 * Starts && drawn.Count < Starts; draw++)
        {
            var node = dice.Below(snapshot.NodeSlots);
            var row = snapshot.From(node);
            for (var i = 0; i < row.Count; i++)
            {
                if (!row.Admitted(i, causal)) continue;

                drawn.Add(snapshot.Entity(node));
                break;
            }
        }

        return drawn;
    }
}
