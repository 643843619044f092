using System.Globalization;
using GraphService.Graph;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GraphService.Extraction;

/// <summary>Reads a lesson that a teacher wrote in YAML, and finds every mistake in it at once.</summary>
sealed class LessonFile
{
    const int MostSteps = 30;
    const int MostFocused = 10;
    const int MostOptions = 8;

    readonly YamlMap _root;
    readonly List<Finding> _findings;

    LessonFile(YamlMap root, List<Finding> findings) => (_root, _findings) = (root, findings);

    /// <summary>The lesson; null when anything in it is wrong, which the findings tell.</summary>
    /// <param name="name">The file as the person knows it.</param>
    /// <param name="slug">The lesson's name in addresses.</param>
    /// <param name="text">The file's words.</param>
    /// <param name="findings">Takes every mistake.</param>
    public static Lesson? Read(string name, string slug, string text, List<Finding> findings)
    {
        var before = findings.Count;
        YamlNode? root;
        try
        {
            root = Yaml.Load(text);
        }
        catch (YamlException mistake)
        {
            findings.Add(new(name, (int)mistake.Start.Line, (int)mistake.Start.Column, $"This is not YAML: {Yaml.WithoutPlace(mistake.Message)}"));
            return null;
        }

        if (root is not YamlMappingNode map)
        {
            findings.Add(new(name, "A lesson holds 'title: ...' and 'steps:', and below it one '- title: ...' for each step."));
            return null;
        }

        var lesson = new LessonFile(new(name, map, findings), findings).ToLesson(slug);
        return findings.Count == before ? lesson : null;
    }

    Lesson ToLesson(string slug)
    {
        _root.Allow("a lesson", "title", "summary", "audience", "minutes", "objectives", "steps");
        var steps = _root.Maps("steps", "- title: ...").Select(ToStep).ToList();
        if (steps.Count is 0 or > MostSteps) _root.Report("steps", $"A lesson has 1 to {MostSteps} steps; this one has {steps.Count}.");
        return new(slug, _root.Needed("title"), steps)
        {
            Summary = _root.Text("summary"),
            Audience = _root.Text("audience"),
            Minutes = Minutes(),
            Objectives = _root.Words("objectives"),
        };
    }

    int? Minutes()
    {
        if (_root.Text("minutes") is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 1000) return minutes;

        _root.Report("minutes", $"'minutes' is a whole number of minutes, such as 45; '{text}' is none.");
        return null;
    }

    LessonStep ToStep(YamlMap step)
    {
        step.Allow("a step", "title", "text", "view", "focus", "question");
        var view = step.OneOf<LessonView>("view") ?? LessonView.Explore;
        var focus = step.Words("focus");
        foreach (var slug in focus.Where(slug => !Slug.IsValid(slug))) step.Report("focus", $"'{slug}' is no slug of an entity, such as hungarian-uprising.");
        var (least, most) = Focused(view);
        if (focus.Count < least || focus.Count > most)
            step.Report("focus", $"The view {view.ToString().ToUpperInvariant()} takes {(least == most ? least : $"{least} to {most}")} entities in 'focus'; {focus.Count} were given.");
        return new(step.Needed("title"), step.Needed("text"))
        {
            View = view,
            Focus = [.. focus.Where(Slug.IsValid).Select(slug => new EntityId(slug))],
            Question = step.Map("question", "text: ...") is { } question ? ToQuestion(question) : null,
        };
    }

    static (int Least, int Most) Focused(LessonView view) => view switch
    {
        LessonView.Causes or LessonView.Effects => (1, 1),
        LessonView.Chains => (2, 2),
        LessonView.WhatIf => (1, MostFocused),
        LessonView.Timeline => (0, 1),
        _ => (0, MostFocused),
    };

    static LessonQuestion ToQuestion(YamlMap question)
    {
        question.Allow("a question", "text", "options", "answer");
        var options = question.Maps("options", "- text: ...").Select(ToOption).ToList();
        if (options.Count > MostOptions) question.Report("options", $"A question has at most {MostOptions} options; this one has {options.Count}.");
        if (options.Count > 0 && !options.Any(option => option.IsCorrect)) question.Report("options", "No option is right. Add 'correct: true' to one.");
        var answer = question.Text("answer");
        if (options.Count == 0 && answer is null) question.Report("text", "A question has 'options' to choose from, or an 'answer' that says what a good answer holds.");
        return new(question.Needed("text"), options, answer);
    }

    static LessonOption ToOption(YamlMap option)
    {
        option.Allow("an option", "text", "correct", "misconception", "feedback");
        var correct = option.Text("correct") ?? "false";
        if (correct is not ("true" or "false")) option.Report("correct", $"'correct' is true or false; '{correct}' is neither.");
        return new(option.Needed("text"), correct == "true", option.OneOf<Misconception>("misconception"), option.Text("feedback"));
    }
}
