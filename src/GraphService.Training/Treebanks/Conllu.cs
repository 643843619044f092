namespace GraphService.Training;

/// <summary>Reads and writes the format of Universal Dependencies, CoNLL-U.</summary>
static class Conllu
{
    /// <summary>The sentences of a file in order.</summary>
    /// <exception cref="InvalidDataException">A line has not ten columns.</exception>
    public static IEnumerable<ConlluSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        foreach (var sentence in Read(reader, path)) yield return sentence;
    }

    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name)
    {
        var (comments, rows) = (new List<string>(), new List<ConlluRow>());
        var (document, number) = (0, 0);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith('#'))
            {
                comments.Add(line);
                if (line.StartsWith("# newdoc", StringComparison.Ordinal)) document++;
            }
            else if (line.Length > 0)
            {
                var columns = line.Split('\t');
                if (columns.Length != 10) throw new InvalidDataException($"{name}({number}): a row of CoNLL-U has 10 columns, this one {columns.Length}.");
                rows.Add(new(columns));
            }
            else if (rows.Count > 0)
            {
                yield return new([.. comments], [.. rows], document);
                comments.Clear();
                rows.Clear();
            }
        }

        if (rows.Count > 0) yield return new([.. comments], [.. rows], document);
    }

    public static void Write(IEnumerable<ConlluSentence> sentences, TextWriter writer)
    {
        foreach (var sentence in sentences)
        {
            foreach (var comment in sentence.Comments) writer.Write(comment + "\n");
            foreach (var row in sentence.Rows) writer.Write(string.Join('\t', row.Columns) + "\n");
            writer.Write('\n');
        }
    }
}
