using System.Text.Encodings.Web;
using System.Text.Json;
using GraphService.Graph;

namespace GraphService;

/// <summary>
/// Writes a graph as one JSON object: <c>documents</c>, <c>entities</c> (whose aliases are their names and wordings) and <c>links</c> with
/// their <c>evidence</c>, each in ordinal order of ids. Nothing in it depends on when or in which order the texts were loaded.
/// </summary>
sealed class JsonExport(IGraphStore store)
{
    const int PageSize = 500;

    static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public async Task WriteAsync(Stream stream, CancellationToken cancel)
    {
        var json = new Utf8JsonWriter(stream, Options);
        await using var closing = json.ConfigureAwait(false);
        json.WriteStartObject();
        json.WriteString("format", "graphservice/1");
        var documents = await AllAsync((page, token) => store.BrowseDocumentsAsync(page, token), cancel).ConfigureAwait(false);
        WriteDocuments(json, documents);
        await WriteEntitiesAsync(json, await NamingAsync(documents, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        await WriteLinksAsync(json, cancel).ConfigureAwait(false);
        json.WriteEndObject();
        await json.FlushAsync(cancel).ConfigureAwait(false);
        stream.WriteByte((byte)'\n');
    }

    static void WriteDocuments(Utf8JsonWriter json, IEnumerable<Document> documents)
    {
        json.WriteStartArray("documents");
        foreach (var document in documents.OrderBy(document => document.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id.Value);
            json.WriteString("title", document.Title);
            WriteOptional(json, "author", document.Author);
            WriteOptional(json, "date", document.Date?.ToString());
            json.WriteString("origin", document.Origin);
            json.WriteString("sha256", document.Sha256);
            WriteTexts(json, "sources", document.Sources);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    async Task WriteEntitiesAsync(Utf8JsonWriter json, Dictionary<EntityId, List<string>> naming, CancellationToken cancel)
    {
        json.WriteStartArray("entities");
        var entities = await AllAsync((page, token) => store.BrowseEntitiesAsync(new(), page, token), cancel).ConfigureAwait(false);
        foreach (var page in entities.OrderBy(entity => entity.Id).Chunk(PageSize))
        {
            var wordings = await store.WordingsAsync([.. page.SelectMany(Members)], cancel).ConfigureAwait(false);
            foreach (var entity in page) WriteEntity(json, entity, Aliases(entity, wordings), naming.GetValueOrDefault(entity.Id) ?? []);
            await json.FlushAsync(cancel).ConfigureAwait(false);
        }

        json.WriteEndArray();
    }

    static void WriteEntity(Utf8JsonWriter json, Entity entity, IEnumerable<string> aliases, IEnumerable<string> documents)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id.Value);
        json.WriteString("kind", Enums.Name(entity.Kind));
        json.WriteString("name", entity.Name);
        WriteTexts(json, "aliases", aliases);
        WriteOptional(json, "description", entity.Description);
        WriteOptional(json, "when", entity.When?.ToString());
        WriteOptional(json, "wikidata", entity.Wikidata?.Value);
        json.WriteString("origin", Enums.Name(entity.Origin));
        json.WriteString("status", Enums.Name(entity.Status));
        json.WriteNumber("mentions", entity.Mentions);
        WriteTexts(json, "documents", documents);
        json.WriteEndObject();
    }

    // Who compares this graph with another one matches by all the words that tell of an entity, not by its names alone.
    static IOrderedEnumerable<string> Aliases(Entity entity, IReadOnlyDictionary<EntityId, IReadOnlyList<string>> wordings)
    {
        var known = entity.Aliases.Append(entity.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = Members(entity).SelectMany(id => wordings.GetValueOrDefault(id) ?? []).Where(words => !string.IsNullOrWhiteSpace(words)).Order(StringComparer.Ordinal).Where(known.Add);
        return entity.Aliases.Concat(others).Order(StringComparer.Ordinal);
    }

    static IEnumerable<EntityId> Members(Entity entity) => entity.Merged.Prepend(entity.Id);

    async Task WriteLinksAsync(Utf8JsonWriter json, CancellationToken cancel)
    {
        json.WriteStartArray("links");
        await foreach (var page in PagesAsync((request, token) => store.BrowseLinksAsync(new() { OrderBy = LinkOrder.Id }, request, token), cancel).ConfigureAwait(false))
        {
            var evidence = await store.EvidenceOfAsync([.. page.Select(link => link.Id)], PageRequest.MaxLimit, cancel).ConfigureAwait(false);
            foreach (var link in page) WriteLink(json, link, evidence.GetValueOrDefault(link.Id)?.Items.Select(item => item.Item) ?? []);
            await json.FlushAsync(cancel).ConfigureAwait(false);
        }

        json.WriteEndArray();
    }

    static void WriteLink(Utf8JsonWriter json, Link link, IEnumerable<Evidence> evidence)
    {
        json.WriteStartObject();
        json.WriteString("source", link.Source.Value);
        json.WriteString("type", link.Type.Name);
        json.WriteString("target", link.Target.Value);
        json.WriteNumber("confidence", link.Assessment.Confidence);
        json.WriteString("modality", Enums.Name(link.Assessment.Modality));
        json.WriteBoolean("contested", link.Assessment.Contested);
        json.WriteString("status", Enums.Name(link.Status));
        json.WriteBoolean("added", link.Added);
        json.WriteStartArray("evidence");
        foreach (var piece in evidence) WriteEvidence(json, piece);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteEvidence(Utf8JsonWriter json, Evidence piece)
    {
        json.WriteStartObject();
        json.WriteString("id", piece.Id.Value);
        json.WriteString("document", piece.Document.Value);
        json.WriteString("quote", piece.Selector.Exact);
        json.WriteString("prefix", piece.Selector.Prefix);
        json.WriteString("suffix", piece.Selector.Suffix);
        json.WriteNumber("start", piece.Selector.Start);
        json.WriteNumber("end", piece.Selector.End);
        json.WriteString("modality", Enums.Name(piece.Modality));
        WriteOptional(json, "assertedBy", piece.Attribution?.Name);
        json.WriteString("cue", piece.Cue);
        json.WriteString("rule", piece.Rule);
        json.WriteNumber("confidence", piece.Confidence);
        WriteOptional(json, "when", piece.When?.ToString());
        json.WriteEndObject();
    }

    // Which documents name an entity, by document: one walk over each document's entities.
    async Task<Dictionary<EntityId, List<string>>> NamingAsync(IEnumerable<Document> documents, CancellationToken cancel)
    {
        var naming = new Dictionary<EntityId, List<string>>();
        foreach (var document in documents.OrderBy(document => document.Id))
        {
            var query = new EntityQuery { Document = document.Id };
            await foreach (var page in PagesAsync((request, token) => store.BrowseEntitiesAsync(query, request, token), cancel).ConfigureAwait(false))
            {
                foreach (var entity in page)
                {
                    if (!naming.TryGetValue(entity.Id, out var names)) naming.Add(entity.Id, names = []);
                    names.Add(document.Id.Value);
                }
            }
        }

        return naming;
    }

    static async Task<List<T>> AllAsync<T>(Func<PageRequest, CancellationToken, Task<Page<T>>> browse, CancellationToken cancel)
    {
        var all = new List<T>();
        await foreach (var page in PagesAsync(browse, cancel).ConfigureAwait(false)) all.AddRange(page);
        return all;
    }

    static async IAsyncEnumerable<IReadOnlyList<T>> PagesAsync<T>(
        Func<PageRequest, CancellationToken, Task<Page<T>>> browse, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        while (true)
        {
            var page = await browse(new(PageSize, after), cancel).ConfigureAwait(false);
            yield return [.. page.Items.Select(item => item.Item)];
            if (!page.HasNext || page.Items.Count == 0) yield break;

            after = page.Items[^1].Cursor;
        }
    }

    static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
