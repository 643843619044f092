namespace GraphService.Storage;

/// <summary>What schema 4 adds: entities that people merged, decisions that were taken back, revisions, and the order of review.</summary>
/// <remarks>
/// <para>
/// The journal is made anew, because the verbs it admits have changed; its rows stay as they were. <c>subjects</c> names the entities that a
/// decision on entities is about; <c>target</c> is what a merge makes the entity part of, and itself where a merge is undone.
/// </para>
/// <para>
/// <c>taken_back</c> and <c>mergers</c> follow from the journal. Evidence keeps the link as it was read in <c>read_source</c> and
/// <c>read_target</c> where a merge leads it to another; where its two ends have become one, it is led to no entity (<c>''</c>).
/// </para>
/// </remarks>
static class Curation
{
    public const string Script = """
        CREATE TABLE kept_journal AS SELECT * FROM journal;
        CREATE TABLE kept_witnesses AS SELECT * FROM witnesses;
        DROP TABLE witnesses;
        DROP TABLE journal;

        CREATE TABLE journal (
          number INTEGER PRIMARY KEY,
          at TEXT NOT NULL,
          reviewer TEXT NOT NULL,
          reason TEXT NOT NULL,
          verb TEXT NOT NULL CHECK (verb IN (
            'review link', 'review entity', 'add link', 'add entity', 'merge entities', 'unmerge entities', 'revert')),
          source TEXT,
          type INTEGER,
          target TEXT,
          entity TEXT,
          status INTEGER,
          added TEXT,
          reverted INTEGER CHECK (reverted < number)
        ) STRICT;
        INSERT INTO journal (number, at, reviewer, reason, verb, source, type, target, entity, status, added)
        SELECT number, at, reviewer, reason, verb, source, type, target, entity, status, added FROM kept_journal ORDER BY number;
        CREATE INDEX journal_by_link ON journal (source, type, target) WHERE source IS NOT NULL;
        CREATE INDEX journal_by_target ON journal (target) WHERE target IS NOT NULL;
        CREATE INDEX journal_by_entity ON journal (entity) WHERE entity IS NOT NULL;
        CREATE INDEX journal_by_reverted ON journal (reverted) WHERE reverted IS NOT NULL;

        CREATE TABLE witnesses (
          number INTEGER NOT NULL REFERENCES journal (number),
          entity TEXT NOT NULL,
          kind INTEGER NOT NULL,
          name TEXT NOT NULL,
          PRIMARY KEY (entity, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO witnesses (number, entity, kind, name) SELECT number, entity, kind, name FROM kept_witnesses;
        DROP TABLE kept_witnesses;
        DROP TABLE kept_journal;

        CREATE TABLE subjects (
          entity TEXT NOT NULL,
          number INTEGER NOT NULL REFERENCES journal (number),
          target TEXT,
          PRIMARY KEY (entity, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO subjects (entity, number) SELECT entity, number FROM journal WHERE entity IS NOT NULL;
        CREATE INDEX subjects_by_number ON subjects (number, entity, target);
        CREATE INDEX subjects_that_move ON subjects (number, entity, target) WHERE target IS NOT NULL;

        CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER journal_has_no_gaps BEFORE INSERT ON journal
        WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM journal)
        BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER witnesses_are_never_rewritten BEFORE UPDATE ON witnesses BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER witnesses_are_never_cut BEFORE DELETE ON witnesses BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER subjects_are_never_rewritten BEFORE UPDATE ON subjects BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER subjects_are_never_cut BEFORE DELETE ON subjects BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;

        CREATE TABLE taken_back (
          number INTEGER PRIMARY KEY REFERENCES journal (number)
        ) STRICT;

        CREATE TABLE mergers (
          entity TEXT PRIMARY KEY,
          root TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mergers_by_root ON mergers (root, entity);

        ALTER TABLE evidence ADD COLUMN read_source TEXT;
        ALTER TABLE evidence ADD COLUMN read_target TEXT;
        CREATE INDEX evidence_by_target ON evidence (target);
        CREATE INDEX evidence_by_read_source ON evidence (read_source) WHERE read_source IS NOT NULL;
        CREATE INDEX evidence_by_read_target ON evidence (read_target) WHERE read_target IS NOT NULL;

        ALTER TABLE entities ADD COLUMN merged TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE entities ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
        UPDATE entities SET revision = coalesce((SELECT max(number) FROM subjects WHERE entity = entities.id), 0);

        ALTER TABLE links ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
        UPDATE links SET revision = coalesce(
          (SELECT max(number) FROM journal AS j WHERE j.source = links.source AND j.type = links.type AND j.target = links.target), 0);

        ALTER TABLE links ADD COLUMN priority REAL NOT NULL DEFAULT 0;
        ALTER TABLE links ADD COLUMN leisure REAL GENERATED ALWAYS AS (-priority) VIRTUAL;
        CREATE INDEX links_by_priority ON links (leisure, source, type, target);
        -- The types 0 to 4 carry chains, unless the link is denied (3) or rejected (2).
        UPDATE links SET priority = round((1 - confidence) * CASE
          WHEN type > 4 OR modality = 3 THEN 1
          ELSE log2(1.0
            + (1 + (SELECT count(*) FROM links AS i WHERE i.target = links.source AND i.type <= 4 AND i.modality <> 3 AND i.status <> 2))
            * (1 + (SELECT count(*) FROM links AS o WHERE o.source = links.target AND o.type <= 4 AND o.modality <> 3 AND o.status <> 2)))
          END, 6)
        WHERE status = 0;
        """;
}
