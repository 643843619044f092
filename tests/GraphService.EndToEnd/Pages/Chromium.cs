namespace GraphService.EndToEnd.Pages;

/// <summary>The browser that the page is tested in: the machine's own.</summary>
static class Chromium
{
    const string Setting = "GRAPHSERVICE_CHROMIUM";

    static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The path of the browser; null when the machine has none.</summary>
    public static string? Path { get; } = Find();

    public const string Missing = "No Chromium was found: install the package chromium-headless-shell, or name a browser in GRAPHSERVICE_CHROMIUM.";

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named) return File.Exists(named) ? named : null;

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return (from name in Names from folder in folders let path = System.IO.Path.Combine(folder, name) where File.Exists(path) select path).FirstOrDefault();
    }
}
