namespace GraphService.GraphQL;

/// <summary>
/// Looks over a query once before it is parsed and counts what would make the parser work: tokens, nested brackets, long strings and
/// numbers. What is not GraphQL it leaves to the parser to tell.
/// </summary>
ref struct TokenScan
{
    readonly ReadOnlySpan<char> _text;
    int _at;
    int _nesting;

    TokenScan(string text) => _text = text;

    /// <summary>How many tokens there are; a comment counts as one.</summary>
    public int Tokens { get; private set; }

    /// <summary>How deep brackets of any kind are nested.</summary>
    public int Nesting { get; private set; }

    /// <summary>The longest string, in characters as written.</summary>
    public int LongestString { get; private set; }

    /// <summary>The longest number, in characters.</summary>
    public int LongestNumber { get; private set; }

    public static TokenScan Of(string text)
    {
        var scan = new TokenScan(text);
        while (scan._at < text.Length) scan.Next();
        return scan;
    }

    /// <exception cref="LimitError">Some limit is exceeded.</exception>
    public readonly void Check(ServerLimits limits)
    {
        if (Tokens > limits.Tokens) throw LimitError.TooLarge("tokens", Tokens, limits.Tokens, "Split it into smaller queries.");
        if (Nesting > limits.Nesting) throw LimitError.TooDeep("The query's brackets are nested", Nesting, limits.Nesting, "Ask in several steps.");
        if (LongestString > limits.StringCharacters)
            throw LimitError.TooLong("A string in the query", LongestString, limits.StringCharacters, "characters", "Send a long text as a variable.");
        if (LongestNumber > limits.NumberCharacters)
            throw LimitError.TooLong("A number in the query", LongestNumber, limits.NumberCharacters, "characters", "No argument takes such a number.");
    }

    void Next()
    {
        var start = _at;
        var sign = _text[_at];
        switch (sign)
        {
            case ' ' or '\t' or '\n' or '\r' or ',' or '\uFEFF':
                _at++;
                return;
            case '#':
                SkipTo(_text[_at..].IndexOfAny('\n', '\r'));
                break;
            case '"':
                SkipString();
                LongestString = Math.Max(LongestString, _at - start);
                break;
            case '-' or (>= '0' and <= '9'):
                do _at++; while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '.' or '+' or '-'));
                LongestNumber = Math.Max(LongestNumber, _at - start);
                break;
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                do _at++; while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'));
                break;
            case '{' or '[' or '(':
                _at++;
                Nesting = Math.Max(Nesting, ++_nesting);
                break;
            case '}' or ']' or ')':
                _at++;
                _nesting--;
                break;
            default:
                _at += _text[_at..].StartsWith("...") ? 3 : 1;
                break;
        }

        Tokens++;
    }

    void SkipString()
    {
        if (_text[_at..].StartsWith("\"\"\""))
        {
            SkipBlockString();
            return;
        }

        _at++;
        while (_at < _text.Length)
        {
            var sign = _text[_at++];
            if (sign == '\\') _at++;
            else if (sign is '"' or '\n' or '\r') break;
        }

        _at = Math.Min(_at, _text.Length);
    }

    void SkipBlockString()
    {
        _at += 3;
        do
        {
            SkipTo(_text[_at..].IndexOf("\"\"\""));
            if (_at == _text.Length) return;

            _at += 3;
        }
        while (_text[_at - 4] == '\\');
    }

    void SkipTo(int distance) => _at = distance < 0 ? _text.Length : _at + distance;
}
