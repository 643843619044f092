namespace GraphService.Extraction;

/// <summary>Counts rows and columns of a table while its cells come in; one that spans several pushes the later ones aside.</summary>
sealed class TableGrid(int table)
{
    const int MostRows = 1_000;
    const int MostColumns = 50;

    // For each column the last row that a cell above reaches.
    readonly List<int> _taken = [];
    int _row = -1;
    int _column;

    /// <summary>The cell that is open; null between cells.</summary>
    public TableCell? Cell { get; private set; }

    public void NextRow() => (_row, _column, Cell) = (_row + 1, 0, null);

    public void OpenCell(int columns, int rows)
    {
        if (_row < 0) NextRow();
        while (_column < _taken.Count && _taken[_column] >= _row) _column++;
        Cell = new(table, _row, _row + Math.Clamp(rows, 1, MostRows) - 1, _column);
        for (var last = _column + Math.Clamp(columns, 1, MostColumns); _column < last; _column++)
        {
            while (_taken.Count <= _column) _taken.Add(-1);
            _taken[_column] = Cell.LastRow;
        }
    }

    /// <summary>What stands above the rows.</summary>
    public void OpenCaption() => Cell = new(table, -1, -1, 0);

    /// <summary>What is said of the term before the row; of several, each stands in the same cell.</summary>
    public void OpenDefinition()
    {
        if (_row < 0) NextRow();
        Cell = new(table, _row, _row, 1);
    }

    public void CloseCell() => Cell = null;
}
