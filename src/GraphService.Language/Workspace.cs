using System.Runtime.InteropServices;

namespace GraphService.Language;

/// <summary>What one thread needs while it reads a text; used again for the next.</summary>
sealed class Workspace(EnglishModel model)
{
    readonly List<Span> _tokens = [];
    readonly List<Word> _words = [];
    readonly List<Mention> _mentions = [];
    readonly WordCache _cache = new(model.Lexicon);
    readonly ParserState _state = new();
    readonly MentionScene _scene = new();
    ushort[] _tags = new ushort[64];
    (ushort Tag, int Behind)[] _rivals = new (ushort, int)[64];

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
        if (_tags.Length < words.Length) (_tags, _rivals) = (new ushort[words.Length * 2], new (ushort, int)[words.Length * 2]);
        var tags = _tags.AsSpan(0, words.Length);
        Parse(words, tags);
        model.Marks.Place(words, _state.Heads.AsSpan(0, words.Length), _state.Labels.AsSpan(0, words.Length));

        var tokens = new Token[words.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var (span, tag) = (_tokens[start + i], tags[i]);
            if (_state.Heads[i] == words.Length) _state.Heads[i] = -1;
            tokens[i] = new(
                span.Start, span.End, words[i].Form, words[i].Lemma(tag, model.Lemmas), model.Tags.Upos(tag), model.Tags.Xpos(tag), _state.Heads[i],
                model.Relations[_state.Labels[i]]);
        }

        var tree = new Tree(_state.Heads.AsSpan(0, words.Length));
        _mentions.Clear();
        _scene.Set(words, tokens, tree);
        model.Mentions.Find(_scene, _mentions);
        return new(tokens, [.. _mentions], tree);
    }

    void Parse(ReadOnlySpan<Word> words, Span<ushort> tags)
    {
        model.Tagger.Tag(words, tags, 0, model.MainVerb.Tags, _rivals);
        model.Parser.Parse(words, tags, _state);
        if (model.MainVerb.Missing(words, tags, _state, _rivals) is not (>= 0 and var verb)) return;

        tags[verb] = _rivals[verb].Tag;
        model.Tagger.Tag(words, tags, verb + 1, [], []);
        model.Parser.Parse(words, tags, _state);
    }
}
