//! Entries and their chain.

use store::sql;

sql! {
    INSERT: "
        INSERT INTO audit_entries (id, at, actor_kind, actor, act, what, subject, patient, details)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ABOUT: "
        SELECT id, at, actor_kind, actor, act, what, subject, patient, details
        FROM audit_entries WHERE patient = $1 ORDER BY id DESC LIMIT $2";
    /// One sealer at a time.
    HEAD: "SELECT number, hash, sealed_up_to FROM audit_head WHERE id = 1 {for_update}";
    MOVE_HEAD: "UPDATE audit_head SET number = $1, hash = $2, sealed_up_to = $3 WHERE id = 1";
    /// An entry may become visible later than a younger one, so the last hour is looked at again.
    UNSEALED: "
        SELECT id, at, actor_kind, actor, act, what, subject, patient, details
        FROM audit_entries e
        WHERE $1 < e.id AND NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.entry = e.id)
        ORDER BY e.id LIMIT $2";
    CHAIN: "INSERT INTO audit_chain (number, entry, hash) VALUES ($1, $2, $3)";
    CHAINED: "
        SELECT c.number, c.entry, c.hash,
               e.id, e.at, e.actor_kind, e.actor, e.act, e.what, e.subject, e.patient, e.details
        FROM audit_chain c LEFT JOIN audit_entries e ON e.id = c.entry
        WHERE $1 < c.number ORDER BY c.number LIMIT $2";
    COUNT_UNSEALED: "
        SELECT count(*) FROM audit_entries e
        WHERE NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.entry = e.id)";
    COUNT: "SELECT count(*) FROM audit_entries";
}
