using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Compares what documents say of the same links.</summary>
/// <remarks>Two reads, whatever the number of links; at most <see cref="MaxLinks"/> links, those with most evidence first.</remarks>
public sealed class AccountComparison(IGraphStore store)
{
    /// <summary>The most links that are compared.</summary>
    public const int MaxLinks = 200;

    /// <summary>The most documents that are compared.</summary>
    public const int MaxDocuments = 10;

    const int PerLink = 100;

    internal async Task<AccountComparisonObject> AskAsync(IReadOnlyList<string> documents, string? about, CancellationToken cancel)
    {
        HashSet<DocumentId> asked = [.. documents.Select(References.Document)];
        if (asked.Count is < 2 or > MaxDocuments) throw QueryError.BadInput($"'documents' takes 2 to {MaxDocuments} different documents; {asked.Count} were given.");

        var known = await store.DocumentsAsync(asked, cancel).ConfigureAwait(false);
        foreach (var missing in asked.Where(id => !known.ContainsKey(id)))
            throw QueryError.NotFound($"There is no document '{missing}' in this graph. Use the field 'documents' to list them.");

        var query = new LinkQuery { Documents = asked, About = about is null ? null : References.Entity(about), OrderBy = LinkOrder.Evidence };
        var page = await store.BrowseLinksAsync(query, new(MaxLinks), cancel).ConfigureAwait(false);
        List<LinkId> links = [.. page.Items.Select(item => item.Item.Id)];
        var evidence = await store.EvidenceOfAsync(links, PerLink, cancel).ConfigureAwait(false);
        var told = links.ToDictionary(link => link, link => Told(evidence.GetValueOrDefault(link), asked));
        return new([.. links.Select(link => Compared(link, told)).OrderBy(row => row.Verdict)], page.HasNext);
    }

    // The strongest words of each document, affirming and denying apart.
    static List<Evidence> Told(Page<Evidence>? pieces, HashSet<DocumentId> asked) => pieces is null
        ? []
        : [.. pieces.Items.Select(item => item.Item).Where(piece => asked.Contains(piece.Document)).DistinctBy(piece => (piece.Document, piece.Modality == Modality.Negated))];

    static ComparedLinkObject Compared(LinkId link, Dictionary<LinkId, List<Evidence>> told)
    {
        var accounts = told[link];
        var affirming = Documents(accounts, denied: false);
        var denying = Documents(accounts, denied: true);
        List<LinkId> against = [.. Opposites(link).Where(other => told.TryGetValue(other, out var words) && Documents(words, denied: false).Any(document => affirming.Count > 0 && !affirming.Contains(document)))];
        var verdict = (affirming.Count > 0 && denying.Count > 0 && !affirming.SetEquals(denying)) || against.Count > 0 ? AccountVerdict.Contradicted
            : affirming.Count > 1 || denying.Count > 1 ? AccountVerdict.Agreed
            : AccountVerdict.OnlyInOne;
        return new(link, verdict, accounts, against);
    }

    static HashSet<DocumentId> Documents(List<Evidence> accounts, bool denied) => [.. accounts.Where(piece => piece.Modality == Modality.Negated == denied).Select(piece => piece.Document)];

    // What cannot hold beside a cause: its effect as its cause, or that it prevented what it is said to have caused.
    static IEnumerable<LinkId> Opposites(LinkId link)
    {
        var isCause = LinkTypes.Chaining.Contains(link.Type);
        if (!isCause && link.Type != LinkType.Prevented) yield break;

        foreach (var type in LinkTypes.All.Select(row => row.Type).Where(LinkTypes.Chaining.Contains))
        {
            if (isCause) yield return new(link.Target, type, link.Source);
            else yield return new(link.Source, type, link.Target);
        }

        if (isCause) yield return new(link.Source, LinkType.Prevented, link.Target);
    }
}
