using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Exercises made of cited links.</summary>
[Name("Quiz")]
public sealed class QuizObject
{
    readonly IReadOnlyList<EntityId> _about;
    readonly IReadOnlyList<Exercise> _exercises;
    readonly QuizWording _wording;
    readonly Spending _spent;
    readonly Budget _budget;

    internal QuizObject(int seed, IReadOnlyList<EntityId> about, IReadOnlyList<Exercise> exercises, QuizWording wording, Spending spent, Budget budget) =>
        (Seed, _about, _exercises, _wording, _spent, _budget) = (seed, about, exercises, wording, spent, budget);

    /// <summary>What makes this quiz again, as long as the graph stays the same.</summary>
    public int Seed { get; }

    /// <summary>What it is about; nothing stands for the whole graph.</summary>
    [Holds(2)]
    public IEnumerable<IDataLoaderResult<EntityObject>> About([FromServices] RequestScope scope) => _about.Select(scope.EntityOf);

    /// <summary>The exercises, kinds in turn.</summary>
    [Holds(8)]
    public IEnumerable<ExerciseObject> Exercises => _exercises.Select((exercise, at) => new ExerciseObject(at + 1, exercise, _wording));

    /// <summary>What finding the material cost, and whether the graph holds more than was looked at.</summary>
    public BudgetObject Budget => new(_spent, _budget);
}

/// <summary>One exercise, with its answer.</summary>
[Name("Exercise")]
public sealed class ExerciseObject
{
    readonly Exercise _exercise;
    readonly QuizWording _wording;

    internal ExerciseObject(int number, Exercise exercise, QuizWording wording) => (Number, _exercise, _wording) = (number, exercise, wording);

    /// <summary>Its number in the quiz, from 1.</summary>
    public int Number { get; }

    /// <summary>What is to be done.</summary>
    public ExerciseKind Kind => _exercise.Kind;

    /// <summary>The question, as it is put to a learner.</summary>
    public string Question => (_exercise.Kind, _exercise.Subject) switch
    {
        (ExerciseKind.OrderChain, _) => "Each of these led to the next. Put them in order, from cause to effect.",
        (ExerciseKind.PickTrigger, { } subject) => $"All of these helped to bring about {_wording.Noun(subject)}. Which one set it off?",
        (ExerciseKind.FalseArrow, _) => "Which of these arrows does none of the texts support?",
        (ExerciseKind.DiamondNine, { } subject) => $"Rank these causes of {_wording.Noun(subject)}: the weightiest at the top, the lightest at the bottom. Be ready to defend your order.",
        (_, { } subject) => $"Sort these causes of {_wording.Noun(subject)}: which were somebody's doing, and which were a state of affairs?",
        _ => "Sort these causes: which were somebody's doing, and which were a state of affairs?",
    };

    /// <summary>The event it is about; null where it is about several.</summary>
    public IDataLoaderResult<EntityObject>? Subject([FromServices] RequestScope scope) => _exercise.Subject is { } subject ? scope.EntityOf(subject) : null;

    /// <summary>What there is to choose from, to place or to sort, in an order that tells nothing.</summary>
    [Holds(6)]
    public IEnumerable<ExerciseOptionObject> Options => _exercise.Options.Select(option => new ExerciseOptionObject(_exercise.Kind, option, _wording));

    /// <summary>What the texts say, in the order of the answer: a cited sentence for each link that the answer rests on.</summary>
    [Holds(6)]
    public IEnumerable<ExplanationObject> Explanation =>
        _wording.Of(_exercise.Options.OrderBy(option => option.IsCorrect == false).ThenBy(option => option.Place).SelectMany(option => option.Grounds).Distinct())
            .Select(sentence => new ExplanationObject(sentence));
}

/// <summary>One thing to choose, to place or to sort.</summary>
[Name("ExerciseOption")]
public sealed class ExerciseOptionObject
{
    readonly ExerciseKind _kind;
    readonly ExerciseOption _option;
    readonly QuizWording _wording;

    internal ExerciseOptionObject(ExerciseKind kind, ExerciseOption option, QuizWording wording) => (_kind, _option, _wording) = (kind, option, wording);

    /// <summary>What stands on the card.</summary>
    public string Text => _option.Target is { } target
        ? $"{_wording.Opening(_option.Entity)} led to {_wording.Noun(target)}."
        : _wording.Entities[_option.Entity].Name;

    /// <summary>The entity; of an arrow, where it starts.</summary>
    public IDataLoaderResult<EntityObject> Entity([FromServices] RequestScope scope) => scope.EntityOf(_option.Entity);

    /// <summary>Where the arrow ends; null unless arrows are to be judged.</summary>
    public IDataLoaderResult<EntityObject>? Target([FromServices] RequestScope scope) => _option.Target is { } target ? scope.EntityOf(target) : null;

    /// <summary>Whether this is what is asked for; null unless one is to be chosen.</summary>
    public bool? Correct => _option.IsCorrect;

    /// <summary>The place in the chain, or the row of the diamond, from 1; null in other exercises.</summary>
    public int? Place => _option.Place;

    /// <summary>Actor or condition; null unless that is asked.</summary>
    public CauseRole? Role => _option.Role;

    /// <summary>What a wrong answer with this option shows; of a false arrow, the mistake it is made of.</summary>
    public MisconceptionObject? Misconception => _option.Misconception is { } misconception ? new(misconception.Info) : null;

    /// <summary>What to tell who chose, placed or sorted it wrongly; of what is right, why.</summary>
    public string Feedback => (_kind, _option) switch
    {
        (ExerciseKind.FalseArrow, { IsCorrect: true, Misconception: { } mistake }) => $"No text says so. {mistake.Info.Name}: {mistake.Info.Description}",
        (ExerciseKind.FalseArrow, _) => "A text says so.",
        (ExerciseKind.PickTrigger, { IsCorrect: true }) => "This is what the text calls the immediate cause.",
        (ExerciseKind.OrderChain, { Grounds.Count: 0 }) => "Here the chain begins: nothing else in it leads to this.",
        (ExerciseKind.DiamondNine, _) => "The texts speak of it more or less firmly, and so it was given its row; a good reason may move it.",
        (_, { Misconception: { } mistake }) => $"{mistake.Info.Name}: {mistake.Info.Description}",
        _ => "",
    };

    /// <summary>What the texts say of it, a cited sentence a link; nothing where no text says anything.</summary>
    [Holds(2)]
    public IEnumerable<ExplanationObject> Explanation => _wording.Of(_option.Grounds).Select(sentence => new ExplanationObject(sentence));
}

/// <summary>A common way to get cause and effect wrong.</summary>
[Name("MisconceptionInfo")]
public sealed class MisconceptionObject
{
    readonly MisconceptionInfo _info;

    internal MisconceptionObject(MisconceptionInfo info) => _info = info;

    /// <summary>Which one.</summary>
    public Misconception Code => _info.Code;

    /// <summary>A short name, as a teacher would say it.</summary>
    public string Name => _info.Name;

    /// <summary>What is wrong about it, and what to ask instead.</summary>
    public string Description => _info.Description;
}
