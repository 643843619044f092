using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace GraphService.Graph;

/// <summary>A place in a list: the list's name and the sort key of the item there, in base64url so that nobody builds on its form.</summary>
static class Cursor
{
    // No key is longer than a name and an id.
    const int MaxLength = 64 * 1024;

    public static string Of(string list, object[] key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<object[]>([list, .. key]));

    /// <exception cref="BadCursorException">It is no cursor of this list.</exception>
    public static object[] Read(string cursor, string list, IReadOnlyList<SortKey> keys)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor)) throw new BadCursorException(cursor);

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            if (json.RootElement.ValueKind != JsonValueKind.Array) throw new BadCursorException(cursor);

            JsonElement[] parts = [.. json.RootElement.EnumerateArray()];
            if (parts.Length != keys.Count + 1 || parts[0].ValueKind != JsonValueKind.String || parts[0].GetString() != list)
                throw new BadCursorException(cursor);

            return [.. keys.Select((key, i) => Value(parts[i + 1], key.Kind) ?? throw new BadCursorException(cursor))];
        }
        catch (Exception refusal) when (refusal is JsonException or FormatException or InvalidOperationException or DecoderFallbackException)
        {
            throw new BadCursorException(cursor);
        }
    }

    static object? Value(JsonElement part, SortKeyKind kind) => (part.ValueKind, kind) switch
    {
        (JsonValueKind.String, SortKeyKind.Text) => part.GetString(),
        (JsonValueKind.Number, SortKeyKind.Whole) when part.TryGetInt64(out var whole) => whole,
        (JsonValueKind.Number, SortKeyKind.Real) when part.TryGetDouble(out var real) => real,
        _ => null,
    };
}
