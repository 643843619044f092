using GraphService.Graph;

namespace GraphService;

/// <summary>Tells links in plain English, each with its best source: no language model, only what the graph holds.</summary>
public sealed class Explainer(IGraphStore store)
{
    /// <summary>One sentence a link, in the order given; read forwards ("led to") or backwards ("was caused by"). Three reads, however many links.</summary>
    internal async Task<IReadOnlyList<Explanation>> ExplainAsync(IReadOnlyList<(LinkId Link, bool Forward)> hops, CancellationToken cancel)
    {
        LinkId[] ids = [.. hops.Select(hop => hop.Link).Distinct()];
        var links = await store.LinksAsync(ids, cancel).ConfigureAwait(false);
        var entities = await store.EntitiesAsync([.. ids.SelectMany(id => new[] { id.Source, id.Target }).Distinct()], cancel).ConfigureAwait(false);
        var evidence = await store.EvidenceOfAsync(ids, 1, cancel).ConfigureAwait(false);
        DocumentId[] cited = [.. evidence.Values.SelectMany(page => page.Items).Select(item => item.Item.Document).Distinct()];
        var documents = await store.DocumentsAsync(cited, cancel).ConfigureAwait(false);

        var told = new List<Explanation>(hops.Count);
        foreach (var (id, forward) in hops)
        {
            if (!links.TryGetValue(id, out var link) || !entities.TryGetValue(id.Source, out var source) || !entities.TryGetValue(id.Target, out var target)) continue;

            var citation = evidence.GetValueOrDefault(id) is { Items: [var first, ..] } ? first.Item : null;
            var document = citation is null ? null : documents.GetValueOrDefault(citation.Document);
            told.Add(new(id, Sentence.Of(link, source, target, forward, citation, document), citation));
        }

        return told;
    }

    /// <summary>Links as a Mermaid flowchart, left to right.</summary>
    internal async Task<string> DrawAsync(IReadOnlyList<LinkId> ids, CancellationToken cancel)
    {
        var links = await store.LinksAsync(ids, cancel).ConfigureAwait(false);
        var entities = await store.EntitiesAsync([.. ids.SelectMany(id => new[] { id.Source, id.Target }).Distinct()], cancel).ConfigureAwait(false);
        return Mermaid.Flowchart([.. ids.Where(links.ContainsKey).Select(id => links[id])], entities);
    }
}
