namespace GraphService.Graph;

/// <summary>The readable, stable name of an entity in links and addresses: a slug such as <c>nikita-khrushchev</c>.</summary>
public readonly record struct EntityId : IComparable<EntityId>
{
    readonly string? _value;

    /// <param name="value">Lower-case letters a-z, digits and single hyphens, at most 96 characters (see <see cref="Slug"/>).</param>
    /// <exception cref="ArgumentException">The value is not a slug.</exception>
    public EntityId(string value) =>
        _value = Slug.IsValid(value) ? value : throw new ArgumentException($"'{value}' is not a slug (a-z, 0-9 and single hyphens).", nameof(value));

    /// <summary>The slug; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The id an entity of this name has, unless a corpus says otherwise; false when the name holds no letter or digit.</summary>
    public static bool TryFromName(string name, out EntityId id)
    {
        var slug = Slug.From(name);
        id = slug.Length > 0 ? new EntityId(slug) : default;
        return slug.Length > 0;
    }

    /// <summary>Ordinal order of the slugs.</summary>
    public int CompareTo(EntityId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order of the slugs.</summary>
    public static bool operator <(EntityId left, EntityId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the slugs.</summary>
    public static bool operator >(EntityId left, EntityId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the slugs.</summary>
    public static bool operator <=(EntityId left, EntityId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the slugs.</summary>
    public static bool operator >=(EntityId left, EntityId right) => left.CompareTo(right) >= 0;
}
