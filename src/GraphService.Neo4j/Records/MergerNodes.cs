using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Which entities people merged into which; follows from the journal.</summary>
static class MergerNodes
{
    public static Question<(EntityId Entity, EntityId Root)> All() => new("MATCH (m:Merger) RETURN m.entity, m.root", row => (row.Entity(0), row.Entity(1)));

    public static Write Put { get; } = new(15, "UNWIND $rows AS row MERGE (m:Merger {entity: row.entity}) SET m.root = row.root");

    public static Write Remove { get; } = new(15, "UNWIND $rows AS row WITH row.entity AS entity MATCH (m:Merger {entity: entity}) USING INDEX m:Merger(entity) DELETE m");
}
