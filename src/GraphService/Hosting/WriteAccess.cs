using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace GraphService;

/// <summary>Who may change the graph: whoever shows the key; without a key configured, whoever sits at this machine.</summary>
/// <param name="isLoopback">Whether only this machine reaches the server.</param>
/// <param name="key">The key; null or blank when none is configured.</param>
sealed class WriteAccess(bool isLoopback, string? key)
{
    const string Scheme = "Bearer ";

    readonly byte[]? _key = string.IsNullOrWhiteSpace(key) ? null : Digest(key);

    /// <summary>Whether nobody may change the graph.</summary>
    public bool IsReadOnly => _key is null && !isLoopback;

    /// <summary>Whether the request may change the graph.</summary>
    public WriteDecision Of(HttpRequest request)
    {
        if (IsReadOnly) return WriteDecision.ReadOnly;
        if (IsForeign(request)) return WriteDecision.Foreign;
        if (_key is null) return WriteDecision.Allowed;

        var shown = request.Headers.Authorization.ToString();
        return shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && CryptographicOperations.FixedTimeEquals(Digest(shown[Scheme.Length..].Trim()), _key)
            ? WriteDecision.Allowed
            : WriteDecision.WithoutKey;
    }

    // A browser names the page that asks. JSON from another site does not get this far, for want of a preflight's leave; this is the second bolt.
    static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers[HeaderNames.Origin].ToString();
        if (origin.Length == 0) return false;

        return !Uri.TryCreate(origin, UriKind.Absolute, out var page) || (!page.IsLoopback && page.Authority != request.Host.Value);
    }

    // Of equal length, so that comparing tells nothing of the key's.
    static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

/// <summary>Whether a request may change the graph, or why not.</summary>
enum WriteDecision
{
    Allowed,
    ReadOnly,
    Foreign,
    WithoutKey,
}
