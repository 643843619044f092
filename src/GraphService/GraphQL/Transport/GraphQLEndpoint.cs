using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;

namespace GraphService.GraphQL;

/// <summary>GraphQL over HTTP at one address: GET and POST, the two media types, server-sent events, and the page for a browser.</summary>
sealed class GraphQLEndpoint(ISchema schema, IDocumentExecuter executer, IGraphQLSerializer serializer, EventStream events, GraphiQLPage page)
{
    static readonly IReadOnlyList<IValidationRule> AllRules = [.. DocumentValidator.CoreRules];
    static readonly IReadOnlyList<IValidationRule> ReadOnlyRules = [.. DocumentValidator.CoreRules, new ReadOnlyRequestRule()];
    static readonly IReadOnlyList<IValidationRule> ListeningRules = [.. DocumentValidator.CoreRules, new ReadOnlyRequestRule(mayListen: true)];

    public async Task HandleAsync(HttpContext http)
    {
        var request = http.Request;
        http.Response.Headers.Vary = "Accept";
        var isGet = HttpMethods.IsGet(request.Method);
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(http, ResponseMedia.Json, StatusCodes.Status405MethodNotAllowed, "Use GET or POST.").ConfigureAwait(false);
            return;
        }

        if (isGet && ResponseMedia.WantsPage(request.Headers.Accept))
        {
            await page.WriteAsync(http.Response, http.RequestAborted).ConfigureAwait(false);
            return;
        }

        if (ResponseMedia.Accepted(request.Headers.Accept) is not { } media)
        {
            var offered = $"This address answers with {ResponseMedia.GraphQL.Name}, {ResponseMedia.Json.Name} or {ResponseMedia.Events.Name}, in UTF-8.";
            await RefuseAsync(http, ResponseMedia.Json, StatusCodes.Status406NotAcceptable, offered).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(http, media, isGet).ConfigureAwait(false);
    }

    async Task AnswerAsync(HttpContext http, ResponseMedia media, bool isGet)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timed.CancelAfter(ServerLimits.Time);
        try
        {
            var call = await GraphQLCall.ReadAsync(http.Request, timed.Token).ConfigureAwait(false);
            if (call.Query.Length > ServerLimits.QueryCharacters)
                throw new RequestRefusedException(StatusCodes.Status413PayloadTooLarge, $"The query is longer than {ServerLimits.QueryCharacters:N0} characters.");

            var result = await RunAsync(http, call, RulesFor(isGet, media), timed.Token).ConfigureAwait(false);
            if (result.Streams is not null && media != ResponseMedia.Events)
                throw new RequestRefusedException(media.StatusOfRefusal, $"A subscription is answered by server-sent events: send 'Accept: {ResponseMedia.Events.Name}'.");

            await WriteAsync(http, media, StatusOf(http, media, result), result).ConfigureAwait(false);
        }
        catch (RequestRefusedException refusal)
        {
            await RefuseAsync(http, media, refusal.Status, refusal.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            var message = $"The query took longer than {ServerLimits.Time.TotalSeconds:0} seconds. Ask for less: a smaller depth, shorter pages.";
            await RefuseAsync(http, media, media.StatusOfRefusal, message, ErrorCodes.Cancelled).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has gone; nobody waits for an answer.
        }
    }

    static IReadOnlyList<IValidationRule> RulesFor(bool isGet, ResponseMedia media) =>
        (isGet, media == ResponseMedia.Events) switch { (false, _) => AllRules, (true, true) => ListeningRules, (true, false) => ReadOnlyRules };

    Task<ExecutionResult> RunAsync(HttpContext http, GraphQLCall call, IReadOnlyList<IValidationRule> rules, CancellationToken cancel) => executer.ExecuteAsync(new()
    {
        Schema = schema,
        Query = call.Query,
        OperationName = call.OperationName,
        Variables = call.Variables,
        Extensions = call.Extensions,
        ValidationRules = rules,
        RequestServices = http.RequestServices,
        CancellationToken = cancel,
    });

    static int StatusOf(HttpContext http, ResponseMedia media, ExecutionResult result)
    {
        if (result.Executed) return StatusCodes.Status200OK;
        if (result.Errors?.Any(error => error is ReadOnlyRequestError) != true) return media.StatusOfRefusal;

        http.Response.Headers.Allow = "POST";
        return StatusCodes.Status405MethodNotAllowed;
    }

    Task RefuseAsync(HttpContext http, ResponseMedia media, int status, string message, string code = ErrorCodes.BadRequest) =>
        WriteAsync(http, media, status, new() { Errors = [new ExecutionError(message) { Code = code }] });

    async Task WriteAsync(HttpContext http, ResponseMedia media, int status, ExecutionResult result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{media.Name}; charset=utf-8";
        if (media == ResponseMedia.Events) await events.WriteAsync(http, result).ConfigureAwait(false);
        else await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted).ConfigureAwait(false);
    }
}
