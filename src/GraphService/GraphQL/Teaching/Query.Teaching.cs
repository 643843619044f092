using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

public sealed partial class Query
{
    /// <summary>
    /// Exercises made of cited links: about 0 to 10 entities (slugs or ids), about anything when none is given. At most 20; fewer when the graph does not give
    /// more. The same seed makes the same quiz as long as the graph stays the same. Only links that texts state outright and nobody denies are asked for.
    /// </summary>
    [Costs(10_000)]
    public static Task<QuizObject> Quiz(
        [FromServices] QuizMaker maker, [Id] IReadOnlyList<string>? about = null, int size = 8, int seed = 1, IReadOnlyList<ExerciseKind>? kinds = null,
        LinkFilterInput? where = null, CancellationToken cancel = default) =>
        maker.MakeAsync(about ?? [], new(size, seed) { Kinds = kinds ?? [] }, where ?? new(), cancel);

    /// <summary>The lessons that lead through this graph, by title. One that names nothing this graph holds is left out.</summary>
    [Holds(20)]
    public static Task<IReadOnlyList<LessonObject>> Lessons([FromServices] LessonShelf shelf, CancellationToken cancel) => shelf.AllAsync(cancel);

    /// <summary>One lesson by its slug; null when there is none, or when it names nothing that this graph holds.</summary>
    public static async Task<LessonObject?> Lesson([FromServices] LessonShelf shelf, string slug, CancellationToken cancel) =>
        (await shelf.AllAsync(cancel).ConfigureAwait(false)).FirstOrDefault(lesson => lesson.Slug == slug);
}
