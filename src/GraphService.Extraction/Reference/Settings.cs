using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Where and during what a happening took place, and who took part, as its own words say: "the unrest in Poland", "he was shot in Sarajevo".</summary>
sealed class Settings(IReadOnlyList<SceneSentence> scene, Referents referents, Happenings happenings)
{
    static readonly FrozenSet<string> Fights = Set("war conflict battle struggle fighting clash skirmish quarrel talks negotiations treaty pact summit duel feud rivalry dispute hostilities armistice");
    static readonly FrozenSet<string> Meetings = Set("session meeting conference gathering assembly rally convention summit demonstration march strike uprising revolt rebellion mutiny protest riot");
    static readonly FrozenSet<string> Journeys = Set("visit trip journey flight expedition voyage tour march retreat return exile");

    // What is done to a place happens there.
    static readonly FrozenSet<string> Local = Set("shell bomb bombard besiege storm occupy invade attack raid capture seize sack burn blockade liberate enter destroy flood plunder loot reach visit take retake recapture");

    // Who is brought or goes somewhere, what happens to him happens there.
    static readonly FrozenSet<string> Leaving = Set("exile banish deport flee escape retreat withdraw return");

    // "The plague reached England": it was there.
    static readonly FrozenSet<string> Reaching = Set("reach hit strike sweep ravage engulf grip shake devastate convulse rock");

    // What is only averted, feared or wanted is not there yet.
    static readonly FrozenSet<string> Unfulfilled = Set("avert prevent avoid forestall fear threaten plan propose want demand expect deter oppose");

    static readonly FrozenSet<string> Causing = RelationTable.Default.Verbs(Trust.Floor).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Judging = Set("blame see regard report denounce condemn welcome remember call know describe consider view celebrate criticise criticize discuss mourn perceive interpret");

    // "at the same time", "at his own request": nothing that lasted.
    static readonly FrozenSet<string> NoSpans = Set("time hour moment request invitation insistence instigation behest expense urging suggestion");

    static readonly string[] Inside = ["in", "at", "within", "inside", "near", "across", "throughout", "outside", "into"];

    // What such a noun is of, or on, is where it takes place.
    static readonly FrozenSet<string> LocalNouns = Set("siege battle fall capture storming sack occupation bombardment shelling bombing invasion burning fire relief defence defense destruction conquest evacuation annexation partition attack assault raid landing massacre");

    static readonly FrozenSet<string> Grounds = Set("island islands square peninsula hill soil front river coast border capitol square avenue mountain plain field");

    public IEnumerable<TreeClaim> Read(int index)
    {
        var tree = scene[index].Tree;
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree[token].Upos is Upos.Noun or Upos.Propn && !IsMereThought(tree, token) && referents.At(index, token) is { Kind: EntityKind.Event or EntityKind.Condition } named && IsHead(tree, token))
            {
                foreach (var claim in OfNoun(index, token, named)) yield return claim;
            }
            else if (tree[token].Upos == Upos.Verb && !IsUnreal(tree, token))
            {
                foreach (var claim in OfVerb(index, token)) yield return claim;
            }
        }
    }

    /// <summary>Whether what the verb is done to is a place: "shelled Quemoy".</summary>
    public static bool IsLocal(string verb) => verb is "shell" or "bomb" or "bombard" or "besiege" or "occupy" or "invade" or "raid" or "sack" or "blockade" or "overrun" or "annex" or "govern" or "rule" or "conquer" or "colonise" or "colonize";

    static bool IsHead(Sentence tree, int token) => tree[token].Relation is not ("compound" or "flat" or "fixed");

    // "averted an invasion of Poland", "was there a purge after the war?"
    static bool IsMereThought(Sentence tree, int noun) =>
        tree.Has(tree.Count - 1, "?") || (tree[noun].Relation is "obj" or "nsubj:pass" && Unfulfilled.Contains(tree[tree[noun].Head].Lemma));

    // "might have been held in Vienna", "to meet in Paris" did not happen yet.
    static bool IsUnreal(Sentence tree, int verb)
    {
        var stance = Stances.Of(tree, verb, RuleKind.Verb);
        return stance is { Conditional: true } or { Counterfactual: true } or { Question: true } or { Modality: Modality.Negated or Modality.Hedged } || (tree[verb].Xpos == "VB" && tree.Child(verb, "aux") < 0);
    }

    IEnumerable<TreeClaim> OfNoun(int index, int noun, Referent happening)
    {
        var tree = scene[index].Tree;
        foreach (var child in tree.Children(noun).ToArray())
        {
            if (child < noun || !tree[child].Is("nmod") || Case(tree, child) is not (>= 0 and var word)) continue;

            if (Whole(index, child) is >= 0 and var inner && referents.At(index, inner) is { } whole && whole != happening && happening.Kind == EntityKind.Event)
            {
                yield return Claim(index, happening, tree[child].Lemma == "eve" ? LinkType.Preceded : LinkType.OccurredDuring, whole, word);
                continue;
            }

            // "the restoration of slavery in Guadeloupe"
            if (tree[word].Lemma == "of" && Place(index, child) is { } site && site != happening) yield return Claim(index, happening, LinkType.OccurredIn, site, word);
            foreach (var head in Joined(tree, child).SelectMany(head => Named(index, head)))
            {
                if (referents.At(index, head) is not { } other || other == happening) continue;
                if (tree.Child(noun, "det") is >= 0 and var det && tree[det].Lemma is "a" or "no" or "any" && tree[word].Lemma is "against" or "with" or "between") continue;
                if (TypeOf(tree[word].Lemma, tree[noun].Lemma, happening, other) is not { } type) continue;
                yield return type is LinkType.ParticipatedIn or LinkType.Led || tree[word].Lemma is "after" or "following" ? Claim(index, other, type, happening, word) : Claim(index, happening, type, other, word);
            }
        }
    }

    static LinkType? TypeOf(string word, string noun, Referent happening, Referent other) => (word, other.Kind) switch
    {
        ("against" or "with" or "between", EntityKind.Person or EntityKind.Place or EntityKind.Organization) when Fights.Contains(noun) && IsOneself(other) => LinkType.ParticipatedIn,
        ("of", EntityKind.Person or EntityKind.Organization) when Meetings.Contains(noun) && (other.IsPlural || other.IsNamed) => LinkType.ParticipatedIn,
        ("under", EntityKind.Person) when happening.Kind == EntityKind.Event && other.IsNamed => LinkType.Led,
        ("to", EntityKind.Place) when Journeys.Contains(noun) && other.IsNamed => LinkType.OccurredIn,
        (_, EntityKind.Place) when IsInside(word, other) && other.IsNamed => LinkType.OccurredIn,
        ("of" or "on", EntityKind.Place) when other.IsNamed && LocalNouns.Contains(noun) => LinkType.OccurredIn,
        ("before", EntityKind.Event) when happening.Kind == EntityKind.Event => LinkType.Preceded,
        ("after" or "following", EntityKind.Event) when happening.Kind == EntityKind.Event => LinkType.Preceded,
        ("during" or "at" or "in", EntityKind.Event) when other.IsNamed => LinkType.OccurredDuring,
        ("during", EntityKind.Event) => LinkType.OccurredDuring,
        _ => null,
    };

    // "the satellite states of Poland and Hungary" are Poland and Hungary.
    IEnumerable<int> Named(int index, int head)
    {
        var tree = scene[index].Tree;
        if (referents.At(index, head) is { Kind: EntityKind.Place or EntityKind.Organization, IsNamed: false })
        {
            foreach (var child in tree.Children(head).ToArray())
            {
                if (!tree[child].Is("nmod") || tree.Child(child, "case") is not (>= 0 and var word) || tree[word].Lemma != "of" || referents.At(index, child) is not { Kind: EntityKind.Place, IsNamed: true }) continue;

                foreach (var joined in Joined(tree, child)) yield return joined;
                yield break;
            }
        }

        yield return head;
    }

    static readonly FrozenSet<string> Parts = Set("end beginning start course middle height midst close opening day days night nights morning evening week weeks hour hours month months");

    // "toward the end of the war"
    int Whole(int index, int part)
    {
        var tree = scene[index].Tree;
        if (!Parts.Contains(tree[part].Lemma) && tree[part].Lemma != "eve") return -1;

        foreach (var child in tree.Children(part))
            if (tree[child].Is("nmod") && tree.Child(child, "case") is >= 0 and var word && tree[word].Lemma == "of" && referents.At(index, child) is { Kind: EntityKind.Event }) return child;

        return -1;
    }

    static bool IsInside(string word, Referent place) => Inside.Contains(word) || (word is "on" or "upon" && Grounds.Contains(place.Head));

    // "against Nazi Germany": the parser may join the preposition to the first word of the name.
    static int Case(Sentence tree, int noun)
    {
        if (tree.Child(noun, "case") is >= 0 and var own) return own;

        foreach (var child in tree.Children(noun))
            if (child < noun && tree[child].Relation is "compound" or "amod" or "nmod:poss" && tree.Child(child, "case") is >= 0 and var word && tree[word].Upos == Upos.Adp) return word;

        return -1;
    }

    static bool IsOneself(Referent other) => other.IsNamed || other.Kind != EntityKind.Place;

    IEnumerable<TreeClaim> OfVerb(int index, int verb)
    {
        var tree = scene[index].Tree;
        Referent? happening = null;
        var isSought = false;
        foreach (var child in tree.Children(verb).ToArray())
        {
            var word = Case(tree, child);
            // "He withdrew to Taos, where he planned the rising"
            if (tree[child].Form == "where" && tree[verb].Relation == "acl:relcl" && referents.At(index, tree[verb].Head) is { Kind: EntityKind.Place, IsNamed: true } scenery)
            {
                if (!isSought) (happening, isSought) = (happenings.Of(index, verb), true);
                if (happening is not null && happening != scenery) yield return Claim(index, happening, LinkType.OccurredIn, scenery, child);
                continue;
            }

            // "seized the palace in Kyoto"
            if (tree[child].Is("obj") && tree[child].Upos is Upos.Noun or Upos.Propn && child > verb && Place(index, child) is { } around && referents.At(index, child) is not { Kind: EntityKind.Event or EntityKind.Condition or EntityKind.Place })
            {
                if (!isSought) (happening, isSought) = (happenings.Of(index, verb), true);
                if (happening is not null && happening != around) yield return Claim(index, happening, LinkType.OccurredIn, around, child);
                continue;
            }

            LinkType? type = null;
            var inner = word >= 0 && Parts.Contains(tree[child].Lemma) ? Whole(index, child) : -1;
            if (tree[child].Is("obl") && inner >= 0)
            {
                if (!isSought) (happening, isSought) = (happenings.Of(index, verb), true);
                if (happening is { Kind: EntityKind.Event } && referents.At(index, inner) is { } whole && whole != happening) yield return Claim(index, happening, LinkType.OccurredDuring, whole, word);
                continue;
            }

            if (tree[child].Is("obl") && word >= 0 && word < child)
            {
                type = (tree[word].Lemma, referents.At(index, child)) switch
                {
                    (_, { Kind: EntityKind.Place, IsNamed: true } place) when IsInside(tree[word].Lemma, place) => LinkType.OccurredIn,
                    ("to", { Kind: EntityKind.Place, IsNamed: true }) when Leaving.Contains(tree[verb].Lemma) || IsSpreading(index, verb) => LinkType.OccurredIn,
                    ("over" or "through" or "from", { Kind: EntityKind.Place, IsNamed: true }) when IsSpreading(index, verb) => LinkType.OccurredIn,
                    ("during" or "amid", { Kind: EntityKind.Event }) => LinkType.OccurredDuring,
                    ("after" or "following" or "before", { Kind: EntityKind.Event } first) when !Standing.IsVague(first) => LinkType.Preceded,
                    ("at", { Kind: EntityKind.Event } at) when at.IsNamed || !NoSpans.Contains(tree[child].Lemma) => LinkType.OccurredDuring,
                    (_, { Kind: EntityKind.Event }) => null,
                    (_, { Kind: EntityKind.Place or EntityKind.Organization, IsNamed: false }) when IsInside(tree[word].Lemma, referents.At(index, child)!) && Named(index, child).First() != child => LinkType.OccurredIn,
                    ("in" or "at" or "near" or "outside" or "on", _) when Place(index, child) is not null => LinkType.OccurredIn,
                    _ => null,
                };
            }
            else if (Reaching.Contains(tree[verb].Lemma) && tree[child].Is("obj") && referents.At(index, child) is { Kind: EntityKind.Place, IsNamed: true } reached && tree.SubjectOf(verb) is >= 0 and var comes && referents.At(index, comes) is { Kind: EntityKind.Event or EntityKind.Condition } came)
            {
                yield return Claim(index, came, LinkType.OccurredIn, reached, verb);
                continue;
            }
            else if (Local.Contains(tree[verb].Lemma) && (tree[child].Is("obj") || tree[child].Relation == "nsubj:pass") && referents.At(index, child) is { Kind: EntityKind.Place, IsNamed: true })
            {
                (type, word) = (LinkType.OccurredIn, verb);
            }

            if (type is null || (type == LinkType.OccurredIn && Judging.Contains(tree[verb].Lemma))) continue;
            if (type == LinkType.OccurredIn && Beside(index, verb, child) is { } beside)
            {
                foreach (var head in Joined(tree, child).SelectMany(head => Named(index, head)))
                    if (referents.At(index, head) is { IsNamed: true } site && site != beside && LinkFrames.Fits(LinkType.OccurredIn, beside.Kind, site.Kind)) yield return Claim(index, beside, LinkType.OccurredIn, site, word);
                continue;
            }

            if (!isSought) (happening, isSought) = ((word >= 0 && tree[word].Lemma == "into" ? null : Subject(index, verb)) ?? happenings.Of(index, verb), true);
            if (happening is null) yield break;

            if (type == LinkType.Preceded)
            {
                if (happening.Kind == EntityKind.Event && referents.At(index, child) is { } other && other != happening)
                    yield return tree[word].Lemma == "before" ? Claim(index, happening, LinkType.Preceded, other, word) : Claim(index, other, LinkType.Preceded, happening, word);
                continue;
            }

            // At the talks in Vienna is in Vienna, and so is in a house in Vienna.
            if (Place(index, child) is { } there && referents.At(index, child) is not { Kind: EntityKind.Place, IsNamed: true }) yield return Claim(index, happening, LinkType.OccurredIn, there, word);
            foreach (var head in Joined(tree, child))
                if (referents.At(index, head) is { } other && other != happening && LinkFrames.Fits(type.Value, happening.Kind, other.Kind)) yield return Claim(index, happening, type.Value, other, word);
        }
    }

    // "The revolt spread to Kent"
    bool IsSpreading(int index, int verb) => scene[index].Tree[verb].Lemma is "spread" or "extend" && Subject(index, verb) is not null;

    // "contributed to the unrest in Poland": what happens right before the place happens there, though the parser joins the place to the verb.
    Referent? Beside(int index, int verb, int place)
    {
        var tree = scene[index].Tree;
        var before = tree.Subtree(place).First - 1;
        return before > verb && tree[before].Upos == Upos.Noun && tree[before].Head == verb && referents.At(index, before) is { Kind: EntityKind.Event or EntityKind.Condition } happening && !Standing.IsVague(happening) ? happening : null;
    }

    // "In Norfolk the rising was put down": the rising was there.
    // What is said of it there, and what it does to something else, may be there, and the rising itself elsewhere.
    Referent? Subject(int index, int verb) =>
        ((scene[index].Tree.IsPassive(verb) && !Judging.Contains(scene[index].Tree[verb].Lemma)) || (scene[index].Tree.ObjectOf(verb) < 0 && !Causing.Contains(scene[index].Tree[verb].Lemma))) && scene[index].Tree.SubjectOf(verb) is >= 0 and var subject && referents.At(index, subject) is { Kind: EntityKind.Event } happening && !Standing.IsVague(happening) ? happening : null;

    Referent? Place(int index, int noun)
    {
        var tree = scene[index].Tree;
        foreach (var child in tree.Children(noun))
            if (tree[child].Is("nmod") && tree.Child(child, "case") is >= 0 and var word && Inside.Contains(tree[word].Lemma) && referents.At(index, child) is { Kind: EntityKind.Place, IsNamed: true } place) return place;

        return null;
    }

    static IEnumerable<int> Joined(Sentence tree, int head)
    {
        yield return head;
        foreach (var child in tree.Children(head).ToArray())
            if (tree[child].Is("conj") && tree[child].Upos is Upos.Noun or Upos.Propn && tree.Child(child, "case") < 0) yield return child;
    }

    TreeClaim Claim(int index, Referent source, LinkType type, Referent target, int cue)
    {
        var sentence = scene[index];
        var (start, end) = sentence.Place;
        return new(source, type, target, Modality.Asserted, sentence.Tree[cue].Form, "place-and-time", 0.75, null, start, end);
    }

    static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
