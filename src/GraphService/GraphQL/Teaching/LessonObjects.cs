using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A way through the graph that a teacher laid out.</summary>
[Name("Lesson")]
public sealed class LessonObject
{
    readonly Lesson _lesson;
    readonly IReadOnlyDictionary<EntityId, Entity> _known;

    internal LessonObject(Lesson lesson, IReadOnlyDictionary<EntityId, Entity> known) => (_lesson, _known) = (lesson, known);

    /// <summary>Its name in addresses.</summary>
    public string Slug => _lesson.Slug;

    /// <summary>The title.</summary>
    public string Title => _lesson.Title;

    /// <summary>What it is about.</summary>
    public string? Summary => _lesson.Summary;

    /// <summary>For whom.</summary>
    public string? Audience => _lesson.Audience;

    /// <summary>How long it takes in class, in minutes.</summary>
    public int? Minutes => _lesson.Minutes;

    /// <summary>What learners can do afterwards.</summary>
    public IEnumerable<string> Objectives => _lesson.Objectives;

    /// <summary>The steps in order.</summary>
    [Holds(8)]
    public IEnumerable<LessonStepObject> Steps => _lesson.Steps.Select((step, at) => new LessonStepObject(at + 1, step, _known));
}

/// <summary>One step of a lesson.</summary>
[Name("LessonStep")]
public sealed class LessonStepObject
{
    readonly LessonStep _step;
    readonly IReadOnlyDictionary<EntityId, Entity> _known;

    internal LessonStepObject(int number, LessonStep step, IReadOnlyDictionary<EntityId, Entity> known) => (Number, _step, _known) = (number, step, known);

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>Its heading.</summary>
    public string Title => _step.Title;

    /// <summary>What to read or to say, paragraphs apart by an empty line.</summary>
    public string Text => _step.Text;

    /// <summary>How the graph is shown.</summary>
    public LessonView View => _step.View;

    /// <summary>What is shown; of a chain its first and its last entity, of a what-if what is taken out. What the graph does not hold is left out.</summary>
    [Holds(4)]
    public IEnumerable<EntityObject> Focus => _step.Focus.Where(_known.ContainsKey).Select(id => new EntityObject(_known[id]));

    /// <summary>What to answer before going on.</summary>
    public LessonQuestionObject? Question => _step.Question is { } question ? new(question) : null;
}

/// <summary>A question of a lesson.</summary>
[Name("LessonQuestion")]
public sealed class LessonQuestionObject
{
    readonly LessonQuestion _question;

    internal LessonQuestionObject(LessonQuestion question) => _question = question;

    /// <summary>The question.</summary>
    public string Text => _question.Text;

    /// <summary>What there is to choose from; none for a question to discuss.</summary>
    [Holds(4)]
    public IEnumerable<LessonOptionObject> Options => _question.Options.Select(option => new LessonOptionObject(option));

    /// <summary>What a good answer says; null where the options tell.</summary>
    public string? Answer => _question.Answer;
}

/// <summary>An answer to choose.</summary>
[Name("LessonOption")]
public sealed class LessonOptionObject
{
    readonly LessonOption _option;

    internal LessonOptionObject(LessonOption option) => _option = option;

    /// <summary>The answer.</summary>
    public string Text => _option.Text;

    /// <summary>Whether it is right.</summary>
    public bool Correct => _option.IsCorrect;

    /// <summary>What choosing it wrongly shows.</summary>
    public MisconceptionObject? Misconception => _option.Misconception is { } misconception ? new(misconception.Info) : null;

    /// <summary>What to tell who chose it.</summary>
    public string? Feedback => _option.Feedback;
}
