namespace GraphService.Storage;

/// <summary>The tables of schema 1. Kinds, types, modalities and verdicts are kept as the numbers of their enums, which never change.</summary>
/// <remarks>
/// Whatever is listed in descending order has a generated column that ascends (<c>rarity</c>, <c>doubt</c>, <c>scarcity</c>), so that a
/// page starts by one comparison of row values, which an index answers. Undated entities are earliest at the end of time.
/// </remarks>
static class FirstSchema
{
    /// <summary>What was read, declared and decided. Everything else follows from it.</summary>
    public const string Truth = """
        CREATE TABLE graph (
          one INTEGER PRIMARY KEY CHECK (one = 1),
          version INTEGER NOT NULL
        ) STRICT;
        INSERT INTO graph VALUES (1, 0);

        CREATE TABLE documents (
          id TEXT PRIMARY KEY,
          title TEXT NOT NULL,
          folded TEXT NOT NULL,
          origin TEXT NOT NULL,
          author TEXT,
          date TEXT,
          sources TEXT NOT NULL,
          sha256 TEXT NOT NULL,
          length INTEGER NOT NULL,
          fingerprint TEXT NOT NULL,
          location TEXT,
          digest TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX documents_by_title ON documents (folded, id);

        CREATE TABLE texts (
          document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
          text TEXT NOT NULL
        ) STRICT;

        CREATE TABLE mentions (
          document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
          entity TEXT NOT NULL,
          kind INTEGER NOT NULL,
          name TEXT NOT NULL,
          surface TEXT NOT NULL,
          count INTEGER NOT NULL CHECK (count > 0),
          PRIMARY KEY (document, entity, kind, name, surface)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mentions_by_entity ON mentions (entity, kind, name, surface, count);

        CREATE TABLE evidence (
          row INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          source TEXT NOT NULL,
          type INTEGER NOT NULL,
          target TEXT NOT NULL,
          document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
          start INTEGER NOT NULL,
          "end" INTEGER NOT NULL,
          exact TEXT NOT NULL,
          prefix TEXT NOT NULL,
          suffix TEXT NOT NULL,
          modality INTEGER NOT NULL,
          cue TEXT NOT NULL,
          rule TEXT NOT NULL,
          confidence REAL NOT NULL,
          attribution TEXT,
          attribution_entity TEXT,
          date TEXT,
          doubt REAL GENERATED ALWAYS AS (-confidence) VIRTUAL
        ) STRICT;
        CREATE INDEX evidence_by_link ON evidence (source, type, target, doubt, document, start, id);
        CREATE INDEX evidence_by_document ON evidence (document, source, type, target);

        CREATE TABLE declarations (
          id TEXT PRIMARY KEY,
          kind INTEGER NOT NULL,
          name TEXT NOT NULL,
          aliases TEXT NOT NULL,
          description TEXT,
          date TEXT,
          wikidata TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE journal (
          number INTEGER PRIMARY KEY,
          at TEXT NOT NULL,
          reviewer TEXT NOT NULL,
          reason TEXT NOT NULL,
          verb TEXT NOT NULL CHECK (verb IN ('review link', 'review entity', 'add link', 'add entity')),
          source TEXT,
          type INTEGER,
          target TEXT,
          entity TEXT,
          status INTEGER,
          added TEXT
        ) STRICT;
        CREATE INDEX journal_by_link ON journal (source, type, target) WHERE source IS NOT NULL;
        CREATE INDEX journal_by_entity ON journal (entity) WHERE entity IS NOT NULL;

        -- What the entities of a decision were taken for when it was made: the decision may outlive every text that names them.
        CREATE TABLE witnesses (
          number INTEGER NOT NULL REFERENCES journal (number),
          entity TEXT NOT NULL,
          kind INTEGER NOT NULL,
          name TEXT NOT NULL,
          PRIMARY KEY (entity, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER journal_has_no_gaps BEFORE INSERT ON journal
        WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM journal)
        BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER witnesses_are_never_rewritten BEFORE UPDATE ON witnesses BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
        CREATE TRIGGER witnesses_are_never_cut BEFORE DELETE ON witnesses BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;

        """;

    /// <summary>The graph as it follows from the truth, and the words to find it by.</summary>
    public const string Derived = """
        CREATE TABLE entities (
          id TEXT PRIMARY KEY,
          kind INTEGER NOT NULL,
          name TEXT NOT NULL,
          folded TEXT NOT NULL,
          aliases TEXT NOT NULL,
          description TEXT,
          date TEXT,
          earliest INTEGER NOT NULL,
          latest INTEGER NOT NULL,
          wikidata TEXT,
          origin INTEGER NOT NULL,
          status INTEGER NOT NULL,
          mentions INTEGER NOT NULL,
          rarity INTEGER GENERATED ALWAYS AS (-mentions) VIRTUAL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entities_by_name ON entities (folded, id);
        CREATE INDEX entities_by_date ON entities (earliest, id);
        CREATE INDEX entities_by_mentions ON entities (rarity, id);
        CREATE INDEX entities_by_wikidata ON entities (wikidata) WHERE wikidata IS NOT NULL;

        CREATE TABLE links (
          source TEXT NOT NULL REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
          type INTEGER NOT NULL,
          target TEXT NOT NULL REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
          confidence REAL NOT NULL,
          modality INTEGER NOT NULL,
          contested INTEGER NOT NULL,
          evidence INTEGER NOT NULL,
          documents INTEGER NOT NULL,
          status INTEGER NOT NULL,
          added INTEGER NOT NULL,
          doubt REAL GENERATED ALWAYS AS (-confidence) VIRTUAL,
          scarcity INTEGER GENERATED ALWAYS AS (-evidence) VIRTUAL,
          PRIMARY KEY (source, type, target)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX links_by_target ON links (target);
        CREATE INDEX links_by_confidence ON links (doubt, source, type, target);
        CREATE INDEX links_by_evidence ON links (scarcity, source, type, target);

        -- Names and aliases, as their words without case, diacritics and punctuation. Field 0 is the name, 1 an alias.
        CREATE TABLE names (
          row INTEGER PRIMARY KEY,
          entity TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
          field INTEGER NOT NULL,
          name TEXT NOT NULL,
          words TEXT NOT NULL
        ) STRICT;
        CREATE INDEX names_by_words ON names (words);
        CREATE INDEX names_by_entity ON names (entity, field, name);

        -- A space on either side makes the first and last letters of words runs of their own.
        CREATE VIRTUAL TABLE name_trigrams USING fts5(words, content='', tokenize='trigram');
        CREATE TRIGGER names_gain_trigrams AFTER INSERT ON names
        BEGIN INSERT INTO name_trigrams (rowid, words) VALUES (NEW.row, ' ' || NEW.words || ' '); END;
        CREATE TRIGGER names_lose_trigrams AFTER DELETE ON names
        BEGIN INSERT INTO name_trigrams (name_trigrams, rowid, words) VALUES ('delete', OLD.row, ' ' || OLD.words || ' '); END;

        CREATE VIRTUAL TABLE quotes USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
        CREATE TRIGGER evidence_loses_quotes AFTER DELETE ON evidence BEGIN DELETE FROM quotes WHERE rowid = OLD.row; END;
        """;
}
