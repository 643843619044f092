using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What happens in a clause: the speech of "he delivered a speech", the war of "the war broke out", else the clause itself.</summary>
sealed class Happenings(IReadOnlyList<SceneSentence> scene, Referents referents)
{
    // Verbs that only say that their object, or their subject, happens.
    static readonly FrozenSet<string> Doing = Set("deliver give make hold launch order commit stage conduct start begin wage carry undertake perpetrate organise organize mount read issue open end stop have lead attend do pay announce call");
    static readonly FrozenSet<string> Befalling = Set("take happen occur begin break come erupt start end follow be last rage continue open");

    // What is no happening: thoughts, states, and what only introduces a clause.
    static readonly FrozenSet<string> Still = Set("""
        accept know see hear feel like love hate want wish hope fear expect prefer respect need enjoy own have suffer survive live remain agree believe think consider lack mean seem
        claim deny admit die grow rise fall fail decline increase improve lose use find change develop move try seek intend plan decide say tell state ask speak write become continue
        receive get win recover miss understand forget remember trust doubt regard view call name
        """);

    /// <summary>The happening a verb tells of; null when it tells of none that can be named.</summary>
    public Referent? Of(int sentence, int verb)
    {
        var tree = scene[sentence].Tree;
        if (tree[verb].Upos != Upos.Verb) return null;

        var lemma = tree[verb].Lemma;
        var thing = tree.IsPassive(verb) ? tree.SubjectOf(verb) : tree.ObjectOf(verb);
        if (Doing.Contains(lemma)) return thing >= 0 && referents.At(sentence, thing) is { Kind: EntityKind.Event } done ? done : null;
        if (thing < 0 && Befalling.Contains(lemma) && tree.SubjectOf(verb) is >= 0 and var subject) return referents.At(sentence, subject) is { Kind: EntityKind.Event or EntityKind.Condition } own ? own : null;
        if (thing < 0 && tree.SubjectOf(verb) is >= 0 and var agent && referents.At(sentence, agent) is { Kind: EntityKind.Event }) return null;
        return IsDeed(lemma) ? referents.Clause(sentence, verb) : null;
    }

    /// <summary>Whether a clause with this verb tells what somebody did.</summary>
    public static bool IsDeed(string lemma) => (Nominals.Has(lemma) || Deeds.Contains(lemma)) && !Still.Contains(lemma);

    // Deeds without a noun of their own.
    static readonly FrozenSet<string> Deeds = Set("""
        shell bomb bombard burn storm free hang shoot seize sign stop stage smuggle sack loot lynch kidnap deport intern starve arm disarm recall summon unroll dig dam
        cut tear push drive drag fly sail ban forbid outlaw fire dismiss oust hand sell buy borrow lend tax raise lower double cancel postpone blow set throw
        falsify victimise victimize fabricate manipulate rig loosen tighten reshape rebuild redraw renew retake reopen resettle relocate resume nationalise collectivise
        """);

    static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
