//! Entries and their chain.

use store::sql;

sql! {
    INSERT: "
        INSERT INTO audit_entries (id, at, actor_kind, actor, act, what, subject, patient, details,
                                   stamp)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// By the index of what is sealed, and among the few that are not.
    ABOUT: "
        SELECT id, at, actor_kind, actor, act, what, subject, patient, details
        FROM audit_entries WHERE patient = $1 AND is_sealed <> 0
        UNION ALL
        SELECT id, at, actor_kind, actor, act, what, subject, patient, details
        FROM audit_entries WHERE patient = $1 AND is_sealed = 0
        ORDER BY id DESC LIMIT $2";
    /// One sealer at a time.
    HEAD: "SELECT number, hash FROM audit_head WHERE id = 1 {for_update}";
    MOVE_HEAD: "UPDATE audit_head SET number = $1, hash = $2 WHERE id = 1";
    /// By their mark, not by their place: an entry may become visible later than a younger one.
    UNSEALED: "
        SELECT id, at, actor_kind, actor, act, what, subject, patient, details, stamp
        FROM audit_entries WHERE is_sealed = 0 ORDER BY id LIMIT $1";
    /// The same, to be read page by page.
    UNSEALED_AFTER: "
        SELECT id, at, actor_kind, actor, act, what, subject, patient, details, stamp
        FROM audit_entries WHERE is_sealed = 0 AND $1 < id ORDER BY id LIMIT $2";
    /// All from one to another, as long as they are those that were read.
    MARK_FROM_TO: "
        UPDATE audit_entries SET is_sealed = $3 WHERE is_sealed = 0 AND $1 <= id AND id <= $2";
    MARK: "UPDATE audit_entries SET is_sealed = $2 WHERE id = $1";
    LINK_AT: "SELECT hash FROM audit_chain WHERE number = $1";
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
    READ_HEAD: "SELECT number, hash FROM audit_head WHERE id = 1";
    /// Marked as seen by the sealer, and in no chain: it bears no stamp of ours, or somebody took its link
    /// away.
    UNCHAINED: "
        SELECT id FROM audit_entries e
        WHERE is_sealed <> 0 AND NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.entry = e.id)
        ORDER BY id LIMIT 1";
    /// Waits to be sealed although the program went on writing for so long.
    OVERDUE: "
        SELECT id FROM audit_entries
        WHERE is_sealed = 0 AND at < (SELECT max(at) FROM audit_entries) - $1
        ORDER BY id LIMIT 1";
}
