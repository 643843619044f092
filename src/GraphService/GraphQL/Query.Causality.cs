using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

public sealed partial class Query
{
    /// <summary>What brought an entity (slug or id) about, nearest first, until the depth or the budget is reached. NOT_FOUND when it is unknown.</summary>
    public static Task<CausalGraphObject> Causes(
        [FromServices] CausalQuestions questions, [Id] string of, int depth = 3, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        questions.ReachAsync(of, Direction.Backward, depth, where, cancel);

    /// <summary>What an entity (slug or id) brought about, nearest first, until the depth or the budget is reached. NOT_FOUND when it is unknown.</summary>
    public static Task<CausalGraphObject> Effects(
        [FromServices] CausalQuestions questions, [Id] string of, int depth = 3, LinkFilterInput? where = null, CancellationToken cancel = default) =>
        questions.ReachAsync(of, Direction.Forward, depth, where, cancel);

    /// <summary>
    /// How one entity led to another (slugs or ids): the best chains that visit no entity twice. When the budget ran out before all were
    /// found, the response's <c>extensions.truncated</c> says so.
    /// </summary>
    public static async Task<IEnumerable<ChainObject>> Chains(
        IResolveFieldContext context, [FromServices] CausalQuestions questions, [Id] string from, [Id] string to,
        int maxLength = 6, int first = 10, ChainOrder orderBy = ChainOrder.Shortest, Direction direction = Direction.Forward,
        LinkFilterInput? where = null, CancellationToken cancel = default)
    {
        var query = new ChainQuery(References.Entity(from), References.Entity(to))
        {
            MaxLength = maxLength, Limit = first, OrderBy = orderBy, Direction = direction, Filter = (where ?? new()).ToFilter(),
        };
        var found = await questions.ChainsAsync(query, where ?? new(), from, to, cancel).ConfigureAwait(false);
        Truncations.Report(context, found.Spent);
        return found.Chains.Select(chain => new ChainObject(chain));
    }
}
