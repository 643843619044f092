namespace GraphService.Language;

/// <summary>The seventeen universal parts of speech of Universal Dependencies 2 (de Marneffe et al. 2021), named as the treebanks write them in capitals.</summary>
public enum Upos : byte
{
    /// <summary>Other: foreign words, the tail of a word torn apart.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Preposition or postposition; verb particles too.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary and copula: "have", "will", "be".</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner and article.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Common noun.</summary>
    Noun,

    /// <summary>Numeral.</summary>
    Num,

    /// <summary>Particle: "to" before a verb, "not", possessive "'s".</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction: "because", "that".</summary>
    Sconj,

    /// <summary>Symbol: "%", "$", an emoticon.</summary>
    Sym,

    /// <summary>Full verb.</summary>
    Verb,
}
