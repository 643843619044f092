using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Names what a clause tells of: "Stalin died" is "death of Stalin", "the army occupied the port" is "occupation of the port".</summary>
static class ClauseNamer
{
    // Verbs that say too little to name a happening by.
    static readonly System.Collections.Frozen.FrozenSet<string> Light = System.Collections.Frozen.FrozenSet.ToFrozenSet(
    [
        "be", "cause", "contribute", "lead", "make", "give", "bring", "take", "have", "think", "say", "come", "go", "get", "put", "set", "keep", "let", "help", "allow",
        "enable", "become", "seem", "appear", "do", "show", "see", "know", "feel", "call", "learn", "act", "love", "harm", "mean", "result", "follow", "happen", "occur",
        "tell", "ask", "find", "want", "try", "need", "look", "like", "remain", "stay", "stand", "sit", "hold", "turn", "run", "work", "play", "live", "believe", "consider",
        "understand", "wish", "wonder", "seek", "include", "involve", "concern", "serve", "save", "hear", "read", "speak", "talk", "bear", "lie", "lay", "carry", "start",
        "continue", "provide", "pay", "meet", "send", "depend", "matter", "split", "trigger", "spark", "provoke", "prompt", "force", "argue", "claim", "respond", "assert",
    ]);

    /// <summary>Null when the clause has neither subject nor object to name it by, or its verb says nothing.</summary>
    public static string? Name(Referents referents, SceneSentence sentence, int index, int verb)
    {
        var tree = sentence.Tree;
        var lemma = tree[verb].Lemma.ToLowerInvariant();
        if (tree[verb].Upos != Upos.Verb) return Predicate(referents, sentence, index, verb);

        if (!Nominals.Has(lemma) && Light.Contains(lemma)) return null;

        var isPassive = tree.Child(verb, "nsubj:pass") >= 0;
        var subject = isPassive ? tree.Child(verb, "obl:agent") : tree.Child(verb, "nsubj");
        var target = isPassive ? tree.Child(verb, "nsubj:pass") : tree.Child(verb, "obj");
        var what = target >= 0 ? target : subject;
        if (what < 0 || Words(referents, sentence, index, what) is not { } named) return null;

        var particle = tree.Child(verb, "compound:prt");
        return $"{Nominals.Of(lemma)}{(particle >= 0 && !Nominals.Has(lemma) ? " " + tree[particle].Form : "")} of {named}";
    }

    /// <summary>The words of the clause as they stand, without its subject: "distance Stalin from the party".</summary>
    public static IEnumerable<string> Surfaces(SceneSentence sentence, int verb)
    {
        var tree = sentence.Tree;
        var end = verb + 1;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb || tree[child].Is("punct") || tree[child].Is("conj") || tree[child].Is("advcl") || tree[child].Is("parataxis")) continue;
            if (tree.Subtree(child).First > end) break;

            end = tree.Subtree(child).End;
        }

        if (end - verb is > 1 and <= 14) yield return sentence.TextOf(verb, end);
        var object_ = tree.Child(verb, "obj");
        if (object_ > verb && tree.Subtree(object_).End < end) yield return sentence.TextOf(verb, Phrase.Of(tree, object_).End);
        if (tree.Child(verb, "nsubj") is >= 0 and var subject && subject < verb && end - tree.Subtree(subject).First <= 14) yield return sentence.TextOf(Phrase.Of(tree, subject).First, end);
    }

    // "The army was weak" is the weakness of the army; of adjectives only those with a plain noun.
    static string? Predicate(Referents referents, SceneSentence sentence, int index, int predicate)
    {
        var tree = sentence.Tree;
        if (tree[predicate].Upos != Upos.Adj || tree.Child(predicate, "nsubj") is not (>= 0 and var subject)) return null;
        if (Words(referents, sentence, index, subject) is not { } named) return null;

        var adjective = tree[predicate].Lemma.ToLowerInvariant();
        var noun = adjective switch
        {
            [.., 'e', 'n', 't'] or [.., 'a', 'n', 't'] => adjective[..^1] + "ce",
            "poor" => "poverty",
            "angry" => "anger",
            "hungry" => "hunger",
            "free" => "freedom",
            "strong" => "strength",
            "able" => "ability",
            "secret" => "secrecy",
            [.., 'l', 'e'] when adjective.EndsWith("able", StringComparison.Ordinal) => adjective[..^2] + "ility",
            [.., 'y'] => adjective[..^1] + "iness",
            _ => adjective + "ness",
        };
        return $"{noun} of {named}";
    }

    static string? Words(Referents referents, SceneSentence sentence, int index, int token)
    {
        if (referents.At(index, token) is { } referent) return referent.IsNamed || referent.Name.Contains("'s ", StringComparison.Ordinal) ? referent.Name : Lowered(referent.Name);
        if (sentence.Tree[token].Upos is Upos.Pron) return null;

        var phrase = Phrase.Of(sentence.Tree, token);
        return sentence.TextOf(phrase.First, phrase.Core);
    }

    static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
