using System.Security.Cryptography;
using System.Text;

namespace GraphService.Graph;

/// <summary>The name of a piece of evidence: sixteen hexadecimal digits made of what it says and where, so that a reload keeps it.</summary>
public readonly record struct EvidenceId : IComparable<EvidenceId>
{
    readonly string? _value;

    /// <exception cref="ArgumentException">The value is not sixteen lower-case hexadecimal digits.</exception>
    public EvidenceId(string value) =>
        _value = IsValid(value) ? value : throw new ArgumentException($"'{value}' is not an evidence id.", nameof(value));

    /// <summary>The digits; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The id of the claim that the quote at this place of the document makes for the link.</summary>
    public static EvidenceId Of(DocumentId document, LinkId link, TextSelector selector, Modality modality)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var words = $"{document}\n{link}\n{selector.Start}\n{selector.Exact}\n{modality}";
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8)));
    }

    /// <summary>Whether the text is sixteen lower-case hexadecimal digits.</summary>
    public static bool IsValid(string? text) => text is { Length: 16 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Ordinal order of the digits.</summary>
    public int CompareTo(EvidenceId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator <(EvidenceId left, EvidenceId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator >(EvidenceId left, EvidenceId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator <=(EvidenceId left, EvidenceId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator >=(EvidenceId left, EvidenceId right) => left.CompareTo(right) >= 0;
}
