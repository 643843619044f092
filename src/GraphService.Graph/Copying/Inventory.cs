using System.Security.Cryptography;
using System.Text;

namespace GraphService.Graph;

/// <summary>How much a graph holds, and one hash of it all: what was declared, read and decided, and every entity, link and quote that follows from it.</summary>
/// <param name="Declarations">What corpora declare.</param>
/// <param name="Documents">Documents.</param>
/// <param name="Decisions">Decisions of people, standing or not.</param>
/// <param name="Entities">Entities.</param>
/// <param name="Links">Links.</param>
/// <param name="Evidence">Pieces of evidence that the graph shows.</param>
/// <param name="Hash">SHA-256 of all these records in a fixed order, 64 hexadecimal digits. Equal graphs have the same, whatever store they lie in.</param>
public sealed record Inventory(int Declarations, int Documents, int Decisions, int Entities, int Links, int Evidence, string Hash)
{
    /// <summary>Takes the inventory of a store. Versions and the changes that led to them are left out: they count how a graph came to be.</summary>
    /// <exception cref="ArgumentException">The store is of a kind that cannot be copied.</exception>
    public static Task<Inventory> OfAsync(IGraphStore store, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        return OfAsync(new CopySource(store, CopyPages.Usual), _ => { }, cancel);
    }

    /// <param name="source">The store.</param>
    /// <param name="counted">Told of how many records were counted since it was told last.</param>
    /// <param name="cancel">Stops counting.</param>
    internal static async Task<Inventory> OfAsync(CopySource source, Action<int> counted, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (declarations, documents, decisions, entities, links, evidence) = (0, 0, 0, 0, 0, 0);
        await foreach (var page in source.DeclarationsAsync(cancel).ConfigureAwait(false))
        {
            foreach (var declared in page) Add(Canon.Of(declared));
            declarations += Counted(page.Count);
        }

        var ids = (await source.DocumentsAsync(cancel).ConfigureAwait(false)).Select(reading => reading.Document);
        await foreach (var page in source.ReadingsAsync(ids, cancel).ConfigureAwait(false))
        {
            foreach (var reading in page) Add(Canon.Of(reading));
            documents += Counted(page.Count);
        }

        await foreach (var page in source.DecisionsAsync(0, cancel).ConfigureAwait(false))
        {
            foreach (var decision in page)
            {
                Add(Canon.Of(decision));
                Add(Canon.OfStanding(decision.Entry));
            }

            decisions += Counted(page.Count);
        }

        await foreach (var page in source.EntitiesAsync(cancel).ConfigureAwait(false))
        {
            foreach (var entity in page) Add(Canon.Of(entity));
            entities += Counted(page.Count);
            await foreach (var (link, pieces) in source.LinksFromAsync(page, cancel).ConfigureAwait(false))
            {
                Add(Canon.Of(link));
                foreach (var piece in pieces) Add(Canon.Of(piece));
                links++;
                evidence += Counted(pieces.Count);
            }
        }

        return new(declarations, documents, decisions, entities, links, evidence, Convert.ToHexStringLower(hash.GetHashAndReset()));

        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes($"{line}\n"));

        int Counted(int count)
        {
            counted(count);
            return count;
        }
    }
}
