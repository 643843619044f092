namespace GraphService.Graph;

/// <summary>A way through a graph that a teacher laid out: steps with something to see, to read and to answer.</summary>
/// <param name="Slug">Its name in addresses, unique among lessons.</param>
/// <param name="Title">The title shown to people.</param>
/// <param name="Steps">The steps in order, at least one.</param>
public sealed record Lesson(string Slug, string Title, IReadOnlyList<LessonStep> Steps)
{
    /// <summary>What it is about, in a sentence or two.</summary>
    public string? Summary { get; init; }

    /// <summary>For whom: "ages 15 to 18".</summary>
    public string? Audience { get; init; }

    /// <summary>How long it takes in class; null where the author does not say.</summary>
    public int? Minutes { get; init; }

    /// <summary>What learners can do afterwards, a sentence each.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>Every entity that a step shows, each once, in order of first appearance.</summary>
    public IEnumerable<EntityId> Entities => Steps.SelectMany(step => step.Focus).Distinct();
}

/// <summary>One step of a lesson.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">What to read or to say, paragraphs apart by an empty line.</param>
public sealed record LessonStep(string Title, string Text)
{
    /// <summary>How the graph is shown.</summary>
    public LessonView View { get; init; }

    /// <summary>What is shown; of a chain its first and its last entity, of a what-if what is taken out. May be empty.</summary>
    public IReadOnlyList<EntityId> Focus { get; init; } = [];

    /// <summary>What to answer before going on; null where there is nothing to answer.</summary>
    public LessonQuestion? Question { get; init; }
}

/// <summary>A question of a lesson.</summary>
/// <param name="Text">The question.</param>
/// <param name="Options">What there is to choose from; none for a question to discuss.</param>
/// <param name="Answer">What a good answer says; null where the options tell.</param>
public sealed record LessonQuestion(string Text, IReadOnlyList<LessonOption> Options, string? Answer);

/// <summary>An answer to choose.</summary>
/// <param name="Text">The answer.</param>
/// <param name="IsCorrect">Whether it is right.</param>
/// <param name="Misconception">What choosing it wrongly shows; null where it shows nothing in particular.</param>
/// <param name="Feedback">What to tell who chose it; null to tell the misconception alone.</param>
public sealed record LessonOption(string Text, bool IsCorrect, Misconception? Misconception, string? Feedback);

/// <summary>How a step shows the graph.</summary>
public enum LessonView
{
    /// <summary>The entities in focus and the links among them and around them.</summary>
    Explore,

    /// <summary>The causes of the entity in focus.</summary>
    Causes,

    /// <summary>The effects of the entity in focus.</summary>
    Effects,

    /// <summary>The chains from the first entity in focus to the last.</summary>
    Chains,

    /// <summary>What is left unexplained without the entities in focus.</summary>
    WhatIf,

    /// <summary>Events by date, around the entity in focus.</summary>
    Timeline,
}
