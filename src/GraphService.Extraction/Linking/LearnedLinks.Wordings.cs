using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Wordings that bring two things together and tell of no link between them.</content>
sealed partial class LearnedLinks
{
    // Verbs that say what something is, what it is called, what it goes with.
    static readonly FrozenSet<string> Describing = Words("associate characterise characterize compare consist contain contrast correlate differ dub engage entitle equal exceed intersperse involve mirror outnumber outweigh relate resemble term title");

    // Verbs of which the subject does nothing to the object.
    static readonly FrozenSet<string> Experiencing = Words("cover encounter endure experience feel last notice observe perceive span undergo witness");

    // What is told beside the main clause and is no reason of it: "Born in England, he ..."
    static readonly FrozenSet<string> Background = Words("base bear bury descend educate found house locate publish root seat situate");

    // What a deed is measured by: "defying the ban, he marched" says what marching was.
    static readonly FrozenSet<string> Commenting = Words("betray break contradict defy disobey disregard echo flout ignore mirror recall renege repeat violate");

    // Nouns in phrases that tell how far or in what view something is so.
    static readonly FrozenSet<string> Respects = Words("aspect case circumstance context example fact instance light manner part regard respect sense term way");

    static readonly FrozenSet<string> Knowledge = Words("data evidence information insight knowledge light research understanding view");

    static readonly FrozenSet<string> Escaping = Words("differ escape flee free liberate protect recover rescue save shield");

    static readonly FrozenSet<string> Aiming = Words("aim attempt design desire hope intend mean plan seek strive try want wish");

    // What somebody may do, and has not done yet.
    static readonly FrozenSet<string> Possibilities = Words("ability authority capacity chance freedom invitation option permission possibility potential power right");

    // What is tried, planned or asked for.
    static readonly FrozenSet<string> Attempts = Words("appeal attempt call campaign demand desire effort fear hope plan preparation proposal risk threat");

    static readonly FrozenSet<string> Unmaking = Words("appear begin earn finish get join learn play portray read receive remain return see star start study win");

    static readonly FrozenSet<string> Getting = Words("collect find gain gather get hear learn lose miss read receive see win");

    static FrozenSet<string> Words(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal);

    // Whether the words that join a cause and an effect tell of none.
    static bool IsMerelyTold(Sentence tree, LinkNode from, LinkNode to, in LinkPath path) =>
        IsDescribing(tree, from) || IsDescribing(tree, to) || IsNamed(tree, from, to, path) || IsExperienced(tree, from, to) || IsRespect(tree, from.Token) || IsRespect(tree, to.Token) || IsKnown(tree, to.Token) || IsCompared(tree, from.Token) || IsCompared(tree, to.Token)
        || IsBackground(tree, from.Token) || IsFrame(tree, from.Token) || IsInstead(tree, from.Token, to.Token) || IsTurnedInto(tree, to.Token) || IsEscaped(tree, from.Token) || IsPlaceholder(tree, from.Token);

    // "a condition characterised by fever", "may be associated with less loss", "engaged in a process", "became known as"
    static bool IsDescribing(Sentence tree, LinkNode node) =>
        LinkNode.IsPredicate(tree, node.Token) && (Describing.Contains(tree[node.Token].Lemma) || (tree[node.Token].Lemma == "become" && tree.Child(node.Token, "xcomp") is >= 0 and var known && tree[known].Lemma is "know" or "known"));

    // "a statement, which became known as the Declaration"
    static bool IsNamed(Sentence tree, LinkNode from, LinkNode to, in LinkPath path)
    {
        foreach (var at in path.Up)
            if (at != from.Token && at != to.Token && IsNaming(at)) return true;
        foreach (var at in path.Down)
            if (at != from.Token && at != to.Token && IsNaming(at)) return true;

        return path.Top != from.Token && path.Top != to.Token && IsNaming(path.Top);

        bool IsNaming(int at) => tree[at] is { Upos: Upos.Verb, Xpos: "VBN", Lemma: "know" or "name" or "call" or "dub" or "entitle" or "title" or "term" };
    }

    // "The inquiry experienced a shift", "the talks lasted three days", "the skin broke every time", "the study examined the texts": the deed is its own, and brought about by nothing.
    static bool IsExperienced(Sentence tree, LinkNode from, LinkNode to)
    {
        var verb = LinkNode.IsPredicate(tree, to.Token) ? to.Token : tree[to.Token].Relation is "obj" or "nsubj:pass" ? tree[to.Token].Head : -1;
        if (verb < 0 || verb == from.Token || (tree.IsPassive(verb) ? tree.Agent(verb) : tree.SubjectOf(verb)) != from.Token) return false;
        return Experiencing.Contains(tree[verb].Lemma) || (verb == to.Token && tree[verb].Upos == Upos.Verb && (WordTopics.IsOfMind(tree[verb].Lemma) || !HasPart(tree, verb)));
    }

    static bool HasPart(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree[child].Relation is "obj" or "iobj" or "ccomp" or "xcomp" or "obl:agent" or "nsubj:pass" or "compound:prt" && tree.MentionOf(child) is not { Kind: MentionKind.Time }) return true;

        return false;
    }

    // "In many ways", "in this case", "in light of"
    static bool IsRespect(Sentence tree, int token) => Respects.Contains(tree[token].Lemma) && Clauses.Marked(tree, token, "in");

    // "new insights into the processes": of what there is an insight it has not brought about.
    static bool IsKnown(Sentence tree, int effect) =>
        tree[effect] is { Relation: "nmod" or "obl", Head: >= 0 and var above } && tree.Child(effect, "case") is >= 0 and var word && tree[word].Lemma is "into" or "about" or "on" or "of" or "for"
        && (tree[above].Upos != Upos.Verb ? above : tree.ObjectOf(above) is >= 0 and var thing ? thing : tree[above].Is("acl") ? tree[above].Head : -1) is >= 0 and var known && Knowledge.Contains(tree[known].Lemma);

    // "less productive than in the old world", "compared to"
    static bool IsCompared(Sentence tree, int token)
    {
        foreach (var child in tree.Children(token))
            if (child < token && tree[child].Relation is "case" or "mark" && tree[child].Lemma is "than") return true;

        return false;
    }

    // "Born in England, he ...", "defying the ban, he ..."
    static bool IsBackground(Sentence tree, int clause) =>
        tree[clause] is { Relation: "advcl", Upos: Upos.Verb } told && tree.Child(clause, "mark") < 0 && tree.Child(clause, "nsubj") < 0 && (told.Xpos == "VBN" ? Background : told.Xpos == "VBG" ? Commenting : FrozenSet<string>.Empty).Contains(told.Lemma);

    // "During his illness he had a vision", "from all reports", "for future use"
    static bool IsFrame(Sentence tree, int token) =>
        // "during one of his illnesses"
        tree[token] is { Relation: "nmod", Head: >= 0 and var some } && tree[some].Lemma is "one" or "some" or "part" or "most" or "much" && Clauses.Marked(tree, token, "of") ? IsFrame(tree, some) :
        tree.Child(token, "case") is >= 0 and var word && (tree[word].Lemma switch
        {
            "during" or "until" or "till" or "throughout" => true,
            "from" => tree[token].Lemma is "report" or "account" or "survey" or "study",
            "for" => tree[token].Lemma is "use" or "purpose" or "effect" or "convenience" && tree.Child(token, "det") < 0,
            _ => false,
        });

    // "continued to shun it, instead seeking help", "despite his batting": told as what stood against it, or in its stead.
    static bool IsInstead(Sentence tree, int cause, int effect)
    {
        for (var (at, steps) = (cause, 0); at >= 0 && at != effect && steps < LinkPath.Longest; (at, steps) = (tree[at].Head, steps + 1))
        {
            if (tree.IsBelow(effect, at)) return false;

            foreach (var child in tree.Children(at))
                if (child < at && (tree[child] is { Relation: "advmod", Lemma: "instead" } || (tree[child].Relation is "case" or "mark" && tree[child].Lemma is "despite" or "notwithstanding" or "although" or "though" or "before"))) return true;
        }

        return false;
    }

    // "made the blink a wink", "left the door open": the thing was there before.
    static bool IsTurnedInto(Sentence tree, int effect) =>
        tree[effect] is { Relation: "obj", Head: >= 0 and var verb } && tree[verb].Lemma is "make" or "render" or "keep" or "leave" or "consider" or "call" && tree.Child(verb, "xcomp") > effect;

    // "freed all from the terror", "saved them from the flood"
    static bool IsEscaped(Sentence tree, int cause) => Clauses.Marked(tree, cause, "from") && tree[cause].Head is >= 0 and var verb && Escaping.Contains(tree[verb].Lemma);

    // "Open-mindedness is one characteristic that supports creativity": what it is, not the characteristic.
    static bool IsPlaceholder(Sentence tree, int cause) =>
        tree[cause] is { Upos: Upos.Noun, Lemma: "thing" or "characteristic" or "feature" or "aspect" or "factor" or "element" or "means" or "method" or "way" or "example" or "condition" } && (tree.Child(cause, "cop") >= 0 || (tree[cause].Is("nsubj") && tree[cause].Head is >= 0 and var said && tree.Child(said, "cop") >= 0)) && tree.Child(cause, "acl:relcl") >= 0;

    // "literature which aimed to please the public", "essential to limit the loss": nothing that has come of it yet.
    static bool IsAimedAt(Sentence tree, int effect) =>
        tree[effect].Relation is "xcomp" or "advcl" && Clauses.Marked(tree, effect, "to") && tree[effect].Head is >= 0 and var above && above < effect && (Aiming.Contains(tree[above].Lemma) || tree[above].Lemma is "essential" or "necessary" or "important" or "vital" or "needed");

    // "He disliked the service, complaining of bribes": that shows it.
    static bool IsShowing(Sentence tree, LinkNode from, LinkNode to) =>
        from.Token > to.Token && tree[from.Token] is { Relation: "advcl", Xpos: "VBG" } shown && tree.Child(from.Token, "mark") < 0 && (Stances.IsReporting(shown.Lemma) || shown.Lemma is "complain" or "grumble" or "protest" or "joke");

    // "the option to come", "the potential to transform", "charged with taking": nobody says that it was done.
    static bool IsPossible(Sentence tree, int clause)
    {
        if (tree[clause].Head is not (>= 0 and var above)) return false;
        if (tree[clause].Is("acl")) return Clauses.Marked(tree, clause, "to") && Possibilities.Contains(tree[above].Lemma);
        return tree[clause].Is("advcl") && tree[above].Lemma is "charge" or "accuse" or "suspect" && (Clauses.Marked(tree, clause, "with") || Clauses.Marked(tree, clause, "of"));
    }

    // "Let's make it a shared reality", "suppose that they decided"
    static bool IsExhorted(Sentence tree, int clause)
    {
        for (var (at, steps) = (clause, 0); at >= 0 && steps < LinkPath.Longest; (at, steps) = (tree[at].Head, steps + 1))
        {
            if (tree[at].Lemma == "let" && tree.ObjectOf(at) is >= 0 and var us && tree[us].Form.ToLowerInvariant() is "us" or "'s" or "’s") return true;
            if (tree[at] is { Lemma: "suppose" or "imagine" or "assume", Xpos: "VB" or "VBP", Head: < 0 } && tree.Child(at, "nsubj") < 0) return true;
            if (!(tree[at].Relation is "ccomp" or "xcomp" or "advcl" or "acl:relcl" or "conj" or "parataxis")) return false;
        }

        return false;
    }

    // "attempts at reconciliation", "plans for an invasion"
    static bool IsAttempted(Sentence tree, int deed) =>
        tree[deed] is { Relation: "nmod", Head: >= 0 and var noun } && Attempts.Contains(tree[noun].Lemma) && tree.Child(deed, "case") is >= 0 and var word && tree[word].Lemma is "at" or "for" or "of";

    // "wrote for their site", "learned Greek", "made his debut with a film", "a relationship with her": nothing was made.
    static bool IsNotMade(Sentence tree, LinkNode who, LinkNode thing, in LinkPath path)
    {
        if (Clauses.Marked(tree, thing.Token, "with") || tree[who.Token] is { Relation: "nmod" } && Clauses.Marked(tree, who.Token, "with")) return true;
        if (tree[path.Top].Upos != Upos.Verb || tree[who.Token].Relation is not ("nsubj" or "nsubj:pass")) return false;
        if (Unmaking.Contains(tree[path.Top].Lemma)) return true;

        var first = path.Down.Length > 0 ? path.Down[0] : -1;
        if (first < 0 || first == who.Token) return false;
        if (tree[first].Is("obl")) return tree[path.Top].Lemma is not ("work" or "collaborate" or "experiment") && !tree.IsPassive(path.Top);
        return tree[first].Is("obj") && tree[path.Top].Lemma switch
        {
            "make" => tree[first].Lemma is "debut" or "appearance" or "team" or "list" or "squad" or "cut" or "final" || first != thing.Token,
            "develop" => WordTopics.IsState(tree[first].Lemma),
            _ => false,
        };
    }

    // "gathered information", "lost a lawsuit", "until his release": nothing was said or given.
    bool IsNotGiven(int index, LinkNode who, LinkNode what)
    {
        var tree = scene[index].Tree;
        if (IsRespect(tree, what.Token)) return true;
        if (Referents.Befalls(tree[what.Token].Lemma)) return tree[who.Token].Relation == "nmod:poss" || Clauses.Marked(tree, who.Token, "of");
        return tree[what.Token] is { Relation: "obj", Head: >= 0 and var verb } && Getting.Contains(tree[verb].Lemma) && tree.SubjectOf(verb) is >= 0 and var subject && (subject == who.Token || referents.At(index, subject) == who.Referent);
    }

    // "began his career with the club", "portrayed a man in the series"
    static bool IsNotHeaded(Sentence tree, LinkNode who, LinkNode body, in LinkPath path) =>
        tree[who.Token].Is("nsubj") && tree[path.Top].Upos == Upos.Verb && Said(tree, body.Token) is var said && tree[said].Is("obl") && tree[said].Head == path.Top && tree.Child(said, "case") is >= 0 and var word && tree[word].Lemma is "with" or "in" or "for" or "at" or "to" or "from";

    // "his friend Rufinus": the friend.
    static int Said(Sentence tree, int name)
    {
        while (tree[name] is { Relation: "appos" or "flat", Head: >= 0 and var noun }) name = noun;
        return name;
    }

    // "for his friend he copied it": whom a deed is done for does not support whoever does it.
    static bool IsHelped(Sentence tree, LinkNode who) => Said(tree, who.Token) is var said && tree[said].Is("obl") && Clauses.Marked(tree, said, "for");

    // "For his friend he copied the commentary", "joined the army under the tsar", "interfered with his studies": another's deed.
    bool IsOfAnother(int index, LinkNode who, LinkNode deed)
    {
        var tree = scene[index].Tree;
        if (!LinkNode.IsPredicate(tree, deed.Token))
            return tree.Child(deed.Token, "nmod:poss") is >= 0 and var owner && owner != who.Token && referents.At(index, owner) is { Kind: EntityKind.Person or EntityKind.Organization } other && other != who.Referent && tree[deed.Token].Relation is "obl" or "nmod";

        var doer = tree.IsPassive(deed.Token) ? tree.Agent(deed.Token) : tree.SubjectOf(deed.Token);
        if (doer < 0 || doer == who.Token || referents.At(index, doer) == who.Referent) return false;
        if (Said(tree, who.Token) is var said && tree[said].Is("obl") && tree[said].Head == deed.Token && tree.Child(said, "case") is >= 0 and var word) return tree[word].Lemma is "under" or "for" or "unlike" or "from" or "against";
        // "Demante mentioned that Galois found himself there": the mentioning is not his.
        return tree[who.Token] is { Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var clause } && tree[clause] is { Relation: "ccomp" or "parataxis", Head: var above } && above == deed.Token;
    }

    // "earned a nomination", "received an order": somebody else's deed.
    static bool IsReceived(Sentence tree, LinkNode who, LinkNode deed) =>
        !LinkNode.IsPredicate(tree, deed.Token) && tree[deed.Token] is { Relation: "obj", Head: >= 0 and var verb } && (Happenings.IsBefallen(tree[verb].Lemma) || tree[verb].Lemma is "receive" or "earn" or "get" or "face" or "experience") && tree.SubjectOf(verb) == who.Token;

    // "his part in the film, for which he received a prize"
    static bool IsRewarded(Sentence tree, LinkNode who, in LinkPath path)
    {
        foreach (var at in path.Up)
            if (IsGetting(at)) return true;
        foreach (var at in path.Down)
            if (IsGetting(at)) return true;

        return IsGetting(path.Top);

        bool IsGetting(int at) => tree[at].Upos == Upos.Verb && tree[at].Lemma is "receive" or "earn" or "win" or "gain" && tree.SubjectOf(at) == who.Token;
    }

    // "a village near the town"
    static bool IsBeside(Sentence tree, int place) => tree.Child(place, "case") is >= 0 and var word && tree[word].Lemma is "near" or "from" or "outside" or "beyond" or "off" or "opposite" or "beside";
}
