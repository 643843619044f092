using System.Text;
using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Finds entities by name, alias or the words of a quote. <see cref="NameMatch"/> says how names are ranked.</summary>
/// <remarks>
/// The database only proposes, by reading names: those that begin so, those whose words begin so, those that share runs of three letters.
/// Quotes are weighed as full-text indexes do (<see cref="QuoteRank"/>), below every name.
/// </remarks>
sealed class Search
{
    const int MaxLength = 200;
    const int Proposals = 400;

    const string Fitting = "e.name IS NOT NULL AND NOT e.status IN $hidden AND (size($kinds) = 0 OR e.kind IN $kinds)";

    readonly Reader _reader;
    readonly string[] _words;
    readonly (string, object?)[] _narrowed;
    readonly Dictionary<EntityId, Hit> _hits = [];

    Search(Reader reader, string[] words, IReadOnlyCollection<EntityKind> kinds)
    {
        (_reader, _words) = (reader, words);
        _narrowed = [("hidden", Name.Of<ReviewStatus>([ReviewStatus.Rejected])), ("kinds", Name.Of(kinds)), ("limit", Proposals)];
    }

    public static async Task<IReadOnlyList<SearchHit>> FindAsync(Reader reader, string text, IReadOnlyCollection<EntityKind> kinds, int limit)
    {
        var words = SearchWords.Of(text.Length <= MaxLength ? text : text[..MaxLength]);
        if (words.Length == 0) return [];

        var search = new Search(reader, words, kinds);
        await search.ByNameAsync().ConfigureAwait(false);
        if (search._hits.Count < limit) await search.ByQuoteAsync(limit).ConfigureAwait(false);
        return search.Best(limit);
    }

    async Task ByNameAsync()
    {
        var joined = string.Join(' ', _words);
        List<Question<Entity>> questions =
        [
            Proposed("e.words CONTAINS $beginning", "CASE WHEN e.words CONTAINS $whole THEN 0 ELSE 1 END", ("beginning", $"\n {joined}"), ("whole", $"\n {joined} ")),
            Proposed("all(word IN $starts WHERE e.words CONTAINS word)", "0", ("starts", _words.Select(word => $" {word}").Distinct().ToArray())),
        ];
        string[] runs = [.. Runs($" {joined} ").Distinct()];
        if (runs.Length > 0)
            questions.Add(Proposed("any(run IN $runs WHERE e.words CONTAINS run)", "-size([run IN $runs WHERE e.words CONTAINS run])", ("runs", runs)));

        var tables = await _reader.RunAsync([.. questions.Select(question => question.Statement)]).ConfigureAwait(false);
        foreach (var (question, table) in questions.Zip(tables))
        {
            foreach (var entity in question.Answer(table)) KeepNames(entity);
        }
    }

    void KeepNames(Entity entity)
    {
        Keep(entity, entity.Name, SearchField.Name, NameMatch.Score(_words, SearchWords.Joined(entity.Name)));
        foreach (var alias in entity.Aliases) Keep(entity, alias, SearchField.Alias, NameMatch.Score(_words, SearchWords.Joined(alias)) * NameMatch.Alias);
    }

    async Task ByQuoteAsync(int limit)
    {
        // A letter or two stand in every other quote.
        if (_words.All(word => word.Length < 3)) return;

        var ranked = await QuoteRank.BestAsync(_reader, _words, 4 * limit).ConfigureAwait(false);
        var ends = ranked.SelectMany(quote => new[] { quote.Link.Source, quote.Link.Target }).Distinct();
        var found = await _reader.AskAsync(EntityNodes.Find(ends)).ConfigureAwait(false);
        var entities = found.Where(entity => entity.Status != ReviewStatus.Rejected && IsWanted(entity.Kind)).ToDictionary(entity => entity.Id);
        foreach (var (link, quote, weight) in ranked)
        {
            foreach (var end in new[] { link.Source, link.Target }.Distinct())
            {
                if (entities.TryGetValue(end, out var entity)) Keep(entity, quote, SearchField.Quote, NameMatch.Least * (0.1 + 0.8 * weight / (1 + weight)));
            }
        }
    }

    bool IsWanted(EntityKind kind) => _narrowed[1].Item2 is string[] { Length: 0 } or null || ((string[])_narrowed[1].Item2!).Contains(Name.Of(kind));

    IReadOnlyList<SearchHit> Best(int limit) =>
    [
        .. _hits.Values.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Entity.Mentions).ThenBy(hit => hit.Entity.Id)
            .Take(limit).Select(hit => new SearchHit(hit.Entity, hit.Matched, hit.Field, hit.Score)),
    ];

    Question<Entity> Proposed(string condition, string rank, params ReadOnlySpan<(string, object?)> parameters) => new(
        $"MATCH (e:Entity) WHERE {Fitting} AND {condition} WITH e, {rank} AS rank {EntityNodes.Returned} ORDER BY rank, e.mentions DESC, e.id LIMIT $limit",
        EntityNodes.Read, [.. _narrowed, .. parameters]);

    void Keep(Entity entity, string matched, SearchField field, double score)
    {
        if (score <= 0) return;

        // Of two equal matches the ordinally first shows, so that an answer does not hang on the order of rows.
        if (!_hits.TryGetValue(entity.Id, out var known) || score > known.Score || (score == known.Score && string.CompareOrdinal(matched, known.Matched) < 0))
            _hits[entity.Id] = new(entity, matched, field, score);
    }

    // Runs of three characters, by code point.
    static IEnumerable<string> Runs(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        for (var i = 0; i + 3 <= runes.Length; i++) yield return string.Concat(runes[i..(i + 3)]);
    }

    sealed record Hit(Entity Entity, string Matched, SearchField Field, double Score);
}
