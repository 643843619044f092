using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>The stretches of a clause by which a text, or its reader, may name what it tells of.</summary>
static class ClauseWords
{
    const int Longest = 16;

    /// <summary>"Nagy left the Warsaw Pact", "was removed from his post", "shelled Quemoy": from the subject or the verb to the object or the end.</summary>
    public static IEnumerable<string> Of(SceneSentence sentence, int verb)
    {
        var tree = sentence.Tree;
        var (firsts, ends) = (new SortedSet<int> { verb }, new SortedSet<int>());
        var end = verb + 1;
        if (tree.Child(verb, "obj") < verb) ends.Add(end);
        foreach (var child in tree.Children(verb))
        {
            ref readonly var token = ref tree[child];
            if (child < verb && token.Relation is "aux:pass" or "aux" or "nsubj" or "nsubj:pass") firsts.Add(tree.Subtree(child).First);
            if (child < verb || token.Is("punct")) continue;
            if (tree.Subtree(child).First != end || token.Is("conj") || token.Is("cc") || token.Is("advcl") || token.Is("parataxis")) break;

            end = tree.Subtree(child).End;
            ends.Add(end);
            if (token.Is("obj")) ends.Add(Phrase.Of(tree, child).End);
        }

        foreach (var first in firsts)
            foreach (var last in ends)
                if (last - first is > 1 and <= Longest) yield return sentence.TextOf(first, last);
    }

    /// <summary>The words of the clause as they stand, with and without its subject: "distance Stalin from the party".</summary>
    public static IEnumerable<string> Surfaces(SceneSentence sentence, int verb)
    {
        var tree = sentence.Tree;
        var (end, core) = ClauseNamer.Ends(tree, verb);
        var first = verb;
        while (first > 0 && tree[first - 1].Head == verb && tree[first - 1].Relation is "advmod" or "advmod:emph") first--;
        var subject = tree.Child(verb, "expl") is >= 0 and var there ? there : tree.Child(verb, "nsubj");
        var start = subject >= 0 && subject < verb ? Phrase.Of(tree, subject).First : -1;
        if (tree[verb].Upos != Upos.Verb)
        {
            if (verb > 0) yield return sentence.TextOf(Phrase.Of(tree, verb).First, Math.Max(verb + 1, core));
        }

        foreach (var last in (int[])[end, core])
        {
            if (last - verb is > 1 and <= 16) yield return sentence.TextOf(verb, last);
            if (first < verb && last - first is > 1 and <= 16) yield return sentence.TextOf(first, last);
            if (start >= 0 && start < last && last - start <= 20) yield return sentence.TextOf(start, last);
        }

        var moved = tree.ObjectOf(verb);
        if (moved > verb && moved < end && tree.Child(verb, "xcomp") > moved && end - moved <= 14) yield return sentence.TextOf(Phrase.Of(tree, moved).First, end);
        if (tree[verb].Lemma == "be" && start >= 0 && tree.Child(verb, "nsubj") is >= 0 and var being && tree.Subtree(being).End - start <= 16) yield return sentence.TextOf(start, tree.Subtree(being).End);
        if (core <= verb + 1 && start >= 0 && verb + 1 - start <= 14) yield return sentence.TextOf(start, verb + 1);
        if (Destructive(tree[verb].Lemma)) yield break;

        // "signed a treaty": the treaty; "surrounded the lorries" is no lorry.
        var object_ = tree.Child(verb, "obj");
        if (object_ <= verb || tree.Subtree(object_).End > end || tree[object_].Upos is not Upos.Noun || !(WordTopics.MayHappen(tree[object_].Lemma) || WordTopics.IsState(tree[object_].Lemma))) yield break;

        var phrase = Phrase.Of(tree, object_);
        yield return sentence.TextOf(phrase.First, phrase.End);
        yield return sentence.TextOf(phrase.First, phrase.Core);
        if (ClauseNamer.WithoutTail(tree, object_) is var whole && whole > phrase.End && whole - phrase.First <= 14) yield return sentence.TextOf(phrase.First, whole);
    }

    // What is ended is not what its end is: "ended the war" must not be found under "the war".
    static bool Destructive(string lemma) => lemma is "end" or "stop" or "halt" or "destroy" or "reverse" or "topple" or "overthrow" or "abolish" or "break" or "defeat" or "crush" or "prevent" or "avert" or "remove" or "lose"
        or "shatter" or "avoid" or "kill" or "suppress" or "reject" or "refuse" or "deny" or "lack" or "cancel" or "dissolve" or "repeal" or "withdraw" or "oppose" or "win" or "enter" or "join" or "start" or "begin" or "fight"
        or "leave" or "violate" or "betray" or "abandon" or "neglect" or "ignore" or "attack" or "criticise" or "criticize" or "denounce" or "condemn" or "outline";
}
