using System.Globalization;

namespace GraphService.Graph.Tests.Stores;

/// <summary>All that a store shows, as lines that can be compared. Versions are left out: they count how the graph came to be.</summary>
public static class Dump
{
    /// <param name="store">The store.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <param name="isCounting">Whether to show the revisions, too: like the version they count how the graph came to be.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(IGraphStore store, CancellationToken cancel, bool isCounting = true)
    {
        var snapshot = await SnapshotAsync(store, cancel);
        var entities = await store.EntitiesAsync([.. snapshot.Entities()], cancel);
        var links = await store.LinksAsync([.. snapshot.Links().Select(link => link.Id)], cancel);
        var evidence = await store.EvidenceOfAsync([.. links.Keys], 1000, cancel);
        return
        [
            .. entities.Values.OrderBy(entity => entity.Id).Select(entity => Line(isCounting ? entity : entity with { Revision = 0 })),
            .. (await store.WordingsAsync([.. entities.Keys], cancel)).OrderBy(words => words.Key).Select(words => Line(words.Key, words.Value)),
            .. links.Values.OrderBy(link => link.Id).Select(link => (isCounting ? link : link with { Revision = 0 }).ToString()),
            .. links.Keys.Order().Where(evidence.ContainsKey).SelectMany(link => evidence[link].Items).Select(item => item.Item.ToString()),
            .. (await store.ReadingsAsync(cancel)).Select(reading => reading.ToString()),
            .. (await store.DeclaredAsync(cancel)).Select(declared => $"{declared with { Aliases = [] }} {string.Join('|', declared.Aliases)}"),
            .. Lines(snapshot),
            $"{await store.CountEntitiesAsync(new(), cancel)} entities, {await store.CountLinksAsync(new(), cancel)} links",
        ];
    }

    /// <summary>The whole of a small graph, asked for by name: a store need not give more than it is asked for.</summary>
    public static async Task<GraphSnapshot> SnapshotAsync(IGraphStore store, CancellationToken cancel)
    {
        var entities = await store.BrowseEntitiesAsync(new(), new(PageRequest.MaxLimit), cancel);
        return await store.RegionAsync(Some.Around(entities.Items.Select(item => item.Item.Id)), cancel);
    }

    /// <summary>A snapshot, both ways, with its counts.</summary>
    public static IEnumerable<string> Lines(GraphSnapshot snapshot)
    {
        var backwards = new List<string>();
        foreach (var id in snapshot.Entities())
        {
            snapshot.TryNode(id, out var node);
            var row = snapshot.To(node);
            for (var i = 0; i < row.Count; i++)
                backwards.Add(Line(new(snapshot.Entity(row.Neighbours[i]), row.Types[i], id), row.Confidences[i], row.Standings[i]));
        }

        string[] forwards = [.. snapshot.Links().Select(link => Line(link.Id, link.Confidence, link.Standing)).Order(StringComparer.Ordinal)];
        backwards.Sort(StringComparer.Ordinal);
        return
        [
            $"snapshot: {snapshot.EntityCount} entities, {snapshot.LinkCount} links",
            .. snapshot.Entities().Order().Select(id => $"node {id}"),
            .. forwards,
            .. backwards,
        ];
    }

    public static string Line(Entity entity) =>
        $"{entity with { Aliases = None, Merged = Nobody }} {string.Join('|', entity.Aliases)} {string.Join('|', entity.Merged)}";

    public static string Line(EntityId entity, IEnumerable<string> wordings) => $"{entity}: {string.Join('|', wordings)}";

    static readonly string[] None = [];

    static readonly EntityId[] Nobody = [];

    static string Line(LinkId id, float confidence, Standing standing) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {confidence} {standing.Modality} {standing.Status} {standing.Contested}");
}
