using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>An entity that a search found.</summary>
[Name("SearchHit")]
public sealed class SearchHitObject
{
    readonly SearchHit _hit;

    internal SearchHitObject(SearchHit hit) => _hit = hit;

    /// <summary>The entity.</summary>
    public EntityObject Entity => new(_hit.Entity);

    /// <summary>The name, alias or quote that matched.</summary>
    public string Matched => _hit.Matched;

    /// <summary>Which of the three it was.</summary>
    public SearchField Field => _hit.Field;

    /// <summary>From 0 to 1: how well it matched; 1 is the exact name.</summary>
    public double Score => _hit.Score;
}
