namespace GraphService.Graph;

/// <summary>All that is known of an entity and of those merged into it, and the entity it makes.</summary>
/// <remarks>Who was merged into decides on kind, name and verdict; what it does not say itself the others add, in ordinal order of their ids.</remarks>
/// <param name="Own">What is known of the entity itself.</param>
/// <param name="Merged">What is known of the entities merged into it, in ordinal order.</param>
sealed record EntityFacts(MemberFacts Own, IReadOnlyList<MemberFacts> Merged)
{
    /// <summary>What it was taken for when somebody last decided on it or on a link of it.</summary>
    public (EntityKind Kind, string Name)? Witness { get; init; }

    /// <summary>Whether a link starts or ends here.</summary>
    public bool IsEnd { get; init; }

    /// <summary>The number of the last decision on any of them; 0 when there is none.</summary>
    public long Revision { get; init; }

    IEnumerable<MemberFacts> All => Merged.Prepend(Own);

    /// <summary>The entity; null when nothing keeps it in the graph.</summary>
    public Entity? Entity()
    {
        if (!IsEnd && !All.Any(member => member.IsKept)) return null;

        var described = Own.Described;
        List<EntityMention> mentions = [.. All.SelectMany(member => member.Mentions)];
        // Nothing names it any more but a decision or, where a text speaks of an entity that another text named, its id.
        var (kind, name) = Own.Named ?? Witness ?? (EntityKind.Concept, Own.Id.Value.Replace('-', ' '));
        return new(Own.Id, kind, name)
        {
            Aliases = Aliases(name, mentions),
            Description = All.Select(member => member.Described?.Description).FirstOrDefault(text => text is not null),
            When = All.Select(member => member.Described?.When).FirstOrDefault(date => date is not null)
                ?? FuzzyDate.Common(mentions.Select(mention => mention.When).OfType<FuzzyDate>()),
            Wikidata = All.Select(member => member.Described?.Wikidata).FirstOrDefault(item => item is not null),
            Origin = All.Max(member => member.Origin),
            Status = Own.Verdict.Status,
            Mentions = mentions.Sum(mention => mention.Count),
            Merged = [.. Merged.Select(member => member.Id)],
            Revision = Revision,
        };
    }

    string[] Aliases(string name, List<EntityMention> mentions)
    {
        var given = (Own.Described?.Aliases ?? []).Concat(Merged.SelectMany(member => member.Names));
        var aliases = given.Where(alias => !string.IsNullOrWhiteSpace(alias) && alias != name).ToHashSet(StringComparer.Ordinal);
        var known = aliases.Append(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // What is a cut of other words tells of it, and is no name.
        var surfaces = MemberFacts.MostOften(mentions.Where(mention => mention.Count > 0), mention => mention.Surface).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key);
        foreach (var surface in surfaces)
        {
            if (!string.IsNullOrWhiteSpace(surface) && known.Add(surface)) aliases.Add(surface);
        }

        return [.. aliases.Order(StringComparer.Ordinal)];
    }
}
