using CsCheck;

namespace GraphService.Graph.Tests;

/// <summary>Makes a valid anything; a test states only what matters to it.</summary>
static class Some
{
    public static readonly Gen<string> Slugs = Gen.Char["ab01"].Array[1, 4].Select(letters => new string(letters));

    public static readonly Gen<LinkType> LinkType = Gen.OneOf(Enum.GetValues<LinkType>());

    public static readonly Gen<Standing> Standing =
        Gen.Select(Gen.Enum<Modality>(), Gen.Enum<ReviewStatus>(), Gen.Bool, (modality, status, contested) => new Standing(modality, status, contested));

    public static readonly Gen<LinkId> LinkIds =
        Gen.Select(Slugs, LinkType, Slugs, (source, type, target) => Link(source, type, target));

    public static readonly Gen<Direction> Direction = Gen.Enum<Direction>();

    /// <summary>Filters that let most links pass, and some that do not.</summary>
    public static readonly Gen<LinkFilter> Filter = Gen.OneOf(
        Gen.Const(LinkFilter.Everything),
        Gen.Const(LinkFilter.Chaining),
        Gen.Select(Gen.UInt, Gen.Double[0, 0.6], Gen.Byte, Gen.Byte, (types, least, modalities, statuses) =>
            new LinkFilter(new LinkTypeSet(types)) { MinConfidence = least, Modalities = modalities, Statuses = statuses }));

    /// <summary>Graphs of up to so many nodes and links, with loops and parallel links; few confidences, so that ties occur.</summary>
    public static Gen<SomeGraph> Graph(int nodes, int links) =>
        from count in Gen.Int[1, nodes]
        from rows in Gen.Select(
            Gen.Int[0, count - 1],
            Gen.Frequency((9, Gen.OneOf(GraphService.Graph.LinkType.Caused, GraphService.Graph.LinkType.Triggered, GraphService.Graph.LinkType.Enabled)), (1, LinkType)),
            Gen.Int[0, count - 1],
            Gen.OneOf(0f, 1e-9f, 0.1f, 0.25f, 0.5f, 0.5f, 0.7f, 1f),
            Gen.Frequency((9, Gen.Const(default(Standing))), (1, Standing)),
            (source, type, target, confidence, standing) => new SnapshotLink(Link(Name(source), type, Name(target)), confidence, standing))
            .Array[0, links]
        select new SomeGraph([.. Enumerable.Range(0, count).Select(Name).Select(name => new EntityId(name))], [.. rows.DistinctBy(row => row.Id)]);

    public static LinkId Link(string source, LinkType type, string target) => new(new(source), type, new(target));

    public static SnapshotLink Snapshot(string source, LinkType type, string target, float confidence = 0.5f, Standing standing = default) =>
        new(Link(source, type, target), confidence, standing);

    public static Evidence Evidence(string document = "document", Modality modality = Modality.Asserted, double confidence = 0.5) =>
        new(Link("a", GraphService.Graph.LinkType.Caused, "b"), new(document), TextSelector.Of("The fire led to famine.", 9, 15), modality, "led to", "lead-to", confidence);

    /// <summary>A graph of "a > b" and so on; every link CAUSED, of confidence one half.</summary>
    public static GraphSnapshot Of(params string[] links) =>
        new SomeGraph([], [.. links.Select(link => link.Split(" > ")).Select(ends => Snapshot(ends[0], GraphService.Graph.LinkType.Caused, ends[1]))]).Build();

    static string Name(int number) => "n" + number;
}

/// <summary>What a graph holds, plainly.</summary>
sealed record SomeGraph(IReadOnlyList<EntityId> Isolated, IReadOnlyList<SnapshotLink> Links)
{
    public IReadOnlyList<EntityId> Entities => [.. Isolated.Concat(Links.SelectMany(link => new[] { link.Id.Source, link.Id.Target })).Distinct()];

    public GraphSnapshot Build() => GraphSnapshot.Build(1, Entities, Links);

    /// <summary>The same graph, made by edits in the order of the seed, with a detour over entities and links that are removed again.</summary>
    public GraphSnapshot BuildByEdits(int seed)
    {
        var random = new Random(seed);
        var entities = Entities.ToArray();
        var links = Links.ToArray();
        random.Shuffle(entities);
        random.Shuffle(links);
        var first = entities.Take(entities.Length / 2).ToHashSet();
        var snapshot = GraphSnapshot.Build(0, first, links.Where(link => first.Contains(link.Id.Source) && first.Contains(link.Id.Target)).Take(links.Length / 2));
        foreach (var entity in entities.Where(entity => !first.Contains(entity))) snapshot = snapshot.With(0, new([entity], [], [], []));
        var detour = new EntityId("zz-detour");
        var aside = entities.Select(entity => new SnapshotLink(new(detour, LinkType.Caused, entity), 1, default)).ToArray();
        snapshot = snapshot.With(0, new([detour], [], aside, []));
        foreach (var link in links) snapshot = snapshot.With(0, new([], [], [link], []));
        return snapshot.With(1, new([], [detour], [], [.. aside.Select(link => link.Id)]));
    }
}
