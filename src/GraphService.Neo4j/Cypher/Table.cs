using System.Text.Json;
using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>The rows that a statement returned.</summary>
sealed record Table(IReadOnlyList<Row> Rows)
{
    public static Table Empty { get; } = new([]);

    /// <param name="rows">An array of arrays.</param>
    public static Table Of(IEnumerable<JsonElement> rows) => new([.. rows.Select(row => new Row([.. row.EnumerateArray()]))]);
}

/// <summary>A row; its cells are read as the model's values.</summary>
readonly record struct Row(JsonElement[] Cells)
{
    public string Text(int cell) => Cells[cell].GetString() ?? throw new FormatException($"Cell {cell} holds no text.");

    public string? TextOrNull(int cell) => Cells[cell].ValueKind == JsonValueKind.Null ? null : Cells[cell].GetString();

    public bool IsNull(int cell) => Cells[cell].ValueKind == JsonValueKind.Null;

    public int Number(int cell) => Cells[cell].GetInt32();

    public long Whole(int cell) => Cells[cell].GetInt64();

    public long? WholeOrNull(int cell) => IsNull(cell) ? null : Whole(cell);

    public double Real(int cell) => Cells[cell].GetDouble();

    public bool Flag(int cell) => Cells[cell].GetBoolean();

    public IReadOnlyList<string> Texts(int cell) => IsNull(cell) ? [] : [.. Cells[cell].EnumerateArray().Select(text => text.GetString()!)];

    public EntityId Entity(int cell) => new(Text(cell));

    public DocumentId Document(int cell) => new(Text(cell));

    public LinkType Type(int cell) => LinkTypes.TryParse(Text(cell), out var type) ? type : throw new FormatException($"'{Text(cell)}' is no type of link.");

    /// <summary>A link's id from three cells: source, type, target.</summary>
    public LinkId Link(int first) => new(Entity(first), Type(first + 1), Entity(first + 2));

    public T Named<T>(int cell) where T : struct, Enum => Name.Parse<T>(Text(cell));

    public FuzzyDate? Date(int cell) => TextOrNull(cell) is { } text ? FuzzyDate.Parse(text) : null;

    public WikidataId? Wikidata(int cell) => TextOrNull(cell) is { } text ? new WikidataId(text) : null;
}

/// <summary>Kinds, modalities and verdicts are kept by the names that people read: PERSON, HEDGED, ACCEPTED.</summary>
static class Name
{
    public static string Of<T>(T value) where T : struct, Enum => Enum.GetName(value)?.ToUpperInvariant() ?? throw new ArgumentOutOfRangeException(nameof(value), value, "It has no name.");

    public static string[] Of<T>(IEnumerable<T> values) where T : struct, Enum => [.. values.Select(value => Of(value))];

    public static T Parse<T>(string name) where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}.");
}
