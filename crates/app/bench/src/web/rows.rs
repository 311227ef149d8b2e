//! The texts of the bare page. They are no part of the program, so no test prepares them.

/// As many rows as the work list has, by their rank.
pub const TABLE: &str = "
    PRAGMA journal_mode = WAL;
    CREATE TABLE lines (rank INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL,
                        what TEXT NOT NULL, PRIMARY KEY (rank, id)) WITHOUT ROWID;";
pub const INSERT: &str = "INSERT INTO lines (rank, id, name, what) VALUES (?1, ?2, ?3, ?4)";
pub const FIRST: &str = "SELECT id, name, what, rank FROM lines ORDER BY rank, id LIMIT 50";
