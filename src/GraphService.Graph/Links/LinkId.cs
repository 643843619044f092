namespace GraphService.Graph;

/// <summary>A link is known by what it says: source, type, target. Printed <c>secret-speech/CAUSED/hungarian-uprising</c>.</summary>
/// <param name="Source">Where the link starts; the cause, the doer.</param>
/// <param name="Type">What the link says.</param>
/// <param name="Target">Where the link ends; the effect, the deed.</param>
public readonly record struct LinkId(EntityId Source, LinkType Type, EntityId Target) : IComparable<LinkId>
{
    /// <summary>Reads what <see cref="ToString"/> prints.</summary>
    public static bool TryParse(string? text, out LinkId id)
    {
        id = default;
        if (text?.Split('/') is not [var source, var type, var target]) return false;
        if (!Slug.IsValid(source) || !Slug.IsValid(target) || !LinkTypes.TryParse(type, out var known)) return false;

        id = new(new(source), known, new(target));
        return true;
    }

    /// <summary>By source, then type, then target.</summary>
    public int CompareTo(LinkId other)
    {
        var bySource = Source.CompareTo(other.Source);
        if (bySource != 0) return bySource;

        var byType = ((byte)Type).CompareTo((byte)other.Type); // An enum's own CompareTo boxes.
        return byType != 0 ? byType : Target.CompareTo(other.Target);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Source}/{Type.Name}/{Target}";

    /// <summary>By source, then type, then target.</summary>
    public static bool operator <(LinkId left, LinkId right) => left.CompareTo(right) < 0;

    /// <summary>By source, then type, then target.</summary>
    public static bool operator >(LinkId left, LinkId right) => left.CompareTo(right) > 0;

    /// <summary>By source, then type, then target.</summary>
    public static bool operator <=(LinkId left, LinkId right) => left.CompareTo(right) <= 0;

    /// <summary>By source, then type, then target.</summary>
    public static bool operator >=(LinkId left, LinkId right) => left.CompareTo(right) >= 0;
}
