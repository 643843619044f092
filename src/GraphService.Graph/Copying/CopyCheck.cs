namespace GraphService.Graph;

/// <summary>Refuses a target that holds anything that the source does not, before anything is written to it. What an interrupted copy left passes.</summary>
static class CopyCheck
{
    /// <exception cref="GraphStoreException">The target is another graph.</exception>
    public static async Task CheckAsync(CopySource source, CopySource target, Action<int> done, CancellationToken cancel)
    {
        await CheckDeclarationsAsync(source, target, done, cancel).ConfigureAwait(false);
        await CheckReadingsAsync(source, target, done, cancel).ConfigureAwait(false);
        await CheckDecisionsAsync(source, target, done, cancel).ConfigureAwait(false);
    }

    static async Task CheckDeclarationsAsync(CopySource source, CopySource target, Action<int> done, CancellationToken cancel)
    {
        // Both come in the order of ids: what the target has next the source must come to.
        var given = Each(source.DeclarationsAsync(cancel)).GetAsyncEnumerator(cancel);
        await using var ending = given.ConfigureAwait(false);
        await foreach (var page in target.DeclarationsAsync(cancel).ConfigureAwait(false))
        {
            foreach (var held in page)
            {
                var isThere = await given.MoveNextAsync().ConfigureAwait(false);
                while (isThere && given.Current.Id < held.Id) isThere = await given.MoveNextAsync().ConfigureAwait(false);
                if (!isThere || Canon.Of(given.Current) != Canon.Of(held)) throw Refused($"a declaration of '{held.Id}'");
            }

            done(page.Count);
        }
    }

    static async Task CheckReadingsAsync(CopySource source, CopySource target, Action<int> done, CancellationToken cancel)
    {
        DocumentId[] held = [.. (await target.DocumentsAsync(cancel).ConfigureAwait(false)).Select(reading => reading.Document)];
        var given = (await source.DocumentsAsync(cancel).ConfigureAwait(false)).Select(reading => reading.Document).ToHashSet();
        foreach (var id in held)
        {
            if (!given.Contains(id)) throw Refused($"the document '{id}'");
        }

        await foreach (var page in target.ReadingsAsync(held, cancel).ConfigureAwait(false))
        {
            var same = new HashSet<string>();
            await foreach (var others in source.ReadingsAsync(page.Select(reading => reading.Document.Id), cancel).ConfigureAwait(false)) same.UnionWith(others.Select(Canon.Of));
            if (page.FirstOrDefault(reading => !same.Contains(Canon.Of(reading))) is { } other) throw Refused($"another reading of the document '{other.Document.Id}'");

            done(page.Count);
        }
    }

    static async Task CheckDecisionsAsync(CopySource source, CopySource target, Action<int> done, CancellationToken cancel)
    {
        var given = Each(source.DecisionsAsync(0, cancel)).GetAsyncEnumerator(cancel);
        await using var ending = given.ConfigureAwait(false);
        await foreach (var page in target.DecisionsAsync(0, cancel).ConfigureAwait(false))
        {
            foreach (var held in page)
            {
                var isThere = await given.MoveNextAsync().ConfigureAwait(false);
                if (!isThere || Canon.Of(given.Current) != Canon.Of(held)) throw Refused($"a decision of its own, number {held.Entry.Number} in its journal");
            }

            done(page.Count);
        }
    }

    static async IAsyncEnumerable<T> Each<T>(IAsyncEnumerable<IReadOnlyList<T>> pages)
    {
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var item in page) yield return item;
        }
    }

    static GraphStoreException Refused(string held) => new(
        $"The target holds {held}, which the source does not: it is another graph, and a copy would mix the two. Name an empty store, or the one that an interrupted copy of this source left. Nothing was changed.");
}
