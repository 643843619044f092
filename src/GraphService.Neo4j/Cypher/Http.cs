using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace GraphService.Neo4j;

/// <summary>Sends requests to one server and reads the JSON of its answers.</summary>
sealed class Http : IDisposable
{
    readonly HttpClient _client;
    readonly Neo4jSettings _settings;

    /// <param name="settings">The server.</param>
    /// <param name="handler">What carries the requests; a pool of connections of its own when null.</param>
    public Http(Neo4jSettings settings, HttpMessageHandler? handler = null)
    {
        _settings = settings;
        _client = new(handler ?? Connections(settings))
        {
            BaseAddress = settings.Url,
            Timeout = settings.Timeout,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        _client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        if (settings.Token is { } token) _client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        else if (settings.Password is { } password)
            _client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{password}")));
    }

    public void Dispose() => _client.Dispose();

    /// <summary>What the server answers; its body may be empty.</summary>
    /// <exception cref="CypherFailure">It cannot be reached, takes too long, or does not answer in JSON.</exception>
    public async Task<Answer> SendAsync(HttpMethod method, Uri uri, object? body, Action<HttpRequestHeaders>? headers, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, uri);
        headers?.Invoke(request.Headers);
        if (body is not null) request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = new("application/json") } };
        try
        {
            using var response = await _client.SendAsync(request, cancel).ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
            return Read(response, bytes);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw new CypherFailure(FailureKind.Connection, null, Innermost(lost).Message, lost);
        }
        catch (TaskCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new CypherFailure(FailureKind.Slow, null, $"No answer within {_settings.Timeout}.", late);
        }
    }

    /// <summary>An address below the server's, which may give itself another name in what it tells of itself.</summary>
    public Uri At(string path)
    {
        var offered = new Uri(_settings.Url, path);
        return new UriBuilder(offered) { Scheme = _settings.Url.Scheme, Host = _settings.Url.Host, Port = _settings.Url.Port }.Uri;
    }

    static Answer Read(HttpResponseMessage response, byte[] bytes)
    {
        var location = response.Headers.Location;
        var affinity = response.Headers.TryGetValues("neo4j-cluster-affinity", out var values) ? values.FirstOrDefault() : null;
        try
        {
            var json = bytes.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(bytes);
            return new(response.StatusCode, json, location, affinity);
        }
        catch (JsonException half)
        {
            // A gateway before the server speaks HTML; a server that was stopped tells half an answer.
            if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout || response.IsSuccessStatusCode)
                throw new CypherFailure(response.IsSuccessStatusCode && !IsJson(response) ? FailureKind.NoNeo4j : FailureKind.Connection, null, $"its answer broke off or is no JSON (HTTP {(int)response.StatusCode})", half);
            return new(response.StatusCode, default, location, affinity);
        }
    }

    static bool IsJson(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType == "application/json";

    static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;

    static SocketsHttpHandler Connections(Neo4jSettings settings)
    {
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            MaxConnectionsPerServer = 64,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            EnableMultipleHttp2Connections = true,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            AllowAutoRedirect = false,
        };
        if (settings.CertificateAuthority is { } file) handler.SslOptions.CertificateChainPolicy = SignedBy(file);
        return handler;
    }

    static X509ChainPolicy SignedBy(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new CypherFailure(FailureKind.Refused, null, $"the certificates in {file} cannot be read: {refusal.Message}", refusal);
        }

        return policy;
    }
}

/// <summary>What the server answered.</summary>
/// <param name="Status">Its HTTP status.</param>
/// <param name="Json">Its body; undefined when there was none.</param>
/// <param name="Location">Where what was made can be found.</param>
/// <param name="Affinity">What leads later requests of a transaction to the same member of a cluster.</param>
sealed record Answer(HttpStatusCode Status, JsonElement Json, Uri? Location, string? Affinity)
{
    public bool IsDone => (int)Status is >= 200 and < 300;

    /// <summary>The failure that the answer tells of; null when it is none.</summary>
    public CypherFailure? Failure()
    {
        if (Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
        {
            var first = errors[0];
            return CypherFailure.Of(Text(first, "code") ?? "", Text(first, "message") ?? "");
        }

        return Status switch
        {
            _ when IsDone => null,
            HttpStatusCode.Unauthorized => new(FailureKind.Unauthorized, null, "The credentials were refused."),
            HttpStatusCode.Forbidden => new(FailureKind.Unauthorized, "Neo.ClientError.Security.CredentialsExpired", "The password must be changed."),
            HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.TooManyRequests =>
                new(FailureKind.Transient, null, $"it answered HTTP {(int)Status}"),
            HttpStatusCode.NotFound => new(FailureKind.NoNeo4j, null, "There is nothing of Neo4j at this address."),
            HttpStatusCode.InsufficientStorage => new(FailureKind.Full, null, "The disk is full."),
            _ => new(FailureKind.Refused, null, $"it answered HTTP {(int)Status}"),
        };
    }

    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
