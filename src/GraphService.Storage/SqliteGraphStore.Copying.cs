using GraphService.Graph;

namespace GraphService.Storage;

public sealed partial class SqliteGraphStore : ICopyable
{
    Task<IReadOnlyList<DeclaredEntity>> ICopyable.DeclarationsAsync(EntityId after, int limit, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<DeclaredEntity>>(session => DeclarationTable.After(session, after, limit), cancel);

    Task<IReadOnlyList<Reading>> ICopyable.ReadingsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<Reading>>(session => DocumentTable.ReadingsOf(session, ids), cancel);

    Task<IReadOnlyList<(long Number, Entity Witness)>> ICopyable.WitnessesAsync(long after, long last, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<(long, Entity)>>(session => JournalTable.Witnesses(session, after, last), cancel);

    Task<IReadOnlyList<Entity>> ICopyable.EntitiesAsync(EntityId after, int limit, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<Entity>>(session => EntityTable.After(session, after, limit), cancel);

    Task<IReadOnlyList<Link>> ICopyable.LinksFromAsync(IReadOnlyCollection<EntityId> sources, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<Link>>(session => LinkTable.From(session, sources), cancel);

    Task ICopyable.WriteAsync(Func<IRecords, ValueTask<Changes>> write, CancellationToken cancel) =>
        WriteAsync(MustLast, async () => Commit(await write(new SqliteRecords(_writer)).ConfigureAwait(false), isDecision: true), cancel);
}
