namespace GraphService;

/// <summary>The page that people look at the graph in, bundled with the program: what a browser sees at <c>/</c>.</summary>
sealed class Page(WebFiles files, EmbedFrom embedFrom)
{
    readonly string _policy = Policy(EmbedFrom.Nobody);
    readonly string _policyWhenEmbedded = Policy(embedFrom);

    const string NotBuilt = """
        <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>GraphService</title>
        <h1>GraphService</h1>
        <p>This build has no page to show the graph in: it was built without Node.js. Install Node.js 20 or newer and build the program again.</p>
        <p>The GraphQL API answers all the same, at <a href="/graphql">/graphql</a>.</p>
        </html>
        """;

    /// <summary>Answers a request for the page. Only what is made for it (<c>?embed=1</c>) may be shown in other sites' frames.</summary>
    public async Task WriteAsync(HttpRequest request, HttpResponse response, CancellationToken cancel)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = request.Query["embed"] == "1" ? _policyWhenEmbedded : _policy;
        if (files.Find("page/index.html") is { } page) await response.SendFileAsync(page, cancel).ConfigureAwait(false);
        else await response.WriteAsync(NotBuilt, cancel).ConfigureAwait(false);
    }

    // Nothing but what comes from here runs, and nothing written into the document itself. Pictures are made in the page: data: and blob:.
    static string Policy(EmbedFrom embedFrom) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + $"{embedFrom.FrameAncestors}; base-uri 'none'; form-action 'none'";
}
