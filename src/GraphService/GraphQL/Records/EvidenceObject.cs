using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>The words of one document that make, hedge, report or deny a link.</summary>
[Name("Evidence")]
[Implements(typeof(INode))]
public sealed class EvidenceObject(Evidence evidence) : INode
{
    /// <summary>The global id; the same words at the same place keep it when the text is read again.</summary>
    [Id]
    public string Id => GlobalId.Of("Evidence", evidence.Id.Value);

    /// <summary>The exact words.</summary>
    public string Quote => evidence.Selector.Exact;

    /// <summary>Up to 32 characters before the quote.</summary>
    public string Prefix => evidence.Selector.Prefix;

    /// <summary>Up to 32 characters after the quote.</summary>
    public string Suffix => evidence.Selector.Suffix;

    /// <summary>Offset of the quote's first character in the document's text, in UTF-16 code units.</summary>
    public int Start => evidence.Selector.Start;

    /// <summary>Offset behind the quote's last character.</summary>
    public int End => evidence.Selector.End;

    /// <summary>How firmly the words say it.</summary>
    public Modality Modality => evidence.Modality;

    /// <summary>Whom the text names as the maker of the claim; null when it is the text itself.</summary>
    public string? AssertedBy => evidence.Attribution?.Name;

    /// <summary>The word or phrase that expresses the relation.</summary>
    public string Cue => evidence.Cue;

    /// <summary>The extraction rule that read it.</summary>
    public string Rule => evidence.Rule;

    /// <summary>From 0 to 1: how likely the rule has read the words rightly.</summary>
    public double Confidence => evidence.Confidence;

    /// <summary>The time the words give, if any.</summary>
    public DateObject? When => DateObject.Of(evidence.When);

    /// <summary>The document they stand in.</summary>
    public IDataLoaderResult<DocumentObject> Document([FromServices] RequestScope scope) => scope.DocumentOf(evidence.Document);

    /// <summary>The link they speak of.</summary>
    public IDataLoaderResult<LinkObject> Link([FromServices] RequestScope scope) => scope.LinkOf(evidence.Link);
}
