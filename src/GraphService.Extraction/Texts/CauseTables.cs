using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>Finds the tables whose rows set causes beside effects, and what each of their cells names.</summary>
/// <remarks>The heads of the columns tell: "Cause | Effect", "Event | Causes | Consequences", "Date | Event | Result". So do the heads of the rows: "Caused by", "Resulted in". Other tables are left as they are.</remarks>
static partial class CauseTables
{
    // A title may stand above the heads.
    const int LastHead = 1;

    // Fewer in one cell each have brought about what stands beside them.
    const int LeastOfList = 3;

    // More causes or more effects in one row are a catalogue: not each brought about all that stands beside it.
    const int MostBeside = 12;

    // Not "possible" or "alleged": what stands below them is not said to be a cause.
    const string Kind = @"^(?:(?:the|its|their|main|key|major|chief|primary|root|important|immediate|direct|underlying|long[- ]term|short[- ]term|historical|political|economic|social) )*";

    enum Column
    {
        /// <summary>It has no head: the first such names what the row is about.</summary>
        None,

        /// <summary>What may stand beside an event and its result.</summary>
        Plain,
        Other,
        Cause,
        Event,
        Effect,
        Result,
    }

    /// <summary>The blocks, those of such tables item by item with their slots.</summary>
    public static IReadOnlyList<TextBlock> Shaped(IReadOnlyList<TextBlock> blocks)
    {
        if (blocks.All(block => block.Cell is null)) return blocks;

        var slots = new Dictionary<TextBlock, IReadOnlyList<TextBlock>>(ReferenceEqualityComparer.Instance);
        foreach (var table in blocks.Where(block => block.Cell is not null).GroupBy(block => block.Cell!.Table)) Read([.. table], slots);
        return slots.Count == 0 ? blocks : [.. blocks.SelectMany(block => slots.TryGetValue(block, out var items) ? items : [block])];
    }

    /// <summary>Whether such heads make a table of causes and effects.</summary>
    public static bool AreHeads(IEnumerable<string> cells) => Ranks([.. cells.Select(Of)]) is not null;

    static void Read(List<TextBlock> table, Dictionary<TextBlock, IReadOnlyList<TextBlock>> slots)
    {
        for (var row = 0; row <= LastHead; row++)
        {
            var heads = table.Where(block => block.Cell!.Row == row && block.Cell.LastRow == row).ToList();
            if (heads.Count == 0) continue;

            var columns = new Column[heads.Max(head => head.Cell!.Column) + 1];
            foreach (var head in heads) columns[head.Cell!.Column] = Of(head.Prose.Words);
            if (columns[0] == Column.None && columns.Contains(Column.Cause)) columns[0] = Column.Event;
            if (Ranks(columns) is not { } ranks) continue;

            var cells = table.Where(block => block.Cell!.Row > row && block.Cell.Column < ranks.Length && ranks[block.Cell.Column] is not null).ToList();
            foreach (var head in heads) slots[head] = [head with { Shape = BlockShape.Markup }];
            var items = cells.GroupBy(block => (block.Cell!.Row, block.Cell.Column)).ToDictionary(cell => cell.Key, cell => cell.Sum(block => Items.Of(block.Prose.Words).Count));
            var beside = items.GroupBy(cell => (cell.Key.Row, ranks[cell.Key.Column])).ToDictionary(side => side.Key, side => side.Sum(cell => cell.Value));
            if (AreListsSideBySide(columns, items)) return;

            foreach (var block in cells)
            {
                var (cell, column) = (block.Cell!, columns[block.Cell!.Column]);
                if (beside[(cell.Row, ranks[cell.Column])] > MostBeside) continue;

                var head = column == Column.Event ? null : heads.First(head => head.Cell!.Column == cell.Column);
                var slot = new Slot(cell.Table, cell.Row, cell.LastRow, ranks[cell.Column]!.Value, head is null ? null : FrontMatterReader.OneLine(head.Prose.Words))
                {
                    IsOneOfSeveral = items[(cell.Row, cell.Column)] > 1,
                };
                slots[block] = block.Parts(Items.Of(block.Prose.Words), _ => slot);
            }

            return;
        }

        ReadAcross(table, slots);
    }

    // One row, all causes in one cell and all effects in the other: none of them is said to have come of another.
    static bool AreListsSideBySide(Column[] columns, Dictionary<(int Row, int Column), int> items) =>
        !columns.Contains(Column.Event) && items.Keys.Select(cell => cell.Row).Distinct().Count() == 1 && items.Values.Count(count => count >= LeastOfList) > 1;

    // Null where nothing stands beside that it could be cause or effect of. Matches and elections have results too, and other columns beside them.
    static int?[]? Ranks(Column[] columns)
    {
        var hasEvent = columns.Contains(Column.Event);
        var hasEffect = columns.Any(column => column is Column.Effect or Column.Result);
        var isOfContests = !columns.Contains(Column.Cause) && !columns.Contains(Column.Effect) && columns.Contains(Column.Other);
        if (isOfContests || !(columns.Contains(Column.Cause) ? hasEvent || hasEffect : hasEvent && hasEffect)) return null;
        return [.. columns.Select<Column, int?>(column => column switch { Column.Cause => 0, Column.Event => 1, Column.Effect or Column.Result => hasEvent ? 2 : 1, _ => null })];
    }

    static Column Of(string head)
    {
        var words = Brackets().Replace(FrontMatterReader.OneLine(head), "").Trim(' ', '*', ':', '?', '.');
        return Cause().IsMatch(words) ? Column.Cause : Effect().IsMatch(words) ? Column.Effect : Result().IsMatch(words) ? Column.Result : Event().IsMatch(words) ? Column.Event : Plain().IsMatch(words) ? Column.Plain : Column.Other;
    }

    [GeneratedRegex(Kind + @"(?:causes?|caused by|reasons?|triggers?|factors?|origins?|why it happened)$", RegexOptions.IgnoreCase)]
    private static partial Regex Cause();

    [GeneratedRegex(Kind + @"(?:effects?|consequences?|impacts?|repercussions?|aftermath|(?:what it )?led to|resulted in)$", RegexOptions.IgnoreCase)]
    private static partial Regex Effect();

    [GeneratedRegex(Kind + @"(?:results?|outcomes?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Result();

    [GeneratedRegex(Kind + @"(?:events?|what happened|wars?|revolutions?|conflicts?|cris[ei]s|uprisings?|rebellions?|revolts?|reforms?|treat(?:y|ies)|policy|policies|decisions?|developments?|disasters?|famines?|invasions?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Event();

    [GeneratedRegex(@"^(?:dates?|years?|when|period|places?|location|where|country|who|people|key figures?|leaders?|description|details|summary|explanation|significance|examples?|no|#|)$", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    // "Cause(s)", "Result [edit]"
    [GeneratedRegex(@"\(e?s\)|\[[^\]]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex Brackets();
}
