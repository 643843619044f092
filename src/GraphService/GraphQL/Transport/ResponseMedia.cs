using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphService.GraphQL;

/// <summary>The media types of an answer, and which of them a client accepts (GraphQL over HTTP, section 5).</summary>
sealed record ResponseMedia(string Name, int StatusOfRefusal)
{
    /// <summary>What every client reads: a request that was understood answers 200, even when the query is refused.</summary>
    public static ResponseMedia Json { get; } = new("application/json", StatusCodes.Status200OK);

    /// <summary>Its status code tells whether the query was run.</summary>
    public static ResponseMedia GraphQL { get; } = new("application/graphql-response+json", StatusCodes.Status400BadRequest);

    /// <summary>Server-sent events; refusals are events, too. Only for clients that name it.</summary>
    public static ResponseMedia Events { get; } = new("text/event-stream", StatusCodes.Status200OK);

    /// <summary>The best of these for an Accept header; null when the client accepts none. No header means <see cref="Json"/>.</summary>
    public static ResponseMedia? Accepted(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept)) return Json;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted)) return null;

        // Both fit a wildcard; JSON then, as the specification has it for clients that do not say.
        return wanted
            .Where(media => media.Quality is not 0 && ReadsUtf8(media))
            .OrderByDescending(media => media.Quality ?? 1)
            .ThenBy(media => media.MatchesAllTypes || media.MatchesAllSubTypes)
            .Select(media => media.MediaType.Equals(Events.Name, StringComparison.OrdinalIgnoreCase) ? Events : Covers(media, GraphQL) && !Covers(media, Json) ? GraphQL : Covers(media, Json) ? Json : null)
            .FirstOrDefault(media => media is not null);
    }

    /// <summary>Whether a browser asks for a page: it names HTML, which no GraphQL client does.</summary>
    public static bool WantsPage(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var wanted)
        && wanted.Any(media => media.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && media.Quality is not 0);

    static bool Covers(MediaTypeHeaderValue wanted, ResponseMedia offered) => new MediaTypeHeaderValue(offered.Name).IsSubsetOf(Bare(wanted));

    static bool ReadsUtf8(MediaTypeHeaderValue media) => !media.Charset.HasValue || media.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    // Parameters such as charset and q do not matter for the match.
    static MediaTypeHeaderValue Bare(MediaTypeHeaderValue media) => new(media.MediaType);
}
