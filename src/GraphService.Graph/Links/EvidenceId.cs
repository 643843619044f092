using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GraphService.Graph;

/// <summary>The name of a piece of evidence: sixteen hexadecimal digits made of what it says and where, so that a reload keeps it.</summary>
public readonly record struct EvidenceId : IComparable<EvidenceId>
{
    // The digits as a number: a load of many texts remembers millions.
    readonly ulong _value;

    /// <exception cref="ArgumentException">The value is not sixteen lower-case hexadecimal digits, or all of them are 0.</exception>
    public EvidenceId(string value) =>
        _value = IsValid(value) ? ulong.Parse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : throw new ArgumentException($"'{value}' is not an evidence id.", nameof(value));

    EvidenceId(ulong value) => _value = value;

    /// <summary>The digits; empty for <c>default</c>.</summary>
    public string Value => _value == 0 ? "" : _value.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The id of the claim that the quote at this place of the document makes for the link.</summary>
    public static EvidenceId Of(DocumentId document, LinkId link, TextSelector selector, Modality modality)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var words = $"{document}\n{link}\n{selector.Start}\n{selector.Exact}\n{modality}";
        return new(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words))));
    }

    /// <summary>Whether the text is sixteen lower-case hexadecimal digits, not all of them 0.</summary>
    public static bool IsValid(string? text) => text is { Length: 16 } && text.All(char.IsAsciiHexDigitLower) && text.Any(digit => digit != '0');

    /// <summary>Ordinal order of the digits.</summary>
    public int CompareTo(EvidenceId other) => _value.CompareTo(other._value);

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
