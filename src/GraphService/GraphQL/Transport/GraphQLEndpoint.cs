using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace GraphService.GraphQL;

/// <summary>GraphQL over HTTP at one address: GET and POST, the two media types, server-sent events, and the page for a browser.</summary>
sealed partial class GraphQLEndpoint(
    ISchema schema, IDocumentExecuter executer, QueryDesk desk, AnswerTags tags, AnswerWriter writer, GraphiQLPage page, ServerLimits limits, ILogger<GraphQLEndpoint> logger)
{
    // What must be looked at again although the query is valid: rules of fields that see the values of variables.
    static readonly IReadOnlyList<IValidationRule> RulesOfValues = [FieldArgumentsAreValidRule.Instance];

    readonly SchemaAnswers _schemaAnswers = new(maxBytes: 8 * 1024 * 1024);

    public async Task HandleAsync(HttpContext http)
    {
        var request = http.Request;
        http.Response.Headers.Vary = "Accept";
        var isGet = HttpMethods.IsGet(request.Method);
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await writer.RefuseAsync(http, ResponseMedia.Json, StatusCodes.Status405MethodNotAllowed, "Use GET or POST.", ErrorCodes.MethodNotAllowed).ConfigureAwait(false);
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
            await writer.RefuseAsync(http, ResponseMedia.Json, StatusCodes.Status406NotAcceptable, offered).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(http, media).ConfigureAwait(false);
    }

    async Task AnswerAsync(HttpContext http, ResponseMedia media)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timed.CancelAfter(limits.Time);
        try
        {
            await RunAsync(http, media, timed.Token).ConfigureAwait(false);
        }
        catch (RequestRefusedException refusal)
        {
            await writer.RefuseAsync(http, media, refusal.Status, refusal.Message, refusal.Code).ConfigureAwait(false);
        }
        catch (ExecutionError refusal)
        {
            await writer.WriteAsync(http, media, media.StatusOfRefusal, new(refusal)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            var message = $"The query took longer than {limits.Seconds} seconds. Ask for less: a smaller depth, shorter pages.";
            await writer.RefuseAsync(http, media, media.StatusOfRefusal, message, ErrorCodes.Cancelled).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has gone; nobody waits for an answer.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            LogFailure(logger, failure);
            await writer.RefuseAsync(http, media, StatusCodes.Status500InternalServerError, ClientErrors.Unhandled, ErrorCodes.Internal).ConfigureAwait(false);
        }
    }

    async Task RunAsync(HttpContext http, ResponseMedia media, CancellationToken cancel)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        var call = await GraphQLCall.ReadAsync(http.Request, limits, cancel).ConfigureAwait(false);
        var (hash, text) = desk.Find(call);
        // Only an answer without errors is given a tag, so a client that holds it asks nothing that could fail.
        var tag = isGet && media != ResponseMedia.Events ? await tags.TagAsync(http.Request, hash, media, cancel).ConfigureAwait(false) : null;
        if (tag is not null && AnswerTags.IsHeld(http.Request, tag))
        {
            AnswerWriter.WriteHeld(http, tag);
            return;
        }

        var query = desk.Admit(hash, text, call);
        if (isGet) RefuseAllButReading(http, media, query, call);
        var isOfSchema = media != ResponseMedia.Events && SchemaAnswers.IsFor(query, call);
        if (isOfSchema && _schemaAnswers.Find(query, call) is { } known)
        {
            if (tag is not null) AnswerWriter.SetTag(http, tag);
            await AnswerWriter.WriteAsync(http, media, known).ConfigureAwait(false);
            return;
        }

        var result = await ExecuteAsync(http, query, call, cancel).ConfigureAwait(false);
        if (result.Streams is not null && media != ResponseMedia.Events)
            throw new RequestRefusedException(media.StatusOfRefusal, $"A subscription is answered by server-sent events: send 'Accept: {ResponseMedia.Events.Name}'.");

        if (result.Executed) desk.Keep(query);
        // A merge in between makes an answer of two versions; the tag of the first would be wrong.
        if (tag is not null && result is { Executed: true, Errors: null } && tag.Equals(await tags.TagAsync(http.Request, hash, media, cancel).ConfigureAwait(false)))
            AnswerWriter.SetTag(http, tag);
        if (isOfSchema && result is { Executed: true, Errors: null })
        {
            var answer = await writer.ToBytesAsync(result, cancel).ConfigureAwait(false);
            _schemaAnswers.Keep(query, call, answer);
            await AnswerWriter.WriteAsync(http, media, answer).ConfigureAwait(false);
            return;
        }

        await writer.WriteAsync(http, media, result.Executed ? StatusCodes.Status200OK : media.StatusOfRefusal, result).ConfigureAwait(false);
    }

    // A subscription reads as well, where events are wanted.
    static void RefuseAllButReading(HttpContext http, ResponseMedia media, KnownQuery query, GraphQLCall call)
    {
        var operation = RequestGuard.Operation(query.Document, call.OperationName)?.Operation;
        if (operation is null or OperationType.Query || (operation == OperationType.Subscription && media == ResponseMedia.Events)) return;

        http.Response.Headers.Allow = "POST";
        throw new RequestRefusedException(StatusCodes.Status405MethodNotAllowed, "GET is for queries only. Send this operation by POST.", ErrorCodes.MethodNotAllowed);
    }

    Task<ExecutionResult> ExecuteAsync(HttpContext http, KnownQuery query, GraphQLCall call, CancellationToken cancel) => executer.ExecuteAsync(new()
    {
        Schema = schema,
        Query = query.Text,
        Document = query.Document,
        OperationName = call.OperationName,
        Variables = call.Variables,
        Extensions = call.Extensions,
        ValidationRules = query.IsValid ? RulesOfValues : DocumentValidator.CoreRules,
        RequestServices = http.RequestServices,
        CancellationToken = cancel,
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "A request could not be answered.")]
    static partial void LogFailure(ILogger logger, Exception failure);
}
