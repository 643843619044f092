using System.Collections.Frozen;

namespace GraphService.Extraction;

/// <summary>What the tables of rules know of a word, wherever it stands: which groups of links it calls for when its frame is as a row says.</summary>
static class LinkHints
{
    // Beside the groups: words that appraise.
    const uint Bad = 1u << 30, Good = 1u << 31;

    static readonly FrozenDictionary<string, uint> Groups = Read();

    /// <summary>The groups, a bit each; 0 for a word that begins no row.</summary>
    public static uint Of(string lemma) => Groups.GetValueOrDefault(lemma);

    // "Come to the aid of" tells nothing of "come", "meet resistance" nothing of "meet", nor "called it a crime" of "call".
    static bool IsTelling(Trigger trigger) =>
        LinkGroups.Of(trigger.Rule.Type) is not (LinkGroup.Blame or LinkGroup.Praise) || (trigger.Rule.Kind != RuleKind.Appraisal && (trigger.Words.Length == 1 || (trigger.Words.Length == 2 && !ClauseNamer.IsLight(trigger.Words[0]))));

    /// <summary>Whether the word calls for links of what is done, brought about or prevented, and not of what is thought of it: "crush", not "denounce".</summary>
    public static bool TellsOfDoing(string lemma) => Of(lemma) is var groups
        && (groups & ((1u << (int)LinkGroup.Causal) | (1u << (int)LinkGroup.Preventing) | (1u << (int)LinkGroup.Deed))) != 0
        && (groups & ((1u << (int)LinkGroup.Blame) | (1u << (int)LinkGroup.Praise))) == 0;

    static FrozenDictionary<string, uint> Read()
    {
        var groups = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in (RelationTable[])[RelationTable.Wide, DeedRules.CauseTable, DeedRules.Table])
            foreach (var trigger in table.Triggers.Where(IsTelling)) groups[trigger.Words[0]] = groups.GetValueOrDefault(trigger.Words[0]) | (1u << (int)LinkGroups.Of(trigger.Rule.Type));

        foreach (var (word, called) in Appraisals.Words) groups[word] = groups.GetValueOrDefault(word) | (called > 0 ? Good : Bad);
        return groups.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
