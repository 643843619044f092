using GraphService.EndToEnd.Pages;

namespace GraphService.EndToEnd;

/// <summary>Clients that front ends are made with, the real packages, against the running program.</summary>
public sealed class ClientTests(ClientTests.Host host) : IClassFixture<ClientTests.Host>
{
    [Fact]
    public async Task Apollo_Client_pages_through_links_and_keeps_every_record_once() => await PassesAsync("apollo.mjs");

    [Fact]
    public async Task Urql_asks_by_POST_and_by_GET_and_gets_the_same() => await PassesAsync("urql.mjs");

    [Fact]
    public async Task Relay_compiles_a_page_with_connections_and_refetching_and_the_server_answers_it()
    {
        using var folder = new TemporaryFolder();

        await PassesAsync("relay.mjs", folder.PathOf("page"));
    }

    [Fact]
    public async Task The_types_that_GraphQL_Code_Generator_makes_compile_with_their_use()
    {
        using var folder = new TemporaryFolder();

        await PassesAsync("codegen.mjs", folder.PathOf("types"));
    }

    [Fact]
    public async Task GraphQL_Inspector_finds_no_difference_between_the_approved_schema_and_the_one_told() =>
        await PassesAsync("inspect.mjs", Repository.PathOf("tests", "GraphService.Tests", "GraphQL", "schema.approved.graphql"));

    [Fact]
    public async Task Graphql_sse_and_urql_hear_at_once_what_another_process_loads()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/a.txt", "The Salt March led to the Dock Strike. The Dock Strike triggered the Bread March.");

        await PassesAsync("listen.mjs", "dotnet", Repository.Program, "load", folder.PathOf("texts"), "--store", host.Store);
    }

    [Fact]
    public async Task Graphql_sse_hears_of_a_decision() => await PassesAsync("decide.mjs");

    async Task PassesAsync(string client, params string[] arguments)
    {
        var run = await Run.OfAsync("node", [client, host.Address, .. arguments], Repository.PathOf("tests", "clients"));

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    /// <summary>The program with its demo subject, which the clients change.</summary>
    public sealed class Host(PageHost host) : IAsyncLifetime
    {
        readonly TemporaryFolder _folder = new();
        RunningServer? _server;

        public string Store => _folder.Store;

        public string Address => new Uri(_server!.Client.BaseAddress!, "/graphql").ToString();

        public async ValueTask InitializeAsync()
        {
            await host.CopyStoreAsync(_folder.Store);
            _server = await RunningServer.StartAsync("--store", _folder.Store);
        }

        public async ValueTask DisposeAsync()
        {
            await _server!.DisposeAsync();
            _folder.Dispose();
        }
    }
}
