using System.Numerics;

namespace GraphService.Extraction;

/// <summary>What the tables of rules know of a word, wherever it stands: which groups of links it calls for when its frame is as a row says.</summary>
static class LinkHints
{
    /// <summary>The groups, a bit each; 0 for a word that begins no row.</summary>
    public static uint Of(string lemma)
    {
        var groups = 0u;
        foreach (var table in (RelationTable[])[RelationTable.Wide, DeedRules.CauseTable, DeedRules.Table])
            foreach (var trigger in table.At(lemma)) groups |= 1u << (int)LinkGroups.Of(trigger.Rule.Type);

        return groups;
    }

    /// <summary>The groups of a set, ascending.</summary>
    public static IEnumerable<int> In(uint groups)
    {
        for (; groups != 0; groups &= groups - 1) yield return BitOperations.TrailingZeroCount(groups);
    }
}
