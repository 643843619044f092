using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>The lessons that the server was started with.</summary>
/// <param name="lessons">By title.</param>
/// <param name="store">The graph that they lead through.</param>
public sealed class LessonShelf(IReadOnlyList<Lesson> lessons, IGraphStore store)
{
    /// <summary>Those that this graph has something of, by title; one read.</summary>
    internal async Task<IReadOnlyList<LessonObject>> AllAsync(CancellationToken cancel)
    {
        var known = await store.EntitiesAsync([.. lessons.SelectMany(lesson => lesson.Entities).Distinct()], cancel).ConfigureAwait(false);
        return [.. lessons.Where(lesson => lesson.Entities.Any(known.ContainsKey)).Select(lesson => new LessonObject(lesson, known))];
    }
}
