using System.Runtime.CompilerServices;
using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>One load on its way: reads the texts in order and hands out what they say in batches of bounded size.</summary>
sealed class LoadRun
{
    readonly Corpus _corpus;
    readonly IReadOnlyList<DeclaredEntity> _declared;
    readonly LoadOptions _options;
    readonly IProgress<LoadProgress>? _progress;
    readonly DocumentRegister _register;
    readonly Annotator _annotator;
    readonly string _known;
    readonly List<FileOutcome> _outcomes = [];
    readonly List<DocumentId> _removed = [];

    LoadRun(
        Corpus corpus, IReadOnlyList<DeclaredEntity> declared, IReadOnlyList<DeclaredEntity> known, DocumentRegister register, LoadOptions options,
        IProgress<LoadProgress>? progress)
    {
        (_corpus, _declared, _options, _progress, _register) = (corpus, declared, options, progress, register);
        _annotator = new(new Gazetteer(known), LinkModel.Default);
        _known = Fingerprints.OfKnown(known);
    }

    /// <summary>What became of the files so far, in the order they were read.</summary>
    public IReadOnlyList<FileOutcome> Outcomes => _outcomes;

    public static async Task<LoadRun> StartAsync(
        IGraphStore store, Corpus corpus, IReadOnlyList<DeclaredEntity> declared, LoadOptions options, IProgress<LoadProgress>? progress, CancellationToken cancel)
    {
        // A corpus's word on an entity replaces what the store holds of it.
        var ids = declared.Select(entity => entity.Id).ToHashSet();
        var stored = await store.DeclaredAsync(cancel).ConfigureAwait(false);
        IReadOnlyList<DeclaredEntity> known = [.. declared, .. stored.Where(entity => !ids.Contains(entity.Id))];
        var register = new DocumentRegister(await store.ReadingsAsync(cancel).ConfigureAwait(false), path => ContentAt(path, options));
        return new(corpus, declared, known, register, options, progress);
    }

    /// <summary>The batches, the first with the declared entities. Only one is held in memory at a time.</summary>
    public async IAsyncEnumerable<GraphDelta> DeltasAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var declared = _declared;
        var (batch, characters) = (new List<Draft>(), 0L);
        for (var i = 0; i < _corpus.Texts.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            _progress?.Report(new(i, _corpus.Texts.Count, _corpus.Texts[i].Origin));
            if (await ReadAsync(_corpus.Texts[i], cancel).ConfigureAwait(false) is not { } draft) continue;

            batch.Add(draft);
            characters += draft.Source.Text.Length;
            if (characters < _options.BatchCharacters) continue;

            yield return new() { Declared = declared, Readings = Readings(batch, cancel), Removed = Removed() };
            (declared, batch, characters) = ([], [], 0);
        }

        if (batch.Count > 0 || declared.Count > 0 || _removed.Count > 0)
            yield return new() { Declared = declared, Readings = Readings(batch, cancel), Removed = Removed() };
        _progress?.Report(new(_corpus.Texts.Count, _corpus.Texts.Count, null));
    }

    // Null when there is nothing to merge; the outcome says why.
    async Task<Draft?> ReadAsync(SourceFile file, CancellationToken cancel)
    {
        try
        {
            var length = new FileInfo(file.Path).Length;
            if (length > _options.LargestFile)
                throw new SourceUnreadableException($"The file has {length:N0} bytes; the limit is {_options.LargestFile:N0}. Divide it into several files.");

            var bytes = await File.ReadAllBytesAsync(file.Path, cancel).ConfigureAwait(false);
            var fingerprint = Fingerprints.Of(bytes, _known);
            if (_register.At(file.Path) is { } before && before.Fingerprint == fingerprint)
            {
                _register.Assign(file.Path, before.Sha256, before.Document);
                _outcomes.Add(new(file.Origin, FileState.Unchanged, before.Document, []));
                return null;
            }

            return Plan(file, DocumentReader.Read(file.Origin, file.Format, bytes), fingerprint);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SourceUnreadableException)
        {
            var reason = refused is SourceUnreadableException ? refused.Message : $"The file cannot be read: {refused.Message}";
            _outcomes.Add(new(file.Origin, FileState.Unreadable, null, [new(file.Origin, reason)]));
            return null;
        }
    }

    Draft? Plan(SourceFile file, SourceText source, string fingerprint)
    {
        var sha = Fingerprints.Hash(source.Text);
        if (_register.DuplicateOf(sha, file.Path) is { } twin)
        {
            // What the file said before goes: the same words must not count twice.
            if (_register.At(file.Path) is { } before) _removed.Add(before.Document);
            _register.Forget(file.Path);
            _outcomes.Add(new(file.Origin, FileState.Duplicate, twin, [.. source.About.Findings, new(file.Origin, $"The same text as {twin}.")]));
            return null;
        }

        var id = _register.Assign(file.Path, sha, source.About.Id ?? DocumentNames.IdOf(file.Path));
        _outcomes.Add(new(file.Origin, FileState.Loaded, id, source.About.Findings));
        return new(file, source, id, sha, fingerprint, _outcomes.Count - 1);
    }

    List<DocumentId> Removed()
    {
        List<DocumentId> removed = [.. _removed];
        _removed.Clear();
        return removed;
    }

    // The text another file holds now, to tell a copy from a text that moved while something else took its place.
    static string? ContentAt(string path, LoadOptions options)
    {
        try
        {
            return SourceFormats.Of(path) is { } format && File.Exists(path) && new FileInfo(path).Length <= options.LargestFile
                ? Fingerprints.Hash(DocumentReader.Read(path, format, File.ReadAllBytes(path)).Text)
                : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SourceUnreadableException)
        {
            return null;
        }
    }

    // Texts do not depend on each other: several are read at once, and keep their order.
    List<Reading> Readings(List<Draft> batch, CancellationToken cancel)
    {
        var annotations = batch.AsParallel().AsOrdered().WithCancellation(cancel).Select(draft => _annotator.Read(draft.Id, draft.Source)).ToList();
        return [.. batch.Zip(annotations, ReadingOf)];
    }

    Reading ReadingOf(Draft draft, Annotation found)
    {
        var skipped = found.Skipped.Sum(passage => passage.Characters);
        _outcomes[draft.Outcome] = _outcomes[draft.Outcome] with
        {
            Yield = new(found.Sentences, found.Mentions.Sum(mention => mention.Count), found.Evidence.Count, found.Kept, skipped, found.Skipped),
        };

        var about = draft.Source.About;
        var title = about.Title ?? DocumentNames.TitleOf(found.Title, draft.File.Path);
        var document = new Document(draft.Id, title, about.Url ?? draft.File.Origin, draft.Sha256, draft.Source.Text.Length)
        {
            Author = about.Author, Date = about.Date, Sources = about.Sources,
        };
        return new(document, draft.Source.Text, draft.Fingerprint, draft.File.Path, found.Mentions, found.Evidence);
    }

    sealed record Draft(SourceFile File, SourceText Source, DocumentId Id, string Sha256, string Fingerprint, int Outcome);
}
