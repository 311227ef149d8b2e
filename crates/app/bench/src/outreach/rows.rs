//! The texts of the raw sender. They are no part of the program, so no test prepares them.

/// Messages with what they need, a narrow queue in due order, what is under way, what came of it.
pub const TABLES: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -65536;
    CREATE TABLE texts (id INTEGER PRIMARY KEY, given TEXT NOT NULL, phone TEXT NOT NULL);
    CREATE TABLE waiting (due INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (due, id))
        WITHOUT ROWID;
    CREATE TABLE flying (id INTEGER PRIMARY KEY, since INTEGER NOT NULL);
    CREATE TABLE outcomes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, status INTEGER NOT NULL);";
pub const FILL: &str = "INSERT INTO texts (id, given, phone) VALUES (?1, ?2, ?3)";
pub const WAIT: &str = "INSERT INTO waiting (due, id) VALUES (?1, ?2)";
pub const TAKE: &str = "
    DELETE FROM waiting WHERE (due, id) IN
        (SELECT due, id FROM waiting ORDER BY due, id LIMIT ?1)
    RETURNING id";
pub const FLY: &str = "INSERT INTO flying (id, since) VALUES (?1, 0)";
pub const READ: &str = "SELECT given, phone FROM texts WHERE id = ?1";
pub const LAND: &str = "DELETE FROM flying WHERE id = ?1";
pub const NOTE: &str = "INSERT INTO outcomes (id, name, status) VALUES (?1, ?2, 201)";
