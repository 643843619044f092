using GraphService.Graph;

namespace GraphService.Training;

/// <summary>Tells whether evidence agrees with the graph that people drew of its text, much as <c>score.py</c> of the gold graphs does.</summary>
sealed class GoldJudge
{
    static readonly string[][] Families =
    [
        ["CAUSED", "TRIGGERED", "CONTRIBUTED_TO", "ENABLED", "MOTIVATED"],
        ["PREVENTED", "SUPPRESSED"],
        ["DENOUNCED", "OPPOSED"],
        ["SUPPORTED", "ALLIED_WITH", "REHABILITATED"],
        ["DELIVERED", "CARRIED_OUT", "CREATED", "DISCLOSED", "PARTICIPATED_IN", "LED", "KILLED", "INVADED", "DECLARED_WAR_ON"],
        ["OCCURRED_IN", "OCCURRED_DURING", "PART_OF", "MEMBER_OF", "PRECEDED", "SUCCEEDED"],
    ];

    readonly GoldGraph _gold;
    readonly Dictionary<EntityId, GoldEntity> _same = [];

    public GoldJudge(GoldGraph gold, IEnumerable<EntityMention> mentions)
    {
        _gold = gold;
        foreach (var entity in mentions.GroupBy(mention => mention.Entity))
        {
            var first = entity.First();
            var names = entity.Select(mention => mention.Surface).Prepend(first.Name).Distinct().Select(name => new FoldedName(name)).ToList();
            if ((Exact(names) ?? Contained(first.Kind, names)) is { } same) _same[entity.Key] = same;
        }
    }

    /// <summary>Whether the evidence is right; null when people did not speak of one of its ends.</summary>
    public bool? IsRight(Evidence piece)
    {
        if (!_same.TryGetValue(piece.Link.Source, out var source) || !_same.TryGetValue(piece.Link.Target, out var target)) return null;
        return IsRight(source, piece.Link.Type.Name, target, piece.Modality == Modality.Negated);
    }

    /// <summary>Whether a link between two entities of the graph is right.</summary>
    public bool IsRight(GoldEntity source, string type, GoldEntity target, bool isDenied) =>
        !source.IsTrap && !target.IsTrap && _gold.Links.Any(link => IsSame(link, source, type, target) && link.IsDenied == isDenied)
        && (isDenied || !_gold.Wrong.Any(wrong => (wrong.Source, wrong.Type, wrong.Target) == (source.Id, type, target.Id)));

    /// <summary>What the entity is in the graph that people drew; null when they did not speak of it.</summary>
    public GoldEntity? Of(EntityId id) => _same.GetValueOrDefault(id);

    /// <summary>Whether people drew the link, or one of the same family in the same direction.</summary>
    public static bool IsSame(GoldLink link, GoldEntity source, string type, GoldEntity target)
    {
        if (!Array.Exists(Families, family => family.Contains(type) && family.Contains(link.Type))) return false;
        if ((type == "SUCCEEDED") != (link.Type == "SUCCEEDED")) return type is "PRECEDED" or "SUCCEEDED" && (link.Source, link.Target) == (target.Id, source.Id);
        return (link.Source, link.Target) == (source.Id, target.Id) || (type == "ALLIED_WITH" && link.Type == type && (link.Source, link.Target) == (target.Id, source.Id));
    }

    GoldEntity? Exact(List<FoldedName> names) => _gold.Entities
        .Select(entity => (entity, votes: names.Select((name, i) => entity.Names.Any(other => other.Key == name.Key) ? i == 0 ? 100 : 1 : 0).Sum()))
        .Where(row => row.votes > 0)
        .OrderByDescending(row => row.votes)
        .Select(row => row.entity)
        .FirstOrDefault();

    GoldEntity? Contained(EntityKind kind, List<FoldedName> names)
    {
        foreach (var name in names)
        {
            var scored = _gold.Entities.Where(entity => !entity.IsTrap && entity.Kinds.Contains(kind))
                .Select(entity => (entity, share: entity.Names.Max(other => name.Overlap(other, entity.Names))))
                .Where(row => row.share > 0)
                .OrderByDescending(row => row.share)
                .ToList();
            if (scored.Count == 1 || (scored.Count > 1 && scored[0].share > scored[1].share)) return scored[0].entity;
        }

        return null;
    }
}
