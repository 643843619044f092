namespace GraphService.Graph;

/// <summary>How many slips lead from one word to another: letters left out, put in, replaced, or swapped with their neighbour (optimal string alignment).</summary>
static class EditDistance
{
    public static int Between(string left, string right)
    {
        // Three rows of the table of all beginnings: the one being filled and the two before it.
        var (before, above, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++) above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var differs = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(above[j - 1] + differs, Math.Min(above[j], row[j - 1]) + 1);
                var isSwapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (isSwapped) row[j] = Math.Min(row[j], before[j - 2] + differs);
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }
}
