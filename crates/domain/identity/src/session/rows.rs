//! Sessions.

use store::sql;

sql! {
    INSERT: "
        INSERT INTO sessions
            (id, token_hash, level, staff, patient, link, started_at, seen_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)";
    FIND: "
        SELECT id, level, staff, patient, link, started_at, seen_at, expires_at
        FROM sessions WHERE token_hash = $1 AND ended_at IS NULL";
    SEEN: "UPDATE sessions SET seen_at = $2 WHERE id = $1 AND ended_at IS NULL";
    END: "UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    END_OF_LINK: "
        UPDATE sessions SET ended_at = $3 WHERE patient = $1 AND link = $2 AND ended_at IS NULL";
    END_OF_PATIENT: "UPDATE sessions SET ended_at = $2 WHERE patient = $1 AND ended_at IS NULL";
    END_OF_STAFF: "UPDATE sessions SET ended_at = $2 WHERE staff = $1 AND ended_at IS NULL";
}
