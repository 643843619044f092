namespace GraphService.Graph;

/// <summary>The readable, stable name of a document, made of its file name or given by its front matter.</summary>
public readonly record struct DocumentId : IComparable<DocumentId>
{
    readonly string? _value;

    /// <param name="value">Letters, digits, hyphen, underscore and dot, at most 128 characters.</param>
    /// <exception cref="ArgumentException">The value holds something else.</exception>
    public DocumentId(string value) =>
        _value = IsValid(value) ? value : throw new ArgumentException($"'{value}' is not a document id (a-z, 0-9, '-', '_' and '.').", nameof(value));

    /// <summary>The id; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether the text is made of a-z, A-Z, 0-9, hyphen, underscore and dot, starts with a letter or digit, and has at most 128 characters.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= 128 } && char.IsAsciiLetterOrDigit(text[0])
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>Ordinal order.</summary>
    public int CompareTo(DocumentId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(DocumentId left, DocumentId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(DocumentId left, DocumentId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(DocumentId left, DocumentId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(DocumentId left, DocumentId right) => left.CompareTo(right) >= 0;
}
