using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Makes a database ready for a graph, once; refuses one that holds something else.</summary>
static class Preparation
{
    /// <summary>The schema that this program writes.</summary>
    const int Schema = 3;

    static readonly Question<int> Kept = new("MATCH (g:Graph {id: 'graph'}) RETURN g.schema", row => row.Number(0));

    static readonly Question<int> Others = new("MATCH (n) RETURN count(n)", row => row.Number(0));

    static readonly Statement Begin = new(
        "MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.schema = $schema, g.version = 0, g.writer = '' MERGE (t:Gate {id: 'gate'}) ON CREATE SET t.begun = 0, t.ended = 0",
        ("schema", Schema));

    static readonly Statement Renewed = new("MATCH (g:Graph {id: 'graph'}) SET g.schema = $schema", ("schema", Schema));

    public static async Task<Gate> PrepareAsync(CypherEndpoint endpoint, CancellationToken cancel)
    {
        var look = Gate.Ask();
        var tables = await endpoint.ReadAsync([Kept.Statement, look.Statement], cancel).ConfigureAwait(false);
        if (Kept.Answer(tables[0]) is [var schema])
        {
            if (schema > Schema)
                throw new GraphStoreException($"The graph on Neo4j was written by a newer GraphService (schema {schema}, this program knows up to {Schema}). Update the program or name another database.");
            if (look.Answer(tables[1]) is [var gate])
            {
                if (schema < Schema) await RenewAsync(endpoint, cancel).ConfigureAwait(false);
                return gate;
            }
        }
        else if (Others.Answer((await endpoint.ReadAsync([Others.Statement], cancel).ConfigureAwait(false))[0])[0] > 0)
        {
            throw new GraphStoreException("The database on Neo4j holds something else already. Give GraphService one of its own (GraphService:Neo4j:Database), or an empty server.");
        }

        foreach (var statement in Dialect.Of(endpoint.Version).Schema) await endpoint.WriteAsync([new(statement)], cancel).ConfigureAwait(false);
        await endpoint.WriteAsync([Begin], cancel).ConfigureAwait(false);
        return look.Answer((await endpoint.ReadAsync([look.Statement], cancel).ConfigureAwait(false))[0])[0];
    }

    // The first schema did not count at entities, the second took wordings for aliases. To do either twice comes to the same.
    static async Task RenewAsync(CypherEndpoint endpoint, CancellationToken cancel) =>
        await endpoint.WriteAsync([WriteLock.Take("renewal").Statement, .. LinkRelationships.CountAll, EntityNodes.ForgetWordings, Renewed], cancel).ConfigureAwait(false);
}
