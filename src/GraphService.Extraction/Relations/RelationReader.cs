using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Finds the relations that a table of rules can see in a dependency tree.</summary>
/// <remarks>What it finds depends on the sentence and the one before alone. Safe for concurrent use.</remarks>
sealed class RelationReader(RelationTable table)
{
    /// <summary>All relations of a text in the order of their triggers, however unlikely; several may hang on one trigger.</summary>
    public IEnumerable<Relation> Read(IReadOnlyList<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
            foreach (var relation in Read(sentences[i], i == 0 ? null : sentences[i - 1])) yield return relation;
    }

    /// <summary>The relations of one sentence. An adverb such as "therefore" may take its source from the sentence before.</summary>
    public IReadOnlyList<Relation> Read(Sentence sentence, Sentence? before)
    {
        var found = new Findings(sentence);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (found.IsTaken(at)) continue;

            ref readonly var token = ref sentence[at];
            if (token.Upos is not Upos.Adp) MatchAll(sentence, before, at, table.At(token.Lemma), byLemma: true, found);
            if (found.IsTaken(at) || (token.Upos is not Upos.Adp && token.Form.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase))) continue;

            MatchAll(sentence, before, at, table.At(token.Form), byLemma: false, found);
        }

        return found.Relations;
    }

    static bool IsPast(in Language.Token token) => token.Upos == Upos.Verb && token.Xpos is "VBD" or "VBN";

    static void MatchAll(Sentence sentence, Sentence? before, int at, ReadOnlySpan<Trigger> triggers, bool byLemma, Findings found)
    {
        foreach (var trigger in triggers)
        {
            var rule = trigger.Rule;
            // "The police found a bomb": they founded none. "They were opposed to it": an adjective.
            if (!byLemma && IsPast(sentence[at]) && rule.Kind != RuleKind.Adjective) continue;
            if (!IsOfKind(sentence, at, rule.Kind, byLemma)) continue;

            var last = WordsAt(sentence, at, trigger.Words, rule.Kind);
            if (last < 0) continue;

            var frame = new Frame(sentence, before, at, last, rule.Kind, rule.Guards.Wanted.HasFlag(Guard.NoObject));
            var (source, sourceRole) = First(frame, rule.Source);
            var (target, targetRole) = First(frame, rule.Target);
            // "answered by closing its border to pigs": the pigs are a part of the answer.
            for (var next = 1; next < rule.Source.Length && source >= 0 && target >= 0 && targetRole.Kind == RoleKind.After && sourceRole.Kind == RoleKind.After && sentence.IsBelow(source, target); next++) (source, sourceRole) = First(frame, rule.Source[next..]);
            if (!GuardCheck.Holds(frame, rule.Guards, source, target)) continue;

            if (Read(frame, rule, source, sourceRole, target, targetRole) is { } relation) found.Add(relation, trigger);

            // Whether the word above is meant, its clause or the clause that one is a part of: the reader of the relations decides.
            for (int width = 1, cause = Wider(sentence, source, sourceRole); cause >= 0 && width < 4; width++, cause = Wider(sentence, cause, sourceRole))
                if (Read(frame, rule, cause, sourceRole, target, targetRole) is { } wider) found.Add(wider with { Width = width }, trigger);
            for (int width = 1, effect = Wider(sentence, target, targetRole); effect >= 0 && width < 4; width++, effect = Wider(sentence, effect, targetRole))
                if (Read(frame, rule, source, sourceRole, effect, targetRole) is { } wider) found.Add(wider with { Width = width }, trigger);
        }
    }

    static int Wider(Sentence sentence, int head, Role role)
    {
        if (role.Kind != RoleKind.Matrix || head < 0) return -1;
        if (!sentence.IsClause(head)) return sentence.ClauseOf(head) is var clause && clause != head ? clause : -1;
        return sentence[head].Head is var above and >= 0 && sentence[head].Relation is not "parataxis" ? sentence.ClauseOf(above) : -1;
    }

    static Relation? Read(Frame frame, RelationRule rule, int source, Role sourceRole, int target, Role targetRole)
    {
        var (sentence, at) = (frame.Sentence, frame.Trigger);
        var signal = new TokenRange(at, Math.Max(frame.Last, Math.Max(SignalEnd(frame, sourceRole, source), SignalEnd(frame, targetRole, target))) + 1);
        if (source < 0 && sourceRole.Kind == RoleKind.Previous && frame.Before is { } before && target >= 0 && (rule.Kind != RuleKind.Verb || (sentence.Root == at && IsTold(before))))
        {
            var told = new ArgumentSpan(sentence, signal, -1);
            return Relation(rule, Argument(before, new(before, default, -1), before.Root), Argument(sentence, told, target), signal, at, sentence);
        }

        if (source < 0 || target < 0 || source == target || sentence[source].Upos == Upos.Punct || sentence[target].Upos == Upos.Punct) return null;

        var isSelf = sourceRole.Kind == RoleKind.Self || targetRole.Kind == RoleKind.Self || rule.Kind == RuleKind.Degree;
        var hidden = isSelf ? default : signal;
        var from = Argument(sentence, new(sentence, hidden, target), source, sourceRole, frame);
        var to = Argument(sentence, new(sentence, hidden, source), target, targetRole, frame);
        return from.Words.Contains(target) || to.Words.Contains(source) ? null : Relation(rule, from, to, signal, at, sentence);
    }

    // "The assembly might reject it", "the city was quiet": nothing was done that could be answered.
    static bool IsTold(Sentence before) =>
        before[before.Root].Upos == Upos.Verb && Stances.Of(before, before.Root, RuleKind.Verb) is { Modality: Graph.Modality.Asserted or Graph.Modality.Reported, Conditional: false, Counterfactual: false, Question: false };

    static Relation Relation(RelationRule rule, RelationArgument source, RelationArgument target, TokenRange signal, int at, Sentence sentence) =>
        new(rule, source, target, sentence, signal, at, Stances.Of(sentence, at, rule.Kind == RuleKind.Appraisal ? RuleKind.Verb : rule.Kind)) { Confidence = rule.Confidence };

    static RelationArgument Argument(Sentence sentence, ArgumentSpan span, int head) => new(sentence, head, span.Of(head));

    // "forced Nagy to resign": the words from the object to the end of the second verb.
    static RelationArgument Argument(Sentence sentence, ArgumentSpan span, int head, Role role, Frame frame)
    {
        var words = span.Of(head);
        if (role.Kind == RoleKind.Outcome && frame.Find(new(RoleKind.Object)) is var thing and >= 0 && thing != head)
        {
            var before = span.Of(thing);
            if (thing > frame.Trigger && before.First < words.First && (before.End <= words.First + 2 || before.End >= words.End)) words = new(before.First, words.End);
        }

        return new(sentence, head, words);
    }

    static (int Head, Role Role) First(Frame frame, Role[] roles)
    {
        // "came to the aid of the duke for pay": what stands behind the trigger's own preposition.
        if (frame.Last > frame.Trigger + 1)
        {
            foreach (var role in roles)
                if (role.Kind == RoleKind.After && frame.Sentence.Has(frame.Last, role.Word) && frame.Find(role) is var own and >= 0) return (own, role);
        }

        // "critical of the concessions to the towns": the nearest.
        if (frame.Kind == RuleKind.Adjective)
        {
            var (nearest, which) = (-1, roles[^1]);
            foreach (var role in roles)
                if (role.Kind == RoleKind.After && frame.Find(role) is var head and >= 0 && (nearest < 0 || head < nearest)) (nearest, which) = (head, role);
            if (nearest >= 0) return (nearest, which);
        }

        foreach (var role in roles)
            if (frame.Find(role) is var head and >= 0) return (head, role);

        return (-1, roles[^1]);
    }

    // The preposition beside the trigger is a part of the signal: "led to", "caused by".
    internal static int SignalEnd(Frame frame, Role role, int head)
    {
        if (head < 0 || head <= frame.Last) return -1;

        var word = role.Kind == RoleKind.After ? role.Word : role.Kind == RoleKind.Subject && frame.Kind is RuleKind.Verb or RuleKind.Appraisal ? "by" : "";
        for (var next = frame.Last + 1; word.Length > 0 && next < Math.Min(head, frame.Last + 3); next++)
            if (frame.Sentence.Has(next, word)) return next;

        return -1;
    }

    internal static bool IsOfKind(Sentence sentence, int at, RuleKind kind, bool byLemma)
    {
        ref readonly var token = ref sentence[at];
        return kind switch
        {
            RuleKind.Verb or RuleKind.Appraisal => (token.Upos == Upos.Verb || (token.Upos == Upos.Adj && token.Xpos is "VBN" or "VBG" or "JJ")) && !token.Is("amod") && !token.Is("aux"),
            RuleKind.Noun => byLemma && token.Upos == Upos.Noun && !token.Is("compound"),
            RuleKind.Adjective => (byLemma || token.Xpos == "VBN") && token.Upos is Upos.Adj or Upos.Verb or Upos.Adp or Upos.Adv,
            RuleKind.Participle => byLemma && token.Xpos == "VBG" && token.Upos == Upos.Verb && sentence.Child(at, "aux") < 0 && !(at > 0 && sentence.Has(at - 1, "instead")) && token.Relation is "advcl" or "acl" or "conj" or "ccomp" or "xcomp" or "dep",
            RuleKind.Driven when token.Upos == Upos.Adj => byLemma && token.Relation is "amod" or "acl" or "advcl" or "appos" && (token.Relation == "advcl" || token.Head < at || at == 0) && IsAside(sentence, at),
            RuleKind.Driven => byLemma && token.Xpos is "VBN" or "VBD" && token.Upos == Upos.Verb && sentence.Child(at, "aux") < 0 && sentence.Child(at, "nsubj") < 0 && IsAside(sentence, at),
            RuleKind.Purpose => token.Xpos == "TO" && token.Relation == "mark" && IsFree(sentence, token.Head),
            RuleKind.Degree => (token.Is("advmod") && token.Head >= 0) || (token.Lemma == "such" && sentence.Outgrown(at) >= 0),
            RuleKind.Adverb => token.Upos is not (Upos.Verb or Upos.Noun),
            _ => token.Upos is not (Upos.Noun or Upos.Propn) || token.Form.Equals("thanks", StringComparison.OrdinalIgnoreCase) || token.Lemma == "courtesy" || token.Lemma == "result",
        };
    }

    // "Alarmed by the revolt, the king fled", "the king, alarmed by the revolt, fled": beside what the sentence tells.
    static bool IsAside(Sentence sentence, int participle)
    {
        ref readonly var token = ref sentence[participle];
        if (token.Relation == "advcl" || token.Head < 0) return true;
        return token.Relation is "acl" or "amod" or "appos" && participle > 0 && (sentence[participle - 1].Form == "," || (participle > 1 && sentence[participle - 2].Form == ","));
    }

    // An infinitive that tells what for; one that a verb asks for ("tried to", "forced him to") tells what.
    static bool IsFree(Sentence sentence, int verb)
    {
        ref readonly var token = ref sentence[verb];
        return token.Relation is "advcl" or "acl"
            || (token.Relation == "xcomp" && sentence[token.Head].Upos == Upos.Verb && (sentence.IsPassive(token.Head) || sentence.Child(token.Head, "obj") >= 0 || sentence.Child(token.Head, "obl") >= 0));
    }

    // The index of the last word; -1 when they do not stand there. Articles, adjectives and adverbs may come between.
    internal static int WordsAt(Sentence sentence, int at, string[] words, RuleKind kind)
    {
        var last = at;
        for (var i = 1; i < words.Length; i++)
        {
            // "so =that": nothing may come between
            var next = last + 1;
            if (words[i][0] == '=')
            {
                if (next >= sentence.Count || !sentence[next].Form.AsSpan().Equals(words[i].AsSpan(1), StringComparison.OrdinalIgnoreCase)) return -1;
                last = next;
                continue;
            }

            var reach = Math.Min(sentence.Count, next + (kind == RuleKind.Verb ? 4 : 3));
            while (next < reach && !sentence.Has(next, words[i]) && sentence[next].Upos is Upos.Det or Upos.Adj or Upos.Adv or Upos.Num || (next < reach && kind == RuleKind.Verb && sentence[next].Upos is Upos.Pron && !sentence.Has(next, words[i]))) next++;
            if (next >= reach || !sentence.Has(next, words[i])) return IsParticle(sentence, at, words, kind) ? at : i == words.Length - 1 && kind == RuleKind.Verb && sentence.RelativeOf(at, words[i]) >= 0 ? last : -1;
            last = next;
        }

        return last;
    }

    // "put the revolt down": the particle behind the object.
    static bool IsParticle(Sentence sentence, int verb, string[] words, RuleKind kind)
    {
        if (kind != RuleKind.Verb || words.Length != 2) return false;

        foreach (var child in sentence.Children(verb))
            if (child > verb && sentence[child].Relation is "compound:prt" or "advmod" && sentence.Has(child, words[1])) return true;

        return false;
    }

    /// <summary>Collects the relations of a sentence and the words that are spoken for.</summary>
    sealed class Findings(Sentence sentence)
    {
        readonly List<Relation> _relations = [];
        readonly List<int> _taken = [];
        int _free;

        public IReadOnlyList<Relation> Relations => _relations;

        // The words of "as a result of" are not free for "result", nor the "by" of "caused by" for "by".
        public bool IsTaken(int token) => token < _free || _taken.Contains(token);

        public void Add(Relation relation, Trigger trigger)
        {
            foreach (var other in _relations)
                if (other.Trigger == relation.Trigger && (other.Signal.End > relation.Signal.End || (other.Type == relation.Type && other.Source.Head == relation.Source.Head && other.Target.Head == relation.Target.Head))) return;

            _relations.Add(relation);
            // "died because the stores were empty": a rule that hardly ever holds keeps no words from the others.
            if (relation.Rule.Confidence <= 0.1) return;

            if (trigger.Words.Length > 1) _free = Math.Max(_free, relation.Signal.End);
            if (relation.Rule.Kind is not (RuleKind.Verb or RuleKind.Noun or RuleKind.Adjective or RuleKind.Appraisal)) return;

            foreach (var argument in (ReadOnlySpan<RelationArgument>)[relation.Source, relation.Target])
            {
                if (argument.Sentence == sentence && argument.Head > relation.Trigger && sentence.Child(argument.Head, "case") is var mark and >= 0 && mark > relation.Trigger) _taken.Add(mark);
            }

            for (var token = relation.Trigger + 1; token < relation.Signal.End; token++) _taken.Add(token);
        }
    }
}
