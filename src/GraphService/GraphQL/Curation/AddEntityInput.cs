using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>An entity that a person adds, or describes anew.</summary>
[Name("AddEntityInput")]
public sealed class AddEntityInput : DecisionInput
{
    const int MostAliases = 50;

    /// <summary>The slug; made of the name when left out, and then it must be new.</summary>
    public string? Slug { get; set; }

    /// <summary>What it is.</summary>
    public EntityKind Kind { get; set; }

    /// <summary>The name shown to people; at most 200 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>Other names for it; at most 50.</summary>
    public IReadOnlyList<string>? Aliases { get; set; }

    /// <summary>One sentence on who or what it is; at most 2000 characters.</summary>
    public string? Description { get; set; }

    /// <summary>A life span or the time of an event, in EDTF.</summary>
    public string? When { get; set; }

    /// <summary>The Wikidata item, such as <c>Q35314</c>.</summary>
    public string? Wikidata { get; set; }

    internal DeclaredEntity ToEntity()
    {
        if (!Name.Any(char.IsLetterOrDigit)) throw QueryError.BadInput("'name' needs at least one letter or digit.");
        Limits.Check("name", Name, LongestName);
        Limits.Check("description", Description, LongestReason);
        if (Aliases?.Count > MostAliases) throw QueryError.BadInput($"'aliases' has at most {MostAliases} names; {Aliases.Count} were given.");
        foreach (var alias in Aliases ?? []) Limits.Check("aliases", alias, LongestName);
        if (Wikidata is not null && !WikidataId.IsValid(Wikidata)) throw QueryError.BadInput($"'{References.Shown(Wikidata)}' is not a Wikidata item such as Q35314.");

        return new(
            Id(), Kind, Name.Trim(), [.. (Aliases ?? []).Select(alias => alias.Trim()).Where(alias => alias.Length > 0).Distinct(StringComparer.Ordinal)],
            Description, When is null ? null : References.Date("when", When), Wikidata is null ? null : new WikidataId(Wikidata));
    }

    EntityId Id()
    {
        if (Slug is null) return EntityId.TryFromName(Name, out var made) ? made : throw QueryError.BadInput($"No slug can be made of '{References.Shown(Name)}'. Give one in 'slug'.");

        return Graph.Slug.IsValid(Slug) ? new(Slug) : throw QueryError.BadInput($"'{References.Shown(Slug)}' is not a slug (a-z, 0-9 and single hyphens).");
    }
}
