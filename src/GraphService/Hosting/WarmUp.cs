using GraphQL;
using GraphQL.Types;
using GraphService.Graph;

namespace GraphService;

/// <summary>Asks a few questions before anybody does, so that the first visitor does not wait for code to be compiled.</summary>
/// <remarks>It runs beside the server, which answers meanwhile, and touches no record. Whatever fails here is told to whoever asks for real.</remarks>
sealed class WarmUp(ISchema schema, IDocumentExecuter executer, IServiceScopeFactory scopes, IGraphStore store, IGraphQLSerializer serializer)
{
    const string First = """
        {
          statistics { entities links documents }
          search(text: "a cause", first: 3) { matched entity { slug } }
          links(first: 5) { nodes { type source { name } target { name } evidence(first: 1) { nodes { quote document { title } } } } }
          __schema { types { name fields { name args { name } type { name ofType { name } } } } }
        }
        """;

    const string Second = """
        query ($about: ID!) {
          neighborhood(center: $about) { nodes { entity { name kind } hidden { family count } } links { id type } budget { truncated } }
          causes(of: $about, depth: 2) { nodes { name } explanation { text } }
          whatIf(without: [$about]) { lostCount lost { entity { name } } }
          timeline(about: $about) { events { name } }
        }
        """;

    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await AskAsync(First, [], cancel).ConfigureAwait(false);
            var known = await store.BrowseEntitiesAsync(new() { OrderBy = EntityOrder.Mentions }, new(1), cancel).ConfigureAwait(false);
            foreach (var (entity, _) in known.Items) await AskAsync(Second, new() { ["about"] = entity.Id.Value }, cancel).ConfigureAwait(false);
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or GraphServiceException)
        {
            // The server is stopping, or will tell the next who asks what is wrong.
        }
    }

    async Task AskAsync(string query, Dictionary<string, object?> variables, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await executer.ExecuteAsync(new()
        {
            Schema = schema, Query = query, Variables = new Inputs(variables), RequestServices = scope.ServiceProvider, CancellationToken = cancel,
        }).ConfigureAwait(false);
        await serializer.WriteAsync(Stream.Null, result, cancel).ConfigureAwait(false);
    }
}
