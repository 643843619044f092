namespace GraphService.Training;

/// <summary>What was right, what was found and what there was to find.</summary>
record struct Score
{
    public int Right;
    public int Found;
    public int Expected;

    /// <summary>The harmonic mean of precision and recall in percent; plain accuracy where as much was found as expected. 0 when there was nothing.</summary>
    public readonly double F1 => Found + Expected == 0 ? 0 : 200.0 * Right / (Found + Expected);

    public void Count(bool right)
    {
        if (right) Right++;
        Found++;
        Expected++;
    }

    public void Count<T>(IReadOnlySet<T> expected, IReadOnlySet<T> found)
    {
        Right += found.Count(expected.Contains);
        Found += found.Count;
        Expected += expected.Count;
    }
}
