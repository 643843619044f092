using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Tells whose claim it is what a text hands on.</summary>
sealed class Speakers(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    /// <summary>Who it is that a word of a sentence stands for; null for none (-1), and when the text speaks for itself.</summary>
    public Attribution? Of(int index, int head)
    {
        var tree = scene[index].Tree;
        if (head < 0 || tree[head].Form is "I" or "we" or "We" or "one") return null;
        if (referents.At(index, head) is { IsNamed: true } named) return new(named.Name, named.Id);

        var phrase = Phrase.Of(tree, head);
        var first = tree.Child(head, "det") is >= 0 and var det && det == phrase.First - 1 ? det : phrase.First;
        var words = scene[index].TextOf(first, phrase.End);
        return new(Phrase.HasCapitalOfSentence(tree, first) ? char.ToLowerInvariant(words[0]) + words[1..] : words);
    }
}
