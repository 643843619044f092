namespace GraphService.Language;

/// <summary>The word forms met so far by one thread, so that a form met again costs neither a string nor its features.</summary>
sealed class WordCache(Lexicon lexicon)
{
    // Enough for the vocabulary of a long book; a corpus of many would otherwise grow it without end.
    const int Most = 1 << 16;

    readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    char[] _lower = new char[64];

    public Word Get(ReadOnlySpan<char> form)
    {
        var byForm = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (byForm.TryGetValue(form, out var word)) return word;

        if (_words.Count == Most) _words.Clear();
        if (_lower.Length < form.Length) _lower = new char[form.Length * 2];
        for (var i = 0; i < form.Length; i++) _lower[i] = Shapes.Plain(form[i]);
        var text = form.ToString();
        return _words[text] = new(text, _lower.AsSpan(0, form.Length), lexicon);
    }
}
