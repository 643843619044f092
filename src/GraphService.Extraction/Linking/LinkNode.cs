using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>A word of a sentence that stands for something a link could join.</summary>
/// <param name="Token">The head of the phrase, or the predicate of the clause.</param>
/// <param name="Referent">What it stands for.</param>
/// <param name="Likelihood">How likely the pronouns that tell so were understood rightly, from 0 to 1.</param>
readonly record struct LinkNode(int Token, Referent Referent, double Likelihood)
{
    /// <summary>What the words of a sentence stand for, in their order; happenings are named after their clauses.</summary>
    public static List<LinkNode> Of(SceneSentence sentence, int index, Referents referents)
    {
        var (tree, nodes) = (sentence.Tree, new List<LinkNode>());
        for (var token = 0; token < tree.Count; token++)
        {
            var referent = IsPredicate(tree, token) ? referents.Clause(index, token) : tree[token].Upos == Upos.Verb ? null : Named(tree, index, token, referents);
            if (referent is not null && !Standing.IsVague(referent)) nodes.Add(new(token, referent, LikelihoodOf(tree, index, token, referents)));
        }

        return nodes;
    }

    // "It fell", "his speech", "condemned his speech"
    static double LikelihoodOf(Sentence tree, int index, int token, Referents referents)
    {
        var least = referents.Likelihood(index, token);
        foreach (var child in tree.Children(token))
        {
            if (!IsOfName(tree, child)) continue;

            least = Math.Min(least, referents.Likelihood(index, child));
            foreach (var below in tree.Children(child))
                if (tree[below].Relation == "nmod:poss") least = Math.Min(least, referents.Likelihood(index, below));
        }

        return least;
    }

    static bool IsOfName(Sentence tree, int child) => tree[child].Is("nsubj") || tree[child].Is("obj") || tree[child].Is("nmod");

    /// <summary>Whether a word tells what happens or how something is: "the army fled", "the winter had been mild", "afraid of the crowd, he".</summary>
    public static bool IsPredicate(Sentence tree, int token) => tree[token].Upos switch
    {
        Upos.Verb => !tree[token].Is("amod"),
        Upos.Adj => tree.Child(token, "cop") >= 0 || tree[token].Relation is "advcl" or "acl" || (tree.Child(token, "obl") > token && (tree[token].Is("amod") ? tree[token].Head < token : token == 0 && tree[token].Is("advmod"))),
        Upos.Adv => tree.Child(token, "cop") >= 0 && tree.Child(token, "nsubj") >= 0,
        _ => false,
    };

    // Of the words of a name only its head; in "In April Chun had refused" April is none, in "thousands of deaths" the thousands stand for the deaths.
    static Referent? Named(Sentence tree, int index, int token, Referents referents)
    {
        if (tree[token].Relation is "det" or "case" or "punct" || tree[token].Is("compound") || (tree[token].Is("flat") && tree.MentionOf(tree[token].Head) is not { Kind: MentionKind.Time }) || referents.At(index, token) is not { } referent) return null;
        if (tree[token] is { Relation: "nmod", Head: >= 0 and var count } && Kinds.IsCount(tree, count) && Clauses.Marked(tree, token, "of")) return null;
        return tree[token].Head is >= 0 and var head && referents.At(index, head) == referent && tree[token].Relation is not ("conj" or "appos") ? null : referent;
    }
}
