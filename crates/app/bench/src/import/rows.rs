//! The texts of the raw loop. They are no part of the program, so no test prepares them.

/// One row a resource: what it is, and what it says, nothing derived but three columns.
pub const TABLE: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE resources (
        kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, subject TEXT, at TEXT,
        code TEXT, body TEXT NOT NULL, PRIMARY KEY (kind, id)
    ) WITHOUT ROWID;";
pub const INSERT: &str = "
    INSERT INTO resources (kind, id, version, subject, at, code, body)
    VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6) ON CONFLICT (kind, id) DO NOTHING";
