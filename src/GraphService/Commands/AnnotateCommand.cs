using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphService.Extraction;

namespace GraphService.Commands;

/// <summary><c>annotate</c>: marks causes and effects in single sentences or passages, as corpora of causal language do.</summary>
sealed class AnnotateCommand
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What is read together tells how its source writes, and is held in memory: from so many texts or characters on, half of them are read, so that the
    // last ones have company too.
    const int MostTexts = 4000;
    const int MostCharacters = 2_000_000;

    readonly Option<FileInfo> _in = new("--in") { Description = "One JSON object a line with \"id\" and \"text\".", HelpName = "FILE", Required = true };
    readonly Option<FileInfo> _out = new("--out") { Description = "One JSON object a line with \"id\", \"causal\" and \"pairs\" of \"cause\", \"effect\", \"signal\".", HelpName = "FILE", Required = true };

    public AnnotateCommand()
    {
        Command = new("annotate", "Marks the causes and effects in texts, one text a line. The texts of a file are read together to tell how their source writes. Nothing is stored.") { _in, _out };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (from, to) = (parsed.GetRequiredValue(_in), parsed.GetRequiredValue(_out));
        if (!from.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {from.FullName}.").ConfigureAwait(false);
            return CommandLine.AskedWrongly;
        }

        try
        {
            var writer = new StreamWriter(to.FullName);
            await using (writer.ConfigureAwait(false)) return await AnnotateAsync(File.ReadLinesAsync(from.FullName, cancel), writer).ConfigureAwait(false);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"{to.FullName} cannot be written: {refusal.Message} Choose another file with --out.", refusal);
        }
    }

    // Lines that cannot be read are told and left out; the others are annotated all the same.
    static async Task<int> AnnotateAsync(IAsyncEnumerable<string> lines, TextWriter writer)
    {
        var (number, bad, held) = (0, 0, 0);
        var block = new List<(JsonNode Id, string Text)>();
        await foreach (var line in lines.ConfigureAwait(false))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (TryRead(line, out var id, out var text) is { } wrong)
            {
                bad++;
                await Console.Error.WriteLineAsync($"Line {number}: {wrong}").ConfigureAwait(false);
                continue;
            }

            block.Add((id!, text));
            held += text.Length;
            if (block.Count < MostTexts && held < MostCharacters) continue;

            var half = block[..(block.Count / 2)];
            await WriteAsync(half, writer).ConfigureAwait(false);
            block.RemoveRange(0, half.Count);
            held -= half.Sum(row => row.Text.Length);
        }

        await WriteAsync(block, writer).ConfigureAwait(false);
        return bad == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    static async Task WriteAsync(List<(JsonNode Id, string Text)> block, TextWriter writer)
    {
        var readings = CausalAnnotator.ReadAll([.. block.Select(row => row.Text)]);
        foreach (var (row, reading) in block.Zip(readings)) await writer.WriteLineAsync(Annotated(row.Id, reading).ToJsonString(Readable)).ConfigureAwait(false);
    }

    static string? TryRead(string line, out JsonNode? id, out string text)
    {
        (id, text) = (null, "");
        try
        {
            if (JsonNode.Parse(line) is not JsonObject row) return "a JSON object with \"id\" and \"text\" was expected.";
            if (row["id"] is not { } given) return "\"id\" is missing.";
            if (row["text"] is not JsonValue value || !value.TryGetValue<string>(out var words)) return "\"text\" is missing or no string.";

            (id, text) = (given.DeepClone(), words);
            return null;
        }
        catch (JsonException fault)
        {
            return $"this is no JSON: {fault.Message}";
        }
    }

    static JsonObject Annotated(JsonNode id, CausalReading reading) => new()
    {
        ["id"] = id,
        ["causal"] = reading.IsCausal,
        ["pairs"] = new JsonArray([.. reading.Pairs.Select(pair => new JsonObject { ["cause"] = pair.Cause, ["effect"] = pair.Effect, ["signal"] = pair.Signal })]),
    };
}
