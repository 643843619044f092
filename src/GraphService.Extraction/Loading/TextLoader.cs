using System.Text;
using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Reads texts that people hand over into a graph, as <see cref="Loader"/> reads files.</summary>
/// <remarks>One text is read at a time: reading takes a processor, and the others are for questions.</remarks>
/// <param name="store">The graph.</param>
/// <param name="longest">The longest text that is read, in characters.</param>
public sealed class TextLoader(IGraphStore store, int longest) : IDisposable
{
    readonly SemaphoreSlim _reading = new(1);

    /// <summary>Loads a text in the place of what was submitted under its id before; with <paramref name="dryRun"/> only tells what that would do.</summary>
    /// <exception cref="SourceUnreadableException">The text is too long or cannot be read, or its id is that of a file.</exception>
    public async Task<SubmissionReport> LoadAsync(SubmittedText text, bool dryRun, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Text.Length > longest) throw new SourceUnreadableException($"The text has {text.Text.Length} characters; the limit is {longest}. Divide it, or load it as a file.");

        await _reading.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await ReadAsync(text, dryRun, cancel).ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    async Task<SubmissionReport> ReadAsync(SubmittedText text, bool dryRun, CancellationToken cancel)
    {
        var source = Decode(text);
        var id = text.Id ?? source.About.Id ?? IdOf(text.Title);
        var known = await store.DeclaredAsync(cancel).ConfigureAwait(false);
        var stored = await store.ReadingsAsync(cancel).ConfigureAwait(false);
        var sha = Fingerprints.Hash(source.Text);
        var fingerprint = FingerprintOf(text, known);
        var nothing = MergeReport.Nothing(await store.VersionAsync(cancel).ConfigureAwait(false));
        if (stored.FirstOrDefault(reading => reading.Document == id) is { } before)
        {
            if (before.Location is not null)
                throw new SourceUnreadableException($"The document '{id}' was loaded from a file. Load that file anew, or give the text another id.");
            if (before.Fingerprint == fingerprint) return new(id, FileState.Unchanged, null, null, source.About.Findings, nothing);
        }

        if (stored.FirstOrDefault(reading => reading.Sha256 == sha && reading.Document != id) is { } twin)
            return new(twin.Document, FileState.Duplicate, null, null, [.. source.About.Findings, new(text.Title, $"The same text as {twin.Document}.")], nothing);

        cancel.ThrowIfCancellationRequested();
        var found = new Annotator(new Gazetteer(known), LinkModel.Default).Read(id, source);
        var document = new Document(id, text.Title, source.About.Url ?? "submitted", sha, source.Text.Length)
        {
            Author = source.About.Author, Date = source.About.Date, Sources = source.About.Sources,
        };
        var delta = new GraphDelta { Readings = [new(document, source.Text, fingerprint, Location: null, found.Mentions, found.Evidence)] };
        var merge = dryRun
            ? await store.PreviewAsync(new[] { delta }.ToAsyncEnumerable(), cancel).ConfigureAwait(false)
            : await store.MergeAsync(delta, cancel).ConfigureAwait(false);
        var skipped = found.Skipped.Sum(passage => passage.Characters);
        var yield = new FileYield(found.Sentences, found.Mentions.Sum(mention => mention.Count), found.Evidence.Count, found.Kept, skipped, found.Skipped);
        return new(id, FileState.Loaded, delta.Readings[0], yield, source.About.Findings, merge);
    }

    static SourceText Decode(SubmittedText text)
    {
        if (string.IsNullOrWhiteSpace(text.Text)) throw new SourceUnreadableException("The text is empty.");
        if (text.Text.Contains('\0', StringComparison.Ordinal)) throw new SourceUnreadableException("The text holds a NUL character.");

        var source = DocumentReader.Read(text.Title, SourceFormat.Plain, text.Text);
        return source with { About = source.About with { Author = text.Author ?? source.About.Author, Date = text.Date ?? source.About.Date } };
    }

    static DocumentId IdOf(string title) => Slug.From(title) is { Length: > 0 } slug ? new(slug) : new($"text-{Fingerprints.Hash(title)[..8]}");

    static string FingerprintOf(SubmittedText text, IEnumerable<DeclaredEntity> known) => Fingerprints.Of(
        Encoding.UTF8.GetBytes($"{text.Title}\0{text.Author}\0{text.Date}\0{text.Text}"), Fingerprints.OfKnown(known));
}
