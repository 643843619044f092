using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What a description of somebody says besides: the leader of a state led it, "rivals such as Molotov" counts Molotov among the rivals.</summary>
sealed class Roles(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    static readonly FrozenSet<string> Leaders = Set("leader ruler head president premier chairman dictator king emperor queen tsar czar chancellor sultan shah general-secretary figurehead chief empress pope kaiser viceroy caliph consul governor");

    // Those who rule a country, not a party or a gang.
    static readonly FrozenSet<string> Rulers = Set("king emperor queen tsar czar sultan shah empress kaiser viceroy governor duke prince caliph khedive elector");

    static readonly FrozenSet<string> Posts = Set("""
        official officer clerk secretary minister professor lecturer teacher soldier general captain sergeant lieutenant colonel director manager agent delegate representative deputy senator commissioner
        inspector engineer scientist student employee worker chairman treasurer judge bishop priest monk lawyer journalist editor reporter correspondent adviser advisor trustee founder spokesman
        """);

    static readonly string[] Foremost = ["foremost", "chief", "chiefly", "notably", "prominent", "first"];

    static readonly string[] Examples = ["including", "like", "especially", "notably"];

    readonly Commands _commands = new(scene, referents);

    public IEnumerable<TreeClaim> Read(int index, Func<int, bool> isSpokenFor)
    {
        var tree = scene[index].Tree;
        for (var token = 0; token < tree.Count; token++)
        {
            if (IsLeader(tree, token) && !isSpokenFor(token) && Bearer(index, token) is { } bearer)
            {
                foreach (var led in Led(index, token)) yield return Claim(index, bearer, LinkType.Led, led, tree[token].Form, "role", 0.7);
            }

            foreach (var (who, led, cue) in _commands.At(index, token)) yield return Claim(index, who, LinkType.Led, led, scene[index].TextOf(cue, cue + 1), "command", 0.75);

            if (Post(index, token) is var (holder, body)) yield return Claim(index, holder, LinkType.MemberOf, body, tree[token].Form, "post", 0.7);

            if (FirstExample(tree, token) is >= 0 and var first && Group(index, token) is { } group)
            {
                foreach (var member in Members(index, first).Where(member => member != group).Distinct()) yield return Claim(index, member, LinkType.MemberOf, group, scene[index].TextOf(token, first), "such-as", 0.7);
            }
        }
    }

    /// <summary>Whom the sentence counts among a group: "his rivals, such as Molotov and Malenkov".</summary>
    public IEnumerable<Referent> MembersOf(int index, Referent group)
    {
        var tree = scene[index].Tree;
        for (var token = 0; token < tree.Count; token++)
            if (FirstExample(tree, token) is >= 0 and var first && Group(index, token) == group) return Members(index, first).Where(member => member != group).Distinct();

        return [];
    }

    /// <summary>Whether what follows such a title with "of" is a place.</summary>
    public static bool IsRuler(string title) => Rulers.Contains(title.ToLowerInvariant());

    // A minister leads a ministry, a prime minister the state; a secretary leads nobody, a first or general secretary a party.
    internal static bool IsLeader(Sentence tree, int token) => tree[token].Lemma.ToLowerInvariant() switch
    {
        "minister" => token > 0 && tree.Has(token - 1, "prime"),
        "secretary" => token > 0 && (tree.Has(token - 1, "first") || tree.Has(token - 1, "general")),
        var lemma => Leaders.Contains(lemma),
    };

    // "the Soviet leader", taken for Khrushchev; "Soviet Premier Khrushchev"; "the Egyptian president, Gamal Abdel Nasser".
    Referent? Bearer(int index, int token)
    {
        var tree = scene[index].Tree;
        if (Becoming(tree, token) is >= 0 and var subject && referents.At(index, subject) is { Kind: EntityKind.Person, IsNamed: true } risen) return risen;
        if (referents.At(index, token) is { Kind: EntityKind.Person, IsNamed: true } named) return named;
        if (tree.Child(token, "appos") is >= 0 and var told && referents.At(index, told) is { Kind: EntityKind.Person, IsNamed: true } apposed) return apposed;
        if (tree[token].Relation is not ("compound" or "nmod:desc" or "flat") || tree[token].Head < 0) return null;
        return referents.At(index, tree[token].Head) is { Kind: EntityKind.Person, IsNamed: true } titled ? titled : null;
    }

    // "became First Secretary of the party", "was proclaimed emperor of the French": whoever did or was.
    internal static int Becoming(Sentence tree, int token)
    {
        if (tree[token].Head is not (>= 0 and var verb) || tree[token].Relation is not ("xcomp" or "obj" or "obl") || Stances.Of(tree, verb, RuleKind.Verb) is not { Modality: Modality.Asserted, Conditional: false }) return -1;
        if (tree[token].Is("obl") && tree[verb].Lemma == "promote" && tree.IsPassive(verb) && Clauses.Marked(tree, token, "to")) return tree.SubjectOf(verb);
        if (tree[token].Is("obl") && tree.Child(token, "case") >= 0 && !Clauses.Marked(tree, token, "as")) return -1; // "became famous under the king"
        return tree[verb].Lemma is "become" or "remain" || (tree.IsPassive(verb) && tree[verb].Lemma is "elect" or "appoint" or "proclaim" or "crown" or "declare" or "make" or "name" or "choose" or "install" or "select" or "ordain") ? tree.SubjectOf(verb) : -1;
    }

    IEnumerable<Referent> Led(int index, int token)
    {
        var tree = scene[index].Tree;
        var first = token > 0 && tree.Has(token - 1, "prime") ? token - 1 : token;
        var adjective = first > 0 ? referents.StateNamed(Nations.Of(tree[first - 1].Form)) : null;
        if (adjective is not null) yield return adjective;
        // "Romania's leader", "chose him as their leader"
        if (tree.Child(token, "nmod:poss") is >= 0 and var owner && referents.At(index, owner) is { } owned && (owned.Kind is EntityKind.Place or EntityKind.Organization || owned is { Kind: EntityKind.Person, IsPlural: true })) yield return owned;
        // "Kaiser Wilhelm II of Germany": what follows hangs on the title or on the name.
        foreach (var child in tree.Children(token).ToArray().Concat(tree[token].Relation is "compound" or "nmod:desc" or "flat" ? tree.Children(tree[token].Head).ToArray() : []))
        {
            if (child > token && tree[child].Is("nmod") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma == "of"
                && referents.At(index, child) is { Kind: EntityKind.Place or EntityKind.Organization } led) yield return led;
        }
    }

    // "Pepys, an official of the Navy Board": somebody's post, and where it is.
    (Referent Holder, Referent Body)? Post(int index, int token)
    {
        var tree = scene[index].Tree;
        if (!tree[token].Is("appos") || !Posts.Contains(tree[token].Lemma) || tree[token].Head < 0 || referents.At(index, tree[token].Head) is not { Kind: EntityKind.Person, IsNamed: true } holder) return null;

        foreach (var child in tree.Children(token))
            if (child > token && tree[child].Is("nmod") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma is "of" or "at" or "in" or "for" or "with" && referents.At(index, child) is { Kind: EntityKind.Organization, IsNamed: true } body) return (holder, body);

        return null;
    }

    static int FirstExample(Sentence tree, int token)
    {
        if (token + 2 >= tree.Count || token == 0) return -1;
        if (tree.Has(token, "such") && tree.Has(token + 1, "as")) return token + 2;
        if (tree.Has(token, "among") && tree.Has(token + 1, "them") && (tree[token - 1].Form == "," || Foremost.Contains(tree[token - 1].Lemma))) return token + 2;
        if (tree[token - 1].Form != ",") return -1;
        return Examples.Contains(tree[token].Lemma) ? token + 1 : -1;
    }

    // The nearest noun before that stands for several.
    Referent? Group(int index, int token)
    {
        var tree = scene[index].Tree;
        for (var at = token - 1; at >= 0 && token - at < 8; at--)
        {
            if (tree[at].Upos is Upos.Verb or Upos.Aux) return null;
            if (tree[at].Xpos == "NNS" && referents.At(index, at) is { Kind: EntityKind.Person or EntityKind.Organization or EntityKind.Place } group) return group;
        }

        return null;
    }

    IEnumerable<Referent> Members(int index, int first)
    {
        var tree = scene[index].Tree;
        for (var at = first; at < tree.Count; at++)
        {
            if (tree[at].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Adv or Upos.Det or Upos.Num or Upos.Cconj or Upos.Punct) || tree[at].Form is "." or ";" or ":" or "(" or ")") yield break;
            if (tree[at].Upos == Upos.Propn && referents.At(index, at) is { IsNamed: true, Kind: EntityKind.Person or EntityKind.Organization or EntityKind.Place } member) yield return member;
            if (tree[at].Form.EndsWith('.')) yield break;
        }
    }

    TreeClaim Claim(int index, Referent source, LinkType type, Referent target, string cue, string rule, double confidence)
    {
        var (start, end) = scene[index].Place;
        return new(source, type, target, Modality.Asserted, cue, rule, confidence, null, start, end);
    }

    static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
