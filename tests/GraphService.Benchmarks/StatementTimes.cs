using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace GraphService.Benchmarks;

/// <summary>
/// Tells which statements take a store's time: stands between it and the server and sends the statements of a request one by one. So it
/// costs requests, and its sums are not to be taken for what the store takes without it.
/// </summary>
sealed class StatementTimes() : DelegatingHandler(new SocketsHttpHandler())
{
    readonly Dictionary<string, (int Sent, int Rows, double Milliseconds)> _times = [];

    /// <summary>What took most time since the last look, a line each.</summary>
    public IEnumerable<string> Take(int most)
    {
        List<string> lines =
        [
            .. _times.OrderByDescending(row => row.Value.Milliseconds).Take(most)
                .Select(row => FormattableString.Invariant($"{row.Value.Milliseconds,7:0} ms {row.Value.Sent,4} sent {row.Value.Rows,7} rows  {row.Key}")),
        ];
        _times.Clear();
        return lines;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        var isCommit = request.RequestUri!.AbsolutePath.EndsWith("/commit", StringComparison.Ordinal);
        if (body?["statements"] is not JsonArray { Count: > 0 } statements || isCommit)
            return await TimedAsync(request, isCommit && body?["statements"] is JsonArray { Count: > 0 } asked ? $"{Name(asked[0]!)} and so on" : isCommit ? "(commit)" : "(other requests)", 0, cancellationToken);

        var (results, errors) = (new JsonArray(), new JsonArray());
        foreach (var statement in statements.ToList())
        {
            using var one = new HttpRequestMessage(HttpMethod.Post, request.RequestUri);
            foreach (var header in request.Headers) one.Headers.TryAddWithoutValidation(header.Key, header.Value);
            one.Content = new StringContent(new JsonObject { ["statements"] = new JsonArray(statement!.DeepClone()) }.ToJsonString(), Encoding.UTF8, "application/json");
            var rows = statement["parameters"]?.AsObject().Select(value => value.Value as JsonArray).Sum(array => array?.Count ?? 0) ?? 0;
            using var response = await TimedAsync(one, Name(statement), rows, cancellationToken);
            var answer = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken))!;
            foreach (var result in answer["results"]!.AsArray().ToList()) results.Add(result!.DeepClone());
            foreach (var error in answer["errors"]!.AsArray().ToList()) errors.Add(error!.DeepClone());
            if (errors.Count > 0) break;
        }

        return new(System.Net.HttpStatusCode.OK)
        {
            Content = new StringContent(new JsonObject { ["results"] = results, ["errors"] = errors }.ToJsonString(), new MediaTypeHeaderValue("application/json")),
        };
    }

    static string Name(JsonNode statement) => string.Join(' ', statement["statement"]!.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    async Task<HttpResponseMessage> TimedAsync(HttpRequestMessage request, string name, int rows, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var response = await base.SendAsync(request, cancel);
        await response.Content.LoadIntoBufferAsync(cancel);
        var (sent, before, milliseconds) = _times.GetValueOrDefault(name);
        _times[name] = (sent + 1, before + rows, milliseconds + Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }
}
