namespace GraphService.Extraction;

/// <summary>A sentence of prose, cut into tokens and mapped onto the stored text.</summary>
sealed class ReadSentence(MappedText prose, bool isHeading)
{
    /// <summary>The words.</summary>
    public string Text => prose.Words;

    /// <summary>The words as tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; } = Tokenizer.Cut(prose.Words);

    /// <summary>Whether it is a heading: its capitals say nothing about names.</summary>
    public bool IsHeading => isHeading;

    /// <summary>Where the whole sentence stands in the stored text.</summary>
    public (int Start, int End) Place => prose.Stored(0, prose.Words.Length);

    /// <summary>The words of some tokens, on one line.</summary>
    public string TextOf(int first, int end) => FrontMatterReader.OneLine(Text[Tokens[first].Start..Tokens[end - 1].End]);
}
