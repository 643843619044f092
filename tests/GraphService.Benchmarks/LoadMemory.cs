using System.Diagnostics;
using System.Globalization;
using System.Text;
using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Benchmarks;

/// <summary>
/// How long the program takes to load a folder of so many megabytes, and the most memory it has at once. The texts are mixed from paragraphs of
/// the pages that the weights learned from, 40 kB each, so that names and links recur as in a real library.
/// </summary>
static class LoadMemory
{
    const int Length = 40_000;

    /// <param name="megabytes">The sizes, one load after the other; 1 and 8 when none is given.</param>
    public static void Run(IReadOnlyList<string> megabytes)
    {
        var pages = Path.Combine(Repository.Root, "src", "GraphService.Training", "Corpora", "graphs");
        string[] paragraphs = [.. Directory.GetFiles(pages, "*.txt").Order(StringComparer.Ordinal).SelectMany(page => File.ReadAllText(page).Split("\n\n")).Where(paragraph => paragraph.Length > 200)];
        int[] sizes = megabytes.Count == 0 ? [1, 8] : [.. megabytes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("graphservice-load-");
            try
            {
                var texts = Write(paragraphs, folder.FullName, size * 1_000_000L);
                var (seconds, peak) = Load(folder.FullName);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,5} MB in {texts:N0} texts: {seconds,7:N0} s, {size * 1000 / seconds,5:N0} kB a second, {peak / 1e6,6:N0} MB of memory at most"));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    static int Write(string[] paragraphs, string folder, long bytes)
    {
        var (random, texts) = (new Random(1956), 0);
        for (var written = 0L; written < bytes; texts++)
        {
            var text = new StringBuilder();
            while (text.Length < Length) text.Append(paragraphs[random.Next(paragraphs.Length)]).Append("\n\n");
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"text-{texts:00000}.txt"));
            File.WriteAllText(path, text.ToString());
            written += new FileInfo(path).Length;
        }

        return texts;
    }

    static (double Seconds, long Peak) Load(string folder)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GraphService.dll"), "load", folder, "--store", Path.Combine(folder, "graph.db")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var program = Process.Start(start)!;
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        var said = new StringBuilder();
        program.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        program.BeginErrorReadLine();
        var peak = 0L;
        while (!program.WaitForExit(100))
        {
            program.Refresh();
            peak = Math.Max(peak, program.PeakWorkingSet64);
        }

        return program.ExitCode == 0 ? (watch.Elapsed.TotalSeconds, peak) : throw new InvalidOperationException($"The load failed. {said}");
    }
}
