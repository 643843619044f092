using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>One link, told in a sentence with its source.</summary>
[Name("Explanation")]
public sealed class ExplanationObject
{
    readonly Explanation _explanation;

    /// <summary>One for each hop, in their order.</summary>
    internal static async Task<IEnumerable<ExplanationObject>> OfAsync(Explainer explainer, IEnumerable<ChainHop> hops, CancellationToken cancel)
    {
        var sentences = await explainer.ExplainAsync([.. hops.Select(hop => (hop.Link, hop.Forward))], cancel).ConfigureAwait(false);
        return sentences.Select(sentence => new ExplanationObject(sentence));
    }

    internal ExplanationObject(Explanation explanation) => _explanation = explanation;

    /// <summary>The sentence, its citation in brackets.</summary>
    public string Text => _explanation.Text;

    /// <summary>The link it tells.</summary>
    public IDataLoaderResult<LinkObject> Link([FromServices] RequestScope scope) => scope.LinkOf(_explanation.Link);

    /// <summary>The evidence it cites; null for a link that a person added.</summary>
    public EvidenceObject? Citation => _explanation.Citation is { } evidence ? new(evidence) : null;
}
