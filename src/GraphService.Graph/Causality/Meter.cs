namespace GraphService.Graph;

/// <summary>Counts steps against a limit, and remembers what was left out.</summary>
sealed class Meter(long limit)
{
    long _steps;
    Truncation _leftOut;

    /// <summary>Whether the limit has been run into: something was left undone.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Running out of steps ends the work, so it outweighs whatever else was left out.</summary>
    public Spending Spent => new(_steps, IsSpent ? Truncation.Steps : _leftOut);

    /// <summary>Whether one more step is allowed; counts it.</summary>
    public bool Step()
    {
        if (_steps >= limit) IsSpent = true;
        else _steps++;
        return !IsSpent;
    }

    /// <summary>Says that the answer could not hold everything; the first reason stays.</summary>
    public void LeaveOut(Truncation reason)
    {
        if (_leftOut == Truncation.None) _leftOut = reason;
    }
}
