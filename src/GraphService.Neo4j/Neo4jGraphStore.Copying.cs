using GraphService.Graph;

namespace GraphService.Neo4j;

public sealed partial class Neo4jGraphStore : ICopyable
{
    async Task<IReadOnlyList<DeclaredEntity>> ICopyable.DeclarationsAsync(EntityId after, int limit, CancellationToken cancel) =>
        await AskAsync(reader => reader.AskAsync(DeclarationNodes.After(after, limit)), cancel).ConfigureAwait(false);

    Task<IReadOnlyList<Reading>> ICopyable.ReadingsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancel) => AskAsync(
        async reader =>
        {
            var (kept, mentions, evidence) = await reader.AskAsync(DocumentNodes.Whole(ids), MentionNodes.In(ids), EvidenceNodes.In(ids)).ConfigureAwait(false);
            var (named, said) = (mentions.ToLookup(row => row.Document, row => row.Mention), evidence.ToLookup(piece => piece.Document));
            return (IReadOnlyList<Reading>)[.. kept.Select(reading => reading with { Mentions = [.. named[reading.Document.Id]], Evidence = [.. said[reading.Document.Id]] })];
        },
        cancel);

    async Task<IReadOnlyList<(long Number, Entity Witness)>> ICopyable.WitnessesAsync(long after, long last, CancellationToken cancel) =>
        await AskAsync(reader => reader.AskAsync(DecisionNodes.Witnesses(after, last)), cancel).ConfigureAwait(false);

    async Task<IReadOnlyList<Entity>> ICopyable.EntitiesAsync(EntityId after, int limit, CancellationToken cancel) =>
        await AskAsync(reader => reader.AskAsync(EntityNodes.After(after, limit)), cancel).ConfigureAwait(false);

    async Task<IReadOnlyList<Link>> ICopyable.LinksFromAsync(IReadOnlyCollection<EntityId> sources, CancellationToken cancel) =>
        await AskAsync(reader => reader.AskAsync(LinkRelationships.From(sources)), cancel).ConfigureAwait(false);

    Task ICopyable.WriteAsync(Func<IRecords, ValueTask<Changes>> write, CancellationToken cancel) => WriteAsync(
        async (records, version) =>
        {
            var report = (await write(records).ConfigureAwait(false)).Report(version);
            return (report, report);
        },
        cancel);
}
