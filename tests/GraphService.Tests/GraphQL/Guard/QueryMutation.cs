using System.Text.RegularExpressions;

namespace GraphService.Tests.GraphQL.Guard;

/// <summary>Changes valid queries at random: what a careless or hostile client may send.</summary>
static partial class QueryMutation
{
    static readonly string[] Strange =
    [
        "{", "}", "(", ")", "[", "]", ":", "$", "!", "@include(if: true)", "@skip(if: false)", "@x", "...", "... on Entity", "...F", "fragment F on Query { ...F }", "\"", "\"\"\"", "#", "&", "|", "=",
        "null", "true", "-1", "0", "99999999999999999999", "1e999", "\"\\u0000\"", "\"\\uD83D\\uDE00\"", "é", "日本", "\u202E", "\uFEFF", "__typename", "__schema { types { name } }", "query q($v: Int = 1)", "first: 200", "depth: 10", "of: \"\"", "id: \"Og==\"",
        "nodes(ids: [\"RW50aXR5Og==\"]) { id }", "mutation", "subscription", "{ nodes { links { nodes { source { name } } } } }",
    ];

    /// <summary>One of the queries with one to five changes.</summary>
    public static string Of(IReadOnlyList<string> queries, Random random)
    {
        var query = queries[random.Next(queries.Count)];
        for (var changes = random.Next(1, 6); changes > 0; changes--) query = Changed(query, queries, random);
        return query.Length > 0 ? query : "{";
    }

    static string Changed(string query, IReadOnlyList<string> queries, Random random)
    {
        var tokens = Tokens().Matches(query).Select(token => token.Value).ToList();
        if (tokens.Count == 0) return Strange[random.Next(Strange.Length)];

        var at = random.Next(tokens.Count);
        var length = random.Next(1, Math.Min(12, tokens.Count - at) + 1);
        switch (random.Next(9))
        {
            case 0:
                tokens.RemoveRange(at, length);
                break;
            case 1:
                tokens.InsertRange(at, tokens.GetRange(at, length));
                break;
            case 2:
                tokens.Insert(at, Strange[random.Next(Strange.Length)]);
                break;
            case 3:
                tokens[at] = Strange[random.Next(Strange.Length)];
                break;
            case 4:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 5:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            case 6:
                tokens.InsertRange(at, Enumerable.Repeat(tokens[at], random.Next(1, 200)));
                break;
            case 7:
                tokens.InsertRange(at, Tokens().Matches(queries[random.Next(queries.Count)]).Select(token => token.Value));
                break;
            default:
                var text = query.ToCharArray();
                text[random.Next(text.Length)] = (char)random.Next(1, 0xD800);
                return new(text);
        }

        return string.Join(' ', tokens);
    }

    [GeneratedRegex("\"[^\"]*\"|\\w+|\\.\\.\\.|\\S")]
    private static partial Regex Tokens();
}
