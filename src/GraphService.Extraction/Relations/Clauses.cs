using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Questions about the grammar of a sentence that several roles ask.</summary>
static class Clauses
{
    /// <summary>Whether a word heads a clause: a verb, or a predicate with a copula or subject.</summary>
    public static bool IsClause(this Sentence sentence, int token) =>
        sentence[token].Upos is Upos.Verb or Upos.Aux || sentence.Child(token, "cop") >= 0 || sentence.Child(token, "nsubj") >= 0;

    /// <summary>The nearest clause at or above a word; the topmost word when there is none.</summary>
    public static int ClauseOf(this Sentence sentence, int token)
    {
        while (!sentence.IsClause(token) || sentence[token].Is("amod") || sentence[token].Is("compound"))
        {
            if (sentence[token].Head < 0) return token;
            token = sentence[token].Head;
        }

        return token;
    }

    /// <summary>What a verb acts on; the parser takes some for indirect objects ("allowed the army to withdraw").</summary>
    public static int ObjectOf(this Sentence sentence, int verb)
    {
        var (found, first) = (-1, -1);
        foreach (var child in sentence.Children(verb))
        {
            // "anger in the army": what stands behind a preposition is no object, whatever the parser calls it; "abdicated a second time".
            if (!sentence[child].Is("obj") || IsTurn(sentence, child) || (first >= 0 && sentence.Child(child, "case") >= 0)) continue;
            if (first < 0) first = child;

            // "wrote the President an angry letter": the second is what was written.
            found = found >= 0 && child > found && found > verb && sentence[found].Upos is Upos.Noun or Upos.Propn && sentence[child].Upos == Upos.Noun ? child : first;
        }

        if (found >= 0) return found;
        return sentence.Child(verb, "iobj") is var other and >= 0 ? other : sentence.Whom(verb) is var whom and >= 0 ? whom : sentence.Bare(verb);
    }

    internal static bool IsTurn(Sentence sentence, int noun) =>
        sentence[noun].Lemma == "time" && sentence.Child(noun, "amod") is >= 0 and var which && sentence[which].Lemma is "first" or "second" or "third" or "fourth" or "last" or "final";

    /// <summary>"did not sign or ratify the treaty": two verbs have one object, on whichever of them the tree hangs it; -1 when a verb has none of another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="last">The last word that belongs to it, such as a particle.</param>
    public static int SharedObject(this Sentence sentence, int verb, int last)
    {
        const int Furthest = 8;

        foreach (var other in sentence.Children(verb))
        {
            if (!sentence[other].Is("conj") || other <= last) continue;
            if (other > last + Furthest || sentence[other].Upos != Upos.Verb || sentence[other].Xpos != sentence[verb].Xpos || sentence.Child(other, "nsubj") >= 0) return -1;
            // "arrested, tried and shot the admiral"
            for (var between = last + 1; between < other; between++)
                if (!(sentence[between].Upos is Upos.Cconj or Upos.Adv || (sentence[between].Head == verb && sentence[between].Is("conj")) || (sentence.Has(between, ",") && sentence[between].Head is >= 0 and var above && sentence[above].Is("conj")))) return -1;

            if (sentence.ObjectOf(other) is >= 0 and var shared) return shared;
        }

        return -1;
    }

    /// <summary>"The tax, which Pitt introduced", "The Czar, whom the Duma opposed, dismissed": the pronoun right before the subject of a clause that says what is done to somebody, also where the parser takes it for another subject; -1 when there is none.</summary>
    public static int Whom(this Sentence sentence, int verb)
    {
        if (sentence.Child(verb, "nsubj") < 0) return -1;

        var (found, isSaid) = (-1, false);
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Xpos is "WDT" or "WP" && child < verb && sentence[child].Relation is "obj" or "nsubj" or "nsubj:pass") found = child;
            else if (child < verb) isSaid |= found >= 0 && sentence[child].Is("nsubj") && sentence.Subtree(child).First == found + 1;
            else if (sentence[child].Is("obj") || sentence[child].Is("xcomp")) return -1;
        }

        return isSaid ? found : -1;
    }

    /// <summary>"The Czar, whom the Duma opposed, dismissed the ministers", the first verb taken for the main one: the Czar; -1 when the clause is nobody's.</summary>
    public static int Overtaken(this Sentence sentence, int verb)
    {
        if (sentence.Whom(verb) is not (>= 0 and var whom)) return -1;

        // "Henry VIII, whom Rome had excommunicated, closed the monasteries": the parser may hang all of it on the name.
        if (sentence[verb].Is("acl")) return sentence[verb].Head is var name && sentence[name].Head < 0 && !sentence.IsClause(name) ? name : -1;
        return sentence.Child(verb, "nsubj") is >= 0 and var subject && subject < whom ? subject : -1;
    }

    // "cut off the supplies": the parser may take the particle for a preposition.
    static bool IsParticle(this Sentence sentence, int verb, int word) => word == verb + 1 && (sentence[verb].Lemma, sentence[word].Lemma) is
        ("cut" or "set" or "break" or "call" or "shake" or "fight" or "touch" or "sell" or "pay" or "close" or "seal" or "block" or "cordon", "off")
        or ("wipe" or "drive" or "carry" or "root" or "stamp" or "throw" or "rule" or "force", "out")
        or ("blow" or "break" or "set" or "give" or "build" or "tear" or "stir" or "use" or "open" or "draw" or "round" or "prop" or "cover" or "push" or "drive" or "split" or "take", "up")
        or ("put" or "bring" or "tear" or "turn" or "burn" or "shoot" or "gun" or "strike" or "cut" or "shut" or "close" or "hunt", "down") or ("take" or "hand" or "win", "over") or ("carry" or "take", "on") or ("bring", "about" or "back");

    // "opposed the Hundred Years' War": what follows without a preposition and is no time is an object, whatever the parser calls it.
    static int Bare(this Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (child > verb && sentence[child].Relation == "obl" && sentence[child].Upos is Upos.Noun or Upos.Propn && (sentence.Child(child, "case") < 0 || sentence.IsParticle(verb, sentence.Child(child, "case"))) && sentence.MentionOf(child) is not { Kind: MentionKind.Time }) return child;

        return -1;
    }

    /// <summary>The noun on which a whole sentence hangs because its verb was taken for a participle: "Prices doubled, forcing ...".</summary>
    public static int Topmost(this Sentence sentence, int head)
    {
        ref readonly var token = ref sentence[head];
        return token.Relation == "acl" && token.IsPast && sentence[token.Head].Head < 0 && !sentence.IsClause(token.Head) && sentence.Agent(head) < 0 ? token.Head : head;
    }

    /// <summary>Whether a preposition or conjunction stands before a word.</summary>
    public static bool Marked(Sentence sentence, int token, string word)
    {
        foreach (var child in sentence.Children(token))
            if (child < token && sentence[child].Relation is "case" or "mark" && sentence.Has(child, word)) return true;

        return false;
    }

    /// <summary>"The war in which he took part": the noun of which a clause says what it does, behind a preposition; -1 when it does so of none.</summary>
    public static int RelativeOf(this Sentence sentence, int verb, string preposition)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child > verb || sentence[child].Xpos is not ("WDT" or "WP") || !Marked(sentence, child, preposition)) continue;
            if (sentence[verb].Relation == "acl:relcl") return sentence[verb].Head;

            // The parser may take the clause for another main one.
            var before = sentence.Child(child, "case") - 1;
            if (before > 0 && sentence[before].Form == ",") before--;
            return before >= 0 && sentence[before].Upos is Upos.Noun or Upos.Propn ? before : -1;
        }

        return -1;
    }

    /// <summary>Whether the token is written so, in capitals or not; none is before the first or behind the last.</summary>
    public static bool Has(this Sentence sentence, int token, string word) => (uint)token < (uint)sentence.Count && sentence[token].Form.Equals(word, StringComparison.OrdinalIgnoreCase);
}
