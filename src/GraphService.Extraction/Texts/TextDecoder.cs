using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GraphService.Extraction;

/// <summary>Turns the bytes of a file into its words: Unicode, or one of the older code pages.</summary>
/// <remarks>
/// A byte order mark decides; then whether the bytes are UTF-8, which those of other encodings never are by chance; then what the page says of itself. What no
/// page says is windows-1252, as browsers take it, and letter by letter: a text with a few such bytes among UTF-8 keeps both.
/// </remarks>
static class TextDecoder
{
    // Blanks, and the mark that old programs end a file with; other control characters stand in no text.
    const string ControlsOfText = "\t\n\v\f\r\u001A\u001B";

    // What the bytes 0x80 to 0xFF are; those it has no letter for stay what they are.
    static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text without byte order mark.</summary>
    /// <exception cref="SourceUnreadableException">The bytes are no text, or hold nothing but blanks.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, declared: null);

    /// <summary>The text of a page, which may say how it is written.</summary>
    /// <exception cref="SourceUnreadableException">The bytes are no text, or hold nothing but blanks.</exception>
    public static string DecodePage(ReadOnlySpan<byte> bytes) => Decode(bytes, DeclaredEncoding.Of(bytes));

    static string Decode(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => ByteText(rest, skipped: 3, declared: null),
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new SourceUnreadableException("The file is UTF-32. Save it as UTF-8."),
            [0xFF, 0xFE, .. var rest] => Utf16Text(rest, bigEndian: false),
            [0xFE, 0xFF, .. var rest] => Utf16Text(rest, bigEndian: true),
            _ => ByteText(bytes, skipped: 0, declared),
        };
        return string.IsNullOrWhiteSpace(text) ? throw new SourceUnreadableException("The file is empty.") : text;
    }

    static string ByteText(ReadOnlySpan<byte> bytes, int skipped, Encoding? declared)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0) throw Binary(bytes[nul], nul + skipped);
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);

        for (var at = 0; at < bytes.Length; at++)
            if (bytes[at] < ' ' && !ControlsOfText.Contains((char)bytes[at], StringComparison.Ordinal)) throw Binary(bytes[at], at + skipped);

        return declared?.GetString(bytes) ?? MixedText(bytes);
    }

    // A byte that begins no letter of UTF-8 is one of windows-1252.
    static string MixedText(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (bytes.Length > 0)
        {
            if (Rune.DecodeFromUtf8(bytes, out var letter, out var length) == OperationStatus.Done)
            {
                text.Append(letter);
            }
            else
            {
                length = 1;
                text.Append(Western.GetString(bytes[..1]));
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }

    static string Utf16Text(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        try
        {
            var text = new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
            var nul = text.IndexOf('\0', StringComparison.Ordinal);
            return nul < 0 ? text : throw Binary(0, 2 + (2 * nul));
        }
        catch (DecoderFallbackException broken)
        {
            throw new SourceUnreadableException("The file begins like UTF-16 but is not: it ends in half a letter or holds half of one. Save it as UTF-8.", broken);
        }
    }

    static SourceUnreadableException Binary(byte control, int offset) => new(control == 0
        ? string.Create(CultureInfo.InvariantCulture, $"The file is not text: it holds a NUL byte at offset {offset}.")
        : string.Create(CultureInfo.InvariantCulture, $"The file is not text: it holds the control character 0x{control:X2} at offset {offset}."));
}
