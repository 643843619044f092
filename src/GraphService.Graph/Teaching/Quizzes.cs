namespace GraphService.Graph;

/// <summary>Makes exercises of the links of a graph. What a right answer claims is in the texts, and no wrong one is.</summary>
/// <remarks>
/// Every kind draws its exercises by chance from the same material; the quiz takes them in turn, so that a short one is mixed, too. Costs a
/// pass over the material, and a walk of at most <see cref="StepsPerDoubt"/> links for every pair whose tie decides whether an answer is wrong.
/// </remarks>
public static class Quizzes
{
    /// <summary>The most links looked at to tell that nothing leads from one entity to another.</summary>
    public const int StepsPerDoubt = 50_000;

    /// <summary>The filter that the second snapshot must be fetched with: everything that any text says of causes.</summary>
    public static LinkFilter Doubts => Hearsay.Anything;

    /// <summary>The exercises, fewer than wanted when the graph does not give more. The same arguments make the same quiz.</summary>
    /// <param name="scope">What it is made of.</param>
    /// <param name="entities">The records of <see cref="QuizScope.Entities"/>; those that are missing are left out.</param>
    /// <param name="whole">The graph forward of those entities, as <see cref="Doubts"/> admits it: it tells which arrows are false.</param>
    /// <param name="request">What is wanted.</param>
    public static IReadOnlyList<Exercise> Make(QuizScope scope, IReadOnlyDictionary<EntityId, Entity> entities, GraphSnapshot whole, QuizRequest request)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(request);

        var material = new QuizMaterial(scope, entities, new(whole, StepsPerDoubt));
        var kinds = Enum.GetValues<ExerciseKind>().Where(kind => request.Kinds.Count == 0 || request.Kinds.Contains(kind));
        var drawn = new Queue<IEnumerator<Exercise>>(kinds.Select(kind => Of(kind, material, new(HashCode(request.Seed, kind))).GetEnumerator()));
        var exercises = new List<Exercise>();
        while (exercises.Count < request.Size && drawn.TryDequeue(out var source))
        {
            if (!source.MoveNext()) continue;

            exercises.Add(source.Current);
            drawn.Enqueue(source);
        }

        return exercises;
    }

    static IEnumerable<Exercise> Of(ExerciseKind kind, QuizMaterial material, Dice dice) => kind switch
    {
        ExerciseKind.OrderChain => ChainOrders.Make(material, dice),
        ExerciseKind.PickTrigger => Triggers.Make(material, dice),
        ExerciseKind.FalseArrow => FalseArrows.Make(material, dice),
        ExerciseKind.DiamondNine => Diamonds.Make(material, dice),
        _ => CauseRoles.Make(material, dice),
    };

    // A kind draws the same whatever other kinds are asked for.
    static int HashCode(int seed, ExerciseKind kind) => unchecked((seed * 31) + (int)kind);
}
