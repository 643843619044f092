using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>A sentence of a document: its tree, and where its words stand in the stored text.</summary>
/// <param name="Tree">The tree; offsets of its tokens count in <paramref name="Prose"/>'s words.</param>
/// <param name="Prose">The words of the passage it stands in, mapped onto the stored text.</param>
/// <param name="IsHeading">Whether the passage is a heading.</param>
sealed record SceneSentence(Sentence Tree, MappedText Prose, bool IsHeading)
{
    /// <summary>Whether the passage is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>1 for the highest heading; 0 where markup tells nothing of it.</summary>
    public int Level { get; init; }

    /// <summary>Where the passage stands among others that it is cause or effect of; null where it stands among none.</summary>
    public Slot? Slot { get; init; }

    /// <summary>Where the sentence stands in the stored text.</summary>
    public (int Start, int End) Place => Prose.Stored(Tree.Start, Tree.End);

    /// <summary>Where a token begins in the stored text.</summary>
    public int StartOf(int token) => Prose.Stored(Tree[token].Start, Tree[token].End).Start;

    /// <summary>The words of some tokens, on one line.</summary>
    public string TextOf(int first, int end) => FrontMatterReader.OneLine(Prose.Words[Tree[first].Start..Tree[end - 1].End]);
}
