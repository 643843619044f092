using System.Text;

namespace GraphService.EndToEnd;

public sealed class BadInputTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_folder() => await RefusedAsync(1, "There is no file or folder at", "load", _folder.PathOf("nowhere"));

    [Fact]
    public async Task A_binary_file_is_reported_and_does_not_stop_the_others()
    {
        _folder.Write("good.txt", "The Salt March led to the Dock Strike.");
        _folder.Write("binary.txt", [0x7f, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1, 2]);

        var run = await RefusedAsync(1, "binary.txt", "load", _folder.PathOf("."));

        Assert.Contains("dock-strike", await ExportAsync(), StringComparison.Ordinal);
        Assert.Contains("binary", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_not_UTF8_is_read_as_older_programs_wrote_it()
    {
        _folder.Write("latin1.txt", [.. Encoding.ASCII.GetBytes("The Salt March led to the Dock Strike at S"), 0xE9, .. Encoding.ASCII.GetBytes("zanne.")]);

        var run = await Run.GraphServiceAsync("load", _folder.PathOf("latin1.txt"), "--store", _folder.Store);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("at Sézanne.", await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_control_characters_is_reported_with_their_place() =>
        Assert.Contains("33", (await RefusedAsync(1, "control.txt", "load", _folder.Write("control.txt", [.. Encoding.ASCII.GetBytes("The Salt March led to the Dock S "), 0x01, 0xE9, .. Encoding.ASCII.GetBytes("poque.")]))).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_text_of_50_MB_is_refused()
    {
        _folder.Write("long.txt", Encoding.ASCII.GetBytes(new string('a', 50 * 1024 * 1024)));

        var run = await RefusedAsync(1, "long.txt", "load", _folder.PathOf("long.txt"));

        Assert.Contains("the limit is", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_entities_file_is_told_with_its_line_and_nothing_is_loaded()
    {
        _folder.Write("corpus/a.txt", "The Salt March led to the Dock Strike.");
        _folder.Write("corpus/entities.yaml", "entities:\n  - id: drought\n    name: drought\n    kind: WEATHER\n");

        var run = await RefusedAsync(1, "entities.yaml", "load", _folder.PathOf("corpus"));

        Assert.Contains("entities.yaml:4:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("dock-strike", await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_none()
    {
        _folder.Write("graph.db", "This is a letter to my aunt, and it is long enough to be more than a header of a database file, honestly.");

        await RefusedAsync(1, "is not a store", "status");
    }

    [Fact]
    public async Task A_store_of_a_newer_version()
    {
        await Run.GraphServiceAsync("load", _folder.Write("a.txt", "The Salt March led to the Dock Strike."), "--store", _folder.Store);
        // Bytes 60 to 63 of an SQLite file hold the schema's version.
        using (var file = File.OpenWrite(_folder.Store))
        {
            file.Position = 60;
            file.Write([0, 0, 0, 99]);
        }

        await RefusedAsync(1, "newer", "status");
    }

    [Fact]
    public async Task A_folder_where_no_file_can_be_written()
    {
        var path = _folder.Write("a-file", "");

        var run = await Run.GraphServiceAsync("load", Repository.PathOf("seed"), "--store", Path.Combine(path, "graph.db"));

        Refused(run, 1, "a-file");
    }

    [Fact]
    public async Task A_store_that_is_not_there() => await RefusedAsync(1, "There is no store at", "export");

    [Theory]
    [InlineData("fly")]
    [InlineData("serve", "--port", "99999")]
    [InlineData("serve", "--port", "many")]
    [InlineData("serve", "--listen", "moscow")]
    [InlineData("export", "--format", "xml")]
    [InlineData("load")]
    public async Task A_command_that_makes_no_sense(params string[] arguments)
    {
        var run = await Run.GraphServiceAsync(arguments);

        Refused(run, 2, "--help");
    }

    async Task<string> ExportAsync() => (await Run.GraphServiceAsync("export", "--store", _folder.Store)).Out;

    async Task<Run> RefusedAsync(int exitCode, string says, params string[] arguments)
    {
        var run = await Run.GraphServiceAsync([.. arguments, "--store", _folder.Store]);
        Refused(run, exitCode, says);
        return run;
    }

    static void Refused(Run run, int exitCode, string says)
    {
        Assert.True(run.ExitCode == exitCode, $"Exit code {run.ExitCode}: {run.Out}{run.Error}");
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
    }
}
