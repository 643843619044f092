using GraphService.Graph;
using GraphService.Graph.Tests.Stores;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests.Faults;

/// <summary>Whatever the wire to Neo4j does, nothing is lost and nothing done twice, and who must be told is told in a sentence.</summary>
public sealed class WireFaultTests(RealNeo4j neo4j)
{
    static readonly Claim[] Claims = [new("speech/CAUSED/uprising"), new("speech/MOTIVATED/thaw"), new("thaw/CAUSED/uprising", 0.4, Modality.Hedged)];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_load_whose_requests_and_answers_are_lost_and_cut_again_and_again_is_the_load_of_a_sound_wire(int seed)
    {
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        var (random, befallen) = (new Random(seed), 0);
        await using var store = await OpenEmptyAsync(wire, Patient);
        wire.Decide = _ =>
        {
            Fault fault = random.Next(40) switch { 0 => new Fault.LoseRequest(), 1 => new Fault.LoseAnswer(), 2 => new Fault.CutAnswer(), _ => Fault.None };
            if (fault != Fault.None) befallen++;
            return fault;
        };

        await FillAsync(store);

        wire.Decide = _ => Fault.None;
        await AssertAsLoadedSoundlyAsync(store);
        Assert.True(befallen > 2, $"Only {befallen} requests met a fault.");
    }

    [Theory]
    [InlineData(typeof(Fault.LoseRequest))]
    [InlineData(typeof(Fault.LoseAnswer))]
    [InlineData(typeof(Fault.CutAnswer))]
    public async Task A_commit_of_which_nobody_knows_whether_it_was_done_is_found_out(Type fault)
    {
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        await using var store = await OpenEmptyAsync(wire);
        var befallen = 0;
        wire.Decide = request => IsCommit(request) && befallen++ == 0 ? (Fault)Activator.CreateInstance(fault)! : Fault.None;

        await store.DecideAsync(new Decision.AddEntity(Some.Declared("flood")), "ann", "", Cancel);

        Assert.True(befallen > 0);
        Assert.Single(await store.JournalAsync(0, 10, Cancel));
        Assert.Equal(1, await store.VersionAsync(Cancel));
    }

    [Fact]
    public async Task A_question_whose_answer_is_cut_half_way_is_asked_again()
    {
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        await using var store = await OpenEmptyAsync(wire);
        await FillAsync(store);
        var cuts = 3;
        wire.Decide = _ => cuts-- > 0 ? new Fault.CutAnswer() : Fault.None;

        var snapshot = await store.RegionAsync(new([new("speech")], Direction.Forward, 3, LinkFilter.AllLinks), Cancel);

        Assert.Equal(3, snapshot.LinkCount);
        Assert.True(cuts < 0);
    }

    [Fact]
    public async Task A_server_that_is_slower_than_the_time_limit_is_told_of_and_a_later_question_is_answered()
    {
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        await using var store = await OpenEmptyAsync(wire, settings => settings with { Timeout = TimeSpan.FromSeconds(2) });
        await FillAsync(store);
        wire.Decide = _ => new Fault.Wait(TimeSpan.FromSeconds(30));

        var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.StatisticsAsync(Cancel));

        Assert.EndsWith("did not answer within 2 seconds. Ask for less, or let it take longer (GraphService:Neo4j:Timeout).", refusal.Message, StringComparison.Ordinal);
        wire.Decide = _ => Fault.None;
        Assert.Equal(3, (await store.StatisticsAsync(Cancel)).Links.Values.Sum());
    }

    [Fact]
    public async Task A_load_that_met_a_slow_server_can_be_run_again()
    {
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        await using var store = await OpenEmptyAsync(wire, settings => settings with { Timeout = TimeSpan.FromSeconds(2) });
        wire.Decide = request => IsCommit(request) ? new Fault.Wait(TimeSpan.FromSeconds(4)) : Fault.None;
        var delta = Some.Delta(Some.Reading("one", Claims));

        var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.MergeAsync(delta, Cancel));

        Assert.Contains("did not answer within 2 seconds", refusal.Message, StringComparison.Ordinal);
        wire.Decide = _ => Fault.None;
        await store.MergeAsync(delta, Cancel);
        Assert.Equal((1, 3, 1), (await store.VersionAsync(Cancel), (await store.StatisticsAsync(Cancel)).Links.Values.Sum(), (await store.ReadingsAsync(Cancel)).Count));
    }

    [Fact]
    public async Task A_server_that_refuses_connections_for_a_while_is_waited_for()
    {
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        await using var store = await OpenEmptyAsync(wire);
        await FillAsync(store);
        wire.Break();
        var question = store.StatisticsAsync(Cancel);
        var decision = store.DecideAsync(new Decision.AddEntity(Some.Declared("flood")), "ann", "", Cancel);

        await Task.Delay(TimeSpan.FromSeconds(1.5), Cancel);
        Assert.False(question.IsCompleted || decision.IsCompleted);
        wire.Mend();

        Assert.Equal(3, (await question).Links.Values.Sum());
        Assert.Equal(4, (await decision).Number);
    }

    [Fact]
    public async Task A_server_that_stays_away_is_named_with_what_to_do()
    {
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        await using var store = await OpenEmptyAsync(wire, settings => settings with { Patience = TimeSpan.FromSeconds(0.3) });
        wire.Break();

        var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.MergeAsync(Some.Delta(Some.Reading("one", Claims)), Cancel));

        Assert.Equal(
            $"Neo4j at {wire.Url.ToString().TrimEnd('/')} cannot be reached: Connection refused. Start it, or check the address (GraphService:Neo4j:Url); nothing is lost, run the command again.",
            refusal.Message);
    }

    // The one fault that is only said, in Neo4j's own shape: a disk that is really full would fill the machine's.
    [Fact]
    public async Task A_full_disk_is_told_as_such_and_the_same_load_succeeds_once_there_is_room()
    {
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        await using var store = await OpenEmptyAsync(wire);
        const string full = """{"results":[],"errors":[{"code":"Neo.DatabaseError.Transaction.TransactionCommitFailed","message":"Could not append to the log: No space left on device"}]}""";
        wire.Decide = request => IsCommit(request) ? new Fault.Say(200, full) : Fault.None;
        var delta = Some.Delta(Some.Reading("one", Claims));

        var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.MergeAsync(delta, Cancel));

        Assert.Equal($"The disk of Neo4j at {wire.Url.ToString().TrimEnd('/')} is full. Make room there and try again; nothing was changed.", refusal.Message);
        Assert.Equal((0, 0), (await store.VersionAsync(Cancel), (await store.ReadingsAsync(Cancel)).Count));
        wire.Decide = _ => Fault.None;
        await store.MergeAsync(delta, Cancel);
        Assert.Equal((1, 3), (await store.VersionAsync(Cancel), (await store.StatisticsAsync(Cancel)).Links.Values.Sum()));
    }

    [Fact]
    public async Task A_copy_over_a_wire_that_breaks_again_and_again_is_whole()
    {
        using var folder = new TemporaryFolder();
        await using var source = await folder.OpenAsync(Cancel);
        await FillAsync(source);
        await using var wire = new FaultyWire(neo4j.Server.Settings.Url);
        await using var target = await OpenEmptyAsync(wire, Patient);
        var (random, befallen) = (new Random(4), 0);
        wire.Decide = _ => random.Next(20) == 0 && befallen++ >= 0 ? new Fault.LoseAnswer() : Fault.None;

        var report = await GraphCopy.RunAsync(source, target, new CopyPages(1, 1, 1), null, Cancel);

        Assert.True(report.IsWhole);
        Assert.True(befallen > 2);
    }

    static Neo4jSettings Patient(Neo4jSettings settings) => settings with { Patience = TimeSpan.FromMinutes(4) };

    static bool IsCommit(string request) => request.Split('\n')[0].Contains("/commit ", StringComparison.Ordinal) && request.EndsWith("""{"statements":[]}""", StringComparison.Ordinal)
        || (request.Split('\n')[0].Contains("/query/v2/tx/", StringComparison.Ordinal) && request.Split('\n')[0].Contains("/commit ", StringComparison.Ordinal));

    static async Task FillAsync(IGraphStore store)
    {
        await store.MergeAsync(Some.Delta(Some.Declared("speech", "Secret Speech")), Cancel);
        await store.MergeAsync(Some.Delta(Some.Reading("one", Claims)), Cancel);
        await store.MergeAsync(Some.Delta(Some.Reading("two", Claims[0], new Claim("flood/CAUSED/famine"))), Cancel);
        await store.DecideAsync(new Decision.ReviewLink(Some.Link("speech/CAUSED/uprising"), ReviewStatus.Accepted), "ann", "", Cancel);
        await store.DecideAsync(new Decision.MergeEntities(new("speech"), [new("thaw")]), "ann", "", Cancel);
        await store.DecideAsync(new Decision.Revert(2), "ann", "", Cancel);
        await store.MergeAsync(Some.Removal("two"), Cancel);
    }

    static async Task AssertAsLoadedSoundlyAsync(Neo4jGraphStore store)
    {
        using var folder = new TemporaryFolder();
        await using var sound = await folder.OpenAsync(Cancel);
        await FillAsync(sound);
        Assert.Equal(await Dump.OfAsync(sound, Cancel), await Dump.OfAsync(store, Cancel));
        Assert.Equal(await sound.VersionAsync(Cancel), await store.VersionAsync(Cancel));
        Assert.Equal(3, (await store.JournalAsync(0, 100, Cancel)).Count);
    }

    Task<Neo4jGraphStore> OpenEmptyAsync(FaultyWire wire, Func<Neo4jSettings, Neo4jSettings>? change = null) =>
        neo4j.EmptyAsync(change: settings => (change ?? (same => same))(settings with { Url = wire.Url }));
}
