using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Weighs quotes that hold all the words of a search, by Okapi BM25 (k₁ = 1.2, b = 0.75), as SQLite's full-text index does: rare words in short quotes weigh most.</summary>
static class QuoteRank
{
    const double Saturation = 1.2, Length = 0.75;

    // More quotes than this hold words too common to tell anything by.
    const int Most = 5_000;

    public static async Task<IReadOnlyList<(LinkId Link, string Quote, double Weight)>> BestAsync(Reader reader, string[] words, int limit)
    {
        string[] wanted = [.. words.Select(word => $" {word} ")];
        var found = new Question<Quote>(
            """
            MATCH (v:Evidence) WHERE v.link IS NOT NULL AND all(word IN $words WHERE v.words CONTAINS word)
            RETURN v.id, v.source, v.type, v.target, v.exact, v.words, v.length LIMIT $most
            """,
            row => new(row.Text(0), row.Link(1), row.Text(4), row.Text(5), row.Number(6)), ("words", wanted), ("most", Most));
        var size = new Question<(int Quotes, double Words)>("MATCH (v:Evidence) RETURN count(v), toFloat(coalesce(sum(v.length), 0))", row => (row.Number(0), row.Real(1)));
        var spread = new Question<(string Word, int Quotes)>(
            "UNWIND $words AS word MATCH (v:Evidence) WHERE v.words CONTAINS word RETURN word, count(v)", row => (row.Text(0), row.Number(1)),
            ("words", wanted.Distinct().ToArray()));

        var (quotes, sizes, spreads) = await reader.AskAsync(found, size, spread).ConfigureAwait(false);
        if (quotes.Count == 0) return [];

        var (all, length) = (sizes[0].Quotes, sizes[0].Words / sizes[0].Quotes);
        var rarity = spreads.ToDictionary(row => row.Word, row => Math.Max(1e-6, Math.Log((all - row.Quotes + 0.5) / (row.Quotes + 0.5))));
        return
        [
            .. quotes.Select(quote => (quote, Weight: wanted.Sum(word => rarity[word] * Share(Times(quote.Words, word), quote.Length / length))))
                .OrderByDescending(row => row.Weight).ThenBy(row => row.quote.Id, StringComparer.Ordinal).Take(limit)
                .Select(row => (row.quote.Link, row.quote.Exact, row.Weight)),
        ];
    }

    static double Share(int times, double length) => times * (Saturation + 1) / (times + Saturation * (1 - Length + Length * length));

    // A space may end one word and begin the next.
    static int Times(string words, string word)
    {
        var times = 0;
        for (var at = words.IndexOf(word, StringComparison.Ordinal); at >= 0; at = words.IndexOf(word, at + word.Length - 1, StringComparison.Ordinal)) times++;
        return times;
    }

    sealed record Quote(string Id, LinkId Link, string Exact, string Words, int Length);
}
