using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>A trigger found in a sentence, and the way from it to the words that fill a role.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Before">The sentence before it in the text; null for the first.</param>
/// <param name="Trigger">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Kind">The kind of its rule.</param>
/// <param name="NoObject">Whether its verb has neither object nor passive.</param>
readonly partial record struct Frame(Sentence Sentence, Sentence? Before, int Trigger, int Last, RuleKind Kind, bool NoObject = false)
{
    // The verbs and prepositions that say what a noun is of something else: "have an effect", "serve as the cause".
    static readonly string[] Light = ["have", "exert", "play", "become", "remain", "represent", "constitute", "prove", "provide", "form", "find", "take", "make", "produce", "leave"];

    /// <summary>The head of the words that fill a role; -1 when nothing does.</summary>
    public int Find(Role role) => role.Kind switch
    {
        RoleKind.Subject => Kind == RuleKind.Verb && Sentence.Behind(Trigger) is >= 0 and var behind ? behind : Kind == RuleKind.Adjective ? Described() : !NoObject && Sentence.IsPassive(Trigger) ? Sentence.Agent(Trigger) : WithoutDay(Sentence.SubjectOf(Trigger)),
        RoleKind.Object => Object(),
        RoleKind.Outcome => Outcome(),
        RoleKind.Self => Trigger,
        RoleKind.Inner => Inner(),
        RoleKind.Matrix => Matrix(),
        RoleKind.Clause => Matrix() is var matrix and >= 0 ? Sentence.ClauseOf(matrix) : -1,
        RoleKind.Previous => Previous(),
        RoleKind.Holder => Holder(Trigger),
        RoleKind.Owner => Owner(),
        RoleKind.Content => Content(),
        RoleKind.Compound => Sentence.Child(Trigger, "compound"),
        RoleKind.Appraised => Appraisals.Of(Sentence, Trigger).Thing,
        _ => After(role.Word),
    };

    // "A storm yesterday caused a crane to fall": the parser may take the day for the last word of the name.
    int WithoutDay(int subject) =>
        subject > 0 && Sentence[subject].Lemma.ToLowerInvariant() is "yesterday" or "today" or "tonight" && Sentence.Child(subject, "compound") is >= 0 and var thing && thing < subject && Sentence[thing].Upos is Upos.Noun ? thing : subject;

    // "the war's causes", "the war had three causes: drought, ..."
    int Owner()
    {
        if (Sentence.Child(Trigger, "nmod:poss") is >= 0 and var owner) return owner;
        return Sentence[Trigger] is { Relation: "obj", Head: >= 0 and var verb } && Sentence[verb].Lemma == "have" && Sentence.Child(Trigger, "appos") > Trigger ? Sentence.SubjectOf(verb) : -1;
    }

    int Object()
    {
        // "refused to accept the offer": what is not accepted.
        if (Last > Trigger && Sentence[Last] is { Upos: Upos.Verb, Relation: "xcomp" } && Sentence[Last].Head == Trigger) return Sentence.ObjectOf(Last);
        if (Sentence.IsPassive(Trigger)) return Sentence.PassiveSubject(Trigger);

        var found = Sentence.ObjectOf(Trigger) is >= 0 and var acted ? acted : Kind == RuleKind.Verb ? Sentence.SharedObject(Trigger, Last) : -1;
        // "set off the war": the parser may take the particle for a preposition.
        if (found < 0 && Kind == RuleKind.Verb && Last > Trigger && Sentence[Last].Relation == "case" && Sentence[Last].Head is var driven && driven > Last && Sentence[driven].Head == Trigger) return driven;

        // "the riots that the tax caused"
        if (found < 0) return Sentence[Trigger].Relation == "acl:relcl" && Sentence.SubjectOf(Trigger) is var own and >= 0 && own != Sentence[Trigger].Head ? Sentence[Trigger].Head : -1;
        if (found <= Last && found > Trigger) return -1;
        if (Sentence[found].Xpos is not ("WDT" or "WP")) return found;
        return Sentence[Trigger].Relation == "acl:relcl" ? Sentence[Trigger].Head : Sentence.Overtaken(Trigger) is >= 0 and var overtaken ? overtaken : found;
    }

    // The verb or adjective to which the object is brought.
    int Outcome()
    {
        foreach (var child in Sentence.Children(Trigger))
        {
            if (child < Trigger) continue;
            if ((Sentence[child].Is("xcomp") || Sentence[child].Is("ccomp")) && Sentence[child].Upos != Upos.Punct) return child;
        }

        var thing = Sentence.ObjectOf(Trigger);
        if (thing < 0 && !Sentence.IsPassive(Trigger)) return -1;

        // "allowed the army to leave", "made the people angry", "kept them from planting": the parser may hang the second part on the noun.
        foreach (var child in Sentence.Children(Trigger))
            if (child > Trigger && Sentence[child].Is("advcl") && (Clauses.Marked(Sentence, child, "to") || Clauses.Marked(Sentence, child, "from"))) return child;

        if (thing > Trigger)
        {
            foreach (var child in Sentence.Children(thing))
                if (child > thing && (Sentence[child].Is("xcomp") || (Sentence[child].Is("acl") && Clauses.Marked(Sentence, child, "to")) || (Sentence[child].Upos == Upos.Adj && Sentence[child].Relation is "acl" or "amod"))) return child;
        }

        return -1;
    }

    // What the last word of a preposition or conjunction stands before.
    int Inner()
    {
        if (Kind == RuleKind.Degree) return Measured();

        var last = Last;
        while (Sentence[last].Relation == "fixed" && Sentence[last].Head is var first && first >= Trigger && first < last) last = first;

        var head = Sentence[last].Head;
        // "Had the bridge not collapsed"
        if (head >= 0 && Sentence[last].Is("aux") && Sentence[last].Lemma == "have") return Sentence.Child(head, "nsubj") is var subject && subject > last && subject < head ? head : -1;
        if (head > Last && Sentence[last].Relation is "case" or "mark" or "advmod" or "cc" or "dep") return head;
        if (Last + 1 >= Sentence.Count) return -1;
        foreach (var child in Sentence.Children(last))
            if (child > Last && Sentence[child].Upos != Upos.Punct && !Sentence[child].Is("conj")) return child;

        // The parser has not joined them: the topmost word of what follows.
        var top = Last + 1;
        while (top < Sentence.Count - 1 && Sentence[top].Upos == Upos.Punct) top++;
        while (Sentence[top].Head > Last && Sentence[top].Head != head && !Sentence.IsBelow(Trigger, Sentence[top].Head)) top = Sentence[top].Head;
        return top;
    }

    // "too big to fail", "so hungry that they rose"
    int Measured()
    {
        var quality = Sentence[Trigger].Head;
        if (Sentence.Outgrown(quality < 0 ? Trigger : quality) is >= 0 and var outgrown) return outgrown;

        for (var (above, steps) = (quality, 0); above >= 0 && steps < 4; (above, steps) = (Sentence[above].Head, steps + 1))
        {
            if (steps > 1 && Sentence.IsClause(above) && Sentence.IsClause(Sentence[quality].Head)) break;

            foreach (var child in Sentence.Children(above))
                if (child > Trigger && child > quality && child != quality && Sentence[child].Upos == Upos.Verb && (Clauses.Marked(Sentence, child, "to") || Clauses.Marked(Sentence, child, "that"))) return child;
        }

        return -1;
    }

    // What an adjective is said of.
    int Described()
    {
        ref readonly var token = ref Sentence[Trigger];
        if (token.Is("amod")) return token.Head;
        return Sentence.SubjectOf(Trigger);
    }

    // What a noun is said of: "the drought was the cause", "the drought, a cause of", "the drought had an effect".
    int Holder(int noun, int depth = 0)
    {
        if (depth > 3) return -1;

        ref readonly var token = ref Sentence[noun];
        var predicate = Sentence.Child(noun, "cop") >= 0;
        if (predicate)
        {
            var subject = Sentence.SubjectOf(noun);
            return subject >= 0 && Sentence[subject].Relation != "expl" ? subject : -1;
        }

        if (token.Head < 0) return Sentence.Child(noun, "appos") is var named and > 0 ? named : Sentence.Child(noun, "nsubj");
        var head = token.Head;
        if (token.Is("nsubj") && Sentence.Child(head, "cop") >= 0) return head;
        if (token.Is("nsubj") && Sentence[head].Lemma is "be" or "include" or "lie" && Complement(head, noun) is var said and >= 0) return said;
        if (token.Is("appos")) return head;
        // "At the root of the war lay the dispute", "At the heart of the crisis was the collapse"
        if (token.Is("obl") && head > noun && Clauses.Marked(Sentence, noun, "at")) return Sentence.Child(head, "cop") is >= 0 and var turned ? turned > noun && Sentence.SubjectOf(head) < 0 ? head : -1 : Sentence[head].Lemma is "lie" or "be" or "stand" ? Sentence.SubjectOf(head) : -1;
        if (Sentence.Child(noun, "appos") is var other and > 0) return other;
        if (token.Is("conj")) return Holder(head, depth + 1);
        if (Clauses.Marked(Sentence, noun, "as")) return Sentence[head].Upos != Upos.Verb ? head : Sentence.Child(head, "obj") is var seen and >= 0 ? seen : Shown(head) is var shown and >= 0 ? shown : Sentence.SubjectOf(head);
        // "consider the treaty the main cause"
        if (token.Relation is "obj" or "xcomp" && Sentence.Child(head, "obj") is var taken && taken > head && taken < noun) return taken;
        if (token.Is("obj") && Light.Contains(Sentence[head].Lemma)) return Sentence.SubjectOf(head);
        if (token.Is("xcomp")) return Sentence.SubjectOf(head);
        if (Clauses.Marked(Sentence, noun, "of") && Sentence[head].Lemma is "one" or "part" or "some" or "any" or "all" or "list") return Holder(head, depth + 1);
        return -1;
    }

    // "pointed to the drought as a cause"
    int Shown(int verb)
    {
        foreach (var child in Sentence.Children(verb))
            if (child > verb && Sentence[verb].Lemma is "point" or "look" && Sentence[child].Is("obl") && Clauses.Marked(Sentence, child, "to")) return child;

        return -1;
    }

    int Complement(int verb, int noun)
    {
        foreach (var child in Sentence.Children(verb))
            if (child > verb && child != noun && Sentence[child].Relation is "obj" or "xcomp" or "ccomp" or "obl" or "nsubj") return child;

        return -1;
    }

    // "the reason why he left", "angry that he left"
    int Content()
    {
        foreach (var child in Sentence.Children(Trigger))
            if (child > Trigger && (Sentence[child].Is("acl") || Sentence[child].Is("ccomp") || Sentence[child].Is("advcl") || Sentence[child].Is("xcomp"))) return child;

        return -1;
    }

    // The first phrase with this preposition behind the trigger that belongs to it.
    int After(string preposition)
    {
        if (Kind == RuleKind.Verb && Last == Trigger && Sentence.Behind(Trigger) >= 0) return Sentence.Fronted(Trigger, preposition);
        if (Kind == RuleKind.Verb && Sentence.RelativeOf(Trigger, preposition) is >= 0 and var noun) return noun;

        var farthest = Math.Min(Sentence.Count - 1, Last + 14);
        for (var at = Sentence.Has(Last, preposition) ? Last : Last + 1; at <= farthest; at++)
        {
            if (!Sentence.Has(at, preposition)) continue;

            // "blamed the attack on Paris on the rebels"
            if (Sentence[Trigger].Lemma == "blame" && preposition is "on" or "upon" && IsSaidAgain(preposition, at)) continue;

            var phrase = Sentence[at].Head;
            if (phrase <= at)
            {
                if (at == Last && at + 1 < Sentence.Count) return this with { Trigger = at, Kind = RuleKind.Joint } is var joint ? joint.Inner() : -1;
                continue;
            }

            // "uprisings suppressed by the army": what is "by the army" is the suppression.
            if (Kind == RuleKind.Noun && preposition == "by" && Sentence[phrase].Head is var done && done > Last && Sentence[done].Upos == Upos.Verb) continue;

            // "was imprisoned for 27 years for his opposition"
            if (preposition == "for" && Kind == RuleKind.Verb && Sentence.MentionOf(phrase) is { Kind: MentionKind.Time }) continue;

            // A gerund with its own subject: "led to the minister resigning"
            var above = Sentence[phrase].Head;
            var own = above == Trigger || (above > Trigger && above <= Last) || Sentence[above < 0 ? Trigger : above].Head == Trigger;
            // "the reason he refused to return": what he refused is another matter.
            own &= !(Kind == RuleKind.Noun && Sentence[at].Xpos == "TO" && above >= 0 && above != Trigger && Sentence[above].Relation == "acl:relcl");
            // "laid the blame for the revolt on the drought": the parser may join it to the nearer noun.
            var isNested = Last > Trigger && Sentence[Last].Upos == Upos.Noun && Sentence.IsBelow(phrase, Last);
            // "blame the collapse of the kingdom on drought"
            isNested |= Kind == RuleKind.Verb && preposition is "on" or "upon" && Sentence[Trigger].Lemma == "blame" && Object() is >= 0 and var blamed && Sentence.IsBelow(phrase, blamed);
            // "The blame for the defeat lies with the generals"
            own |= Kind == RuleKind.Noun && above >= 0 && preposition is "to" or "with" or "on" or "upon" && Sentence.IsBearing(Trigger, above);
            if (own || at == Last || isNested || IsNextTo(at)) return phrase;
        }

        return Kind == RuleKind.Verb && Last == Trigger ? Fronted(preposition) : -1;
    }

    // "Behind the revolt lay the hunger of the peasants"
    int Fronted(string preposition)
    {
        if (Sentence.Child(Trigger, "nsubj") < Trigger) return -1;
        foreach (var child in Sentence.Children(Trigger))
            if (child < Trigger && Sentence[child].Is("obl") && Clauses.Marked(Sentence, child, preposition)) return child;

        return -1;
    }

    bool IsSaidAgain(string preposition, int at)
    {
        for (var next = at + 1; next < Sentence.Subtree(Trigger).End; next++)
            if (Sentence.Has(next, preposition)) return true;

        return false;
    }

    bool IsNextTo(int at)
    {
        for (var between = Last + 1; between < at; between++)
            if (Sentence[between].Upos is not Upos.Adv) return false;

        return true;
    }
}
