namespace GraphService.Graph;

/// <summary>Fills an answer, best first, until it holds as many nodes or links as the budget allows.</summary>
sealed class Portion(Budget budget, Meter meter)
{
    int _nodes;
    long _links;

    /// <summary>Whether so much more fits; counts it. What does not fit is told as left out.</summary>
    public bool Fits(int nodes, int links)
    {
        if (_nodes + nodes > budget.Nodes) return Refuse(Truncation.Nodes);
        if (_links + links > budget.Links) return Refuse(Truncation.Links);

        _nodes += nodes;
        _links += links;
        return true;
    }

    bool Refuse(Truncation reason)
    {
        meter.LeaveOut(reason);
        return false;
    }
}
