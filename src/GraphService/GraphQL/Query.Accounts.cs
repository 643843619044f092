using GraphQL;

namespace GraphService.GraphQL;

public sealed partial class Query
{
    /// <summary>
    /// What 2 to 10 documents (slugs or ids) say of the same links, or of those of one entity: where they agree, where one contradicts another, and what only one
    /// of them tells. NOT_FOUND when a document is unknown.
    /// </summary>
    [Costs(5_000)]
    public static Task<AccountComparisonObject> CompareAccounts(
        [FromServices] AccountComparison comparison, [Id] IReadOnlyList<string> documents, [Id] string? about = null, CancellationToken cancel = default) =>
        comparison.AskAsync(documents, about, cancel);
}
