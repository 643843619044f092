namespace GraphService;

/// <summary>The sites, besides this one, whose pages may show views made for that (<c>?embed=1</c>) in a frame: the setting <c>GraphService:EmbedFrom</c>.</summary>
/// <param name="Origins">Such as <c>https://school.example</c>; none unless somebody names them.</param>
sealed record EmbedFrom(IReadOnlyList<string> Origins)
{
    /// <summary>The setting that names the sites, with spaces or commas between them.</summary>
    public const string Setting = "GraphService:EmbedFrom";

    /// <summary>No other site.</summary>
    public static EmbedFrom Nobody { get; } = new([]);

    /// <summary>The sites as a directive of the Content-Security-Policy.</summary>
    public string FrameAncestors => string.Join(' ', ["frame-ancestors 'self'", .. Origins]);

    /// <exception cref="ServerStartException">One of them is not the address of a site.</exception>
    public static EmbedFrom Read(IConfiguration configuration) =>
        new([.. (configuration[Setting] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Origin)]);

    // What goes into a header is written anew, so that nothing but an origin gets there.
    static string Origin(string site) =>
        Uri.TryCreate(site, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new ServerStartException($"{Setting} names '{site}', which is not the address of a site. Write it as https://school.example, several with spaces between them.");
}
