using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Whether somebody is a man or a woman, by what he is called and whose kin he is told to be.</content>
sealed partial class Referents
{
    static readonly FrozenSet<string> Kin = FrozenSet.ToFrozenSet(
        ["mother", "daughter", "sister", "half-sister", "wife", "widow", "aunt", "niece", "grandmother", "granddaughter", "father", "son", "brother", "half-brother", "husband", "uncle", "nephew", "grandfather", "grandson", "widower"]);

    readonly Dictionary<Referent, (ulong Told, int He, int She)> _genders = [];

    // "Shaka's mother Nandi", "Dingane, his half-brother", "Nandi was the mother of Shaka": what the text calls somebody tells it for all of the text.
    void TellSexes()
    {
        for (var sentence = 0; sentence < _scene.Count; sentence++)
        {
            var tree = _scene[sentence].Tree;
            for (var token = 0; token < tree.Count; token++)
            {
                if (tree[token] is not { Upos: Upos.Noun, Xpos: "NN" } || SexOf(tree[token].Lemma) is not (> 0 and var sex)) continue;
                if (tree.Child(token, "conj") >= 0 || tree[token].Is("conj")) continue;

                var (behind, before) = (NamedRightBehind(tree, token), NamedRightBefore(tree, token));
                if (behind >= 0) Tell(sentence, behind, sex, isSure: true);
                else if (before >= 0) Tell(sentence, before, sex, isSure: false);
            }
        }
    }

    void Tell(int sentence, int name, ulong sex, bool isSure)
    {
        if (_at.GetValueOrDefault((sentence, name)) is { IsNamed: true, Kind: not EntityKind.Event } named && (Gender(named).Told == 0 || isSure)) _genders[named] = (sex, 0, 0);
    }

    // "his mother Nandi", "her husband, Peter III"; -1 where no name stands there.
    static int NamedRightBehind(Sentence tree, int token)
    {
        if (tree.Child(token, "appos") is var name && name > token && tree[name].Upos == Upos.Propn) return tree.Subtree(name).First <= token + 2 ? name : -1;
        return token + 1 < tree.Count && tree[token].Head == token + 1 && tree[token].Relation is "nmod:desc" or "compound" && tree[token + 1].Upos == Upos.Propn ? token + 1 : -1;
    }

    // "Jiang Qing, Mao's wife, ...", "Nandi was the mother of Shaka"; -1 where no name stands there.
    static int NamedRightBefore(Sentence tree, int token)
    {
        if (!Kin.Contains(tree[token].Lemma) || (tree.Child(token, "nmod:poss") < 0 && Standing.Below(tree, token, "of") < 0)) return -1;
        if (tree[token] is { Relation: "appos", Head: >= 0 and var above } && above < token && tree[above].Upos == Upos.Propn) return above;
        if (tree.Child(token, "cop") is not (>= 0 and var copula) || tree[copula].Lemma != "be" || tree.Child(token, "nsubj") is not (>= 0 and var subject) || tree[subject].Upos != Upos.Propn || tree.Child(subject, "conj") >= 0) return -1;
        return Stances.Of(tree, token, RuleKind.Noun) is { Modality: Modality.Asserted, Conditional: false, Question: false } && !Undone.IsDenied(tree, token) ? subject : -1;
    }

    static ulong SexOf(string noun) => Lexicon.Men.Contains(noun) ? 1UL : Lexicon.Women.Contains(noun) ? 2UL : 0;

    // Where a woman is spoken of, "she" is nobody whom "he" took up, and no "chancellor"; where a queen is named, nobody spoken of but once. "He" is nobody whom "she" took up, where a man is spoken of.
    List<Referent> OfOtherSex(Sentence tree, int token, List<Candidate> before)
    {
        if (GenderOf(tree, token) is not (> 0 and var gender)) return [];

        var agreeing = before.Where(candidate => Agrees(tree, token, candidate)).Select(candidate => candidate.Referent).Distinct().ToList();
        if (!agreeing.Exists(referent => Gender(referent).Told == gender)) return [];
        if (gender == 1) return agreeing.FindAll(referent => Gender(referent) is { Told: 0, He: var he, She: var she } && she > he);

        var isSure = agreeing.Exists(referent => referent.IsNamed && Gender(referent).Told == 2 && referent.Surfaces.Keys.Append(referent.Name).Any(surface => surface.ToLowerInvariant().Split(' ')[0] is "queen" or "empress" or "tsarina" or "princess" or "duchess"));
        return agreeing.FindAll(referent => Gender(referent) is { Told: 0, He: var he, She: var she } && (he > she || (she == 0 && (!referent.IsNamed || (isSure && before.Count(candidate => candidate.Referent == referent) == 1)))));
    }

    // How often "he" and "she" took somebody up.
    void Took(Referent referent, string word)
    {
        var gender = Gender(referent);
        _genders[referent] = word is "he" or "him" or "his" or "himself" ? gender with { He = gender.He + 1 } : gender with { She = gender.She + 1 };
    }

    (ulong Told, int He, int She) Gender(Referent referent) => _genders.TryGetValue(referent, out var known) ? known : _genders[referent] = (Called(referent), 0, 0);

    // 1 a man, 2 a woman, by what they are called; 0 where that does not tell.
    static ulong Called(Referent referent)
    {
        if (!referent.IsNamed) return SexOf(referent.Head);

        // "Lord Salisbury" goes by the name of Salisbury.
        var words = referent.Name.ToLowerInvariant().Split(' ');
        foreach (var word in referent.Surfaces.Keys.Select(surface => surface.ToLowerInvariant().Split(' ')[0]).Prepend(words[0]))
        {
            if (Lexicon.Men.Contains(word)) return 1;
            if (Lexicon.Women.Contains(word) || NameWords.Women.Contains(word)) return 2;
        }

        // "Perovskaya" is what only a woman is called.
        if (words.Length > 1 && words[^1].EndsWith("skaya", StringComparison.Ordinal)) return 2;
        return NameWords.GivenNames.Contains(words[0]) || IsNumbered(referent) ? 1UL : 0;
    }
}
