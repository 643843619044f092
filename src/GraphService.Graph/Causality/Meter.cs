namespace GraphService.Graph;

/// <summary>Counts steps against a limit.</summary>
sealed class Meter(long limit)
{
    long _steps;

    /// <summary>Whether the limit has been run into: something was left undone.</summary>
    public bool IsSpent { get; private set; }

    public Spending Spent => new(_steps, IsSpent ? Truncation.Steps : Truncation.None);

    /// <summary>Whether one more step is allowed; counts it.</summary>
    public bool Step()
    {
        if (_steps >= limit) IsSpent = true;
        else _steps++;
        return !IsSpent;
    }
}
