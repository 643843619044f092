using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphService.Graph;
using Microsoft.Net.Http.Headers;

namespace GraphService.GraphQL;

/// <summary>
/// The entity tags of answers to GET. A question that was asked before needs no second answer while the graph is of the same version:
/// nothing else goes into an answer but what whoever asks may do.
/// </summary>
sealed class AnswerTags(IGraphStore store, WriteAccess access)
{
    static readonly string[] Parameters = ["operationName", "variables", "extensions"];

    // Another run of the program may be another program, or have another graph.
    readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>The tag of the answer to this request as the graph is now.</summary>
    public async Task<EntityTagHeaderValue> TagAsync(HttpRequest request, string hash, ResponseMedia media, CancellationToken cancel)
    {
        var version = await store.VersionAsync(cancel).ConfigureAwait(false);
        // Lengths keep one part from running into the next.
        var asked = new StringBuilder(_run);
        foreach (var part in (string[])[version.ToString(CultureInfo.InvariantCulture), access.Of(request).ToString(), hash, media.Name, .. Rest(request)])
            asked.Append(CultureInfo.InvariantCulture, $"|{part.Length}:{part}");
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())))[..32]}\"");
    }

    /// <summary>Whether the client holds this answer already.</summary>
    public static bool IsHeld(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var held) && held.Any(one => one.Compare(tag, useStrongComparison: false));

    static IEnumerable<string> Rest(HttpRequest request) =>
        Parameters.Select(name => request.Query[name].ToString());
}
