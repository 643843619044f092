using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Questions about the grammar of a sentence that several roles ask.</summary>
static class Clauses
{
    // What is done to somebody one after the other.
    static readonly FrozenSet<string> DoneTo = FrozenSet.ToFrozenSet([
        "arrest", "ban", "banish", "behead", "break", "burn", "bury", "capture", "condemn", "convict", "crush", "defeat", "deport", "depose", "destroy", "disarm", "disband", "dismiss", "dissolve", "exile",
        "execute", "expel", "hang", "imprison", "jail", "kill", "murder", "replace", "seize", "sell", "sentence", "shoot", "torture", "try", "wound",
    ]);

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

    /// <summary>Whether the verb is said of what it is done to.</summary>
    public static bool IsPassive(this Sentence sentence, int verb)
    {
        if (sentence.IsHadDone(verb) || sentence.HasItDone(verb) >= 0) return true;
        if (sentence[verb].Xpos is not ("VBN" or "JJ" or "VBD")) return false;

        // "may have led to": a perfect without "been" is active, whatever its subject is called.
        var (has, isBe) = (false, false);
        foreach (var child in sentence.Children(verb))
        {
            has |= sentence[child].Relation is "aux" && sentence[child].Lemma == "have";
            isBe |= sentence[child].Relation is "aux:pass" || (sentence[child].Is("aux") && sentence[child].Lemma is "be" or "get");
        }

        if (has && !isBe) return false;
        foreach (var child in sentence.Children(verb))
            if (sentence[child].Relation is "aux:pass" or "nsubj:pass" or "csubj:pass") return true;

        var subject = sentence.Child(verb, "nsubj");
        // "the newcomers, scorned as beggars"
        if (sentence[verb].Xpos == "VBD" && !sentence.IsOneOfSeveral(verb)) return sentence[verb].Relation is "acl" or "acl:relcl" && subject < 0 && (sentence.Agent(verb) >= 0 || (verb > 0 && sentence[verb - 1].Form == "," && sentence.Child(verb, "obj") < 0));
        if (subject >= 0) return sentence.Child(verb, "cop") >= 0;
        if (sentence.Agent(verb) >= 0) return true;
        if (sentence[verb].Is("conj")) return sentence.IsPassive(sentence[verb].Head) && sentence.Child(verb, "obj") < 0;

        // "the deaths caused by the storm prompted him to resign": a participle that has an object of its own is a past tense read wrongly.
        return sentence.Child(verb, "obj") < 0 && sentence.Child(verb, "aux") < 0;
    }

    // "was captured, tried and exiled": the tagger may take the later participles for past tenses.
    static bool IsOneOfSeveral(this Sentence sentence, int verb) =>
        sentence[verb].Is("conj") && sentence.Child(verb, "nsubj") < 0 && sentence.Child(verb, "obj") < 0 && DoneTo.Contains(sentence[verb].Lemma) && sentence.IsPassive(sentence[verb].Head);

    // "had him hanged", whatever the parser makes of him.
    static bool IsHadDone(this Sentence sentence, int verb) =>
        sentence[verb].Relation is "xcomp" or "ccomp" && sentence[verb].Xpos is "VBN" or "VBD" && sentence[verb].Upos == Upos.Verb && sentence.Child(verb, "aux") < 0
        && sentence[verb].Head is >= 0 and var above && above < verb && sentence[above].Lemma is "have" or "get" && (sentence.Child(verb, "nsubj") > above || sentence.ObjectOf(above) > above);

    // The parser may take "had" for an auxiliary: "the king had the rebels hanged" has one subject too many.
    static int HasItDone(this Sentence sentence, int verb)
    {
        var (first, had) = (-1, -1);
        foreach (var child in sentence.Children(verb))
        {
            if (child > verb) break;
            if (sentence[child].Relation == "aux" && sentence[child].Lemma is "have" or "get") had = child;
            else if (sentence[child].Is("nsubj") && had < 0) first = child;
            else if (sentence[child].Is("nsubj") && had >= 0 && first >= 0) return first;
        }

        return -1;
    }

    /// <summary>Who does what the passive verb tells: the word behind "by"; -1 when it is not said.</summary>
    public static int Agent(this Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child < verb) continue;
            if (sentence[child].Relation == "obl:agent" && sentence[child].Upos != Upos.Punct) return child;
            if (sentence[child].Relation is "obl" or "advcl" or "nmod" && Marked(sentence, child, "by")) return child;
        }

        // "had him hanged": who has it done does it.
        if (sentence.IsHadDone(verb)) return sentence.SubjectOf(sentence[verb].Head);
        if (sentence.HasItDone(verb) is >= 0 and var master) return master;

        // "was forced to turn back by the snow": the parser may join the agent to the infinitive.
        if (sentence.Child(verb, "aux:pass") >= 0 && sentence.Child(verb, "xcomp") is var done && done > verb && sentence[done].Xpos == "VB")
        {
            foreach (var child in sentence.Children(done))
                if (child > done && sentence[child].Is("obl") && sentence[child].Xpos != "VBG" && Marked(sentence, child, "by")) return child;
        }

        // "was shot in Sarajevo by a student": the parser may join the agent to the place or the object.
        for (var at = verb + 2; at < Math.Min(verb + 16, sentence.Count) && sentence.Child(verb, "aux:pass") >= 0; at++)
        {
            if (sentence[at].Xpos == "VBN" && sentence.Child(at, "aux") >= 0) break;
            if (sentence.Has(at, "by") && sentence[at].Relation == "case" && sentence[at].Head is var agent && agent > at && sentence.MentionOf(agent) is { Kind: MentionKind.Person or MentionKind.Organization }) return agent;
        }

        // "caused by state and federal taxes": the parser may join "by" to the first word of the phrase.
        for (var at = verb + 1; at < Math.Min(verb + 3, sentence.Count); at++)
        {
            if (!sentence.Has(at, "by")) continue;

            var phrase = sentence[at].Head;
            if (phrase <= at) return -1;
            // "headed by Zhu De and Deng Xiaoping, had not been warned": the parser may join "by" to a verb further on.
            if (sentence[phrase].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj or Upos.Verb) || sentence.Child(phrase, "aux") >= 0)
            {
                phrase = at + 1;
                while (phrase < sentence.Count - 1 && sentence[phrase].Upos is Upos.Det or Upos.Adj or Upos.Num or Upos.Punct) phrase++;
                if (sentence[phrase].Upos is not (Upos.Noun or Upos.Propn)) return -1;
            }

            while (sentence[phrase].Relation is "compound" or "amod" or "nmod:poss" or "nummod" && sentence[phrase].Head > phrase) phrase = sentence[phrase].Head;
            return phrase;
        }

        return -1;
    }

    /// <summary>What a verb acts on; the parser takes some for indirect objects ("allowed the army to withdraw").</summary>
    public static int ObjectOf(this Sentence sentence, int verb)
    {
        var (found, first) = (-1, -1);
        foreach (var child in sentence.Children(verb))
        {
            // "anger in the army": what stands behind a preposition is no object, whatever the parser calls it.
            if (!sentence[child].Is("obj") || (first >= 0 && sentence.Child(child, "case") >= 0)) continue;
            if (first < 0) first = child;

            // "wrote the President an angry letter": the second is what was written.
            found = found >= 0 && child > found && found > verb && sentence[found].Upos is Upos.Noun or Upos.Propn && sentence[child].Upos == Upos.Noun ? child : first;
        }

        return found >= 0 ? found : sentence.Child(verb, "iobj") is var other and >= 0 ? other : sentence.Bare(verb);
    }

    // "cut off the supplies": the parser may take the particle for a preposition.
    static bool IsParticle(this Sentence sentence, int verb, int word) => word == verb + 1 && (sentence[verb].Lemma, sentence[word].Lemma) is
        ("cut" or "set" or "break" or "call" or "shake" or "fight" or "touch" or "sell" or "pay", "off") or ("wipe" or "drive" or "carry" or "root" or "stamp" or "throw", "out")
        or ("blow" or "break" or "set" or "give" or "build" or "tear" or "stir" or "use" or "open", "up") or ("put" or "bring" or "tear" or "turn" or "burn" or "shoot", "down") or ("take" or "hand", "over") or ("bring", "about" or "back");

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

    /// <summary>Whether the token is written so, in capitals or not.</summary>
    public static bool Has(this Sentence sentence, int token, string word) => sentence[token].Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The subject of a verb, shared or raised ones included; the antecedent for a relative pronoun; -1 when there is none.</summary>
    public static int SubjectOf(this Sentence sentence, int verb, int depth = 0)
    {
        ref readonly var token = ref sentence[verb];
        var subject = Nearest(sentence, verb);
        if (subject >= 0)
        {
            // "the veterans, many of whom had fought"
            if (token.Is("acl") && token.Head >= 0 && sentence.Child(subject, "nmod") is >= 0 and var whom && sentence[whom].Xpos is "WP" or "WDT") return sentence[token.Head].Upos == Upos.Noun && NounRightBefore(sentence, subject) is >= 0 and var many ? many : token.Head;

            // "the commission under Tutu, which offered an amnesty": a person is no "which".
            if (sentence[subject].Form == "which" && token.Is("acl") && sentence.MentionOf(token.Head) is { Kind: MentionKind.Person } && Thing(sentence, token.Head) is >= 0 and var thing) return thing;

            var relative = sentence[subject].Xpos is "WDT" or "WP" || (sentence.Has(subject, "that") && token.Is("acl"));
            if (relative && sentence[subject].Form == "which" && !token.Is("acl") && sentence.NounBefore(subject) is >= 0 and var noun) return noun;
            // "Nagy, who became premier, promised": the parser may take the first verb for the main one.
            if (relative && !token.Is("acl") && sentence.Child(verb, "nsubj") is var named && named < subject) return named;
            return relative && token.Is("acl") && token.Head >= 0 ? Whole(sentence, token.Head, verb) : subject;
        }

        // "Delivered in secret, the speech was ...": a participle that begins a sentence is said of the subject behind the comma.
        if (token.Head < 0 && token.Xpos == "VBN" && verb < 2)
        {
            foreach (var child in sentence.Children(verb))
                if (sentence[child].Relation is "parataxis" or "ccomp" or "conj" && sentence.Child(child, "nsubj") is >= 0 and var behind && behind > verb) return behind;
        }

        if (token.Head < 0 && token.Xpos == "VBD") return sentence.NameBehindDate(verb);
        if (token.Head < 0 || depth > 5) return -1;
        if (token.Is("acl")) return Antecedent(sentence, verb);
        if (token.Is("xcomp"))
        {
            var controlled = sentence.ObjectOf(token.Head);
            return controlled >= 0 && controlled < verb && sentence[token.Head].Upos == Upos.Verb ? controlled : sentence.SubjectOf(token.Head, depth + 1);
        }

        if (token.Is("conj"))
        {
            // Another verb lends its subject; a noun is the parser's slip, its verb is meant.
            var other = token.Head;
            while (other >= 0 && sentence[other].Upos is not (Upos.Verb or Upos.Aux) && sentence.Child(other, "cop") < 0) other = sentence[other].Head;
            if (other >= 0 && sentence.Child(verb, "cc") < 0 && Fresh(sentence, other, verb) is >= 0 and var fresh) return fresh;
            return other < 0 ? -1 : sentence.IsPassive(other) && !sentence.IsPassive(verb) ? PassiveSubject(sentence, other) : sentence.SubjectOf(other, depth + 1);
        }

        if (token.Is("advcl"))
        {
            // "accused him of having lied": whoever is accused.
            if ((token.Xpos == "VBG" || sentence.Child(verb, "aux") is >= 0 and var having && sentence[having].Xpos == "VBG") && (Marked(sentence, verb, "of") || Marked(sentence, verb, "from")) && sentence.ObjectOf(token.Head) is >= 0 and var accused && accused < verb && accused > token.Head) return accused;

            // "criticised Verwoerd for refusing": Verwoerd refused.
            if (token.Xpos == "VBG" && Marked(sentence, verb, "for") && sentence.ObjectOf(token.Head) is >= 0 and var reproached && reproached > token.Head && reproached < verb && sentence.MentionOf(reproached) is { Kind: MentionKind.Person or MentionKind.Organization or MentionKind.Place }) return reproached;

            var marked = sentence.Child(verb, "mark") is var mark and >= 0 && mark < verb;
            var isAdded = verb > token.Head && token.Xpos == "VBG" && !marked && sentence[verb - 1].Upos is Upos.Punct or Upos.Adv;
            return isAdded ? token.Head : sentence.SubjectOf(token.Head, depth + 1);
        }

        // "The king, who ruled alone, also caused": the main verb taken for an aside.
        if (token.Is("parataxis") && token.IsPast && sentence[token.Head].Relation == "acl:relcl") return sentence[sentence[token.Head].Head].Head < 0 ? sentence[token.Head].Head : -1;
        // "how to prevent wars"
        if (token.Is("ccomp") && token.Xpos == "VB") return sentence.SubjectOf(token.Head, depth + 1);
        return token.Is("cop") || token.Is("aux") ? sentence.SubjectOf(token.Head, depth + 1) : -1;
    }

    /// <summary>Who or what does what a verb tells, however many participles lie between: "they marched on, burning farms, killing the guards"; -1 when it is not said.</summary>
    public static int Doer(this Sentence sentence, int verb)
    {
        const int MostBetween = 4;

        var doer = sentence.SubjectOf(verb);
        for (var steps = 0; doer >= 0 && sentence[doer].Upos is Upos.Verb or Upos.Aux; steps++) doer = steps < MostBetween ? sentence.SubjectOf(doer) : -1;
        return doer;
    }

    // The parser may join the clause to a noun further up.
    static int NounRightBefore(Sentence sentence, int word)
    {
        var at = word - 1;
        while (at > 0 && sentence[at].Upos == Upos.Punct) at--;
        return sentence[at].Upos is Upos.Noun or Upos.Propn ? at : -1;
    }

    // "the rebellion of 1877, which was led by": the parser may take the relative clause for another main one.
    static int NounBefore(this Sentence sentence, int which)
    {
        var at = which - 1;
        if (at < 1 || sentence[at].Form != ",") return -1;

        at--;
        while (sentence[at].Head is >= 0 and var above && above < which && sentence[above].Upos is Upos.Noun or Upos.Propn && sentence[at].Relation is not ("conj" or "appos")) at = above;
        return sentence[at].Upos is Upos.Noun or Upos.Propn ? at : -1;
    }

    // "In October 1790 Vincent Ogé led": the parser may take the name for a part of the date.
    public static int NameBehindDate(this Sentence sentence, int verb)
    {
        // "In Hunan Zeng Guofan created an army"
        if (verb == 4 && sentence[0].Upos == Upos.Adp && sentence[1] is { Upos: Upos.Propn, Relation: "obl" } && sentence[1].Head == verb && sentence[2] is { Upos: Upos.Propn, Relation: "flat", Head: 1 } && sentence[3] is { Upos: Upos.Propn, Relation: "flat" }) return 2;

        for (var at = verb - 1; at > 0; at--)
            if (sentence[at].Upos == Upos.Propn && sentence[at].Relation is "flat" && sentence[at].Head is >= 0 and var date && date < at && sentence.MentionOf(date) is { Kind: MentionKind.Time } && sentence[date].Head == verb) return at;

        // "Eden, whose health had broken down, resigned": what the sentence begins with.
        return sentence[0].Upos is Upos.Propn && verb > 2 && sentence[0].Relation is "vocative" or "dislocated" or "discourse" or "dep" ? 0 : -1;
    }

    /// <summary>What a passive or past participle is said of; -1 when there is nothing.</summary>
    public static int PassiveSubject(this Sentence sentence, int verb)
    {
        // "it triggered uprisings brutally suppressed by the army": the noun right before the participle, whatever the parser joins it to.
        if (sentence[verb].Xpos == "VBN" && sentence[verb].Relation is not ("acl" or "acl:relcl" or "root") && sentence.Child(verb, "aux") < 0 && sentence.Child(verb, "nsubj") < 0 && sentence.Agent(verb) >= 0)
        {
            var before = verb - 1;
            while (before > 0 && sentence[before].Upos == Upos.Adv) before--;
            if (before >= 0 && sentence[before].Upos is Upos.Noun or Upos.Propn) return before;
        }

        return sentence.SubjectOf(verb);
    }

    static int Nearest(Sentence sentence, int verb)
    {
        var found = -1;
        foreach (var child in sentence.Children(verb))
            if ((sentence[child].Is("nsubj") || sentence[child].Is("csubj")) && sentence[child].Upos != Upos.Punct && (child < verb || found < 0) && !(found >= 0 && Marked(sentence, child, "by"))) found = child;

        return found;
    }

    // "The loss of the grass, whose roots had held the soil, left the land bare"; "He arrived; the villagers, led by a baker, refused":
    // the parser may take the clause before for the main one.
    static int Fresh(Sentence sentence, int other, int verb)
    {
        var (first, bare) = (-1, -1);
        foreach (var child in sentence.Children(other))
        {
            if (child > verb) break;
            if (sentence[child].Is("nsubj") && first < 0) first = child;
            else if (sentence[child].Is("nsubj") && sentence.Child(child, "nmod:poss") is >= 0 and var whose && sentence[whose].Xpos == "WP$") return first;
            if (child > other && sentence[child].Relation == "obl" && sentence[child].Upos is Upos.Noun or Upos.Propn && sentence.Child(child, "case") < 0 && sentence.MentionOf(child) is { Kind: not MentionKind.Time } && sentence[sentence.Subtree(child).First - (sentence.Subtree(child).First > 0 ? 1 : 0)].Form == ";") bare = child;
        }

        return bare;
    }

    // What a person's name hangs on, or the object before it.
    static int Thing(Sentence sentence, int person)
    {
        var above = sentence[person].Head;
        if (above < 0 || above > person) return -1;
        if (sentence[above].Upos is Upos.Noun or Upos.Propn) return sentence.MentionOf(above) is { Kind: MentionKind.Person } ? -1 : above;
        return sentence.ObjectOf(above) is var done && done > above && done < person && sentence.MentionOf(done) is not { Kind: MentionKind.Person } ? done : -1;
    }

    // "an inflammation of the pancreas caused by": whether one or the other was caused, the whole phrase names it.
    static int Whole(Sentence sentence, int noun, int verb)
    {
        while (sentence[noun].Head >= 0 && sentence[noun].Head < noun && verb > noun && sentence[sentence[noun].Head].Upos is Upos.Noun or Upos.Propn
            && (sentence[noun].Is("conj") || (sentence[noun].Is("nmod") && sentence.Child(noun, "case") is var mark and >= 0 && sentence[mark].Form is "of" or "to" or "in" or "on" or "from")))
            noun = sentence[noun].Head;
        return noun;
    }

    // A past tense taken for a participle hangs on the nearest noun: its subject is the topmost noun of the chain.
    static int Antecedent(Sentence sentence, int verb)
    {
        var noun = Whole(sentence, sentence[verb].Head, verb);
        if (sentence[verb].Xpos is not ("VBN" or "VBD") || sentence[verb].Relation == "acl:relcl" || sentence.IsPassive(verb) || sentence[verb].Upos != Upos.Verb) return noun;

        for (var top = noun; top >= 0; top = sentence[top].Head)
        {
            if (sentence[top].Upos is Upos.Noun or Upos.Propn && sentence[top].Relation is "root" or "nsubj" or "nsubj:pass") return top;
            if (sentence[top].Upos == Upos.Verb && sentence[top].Relation is "root") return sentence.SubjectOf(top, 4) is var subject and >= 0 ? subject : noun;
        }

        return noun;
    }
}
