using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GraphService.Extraction;

/// <summary>Turns the bytes of a file into its words. Never guesses: a text that is not Unicode is refused, with advice.</summary>
static class TextDecoder
{
    /// <summary>The text without byte order mark.</summary>
    /// <exception cref="SourceUnreadableException">The bytes are no text, not Unicode, or hold nothing but blanks.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8Text(rest, skipped: 3),
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new SourceUnreadableException("The file is UTF-32. Save it as UTF-8."),
            [0xFF, 0xFE, .. var rest] => Utf16Text(rest, bigEndian: false),
            [0xFE, 0xFF, .. var rest] => Utf16Text(rest, bigEndian: true),
            _ => Utf8Text(bytes, skipped: 0),
        };
        return string.IsNullOrWhiteSpace(text) ? throw new SourceUnreadableException("The file is empty.") : text;
    }

    static string Utf8Text(ReadOnlySpan<byte> bytes, int skipped)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0) throw Binary(nul + skipped);

        var letters = ArrayPool<char>.Shared.Rent(Math.Max(1, bytes.Length));
        try
        {
            if (Utf8.ToUtf16(bytes, letters, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
                return new string(letters, 0, written);

            throw new SourceUnreadableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The file is not UTF-8: byte 0x{bytes[read]:X2} at offset {read + skipped} begins no letter. Convert it, for example with 'iconv -f WINDOWS-1252 -t UTF-8'."));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    static string Utf16Text(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        try
        {
            var text = new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
            var nul = text.IndexOf('\0', StringComparison.Ordinal);
            return nul < 0 ? text : throw Binary(2 + (2 * nul));
        }
        catch (DecoderFallbackException broken)
        {
            throw new SourceUnreadableException("The file begins like UTF-16 but is not: it ends in half a letter or holds half of one. Save it as UTF-8.", broken);
        }
    }

    static SourceUnreadableException Binary(int offset) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The file is not text: it holds a NUL byte at offset {offset}."));
}
