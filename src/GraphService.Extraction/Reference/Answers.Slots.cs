using System.Collections.Frozen;
using GraphService.Graph;

namespace GraphService.Extraction;

/// <content>Rows of tables that set causes beside effects, and notes with arrows from step to step.</content>
sealed partial class Answers
{
    // The rank of what came of the events that a table lists.
    const int OfEvents = 2;

    // Cells of many rows and columns would pile up.
    const int MostBeside = 40;

    // How battles end: who won is no consequence of there having been one.
    static readonly FrozenSet<string> Verdicts = Set("victory win defeat loss draw tie stalemate score");

    // What the passages before tell that this one may be cause or effect of: those of its table whose rows reach it, or those of its line.
    readonly List<(int Index, Slot Slot)> _beside = [];

    List<TreeClaim> ReadSlot(int index, Slot slot, Func<int, bool> isTold)
    {
        _list = null;
        if (!IsFirstOfPassage(index)) return [];

        _beside.RemoveAll(other => other.Slot.Group != slot.Group || (!slot.IsAcross && other.Slot.Last < slot.First));
        var claims = new List<TreeClaim>();
        if (SlotItem(index) is >= 0 and var item && !isTold(item) && (!slot.IsStep || IsOfHappenings(index, slot)))
        {
            foreach (var (before, other) in _beside.Where(other => Math.Abs(other.Slot.Rank - slot.Rank) == 1 && other.Slot.First <= slot.Last && slot.First <= other.Slot.Last))
            {
                var (side, cause) = other.Rank < slot.Rank ? (Side.Result, other) : (Side.Cause, slot);
                if (GivenAt(before) is not { Count: > 0 } of) continue;

                var topic = new Topic(side, of, before, index, slot.Cue ?? other.Cue ?? "", IsCounted: false, IsHeading: false, OfList);
                claims.AddRange(Claims(index, item, item, topic, cause.IsOneOfSeveral ? LinkType.ContributedTo : LinkType.Caused, topic.Cue, slot.IsStep ? "arrow" : "row"));
            }
        }

        if (_beside.Count < MostBeside) _beside.Add((index, slot));
        return claims;
    }

    List<Referent> GivenAt(int index) => SlotItem(index) is >= 0 and var item ? Given(index, item, item) : [];

    int SlotItem(int index)
    {
        if (ItemAt(index) is not (>= 0 and var item) || (scene[index].Slot is { IsStep: false, Rank: OfEvents } && Verdicts.Contains(scene[index].Tree[item].Lemma))) return -1;
        // An event that only the table names.
        if (IsNominal(scene[index].Tree, item) && referents.At(index, item) is null) Made(index, item);
        return item;
    }

    // "Monarchy -> republic", "File -> Print": of things that are no happenings one only comes after another.
    bool IsOfHappenings(int index, Slot slot)
    {
        var first = index;
        while (first > 0 && scene[first - 1].Slot is { } before && before.Group == slot.Group) first--;
        for (var at = first; at < scene.Count && scene[at].Slot is { } step && step.Group == slot.Group; at++)
            if (GivenAt(at).Exists(referent => referent.Kind is EntityKind.Event or EntityKind.Condition)) return true;

        return false;
    }
}
