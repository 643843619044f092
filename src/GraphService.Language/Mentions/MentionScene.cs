namespace GraphService.Language;

/// <summary>What the mention models look at: a sentence tagged and parsed, its strings hashed once.</summary>
sealed class MentionScene
{
    ulong[] _lemmas = new ulong[64];
    ulong[] _tags = new ulong[64];
    ulong[] _relations = new ulong[64];
    Word[] _words = new Word[64];
    Token[] _tokens = [];

    public int Count => _tokens.Length;

    public Tree Tree { get; private set; } = new([-1]);

    public ref readonly Token Token(int index) => ref _tokens[index];

    public Word Word(int index) => _words[index];

    public ulong Lemma(int index) => _lemmas[index];

    /// <summary>The part of speech, fine and universal.</summary>
    public ulong Tag(int index) => _tags[index];

    public ulong Relation(int index) => _relations[index];

    public void Set(ReadOnlySpan<Word> words, Token[] tokens, Tree tree)
    {
        (_tokens, Tree) = (tokens, tree);
        if (_lemmas.Length < tokens.Length)
        {
            var size = tokens.Length * 2;
            (_lemmas, _tags, _relations, _words) = (new ulong[size], new ulong[size], new ulong[size], new Word[size]);
        }

        words.CopyTo(_words);
        for (var i = 0; i < tokens.Length; i++)
        {
            _lemmas[i] = Hash.Of(tokens[i].Lemma);
            _tags[i] = Hash.Of(tokens[i].Xpos, (ulong)tokens[i].Upos);
            _relations[i] = Hash.Of(tokens[i].Relation);
        }
    }
}
