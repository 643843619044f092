namespace GraphService.GraphQL;

/// <summary>GraphiQL, bundled with the program: what a browser sees at <c>/graphql</c>.</summary>
sealed class GraphiQLPage(WebFiles files)
{
    const string NotBuilt = """
        <!doctype html><meta charset="utf-8"><title>GraphService</title>
        <p>The GraphQL API answers here, but this build has no page to explore it with: it was built without Node.js.
        Send queries by POST as <code>application/json</code>.</p>
        """;

    public async Task WriteAsync(HttpResponse response, CancellationToken cancel)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        if (files.Find("graphiql/index.html") is { } page) await response.SendFileAsync(page, cancel).ConfigureAwait(false);
        else await response.WriteAsync(NotBuilt, cancel).ConfigureAwait(false);
    }
}
