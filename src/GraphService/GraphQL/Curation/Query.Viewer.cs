using GraphQL;

namespace GraphService.GraphQL;

public sealed partial class Query
{
    /// <summary>What whoever asks may do here, as this request shows them: a client that shows a key asks again.</summary>
    public static ViewerObject Viewer(IResolveFieldContext context)
    {
        var services = context.RequestServices ?? throw new InvalidOperationException("The request has no services.");
        var http = services.GetRequiredService<IHttpContextAccessor>().HttpContext ?? throw new InvalidOperationException("The request did not come over HTTP.");
        return new(services.GetRequiredService<WriteAccess>().Of(http.Request));
    }
}

/// <summary>What whoever asks may do.</summary>
[Name("Viewer")]
public sealed class ViewerObject
{
    readonly WriteDecision _decision;

    internal ViewerObject(WriteDecision decision) => _decision = decision;

    /// <summary>Whether a mutation sent as this request was would be let in.</summary>
    public bool MayChange => _decision is WriteDecision.Allowed;

    /// <summary>Whether all that is missing is the server's key, sent as 'Authorization: Bearer'.</summary>
    public bool NeedsKey => _decision is WriteDecision.WithoutKey;
}
