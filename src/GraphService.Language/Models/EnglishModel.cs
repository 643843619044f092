using System.IO.Compression;

namespace GraphService.Language;

/// <summary>All that was learned from the treebanks, read-only: every thread shares one.</summary>
sealed class EnglishModel
{
    public required TagSet Tags { get; init; }

    /// <summary>The relations in the order of the parser's labels; "root" is the last.</summary>
    public required string[] Relations { get; init; }

    public required Lexicon Lexicon { get; init; }

    public required Tagger Tagger { get; init; }

    public required Lemmatizer Lemmas { get; init; }

    public required Parser Parser { get; init; }

    public required SentenceReader Reader { get; init; }

    public required PunctuationPlacer Marks { get; init; }

    public required Tokenizer Tokenizer { get; init; }

    public required SentenceSplitter Splitter { get; init; }

    public required MentionFinder Mentions { get; init; }

    /// <summary>Reads a model file, which Brotli compresses as a whole.</summary>
    public static EnglishModel Read(Stream file)
    {
        using var reader = new ModelReader(new BrotliStream(file, CompressionMode.Decompress));
        var tags = new TagSet(reader.List(part => ((Upos)part.Number(), part.Text())));
        var relations = reader.List(part => part.Text());
        var lexicon = new Lexicon(reader.Map(), reader.Map(), reader.Map(), tags.Count);
        var lemmas = new Lemmatizer(reader.Map(), reader.List(part => new LemmaChange((byte)part.Number(), part.Text())), reader.List(part => part.Number() != 0), [.. Enumerable.Range(0, tags.Count).Select(tag => tags.Upos(tag) == Upos.Verb)], lexicon);
        var tagger = new Tagger(reader.Model());
        var parser = new Parser(reader.Model(), relations.Length);
        return new()
        {
            Tags = tags,
            Relations = relations,
            Lexicon = lexicon,
            Lemmas = lemmas,
            Tagger = tagger,
            Parser = parser,
            Reader = new(tags, tagger, parser, new(tags, relations), new(tags, relations), new(tags, relations)),
            Marks = MarksOf(reader),
            Tokenizer = new(reader.Model(), reader.Map()),
            Splitter = new(reader.Model()),
            Mentions = new(reader.Model(), reader.Model()),
        };
    }

    static PunctuationPlacer MarksOf(ModelReader reader)
    {
        var label = (byte)reader.Number();
        return new(reader.Model(), label);
    }
}
