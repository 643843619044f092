using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Who or what does what a verb tells, also where the parser has mistaken the sentence around it.</summary>
static class Subjects
{
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

            // "an inquiry into what makes an artwork beautiful": no inquiry does.
            var relative = (sentence[subject].Xpos is "WDT" or "WP" && sentence[subject].Lemma != "what") || (sentence.Has(subject, "that") && token.Is("acl"));
            // "Portrait of Toussaint, who led the revolt": no portrait does.
            if (relative && sentence[subject].Form is "who" && token.Is("acl") && sentence.MentionOf(token.Head) is not { Kind: MentionKind.Person or MentionKind.Organization or MentionKind.Place } && Standing.Below(sentence, token.Head, "of") is >= 0 and var shown && shown < subject && sentence.MentionOf(shown) is { Kind: MentionKind.Person }) return shown;
            // "defied the sultan, who besieged him": the parser may join the clause to the verb.
            if (relative && sentence[subject].Form is "who" or "whom" && token.Is("acl") && sentence[token.Head].Upos == Upos.Verb && sentence.NounBefore(subject) is >= 0 and var whose) return whose;
            // "raised the dues of the survivors, who fled": no dues flee.
            if (relative && sentence[subject].Form is "who" && token.Is("acl") && IsSomebody(sentence, token.Head) && Whole(sentence, token.Head, verb) is var topmost && topmost != token.Head && !IsSomebody(sentence, topmost)) return token.Head;
            // "They introduced guns to the islands, which led to war": all of it did.
            if (relative && sentence[subject].Form == "which" && token.Relation == "advcl:relcl" && sentence[token.Head].Upos == Upos.Verb && sentence.NounBefore(subject) is >= 0 and var beside && sentence.MentionOf(beside) is { Kind: MentionKind.Person or MentionKind.Place or MentionKind.Organization or MentionKind.Time }) return token.Head;
            if (relative && sentence[subject].Form == "which" && !token.Is("acl") && sentence.NounBefore(subject) is >= 0 and var noun) return noun;
            // "The king was executed, which led to war"
            if (relative && sentence[subject].Form == "which" && token.Relation == "advcl:relcl" && sentence[token.Head].Upos == Upos.Verb && subject > 0 && sentence[subject - 1].Form == ",") return token.Head;
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

        // "Robespierre, whom the Convention feared, was executed": the clause between taken for an aside.
        if (token.Head < 0 && sentence.Child(verb, "parataxis") is var aside and >= 0 && aside < verb && sentence.Overtaken(aside) is >= 0 and var feared) return feared;
        if (token.Head < 0 && (token.Xpos == "VBD" || (token.Xpos == "VBN" && sentence.Child(verb, "aux") is >= 0 and var had && sentence[had].Lemma == "have" && sentence.Child(verb, "aux:pass") < 0))) return sentence.NameBehindSetting(verb);
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
            if (other == token.Head && Latest(sentence, other, verb) is >= 0 and var latest) return sentence.SubjectOf(latest, depth + 1);
            if (other >= 0 && sentence.Child(verb, "cc") < 0 && Fresh(sentence, other, verb) is >= 0 and var fresh) return fresh;
            return other < 0 ? -1 : sentence.IsPassive(other) && !sentence.IsPassive(verb) ? sentence.PassiveSubject(other) : sentence.SubjectOf(other, depth + 1);
        }

        if (token.Is("advcl"))
        {
            // "accused him of having lied": whoever is accused.
            if ((token.Xpos == "VBG" || sentence.Child(verb, "aux") is >= 0 and var having && sentence[having].Xpos == "VBG") && (Clauses.Marked(sentence, verb, "of") || Clauses.Marked(sentence, verb, "from")) && sentence.ObjectOf(token.Head) is >= 0 and var accused && accused < verb && accused > token.Head) return accused;

            // "criticised Verwoerd for refusing": Verwoerd refused.
            if (token.Xpos == "VBG" && Clauses.Marked(sentence, verb, "for") && sentence.ObjectOf(token.Head) is >= 0 and var reproached && reproached > token.Head && reproached < verb && sentence.MentionOf(reproached) is { Kind: MentionKind.Person or MentionKind.Organization or MentionKind.Place }) return reproached;

            var marked = sentence.Child(verb, "mark") is var mark and >= 0 && mark < verb;
            var isAdded = verb > token.Head && token.Xpos == "VBG" && !marked && sentence[verb - 1].Upos is Upos.Punct or Upos.Adv;
            if (isAdded) return token.Head;

            // "The news came too late to prevent it": of what came.
            return sentence.SubjectOf(sentence[token.Head] is { Relation: "advmod", Head: >= 0 and var moved } ? moved : token.Head, depth + 1);
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
        // "The dam was breached, which flooded the town": what happened did, and nobody.
        if (doer >= 0 && sentence[doer].Upos == Upos.Verb && Nearest(sentence, verb) is >= 0 and var which && sentence[which].Form == "which") return -1;
        for (var steps = 0; doer >= 0 && sentence[doer].Upos is Upos.Verb or Upos.Aux; steps++) doer = steps < MostBetween ? sentence.SubjectOf(doer) : -1;
        return doer;
    }

    /// <summary>"the deflation engineered by Matsukata, whose withdrawal of money": the person right before, where the parser hangs the clause on what is nobody and does nothing; not "the theory devised by Darwin, whose effects".</summary>
    public static int Whose(Sentence sentence, int who, int noun)
    {
        if (noun >= who || IsSomebody(sentence, noun) || sentence.NounBefore(who) is not (>= 0 and var near) || near == noun || sentence.MentionOf(near) is not { Kind: MentionKind.Person }) return noun;
        return sentence[who].Xpos != "WP$" || (sentence[who].Head is >= 0 and var deed && Nominals.IsNoun(sentence[deed].Lemma) && Standing.Below(sentence, deed, "of") > deed) ? near : noun;
    }

    static bool IsSomebody(Sentence sentence, int noun) => sentence.MentionOf(noun) is { Kind: MentionKind.Person or MentionKind.Organization or MentionKind.Place } || WordTopics.IsPerson(sentence[noun].Lemma);

    // The parser may join the clause to a noun further up.
    static int NounRightBefore(Sentence sentence, int word)
    {
        var at = word - 1;
        while (at > 0 && sentence[at].Upos == Upos.Punct) at--;
        return sentence[at].Upos is Upos.Noun or Upos.Propn ? at : -1;
    }

    /// <summary>"The rebellion of 1877, which was led by": the noun before the comma, whatever the parser hangs the clause on; -1 when there is none.</summary>
    public static int NounBefore(this Sentence sentence, int which)
    {
        var at = which - 1;
        if (at < 1 || sentence[at].Form != ",") return -1;

        at--;
        while (sentence[at].Head is >= 0 and var above && above < which && sentence[above].Upos is Upos.Noun or Upos.Propn && sentence[at].Relation is not ("conj" or "appos")) at = above;
        return sentence[at].Upos is Upos.Noun or Upos.Propn ? at : -1;
    }

    /// <summary>"In October 1790 Vincent Ogé led", "In Rome Palmiro Togliatti spoke": where no comma divides them, the parser may take the name of who did it for a part of when or where; -1 when it has not.</summary>
    public static int NameBehindSetting(this Sentence sentence, int verb)
    {
        // Of a place only a name of two words behind one is told apart: "New York Karl Weber" is not.
        if (verb > 3 && sentence[verb - 4].Upos == Upos.Adp && sentence[verb - 3].Is("obl") && sentence[verb - 3].Upos == Upos.Propn && sentence[verb - 3].Head == verb && sentence[verb - 2].Is("flat") && sentence[verb - 1].Is("flat")) return verb - 2;

        for (var at = verb - 1; at > 0; at--)
            if (sentence[at].Upos == Upos.Propn && sentence[at].Relation is "flat" && sentence[at].Head is >= 0 and var date && date < at && sentence.MentionOf(date) is { Kind: MentionKind.Time } && sentence[date].Head == verb) return at;

        // "In the following year mutineers sacked the town"
        if (verb > 2 && sentence[verb - 1] is { Upos: Upos.Noun, Relation: "obl" } && sentence[verb - 1].Head == verb && sentence.Child(verb - 1, "case") is >= 0 and var word && Phrase.HasSetting(sentence, word + 1, verb - 1)) return verb - 1;

        // "Eden, whose health had broken down, resigned": what the sentence begins with.
        return sentence[0].Upos is Upos.Propn && verb > 2 && sentence[0].Relation is "vocative" or "dislocated" or "discourse" or "dep" ? 0 : -1;
    }

    static int Nearest(Sentence sentence, int verb)
    {
        // "The aim was to win": the aim does not win. "Poor planning is to blame".
        var isSaidOf = sentence[verb].Lemma != "blame" && Clauses.Marked(sentence, verb, "to") && sentence.Child(verb, "cop") >= 0;
        var found = -1;
        foreach (var child in sentence.Children(verb))
            if (!(isSaidOf && sentence[child].Relation == "nsubj:outer") && (sentence[child].Is("nsubj") || sentence[child].Is("csubj")) && sentence[child].Upos != Upos.Punct && (child < verb || found < 0) && !(found >= 0 && Clauses.Marked(sentence, child, "by"))) found = child;

        return found;
    }

    // "The workers marched, but the tsar stood still and rejected their demands": whoever was named last; the parser may join both verbs to the first.
    static int Latest(Sentence sentence, int other, int verb)
    {
        var latest = -1;
        foreach (var child in sentence.Children(other))
        {
            if (child >= verb) break;
            if (child > other && sentence[child].Is("conj") && sentence[child].Upos is Upos.Verb or Upos.Adj or Upos.Noun && sentence.Child(child, "nsubj") is >= 0 and var named && named < child) latest = child;
        }

        return latest;
    }

    // "The Czar, whom the Duma opposed, dismissed the ministers"; "The loss of the grass, whose roots had held the soil, left the land bare"; "He arrived; the villagers, led by a baker, refused":
    // the parser may take the clause before for the main one.
    static int Fresh(Sentence sentence, int other, int verb)
    {
        if (sentence.Overtaken(other) is >= 0 and var overtaken) return overtaken;

        var (first, bare) = (-1, -1);
        foreach (var child in sentence.Children(other))
        {
            if (child > verb) break;
            if (sentence[child].Is("nsubj") && first < 0)
            {
                // "Sparta, whose helots outnumbered its citizens, trained its sons"
                if (sentence[other].Head < 0 && sentence.Child(child, "nmod:poss") is >= 0 and var owner && sentence[owner].Xpos == "WP$" && sentence.NounBefore(owner) is >= 0 and var told) return told;
                first = child;
            }
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

    // "an inflammation of the pancreas caused by": whether one or the other was caused, the whole phrase names it; but "an episode in a revolt that was caused by" tells what caused the revolt.
    static int Whole(Sentence sentence, int noun, int verb)
    {
        while (sentence[noun].Head >= 0 && sentence[noun].Head < noun && verb > noun && sentence[noun].Lemma != "what" && sentence[sentence[noun].Head].Upos is Upos.Noun or Upos.Propn
            && (sentence[noun].Is("conj") || (sentence[noun].Is("nmod") && !(sentence[verb].Relation == "acl:relcl" && sentence.Child(noun, "det") is >= 0 and var article && sentence[article].Lemma == "a") && sentence.Child(noun, "case") is var mark and >= 0 && sentence[mark].Form is "of" or "to" or "in" or "on" or "from")))
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
