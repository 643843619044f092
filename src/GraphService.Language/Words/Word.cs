namespace GraphService.Language;

/// <summary>All that the models ask of a word form, worked out once for the form and not for every place it stands.</summary>
sealed class Word
{
    const int LongestSuffix = 5;
    const int LongestPrefix = 4;

    readonly string?[] _lemmas;

    public Word(string form, ReadOnlySpan<char> lower, Lexicon lexicon)
    {
        Form = form;
        Lower = lower.ToString();
        Exact = Hash.Of(form);
        Id = Hash.Of(lower);
        Shape = Shapes.Of(form);
        Suffixes = new ulong[LongestSuffix];
        for (var i = 0; i < LongestSuffix; i++) Suffixes[i] = Hash.Of(lower[Math.Max(0, lower.Length - i - 1)..], (ulong)i);
        Prefixes = new ulong[LongestPrefix];
        for (var i = 0; i < LongestPrefix; i++) Prefixes[i] = Hash.Of(lower[..Math.Min(lower.Length, i + 1)], (ulong)i);
        Seen = lexicon.Seen(Exact, Id);
        Sense = lexicon.Sense(Id);
        Class = Seen != 0 ? Seen : Hash.Mix(Sense & WordSense.Forms, Suffixes[1], Shape);
        var company = lexicon.Company(Id);
        Fine = WordClasses.Prefix(company, 12);
        Middle = WordClasses.Prefix(company, 8);
        Coarse = WordClasses.Prefix(company, 5);
        Context = Hash.Mix(Seen, Sense & WordSense.Commonest);
        _lemmas = new string?[lexicon.Tags];
    }

    public string Form { get; }

    /// <summary>The form in small letters, digits as 0 and curly marks straightened.</summary>
    public string Lower { get; }

    public ulong Exact { get; }

    public ulong Id { get; }

    public ulong Shape { get; }

    public ulong[] Suffixes { get; }

    public ulong[] Prefixes { get; }

    /// <summary>Which tags the form bore in the treebanks and how often, as a number of a class; 0 when it was rare there.</summary>
    public ulong Seen { get; }

    /// <summary>What the dictionary says: see <see cref="WordSense"/>; 0 when it does not hold the word.</summary>
    public uint Sense { get; }

    /// <summary>The class of the words that keep like company in open text (see <see cref="WordClasses"/>), at three depths; 0 for a word not known.</summary>
    public ulong Fine { get; }

    public ulong Middle { get; }

    public ulong Coarse { get; }

    /// <summary>The best short description there is: its class in the treebanks, or else its forms in the dictionary, ending and shape.</summary>
    public ulong Class { get; }

    public ulong Context { get; }

    /// <summary>What the tagger makes of the word alone, wherever it stands; null until it was asked.</summary>
    public int[]? TagScores { get; set; }

    /// <summary>The lemma the word has under a tag, remembered after the first time.</summary>
    public string Lemma(int tag, Lemmatizer lemmas) => _lemmas[tag] ??= lemmas.Lemma(this, tag);
}
