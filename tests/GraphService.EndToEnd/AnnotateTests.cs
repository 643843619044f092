using System.Text.Json.Nodes;

namespace GraphService.EndToEnd;

public sealed class AnnotateTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_text_is_answered_in_order_with_words_of_its_own()
    {
        var (run, answers) = await AnnotateAsync(
            """{"id": "a", "text": "The fire was caused by a candle."}""", """{"id": 2, "text": ""}""", "", """{"id": "c", "text": "The committee met on Tuesday."}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a", "2", "c"], answers.Select(answer => answer["id"]!.ToString()));
        Assert.Equal([true, false, false], answers.Select(answer => (bool)answer["causal"]!));
        var pair = Assert.Single(answers[0]["pairs"]!.AsArray())!;
        Assert.Equal(("a candle", "The fire"), ((string)pair["cause"]!, (string)pair["effect"]!));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_told_with_its_number_and_the_others_are_answered()
    {
        var (run, answers) = await AnnotateAsync("""{"id": 1, "text": "Rain fell."}""", "no JSON", """{"id": 3}""", """{"text": "Rain fell."}""", """{"id": 5, "text": "Rain fell."}""");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["1", "5"], answers.Select(answer => answer["id"]!.ToString()));
        Assert.All(["Line 2: this is no JSON", "Line 3: \"text\" is missing", "Line 4: \"id\" is missing"], line => Assert.Contains(line, run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_more_texts_than_are_read_together_is_answered_whole()
    {
        var (run, answers) = await AnnotateAsync([.. Enumerable.Range(1, 4500).Select(number => $$"""{"id": {{number}}, "text": "Rain fell."}""")]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Enumerable.Range(1, 4500), answers.Select(answer => (int)answer["id"]!));
    }

    [Fact]
    public async Task A_missing_file_is_told_by_its_path()
    {
        var run = await Run.GraphServiceAsync("annotate", "--in", _folder.PathOf("nowhere.jsonl"), "--out", _folder.PathOf("out.jsonl"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"There is no file {_folder.PathOf("nowhere.jsonl")}", run.Error, StringComparison.Ordinal);
    }

    async Task<(Run Run, List<JsonNode> Answers)> AnnotateAsync(params string[] lines)
    {
        _folder.Write("in.jsonl", string.Join('\n', lines));
        var run = await Run.GraphServiceAsync("annotate", "--in", _folder.PathOf("in.jsonl"), "--out", _folder.PathOf("out.jsonl"));
        return (run, [.. (await File.ReadAllLinesAsync(_folder.PathOf("out.jsonl"))).Select(line => JsonNode.Parse(line)!)]);
    }
}
