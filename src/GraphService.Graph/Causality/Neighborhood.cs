namespace GraphService.Graph;

/// <summary>A bounded picture around an entity: the best-attested neighbours of each entity, and how much is hidden behind it.</summary>
/// <remarks>
/// Breadth-first, with a bound for each node (the degree-of-interest idea of Furnas, Generalized fisheye views, CHI 1986: what is near
/// and weighty shows, the rest is told as a number). Looks only at links of nodes shown: three steps at most for each.
/// </remarks>
public static class Neighborhood
{
    /// <summary>
    /// Shows the center and, layer by layer, of each node nearer than <paramref name="hops"/> at most so many neighbours not shown yet:
    /// those tied by the most confident link first, then those with most links, then by id. Empty when the graph does not hold the center.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="center">Where the picture is centred.</param>
    /// <param name="hops">How many links away from the center, 0 or more.</param>
    /// <param name="perNode">The most neighbours that one node adds to the picture, 0 or more.</param>
    /// <param name="filter">Which links are shown or counted as hidden.</param>
    /// <param name="budget">The most nodes and links shown, and links looked at. Out of steps, more may be hidden than is told.</param>
    public static Surroundings Around(GraphSnapshot snapshot, EntityId center, int hops, int perNode, in LinkFilter filter, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentOutOfRangeException.ThrowIfNegative(hops);
        ArgumentOutOfRangeException.ThrowIfNegative(perNode);

        var meter = new Meter(budget.Steps);
        if (!snapshot.TryNode(center, out var start)) return new([], [], meter.Spent);

        var picture = new Picture(snapshot, filter, budget, meter);
        picture.Spread(start, hops, perNode);
        return picture.Result();
    }

    sealed class Picture(GraphSnapshot snapshot, LinkFilter filter, Budget budget, Meter meter)
    {
        readonly List<(int Node, int Distance)> _shown = [];
        readonly HashSet<int> _isShown = [];
        readonly Portion _portion = new(budget, meter);

        public void Spread(int start, int hops, int perNode)
        {
            Show(start, 0);
            for (var head = 0; head < _shown.Count && _shown[head].Distance < hops && !meter.IsSpent; head++)
            {
                var (node, distance) = _shown[head];
                foreach (var neighbour in Best(node).Take(perNode))
                {
                    if (!Show(neighbour, distance + 1)) return;
                }
            }
        }

        public Surroundings Result()
        {
            // By node number and turned into ids last: names are slow to compare.
            _shown.Sort((left, right) => left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : snapshot.CompareNodes(left.Node, right.Node));
            var hidden = _shown.ToDictionary(row => row.Node, _ => new int[Families.Length]);
            var links = new List<LinkId>();
            foreach (var (node, _) in _shown)
            {
                if (!Count(node, snapshot.From(node), outgoing: true) || !Count(node, snapshot.To(node), outgoing: false)) break;
            }

            links.Sort();
            return new(
                [.. _shown.Select(row => new SurroundingNode(snapshot.Entity(row.Node), row.Distance, Told(hidden[row.Node])))],
                links,
                meter.Spent);

            bool Count(int node, LinkRow row, bool outgoing)
            {
                for (var i = 0; i < row.Count; i++)
                {
                    if (!meter.Step()) return false;
                    if (!row.Admitted(i, filter)) continue;

                    var neighbour = row.Neighbours[i];
                    var family = (int)row.Types[i].Info.Family;
                    if (!_isShown.Contains(neighbour))
                    {
                        hidden[node][family]++;
                    }
                    else if (outgoing && _portion.Fits(0, 1))
                    {
                        links.Add(new(snapshot.Entity(node), row.Types[i], snapshot.Entity(neighbour)));
                    }
                    else if (outgoing)
                    {
                        hidden[node][family]++;
                        if (neighbour != node) hidden[neighbour][family]++;
                    }
                }

                return true;
            }
        }

        bool Show(int node, int distance)
        {
            if (!_portion.Fits(1, 0)) return false;

            _shown.Add((node, distance));
            _isShown.Add(node);
            return true;
        }

        // The neighbours not shown yet, best first.
        List<int> Best(int node)
        {
            var confidences = new Dictionary<int, float>();
            if (!Gather(snapshot.From(node)) || !Gather(snapshot.To(node))) return [];

            List<int> best = [.. confidences.Keys];
            best.Sort((left, right) =>
                confidences[left] != confidences[right] ? confidences[right].CompareTo(confidences[left])
                : Degree(left) != Degree(right) ? Degree(right).CompareTo(Degree(left))
                : snapshot.CompareNodes(left, right));
            return best;

            bool Gather(LinkRow row)
            {
                for (var i = 0; i < row.Count; i++)
                {
                    if (!meter.Step()) return false;

                    var neighbour = row.Neighbours[i];
                    if (row.Admitted(i, filter) && !_isShown.Contains(neighbour) && !(confidences.TryGetValue(neighbour, out var known) && known >= row.Confidences[i]))
                        confidences[neighbour] = row.Confidences[i];
                }

                return true;
            }
        }

        int Degree(int node) => snapshot.From(node).Count + snapshot.To(node).Count;

        static HiddenLinks[] Told(int[] counts) => [.. Families.Where(family => counts[(int)family] > 0).Select(family => new HiddenLinks(family, counts[(int)family]))];
    }

    static readonly LinkFamily[] Families = Enum.GetValues<LinkFamily>();
}

/// <summary>A picture of what lies around an entity.</summary>
/// <param name="Nodes">What is shown, nearest first, then by id.</param>
/// <param name="Links">The admitted links among what is shown, by id.</param>
/// <param name="Spent">What it cost, and whether the budget left anything out; what the bound for each node hides is told by the nodes.</param>
public sealed record Surroundings(IReadOnlyList<SurroundingNode> Nodes, IReadOnlyList<LinkId> Links, Spending Spent);

/// <summary>An entity in the picture.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Distance">How many links from the center it was shown at.</param>
/// <param name="Hidden">How many of its admitted links are not shown; families without any are not told.</param>
public sealed record SurroundingNode(EntityId Entity, int Distance, IReadOnlyList<HiddenLinks> Hidden);

/// <summary>How many links of a family are not shown.</summary>
public readonly record struct HiddenLinks(LinkFamily Family, int Count);
