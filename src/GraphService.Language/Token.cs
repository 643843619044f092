namespace GraphService.Language;

/// <summary>One word or mark of a sentence: where it stands in the text and what it does there.</summary>
/// <param name="Start">The offset of its first UTF-16 unit in the text analysed.</param>
/// <param name="End">The offset behind its last unit.</param>
/// <param name="Form">The word as written. "don't" is two tokens, "do" and "n't".</param>
/// <param name="Lemma">The dictionary form; proper nouns keep their capitals.</param>
/// <param name="Upos">The universal part of speech.</param>
/// <param name="Xpos">The Penn Treebank tag, finer than <paramref name="Upos"/>: "VBD" is a past tense, "VBN" a past participle.</param>
/// <param name="Head">The index in its sentence of the word it depends on; -1 for the root.</param>
/// <param name="Relation">The universal relation to the head with its subtype: "nsubj:pass", "obl:agent", "acl:relcl"; "root" for the root.</param>
public readonly record struct Token(int Start, int End, string Form, string Lemma, Upos Upos, string Xpos, int Head, string Relation)
{
    /// <summary>Whether the relation is this one or a subtype of it: "nsubj" matches "nsubj:pass", not the other way round.</summary>
    public bool Is(string relation) =>
        Relation.StartsWith(relation, StringComparison.Ordinal) && (Relation.Length == relation.Length || Relation[relation.Length] == ':');

    /// <summary>Whether it is the subject of what is said about a whole clause: "the result was that he fled".</summary>
    public bool IsOuter => Relation.EndsWith(":outer", StringComparison.Ordinal);

    /// <summary>Whether it is a verb form that carries tense: "walks", "walked", "can", not "walking" or "to walk".</summary>
    public bool IsFinite => Xpos is "VBD" or "VBP" or "VBZ" or "MD";

    /// <summary>Whether it is a past tense or past participle.</summary>
    public bool IsPast => Xpos is "VBD" or "VBN";
}
