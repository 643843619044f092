namespace GraphService.Extraction;

/// <summary>What a stretch of a text is, as far as its markup tells.</summary>
enum BlockShape
{
    /// <summary>Lines of a text without markup, or a paragraph.</summary>
    Paragraph,
    Heading,
    ListItem,
    Cell,

    /// <summary>What stands below a picture.</summary>
    Caption,

    /// <summary>Code, rules, definitions: nothing that reads as prose.</summary>
    Markup,
    FrontMatter,
}

/// <summary>A stretch of whole lines of the stored text: a paragraph, a heading, an item of a list. Blocks follow each other and never overlap.</summary>
/// <param name="Start">Offset of the first character in the stored text.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Shape">What the markup calls it.</param>
/// <param name="Prose">The words, mapped onto the stored text.</param>
sealed record TextBlock(int Start, int End, BlockShape Shape, MappedText Prose)
{
    /// <summary>1 for the highest heading; 0 when it is none, or none that the markup knows of.</summary>
    public int Level { get; init; }

    /// <summary>The share of the words that are links.</summary>
    public double Linked { get; init; }

    /// <summary>Whether markup says where the block begins and ends; in plain text its shape is a guess.</summary>
    public bool Marked { get; init; }

    /// <summary>Where it stands in a table; null outside of tables.</summary>
    public TableCell? Cell { get; init; }

    /// <summary>What beside it brought it about, or came of it, in a table of causes and effects or between arrows.</summary>
    public Slot? Slot { get; init; }

    /// <summary>The block in pieces, in the order of its words; what stands between them belongs to the piece before.</summary>
    /// <param name="words">The words of each piece.</param>
    /// <param name="slot">The slot of each, by its number.</param>
    public IReadOnlyList<TextBlock> Parts(IReadOnlyList<(int Start, int End)> words, Func<int, Slot> slot)
    {
        if (words.Count == 0) return [this];

        int StartOf(int part) => part == 0 ? Start : part == words.Count ? End : Prose.Stored(words[part].Start, words[part].End).Start;
        return [.. words.Select((range, part) => this with { Start = StartOf(part), End = StartOf(part + 1), Prose = Prose.Slice(range.Start, range.End), Slot = slot(part) })];
    }
}
