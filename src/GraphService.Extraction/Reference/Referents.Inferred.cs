using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Offices that nobody was said to hold: "Park seized power. An agent shot the president".</content>
sealed partial class Referents
{
    // How far back somebody may have been spoken of, and what he did that shows his office, in sentences.
    const int InReach = 2, InOfficeFor = 6;

    static readonly FrozenSet<string> Commanders = FrozenSet.ToFrozenSet(["general", "admiral", "commander"]);

    static readonly FrozenSet<string> Commanding = FrozenSet.ToFrozenSet(["besiege", "command", "conquer", "defeat", "march", "rout", "storm"]);

    static readonly FrozenSet<string> Presidents = FrozenSet.ToFrozenSet(["president", "dictator"]);

    static readonly FrozenSet<string> Kings = FrozenSet.ToFrozenSet(["king", "emperor", "tsar", "czar", "sultan", "shah", "kaiser", "monarch"]);

    static readonly FrozenSet<string> Queens = FrozenSet.ToFrozenSet(["queen", "empress", "tsarina"]);

    ILookup<string, Referent>? _titles;

    // The only one in reach who may hold it, by sex and by what he is called or did, where the text knows no other holder.
    Referent? Inferred(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        var office = tree[token].Lemma.ToLowerInvariant();
        if (tree[token].Xpos != "NN" || !(Commanders.Contains(office) || Presidents.Contains(office) || Kings.Contains(office) || Queens.Contains(office))) return null;
        if (tree.Child(token, "det") is not (>= 0 and var det) || det != token - 1 || tree[det].Lemma != "the") return null;
        foreach (var child in tree.Children(token))
            if (tree[child].Relation is not ("det" or "case" or "punct")) return null;

        // "The tsar attacked the emperor": two rulers, and who of them is meant nothing tells.
        for (var other = 0; other < tree.Count; other++)
            if (other != token && tree[other].Upos == Upos.Noun && (Presidents.Contains(tree[other].Lemma) || Kings.Contains(tree[other].Lemma) || Queens.Contains(tree[other].Lemma))) return null;

        if (_byLetter.TryGetValue(office[0], out var alike) && alike.Exists(at => _candidates[at].Referent is { IsNamed: false } other && other.Head == office)) return null;

        _titles ??= Named.SelectMany(named => named.Surfaces.Keys.SelectMany(surface => surface.ToLowerInvariant().Split(' ')).Where(IsTitle).Distinct().Select(title => (Title: title, Named: named))).ToLookup(row => row.Title, row => row.Named, StringComparer.Ordinal);

        var (only, isShown, own) = ((Referent?)null, false, tree.ClauseOf(token));
        foreach (var candidate in Between(sentence - InReach, sentence))
        {
            if (candidate.Referent is not { Kind: EntityKind.Person, IsNamed: true, IsPlural: false } somebody || IsWoman(somebody) != Queens.Contains(office)) continue;
            // No emperor is the general.
            if (IsNumbered(somebody) && !Kings.Contains(office) && !Queens.Contains(office)) continue;
            // "the Vandals", "Justinian sent Belisarius": no one of them, and not who sent the general.
            var told = _scene[candidate.Sentence].Tree;
            if (told[candidate.Token].Xpos == "NNPS" || told.Child(candidate.Token, "det") >= 0 || (Commanders.Contains(office) && IsSender(told, candidate.Token))) continue;
            // "Kim shot the president": he is another one.
            if (candidate.Sentence == sentence && (tree[candidate.Token].Head == tree[token].Head || tree.ClauseOf(candidate.Token) == own)) continue;
            if (only is not null && only != somebody) return null;

            only = somebody;
        }

        if (only is null || _titles[office].Any(other => other != only)) return null;
        if (Between(sentence, sentence).Any(candidate => candidate.Referent == only && tree[candidate.Token].Head == tree[token].Head)) return null;

        if (Kings.Contains(office) && IsNumbered(only) && !MayBe(only, office)) return null;
        if (IsRoyal(only.Name) && (Kings.Contains(office) || Queens.Contains(office))) return only;
        foreach (var candidate in Between(sentence - InOfficeFor, sentence)) isShown |= candidate.Referent == only && Shows(_scene[candidate.Sentence].Tree, candidate.Token, office);

        return isShown ? only : null;
    }

    // "Louis XIV", "Catherine the Great", "Eleanor of Aquitaine"
    static bool IsRoyal(string name) => NameSpotter.IsNumeral(name[(name.LastIndexOf(' ') + 1)..]) || NameWords.WithoutEpithet(name) != name || name.Split(' ') is [_, "of", _];

    // "sent Belisarius to recover Africa", "sent Suvorov against the rebels"
    static bool IsToFight(Sentence tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if ((tree[child].Relation is "xcomp" or "advcl" && tree[child].Lemma is "attack" or "capture" or "conquer" or "crush" or "defeat" or "fight" or "invade" or "pacify" or "put" or "reconquer" or "recover" or "relieve" or "retake" or "subdue" or "suppress") || (tree[child].Is("obl") && Clauses.Marked(tree, child, "against"))) return true;

        return false;
    }

    static bool IsSender(Sentence tree, int token) => tree[token].Is("nsubj") && tree[token].Head is >= 0 and var verb && tree[verb].Lemma is "send" or "dispatch" && IsToFight(tree, verb) && tree.ObjectOf(verb) >= 0;

    static bool Shows(Sentence tree, int token, string office)
    {
        if (tree[token].Head is not (>= 0 and var verb) || tree[verb].Upos != Upos.Verb || Stances.Of(tree, verb, RuleKind.Verb) is not { Modality: Modality.Asserted, Conditional: false, Question: false } || Undone.IsDenied(tree, verb)) return false;

        var thing = tree.ObjectOf(verb) is >= 0 and var what ? tree[what].Lemma : "";
        var deed = tree[verb].Lemma;
        var isDone = tree[token].Is("nsubj:pass");
        if (Commanders.Contains(office)) return (tree[token].Is("obj") && deed is "send" or "dispatch" && IsToFight(tree, verb)) || (tree[token].Is("nsubj") && Commanding.Contains(deed));
        if (!tree[token].Is("nsubj") && !isDone) return false;
        // "was crowned emperor": not the king.
        if (isDone && tree.Children(verb).ToArray().Any(child => child > verb && tree[child].Lemma != office && (Presidents.Contains(tree[child].Lemma) || Kings.Contains(tree[child].Lemma) || Queens.Contains(tree[child].Lemma)))) return false;
        return Presidents.Contains(office) ? (isDone ? deed is "elect" or "inaugurate" : thing is "power" or "office" && deed is "seize" or "take" or "assume")
            : isDone ? deed is "crown" or "enthrone" : deed is "reign" or "abdicate" || (thing is "throne" or "crown" && deed is "take" or "seize" or "ascend" or "inherit" or "usurp" or "claim" or "win" or "gain");
    }
}
