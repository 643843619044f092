using GraphService.Language;

namespace GraphService.Extraction;

/// <content>What a joint, an adverb or a participle belongs to.</content>
readonly partial record struct Frame
{
    // What the phrase of a preposition, conjunction or infinitive belongs to.
    int Matrix()
    {
        if (Kind == RuleKind.Adverb) return ClauseBelow(Last) is var told and >= 0 ? told : Clause(Last);
        if (Kind == RuleKind.Participle) return Sentence[Trigger].Head;
        if (Kind == RuleKind.Driven) return Moved();
        if (Kind == RuleKind.Degree) return Sentence[Trigger].Head is >= 0 and var measured ? measured : Sentence.Child(Trigger, "nsubj");

        var inner = Inner();
        if (inner < 0) return inner;
        if (Kind == RuleKind.Joint && Sentence.BehindReasons(Trigger) is >= 0 and var behind) return behind;

        // "It was because of the blockade that the people starved"
        if (Kind == RuleKind.Joint && Sentence.Child(inner, "cop") is >= 0 and var was && was < Trigger && was > 0 && Sentence.Has(was - 1, "it"))
        {
            foreach (var child in Sentence.Children(inner))
                if (child > inner && Sentence[child].Relation is "acl:relcl" or "csubj" or "ccomp" or "advcl" && Sentence[child].Upos == Upos.Verb) return child;
        }

        // "The delay was due to bad weather"
        var copula = Sentence.Child(inner, "cop");
        var subject = copula >= 0 && copula < Trigger ? Sentence.Child(inner, "nsubj:outer") is >= 0 and var outer ? outer : Sentence.Child(inner, "nsubj") : -1;
        if (subject >= 0 && subject < Trigger) return subject;

        if (Sentence.Child(Trigger, "nsubj") is >= 0 and var said && said < Trigger) return said;

        // "The decline appears to be due to the drought"
        if (copula >= 0 && copula < Trigger && Sentence[inner] is { Relation: "xcomp", Head: >= 0 and var seeming } && seeming < copula && Clauses.Marked(Sentence, inner, "to") && Sentence.SubjectOf(seeming) is >= 0 and var seen && seen < seeming) return seen;

        var above = Sentence[inner].Head;
        for (var reason = inner; above >= 0 && above < Trigger && IsOneMore(reason, above); above = Sentence[above].Head) reason = above;
        while (above >= Trigger && above <= Last)
        {
            if (Sentence.Child(above, "nsubj") is var own and >= 0 && own < Trigger) return own;
            above = Sentence[above].Head;
        }

        if (above < 0 || Sentence[inner].Relation == "ccomp")
        {
            // "Because they depend on it, rates vary", "Thanks to the canal, trade grew": the parser may take what comes first for the main clause.
            var first = above < 0 && Sentence[Trigger].Head < 0 ? Trigger : inner;
            foreach (var child in Sentence.Children(first))
                if (child > inner && Sentence[child].Relation is "conj" or "parataxis" or "ccomp" or "acl:relcl" && Sentence.Child(child, "nsubj") >= 0 && Sentence.Child(child, "cc") < 0 && (Trigger == 0 || Sentence[Trigger - 1].Upos is Upos.Punct or Upos.Sconj or Upos.Adp or Upos.Adv or Upos.Cconj)) return child;
        }

        return above >= 0 ? above : Sentence[Trigger].Head is var head and >= 0 && (head < Trigger || head > Last) && head != inner ? head : -1;
    }

    // "because the party had collapsed and because he would not restore it", "because of the murder and because of the alliance", "because he was ill, because he was poor": reasons of the same.
    bool IsOneMore(int reason, int above) =>
        Sentence.Child(above, Sentence[above].Is("advcl") ? "mark" : "case") is >= 0 and var mark && Sentence[mark].Lemma == Sentence[Trigger].Lemma
        && (Sentence[reason].Is("conj") || (Sentence[reason].Is("advcl") && Sentence[above].Is("advcl") && Sentence.Child(reason, "mark") is > 0 and var again && Sentence[again].Lemma == Sentence[mark].Lemma && Sentence[again - 1] is { Form: "," } or { Upos: Upos.Cconj }));

    // What somebody did whom the participle tells of: the clause around it, or the one behind when it comes first.
    int Moved()
    {
        ref readonly var token = ref Sentence[Trigger];
        if (token.Head >= 0) return Sentence.ClauseOf(token.Head) is var clause && clause != Trigger && Sentence[clause].Upos == Upos.Verb ? clause : -1;

        foreach (var child in Sentence.Children(Trigger))
            if (child > Trigger && Sentence[child].Relation is "parataxis" or "ccomp" or "conj" && Sentence.Child(child, "nsubj") >= 0) return child;

        return -1;
    }

    // "That is why the battle was lost": "why" may be the head.
    int ClauseBelow(int adverb)
    {
        foreach (var child in Sentence.Children(adverb))
            if (child > adverb && Sentence.IsClause(child)) return child;

        return -1;
    }

    int Clause(int adverb)
    {
        var above = Sentence[adverb].Head;
        return above < 0 ? adverb : Sentence.ClauseOf(above);
    }

    // The clause that the adverb, or the verb that answers, looks back to, when it stands in the same sentence.
    int Previous()
    {
        var clause = Kind == RuleKind.Verb ? Trigger : Matrix();
        if (clause < 0) return -1;

        ref readonly var token = ref Sentence[clause];
        // "It alarmed the governments, which answered by closing the border"; who "read the letter and answered" did both.
        if (Kind == RuleKind.Verb && token.Relation == "acl:relcl") return Sentence.ClauseOf(token.Head) is var told && told < clause && Sentence.Subtree(clause).First is > 0 and var which && (Sentence[which].Form == "," || Sentence[which - 1].Form == ",") && Sentence.Child(clause, "aux") < 0 ? told : -1;
        if (Kind == RuleKind.Verb && token.Is("conj") && Sentence.Child(clause, "nsubj") < 0 && !Sentence.IsPassive(token.Head)) return -1;
        if (token.Relation is "conj" or "parataxis" or "advcl" && token.Head >= 0 && token.Head < clause) return token.Head;
        foreach (var child in Sentence.Children(clause))
            if (child < Trigger && Sentence[child].Relation is "parataxis" or "ccomp" && Sentence.IsClause(child)) return child;

        return -1;
    }
}
