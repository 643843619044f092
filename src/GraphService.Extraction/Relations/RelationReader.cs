using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Finds the relations that a table of rules can see in a dependency tree.</summary>
/// <remarks>What it finds depends on the sentence and the one before alone. Safe for concurrent use.</remarks>
sealed class RelationReader(RelationTable table, RelationModel model)
{
    /// <summary>The reader with the table and the model that come with this assembly.</summary>
    public static RelationReader Default { get; } = new(RelationTable.Default, RelationModel.Default);

    /// <summary>The relations of a text, in order of their triggers; confidences below the floor are left out.</summary>
    public IEnumerable<Relation> Read(IReadOnlyList<Sentence> sentences, double floor = 0)
    {
        for (var i = 0; i < sentences.Count; i++)
            foreach (var relation in Read(sentences[i], i == 0 ? null : sentences[i - 1]))
                if (relation.Confidence >= floor) yield return relation;
    }

    /// <summary>The relations of one sentence. An adverb such as "therefore" may take its source from the sentence before.</summary>
    public IReadOnlyList<Relation> Read(Sentence sentence, Sentence? before)
    {
        List<Relation>? found = null;
        var free = 0;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (at < free) continue;

            foreach (var trigger in table.At(sentence[at].Lemma))
                if (sentence[at].Upos is not Upos.Adp && Match(sentence, before, at, trigger, byLemma: true) is { } relation) Add(relation, trigger);

            if (at < free || sentence[at].Form.Equals(sentence[at].Lemma, StringComparison.OrdinalIgnoreCase) && sentence[at].Upos is not Upos.Adp) continue;

            foreach (var trigger in table.At(sentence[at].Form))
                if (Match(sentence, before, at, trigger, byLemma: false) is { } relation) Add(relation, trigger);
        }

        return found ?? (IReadOnlyList<Relation>)[];

        void Add(Relation relation, Trigger trigger)
        {
            if (relation.Trigger < free && found is [.., var last] && last.Trigger != relation.Trigger) return;
            if (found is [.., var first] && first.Trigger == relation.Trigger && (first.Signal.End > relation.Signal.End || Same(first, relation))) return;

            (found ??= []).Add(relation);
            // The words of "as a result of" are not free for "result".
            if (trigger.Words.Length > 1) free = Math.Max(free, relation.Signal.End);
        }
    }

    static bool Same(Relation one, Relation other) => one.Source.Head == other.Source.Head && one.Target.Head == other.Target.Head;

    Relation? Match(Sentence sentence, Sentence? before, int at, Trigger trigger, bool byLemma)
    {
        var rule = trigger.Rule;
        if (!IsOfKind(sentence, at, rule.Kind, byLemma)) return null;

        var last = WordsAt(sentence, at, trigger.Words, rule.Kind);
        if (last < 0) return null;

        var frame = new Frame(sentence, before, at, last, rule.Kind);
        var (source, sourceRole) = First(frame, rule.Source);
        var (target, targetRole) = First(frame, rule.Target);
        if (!GuardCheck.Holds(frame, rule.Guards, source, target)) return null;

        var signal = new TokenRange(at, Math.Max(last, Math.Max(SignalEnd(frame, sourceRole, source), SignalEnd(frame, targetRole, target))) + 1);
        if (source < 0 && sourceRole.Kind == RoleKind.Previous && before is not null && target >= 0)
        {
            var told = new ArgumentSpan(sentence, signal, -1);
            return Relation(rule, Argument(before, new(before, default, -1), before.Root), Argument(sentence, told, target), signal, at, sentence);
        }

        if (source < 0 || target < 0 || source == target) return null;

        var isSelf = sourceRole.Kind == RoleKind.Self || targetRole.Kind == RoleKind.Self;
        var hidden = isSelf ? default : signal;
        var from = Argument(sentence, new(sentence, sourceRole.Kind == RoleKind.Self ? default : hidden, target), source, sourceRole, frame);
        var to = Argument(sentence, new(sentence, targetRole.Kind == RoleKind.Self ? default : hidden, source), target, targetRole, frame);
        return from.Words.Contains(target) || to.Words.Contains(source) ? null : Relation(rule, from, to, signal, at, sentence);
    }

    Relation Relation(RelationRule rule, RelationArgument source, RelationArgument target, TokenRange signal, int at, Sentence sentence)
    {
        var relation = new Relation(rule, source, target, signal, at, Stances.Of(sentence, at, rule.Kind)) { Confidence = rule.Confidence };
        return relation with { Confidence = model.Confidence(relation, sentence) };
    }

    static RelationArgument Argument(Sentence sentence, ArgumentSpan span, int head) => new(sentence, head, span.Of(head));

    // "forced Nagy to resign": the words from the object to the end of the second verb.
    static RelationArgument Argument(Sentence sentence, ArgumentSpan span, int head, Role role, Frame frame)
    {
        var words = span.Of(head);
        if (role.Kind == RoleKind.Outcome && frame.Find(new(RoleKind.Object)) is var thing and >= 0 && thing != head)
        {
            var before = span.Of(thing);
            if (thing > frame.Trigger && before.First < words.First && before.End <= words.First + 2) words = new(before.First, words.End);
        }

        return new(sentence, head, words);
    }

    static (int Head, Role Role) First(Frame frame, Role[] roles)
    {
        foreach (var role in roles)
            if (frame.Find(role) is var head and >= 0) return (head, role);

        return (-1, roles[^1]);
    }

    // The preposition beside the trigger is a part of the signal: "led to", "caused by".
    static int SignalEnd(Frame frame, Role role, int head)
    {
        if (head < 0 || head <= frame.Last) return -1;

        var word = role.Kind == RoleKind.After ? role.Word : role.Kind == RoleKind.Subject && frame.Kind == RuleKind.Verb ? "by" : "";
        for (var next = frame.Last + 1; word.Length > 0 && next < Math.Min(head, frame.Last + 3); next++)
            if (frame.Sentence.Has(next, word)) return next;

        return -1;
    }

    static bool IsOfKind(Sentence sentence, int at, RuleKind kind, bool byLemma)
    {
        ref readonly var token = ref sentence[at];
        return kind switch
        {
            RuleKind.Verb => byLemma && (token.Upos == Upos.Verb || (token.Upos == Upos.Adj && token.Xpos is "VBN" or "VBG" or "JJ")) && !token.Is("amod") && !token.Is("aux"),
            RuleKind.Noun => byLemma && token.Upos == Upos.Noun && !token.Is("compound"),
            RuleKind.Adjective => byLemma && token.Upos is Upos.Adj or Upos.Verb or Upos.Adp or Upos.Adv,
            RuleKind.Participle => byLemma && token.Xpos == "VBG" && token.Upos == Upos.Verb && sentence.Child(at, "aux") < 0 && token.Relation is "advcl" or "acl" or "conj" or "ccomp" or "xcomp" or "dep",
            RuleKind.Purpose => token.Xpos == "TO" && token.Relation == "mark" && sentence[token.Head].Relation is "advcl" or "acl",
            RuleKind.Adverb => token.Upos is not (Upos.Verb or Upos.Noun),
            _ => token.Upos is not (Upos.Noun or Upos.Propn) || token.Form.Equals("thanks", StringComparison.OrdinalIgnoreCase) || token.Lemma == "courtesy" || token.Lemma == "result",
        };
    }

    // The index of the last word; -1 when they do not stand there. Articles, adjectives and adverbs may come between.
    static int WordsAt(Sentence sentence, int at, string[] words, RuleKind kind)
    {
        var last = at;
        for (var i = 1; i < words.Length; i++)
        {
            var next = last + 1;
            var reach = Math.Min(sentence.Count, next + (kind == RuleKind.Verb ? 4 : 3));
            while (next < reach && !sentence.Has(next, words[i]) && sentence[next].Upos is Upos.Det or Upos.Adj or Upos.Adv or Upos.Num || (next < reach && kind == RuleKind.Verb && sentence[next].Upos is Upos.Pron && !sentence.Has(next, words[i]))) next++;
            if (next >= reach || !sentence.Has(next, words[i])) return -1;
            last = next;
        }

        return last;
    }
}
