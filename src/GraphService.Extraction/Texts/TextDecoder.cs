using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GraphService.Extraction;

/// <summary>Turns the bytes of a file into its words: Unicode, or one of the older code pages.</summary>
/// <remarks>
/// A byte order mark decides, or NUL as every other byte; then whether the bytes are UTF-8, which those of other encodings never are by chance; then what the page says of itself. What no
/// page says is windows-1252, as browsers take it, and letter by letter: a text with a few such bytes among UTF-8 keeps both.
/// </remarks>
static class TextDecoder
{
    // Blanks, and the mark that old programs end a file with; other control characters stand in no text.
    const string ControlsOfText = "\t\n\v\f\r\u001A\u001B";

    // Of the letters at the beginning nine in ten have a NUL byte, as those of a text in English do.
    const int Beginning = 4096;
    const double MostLetters = 0.9;

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
            [0xFF, 0xFE, .. var rest] => Utf16Text(rest, bigEndian: false, skipped: 2),
            [0xFE, 0xFF, .. var rest] => Utf16Text(rest, bigEndian: true, skipped: 2),
            _ when IsUtf16(bytes, high: 1) => Utf16Text(bytes, bigEndian: false, skipped: 0),
            _ when IsUtf16(bytes, high: 0) => Utf16Text(bytes, bigEndian: true, skipped: 0),
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

    static bool IsUtf16(ReadOnlySpan<byte> bytes, int high)
    {
        var (letters, nul) = (Math.Min(bytes.Length, Beginning) / 2, 0);
        for (var at = 0; at < letters * 2; at += 2)
        {
            if (bytes[at + 1 - high] == 0) return false;
            if (bytes[at + high] == 0) nul++;
        }

        return nul > 0 && nul >= letters * MostLetters;
    }

    static string Utf16Text(ReadOnlySpan<byte> bytes, bool bigEndian, int skipped)
    {
        try
        {
            var text = new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
            for (var at = 0; at < text.Length; at++)
                if (text[at] < ' ' && !ControlsOfText.Contains(text[at], StringComparison.Ordinal) && (text[at] == 0 || skipped == 0)) throw Binary((byte)text[at], skipped + (2 * at));

            return text;
        }
        catch (DecoderFallbackException broken)
        {
            throw new SourceUnreadableException("The file begins like UTF-16 but is not: it ends in half a letter or holds half of one. Save it as UTF-8.", broken);
        }
    }

    static SourceUnreadableException Binary(byte control, int offset) => new(control == 0
        ? string.Create(CultureInfo.InvariantCulture, $"The file is not text: it holds a NUL byte at offset {offset}. If a program reads it as text, save it there as UTF-8.")
        : string.Create(CultureInfo.InvariantCulture, $"The file is not text: it holds the control character 0x{control:X2} at offset {offset}."));
}
