namespace GraphService.Graph;

/// <summary>A Wikidata item (<c>Q35314</c>) or property (<c>P828</c>).</summary>
public readonly record struct WikidataId
{
    readonly string? _value;

    /// <exception cref="ArgumentException">The value is not Q or P and a number.</exception>
    public WikidataId(string value) =>
        _value = IsValid(value) ? value : throw new ArgumentException($"'{value}' is not a Wikidata id such as Q35314.", nameof(value));

    /// <summary>The id as Wikidata writes it; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether the text is Q or P and a number of at most twelve digits without leading zero.</summary>
    public static bool IsValid(string? text) =>
        text is ['Q' or 'P', >= '1' and <= '9', ..] && text.Length <= 13 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
