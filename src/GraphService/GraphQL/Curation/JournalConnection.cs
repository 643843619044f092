using System.Globalization;
using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A page of the journal.</summary>
[Name("JournalConnection")]
public sealed class JournalConnection
{
    const string Type = "JournalEntry";

    readonly bool _hasNext;
    readonly bool _hasPrevious;

    JournalConnection(IEnumerable<JournalEntry> entries, bool hasNext, bool hasPrevious)
    {
        Edges = [.. entries.Select(entry => new JournalEdge(new(entry), Cursor(entry.Number)))];
        (_hasNext, _hasPrevious) = (hasNext, hasPrevious);
    }

    /// <summary>The decisions with their cursors.</summary>
    public IReadOnlyList<JournalEdge> Edges { get; }

    /// <summary>The decisions alone.</summary>
    public IEnumerable<JournalEntryObject> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Where the page lies in the journal.</summary>
    public PageInfo PageInfo => new(_hasNext, _hasPrevious, Edges is [var start, ..] ? start.Cursor : null, Edges is [.., var end] ? end.Cursor : null);

    internal static async Task<JournalConnection> ReadAsync(IGraphStore store, int first, string? after, CancellationToken cancel)
    {
        var limit = PageArguments.Checked(first, null, null, null).Limit;
        var from = after is null ? 0 : Number(after);
        var entries = await store.JournalAsync(from, limit + 1, cancel).ConfigureAwait(false);
        return new(entries.Take(limit), entries.Count > limit, from > 0);
    }

    static string Cursor(long number) => GlobalId.Of(Type, number.ToString(CultureInfo.InvariantCulture));

    static long Number(string cursor) =>
        GlobalId.TryParse(cursor, out var type, out var key) && type == Type && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new BadCursorException(cursor);
}

/// <summary>One of a page of the journal.</summary>
/// <param name="Node">The decision.</param>
/// <param name="Cursor">Names its place in the journal, for <c>after</c>.</param>
[Name("JournalEdge")]
public sealed record JournalEdge(JournalEntryObject Node, string Cursor);
