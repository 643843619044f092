namespace GraphService.Storage;

/// <summary>What schema 2 adds: when an entity was, as each text says.</summary>
static class MentionDates
{
    public const string Script = """
        ALTER TABLE mentions ADD COLUMN date TEXT;
        DROP INDEX mentions_by_entity;
        CREATE INDEX mentions_by_entity ON mentions (entity, kind, name, surface, date, count);
        """;
}
