namespace GraphService.Graph;

/// <summary>What corpora, people and texts say of one entity, leaving merges aside.</summary>
/// <param name="Id">The entity.</param>
/// <param name="Declared">How a corpus declares it.</param>
/// <param name="Verdict">What people decided on it.</param>
/// <param name="Mentions">How the texts name it, summed up over all documents.</param>
sealed record MemberFacts(EntityId Id, DeclaredEntity? Declared, EntityVerdict Verdict, IReadOnlyList<EntityMention> Mentions)
{
    /// <summary>Whether it is in the graph even where no link ends at it.</summary>
    public bool IsKept => Declared is not null || Mentions.Count > 0 || Verdict.Keeps;

    /// <summary>The description that counts: a person's outweighs a corpus's.</summary>
    public DeclaredEntity? Described => Verdict.Added ?? Declared;

    public EntityOrigin Origin => Verdict.Added is not null ? EntityOrigin.Added : Declared is not null ? EntityOrigin.Declared : EntityOrigin.Extracted;

    /// <summary>What it is and is called, by its description or else by most texts; null when nobody says.</summary>
    public (EntityKind Kind, string Name)? Named
    {
        get
        {
            if (Described is { } described) return (described.Kind, described.Name);
            if (Mentions.Count == 0) return null;

            var kind = MostOften(Mentions, mention => mention.Kind).ThenBy(group => group.Key).First().Key;
            var name = MostOften(Mentions, mention => mention.Name).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
            return (kind, name);
        }
    }

    /// <summary>Its name and the other names that its description gives.</summary>
    public IEnumerable<string> Names => (Described?.Aliases ?? []).Concat(Named is var (_, name) ? [name] : []);

    public static IOrderedEnumerable<IGrouping<TKey, EntityMention>> MostOften<TKey>(IEnumerable<EntityMention> mentions, Func<EntityMention, TKey> by) =>
        mentions.GroupBy(by).OrderByDescending(group => group.Sum(mention => mention.Count));
}
