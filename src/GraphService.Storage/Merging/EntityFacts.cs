using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>All that is known of an entity, and the entity it makes.</summary>
sealed record EntityFacts(EntityId Id)
{
    public DeclaredEntity? Declared { get; init; }

    public EntityVerdict Verdict { get; init; }

    /// <summary>How the texts name it, summed up over all documents.</summary>
    public IReadOnlyList<EntityMention> Mentions { get; init; } = [];

    /// <summary>What it was taken for when somebody last decided on it or on a link of it.</summary>
    public (EntityKind Kind, string Name)? Witness { get; init; }

    /// <summary>Whether a link starts or ends here.</summary>
    public bool IsEnd { get; init; }

    /// <summary>The entity; null when nothing keeps it in the graph.</summary>
    public Entity? Entity()
    {
        if (Declared is null && Mentions.Count == 0 && !IsEnd && !Verdict.Keeps) return null;

        var described = Verdict.Added ?? Declared;
        var (kind, name) = described is null ? Named() : (described.Kind, described.Name);
        return new(Id, kind, name)
        {
            Aliases = Aliases(name, described?.Aliases ?? []),
            Description = described?.Description,
            When = described?.When ?? FuzzyDate.Common(Mentions.Select(mention => mention.When).OfType<FuzzyDate>()),
            Wikidata = described?.Wikidata,
            Origin = Verdict.Added is not null ? EntityOrigin.Added : Declared is not null ? EntityOrigin.Declared : EntityOrigin.Extracted,
            Status = Verdict.Status,
            Mentions = Mentions.Sum(mention => mention.Count),
        };
    }

    (EntityKind Kind, string Name) Named()
    {
        // Nothing names it any more but a decision or, where a text speaks of an entity that another text named, its id.
        if (Mentions.Count == 0) return Witness ?? (EntityKind.Concept, Id.Value.Replace('-', ' '));

        var kind = MostOften(mention => mention.Kind).ThenBy(group => group.Key).First().Key;
        var name = MostOften(mention => mention.Name).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        return (kind, name);
    }

    string[] Aliases(string name, IReadOnlyList<string> declared)
    {
        var aliases = declared.Where(alias => !string.IsNullOrWhiteSpace(alias) && alias != name).ToHashSet(StringComparer.Ordinal);
        var known = aliases.Append(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var surfaces = MostOften(mention => mention.Surface).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key);
        foreach (var surface in surfaces)
        {
            if (!string.IsNullOrWhiteSpace(surface) && known.Add(surface)) aliases.Add(surface);
        }

        return [.. aliases.Order(StringComparer.Ordinal)];
    }

    IOrderedEnumerable<IGrouping<TKey, EntityMention>> MostOften<TKey>(Func<EntityMention, TKey> by) =>
        Mentions.GroupBy(by).OrderByDescending(group => group.Sum(mention => mention.Count));
}
