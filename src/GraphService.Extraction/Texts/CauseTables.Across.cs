using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <content>Tables whose rows have the heads: the box beside an article, events side by side, lists of terms.</content>
static partial class CauseTables
{
    const int LongestTitle = 12;

    // Places of one group of rows.
    const int MostColumns = 100;

    static void ReadAcross(List<TextBlock> table, Dictionary<TextBlock, IReadOnlyList<TextBlock>> slots)
    {
        var rows = table.Where(block => block.Cell!.Row >= 0).GroupBy(block => block.Cell!.Row).Select(row => Row(row.Key, [.. row])).Where(row => row.Cells.Count > 0).ToList();
        if (!rows.Exists(row => row.Kind is Column.Cause or Column.Effect or Column.Result)) return;

        var heads = rows.ConvertAll(row => row.Kind);
        var isAcross = rows.Exists(row => row.Cells.Exists(block => block.Cell!.Column > 1));
        var title = heads.Contains(Column.Event) ? null : TitleOf(table);
        if (Ranks(title is null ? [.. heads] : [Column.Event, .. heads]) is not { } ranks) return;
        if (title is not null)
        {
            ranks = ranks[1..];
            slots[title] = [title with { Slot = new(title.Cell!.Table, 0, int.MaxValue, 1, null) { IsAcross = isAcross } }];
        }

        // Where no event parts them, a cause behind an effect begins anew.
        var (group, sets) = (0, new List<(TextBlock Block, TextBlock? Head, int Place, int Rank)>());
        for (var row = 0; row < rows.Count; row++)
        {
            if (ranks[row] is not { } rank) continue;
            if (title is null && sets.Count > 0 && (heads[row] == Column.Event || (!heads.Contains(Column.Event) && rank < sets[^1].Rank))) group++;
            sets.AddRange(rows[row].Cells.Select(block => (block, rows[row].Head, (group * MostColumns) + Math.Min(block.Cell!.Column, MostColumns - 1), rank)));
            if (rows[row].Head is { } label) slots[label] = [label with { Shape = BlockShape.Markup }];
        }

        foreach (var column in sets.GroupBy(set => set.Place))
        {
            var items = column.GroupBy(set => set.Rank).ToDictionary(side => side.Key, side => side.Sum(set => Items.Of(set.Block.Prose.Words).Count));
            if (title is null && !heads.Contains(Column.Event) && items.Values.Count(count => count >= LeastOfList) > 1) continue;

            foreach (var (block, head, place, rank) in column.Where(set => items[set.Rank] <= MostBeside))
            {
                var cue = head is null || rank == 1 && heads.Contains(Column.Event) ? null : FrontMatterReader.OneLine(head.Prose.Words).TrimEnd(':', ' ');
                var slot = new Slot(block.Cell!.Table, place, place, rank, cue) { IsOneOfSeveral = items[rank] > 1, IsAcross = isAcross };
                slots[block] = block.Parts(Items.Of(block.Prose.Words), _ => slot);
            }
        }
    }

    // "War | 1914-1918" names no event; what stands above columns that have heads does.
    static (TextBlock? Head, Column Kind, List<TextBlock> Cells) Row(int number, List<TextBlock> row)
    {
        var head = row[0].Cell!.Column == 0 ? row[0] : null;
        var cells = row.FindAll(block => block.Cell!.Column > 0);
        var kind = head is null ? number == 0 ? Column.Event : Column.Other : Of(head.Prose.Words);
        return (head, kind == Column.Event && head is not null && !EventItself().IsMatch(head.Prose.Words) ? Column.Other : kind, cells);
    }

    // What stands alone at the top, or above: not "Key facts".
    static TextBlock? TitleOf(List<TextBlock> table) =>
        table.TakeWhile(block => block.Cell!.Row <= LastHead).GroupBy(block => block.Cell!.Row).Where(row => row.Count() == 1 && row.First().Cell!.Column == 0).Select(row => row.First())
            .FirstOrDefault(block => block.Prose.Words.AsSpan().Count(' ') < LongestTitle && !Summary().IsMatch(block.Prose.Words) && Of(block.Prose.Words) is Column.Other or Column.Event);

    [GeneratedRegex(@"^\W*(?:event|what happened)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex EventItself();

    [GeneratedRegex(@"^\W*(?:(?:key|quick|fast|basic|some) )?(?:facts?|summary|overview|information|info(?:box)?|at a glance|details|timelines?|notes?|background|context|part of .*|tables? ?\d*.*|figures? ?\d*.*|worksheet.*|(?:the |main |key )*(?:causes?|effects?|consequences|results?|impacts?|reasons?|factors?)\b.*|.*\b(?:causes?|effects?|consequences|results?))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Summary();
}
