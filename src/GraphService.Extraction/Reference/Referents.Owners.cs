using System.Collections.Frozen;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>What is not his own who does something to it: land that is taken, a murder that is ordered, support that is won.</content>
sealed partial class Referents
{
    // What is done to what others have.
    static readonly FrozenSet<string> Despoiling = FrozenSet.ToFrozenSet(
        ["annex", "besiege", "blockade", "bombard", "capture", "confiscate", "destroy", "expropriate", "invade", "loot", "occupy", "plunder", "raid", "ravage", "requisition", "sack", "seize", "steal", "storm"]);

    // What is done to others' land and towns, or to one's own ships and crops.
    static readonly FrozenSet<string> Taking = FrozenSet.ToFrozenSet(["burn", "conquer", "devastate", "flatten", "pillage", "raze", "take"]);

    static readonly FrozenSet<string> Grounds = FrozenSet.ToFrozenSet(
        ["capital", "castle", "cattle", "church", "city", "colony", "country", "estate", "farm", "fortress", "fortune", "harbor", "harbour", "herd", "home", "house", "inheritance", "island", "land", "manor", "mine", "palace", "plantation", "port", "property", "shop", "temple", "territory", "town", "village"]);

    static readonly FrozenSet<string> Movables = FrozenSet.ToFrozenSet(["crop", "crown", "field", "fleet", "ship", "throne", "weapon"]);

    // What others ask or say, and what is made of it.
    static readonly FrozenSet<string> Pleas = FrozenSet.ToFrozenSet(["appeal", "application", "claim", "complaint", "demand", "offer", "petition", "plea", "proposal", "protest", "request", "warning"]);

    static readonly FrozenSet<string> Granting = FrozenSet.ToFrozenSet(["accept", "deny", "dismiss", "grant", "ignore", "refuse", "reject"]);

    // Words against what somebody teaches or does.
    static readonly FrozenSet<string> Judging = FrozenSet.ToFrozenSet(["attack", "ban", "burn", "condemn", "criticise", "criticize", "denounce", "oppose", "refute", "reject", "ridicule"]);

    static readonly FrozenSet<string> Tenets = FrozenSet.ToFrozenSet(
        ["book", "conduct", "doctrine", "government", "idea", "method", "policy", "reform", "regime", "rule", "speech", "teaching", "theory", "thesis", "view", "work", "writing"]);

    // What somebody fears or grudges in another.
    static readonly FrozenSet<string> Powers = FrozenSet.ToFrozenSet(["ambition", "fame", "influence", "popularity", "power", "strength", "success", "victory", "wealth"]);

    static readonly FrozenSet<string> Followers = FrozenSet.ToFrozenSet(["follower", "leader", "member", "supporter"]);

    // What is done about what befalls another.
    static readonly FrozenSet<string> Plotting = FrozenSet.ToFrozenSet(
        ["approve", "arrange", "authorise", "authorize", "avenge", "decree", "demand", "instigate", "investigate", "lament", "mourn", "oppose", "order", "plan", "plot", "urge"]);

    // What is done about another's fate, or for one's own good.
    static readonly FrozenSet<string> Contriving = FrozenSet.ToFrozenSet(["engineer", "mastermind", "orchestrate", "organise", "organize"]);

    static readonly FrozenSet<string> Boons = FrozenSet.ToFrozenSet(["appointment", "coronation", "pardon", "promotion", "recall", "release"]);

    static readonly FrozenSet<string> Freedoms = FrozenSet.ToFrozenSet(["admission", "emancipation", "enfranchisement", "liberation", "manumission"]);

    // What is seldom done to one's own.
    static readonly FrozenSet<string> Undoing = FrozenSet.ToFrozenSet(["annul", "dismantle", "overturn", "repeal", "rescind", "reverse", "revoke", "undo"]);

    static readonly FrozenSet<string> Legacies = FrozenSet.ToFrozenSet(["achievement", "decree", "edict", "law", "legacy", "policy", "privilege", "reform"]);

    // What others give.
    static readonly FrozenSet<string> Winning = FrozenSet.ToFrozenSet(["earn", "enlist", "gain", "obtain", "secure", "seek", "win"]);

    static readonly FrozenSet<string> Favours = FrozenSet.ToFrozenSet(
        ["allegiance", "approval", "backing", "blessing", "consent", "favor", "favour", "forgiveness", "friendship", "loyalty", "patronage", "permission", "support", "sympathy", "trust"]);

    // What somebody gets, or gives up, is another's gift.
    static readonly FrozenSet<string> Getting = FrozenSet.ToFrozenSet(["accept", "await", "claim", "deserve", "endure", "escape", "face", "fear", "forfeit", "get", "have", "lose", "obtain", "pay", "receive", "serve", "spend", "suffer", "take", "undergo", "win"]);

    // Who takes or ruins what a possessive tells of, which is somebody else's: "banks took their land", "ignored their petition"; -1 where it may be his own.
    static int Despoiler(Sentence tree, int token)
    {
        if (tree[token] is not { Relation: "nmod:poss", Head: >= 0 and var thing } || tree[thing] is not { Relation: "obj" or "conj", Head: >= 0 and var verb }) return -1;
        if (tree[thing].Is("conj"))
        {
            if (tree[verb] is not { Relation: "obj", Head: >= 0 and var above }) return -1;
            verb = above;
        }

        var (deed, what) = (tree[verb].Lemma, tree[thing].Lemma);
        var isTaken = (Despoiling.Contains(deed) && (Grounds.Contains(what) || Movables.Contains(what))) || (Taking.Contains(deed) && Grounds.Contains(what)) || (Granting.Contains(deed) && Pleas.Contains(what));
        return isTaken && !tree.IsPassive(verb) ? tree.SubjectOf(verb) : -1;
    }

    // "condemned his teachings", "ordered his execution", "imprisoned its leaders": what is somebody else's.
    static bool IsAgainst(Sentence tree, int verb, int thing) =>
        (Judging.Contains(tree[verb].Lemma) && Tenets.Contains(tree[thing].Lemma))
        || (Plotting.Contains(tree[verb].Lemma) && Undergone.Contains(tree[thing].Lemma))
        || (Contriving.Contains(tree[verb].Lemma) && Undergone.Contains(tree[thing].Lemma) && !Boons.Contains(tree[thing].Lemma))
        || (tree[verb].Lemma is "demand" or "oppose" or "urge" && Freedoms.Contains(tree[thing].Lemma))
        || (Harming.Contains(tree[verb].Lemma) && Followers.Contains(tree[thing].Lemma))
        || (tree[verb].Lemma is "fear" or "envy" or "resent" or "distrust" or "dread" && Powers.Contains(tree[thing].Lemma))
        || (tree[verb].Lemma == "marry" && tree[thing].Lemma is "widow" or "daughter")
        || (tree[verb].Lemma == "influence" && WordTopics.MayHappen(tree[thing].Lemma));

    // "Liu reversed his policies", "won her support", "drove them out as a punishment for their defection": the one who does so, where anybody else comes into question; -1 where it may be his own.
    static int Stranger(Sentence tree, int token)
    {
        if (tree[token] is not { Relation: "nmod:poss", Head: >= 0 and var thing } || tree.Has(token + 1, "own") || tree[thing].Head is not (>= 0 and var above)) return -1;
        if (tree[thing].Is("obj"))
        {
            var isOthers = (Undoing.Contains(tree[above].Lemma) && Legacies.Contains(tree[thing].Lemma) && tree[thing].Xpos == "NNS") || (Winning.Contains(tree[above].Lemma) && Favours.Contains(tree[thing].Lemma));
            return isOthers ? tree.Doer(above) : -1;
        }

        var isRepaid = tree[thing].Is("nmod") && Clauses.Marked(tree, thing, "for") && tree[above] is { Lemma: "punishment" or "penalty" or "reward", Relation: "obl" or "obj" or "xcomp", Head: >= 0 };
        var verb = isRepaid ? tree[above].Head : -1;
        return verb >= 0 && tree[verb].Upos == Upos.Verb && !tree.IsPassive(verb) && !Getting.Contains(tree[verb].Lemma) ? tree.SubjectOf(verb) : -1;
    }
}
