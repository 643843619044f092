using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>Finds entities by name, alias or the words of a quote. <see cref="NameMatch"/> says how names are ranked.</summary>
/// <remarks>
/// The indexes only propose: names that begin so, names whose words begin so, names that share runs of three letters (a misspelt word
/// keeps most of them), quotes with all the words. A quote scores below every name, the more the rarer its words are. Equal scores go by
/// mentions, then by id. Rejected entities are never found.
/// </remarks>
sealed class Search
{
    const int MaxLength = 200;
    const int Proposals = 400;
    const int MostRuns = 64; // Of a longer search, its beginning tells the name.

    const string Proposed = """
        SELECT e.id, n.field, n.name, n.words, e.mentions FROM names AS n JOIN entities AS e ON e.id = n.entity
        WHERE e.status <> 2 AND (?1 = '[]' OR e.kind IN (SELECT value FROM json_each(?1)))
        """;

    readonly Session _session;
    readonly string[] _words;
    readonly string _kinds;
    readonly Dictionary<EntityId, Hit> _hits = [];

    Search(Session session, string[] words, IReadOnlyCollection<EntityKind> kinds) => (_session, _words, _kinds) = (session, words, Json.Of(kinds));

    public static IReadOnlyList<SearchHit> Find(Session session, string text, IReadOnlyCollection<EntityKind> kinds, int limit)
    {
        var words = SearchWords.Of(text.Length <= MaxLength ? text : text[..MaxLength]);
        if (words.Length == 0) return [];

        var search = new Search(session, words, kinds);
        search.ByBeginning();
        search.ByTrigrams();
        if (search._hits.Count < limit) search.ByQuote(limit);
        return search.Best(limit);
    }

    void ByBeginning()
    {
        var joined = string.Join(' ', _words);
        Propose($"{Proposed} AND n.words = ?2 ORDER BY e.mentions DESC, e.id LIMIT ?3", joined, Proposals);
        Propose($"{Proposed} AND n.words > ?2 AND n.words < ?2 || char(1114111) ORDER BY e.mentions DESC, e.id LIMIT ?3", joined, Proposals);
    }

    void ByTrigrams()
    {
        // A space before each word makes its first letters a run of their own.
        var starts = _words.SelectMany(word => Trigrams($" {word}")).Distinct().ToList();
        if (starts.Count == 0) return;

        Propose(
            $"{Proposed} AND n.row IN (SELECT rowid FROM name_trigrams WHERE name_trigrams MATCH ?2) ORDER BY e.mentions DESC, e.id LIMIT ?3",
            string.Join(" AND ", starts), Proposals);

        var runs = Trigrams($" {string.Join(' ', _words)} ").Distinct().Take(MostRuns);
        Propose(
            $"{Proposed} AND n.row IN (SELECT rowid FROM name_trigrams WHERE name_trigrams MATCH ?2 ORDER BY rank LIMIT ?3)",
            string.Join(" OR ", runs), Proposals);
    }

    void ByQuote(int limit)
    {
        // A letter or two stand in every other quote.
        if (_words.All(word => word.Length < 3)) return;

        var quotes = _session.Rows(
            """
            SELECT e.id, v.exact, e.mentions, q.rank
            FROM (SELECT rowid, rank FROM quotes WHERE quotes MATCH ?2 ORDER BY rank LIMIT ?3) AS q
            JOIN evidence AS v ON v.row = q.rowid
            JOIN entities AS e ON e.id IN (v.source, v.target)
            WHERE e.status <> 2 AND (?1 = '[]' OR e.kind IN (SELECT value FROM json_each(?1)))
            ORDER BY q.rank, v.id
            """,
            row => (Id: row.Entity(0), Quote: row.GetString(1), Mentions: row.GetInt32(2), Rank: row.GetDouble(3)),
            _kinds, string.Join(" AND ", _words.Select(Quoted)), 4L * limit);
        foreach (var (id, quote, mentions, rank) in quotes)
        {
            // bm25 is below zero, the better the lower, and has no bound; on few texts it can touch zero.
            var weight = Math.Max(0, -rank);
            Keep(new(id, quote, SearchField.Quote, NameMatch.Least * (0.1 + 0.8 * weight / (1 + weight)), mentions));
        }
    }

    IReadOnlyList<SearchHit> Best(int limit)
    {
        var best = _hits.Values
            .OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Mentions).ThenBy(hit => hit.Entity)
            .Take(limit).ToList();
        var entities = EntityTable.Find(_session, best.Select(hit => hit.Entity));
        return [.. best.Select(hit => new SearchHit(entities[hit.Entity], hit.Matched, hit.Field, hit.Score))];
    }

    void Propose(string sql, object words, object limit)
    {
        foreach (var (id, field, name, nameWords, mentions) in _session.Rows(sql, ReadProposal, _kinds, words, limit))
        {
            var score = NameMatch.Score(_words, nameWords) * (field == SearchField.Name ? 1 : NameMatch.Alias);
            if (score > 0) Keep(new(id, name, field, score, mentions));
        }
    }

    void Keep(Hit hit)
    {
        // Of two equal matches the ordinally first shows, so that an answer does not hang on the order of rows.
        if (!_hits.TryGetValue(hit.Entity, out var known) || hit.Score > known.Score
            || (hit.Score == known.Score && string.CompareOrdinal(hit.Matched, known.Matched) < 0))
        {
            _hits[hit.Entity] = hit;
        }
    }

    static (EntityId, SearchField, string, string, int) ReadProposal(SqliteDataReader row) =>
        (row.Entity(0), (SearchField)row.GetByte(1), row.GetString(2), row.GetString(3), row.GetInt32(4));

    // Runs of three characters as FTS5 strings. By code point, as SQLite counts.
    static IEnumerable<string> Trigrams(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        for (var i = 0; i + 3 <= runes.Length; i++) yield return Quoted(string.Concat(runes[i..(i + 3)]));
    }

    // Whatever a person types is a string to FTS5, never its syntax.
    static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    sealed record Hit(EntityId Entity, string Matched, SearchField Field, double Score, int Mentions);
}
