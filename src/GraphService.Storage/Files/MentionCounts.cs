namespace GraphService.Storage;

/// <summary>What schema 5 changes: words that are a cut of others counted already are kept without a count of their own.</summary>
static class MentionCounts
{
    public const string Script = """
        CREATE TABLE counted (
          document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
          entity TEXT NOT NULL,
          kind INTEGER NOT NULL,
          name TEXT NOT NULL,
          surface TEXT NOT NULL,
          count INTEGER NOT NULL CHECK (count >= 0),
          date TEXT,
          PRIMARY KEY (document, entity, kind, name, surface)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO counted SELECT document, entity, kind, name, surface, count, date FROM mentions;
        DROP TABLE mentions;
        ALTER TABLE counted RENAME TO mentions;
        CREATE INDEX mentions_by_entity ON mentions (entity, kind, name, surface, date, count);
        """;
}
