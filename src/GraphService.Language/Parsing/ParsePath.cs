namespace GraphService.Language;

/// <summary>The actions that draw a tree, one after the other.</summary>
sealed class ParsePath
{
    Step[] _steps = new Step[128];

    public int Count { get; private set; }

    public ref readonly Step this[int index] => ref _steps[index];

    /// <summary>Whether there is a step whose rival was nearly as good.</summary>
    public bool Hesitates { get; private set; }

    public void Clear() => (Count, Hesitates) = (0, false);

    public void Add(in Step step)
    {
        Hesitates |= step.Rival >= 0;
        if (Count == _steps.Length) Array.Resize(ref _steps, Count * 2);
        _steps[Count++] = step;
    }

    /// <summary>Leaves the path at a step for the steps of a detour, which ends where this path goes on.</summary>
    public void Take(ParsePath detour, int from) => detour._steps.AsSpan(0, detour.Count).CopyTo(_steps.AsSpan(from));

    /// <summary>The product of the doubts from one step up to, not including, another.</summary>
    public double Doubt(int from, int end)
    {
        var doubt = 1.0;
        for (var i = from; i < end; i++) doubt *= _steps[i].Doubt;
        return doubt;
    }

    /// <summary>One action on the way.</summary>
    /// <param name="Place">Where it was taken: see <see cref="ParserState.Place"/>.</param>
    /// <param name="Action">The action.</param>
    /// <param name="Doubt">One over its probability.</param>
    /// <param name="Rival">The best action of another kind where it was nearly as good; -1 where it was not.</param>
    /// <param name="RivalDoubt">One over the probability of that.</param>
    internal readonly record struct Step(ulong Place, int Action, double Doubt = 1, int Rival = -1, double RivalDoubt = 1);
}
