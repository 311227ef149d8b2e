//! What the program kept, read beside it.

use store::sql;

sql! {
    PATIENTS: "SELECT count(*) FROM patients";
    DISPENSES: "SELECT count(*) FROM dispenses";
    QUESTIONS: "SELECT count(*) FROM tasks WHERE kind = 'patient-question'";
    MAYBE_TWICE: "SELECT count(*) FROM deliveries WHERE maybe_duplicate = 1";
    UNCERTAIN: "SELECT count(*) FROM messages WHERE outcome IN ('uncertain', 'dead')";
    FAILED: "SELECT count(*) FROM tasks WHERE kind = 'message-failed'";
    UNSETTLED: "
        SELECT count(*) FROM messages m LEFT JOIN deliveries d ON d.id = m.delivery
        WHERE m.state = 'waiting'
           OR (m.state = 'sending' AND d.status IN ('planned', 'due', 'intent'))";
    PARKED: "SELECT count(*) FROM parked_jobs";
    DUE: "SELECT count(*) FROM jobs WHERE due_at <= $1 OR leased_by IS NOT NULL";
    REPLIES: "SELECT count(*) FROM replies";
}
