using System.Buffers;
using System.Text;

namespace GraphService.GraphQL;

/// <summary>Whether text is valid Unicode: no half of a surrogate pair stands alone.</summary>
static class WellFormed
{
    public static bool Is(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var length) != OperationStatus.Done) return false;
            text = text[(at + length)..];
        }

        return true;
    }
}
