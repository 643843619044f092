namespace GraphService.Graph;

/// <summary>What the graph would leave unexplained if some of its entities had not been: not what history would have done instead.</summary>
/// <remarks>
/// <para>
/// In plain words: causes flow from roots (as <see cref="RootCauses"/> has them, in the graph as it is) along links that carry, PREVENTED
/// never among them. Take some entities out, with all their links. Only what lies downstream of them can change. Such an effect is
/// weakened when a chain of links still leads to it from a root that is left, and lost when none does. Roots that are left are those not
/// taken out. Loops need care. A loop that had a cause outside lives by that cause: its members do not hold each other up when the cause
/// is gone. A loop that nothing outside causes held itself up; with some members taken out it goes on to do so as far as the others
/// still close a circle, and members that no longer lie on one are roots no more, but caused or lost like anything else.
/// </para>
/// <para>
/// Counterfactual dependence in the sense of Lewis (Causation, J. Philosophy 70, 1973) on the graph alone, as reachability: what garbage
/// collectors do to find what nothing holds any more. Whatever is neither taken out nor downstream has its roots untouched, so the
/// verdicts need only the links downstream, in both directions. Strengths need what lies upstream of all effects told, once
/// (<see cref="RootRoutes"/>); the remaining routes, by Yen's algorithm (<see cref="Chains"/>), what lies upstream of each, for each.
/// </para>
/// </remarks>
public static class WhatIf
{
    /// <summary>How many remaining routes are told of an effect at most.</summary>
    public const int MostRoutes = 3;

    /// <summary>
    /// Takes entities out and tells which effects are lost and which weakened, nearest first, then by id. Out of steps nothing is told,
    /// for half a walk would tell effects as kept that are lost; when only the remaining routes cost too much, farther effects tell fewer.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="without">What is taken out; those the graph does not hold are ignored.</param>
    /// <param name="watch">Which effects are of interest; all when empty. Those taken out, or that the graph does not hold, are ignored.</param>
    /// <param name="depth">The most links from what is taken out to an effect told; null for any number. It does not change a verdict.</param>
    /// <param name="filter">Which links carry a cause to its effect.</param>
    /// <param name="budget">The most effects told, links in the answer, and links looked at.</param>
    public static Consequences Without(
        GraphSnapshot snapshot, IReadOnlyCollection<EntityId> without, IReadOnlyCollection<EntityId> watch, int? depth, in LinkFilter filter, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(without);
        ArgumentNullException.ThrowIfNull(watch);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentOutOfRangeException.ThrowIfNegative(depth ?? 0, nameof(depth));

        var meter = new Meter(budget.Steps);
        var inquiry = new Inquiry(snapshot, filter, budget, meter);
        var consequences = inquiry.Answer(snapshot.NodesOf(without), snapshot.NodesOf(watch), watch.Count == 0, depth ?? int.MaxValue);
        return consequences ?? new([], [], [], [], meter.Spent);
    }

    sealed class Inquiry(GraphSnapshot snapshot, LinkFilter filter, Budget budget, Meter meter)
    {
        readonly LinkFilter _carriers = filter.Carriers;
        readonly Portion _portion = new(budget, meter);

        // Null when the meter is spent.
        public Consequences? Answer(int[] removed, int[] watched, bool all, int depth)
        {
            var roots = new Roots(snapshot, _carriers, meter);
            if (Fates.Of(snapshot, removed, roots, _carriers, meter) is not { } fates) return null;

            var told = (all ? fates.Downstream.Keys : watched.Where(fates.Downstream.ContainsKey)).Where(node => fates.Downstream[node] <= depth).ToList();
            told.Sort((left, right) => fates.Downstream[left].CompareTo(fates.Downstream[right]) is not 0 and var nearer ? nearer : snapshot.CompareNodes(left, right));
            var before = RootRoutes.To(snapshot, told, node => roots.Of(node) is not null, _ => false, _carriers, meter);
            var after = RootRoutes.To(snapshot, told.Where(fates.IsKept), fates.IsRoot, fates.IsRemoved, _carriers, meter);
            var lostLinks = told.ConvertAll(node => LostLinks(node, fates));
            var lifted = NoLongerPrevented(fates);
            if (meter.IsSpent) return null;

            List<AffectedEffect> lost = [], weakened = [];
            foreach (var (node, links) in told.Zip(lostLinks))
            {
                List<Chain> routes = after.Chain(node) is { } strongest ? Routes(node, strongest, fates) : [];
                if (!_portion.Fits(1, links.Count + routes.Sum(route => route.Hops.Count))) break;

                (fates.IsKept(node) ? weakened : lost).Add(
                    new(snapshot.Entity(node), fates.Downstream[node], before.Chain(node)?.Strength ?? 0, routes.Count > 0 ? routes[0].Strength : 0, routes, links));
            }

            List<EntityId> untouched = [.. watched.Where(node => !fates.IsRemoved(node) && !fates.Downstream.ContainsKey(node)).Select(snapshot.Entity)];
            return new(lost, weakened, untouched, [.. lifted.TakeWhile(_ => _portion.Fits(0, 1))], meter.Spent);
        }

        // The strongest is known in any case.
        List<Chain> Routes(int effect, Chain strongest, Fates fates)
        {
            if (meter.IsSpent || Corridor.FromRoots(snapshot, effect, fates.IsRoot, fates.IsRemoved, _carriers, meter) is not { } corridor) return [strongest];

            var routes = Chains.Through(corridor, corridor.Count, MostRoutes, meter);
            return routes.Count > 0 ? routes : [strongest];
        }

        List<LinkId> LostLinks(int node, Fates fates)
        {
            var lost = new List<LinkId>();
            var row = snapshot.To(node);
            for (var i = 0; i < row.Count && meter.Step(); i++)
            {
                if (row.Admitted(i, _carriers) && row.Neighbours[i] != node && fates.IsGone(row.Neighbours[i]))
                    lost.Add(new(snapshot.Entity(row.Neighbours[i]), row.Types[i], snapshot.Entity(node)));
            }

            lost.Sort();
            return lost;
        }

        List<LinkId> NoLongerPrevented(Fates fates)
        {
            var preventing = filter.Only(LinkType.Prevented);
            var lifted = new List<LinkId>();
            foreach (var node in fates.Gone)
            {
                var row = snapshot.From(node);
                for (var i = 0; i < row.Count && meter.Step(); i++)
                {
                    var target = row.Neighbours[i];
                    if (row.Admitted(i, preventing) && !fates.IsGone(target) && !StillPrevented(target))
                        lifted.Add(new(snapshot.Entity(node), LinkType.Prevented, snapshot.Entity(target)));
                }
            }

            lifted.Sort();
            return lifted;

            bool StillPrevented(int target)
            {
                var row = snapshot.To(target);
                for (var i = 0; i < row.Count && meter.Step(); i++)
                {
                    if (row.Admitted(i, preventing) && row.Neighbours[i] != target && !fates.IsGone(row.Neighbours[i])) return true;
                }

                return false;
            }
        }
    }
}

/// <summary>What taking entities out does.</summary>
/// <param name="Lost">Effects that no chain leads to any more from any root, nearest first, then by id.</param>
/// <param name="Weakened">Effects that lost some of their causes, direct or farther back, but not all; nearest first, then by id.</param>
/// <param name="Untouched">What was watched and is no effect of what is taken out, by id.</param>
/// <param name="NoLongerPrevented">PREVENTED links of what is taken out or lost, whose targets nothing else is left to prevent; by id.</param>
/// <param name="Spent">What it cost, and whether anything was left out.</param>
public sealed record Consequences(
    IReadOnlyList<AffectedEffect> Lost,
    IReadOnlyList<AffectedEffect> Weakened,
    IReadOnlyList<EntityId> Untouched,
    IReadOnlyList<LinkId> NoLongerPrevented,
    Spending Spent);

/// <summary>An effect downstream of what is taken out.</summary>
/// <param name="Entity">The effect.</param>
/// <param name="Distance">The fewest links from what is taken out.</param>
/// <param name="StrengthBefore">The strength of the strongest chain from a root other than itself, in the graph as it is.</param>
/// <param name="StrengthAfter">The same in what is left; 0 when it is lost.</param>
/// <param name="RemainingRoutes">The strongest chains from roots left, at most <see cref="WhatIf.MostRoutes"/>, strongest first, then the shortest, then by ids; none passes a second root.</param>
/// <param name="LostLinks">Links to it from what is taken out or lost, by id; none when its causes are only weakened themselves.</param>
public sealed record AffectedEffect(
    EntityId Entity,
    int Distance,
    double StrengthBefore,
    double StrengthAfter,
    IReadOnlyList<Chain> RemainingRoutes,
    IReadOnlyList<LinkId> LostLinks);
