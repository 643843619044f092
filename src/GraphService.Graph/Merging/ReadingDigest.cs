using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace GraphService.Graph;

/// <summary>What a reading says, as one word: two readings that say the same have the same, whatever order they say it in.</summary>
/// <remarks>How it was read (<see cref="Reading.Fingerprint"/>, <see cref="Reading.Location"/>) is left out: that is not the graph.</remarks>
static class ReadingDigest
{
    public static string Of(Document document, string text, IEnumerable<EntityMention> mentions, IEnumerable<Evidence> evidence)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, document.Title, document.Origin, document.Sha256, Text(document.Length), document.Author, document.Date?.ToString(), text);
        Add(hash, Text(document.Sources.Count));
        Add(hash, [.. document.Sources]);
        foreach (var mention in mentions.OrderBy(mention => mention.Entity).ThenBy(mention => mention.Kind)
            .ThenBy(mention => mention.Name, StringComparer.Ordinal).ThenBy(mention => mention.Surface, StringComparer.Ordinal))
        {
            Add(hash, "mention", mention.Entity.Value, Text((int)mention.Kind), mention.Name, mention.Surface, Text(mention.Count), mention.When?.ToString());
        }

        foreach (var piece in evidence.OrderBy(piece => piece.Id))
        {
            Add(
                hash, "evidence", piece.Id.Value, piece.Link.ToString(), Text(piece.Selector.Start), Text(piece.Selector.End), piece.Selector.Prefix,
                piece.Selector.Suffix, piece.Cue, piece.Rule, piece.Confidence.ToString("R", CultureInfo.InvariantCulture),
                piece.Attribution?.Name, piece.Attribution?.Entity?.Value, piece.When?.ToString());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    static void Add(IncrementalHash hash, params ReadOnlySpan<string?> words)
    {
        foreach (var word in words)
        {
            // The length before the letters keeps neighbours apart; -1 tells nothing from empty.
            hash.AppendData(BitConverter.GetBytes(word?.Length ?? -1));
            hash.AppendData(MemoryMarshal.AsBytes(word.AsSpan()));
        }
    }
}
