using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Whether something is said of what it is done to, and who does it: "was crushed by the army".</summary>
static class Passives
{
    // What is done to somebody one after the other.
    static readonly FrozenSet<string> DoneTo = FrozenSet.ToFrozenSet([
        "arrest", "ban", "banish", "behead", "break", "burn", "bury", "capture", "condemn", "convict", "crush", "defeat", "deport", "depose", "destroy", "disarm", "disband", "dismiss", "dissolve", "exile",
        "execute", "expel", "hang", "imprison", "jail", "kill", "murder", "replace", "seize", "sell", "sentence", "shoot", "torture", "try", "wound",
    ]);

    // What nobody does without saying to whom.
    static readonly FrozenSet<string> Alone = FrozenSet.ToFrozenSet([
        "abduct", "arrest", "assassinate", "banish", "behead", "convict", "deport", "depose", "dethrone", "enslave", "execute", "exile", "expel", "imprison", "jail", "kidnap", "massacre", "murder", "oust", "overthrow", "slay",
    ]);

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
        if (sentence.IsClipped(verb, subject)) return true;
        // "the newcomers, scorned as beggars"
        if (sentence[verb].Xpos == "VBD" && !sentence.IsOneOfSeveral(verb)) return sentence[verb].Relation is "acl" or "acl:relcl" && subject < 0 && (sentence.Agent(verb) >= 0 || (verb > 0 && sentence[verb - 1].Form == "," && sentence.Child(verb, "obj") < 0));
        if (subject >= 0) return sentence.Child(verb, "cop") >= 0;
        if (sentence.Agent(verb) >= 0) return true;
        if (sentence[verb].Is("conj")) return sentence.IsPassive(sentence[verb].Head) && sentence.Child(verb, "obj") < 0;

        // "the deaths caused by the storm prompted him to resign": a participle that has an object of its own is a past tense read wrongly.
        return sentence.Child(verb, "obj") < 0 && sentence.Child(verb, "aux") < 0;
    }

    // "Gandhi assassinated by Godse", "Tsar deposed": as notes and headlines have it.
    static bool IsClipped(this Sentence sentence, int verb, int subject) =>
        subject >= 0 && subject < verb && sentence[verb] is { Xpos: "VBD", Relation: "root" or "parataxis" or "conj" } && Alone.Contains(sentence[verb].Lemma) && sentence.ObjectOf(verb) < 0 && sentence.SharedObject(verb, verb) < 0
        && sentence.Child(verb, "aux") < 0 && sentence.Child(verb, "xcomp") < 0 && sentence.Child(verb, "ccomp") < 0
        && (sentence.Child(verb, "obl:agent") > verb || (sentence.Child(subject, "det") < 0 && sentence.Child(verb, "conj") < 0)); // "The mob murdered and looted"

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
            if (sentence[child].Relation is "obl" or "advcl" or "nmod" && Clauses.Marked(sentence, child, "by")) return child;
        }

        // "had him hanged": who has it done does it.
        if (sentence.IsHadDone(verb)) return sentence.SubjectOf(sentence[verb].Head);
        if (sentence.HasItDone(verb) is >= 0 and var master) return master;

        // "was forced to turn back by the snow": the parser may join the agent to the infinitive.
        if (sentence.Child(verb, "aux:pass") >= 0 && sentence.Child(verb, "xcomp") is var done && done > verb && sentence[done].Xpos == "VB")
        {
            foreach (var child in sentence.Children(done))
                if (child > done && sentence[child].Is("obl") && sentence[child].Xpos != "VBG" && Clauses.Marked(sentence, child, "by")) return child;
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
}
