using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What a body is for, what a work is about, and what quotation marks hold together.</summary>
static partial class NameSpotter
{
    // Words of a matter behind "and" or "in", and of a title in quotes.
    const int LongestMatter = 3, LongestTitle = 10;

    // "Centre for Irish and Scottish Studies", "Academy of Painting and Sculpture", "Center for Advanced Study in the Behavioral Sciences": where the matter of a body ends; -1 when
    // something else follows ("the Ministry of War and Parliament", "the Institute for Research in Paris").
    static int EndOfMatter(Sentence tree, int at, int end)
    {
        if (tree[end].Form is not ("and" or "in") || !IsOfMatter(tree, at, end, out var matter)) return -1;

        var first = tree[end].Form == "in" && end + 1 < tree.Count && tree[end + 1].Form == "the" ? end + 2 : end + 1;
        var last = first;
        while (last < tree.Count && last - first < LongestMatter && IsCapital(tree, last) && tree[last].Upos is Upos.Propn or Upos.Adj or Upos.Noun) last++;
        if (last == first || (last < tree.Count && IsCapital(tree, last)) || !IsMatter(tree, last - 1) || Small(tree, last - 1) is var word && (NameWords.Organizations.Contains(word) || NameWords.Events.Contains(word) || NameWords.Titles.Contains(word))) return -1;
        for (var part = first; part < last; part++)
            if (tree.MentionOf(part) is { Kind: MentionKind.Person or MentionKind.Place or MentionKind.Time } || (tree.MentionOf(part) is { Kind: MentionKind.Organization } && tree[end].Form == "in")) return -1;

        if (tree[end].Form == "in") return last;

        // "Irish and Scottish Studies"
        var isAdjective = tree[end - 1].Upos == Upos.Adj && tree[end - 1].Head > end && tree[end - 1].Head < last;
        return isAdjective || (IsMatter(tree, end - 1) && Joins(tree, matter, end, first, last)) ? last : -1;
    }

    static bool IsOfMatter(Sentence tree, int at, int end, out int matter)
    {
        for (matter = at + 2; matter < end; matter++)
            if (tree[matter - 1].Form is "of" or "for" && Small(tree, matter - 2) is var body && (NameWords.Bureaus.Contains(body) || NameWords.TakesFor.Contains(body) || body is "academy" or "school" or "faculty" or "museum" or "college")) return true;

        return false;
    }

    static bool IsMatter(Sentence tree, int word) =>
        tree[word].Form is var form && (WordTopics.IsCommonNoun(form) || WordTopics.IsCommonNoun(tree[word].Lemma) || (form.Length > 3 && WordTopics.IsCommonNoun(form.TrimEnd('s'))));

    static bool Joins(Sentence tree, int left, int and, int right, int end)
    {
        for (var at = right; at < end; at++)
            if (tree[at].Head >= left && tree[at].Head < and) return true;

        for (var at = left; at < and; at++)
            if (tree[at].Head >= right && tree[at].Head < end) return true;

        return false;
    }

    // "wrote The History of Peter the Great": a capital article inside a sentence begins a title.
    static bool IsTitled(Sentence tree, int at) => at > 1 && tree[at - 1].Form == "The" && tree[at - 2].Upos is not Upos.Punct && NameWords.TitlesOf(tree[at].Form) == 0;

    // "Etudes sur la Phonologie Chinoise": where a name of another tongue goes on; -1 where none does.
    static int BehindForeign(Sentence tree, int at, int end)
    {
        if (tree[at].Form is "Vive" or "Viva") return -1; // "Vive la France!"

        var word = end;
        while (word < tree.Count && word - end < LongestMatter && tree[word].Relation == "flat" && tree[word].Upos is Upos.Propn or Upos.X && char.IsLower(tree[word].Form[0]) && tree[word].Head >= at) word++;
        return word > end && word < tree.Count && char.IsUpper(tree[word].Form[0]) && tree[word].Relation == "flat" && tree[word].Head >= at ? word : -1;
    }

    // 'the cycle "Jacob and his Sons"', 'the story "Child's Play"': one name, though its words alone would be several.
    static IEnumerable<(int First, int End)> Quoted(Sentence tree)
    {
        for (var open = 0; open + 3 < tree.Count; open++)
        {
            if (tree[open].Form is not ("\"" or "“" or "``")) continue;

            var end = open + 1;
            while (end < tree.Count && end - open <= LongestTitle && !IsDoubleQuote(tree[end].Form)) end++;
            if (end >= tree.Count || !IsDoubleQuote(tree[end].Form)) continue;
            var first = tree[open + 1].Form is "The" or "A" or "An" ? open + 2 : open + 1;
            if (IsTitleCase(tree, first, end)) yield return (first, end);
            open = end;
        }
    }

    // No title or watchword is somebody, whoever it is called for.
    static NameSpan Titled(SceneSentence sentence, int index, int first, int end, NameKindModel? model)
    {
        var name = Name(sentence, index, first, end, HeadOf(sentence.Tree, first, end), model);
        return name.Kind is EntityKind.Person or EntityKind.Place ? name with { Kind = EntityKind.Concept, Weight = NameKinds.Certain, Weighed = null } : name;
    }

    static bool IsDoubleQuote(string word) => word is "\"" or "”" or "“" or "''" or "``";

    // Every word of weight has a capital, and they are no mere row of them, which is a name of its own.
    static bool IsTitleCase(Sentence tree, int first, int end)
    {
        if (end - first < 2 || !char.IsUpper(tree[first].Form[0]) || !char.IsUpper(tree[end - 1].Form[0])) return false;
        if (tree[first + 1].Form == "of" && (NameWords.TitlesOf(tree[first].Form) > 0 || WordTopics.IsPerson(Small(tree, first)))) return false; // "Emperor of Mexico"

        var isRow = true;
        for (var at = first; at < end; at++)
        {
            if (tree[at].Upos is Upos.Punct && tree[at].Form is not ("-" or "'" or "’")) return false;
            if (tree[at].Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj && !char.IsUpper(tree[at].Form[0])) return false;
            if (tree[at].Upos is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num)) isRow = false;
        }

        return !isRow;
    }

    // "Mark Tedeschi QC", "Daniel Bernoulli, FRS": letters behind the name of somebody are none of it.
    static bool IsHonour(Sentence tree, int at) => at > 0 && NameWords.Honours.Contains(tree[at].Form) && (tree[at - 1].Form == "," ? at > 1 && tree[at - 2].Upos == Upos.Propn : tree[at - 1].Upos == Upos.Propn && (NameWords.Honours.Contains(tree[at - 1].Form) || (at > 1 && tree[at - 2].Upos == Upos.Propn && !IsAllCapitals(tree[at - 1].Form))));

    static bool IsAllCapitals(string word) => word.Length > 1 && word.All(char.IsUpper);

    // "at University of Texas Arlington Amneh Jafari": somebody stands beside the body.
    static bool BeginsPerson(Sentence tree, int at, int word) =>
        tree[word] is { Relation: "appos", Upos: Upos.Propn } && tree[word].Head < at && tree.MentionOf(word) is { Kind: MentionKind.Person } && tree.MentionOf(word - 1) is { Kind: MentionKind.Place or MentionKind.Organization };
}
