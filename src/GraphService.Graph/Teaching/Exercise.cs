namespace GraphService.Graph;

/// <summary>A question about causes whose answer the graph holds.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Subject">The event it is about; null where it is about several.</param>
/// <param name="Options">What there is to choose from or to sort, in an order that tells nothing.</param>
public sealed record Exercise(ExerciseKind Kind, EntityId? Subject, IReadOnlyList<ExerciseOption> Options);

/// <summary>One thing to choose, to place or to sort.</summary>
/// <param name="Entity">The entity; of an arrow, where it starts.</param>
public sealed record ExerciseOption(EntityId Entity)
{
    /// <summary>Where the arrow ends; null unless arrows are to be judged.</summary>
    public EntityId? Target { get; init; }

    /// <summary>Whether this is what is asked for; null unless one option is to be chosen.</summary>
    public bool? IsCorrect { get; init; }

    /// <summary>The place in the chain, from 1; or the row of the diamond, from 1 at the top; null in other exercises.</summary>
    public int? Place { get; init; }

    /// <summary>Actor or condition; null unless that is asked.</summary>
    public CauseRole? Role { get; init; }

    /// <summary>What a wrong answer with this option shows; null where it cannot be wrong.</summary>
    public Misconception? Misconception { get; init; }

    /// <summary>The links whose words explain it, none where no text says anything.</summary>
    public IReadOnlyList<LinkId> Grounds { get; init; } = [];
}

/// <summary>What is to be done in an exercise.</summary>
public enum ExerciseKind
{
    /// <summary>Put the links of a chain in order, from cause to effect.</summary>
    OrderChain,

    /// <summary>Pick the cause that set the event off among its causes.</summary>
    PickTrigger,

    /// <summary>Pick the arrow that no text supports.</summary>
    FalseArrow,

    /// <summary>Rank the causes of an event: nine in rows of 1, 2, 3, 2, 1, or four in rows of 1, 2, 1. Opinions may differ; the places are by how firmly the texts speak.</summary>
    DiamondNine,

    /// <summary>Sort causes into what somebody did and what was the state of affairs.</summary>
    ActorOrCondition,
}

/// <summary>What sort of cause it is.</summary>
public enum CauseRole
{
    /// <summary>Somebody, or something that somebody did.</summary>
    Actor,

    /// <summary>A lasting state of affairs.</summary>
    Condition,
}

/// <summary>What exercises are wanted.</summary>
/// <param name="Size">The most exercises.</param>
/// <param name="Seed">The same seed makes the same quiz of the same graph.</param>
public sealed record QuizRequest(int Size, int Seed)
{
    /// <summary>Only these kinds; none stands for all.</summary>
    public IReadOnlyCollection<ExerciseKind> Kinds { get; init; } = [];
}
