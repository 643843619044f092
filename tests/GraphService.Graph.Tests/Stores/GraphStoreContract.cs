namespace GraphService.Graph.Tests.Stores;

/// <summary>What every store must do. Each store has a subclass of a few lines.</summary>
public abstract partial class GraphStoreContract
{
    /// <summary>The one moment at which everything in these tests is decided.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 2, 25, 10, 30, 0, TimeSpan.Zero);

    /// <summary>An empty store whose clock shows <see cref="Now"/>. A test never has two of them open at once.</summary>
    protected abstract Task<IGraphStore> OpenAsync();

    /// <summary>Closes the store and opens the same again.</summary>
    protected abstract Task<IGraphStore> ReopenAsync(IGraphStore store);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A clock that stands.</summary>
    protected sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    static Task<JournalEntry> Review(IGraphStore store, string link, ReviewStatus status) =>
        store.DecideAsync(new Decision.ReviewLink(Some.Link(link), status), "ann", "", Cancel);

    static Task<JournalEntry> ReviewEntity(IGraphStore store, string entity, ReviewStatus status) =>
        store.DecideAsync(new Decision.ReviewEntity(new(entity), status), "ann", "", Cancel);

    static Task<JournalEntry> Add(IGraphStore store, string link) =>
        store.DecideAsync(new Decision.AddLink(Some.Link(link)), "ann", "", Cancel);

    static Task<JournalEntry> Add(IGraphStore store, DeclaredEntity entity) =>
        store.DecideAsync(new Decision.AddEntity(entity), "ann", "", Cancel);

    static Task<MergeReport> Load(IGraphStore store, string document, params Claim[] claims) =>
        store.MergeAsync(Some.Delta(Some.Reading(document, claims)), Cancel);

    static async Task<Entity?> EntityAsync(IGraphStore store, string id) =>
        (await store.EntitiesAsync([new(id)], Cancel)).GetValueOrDefault(new(id));

    static async Task<Link?> LinkAsync(IGraphStore store, string id) =>
        (await store.LinksAsync([Some.Link(id)], Cancel)).GetValueOrDefault(Some.Link(id));

    static async Task<Standing?> StandingAsync(IGraphStore store, string link)
    {
        var snapshot = await store.RegionAsync(Some.Around(Some.Link(link).Source.Value), Cancel);
        return snapshot.Links().Where(row => row.Id == Some.Link(link)).Select(row => (Standing?)row.Standing).SingleOrDefault();
    }
}
