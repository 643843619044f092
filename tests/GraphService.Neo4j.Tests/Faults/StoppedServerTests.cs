using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests.Faults;

/// <summary>The real server is killed, as a power cut would, and started again while it is at work: the work is done all the same, and once.</summary>
public sealed class StoppedServerTests(RealNeo4j neo4j)
{
    const int Texts = 12;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(9)]
    [InlineData(30)]
    public async Task A_load_goes_on_where_the_server_left_it(int request)
    {
        var killing = new Killing(neo4j, request);
        await using var store = await neo4j.EmptyAsync(handler: killing, change: Patient);

        await LoadAsync(store);

        await killing.DoneAsync();
        using var folder = new TemporaryFolder();
        await using var undisturbed = await folder.OpenAsync(Cancel);
        await LoadAsync(undisturbed);
        Assert.Equal(await Dump.OfAsync(undisturbed, Cancel), await Dump.OfAsync(store, Cancel));
        Assert.Equal(await undisturbed.VersionAsync(Cancel), await store.VersionAsync(Cancel));
    }

    [Fact]
    public async Task A_question_is_answered_once_the_server_is_back()
    {
        await using (var store = await neo4j.EmptyAsync()) await LoadAsync(store);
        var killing = new Killing(neo4j, 6);
        await using var asking = await neo4j.OpenAsync(handler: killing, change: Patient);

        for (var depth = 1; depth <= 4; depth++)
        {
            var snapshot = await asking.RegionAsync(new([new("event-0")], Direction.Forward, depth, LinkFilter.AllLinks), Cancel);
            Assert.Equal(depth, snapshot.LinkCount);
        }

        await killing.DoneAsync();
    }

    [Fact]
    public async Task A_copy_goes_on_where_the_server_left_it()
    {
        using var folder = new TemporaryFolder();
        await using var source = await folder.OpenAsync(Cancel);
        await LoadAsync(source);
        var killing = new Killing(neo4j, 40);
        await using var target = await neo4j.EmptyAsync(handler: killing, change: Patient);

        var report = await GraphCopy.RunAsync(source, target, new CopyPages(2, 2, 1_000), null, Cancel);

        await killing.DoneAsync();
        Assert.True(report.IsWhole);
        Assert.Equal(Texts, report.Documents);
    }

    [Fact]
    public async Task A_copy_that_gave_up_goes_on_when_it_is_started_again()
    {
        using var folder = new TemporaryFolder();
        await using var source = await folder.OpenAsync(Cancel);
        await LoadAsync(source);
        var killing = new Killing(neo4j, 40);
        await using (var target = await neo4j.EmptyAsync(handler: killing, change: settings => settings with { Patience = TimeSpan.FromSeconds(0.1) }))
        {
            var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => GraphCopy.RunAsync(source, target, new CopyPages(2, 2, 1_000), null, Cancel));
            Assert.Contains("cannot be reached", refusal.Message, StringComparison.Ordinal);
            Assert.EndsWith("nothing is lost, run the command again.", refusal.Message, StringComparison.Ordinal);
        }

        await killing.DoneAsync();
        await using var again = await neo4j.OpenAsync();
        var report = await GraphCopy.RunAsync(source, again, null, Cancel);

        Assert.True(report.IsWhole);
        Assert.InRange(report.Documents, 1, Texts - 1);
    }

    static Neo4jSettings Patient(Neo4jSettings settings) => settings with { Patience = TimeSpan.FromMinutes(4) };

    static async Task LoadAsync(IGraphStore store)
    {
        for (var i = 0; i < Texts; i++) await store.MergeAsync(Some.Delta(Some.Reading($"doc-{i}", new Claim($"event-{i}/CAUSED/event-{i + 1}"))), Cancel);
        await store.DecideAsync(new Decision.ReviewLink(Some.Link("event-0/CAUSED/event-1"), ReviewStatus.Accepted), "ann", "", Cancel);
        await store.DecideAsync(new Decision.MergeEntities(new("event-10"), [new("event-12")]), "ann", "", Cancel);
        await store.DecideAsync(new Decision.Revert(2), "ann", "", Cancel);
    }

    /// <summary>Kills the server when so many requests were sent, before the answer to the last of them, and starts it again.</summary>
    sealed class Killing : DelegatingHandler
    {
        readonly IServer _server;
        readonly TaskCompletionSource _back = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _left;

        public Killing(RealNeo4j neo4j, int requests) : base(new SocketsHttpHandler())
        {
            Assert.SkipWhen(neo4j.Server.StopAsync is null, "This server is not ours to stop: the one of the npm package is.");
            (_server, _left) = (neo4j.Server, requests);
        }

        /// <summary>Done when the server is back; fails when it was never killed.</summary>
        public Task DoneAsync() => _left > 0 ? throw new InvalidOperationException($"The work took {_left} requests too few for the server to be killed in it.") : _back.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = base.SendAsync(request, cancellationToken);
            if (Interlocked.Decrement(ref _left) == 0)
            {
                await _server.StopAsync!();
                _ = StartAsync();
            }

            return await answer;
        }

        async Task StartAsync()
        {
            try
            {
                // Away for a while, as a machine is that boots.
                await Task.Delay(TimeSpan.FromSeconds(1));
                await _server.StartAsync!();
                _back.SetResult();
            }
            catch (Exception failure)
            {
                _back.SetException(failure);
            }
        }
    }
}
