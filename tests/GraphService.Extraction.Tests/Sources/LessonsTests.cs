using GraphService.Graph;

namespace GraphService.Extraction.Tests.Sources;

public sealed class LessonsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("lessons").FullName;

    [Fact]
    public void A_lesson_is_read_with_its_steps_questions_and_misconceptions()
    {
        Write("bread.yaml", """
            title: Bread and war
            summary: Why the mills stood still.
            audience: ages 12 and up
            minutes: 30
            objectives: [Name two causes., Weigh them.]
            steps:
              - title: The mill
                text: |-
                  Look at the mill.

                  Who stopped it?
                view: CHAINS
                focus: [drought, famine]
                question:
                  text: What came first?
                  options:
                    - text: The famine.
                      misconception: REVERSED
                      feedback: Look at the arrow.
                    - text: The drought.
                      correct: true
            """);

        var (lessons, findings) = Lessons.Read(_folder);

        Assert.Empty(findings);
        var lesson = Assert.Single(lessons);
        Assert.Equal(("bread", "Bread and war", 30, 2), (lesson.Slug, lesson.Title, lesson.Minutes, lesson.Objectives.Count));
        var step = Assert.Single(lesson.Steps);
        Assert.Equal("Look at the mill.\n\nWho stopped it?", step.Text.ReplaceLineEndings("\n"));
        Assert.Equal((LessonView.Chains, "drought famine"), (step.View, string.Join(' ', step.Focus)));
        Assert.Equal([Misconception.Reversed, null], step.Question!.Options.Select(option => option.Misconception));
        Assert.Equal([false, true], step.Question.Options.Select(option => option.IsCorrect));
    }

    [Theory]
    [InlineData("title: T\nsteps: []", "bad.yaml:2:8: A lesson has 1 to 30 steps; this one has 0.")]
    [InlineData("steps:\n  - {title: T, text: x}", "bad.yaml:1:1: 'title: ...' is missing or empty here.")]
    [InlineData("title: T\nsteps:\n  - {title: T, text: x, view: MAP}", "bad.yaml:3:31: 'MAP' is no view. There are EXPLORE, CAUSES, EFFECTS, CHAINS, WHAT_IF, TIMELINE.")]
    [InlineData("title: T\nsteps:\n  - {title: T, text: x, view: CHAINS, focus: [a]}", "bad.yaml:3:46: The view CHAINS takes 2 entities in 'focus'; 1 were given.")]
    [InlineData("title: T\nsteps:\n  - {title: T, text: x, focus: [Big War]}", "bad.yaml:3:32: 'Big War' is no slug of an entity, such as hungarian-uprising.")]
    [InlineData("title: T\nsteps:\n  - {title: T, text: x, colour: red}", "bad.yaml:3:25: 'colour' is not known of a step. Known are title, text, view, focus, question.")]
    [InlineData("title: T\nsteps:\n  - {title: T, text: x, question: {text: Why?}}", "bad.yaml:3:42: A question has 'options' to choose from, or an 'answer' that says what a good answer holds.")]
    [InlineData("title: T\nsteps:\n  - {title: T, text: x, question: {text: Why?, options: [{text: a}]}}", "bad.yaml:3:57: No option is right. Add 'correct: true' to one.")]
    [InlineData("title: [", "bad.yaml:2:1: This is not YAML: ")]
    [InlineData("", "bad.yaml: A lesson holds 'title: ...' and 'steps:', and below it one '- title: ...' for each step.")]
    public void A_mistake_is_told_with_its_place_and_what_was_expected(string text, string finding)
    {
        Write("bad.yaml", text);

        var (lessons, findings) = Lessons.Read(_folder);

        Assert.Empty(lessons);
        Assert.StartsWith(finding, Assert.Single(findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_one_lesson_leaves_the_others_whole()
    {
        Write("good.yaml", "title: Good\nsteps:\n  - {title: T, text: x}");
        Write("bad.yaml", "title: Bad");
        Write("Not A Slug.yaml", "title: Odd\nsteps:\n  - {title: T, text: x}");

        var (lessons, findings) = Lessons.Read(_folder);

        Assert.Equal("good", Assert.Single(lessons).Slug);
        Assert.Contains("not-a-slug.yaml", findings.Single(finding => finding.Source == "Not A Slug.yaml").Message, StringComparison.Ordinal);
        Assert.Equal(2, findings.Select(finding => finding.Source).Distinct().Count());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.Contains("cannot be read", Assert.Single(Lessons.Read(Path.Combine(_folder, "none")).Findings).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
