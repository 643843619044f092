using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests.Faults;

/// <summary>What Neo4j refuses is told in a sentence that says what to do, or tried again where that helps.</summary>
public sealed class RefusalTests(RealNeo4j neo4j)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_refused_with_the_name_of_the_setting()
    {
        Assert.SkipWhen(neo4j.Server.Settings.Password is null, "The server that NEO4J_URL names asks for no password.");

        var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => neo4j.OpenAsync(change: settings => settings with { Password = "wrong" }));

        Assert.Equal(
            $"Neo4j at {neo4j.Server.Settings.Url.ToString().TrimEnd('/')} refused the credentials of 'neo4j'. Check GraphService__Neo4j__User and GraphService__Neo4j__Password.",
            refusal.Message);
    }

    [Fact]
    public async Task A_deadlock_with_somebody_else_s_transaction_ends_with_the_merge_done_once()
    {
        var turn = new Turn();
        await using var store = await neo4j.EmptyAsync(handler: turn);
        await store.MergeAsync(Some.Delta(Some.Reading("one", new Claim("speech/CAUSED/uprising"))), Cancel);
        using var endpoint = await CypherEndpoint.ConnectAsync(neo4j.Server.Settings, null, Cancel);
        await using var other = await endpoint.BeginAsync(Cancel);
        await other.RunAsync([new("MATCH (e:Entity {id: 'speech'}) SET e.held = true")], Cancel);
        Task<IReadOnlyList<Table>>? wanting = null;
        // The merge holds (:Graph) now and will want 'speech'; the other holds 'speech' and wants (:Graph).
        turn.Taken = async () =>
        {
            wanting ??= other.RunAsync([new("MATCH (g:Graph {id: 'graph'}) SET g.turn = 'other'")], Cancel);
            await Task.WhenAny(wanting, Task.Delay(TimeSpan.FromSeconds(1), Cancel));
        };

        var merge = store.MergeAsync(Some.Delta(Some.Reading("two", new Claim("speech/CAUSED/uprising", 0.9))), Cancel);
        // One of the two is told of the deadlock, whichever Neo4j takes.
        var failure = await Record.ExceptionAsync(async () =>
        {
            while (wanting is null) await Task.Delay(10, Cancel);
            await wanting;
        });
        await other.DisposeAsync();
        await merge;

        var deadlocks = turn.Deadlocks + (failure is CypherFailure { Code: "Neo.TransientError.Transaction.DeadlockDetected" } ? 1 : 0);
        Assert.True(deadlocks > 0, $"There was no deadlock; the other transaction ended with: {failure}");
        Assert.Equal(2, await store.VersionAsync(Cancel));
        Assert.Equal(2, (await store.LinksAsync([Some.Link("speech/CAUSED/uprising")], Cancel)).Values.Single().Assessment.Evidence);
    }

    /// <summary>Lets a test act just after a writer has taken its turn, and counts the deadlocks that the writer was told of.</summary>
    sealed class Turn() : DelegatingHandler(new SocketsHttpHandler())
    {
        public Func<Task>? Taken { get; set; }

        public int Deadlocks { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            if ((await answer.Content.ReadAsStringAsync(cancellationToken)).Contains("DeadlockDetected", StringComparison.Ordinal)) Deadlocks++;
            if (Taken is { } taken && asked.Contains("SET g.turn", StringComparison.Ordinal)) await taken();
            return answer;
        }
    }
}
