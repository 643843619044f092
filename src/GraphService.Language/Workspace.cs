using System.Runtime.InteropServices;

namespace GraphService.Language;

/// <summary>What one thread needs while it reads a text; used again for the next.</summary>
sealed class Workspace(EnglishModel model)
{
    readonly List<Span> _tokens = [];
    readonly List<Word> _words = [];
    readonly List<Mention> _mentions = [];
    readonly WordCache _cache = new(model.Lexicon);
    readonly Reading _one = new();
    readonly Reading _other = new();
    readonly MentionScene _scene = new();

    /// <summary>Adds the sentences of a text.</summary>
    public void Read(string text, List<Sentence> sentences)
    {
        foreach (var part in Paragraphs.Of(text)) ReadParagraph(text, part, sentences);
    }

    public Sentence Read(ReadOnlySpan<string> forms)
    {
        _tokens.Clear();
        _words.Clear();
        var at = 0;
        foreach (var form in forms)
        {
            _tokens.Add(new(at, at + form.Length));
            _words.Add(_cache.Get(form));
            at += form.Length + 1;
        }

        return Sentence(0, forms.Length);
    }

    /// <summary>Adds the tokens of each sentence of a text without looking at their grammar.</summary>
    public void Segment(string text, List<(Span[] Tokens, Word[] Words)> sentences)
    {
        foreach (var part in Paragraphs.Of(text))
            Segment(text, part, (start, end) => sentences.Add((_tokens[start..end].ToArray(), _words[start..end].ToArray())));
    }

    void ReadParagraph(string text, Span part, List<Sentence> sentences) => Segment(text, part, (start, end) => sentences.Add(Sentence(start, end)));

    void Segment(string text, Span part, Action<int, int> sentence)
    {
        _tokens.Clear();
        _words.Clear();
        model.Tokenizer.Split(text, part, _tokens);
        foreach (var token in _tokens) _words.Add(_cache.Get(text.AsSpan(token.Start, token.Length)));

        var tokens = CollectionsMarshal.AsSpan(_tokens);
        var words = CollectionsMarshal.AsSpan(_words);
        var start = 0;
        for (var i = 1; i <= tokens.Length; i++)
        {
            if (i < tokens.Length && !model.Splitter.EndsBefore(text, tokens, words, i, i - start)) continue;

            sentence(start, i);
            start = i;
        }
    }

    Sentence Sentence(int start, int end)
    {
        var words = CollectionsMarshal.AsSpan(_words)[start..end];
        var reading = model.Reader.Read(words, _one, _other);
        var (tags, heads, labels) = (reading.Tags, reading.State.Heads, reading.State.Labels);
        model.Marks.Place(words, heads.AsSpan(0, words.Length), labels.AsSpan(0, words.Length));

        var tokens = new Token[words.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var span = _tokens[start + i];
            var tag = Mended(words, i, tags[i], heads, labels);
            if (heads[i] == words.Length) heads[i] = -1;
            tokens[i] = new(
                span.Start, span.End, words[i].Form, words[i].Lemma(tag, model.Lemmas), model.Tags.Upos(tag), model.Tags.Xpos(tag), heads[i],
                model.Relations[labels[i]]);
        }

        var tree = new Tree(heads.AsSpan(0, words.Length));
        _mentions.Clear();
        _scene.Set(words, tokens, tree);
        model.Mentions.Find(_scene, _mentions);
        return new(tokens, [.. _mentions], tree);
    }

    // The tree tells which of two tags it must be; a model that knows only one of them keeps it.
    int Mended(ReadOnlySpan<Word> words, int at, int tag, int[] heads, byte[] labels) => Meant(words, at, tag, heads, labels) is >= 0 and var meant ? meant : tag;

    int Meant(ReadOnlySpan<Word> words, int at, int tag, int[] heads, byte[] labels) => (model.Tags.Upos(tag), model.Tags.Xpos(tag)) switch
    {
        // "They shot at the crowd" is no present of a verb "to shot", and "men lay in the snow" laid nothing.
        (Upos.Verb, "VBP") when (words[at].Sense & (WordSense.Verb | WordSense.Past)) == WordSense.Past => model.Tags.Number(Upos.Verb, "VBD"),
        (Upos.Verb, "VBP" or "VBD") when words[at].Lower == "lay" => model.Tags.Number(Upos.Verb, HasObject(words.Length, at, heads, labels) ? "VBP" : "VBD"),

        // "The abbey that Pitt closed": what has a part in its clause is no conjunction.
        (Upos.Sconj, _) when words[at].Lower == "that" && model.Relations[labels[at]] is "nsubj" or "nsubj:pass" or "obj" or "obl" => model.Tags.Number(Upos.Pron, "WDT"),
        _ => tag,
    };

    bool HasObject(int words, int verb, int[] heads, byte[] labels)
    {
        for (var child = 0; child < words; child++)
            if (heads[child] == verb && model.Relations[labels[child]] == "obj") return true;

        return false;
    }
}
