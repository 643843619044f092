namespace GraphService.Extraction;

/// <summary>Where in a table a block stands; tables within tables are tables of their own.</summary>
/// <param name="Table">Which of the text's tables.</param>
/// <param name="Row">The first row, from 0; -1 for what stands above them.</param>
/// <param name="LastRow">The last row, where the cell spans several.</param>
/// <param name="Column">The column, from 0.</param>
sealed record TableCell(int Table, int Row, int LastRow, int Column);
