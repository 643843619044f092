using System.Collections.Frozen;

namespace GraphService.Language;

/// <summary>Days, nights, seasons and years that name what happened then: "Black Tuesday", "Prague Spring", "the Night of the Long Knives".</summary>
public static class NamedTimes
{
    static readonly FrozenSet<string> Heads = Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Night Days Week Year Spring Summer Autumn Winter");

    // What only says which one it was, or makes it a feast.
    static readonly FrozenSet<string> Plain = Set(
        """
        Early Late Last Next Previous Following Past This That Mid First Second Third Fourth Fifth Every Each Only Same One Two Three Four Five Six Seven Good Holy Hot Cold Wet Dry Trinity Advent Passion Pentecost Remembrance Election Opening Easter Palm Ash Maundy Whit Shrove Christmas New Leap Fiscal Financial
        Academic School Saint January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        """);

    /// <summary>Whether a word can be the head of such a name.</summary>
    public static bool IsHead(string word) => Heads.Contains(word);

    // Whether what looks like a time is such a name.
    internal static bool Is(MentionScene scene, int head)
    {
        if (head == 0 || !Heads.Contains(scene.Token(head).Form)) return false;

        var before = scene.Token(head - 1);
        if (IsCapital(before) && before.Head == head && before.Relation is "amod" or "compound" or "nummod" && !Plain.Contains(before.Form) && !(head == 1 && before.Upos == Upos.Num)) return true;

        foreach (var child in scene.Tree.Children(head))
            if (child > head + 1 && scene.Token(child).Relation == "nmod" && IsCapital(scene.Token(child)) && scene.Token(head + 1).Form is "of" or "without" or "Without" && scene.Token(head + 1).Head == child) return true;

        return false;
    }

    static bool IsCapital(Token token) => char.IsUpper(token.Form[0]);

    static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
