using System.Text;
using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>What a page says of its encoding: in a <c>meta</c> of its head, or in its XML declaration.</summary>
static partial class DeclaredEncoding
{
    // It has to come early; some programs put scripts before it.
    const int Head = 4096;

    /// <summary>The code page that a page names; null when it names none, one that is not known or in which it could not have named it, Unicode, or Latin 1, by which pages mean windows-1252.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Comment().Replace(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]), "");
        if (Meta().Match(head) is not { Success: true } meta) return null;

        try
        {
            var named = CodePagesEncodingProvider.Instance.GetEncoding(meta.Groups[1].Value);
            return named?.GetString("<meta"u8) == "<meta" ? named : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<(?:meta\s[^>]*?\bcharset|\?xml\s[^>]*?\bencoding)\s*=\s*[""']?\s*([\w:.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();
}
