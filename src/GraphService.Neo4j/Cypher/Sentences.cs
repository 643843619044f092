using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Puts Neo4j's refusals into sentences for the user.</summary>
static class Sentences
{
    /// <summary>What happened, to which server, and what to do next.</summary>
    public static GraphStoreException Of(Neo4jSettings settings, CypherFailure failure) => new(Sentence(settings, $"Neo4j at {Shown(settings.Url)}", failure), failure);

    /// <summary>The address without what may be secret in it.</summary>
    public static string Shown(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.Unescaped).TrimEnd('/');

    static string Sentence(Neo4jSettings settings, string server, CypherFailure failure) => failure.Kind switch
    {
        FailureKind.Connection => $"{server} cannot be reached: {failure.Message.TrimEnd('.')}. Start it, or check the address (GraphService:Neo4j:Url); nothing is lost, run the command again.",
        FailureKind.Transient => $"{server} is busy and could not do it in {settings.Patience.TotalSeconds:0} seconds: {failure.Message.TrimEnd('.')}. Try again later; nothing was changed.",
        FailureKind.Slow => $"{server} did not answer within {settings.Timeout.TotalSeconds:0} seconds. Ask for less, or let it take longer (GraphService:Neo4j:Timeout).",
        FailureKind.Unauthorized when failure.Code == "Neo.ClientError.Security.CredentialsExpired" =>
            $"{server} wants a new password for '{settings.User}' first. Set one there, and give it as GraphService__Neo4j__Password.",
        FailureKind.Unauthorized => $"{server} refused the credentials of '{settings.User}'. Check GraphService__Neo4j__User and GraphService__Neo4j__Password.",
        FailureKind.Full => $"The disk of {server} is full. Make room there and try again; nothing was changed.",
        FailureKind.NoNeo4j => $"What answers at {Shown(settings.Url)} is no Neo4j. Give the HTTP address of one (GraphService:Neo4j:Url), such as http://localhost:7474.",
        _ when failure.Code?.EndsWith("DatabaseNotFound", StringComparison.Ordinal) == true =>
            $"{server} has no database '{settings.Database}'. Create it there, or name another (GraphService:Neo4j:Database).",
        _ => $"{server} refused: {failure.Message.TrimEnd('.')}{(failure.Code is null ? "" : $" ({failure.Code})")}.",
    };
}
