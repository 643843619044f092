using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Finds where a text says that somebody goes by another name: "Samuel Clemens, known as Mark Twain".</summary>
static class SecondNames
{
    static readonly FrozenSet<string> Pseudonyms = FrozenSet.ToFrozenSet(["pseudonym", "alias", "moniker", "byname", "nickname", "pen-name"]);

    // "pen name", "stage name"
    static readonly FrozenSet<string> Assumed = FrozenSet.ToFrozenSet(["pen", "stage", "birth", "assumed", "professional", "screen", "maiden", "real", "original", "full"]);

    // What may stand between somebody and how he is called: "who was also better known".
    static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(["who", "was", "is", "became", "had", "been", "has", "better", "best", "more"]);

    /// <summary>Two names of the same person each, the one the text speaks of first before the other it gives him.</summary>
    /// <param name="scene">The sentences.</param>
    /// <param name="names">The names in them.</param>
    public static IEnumerable<(NameSpan One, NameSpan Other)> In(IReadOnlyList<SceneSentence> scene, IReadOnlyList<NameSpan> names)
    {
        foreach (var group in names.Where(name => name.Known is null).GroupBy(name => name.Sentence))
        {
            var tree = scene[group.Key].Tree;
            var row = group.ToList();
            foreach (var other in row)
                if (Bearer(tree, row, other) is { } one && one != other) yield return (one, other);
        }
    }

    static NameSpan? Bearer(Sentence tree, List<NameSpan> row, NameSpan other)
    {
        // "known as Napoleon of the West" is no Napoleon, "born John Smith's son" no John Smith.
        if (other.End < tree.Count && tree[other.End].Form is "of" or "'s" or "’s" or "and") return null;

        var at = other.First - 1;
        if (at >= 0 && IsQuote(tree[at].Form)) at--;
        if (at < 0) return Meaning(tree, row, other);
        if (tree[at].Form is "born" or "née" or "nee") return Before(tree, row, at - 1);
        if (Bracket(tree, at) is >= 0 and var bracket) return IsSpeltOtherwise(tree, row, other, bracket);
        if (tree[at].Form == "as" && at > 0 && tree[at - 1].Form == "known") return Before(tree, row, at - 2);
        if (IsPseudonym(tree, at) is not (> 0 and var first)) return Meaning(tree, row, other);

        // "known by his pen name", "under the pseudonym"
        if (tree[first].Form is not ("by" or "under")) return null;
        if (tree[first - 1].Form == "known") return Before(tree, row, first - 2);

        var verb = tree[at].Head;
        if (verb >= 0 && tree[at].Is("nmod") && tree[verb].Is("obj")) verb = tree[verb].Head;
        return verb >= 0 && tree[verb].Upos == Upos.Verb && tree.SubjectOf(verb) is >= 0 and var subject ? row.Find(name => name.Head == subject) : null;
    }

    // The preposition before "his pen name", whose last word it is given; -1 where nothing of the kind ends there.
    static int IsPseudonym(Sentence tree, int at)
    {
        if (at > 2 && tree[at].Form == "name" && tree[at - 1].Form == "the" && tree[at - 2].Form == "under") return at - 2;

        var isAssumed = at > 0 && tree[at].Form == "name" && Assumed.Contains(tree[at - 1].Form);
        if (!isAssumed && !Pseudonyms.Contains(tree[at].Form)) return -1;

        var det = isAssumed ? at - 2 : at - 1;
        return det > 1 && tree[det].Form is "his" or "her" or "their" or "the" or "a" ? det - 1 : -1;
    }

    // "Mark Twain was the pen name of Samuel Clemens": the other name is told behind.
    static NameSpan? Meaning(Sentence tree, List<NameSpan> row, NameSpan other)
    {
        for (var at = other.End; at < tree.Count; at++)
        {
            if (IsPseudonym(tree, at) is not (> 0 and var first) || at + 1 >= tree.Count || tree[at + 1].Form != "of" || tree[first].Form is not ("was" or "is")) continue;
            return Before(tree, row, first - 1) == other ? row.Find(name => name.First > at + 1 && IsOnlyDescribed(tree, at + 2, name)) : null;
        }

        return null;
    }

    // "of the Japanese author Natsu Higuchi"
    static bool IsOnlyDescribed(Sentence tree, int first, NameSpan name)
    {
        for (var at = first; at < name.First; at++)
            if (tree[at].Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn) || tree[at].Head > name.Head) return false;

        return true;
    }

    // Whose name ends before a token when brackets, commas and what only leads over are passed by.
    static NameSpan? Before(Sentence tree, List<NameSpan> row, int at)
    {
        for (; at > 0; at--)
        {
            if (row.Find(name => name.End == at + 1) is { } found) return tree[found.Head].Is("conj") || tree.Child(found.Head, "conj") is var joined && joined > found.Head && joined < at ? null : found;
            if (tree[at].Form == ")")
            {
                while (at > 0 && tree[at].Form != "(") at--;
                continue;
            }

            if (tree[at].Form is not ("," or "(" or ";") && tree[at].Upos != Upos.Adv && !NameWords.Honours.Contains(tree[at].Form) && !Between.Contains(tree[at].Form)) return null;
        }

        return null;
    }

    // Where the bracket opens behind which nothing but foreign letters or a tongue ("Arabic:") stands; -1 where none does.
    static int Bracket(Sentence tree, int at)
    {
        while (at > 0 && (tree[at].Upos == Upos.X || tree[at].Form[0] > 'ỹ' || tree[at].Form[0] is > 'ʯ' and < 'Ḁ' || tree[at].Form == ":" || (tree[at].Upos is Upos.Adj or Upos.Propn && tree[at + 1].Form == ":"))) at--;
        return at >= 0 && tree[at].Form == "(" ? at : -1;
    }

    // "Natsu Higuchi (Higuchi Natsu)": the same words, in brackets right behind.
    static NameSpan? IsSpeltOtherwise(Sentence tree, List<NameSpan> row, NameSpan other, int bracket)
    {
        while (bracket > 1 && NameWords.Honours.Contains(tree[bracket - 1].Form)) bracket--;
        if (other.End >= tree.Count || tree[other.End].Form is not (")" or "," or ";") || row.Find(name => name.End == bracket) is not { } one) return null;

        var (left, right) = (Words(one), Words(other));
        return right.Count > 1 && left.Count > 1 && (left.IsSubsetOf(right) || right.IsSubsetOf(left)) ? one : null;

        static HashSet<string> Words(NameSpan name) => [.. Gazetteer.KeyOf(name.Text).Split(' ')];
    }

    /// <summary>Whether a token is a quotation mark.</summary>
    internal static bool IsQuote(string word) => word is "\"" or "“" or "”" or "'" or "‘" or "’" or "``" or "''";
}
