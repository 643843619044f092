using System.Text;

namespace GraphService.Training;

/// <summary>A treebank's text as it was before anyone marked its tokens: sentences parted by one space, paragraphs by an empty line.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Where each word stands, in order. The words of "don't" share its letters between them.</param>
/// <param name="Ends">For each sentence, the number of words up to its end.</param>
sealed record RawText(string Text, IReadOnlyList<(int Start, int End)> Words, IReadOnlyList<int> Ends)
{
    public static RawText Of(IEnumerable<ConlluSentence> sentences)
    {
        var (text, words, ends) = (new StringBuilder(), new List<(int, int)>(), new List<int>());
        var glued = true;
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && sentence.BeginsParagraph) text.Append("\n\n");
            else if (!glued) text.Append(' ');

            glued = !Append(sentence, text, words);
            ends.Add(words.Count);
        }

        return new(text.ToString(), words, ends);
    }

    // Returns whether space follows.
    static bool Append(ConlluSentence sentence, StringBuilder text, List<(int Start, int End)> words)
    {
        var (covered, index, space) = (-1, 0, false);
        foreach (var row in sentence.Rows.Where(row => !row.IsEmpty))
        {
            if (row.IsWord && index++ <= covered)
            {
                // A word inside a longer one: its letters are already there.
                words.Add((words[^1].End, Math.Min(text.Length, words[^1].End + row.Form.Length)));
                continue;
            }

            if (space) text.Append(' ');
            if (row.IsMultiword)
            {
                covered = row.Covers.Last;
                words.Add((text.Length, text.Length));
                text.Append(row.Form);
            }
            else
            {
                words.Add((text.Length, text.Length + row.Form.Length));
                text.Append(row.Form);
            }

            space = row.SpaceAfter;
        }

        words.RemoveAll(word => word.Start == word.End);
        return space;
    }
}
