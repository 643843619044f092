using GraphQL;
using GraphQL.DataLoader;

namespace GraphService.GraphQL;

/// <summary>One link, told in a sentence with its source.</summary>
[Name("Explanation")]
public sealed class ExplanationObject
{
    readonly Explanation _explanation;

    internal ExplanationObject(Explanation explanation) => _explanation = explanation;

    /// <summary>The sentence, its citation in brackets.</summary>
    public string Text => _explanation.Text;

    /// <summary>The link it tells.</summary>
    public IDataLoaderResult<LinkObject> Link([FromServices] RequestScope scope) => scope.LinkOf(_explanation.Link);

    /// <summary>The evidence it cites; null for a link that a person added.</summary>
    public EvidenceObject? Citation => _explanation.Citation is { } evidence ? new(evidence) : null;
}
