using System.Text;

namespace GraphService.GraphQL;

/// <summary>The opaque id by which Relay clients name any record: its type and key in base 64.</summary>
static class GlobalId
{
    const int MaxLength = 600;

    public static string Of(string type, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key}"));

    public static bool TryParse(string text, out string type, out string key)
    {
        (type, key) = ("", "");
        Span<byte> bytes = stackalloc byte[MaxLength];
        if (text.Length > MaxLength || !Convert.TryFromBase64String(text, bytes, out var length)) return false;

        var name = Encoding.UTF8.GetString(bytes[..length]);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return false;

        (type, key) = (name[..colon], name[(colon + 1)..]);
        return true;
    }
}
