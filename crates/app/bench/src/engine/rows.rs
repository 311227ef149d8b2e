//! The texts of the raw loops. They are no part of the program, so no test prepares them.

/// Which process of the server answers us.
pub const BACKEND: &str = "SELECT pg_backend_pid()";

/// SQLite: a narrow queue in due order, its jobs in flight, its jobs done, and their words.
pub const SQLITE_TABLES: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = 4000;
    CREATE TABLE waiting (due INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (due, id))
        WITHOUT ROWID;
    CREATE TABLE flying (id INTEGER PRIMARY KEY, since INTEGER NOT NULL);
    CREATE TABLE done (id INTEGER PRIMARY KEY, at INTEGER NOT NULL);
    CREATE TABLE words (id INTEGER PRIMARY KEY, payload TEXT NOT NULL);";
pub const SQLITE_WAIT: &str = "INSERT INTO waiting (due, id) VALUES (?1, ?2)";
pub const SQLITE_SAY: &str = "INSERT INTO words (id, payload) VALUES (?1, ?2)";
pub const SQLITE_TAKE: &str = "
    DELETE FROM waiting WHERE (due, id) IN
        (SELECT due, id FROM waiting WHERE due <= ?1 ORDER BY due, id LIMIT ?2)
    RETURNING id";
pub const SQLITE_READ: &str = "SELECT payload FROM words WHERE id = ?1";
pub const SQLITE_FLY: &str = "INSERT INTO flying (id, since) VALUES (?1, ?2)";
pub const SQLITE_LAND: &str = "DELETE FROM flying WHERE id = ?1";
pub const SQLITE_DONE: &str = "INSERT INTO done (id, at) VALUES (?1, ?2)";

/// PostgreSQL: one table, an index over what waits.
pub const POSTGRES_TABLE: &str = "
    DROP TABLE IF EXISTS bench_raw;
    CREATE TABLE bench_raw (
        id BIGINT NOT NULL PRIMARY KEY,
        due BIGINT NOT NULL,
        state SMALLINT NOT NULL DEFAULT 0,
        attempts SMALLINT NOT NULL DEFAULT 0,
        payload TEXT NOT NULL
    ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
    CREATE INDEX bench_raw_due ON bench_raw (due, id) WHERE state = 0;";
pub const POSTGRES_DROP: &str = "DROP TABLE IF EXISTS bench_raw";
pub const POSTGRES_INSERT: &str = "
    INSERT INTO bench_raw (id, due, payload)
    SELECT id, due, '{\"number\":' || id || '}'
      FROM unnest($1::BIGINT[], $2::BIGINT[]) AS given (id, due)";
pub const POSTGRES_PLAN: &str = "SET enable_seqscan = off; SET enable_bitmapscan = off";
pub const POSTGRES_TAKE: &str = "
    UPDATE bench_raw SET state = 1, attempts = attempts + 1
     WHERE id = ANY (ARRAY(SELECT id FROM bench_raw WHERE state = 0 AND due <= $1
                            ORDER BY due, id LIMIT $2 FOR UPDATE SKIP LOCKED))
    RETURNING id, payload";
pub const POSTGRES_DONE: &str = "UPDATE bench_raw SET state = 2 WHERE id = ANY ($1::BIGINT[])";
