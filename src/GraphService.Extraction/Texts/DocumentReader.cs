namespace GraphService.Extraction;

/// <summary>Turns the bytes of a file into the text that is stored, divided into blocks.</summary>
static class DocumentReader
{
    /// <param name="name">The file as the person knows it, for findings.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="SourceUnreadableException">The file holds no text that can be read.</exception>
    public static SourceText Read(string name, SourceFormat format, ReadOnlySpan<byte> bytes) =>
        Read(name, format, format == SourceFormat.Html ? TextDecoder.DecodePage(bytes) : TextDecoder.Decode(bytes));

    /// <summary>Divides a decoded text into blocks; everything else than blanks is in one of them.</summary>
    /// <exception cref="SourceUnreadableException">A page holds no words.</exception>
    public static SourceText Read(string name, SourceFormat format, string text)
    {
        if (format == SourceFormat.Html)
        {
            var page = HtmlText.Read(text);
            return page.Text.Length > 0 ? page with { Blocks = Shaped(page.Blocks) } : throw new SourceUnreadableException("The page holds no text outside its menus, forms and scripts.");
        }

        var about = FrontMatterReader.Read(name, text);
        IReadOnlyList<TextBlock>? blocks = null;
        if (format == SourceFormat.Markdown)
        {
            blocks = MarkdownText.Blocks(text, about.Length);
            if (blocks is null) about = about with { Findings = [.. about.Findings, new(name, "The Markdown nests too deeply; the file was read as plain text.")] };
        }

        blocks ??= PlainText.Blocks(text, about.Length, text.Length);
        if (about.Length > 0) blocks = [new(0, about.Length, BlockShape.FrontMatter, new(text[..about.Length], 0)) { Marked = true }, .. blocks];
        return new(text, Shaped(blocks), about);
    }

    static IReadOnlyList<TextBlock> Shaped(IReadOnlyList<TextBlock> blocks) => Visible(LabelledItems.Shaped(LabelledPairs.Shaped(Arrows.Shaped(CauseTables.Shaped(blocks)))));

    // A block of nothing that can be seen is none.
    static IReadOnlyList<TextBlock> Visible(IReadOnlyList<TextBlock> blocks) =>
        [.. blocks.Select(block => block with { Prose = block.Prose.WithoutInvisible() }).Where((block, at) => block.Prose.Words.Length > 0 || blocks[at].Prose.Words.Length == 0)];
}
