using System.Diagnostics;
using System.Text;

namespace GraphService.EndToEnd;

/// <summary>One run of a program to its end.</summary>
sealed record Run(int ExitCode, string Out, string Error)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs GraphService with these arguments.</summary>
    public static Task<Run> GraphServiceAsync(params string[] arguments) => OfAsync("dotnet", [Repository.Program, .. arguments]);

    /// <summary>Runs a program; kills it when it does not end.</summary>
    public static async Task<Run> OfAsync(string program, IEnumerable<string> arguments, string? folder = null)
    {
        using var process = Start(program, arguments, folder);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return new(process.ExitCode, await output, await error);
    }

    public static Process Start(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Repository.Folder,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }
}
