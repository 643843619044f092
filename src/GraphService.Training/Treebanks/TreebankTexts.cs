using System.Globalization;

namespace GraphService.Training;

/// <summary>The sentences of treebanks by their names, for annotations that say where words stand and not which they are.</summary>
sealed class TreebankTexts
{
    readonly Dictionary<string, RawText> _sentences = [];

    /// <summary>Reads files of CoNLL-U; sentences without <c>sent_id</c> are left out.</summary>
    /// <exception cref="InvalidDataException">A line has not ten columns.</exception>
    public static TreebankTexts Read(IEnumerable<FileInfo> files)
    {
        var texts = new TreebankTexts();
        foreach (var sentence in files.SelectMany(file => Conllu.Read(file.FullName)))
            if (sentence.Comment("sent_id") is { } id) texts._sentences[id] = RawText.Of([sentence]);

        return texts;
    }

    /// <summary>The sentence of a name; null when no file holds it.</summary>
    public RawText? Find(string id) => _sentences.GetValueOrDefault(id);

    /// <summary>The words of a sentence by their numbers in the treebank, as "3-7,9"; stretches that do not hang together are joined by " ... ".</summary>
    /// <exception cref="InvalidDataException">The sentence has no such words.</exception>
    public static string Words(RawText sentence, string numbers)
    {
        if (numbers.Length == 0) return "";
        return string.Join(" ... ", numbers.Split(',').Select(stretch =>
        {
            var ends = stretch.Split('-').Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var word) ? word : 0).ToArray();
            var (first, last) = (ends[0], ends[^1]);
            if (first < 1 || last < first || last > sentence.Words.Count) throw new InvalidDataException($"\"{stretch}\" names no words of a sentence that has {sentence.Words.Count}: \"{sentence.Text}\".");
            return sentence.Text[sentence.Words[first - 1].Start..sentence.Words[last - 1].End];
        }));
    }
}
