using GraphService.Language;

namespace GraphService.Training;

/// <summary>A sentence with its entities, as the mention models see it.</summary>
sealed record MentionExample(Word[] Words, Token[] Tokens, Tree Tree, Mention[] Mentions)
{
    /// <summary>Takes the words, tags and tree from the treebank.</summary>
    public static MentionExample Gold(ConlluSentence sentence, WordCache words)
    {
        var rows = sentence.Words;
        return new(
            Array.ConvertAll(rows, row => words.Get(row.Form)),
            Array.ConvertAll(rows, row => new Token(0, 0, row.Form, row.Lemma, TrainingSet.ParseUpos(row.Upos), row.Xpos, row.Head, row.Relation)),
            new(Array.ConvertAll(rows, row => row.Head)),
            [.. EntityAnnotation.Of(sentence)]);
    }
}
