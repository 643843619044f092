using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>The part of a noun's subtree that names what it stands for: without article, relative clause, apposition or sibling.</summary>
/// <param name="First">The first token.</param>
/// <param name="Head">The noun.</param>
/// <param name="End">The token behind the last.</param>
/// <param name="Core">The token behind the noun itself, or behind its "of" phrase.</param>
readonly record struct Phrase(int First, int Head, int End, int Core)
{
    const int Longest = 12;
    const int LongestOfTwo = 16;

    // "the discontent in Poland", "the war against Germany": such phrases belong to the name; "with difficulty" or "after the war" do not.
    static readonly string[] Naming = ["of", "in", "between", "among", "against", "for", "on", "to", "within", "from", "over", "towards", "toward"];

    static readonly System.Collections.Frozen.FrozenSet<string> Aiming = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["wish", "desire", "attempt", "decision", "refusal", "plan", "promise", "rush", "need", "effort", "willingness", "unwillingness", "readiness", "determination", "ambition", "reluctance", "inability", "failure", "ability", "threat", "offer", "will", "eagerness", "hope"]);

    static readonly System.Collections.Frozen.FrozenSet<string> Relieving = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["accuse", "convict", "acquit", "rob", "deprive", "strip", "rid", "cure", "absolve", "cleanse"]);

    /// <summary>Whether a word has its capital only from the sentence that it begins: "Young men fled", not so "Soviet troops fled".</summary>
    public static bool HasCapitalOfSentence(Sentence tree, int token) =>
        (token == 0 || (token == 1 && tree[0].Upos == Upos.Punct)) && Nations.Of(tree[token].Form) is null && (tree[token].Upos != Upos.Propn || WordTopics.IsCommonNoun(tree[token].Form));

    public static Phrase Of(Sentence tree, int head)
    {
        var first = head;
        foreach (var child in tree.Children(head))
        {
            if (child > head) break;
            if (IsPremodifier(tree, child)) first = Math.Min(first, tree.Subtree(child).First);
            else if (child >= first) first = head;
        }

        // Premodifiers are contiguous: whatever breaks the row ends it.
        first = Contiguous(tree, head, first);
        for (var at = head - 1; at > first; at--)
            if (tree[at].Upos is Upos.Det && tree[at - 1].Upos == Upos.Punct && tree[at].Relation == "det") first = at + 1;

        while (first < head && Idle(tree, first, head) is > 0 and var idle) first += idle;
        var end = head + 1;
        foreach (var child in tree.Children(head))
        {
            if (child < head) continue;
            if (child == end && tree[child].Relation is "flat" or "compound" or "nummod" or "compound:prt" && child < end + 1) end = tree.Subtree(child).End;
        }

        var core = end;
        foreach (var child in tree.Children(head))
        {
            if (child < end) continue;

            var (left, right) = tree.Subtree(child);
            if (left != end || !(tree[child].Is("nmod") || (tree[child].Is("obl") && tree[head].Upos == Upos.Adj)) || tree.Child(child, "case") is not (>= 0 and var preposition)) break;

            var word = tree[preposition].Lemma;
            if (word != "of" && tree.MentionOf(child) is { Kind: MentionKind.Time }) break;
            if (word == "over" && tree.MentionOf(head) is { Kind: MentionKind.Person }) break; // "quarrelled with the bishop over land"
            if (word == "of" && IsRelieved(tree, head)) break;
            // "restrained himself from bouts in an attempt to"
            if (word == "in" && tree[child].Lemma is "attempt" or "effort" or "bid" or "order" or "exchange" or "return") break;
            // "at most", "at best"
            if (word == "at" && tree[child].Upos == Upos.Adj) break;

            // "blame the collapse of the kingdom on drought"
            if (tree[head].Is("obj") && tree[tree[head].Head].Lemma == "blame" && Enumerable.Range(left, right - left).LastOrDefault(at => tree[at].Lemma is "on" or "upon", -1) is > 0 and var ground) right = ground;
            var longest = word == "between" ? LongestOfTwo : Longest;
            right = Math.Max(WithoutClauses(tree, child, right), word == "between" ? Both(tree, child, first + longest) : 0);
            if (!Naming.Contains(word) || right - first > longest || (word is "to" or "on" or "for" && tree.Child(head, "det") is >= 0 and var det && tree[det].Lemma is "the" or "this")) break;

            end = right;
            if (word == "of" || core == head + 1) core = right;
            if (word != "of") break;
        }

        if (end == head + 1 && Setting(tree, head) is var setting && setting > end && setting - first <= Longest) (end, core) = (setting, setting);
        if (core == head + 1 && Aim(tree, head, end) is var aimed && aimed > end && aimed - first <= Longest) (end, core) = (aimed, aimed);
        return new(first, head, end, core);
    }

    /// <summary>Where words from one token up to another end when those are left out that belong to what is cut off: "looked to their general for their" is no phrase, nor is "states in the Muslim".</summary>
    public static int Untorn(Sentence tree, int first, int end)
    {
        while (end > first + 1 && end < tree.Count && (tree[end - 1].Form == "-" || (tree[end - 1].Head >= end && tree[end - 1].Relation is "amod" or "compound" or "det" or "nmod:poss" or "nummod" or "case" or "mark" or "cc" or "advmod"))) end--;
        return end;
    }

    // "crushed the revolt in Berlin", "defused the quarrel over the island": where or between whom it was belongs to it, whether the tree hangs it
    // on the noun or on the verb. "Denounced the invasion in Moscow", "spent the war in Kent": that is where somebody was.
    static int Setting(Sentence tree, int head)
    {
        if (!tree[head].Is("obj") || !LinkHints.TellsOfDoing(tree[tree[head].Head].Lemma) || tree.MentionOf(head) is { Kind: MentionKind.Person or MentionKind.Place or MentionKind.Organization or MentionKind.Animal }) return -1;

        foreach (var beside in tree.Children(tree[head].Head))
        {
            if (beside <= head) continue;
            if (!tree[beside].Is("obl") || tree.Subtree(beside).First != head + 1 || tree.Child(beside, "case") is not (>= 0 and var preposition) || tree.MentionOf(beside) is { Kind: MentionKind.Time }) return -1;
            return (tree[preposition].Lemma == "in" ? tree.MentionOf(beside) is { Kind: MentionKind.Place } && tree[tree[head].Head].Lemma is not ("form" or "found" or "establish" or "create") : tree[preposition].Lemma is "over" or "between" or "among" && WordTopics.MayHappen(tree[head].Lemma))
                ? Math.Max(WithoutClauses(tree, beside, tree.Subtree(beside).End), tree[preposition].Lemma == "between" ? Both(tree, beside, head + Longest) : 0)
                : -1;
        }

        return -1;
    }

    // "accused the consul of treason", "robbed the bank of its gold": the treason is none of the consul's name.
    static bool IsRelieved(Sentence tree, int head) => tree[head].Relation is "obj" or "nsubj:pass" && tree[head].Head is >= 0 and var verb && Relieving.Contains(tree[verb].Lemma);

    // "the agreement between the United States and the Lakota": one of two says little.
    static int Both(Sentence tree, int one, int furthest)
    {
        if (tree.Child(one, "conj") is not (>= 0 and var other) || other < one || !Enumerable.Range(one + 1, other - one - 1).All(at => tree[at].Upos is not (Upos.Punct or Upos.Verb)) || !Enumerable.Range(one + 1, other - one - 1).Any(at => tree[at].Upos == Upos.Cconj)) return 0;

        // "an interaction between the goals of the observer and the properties of the scene": at least the properties.
        return WithoutClauses(tree, other, tree.Subtree(other).End) is var whole && whole <= furthest ? whole : other + 1;
    }

    // "Rákosi's rush to build heavy industry": a wish says little without what is wished; up to the object, where it ends soon.
    static int Aim(Sentence tree, int head, int end)
    {
        if (!Aiming.Contains(tree[head].Lemma.ToLowerInvariant())) return -1;

        foreach (var child in tree.Children(head))
        {
            if (child < end || !tree[child].Is("acl") || tree[child].Xpos != "VB" || tree.Subtree(child).First != end) continue;

            var last = child + 1;
            foreach (var part in tree.Children(child))
            {
                if (part < child) continue;
                if (part != last && tree.Subtree(part).First != last) break;
                if (!(tree[part].Is("obj") || tree[part].Relation is "compound:prt" || (tree[part].Is("obl") && last == child + 1))) break;

                last = WithoutClauses(tree, part, tree.Subtree(part).End);
            }

            return last > child + 1 || tree[child].Upos == Upos.Verb ? last : -1;
        }

        return -1;
    }

    static int Contiguous(Sentence tree, int head, int first)
    {
        var start = head;
        foreach (var child in tree.Children(head).ToArray().Where(child => child < head).Reverse())
        {
            var (left, right) = tree.Subtree(child);
            if (right != start || left < first || !IsPremodifier(tree, child)) break;
            start = left;
        }

        return start;
    }

    // How many words at the beginning do not belong to the noun.
    static int Idle(Sentence tree, int first, int head)
    {
        if (first < head - 1 && (IsDate(tree, first) || IsSetting(tree, first) || (tree.Child(head, "det") < 0 && !(first > 0 && tree[first - 1].Upos == Upos.Det) && IsMonth(tree, first)))) return 2;
        if (tree[first].Upos is Upos.Cconj or Upos.Adv or Upos.Adp or Upos.Punct or Upos.Det or Upos.Sconj || IsYearBehindDate(tree, first)) return 1;
        // "among them debt", taken for one phrase
        if (first < head && tree[first].Xpos == "PRP") return 1;
        // "the resulting famine": a famine.
        if (first < head && IsSequel(tree, first)) return 1;
        if (first == 0) return 0;
        // "in July northern soldiers mutinied"; "the July plot" is one.
        if (first < head && NameWords.Times.Contains(tree[first].Form.ToLowerInvariant()) && tree[head].Xpos == "NNS" && tree.Child(head, "det") < 0 && char.IsLower(tree[head].Form[0]) && IsWhen(tree, first - 1)) return 1;
        // "at least sixteen guests", "that night soldiers came"
        return tree[first].Lemma is "least" or "most" && tree.Has(first - 1, "at") || (tree[first].Is("compound") && tree.Has(first - 1, "that") && IsTime(tree, first)) ? 1 : 0;
    }

    /// <summary>Whether the word says of a noun that it came of what was told before: "the resulting famine".</summary>
    public static bool IsSequel(Sentence tree, int word) => tree[word].Is("amod") && tree[word].Head > word && tree[word].Form.ToLowerInvariant() is "resulting" or "resultant" or "ensuing" or "consequent";

    static bool IsTime(Sentence tree, int noun) => tree[noun].Lemma is "year" or "month" or "week" or "day" or "night" or "morning" or "evening" or "spring" or "summer" or "autumn" or "winter" or "decade";

    /// <summary>Whether what stands from some token on before a noun is a time and no part of it: "in the following year mutineers", "in July northern soldiers".</summary>
    public static bool HasSetting(Sentence tree, int first, int noun)
    {
        for (var end = Of(tree, noun).First; first < end; first++)
            if (IsTime(tree, first) || NameWords.Times.Contains(tree[first].Form.ToLowerInvariant())) return true;

        return false;
    }

    static bool IsWhen(Sentence tree, int preposition) => preposition >= 0 && tree[preposition].Lemma is "in" or "on" or "during" or "by";

    static bool IsSetting(Sentence tree, int first) =>
        (IsWhen(tree, first - 1) || (first > 1 && tree.Has(first - 1, "the") && IsWhen(tree, first - 2))) && tree[first].Form is "following" or "next" or "same" or "previous" && IsTime(tree, first + 1) && tree[first + 1].Is("compound");

    // "on 5 November troops were dropped"
    static bool IsDate(Sentence tree, int first) =>
        tree[first].Upos == Upos.Num && NameWords.Times.Contains(tree[first + 1].Form.ToLowerInvariant());

    static bool IsYearBehindDate(Sentence tree, int first) =>
        first > 0 && tree[first].Upos == Upos.Num && tree[first].Form.Length == 4 && NameWords.Times.Contains(tree[first - 1].Form.ToLowerInvariant());

    // "on 10 May 1857 soldiers shot their officers"
    static bool IsMonth(Sentence tree, int first) =>
        tree[first + 1].Upos == Upos.Num && NameWords.Times.Contains(tree[first].Form.ToLowerInvariant());

    static bool IsPremodifier(Sentence tree, int child) =>
        tree[child].Is("amod") || tree[child].Is("compound") || tree[child].Is("nummod") || tree[child].Is("flat") || tree[child].Is("nmod") || tree[child].Relation is "advmod" && tree[child].Upos == Upos.Adj;

    // A nested phrase stops where its relative clause, apposition or sibling begins, however deep.
    static int WithoutClauses(Sentence tree, int noun, int end)
    {
        for (var at = noun + 1; at < end; at++)
        {
            if (!tree[at].Is("acl") && !tree[at].Is("appos") && !tree[at].Is("punct") && !tree[at].Is("parataxis") && !tree[at].Is("advcl") && !tree[at].Is("conj") && !tree[at].Is("cc")) continue;
            if (tree[at].Form is "\"" or "“" or "”" or "'" or "-" || tree[at].Head < noun) continue;
            // "Muslims who physically and financially can": the clause begins before its own verb.
            for (var other = at + 1; other < end; other++)
                if (tree[other].Is("acl:relcl") && tree[other].Head >= noun && tree[other].Head < at && tree.Subtree(other).First is var first && first > tree[other].Head && first < at && tree[first].Xpos is "WP" or "WDT" or "WP$" or "IN") return Math.Max(noun + 1, first);

            return Math.Max(noun + 1, tree.Subtree(at).First);
        }

        return end;
    }
}
