namespace GraphService.Language;

/// <summary>A sentence as a dependency tree: exactly one root, every other word below it; no two branches cross when the parser drew it.</summary>
public sealed class Sentence
{
    readonly Token[] _tokens;
    readonly Mention[] _mentions;
    readonly Tree _tree;

    internal Sentence(Token[] tokens, Mention[] mentions, Tree tree) => (_tokens, _mentions, _tree) = (tokens, mentions, tree);

    /// <summary>Where the sentence begins in the text.</summary>
    public int Start => _tokens[0].Start;

    /// <summary>The offset behind its last token; the space that follows belongs to no sentence.</summary>
    public int End => _tokens[^1].End;

    /// <summary>How many tokens it has; at least one.</summary>
    public int Count => _tokens.Length;

    /// <summary>The index of the only token without a head.</summary>
    public int Root => _tree.Root;

    /// <summary>The tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>The mentions in order of their first token, outer before inner.</summary>
    public ReadOnlySpan<Mention> Mentions => _mentions;

    /// <summary>The token at an index.</summary>
    public ref readonly Token this[int token] => ref _tokens[token];

    /// <summary>The words that depend on a word, left to right.</summary>
    public ReadOnlySpan<int> Children(int token) => _tree.Children(token);

    /// <summary>The first child with this relation or a subtype of it, but for outer subjects, which are found by their full name only; -1 when there is none.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in Children(token))
            if (_tokens[child].Is(relation) && !(_tokens[child].IsOuter && relation.Length < _tokens[child].Relation.Length)) return child;

        return -1;
    }

    /// <summary>The tokens from the leftmost to the rightmost word below a word, itself included; the end is exclusive.</summary>
    public (int First, int End) Subtree(int token) => (_tree.First(token), _tree.Last(token) + 1);

    /// <summary>The heads above a word, nearest first, up to the root.</summary>
    public IEnumerable<int> PathUp(int token)
    {
        for (var head = _tokens[token].Head; head >= 0; head = _tokens[head].Head) yield return head;
    }

    /// <summary>Whether a word lies in the subtree of another; a word is below itself.</summary>
    public bool IsBelow(int token, int ancestor)
    {
        while (token >= 0 && token != ancestor) token = _tokens[token].Head;
        return token >= 0;
    }

    /// <summary>The mention a word heads; null when the word heads none.</summary>
    public Mention? MentionOf(int head)
    {
        foreach (var mention in _mentions)
            if (mention.Head == head) return mention;

        return null;
    }
}
