namespace GraphService.Language;

/// <summary>
/// What is known of words before any sentence is read: the tags they bore in the treebanks, their forms and topics in the dictionary, and the company
/// they keep in open text.
/// </summary>
sealed class Lexicon(WordMap seen, WordMap senses, WordMap company, int tags)
{
    public int Tags => tags;

    /// <summary>The class of tags a form bore; that of its small-lettered form when it was never seen as written.</summary>
    public uint Seen(ulong exact, ulong lower) => seen[exact] is > 0 and var known ? known : seen[lower];

    public uint Sense(ulong lower) => senses[lower];

    /// <summary>The code of the word's class; see <see cref="WordClasses"/>.</summary>
    public uint Company(ulong lower) => company[lower];
}
