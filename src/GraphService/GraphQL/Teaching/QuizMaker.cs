using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Makes quizzes: two regions, one read of records, and one telling of all links that the answers rest on.</summary>
public sealed class QuizMaker(IGraphStore store, CausalQuestions questions, Explainer explainer)
{
    const int MostAbout = 10;
    const int MostExercises = 20;
    const int Hops = 4; // Three links from what it is about, and the deeds that led there.

    static readonly Budget Budget = new(Nodes: 1_000, Links: 5_000, Steps: 500_000);

    internal async Task<QuizObject> MakeAsync(IReadOnlyList<string> about, QuizRequest request, LinkFilterInput where, CancellationToken cancel)
    {
        Checks.Range("size", request.Size, 1, MostExercises);
        Checks.Range("about", about.Count, 0, MostAbout, "entities");
        EntityId[] asked = [.. about.Select(References.Entity)];
        var region = where.ToRegion(asked, Direction.Either, Hops);
        var snapshot = await store.RegionAsync(region with { Filter = QuizScope.Needed(region.Filter) }, cancel).ConfigureAwait(false);
        for (var i = 0; i < asked.Length; i++) await questions.EnsureKnownAsync(snapshot, asked[i], about[i], cancel).ConfigureAwait(false);

        var scope = QuizScope.Around(snapshot, asked, request.Seed, region.Filter, Budget);
        var entities = await store.EntitiesAsync(scope.Entities, cancel).ConfigureAwait(false);
        var whole = await store.RegionAsync(new(scope.Entities, Direction.Forward, int.MaxValue, Quizzes.Doubts), cancel).ConfigureAwait(false);
        var exercises = Quizzes.Make(scope, entities, whole, request);
        LinkId[] grounds = [.. exercises.SelectMany(exercise => exercise.Options).SelectMany(option => option.Grounds).Distinct()];
        var told = await explainer.ExplainAsync([.. grounds.Select(link => (link, true))], cancel).ConfigureAwait(false);
        return new(request.Seed, asked, exercises, new(entities, told.ToDictionary(sentence => sentence.Link)), scope.Spent, Budget);
    }
}

/// <summary>What the wording of a quiz needs.</summary>
/// <param name="Entities">The entities it names.</param>
/// <param name="Told">A cited sentence for each link that an answer rests on.</param>
sealed record QuizWording(IReadOnlyDictionary<EntityId, Entity> Entities, IReadOnlyDictionary<LinkId, Explanation> Told)
{
    readonly ILookup<EntityId, string> _quotes = Told.Values
        .SelectMany(sentence => new[] { sentence.Link.Source, sentence.Link.Target }, (sentence, end) => (end, sentence.Citation?.Selector.Exact ?? ""))
        .ToLookup(row => row.end, row => row.Item2);

    /// <summary>The name as it stands inside a sentence.</summary>
    public string Noun(EntityId id) => GraphService.Noun.WithArticle(Entities[id], string.Join(' ', _quotes[id]));

    /// <summary>The name as it begins one.</summary>
    public string Opening(EntityId id)
    {
        var noun = Noun(id);
        return char.ToUpperInvariant(noun[0]) + noun[1..];
    }

    /// <summary>The sentences of these links; those that were removed meanwhile are left out.</summary>
    public IEnumerable<Explanation> Of(IEnumerable<LinkId> links) => links.Select(Told.GetValueOrDefault).OfType<Explanation>();
}
