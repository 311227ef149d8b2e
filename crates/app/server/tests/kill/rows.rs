//! What the program kept, read beside it.

use store::sql;

sql! {
    /// 1: what we begin is held back; 2: everything; and 2 more when the hold ends by itself.
    HELD: "
        SELECT CASE scope WHEN 'initiated' THEN 1 ELSE 2 END
             + CASE WHEN until_at IS NULL THEN 0 ELSE 2 END FROM contact_holds WHERE id = 1";
    HOLDS: "SELECT count(*) FROM contact_holds";
    HOLD_CHANGES: "SELECT count(*) FROM audit_entries WHERE what = 'contact-hold'";
    /// Weekdays, as bits from Monday on, then days on the road.
    SHIPS: "SELECT ship_weekdays * 100 + transit_days FROM pharmacy";
    HOLIDAYS: "SELECT count(*) FROM pharmacy_holidays";
    SHIPPING_CHANGES: "SELECT count(*) FROM audit_entries WHERE what = 'pharmacy-shipping'";
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
    PARKED_REPLIES: "SELECT count(*) FROM parked_jobs WHERE kind = 'outreach.interpret/1'";
    PARKED_MESSAGES: "SELECT count(*) FROM parked_jobs WHERE kind = 'outreach.deliver/1'";
    STUCK: "SELECT count(*) FROM tasks WHERE kind = 'stuck-work'";
    DUE: "SELECT count(*) FROM jobs WHERE due_at <= $1 OR leased_by IS NOT NULL";
    REPLIES: "SELECT count(*) FROM replies";
    REFILLS: "SELECT count(*) FROM refills";
    /// Tasks about refills; then of how many kinds on how many refills.
    REFILL_TASKS: "SELECT count(*) FROM tasks WHERE refill IS NOT NULL";
    REFILLS_WITH_TASKS: "
        SELECT count(*) FROM (SELECT DISTINCT refill, kind FROM tasks WHERE refill IS NOT NULL) t";
    MESSAGES: "SELECT count(*) FROM messages";
    REFILLS_ASKED: "SELECT count(DISTINCT refill) FROM messages";
    /// Under which names jobs are held now.
    AT_WORK: "SELECT DISTINCT leased_by FROM jobs WHERE leased_by IS NOT NULL";
}
