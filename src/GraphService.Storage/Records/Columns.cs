using GraphService.Graph;
using Microsoft.Data.Sqlite;

namespace GraphService.Storage;

/// <summary>Reads a row's columns as the model's values.</summary>
static class Columns
{
    extension(SqliteDataReader row)
    {
        public string? TextOrNull(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        public EntityId Entity(int column) => new(row.GetString(column));

        public DocumentId Document(int column) => new(row.GetString(column));

        /// <summary>A link's id from three columns.</summary>
        public LinkId Link(int first) => new(row.Entity(first), (LinkType)row.GetByte(first + 1), row.Entity(first + 2));

        public FuzzyDate? Date(int column) => row.IsDBNull(column) ? null : FuzzyDate.Parse(row.GetString(column));

        public WikidataId? Wikidata(int column) => row.IsDBNull(column) ? null : new WikidataId(row.GetString(column));

        public IReadOnlyList<string> Texts(int column) => Json.Texts(row.GetString(column));
    }
}
