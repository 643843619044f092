using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>How much the graph holds.</summary>
[Name("Statistics")]
public sealed class StatisticsObject
{
    readonly GraphStatistics _statistics;

    internal StatisticsObject(GraphStatistics statistics) => _statistics = statistics;

    /// <summary>The graph's version; it grows with every change.</summary>
    public long Version => _statistics.Version;

    /// <summary>How many entities.</summary>
    public int Entities => _statistics.Entities.Values.Sum();

    /// <summary>How many links.</summary>
    public int Links => _statistics.Links.Values.Sum();

    /// <summary>How many pieces of evidence.</summary>
    public int Evidence => _statistics.Evidence.Sum(row => row.Value);

    /// <summary>How many documents.</summary>
    public int Documents => _statistics.Evidence.Count;

    /// <summary>How many links some evidence affirms and some denies.</summary>
    public int Contested => _statistics.Contested;

    /// <summary>How many links a person accepted or rejected.</summary>
    public int Reviewed => _statistics.Reviewed;

    /// <summary>Entities by kind; kinds without any are left out.</summary>
    public IEnumerable<KindCount> ByKind => _statistics.Entities.OrderBy(row => row.Key).Select(row => new KindCount(row.Key, row.Value));

    /// <summary>Links by type; types without any are left out.</summary>
    public IEnumerable<TypeCount> ByType => _statistics.Links.OrderBy(row => row.Key).Select(row => new TypeCount(row.Key, row.Value));

    /// <summary>Evidence by document, the most first.</summary>
    public IEnumerable<DocumentCount> ByDocument(int first = 25)
    {
        if (first is < 1 or > PageArguments.Max) throw QueryError.BadInput($"'first' runs from 1 to {PageArguments.Max}; {first} was asked for.");
        return _statistics.Evidence.Take(first).Select(row => new DocumentCount(row.Key, row.Value));
    }
}

/// <summary>How many entities of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
[Name("KindCount")]
public sealed record KindCount(EntityKind Kind, int Count);

/// <summary>How many links of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Count">How many.</param>
[Name("TypeCount")]
public sealed record TypeCount(LinkType Type, int Count);

/// <summary>How much evidence a document gives.</summary>
[Name("DocumentCount")]
public sealed class DocumentCount
{
    readonly DocumentId _document;

    internal DocumentCount(DocumentId document, int count) => (_document, Count) = (document, count);

    /// <summary>The document.</summary>
    public IDataLoaderResult<DocumentObject> Document([FromServices] RequestScope scope) => scope.DocumentOf(_document);

    /// <summary>How many pieces of evidence.</summary>
    public int Count { get; }
}
