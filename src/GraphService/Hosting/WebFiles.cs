using Microsoft.Extensions.FileProviders;

namespace GraphService;

/// <summary>The pages built from <c>src/web</c>, beside the program. Empty when they were not built.</summary>
sealed class WebFiles
{
    readonly IFileProvider _files;

    public WebFiles()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "web");
        _files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
    }

    public IFileProvider Provider => _files;

    /// <summary>The file at this path; null when it was not built.</summary>
    public IFileInfo? Find(string path) => _files.GetFileInfo(path) is { Exists: true } file ? file : null;
}
