using System.Net;
using System.Net.Sockets;
using GraphQL;
using GraphService.Graph;
using GraphService.GraphQL;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GraphService;

/// <summary>The web server over a store.</summary>
static class Server
{
    /// <summary>Builds the server; nothing listens yet.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="address">Where it will listen.</param>
    /// <param name="settings">Settings that go before the environment and <c>appsettings.json</c>, such as <c>GraphService:Limits:Depth</c>.</param>
    /// <param name="before">What a request meets first.</param>
    /// <param name="key">What a client shows to change the graph; null lets only this machine change it.</param>
    /// <exception cref="ServerStartException">A setting has no meaning.</exception>
    public static WebApplication Build(
        IGraphStore store, ServerAddress address, IReadOnlyDictionary<string, string?>? settings = null, Func<HttpContext, Func<Task>, Task>? before = null,
        string? key = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        var limits = ServerLimits.From(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, address, limits));
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // A failure to start is told by the command, in a sentence.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(store).AddSingleton(limits).AddSingleton(new WriteAccess(address.IsLoopback, key)).AddSingleton(TrustedQueries.From(builder.Configuration))
            .AddSingleton<WebFiles>().AddSingleton(EmbedFrom.Read(builder.Configuration)).AddSingleton<Page>().AddSingleton(new LessonShelf(LessonFolder.Read(builder.Configuration), store)).AddGraphQLApi();
        builder.Services.AddResponseCompression(Compress);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .SetIsOriginAllowed(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback)
            .WithMethods("GET", "POST")
            .WithHeaders("Content-Type", "Accept", "Authorization")));
        // A page elsewhere must not reach a loopback server by a host name of its own (DNS rebinding).
        if (address.IsLoopback) builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        var app = builder.Build();
        if (before is not null) app.Use(before);
        if (address.IsLoopback) app.UseHostFiltering();
        app.Use(Harden);
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = app.Services.GetRequiredService<WebFiles>().Provider, OnPrepareResponse = Cache });
        app.UseCors();
        app.Map("/graphql", (HttpContext http, GraphQLEndpoint endpoint) => endpoint.HandleAsync(http));
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, Page page) => page.WriteAsync(http.Request, http.Response, http.RequestAborted));
        app.MapGet("/health", async (IGraphStore graph, CancellationToken cancel) =>
            Results.Json(new { status = "ok", version = await graph.VersionAsync(cancel).ConfigureAwait(false) }));
        return app;
    }

    /// <summary>Starts listening.</summary>
    /// <exception cref="ServerStartException">The address is taken or not ours.</exception>
    public static async Task StartAsync(WebApplication app, ServerAddress address, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException or SocketException || taken.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
        {
            throw new ServerStartException($"Port {address.Port} on {address.Host} is taken by another program. Choose another with --port, such as --port {address.Port + 1}.", taken);
        }
        catch (SocketException refused)
        {
            throw new ServerStartException($"{address.Host}:{address.Port} cannot be listened on: {refused.Message}. Choose another with --listen and --port.", refused);
        }
    }

    static void Configure(KestrelServerOptions kestrel, ServerAddress address, ServerLimits limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.BodyBytes;
        // A query of the longest permitted length must fit into the address of a GET.
        kestrel.Limits.MaxRequestLineSize = limits.QueryCharacters * 3;
        kestrel.Limits.MaxRequestBufferSize = Math.Max(1024 * 1024, limits.QueryCharacters * 4);
        if (address.Host == "localhost" && address.Port != 0) kestrel.ListenLocalhost(address.Port);
        else kestrel.Listen(address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(address.Host), address.Port);
    }

    static Task Harden(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
        return next(http);
    }

    // Server-sent events are not among the types: each has to leave at once.
    static void Compress(ResponseCompressionOptions compression)
    {
        compression.Providers.Add<BrotliCompressionProvider>();
        compression.Providers.Add<GzipCompressionProvider>();
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/graphql-response+json", "image/svg+xml"];
    }

    // Built files carry a hash of their content in their name.
    static void Cache(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext file)
    {
        var isHashed = file.Context.Request.Path.Value?.Contains("/assets/", StringComparison.Ordinal) == true;
        file.Context.Response.Headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
