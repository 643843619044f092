namespace GraphService.Extraction;

/// <summary>The files that a load reads: texts, and the files that declare entities.</summary>
/// <param name="Texts">The texts, each once, in the order of the paths given and, within a folder, in ordinal order of their origins.</param>
/// <param name="EntityFiles">Full paths of every <c>entities.yaml</c> in a folder given or below it, beside a path given or one folder above.</param>
/// <param name="Ignored">How many files in folders are no texts.</param>
/// <param name="Findings">Paths that lead nowhere, files named that cannot be read, folders that refuse.</param>
sealed record Corpus(
    IReadOnlyList<SourceFile> Texts,
    IReadOnlyList<string> EntityFiles,
    int Ignored,
    IReadOnlyList<Finding> Findings)
{
    public const string EntityFileName = "entities.yaml";

    /// <summary>Looks at the paths; reads no file yet. Hidden files and folders are left out, a folder that links reach twice is entered once.</summary>
    public static Corpus Open(IReadOnlyList<string> paths)
    {
        var walk = new Walk();
        foreach (var path in paths) walk.Add(path);
        return walk.Found();
    }

    sealed class Walk
    {
        readonly List<SourceFile> _texts = [];
        readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        readonly SortedSet<string> _entityFiles = new(StringComparer.Ordinal);
        readonly List<Finding> _findings = [];
        int _ignored;

        public Corpus Found() => new(_texts, [.. _entityFiles], _ignored, _findings);

        public void Add(string path)
        {
            if (string.IsNullOrWhiteSpace(path))
            {
                _findings.Add(new("(no name)", "A path is empty. Name a file or a folder of texts."));
                return;
            }

            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Directory.Exists(full)) AddFolder(full, path);
            else if (File.Exists(full)) AddFile(full, path);
            else _findings.Add(new(path, $"There is no file or folder at {path}."));
        }

        void AddFile(string full, string given)
        {
            var folder = Path.GetDirectoryName(full);
            LookForEntities(folder);
            LookForEntities(Path.GetDirectoryName(folder));
            if (Path.GetFileName(full) == EntityFileName) return;

            if (SourceFormats.Of(full) is null)
                _findings.Add(new(given, $"This program reads {SourceFormats.Readable}, not '{Path.GetExtension(full)}'. Convert the file to one of these."));
            else if (_seen.Add(full))
                _texts.Add(new(full, Path.GetFileName(full)));
        }

        void AddFolder(string full, string given)
        {
            LookForEntities(Path.GetDirectoryName(full));
            var texts = new List<SourceFile>();
            var entered = new HashSet<string>(StringComparer.Ordinal);
            var waiting = new Stack<string>([full]);
            while (waiting.TryPop(out var folder))
            {
                if (!entered.Add(RealPath(folder))) continue;

                FileSystemInfo[] entries;
                try
                {
                    entries = new DirectoryInfo(folder).GetFileSystemInfos();
                }
                catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
                {
                    _findings.Add(new(OriginOf(folder, full, given), $"The folder cannot be read: {refused.Message}"));
                    continue;
                }

                // Real folders before links to them: a text keeps the origin under which it really lies.
                foreach (var entry in entries.OrderByDescending(entry => entry.LinkTarget is not null).ThenByDescending(entry => entry.Name, StringComparer.Ordinal))
                {
                    if (IsHidden(entry)) continue;
                    if (entry is DirectoryInfo) waiting.Push(entry.FullName);
                    else if (entry.Name == EntityFileName) _entityFiles.Add(entry.FullName);
                    else if (SourceFormats.Of(entry.Name) is null || !File.Exists(entry.FullName)) _ignored++;
                    else if (_seen.Add(entry.FullName)) texts.Add(new(entry.FullName, OriginOf(entry.FullName, full, given)));
                }
            }

            _texts.AddRange(texts.OrderBy(text => text.Origin, StringComparer.Ordinal));
        }

        void LookForEntities(string? folder)
        {
            if (folder is not null && File.Exists(Path.Combine(folder, EntityFileName))) _entityFiles.Add(Path.Combine(folder, EntityFileName));
        }

        static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || (entry.Attributes & FileAttributes.Hidden) != 0;

        static string RealPath(string folder)
        {
            try
            {
                return Path.TrimEndingDirectorySeparator(new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder);
            }
            catch (IOException)
            {
                return folder; // A link to itself: reading it fails next, and says so.
            }
        }

        static string OriginOf(string path, string root, string given) =>
            path == root ? given : Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
    }
}
