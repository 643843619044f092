namespace GraphService.Neo4j;

/// <summary>What differs between versions: how constraints and indexes are asked for.</summary>
abstract class Dialect
{
    /// <summary>Labels with the property that tells their nodes apart.</summary>
    protected static readonly (string Label, string Property)[] Keys =
    [
        ("Graph", "id"), ("Gate", "id"), ("Entity", "id"), ("Document", "id"), ("Text", "document"), ("Evidence", "id"), ("Mention", "id"),
        ("Declaration", "id"), ("Decision", "number"), ("Subject", "id"), ("Merger", "entity"), ("Change", "version"),
    ];

    /// <summary>Labels with a property that nodes are found or ordered by.</summary>
    protected static readonly (string Label, string Property)[] Indexes =
    [
        ("Entity", "folded"), ("Entity", "earliest"), ("Entity", "mentions"), ("Entity", "wikidata"), ("Document", "folded"),
        ("Evidence", "link"), ("Evidence", "document"), ("Evidence", "readSource"), ("Evidence", "readTarget"),
        ("Mention", "document"), ("Mention", "entity"), ("Decision", "link"), ("Decision", "source"), ("Decision", "target"), ("Decision", "reverted"),
        ("Subject", "entity"),
    ];

    /// <summary>The statements that make constraints and indexes. Each runs by itself; what is there already stays.</summary>
    public abstract IEnumerable<string> Schema { get; }

    public static Dialect Of(Version version) => version >= new Version(4, 4) ? new NewDialect() : new OldDialect();
}
