//! What a pharmacy holds, as codes without ids.

use store::sql;

sql! {
    REFILLS: "SELECT state, because, CASE WHEN asked_at IS NULL THEN 0 ELSE 1 END FROM refills";
    MOVES: "SELECT from_state, to_state, cause FROM refill_moves";
    TASKS: "SELECT kind, state, outcome, reasons FROM tasks";
    MESSAGES: "SELECT template, state, outcome, rule FROM messages";
    DELIVERIES: "SELECT status, language FROM deliveries";
    MAYBE_TWICE: "SELECT id FROM deliveries WHERE maybe_duplicate = 1";
    REPLIES: "SELECT state, intent FROM replies";
    PICTURES: "
        SELECT state, found, CASE WHEN source IS NULL THEN 0 ELSE 1 END FROM pictures";
    PICTURE_BYTES: "SELECT content FROM pictures WHERE content IS NOT NULL";
    FORGET_KEY: "DELETE FROM patient_keys WHERE patient = $1";
    RUNS: "SELECT step, end_reason FROM runs";
    EVENTS: "SELECT kind, subject FROM events";
    AUDIT: "SELECT act, what FROM audit_entries";
    JOBS: "SELECT kind FROM jobs";
    PARKED: "SELECT kind, reason FROM parked_jobs";
    CONSENTS: "SELECT purpose, state FROM consent_standings";
    LINKS: "SELECT language, closed_because FROM smart_links";
    DOUBLES: "
        SELECT message FROM deliveries WHERE status IN ('accepted', 'delivered')
        GROUP BY message HAVING 1 < count(*)";
}
