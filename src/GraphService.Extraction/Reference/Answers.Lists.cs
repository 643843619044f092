using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Lists of causes and results: below "Causes of the war", below "The war had three causes:".</content>
sealed partial class Answers
{
    const double OfList = 0.7;
    const int LongestLabel = 8;

    // Of what stands between an item and the next: a line end, a dash, stars.
    const int LongestMark = 12;

    // No name of an event has more words.
    const int LongestName = 10;

    static readonly FrozenSet<string> Doubting = Set("doubt doubtful reject wrong wrongly myth dispute disagree deny blame debate controversial unlikely unproven");
    static readonly FrozenSet<string> Turning = Set("but however yet though although by not nor");

    // What an item may be filed under, and what is no cause: "Health: thousands fell ill".
    static readonly FrozenSet<string> Fields = Set("politics economy economics society health energy religion culture science technology military environment trade education law government");

    // Their results are counts.
    static readonly FrozenSet<string> Contests = Set("election vote poll referendum match game race cup tournament championship competition survey census");

    static readonly FrozenSet<string> Pointing = Set("page map chapter figure table picture photo photograph quiz exercise link video");

    // The headings that the sentence at hand stands below, the highest first.
    readonly List<int> _above = [];

    // What the list under way tells the causes or results of.
    Topic? _list;

    // The events that sentences name, and headings so far.
    Dictionary<string, Referent>? _events;

    // In plain text nothing tells which heading stands below which: then only the title counts.
    void Enter(int heading)
    {
        var level = scene[heading].Level;
        while (_above.Count > (level == 0 ? 1 : 0) && (level == 0 || scene[_above[^1]].Level >= level)) _above.RemoveAt(_above.Count - 1);
        if (level > 0 || _above.Count == 0) _above.Add(heading);
    }

    bool AnnouncesList(Sentence tree) =>
        tree[tree.Count - 1].Form == ":" && _topic is { } topic && Enumerable.Range(0, tree.Count).Any(word => SideOf(tree, word) == topic.Side);

    // "The fire spread quickly because:"
    static bool IsUnfinished(Sentence tree) =>
        tree.Count > 3 && tree[tree.Count - 1].Form == ":" && (tree.Has(tree.Count - 2, "because") || (tree[tree.Count - 2].Lemma is "of" or "to" && tree[tree.Count - 3].Lemma is "because" or "due" or "owing" or "owe"));

    // "Causes:"
    static bool IsLabel(Sentence tree) =>
        tree[tree.Count - 1].Form == ":" && SideOf(tree, tree.Root) is not null && tree.Child(tree.Root, "cop") < 0 && tree.Child(tree.Root, "nsubj") < 0;

    // Of an item of several sentences the first tells what it is about. What it doubts, or tells to be a cause or result of something itself, is none.
    List<TreeClaim> ReadItem(int index, Topic list, Func<int, bool> isTold)
    {
        if (ItemAt(index) is not (>= 0 and var item)) return [];

        // "Poor harvests drove up the price of bread": that it rose is one of the causes. "Debt was the cause of the revolt" tells of something else.
        var tree = scene[index].Tree;
        if ((isTold(item) && (tree[item].Upos != Upos.Verb || tree.IsPassive(item))) || (list.Side == Side.Result && list.Of.Exists(of => Contests.Contains(of.Head)))) return [];

        return [.. Claims(index, item, item, list with { Trust = OfList }, list.Side == Side.Cause ? LinkType.ContributedTo : LinkType.Caused, list.Cue, "listed")];
    }

    // What an answer stands for that can be a cause or a result.
    List<Referent> Given(int index, int answer, int predicate)
    {
        var tree = scene[index].Tree;
        var stance = Stances.Of(tree, predicate, RuleKind.Verb);
        var isNominal = IsNominal(tree, answer);
        if (isNominal && tree.Child(answer, "nummod") is >= 0 and var count && char.IsDigit(tree[count].Form[0]) && !IsYear(tree, answer, count)) return []; // "180 votes"
        if (isNominal && (referents.At(index, answer) is null || Judgements.Contains(tree[answer].Lemma) || SideOf(tree, answer) is not null || Stances.IsNone(tree, answer))) return [];
        if (stance.Conditional || stance.Counterfactual || stance.Modality == Modality.Negated || (!isNominal && Stances.IsReporting(tree[answer].Lemma))) return [];

        return [.. standing.Of(index, Argument(tree, answer)).Where(given => given.Kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept && !Standing.IsVague(given))];
    }

    // "the 1929 crash"
    static bool IsYear(Sentence tree, int noun, int number) => tree[noun].Xpos is "NN" or "NNP" && tree[number].Form is ['1', _, _, _] or ['2', '0', _, _];

    // The word that an item is about; -1 where it is about nothing that can be cause or result.
    int ItemAt(int index)
    {
        var tree = scene[index].Tree;
        if (!IsFirstOfPassage(index) || tree[tree.Count - 1].Form == "?" || tree[0].Form == "(" || Turning.Contains(tree[0].Lemma) || Item(tree) is not (>= 0 and var item)) return -1;

        for (var at = 0; at < tree.Count; at++)
            if (Doubting.Contains(tree[at].Lemma) || SideOf(tree, at) is not null) return -1;

        return Pointing.Contains(tree[item].Lemma) || Fields.Contains(tree[item].Lemma) ? -1 : item;
    }

    // "Nationalism: the Serbs wanted a state", "The fall of the tsar", "The crown was in debt", "Closing of the port"
    static int Item(Sentence tree)
    {
        for (var at = 1; at < Math.Min(tree.Count, LongestLabel); at++)
        {
            if (tree[at].Form != ":") continue;
            for (var head = 0; head < at; head++)
                if (IsNominal(tree, head) && (tree[head].Head < 0 || tree[head].Head >= at)) return head;

            return -1;
        }

        var root = tree.Root;
        var isSaid = tree[root].Upos is Upos.Verb or Upos.Adj && tree.SubjectOf(root) is >= 0 and var subject && IsNominal(tree, subject);
        return isSaid || (tree[root].Xpos == "VBG" && root == 0) || (IsNominal(tree, root) && tree.Child(root, "cop") < 0 && tree.Child(root, "nsubj") < 0) ? root : -1;
    }

    // "Causes of the First World War", "Causes of the war", "Causes": of the event that this heading names, or one of the headings it stands below.
    List<Referent> Titled(int index, int noun)
    {
        var tree = scene[index].Tree;
        var whose = Complement(tree, noun);
        if (noun != tree.Root && (whose < 0 || tree[noun].Head != tree.Root || !tree[noun].Is("nsubj"))) return [];
        var last = whose < 0 ? null : tree[whose].Form;
        if (whose >= 0 && IsOfItsOwn(tree, whose) && (Event(index, last) ?? Made(index, whose)) is { } own) return [own];

        foreach (var above in Enumerable.Reverse(_above))
        {
            if (above == index) continue;

            var root = scene[above].Tree.Root;
            var isOfIt = last is null || tree[whose].Lemma.Equals(scene[above].Tree[root].Lemma, StringComparison.OrdinalIgnoreCase);
            if ((Event(above, last) ?? (isOfIt ? Made(above, root) : null)) is { } title) return tree[noun].Lemma is "result" or "outcome" && Contests.Contains(title.Head) ? [] : [title];
        }

        return [];
    }

    // "the Bronze Age Collapse", "the fall of Granada", not "the war"
    static bool IsOfItsOwn(Sentence tree, int noun)
    {
        for (var at = tree.Subtree(noun).First; at < tree.Subtree(noun).End; at++)
            if (tree[at].Upos == Upos.Propn) return true;

        // "the Black Death"
        return char.IsUpper(tree[noun].Form[0]) && tree.Child(noun, "amod") is >= 0 and var kind && kind == noun - 1 && char.IsUpper(tree[kind].Form[0]);
    }

    Dictionary<string, Referent> Events => _events ??= referents.Named.Where(named => named.Kind == EntityKind.Event).DistinctBy(named => named.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(named => named.Name, StringComparer.OrdinalIgnoreCase);

    // The event that no sentence names; headings further on find it by its name.
    Referent? Made(int heading, int noun)
    {
        var made = referents.InHeading(heading, noun);
        if (made is { IsNamed: true }) Events.TryAdd(made.Name, made);
        return made;
    }

    // The event that a heading names, by its longest name; its name ends in the word, where one is given.
    Referent? Event(int heading, string? last)
    {
        var words = scene[heading].Tree.Count;
        for (var length = Math.Min(words, LongestName); length > 0; length--)
            for (var first = 0; first + length <= words; first++)
                if (Events.TryGetValue(scene[heading].TextOf(first, first + length), out var named) && (last is null || named.Name.EndsWith(last, StringComparison.OrdinalIgnoreCase))) return named;

        return null;
    }
}
