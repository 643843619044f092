using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Finds every way in which the rules of a table may be read in a sentence; a model tells which are meant.</summary>
/// <remarks>Unlike <see cref="RelationReader"/> it does not stop at the likeliest: rules may share words, and arguments come in several widths.</remarks>
sealed class CandidateFinder(RelationTable table)
{
    const int MostWays = 4;

    /// <summary>The candidates of a text in order of their triggers.</summary>
    public List<CausalCandidate> Find(IReadOnlyList<Sentence> sentences)
    {
        var found = new List<CausalCandidate>();
        for (var i = 0; i < sentences.Count; i++) Find(sentences[i], i == 0 ? null : sentences[i - 1], found);
        return found;
    }

    void Find(Sentence sentence, Sentence? before, List<CausalCandidate> found)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            ref readonly var token = ref sentence[at];
            if (token.Upos is not Upos.Adp) Find(sentence, before, at, table.At(token.Lemma), byLemma: true, found);
            if (token.Upos is not Upos.Adp && token.Form.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase)) continue;

            Find(sentence, before, at, table.At(token.Form), byLemma: false, found);
        }
    }

    static void Find(Sentence sentence, Sentence? before, int at, ReadOnlySpan<Trigger> triggers, bool byLemma, List<CausalCandidate> found)
    {
        var longest = 0;
        foreach (var trigger in triggers)
        {
            var rule = trigger.Rule;
            if (trigger.Words.Length < longest || !(RelationReader.IsOfKind(sentence, at, rule.Kind, byLemma) || IsVerbInDisguise(sentence, at, rule.Kind))) continue;

            var last = RelationReader.WordsAt(sentence, at, trigger.Words, rule.Kind);
            if (last < 0) continue;

            longest = trigger.Words.Length > 1 ? trigger.Words.Length : longest;
            var frame = new Frame(sentence, before, at, last, rule.Kind, rule.Guards.Wanted.HasFlag(Guard.NoObject));
            var (sources, targets) = (Ways(frame, rule.Source), Ways(frame, rule.Target));
            if (rule.Kind == RuleKind.Verb)
            {
                if (sources.Count == 0) AddNearest(frame, rule.Source, sources);
                if (targets.Count == 0) AddNearest(frame, rule.Target, targets);
            }

            if (sources.Count == 0 && before is not null && rule.Source[^1].Kind == RoleKind.Previous && targets.Count > 0) AddPrevious(frame, rule, targets, found);
            if (sources.Count == 0 || targets.Count == 0 || !GuardCheck.Holds(frame, Loose(rule.Guards), sources[0].Head, targets[0].Head)) continue;

            AddAll(frame, rule, sources, targets, found);
        }
    }

    // What the words are about is left to the model; what they are is not.
    static Guards Loose(Guards guards) => guards with { Wanted = guards.Wanted & ~(Guard.NoSetting | Guard.NoPerson | Guard.NoObject), Never = System.Collections.Frozen.FrozenSet<string>.Empty };

    static void AddPrevious(Frame frame, RelationRule rule, List<Way> targets, List<CausalCandidate> found)
    {
        var (before, sentence) = (frame.Before!, frame.Sentence);
        var call = new RuleCall(rule, sentence, frame.Trigger, new(frame.Trigger, frame.Last + 1));
        var source = new RelationArgument(before, before.Root, new ArgumentSpan(before, default, -1).Of(before.Root));
        foreach (var target in targets)
            found.Add(new(call, source, new(sentence, target.Head, new ArgumentSpan(sentence, call.Signal, -1).Of(target.Head)), "before", target.Name));
    }

    static void AddAll(Frame frame, RelationRule rule, List<Way> sources, List<Way> targets, List<CausalCandidate> found)
    {
        var sentence = frame.Sentence;
        var calls = new Dictionary<int, RuleCall>();
        var begin = found.Count;
        foreach (var source in sources)
        {
            foreach (var target in targets)
            {
                if (source.Head == target.Head || sentence[source.Head].Upos == Upos.Punct || sentence[target.Head].Upos == Upos.Punct) continue;

                var end = Math.Max(frame.Last, Math.Max(RelationReader.SignalEnd(frame, source.Role, source.Head), RelationReader.SignalEnd(frame, target.Role, target.Head))) + 1;
                if (!calls.TryGetValue(end, out var call)) calls[end] = call = new(rule, sentence, frame.Trigger, new(frame.Trigger, end));
                var hidden = source.Role.Kind == RoleKind.Self || target.Role.Kind == RoleKind.Self || rule.Kind == RuleKind.Degree ? default : call.Signal;
                var whole = Cut(frame, hidden, source, target, SpanCut.Whole);
                var core = Cut(frame, hidden, source, target, SpanCut.Core);
                var (sourceDiffers, targetDiffers) = (whole.Source.Words != core.Source.Words, whole.Target.Words != core.Target.Words);
                Add(call, whole.Source, whole.Target, source.Name, target.Name);
                if (sourceDiffers) Add(call, core.Source, whole.Target, source.Name + "-", target.Name);
                if (targetDiffers) Add(call, whole.Source, core.Target, source.Name, target.Name + "-");
                if (sourceDiffers && targetDiffers) Add(call, core.Source, core.Target, source.Name + "-", target.Name + "-");
                if (hidden != default && Phrases.Around(sentence, call.Signal, source.Head, target.Head) is var (left, right) && !source.IsPronoun && !target.IsPronoun)
                    Add(call, new(sentence, source.Head, source.Head < call.Signal.First ? left : right), new(sentence, target.Head, source.Head < call.Signal.First ? right : left), source.Name + "~", target.Name + "~");
            }
        }

        void Add(RuleCall call, RelationArgument source, RelationArgument target, string sourceWay, string targetWay)
        {
            if (source.Words.Contains(target.Head) || target.Words.Contains(source.Head)) return;
            for (var i = begin; i < found.Count; i++)
                if (found[i].Source.Words == source.Words && found[i].Target.Words == target.Words) return;

            found.Add(new(call, source, target, sourceWay, targetWay));
        }
    }

    static (RelationArgument Source, RelationArgument Target) Cut(Frame frame, TokenRange hidden, Way source, Way target, SpanCut cut) => (
        Argument(frame, new(frame.Sentence, hidden, target.Head, cut), source),
        Argument(frame, new(frame.Sentence, hidden, source.Head, cut), target));

    // "forced Nagy to resign": the words from the object to the end of the second verb.
    static RelationArgument Argument(Frame frame, ArgumentSpan span, Way way)
    {
        if (way.IsPronoun) return new(frame.Sentence, way.Head, new(way.Head, way.Head + 1));

        var words = span.Of(way.Head);
        if (way.Role.Kind == RoleKind.Outcome && frame.Find(new(RoleKind.Object)) is var thing and >= 0 && thing != way.Head)
        {
            var before = span.Of(thing);
            if (thing > frame.Trigger && before.First < words.First && before.End <= words.First + 2) words = new(before.First, words.End);
        }

        return new(frame.Sentence, way.Head, words);
    }

    // The words that may fill a role: every place the rule names, and from there the clause around, the noun above or below.
    static List<Way> Ways(Frame frame, Role[] roles)
    {
        var (sentence, ways) = (frame.Sentence, new List<Way>());
        foreach (var role in roles)
        {
            var head = frame.Find(role);
            if (head < 0) continue;

            var name = role.Word.Length > 0 ? role.Word : role.Kind.ToString();
            Add(head, role, name);
            if (role.Kind is RoleKind.Matrix or RoleKind.Clause or RoleKind.Previous) AddAround(head, role, name);
            else if (role.Kind != RoleKind.Self) AddNouns(head, role, name);
            if (role.Kind is RoleKind.Subject or RoleKind.Object && frame.Kind == RuleKind.Verb && !sentence.IsPassive(frame.Trigger) && sentence[frame.Trigger].Xpos is "VBN" or "VBD" && sentence[frame.Trigger].Is("acl")) Add(sentence[frame.Trigger].Head, role, name + " above");
            if (role.Kind is RoleKind.Subject && sentence.Child(frame.Trigger, "nsubj") is var pronoun and >= 0 && pronoun != head && sentence[pronoun].Xpos is "WDT" or "WP")
                ways.Add(new(pronoun, role, "relative", IsPronoun: true));
        }

        return ways;

        void Add(int head, Role role, string name)
        {
            if (head < 0 || head == frame.Trigger && role.Kind != RoleKind.Self || (head > frame.Trigger && head <= frame.Last)) return;
            if (ways.Count < 2 * MostWays && !ways.Exists(way => way.Head == head)) ways.Add(new(head, role, name, IsPronoun: false));
        }

        void AddAround(int head, Role role, string name)
        {
            var above = head;
            for (var step = 1; step < MostWays; step++)
            {
                above = Wider(sentence, above);
                if (above < 0) break;
                Add(above, role, name + step);
            }

            if (sentence[head].Upos != Upos.Verb) 
            {
                AddNouns(head, role, name);
                return;
            }

            if (sentence.ObjectOf(head) is var thing and >= 0) Add(thing, role, name + "+obj");
            if (sentence.SubjectOf(head) is var subject and >= 0) Add(subject, role, name + "+subj");
        }

        void AddNouns(int head, Role role, string name)
        {
            if (sentence.IsClause(head)) return;
            if (sentence[head].Relation is "nmod" or "conj" && sentence[sentence[head].Head].Upos is Upos.Noun or Upos.Propn) Add(sentence[head].Head, role, name + "^");
            foreach (var child in sentence.Children(head))
            {
                if (child < head || !sentence[child].Is("nmod") || sentence[child].Upos is not (Upos.Noun or Upos.Propn)) continue;
                Add(child, role, name + "_");
                break;
            }
        }
    }

    // "Drink and meat cause diabetes": the tagger takes some verbs for nouns.
    static bool IsVerbInDisguise(Sentence sentence, int at, RuleKind kind)
    {
        if (kind != RuleKind.Verb || at == 0 || at + 1 >= sentence.Count || sentence[at].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj)) return false;

        return sentence[at - 1].Upos is Upos.Noun or Upos.Propn or Upos.Adv or Upos.Pron && !sentence.Has(at + 1, "of") && sentence[at + 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Adp or Upos.Num or Upos.Pron;
    }

    // Where the tree does not tell: the nearest noun on the side where the role is found.
    static void AddNearest(Frame frame, Role[] roles, List<Way> ways)
    {
        var (sentence, last) = (frame.Sentence, frame.Last);
        var by = last + 1;
        while (by < sentence.Count - 1 && by < last + 3 && sentence[by].Upos == Upos.Adv) by++;
        var isPassive = by < sentence.Count && sentence.Has(by, "by");
        foreach (var role in roles)
        {
            var found = role.Kind switch
            {
                RoleKind.Subject => isPassive ? NounAfter(sentence, by) : NounBefore(sentence, frame.Trigger),
                RoleKind.Object or RoleKind.Outcome => isPassive ? NounBefore(sentence, frame.Trigger) : NounAfter(sentence, last),
                RoleKind.After => by < sentence.Count && sentence.Has(by, role.Word) ? NounAfter(sentence, by) : -1,
                _ => -1,
            };
            if (found < 0) continue;

            var name = "near " + (role.Kind == RoleKind.After ? role.Word : role.Kind.ToString());
            ways.Add(new(found, role, name, IsPronoun: false));
            // "Sun and wind cause evaporation": all that is joined, not only what is next.
            if (sentence[found].Is("conj") && sentence[found].Head is var first && first < found && found < frame.Trigger) ways.Add(new(first, role, name + "^", IsPronoun: false));
            return;
        }
    }

    static int NounBefore(Sentence sentence, int at)
    {
        for (var token = at - 1; token >= Math.Max(0, at - 8); token--)
            if (sentence[token].Upos is Upos.Noun or Upos.Propn) return token;

        return -1;
    }

    static int NounAfter(Sentence sentence, int at)
    {
        for (var token = at + 1; token < Math.Min(sentence.Count, at + 9); token++)
        {
            if (sentence[token].Upos is not (Upos.Noun or Upos.Propn)) continue;
            while (token + 1 < sentence.Count && sentence[token + 1].Upos is Upos.Noun or Upos.Propn) token++;
            return token;
        }

        return -1;
    }

    static int Wider(Sentence sentence, int head)
    {
        if (!sentence.IsClause(head)) return sentence.ClauseOf(head) is var clause && clause != head ? clause : -1;
        return sentence[head].Head is var above and >= 0 && sentence[head].Relation is not "parataxis" ? sentence.ClauseOf(above) : -1;
    }

    readonly record struct Way(int Head, Role Role, string Name, bool IsPronoun);
}
