using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Roles that somebody in the same sentence has: "he was elected a Fellow" speaks of nobody else.</content>
sealed partial class Referents
{
    // "served as president"
    static readonly FrozenSet<string> Serving = FrozenSet.ToFrozenSet(["serve", "work", "act", "reign", "rule", "retire", "continue", "officiate", "sit"]);

    // Whoever the sentence says has the role of which a noun tells; null when it says so of nobody with a name.
    Referent? InRole(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (!IsRole(tree, token) || Holder(sentence, token) is not (>= 0 and var holder) || holder == token) return null;
        return At(sentence, holder) is { Kind: EntityKind.Person, IsNamed: true, IsPlural: false } somebody ? somebody : null;
    }

    // "Fellow", "Prime Minister": a role that is written as a name, all through the words of that name.
    static bool IsRoleOnly(Referent named) =>
        WordTopics.IsCommonNoun(named.Name) || named.Name.Split(' ').TakeWhile(word => !Prepositions.Contains(word)).All(word => word.ToLowerInvariant() is var small && !NameWords.GivenNames.Contains(small) && (IsTitle(small) || WordTopics.IsPerson(small)));

    static bool IsRole(Sentence tree, int token) =>
        tree[token].Xpos is "NN" or "NNP" && tree[token].Lemma.ToLowerInvariant() is var word && (IsTitle(word) || WordTopics.IsPerson(word) || (tree[token].Upos == Upos.Noun ? KindOf(tree, token) == MentionKind.Person : WordTopics.IsCommonNoun(word) && tree.MentionOf(token) is { Kind: MentionKind.Person }));

    int Holder(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (IsJoinedToRole(sentence, token)) return tree[token].Head;
        if (NamedAtEnd(tree, token) is >= 0 and var name) return name;
        if (NamedBeforeVerb(tree, token) is >= 0 and var somebody) return somebody;
        if (Said(tree, token) is >= 0 and var said) return said;
        if (Roles.Becoming(tree, token) is >= 0 and var risen && risen < token) return risen;
        return Serves(tree, token) is >= 0 and var server && server < token ? server : BesideAnother(sentence, token);
    }

    // "He was the co-founder of the party", "Smith is chairman of the board".
    static int Said(Sentence tree, int token)
    {
        if (tree.Child(token, "cop") is not (>= 0 and var copula) || tree[copula].Lemma != "be" || tree.Child(token, "nsubj") is not (>= 0 and var subject) || subject > copula || tree[subject].Upos is not (Upos.Propn or Upos.Pron)) return -1;
        if (tree.Child(token, "case") >= 0 || tree.Child(token, "nmod:poss") >= 0 || Clauses.Marked(tree, token, "whether") || Clauses.Marked(tree, token, "if")) return -1;
        if (tree.Child(token, "det") is >= 0 and var article && tree[article].Lemma is not ("the" or "a" or "an")) return -1;
        return Stances.Of(tree, token, RuleKind.Noun) is { Modality: Modality.Asserted, Conditional: false, Question: false } && !Undone.IsDenied(tree, token) ? subject : -1;
    }

    // "served as president of the society", "spent a year as a fellow"
    static int Serves(Sentence tree, int token)
    {
        if (!Clauses.Marked(tree, token, "as") || tree[token].Head is not (>= 0 and var verb)) return -1;

        if (tree[token].Is("nmod") && tree.MentionOf(verb) is { Kind: MentionKind.Time })
        {
            while (tree[verb].Relation is "conj" or "obj" or "obl" && tree[verb].Head >= 0) verb = tree[verb].Head;
            return tree[verb].Lemma == "spend" && !tree.IsPassive(verb) ? tree.SubjectOf(verb) : -1;
        }

        return tree[token].Is("obl") && Serving.Contains(tree[verb].Lemma) && tree.ObjectOf(verb) < 0 && Stances.Of(tree, verb, RuleKind.Verb) is { Modality: Modality.Asserted, Conditional: false } ? tree.SubjectOf(verb) : -1;
    }

    // "Co-founder of Google, Sergey Brin,", "the lawyer and soldier William Travis": the name that ends the row of roles.
    static int NamedAtEnd(Sentence tree, int token)
    {
        var first = tree[token].Is("conj") && tree[token].Head is var head && head >= 0 && head < token && IsRole(tree, head) ? tree[token].Head : token;
        var name = tree.Child(first, "appos");
        if (name <= token) name = first != token ? tree.Child(token, "appos") : first;
        if (name <= token || tree[name].Upos != Upos.Propn) return -1;

        var start = name;
        while (start > token + 1 && tree[start - 1].Head == name && tree[start - 1].Relation is "compound" or "flat" or "nmod:desc") start--;
        if (tree[start - 1].Form == ",") return first == token && tree.Child(token, "nmod") is var of && of > token && Clauses.Marked(tree, of, "of") && tree.Child(token, "conj") < 0 && tree.Subtree(of).End == start - 1 ? name : -1;

        // Two of them were two people: "The president and premier Petrov were".
        if (tree[first].Head is >= 0 and var verb && (tree.Child(verb, "aux") is >= 0 and var aux && tree[aux].Form is "were" or "are" or "have" || tree.Child(verb, "cop") is >= 0 and var copula && tree[copula].Form is "were" or "are")) return -1;
        var last = start - 1;
        for (var at = first + 1; at <= last; at++)
        {
            var isRole = tree[at].Is("conj") && tree[at].Head == first && IsRole(tree, at) && tree.Child(at, "det") < 0 && tree.Child(at, "nmod:poss") < 0;
            if (!isRole && (at == last || !(tree[at].Form is "and" or "," || tree[at].Upos == Upos.Adj || (tree[at].Is("compound") && tree[at].Head <= last)))) return -1;
        }

        return last > first ? name : -1;
    }

    // "Psychology major at University of Texas Amneh Jafari heard of it": the name that ends the phrase, wherever it hangs.
    static int NamedBeforeVerb(Sentence tree, int token)
    {
        if (!tree[token].Is("nsubj") || tree.Child(token, "det") >= 0 || tree[token].Head <= token) return -1;

        for (var at = tree.Subtree(token).End - 1; at > token + 1; at--)
        {
            if (tree[at].Upos != Upos.Propn) return -1;
            if (tree[at].Relation is "appos" or "nmod" && tree.Child(at, "case") < 0 && tree.MentionOf(at) is { Kind: MentionKind.Person }) return tree[at - 1].Upos == Upos.Propn ? at : -1;
        }

        return -1;
    }

    // "Lenin, a lawyer and leader of the party": what is joined to a role of somebody is one of his; not so "met Lenin, a lawyer, and a soldier".
    bool IsJoinedToRole(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (!tree[token].Is("conj") || tree[token].Head is not (>= 0 and var role) || role > token || tree[role].Xpos != "NN" || !(tree[role].Is("appos") || tree.Child(role, "cop") >= 0 || tree[role].Is("xcomp") || Clauses.Marked(tree, role, "as"))) return false;
        if (tree.Child(token, "cc") is not (>= 0 and var and) || tree[and].Form is not ("and" or "&") || tree.Child(token, "nmod:poss") >= 0 || tree.Child(token, "nsubj") >= 0) return false;
        return At(sentence, role) is { IsNamed: true } && !(and > 0 && tree[and - 1].Form == "," && tree.Child(token, "det") >= 0);
    }

    // "Max Eastman, director of the museum, and chairman of the board, founded it": a role without an article joined behind another.
    int BesideAnother(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (!tree[token].Is("nsubj") || tree.Child(token, "det") >= 0 || tree[token].Head is not (>= 0 and var verb) || tree.Child(verb, "nsubj") is not (>= 0 and var other) || other >= token || tree[token - 1].Form is not "and") return -1;
        return tree.Child(other, "appos") is var role && role > other && role < token && IsRole(tree, role) && tree.Subtree(token).End is var end && end < tree.Count && tree[end - 1].Form == "," ? other : -1;
    }
}
