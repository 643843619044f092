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
}
