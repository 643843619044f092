namespace GraphService.Graph;

/// <summary>Everything within a number of links of where one starts: causes or effects, layer by layer.</summary>
/// <remarks>Breadth-first search: time and memory grow with the links looked at, never with the size of the graph.</remarks>
public static class Reach
{
    /// <summary>
    /// Walks from the starting entities (those the graph does not hold are ignored). A link is part of the answer when it leads from a
    /// node nearer than <paramref name="depth"/> to a node of the answer, so loops and shortcuts show too.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="start">Where to start; distance 0.</param>
    /// <param name="direction">Which way links are followed.</param>
    /// <param name="depth">How many links away, 0 or more.</param>
    /// <param name="filter">Which links are followed.</param>
    /// <param name="budget">How much work it may cost.</param>
    public static Reached From(
        GraphSnapshot snapshot, IEnumerable<EntityId> start, Direction direction, int depth, in LinkFilter filter, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);

        var walk = new Walk(snapshot, filter, budget);
        foreach (var id in start)
        {
            if (snapshot.TryNode(id, out var node)) walk.Visit(node, 0);
        }

        walk.Run(direction, depth);
        return walk.Result();
    }

    sealed class Walk(GraphSnapshot snapshot, LinkFilter filter, Budget budget)
    {
        readonly Dictionary<int, int> _distance = [];
        readonly List<int> _queue = [];
        readonly HashSet<Followed> _links = [];
        long _steps;
        Truncation _truncated;

        public bool Visit(int node, int distance)
        {
            if (_distance.Count >= budget.Nodes) return _distance.ContainsKey(node) || Refuse(Truncation.Nodes);

            if (_distance.TryAdd(node, distance)) _queue.Add(node);
            return true;
        }

        public void Run(Direction direction, int depth)
        {
            for (var head = 0; head < _queue.Count && _truncated != Truncation.Steps; head++)
            {
                var node = _queue[head];
                var distance = _distance[node];
                if (distance == depth) return;

                if (direction != Direction.Backward) Expand(node, snapshot.From(node), distance, forward: true);
                if (direction != Direction.Forward) Expand(node, snapshot.To(node), distance, forward: false);
            }
        }

        // Ordered by node numbers, and turned into ids only then: names are slow to compare.
        public Reached Result()
        {
            _queue.Sort((left, right) => _distance[left].CompareTo(_distance[right]) is not 0 and var nearer ? nearer : snapshot.CompareNodes(left, right));
            List<Followed> links = [.. _links];
            links.Sort((left, right) => left.CompareTo(right, snapshot));
            return new(
                [.. _queue.Select(node => new ReachedNode(snapshot.Entity(node), _distance[node]))],
                [.. links.Select(link => new LinkId(snapshot.Entity(link.Source), link.Type, snapshot.Entity(link.Target)))],
                new(_steps, _truncated));
        }

        void Expand(int node, LinkRow row, int distance, bool forward)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (_steps >= budget.Steps)
                {
                    Refuse(Truncation.Steps);
                    return;
                }

                _steps++;
                if (!row.Admitted(i, filter)) continue;

                var neighbour = row.Neighbours[i];
                if (!Visit(neighbour, distance + 1)) continue;

                var link = forward ? new Followed(node, row.Types[i], neighbour) : new(neighbour, row.Types[i], node);
                if (_links.Count < budget.Links) _links.Add(link);
                else if (!_links.Contains(link)) Refuse(Truncation.Links);
            }
        }

        bool Refuse(Truncation reason)
        {
            // Running out of steps ends the walk, so it outweighs what was left out before.
            if (_truncated == Truncation.None || reason == Truncation.Steps) _truncated = reason;
            return false;
        }
    }

    readonly record struct Followed(int Source, LinkType Type, int Target)
    {
        public int CompareTo(Followed other, GraphSnapshot snapshot)
        {
            if (Source != other.Source) return snapshot.CompareNodes(Source, other.Source);

            var byType = ((byte)Type).CompareTo((byte)other.Type); // An enum's own CompareTo boxes.
            return byType != 0 ? byType : snapshot.CompareNodes(Target, other.Target);
        }
    }
}

/// <summary>What a walk reached.</summary>
/// <param name="Nodes">The nodes, nearest first, then by id; the starting ones are at distance 0.</param>
/// <param name="Links">The links among them that were followed, by id.</param>
/// <param name="Spent">What it cost, and whether anything was left out.</param>
public sealed record Reached(IReadOnlyList<ReachedNode> Nodes, IReadOnlyList<LinkId> Links, Spending Spent);

/// <summary>A node and its distance from the start, in links.</summary>
public readonly record struct ReachedNode(EntityId Entity, int Distance);
