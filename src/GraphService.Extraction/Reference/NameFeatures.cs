using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What tells what sort of entity a name stands for: its words, what the rules take it for, the words beside it, and what it does in its clause.</summary>
static class NameFeatures
{
    const int FineClass = 11;
    const int BroadClass = 8;

    /// <summary>The features of a name where it stands, each once.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="first">The first token of the name.</param>
    /// <param name="end">The token behind its last.</param>
    /// <param name="head">The token of it that the others depend on.</param>
    /// <param name="looks">What the rules take it for, and how much they go by that.</param>
    public static List<ulong> Of(Sentence tree, int first, int end, int head, (EntityKind Kind, double Weight) looks)
    {
        var features = new List<ulong>(96);
        var rule = ((ulong)looks.Kind * 8) + Sureness(looks.Weight) + 1;
        var mention = MentionAt(tree, head);
        Add(1);
        Add(2, rule);
        Add(3, mention);
        Add(4, rule, mention);
        OfWords();
        OfNeighbours();
        OfClause();
        OfChildren();
        return features;

        void Add(ulong name, ulong one = 0, ulong two = 0, ulong three = 0)
        {
            var feature = Hash.Mix(name, one, two, three);
            if (!features.Contains(feature)) features.Add(feature);
        }

        void OfWords()
        {
            var count = (ulong)Math.Min(end - first, 4);
            Add(10, count);
            Add(11, count, rule);
            Add(12, Shape(tree, first, end), count);
            for (var at = first; at < end; at++)
            {
                var (word, code) = (Small(tree, at), WordClasses.Of(tree[at].Form));
                Add(13, word);
                Add(14, WordClasses.Prefix(code, FineClass));
                Add(15, WordClasses.Prefix(code, BroadClass));
                Add(16, WordTopics.TopicsOf(tree[at].Lemma));
            }

            OfEnd(20, end - 1, count);
            OfEnd(30, first, count);
            Add(40, Small(tree, head));
            Add(41, Hash.Of(tree[head].Xpos), count);
        }

        // "-grad", "-ists"
        void OfEnd(ulong name, int at, ulong count)
        {
            var (word, code) = (Small(tree, at), WordClasses.Of(tree[at].Form));
            Add(name, word);
            Add(name + 1, WordClasses.Prefix(code, FineClass), count);
            Add(name + 2, WordClasses.Prefix(code, BroadClass), rule);
            Add(name + 3, WordTopics.TopicsOf(tree[at].Lemma), count);
            var form = tree[at].Form;
            for (var length = 2; length <= 4 && length < form.Length; length++) Add(name + 3 + (ulong)length, Hash.Of(form.AsSpan(form.Length - length)));
        }

        void OfNeighbours()
        {
            var (before, behind) = (LemmaAt(tree, first - 1), LemmaAt(tree, end));
            Add(50, before);
            Add(51, behind);
            Add(52, before, LemmaAt(tree, first - 2));
            Add(53, behind, LemmaAt(tree, end + 1));
            Add(54, before, rule);
            Add(55, behind, rule);
            Add(56, before, Small(tree, first));
            Add(57, first == 0 ? 1UL : 0, rule);
        }

        void OfClause()
        {
            var (relation, above) = (Hash.Of(tree[head].Relation), tree[head].Head);
            var preposition = tree.Child(head, "case") is >= 0 and var at ? Hash.Of(tree[at].Lemma) : 0;
            Add(60, relation, preposition);
            Add(61, relation, preposition, rule);
            if (above < 0) return;

            var (lemma, code, passive) = (Hash.Of(tree[above].Lemma), WordClasses.Of(tree[above].Form), tree[above].Upos == Upos.Verb && tree.IsPassive(above) ? 1UL : 0);
            Add(62, relation, lemma, passive);
            Add(63, relation, WordClasses.Prefix(code, BroadClass), passive);
            Add(64, relation, WordTopics.TopicsOf(tree[above].Lemma), passive);
            Add(65, preposition, lemma);
            Add(66, preposition, WordClasses.Prefix(code, BroadClass));
            Add(67, relation, MentionAt(tree, above), preposition);
            if (tree[head].Relation is "conj" or "appos") Add(68, relation, MentionAt(tree, above), WordTopics.TopicsOf(tree[above].Lemma));
        }

        void OfChildren()
        {
            foreach (var child in tree.Children(head))
            {
                if (child >= first && child < end) continue;

                var (relation, lemma) = (Hash.Of(tree[child].Relation), Hash.Of(tree[child].Lemma));
                Add(70, relation, lemma);
                Add(71, relation, MentionAt(tree, child));
                Add(72, relation, WordTopics.TopicsOf(tree[child].Lemma));
                if (tree[child].Relation == "acl:relcl" && child > end && end < tree.Count) Add(73, LemmaAt(tree, end), LemmaAt(tree, end + 1));
            }
        }
    }

    static ulong Sureness(double weight) => weight switch { < 0.4 => 0, < 0.8 => 1, < 1.5 => 2, < 5 => 3, _ => 4 };

    static ulong MentionAt(Sentence tree, int token) => tree.MentionOf(token) is { } mention ? (ulong)mention.Kind + 1 : 0;

    static ulong Shape(Sentence tree, int first, int end)
    {
        var shape = tree[end - 1].Xpos == "NNPS" ? 1UL : 0;
        for (var at = first; at < end; at++)
        {
            var form = tree[at].Form;
            if (form.Length > 1 && form.All(char.IsUpper)) shape |= 2;
            if (form.Any(char.IsDigit)) shape |= 4;
            if (form == "of") shape |= 8;
            if (form.Contains('-', StringComparison.Ordinal)) shape |= 16;
            if (form is [_, '.']) shape |= 32;
        }

        return shape;
    }

    static ulong Small(Sentence tree, int token) => Hash.Of(tree[token].Form.ToLowerInvariant());

    static ulong LemmaAt(Sentence tree, int token) => token >= 0 && token < tree.Count ? Hash.Of(tree[token].Lemma) : 0;
}
