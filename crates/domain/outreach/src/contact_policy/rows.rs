//! How contact policies are kept.

use kernel::{Error, Id, Instant, PatientId, Result};
use store::{Tx, sql};

use super::holding::HoldChange;
use crate::policy::{Hold, HoldScope};

sql! {
    /// The first stop stands until it is lifted: saying it again is the same stop, but only what is
    /// said after the last time lifts it.
    STOP: "
        INSERT INTO contact_policies (patient, stopped_at, stop_said_at, changed_at)
        VALUES ($1, $2, $2, $2)
        ON CONFLICT (patient) DO UPDATE
           SET stopped_at = COALESCE(contact_policies.stopped_at, excluded.stopped_at),
               stop_said_at = excluded.stop_said_at, changed_at = excluded.changed_at";
    STOPPED_AT: "SELECT stopped_at FROM contact_policies WHERE patient = $1";
    START: "
        UPDATE contact_policies SET stopped_at = NULL, stop_said_at = NULL, changed_at = $2
         WHERE patient = $1 AND stopped_at IS NOT NULL AND COALESCE(stop_said_at, 0) <= $3";
    HOURS: "
        INSERT INTO contact_policies (patient, hours, changed_at) VALUES ($1, $2, $3)
        ON CONFLICT (patient) DO UPDATE SET hours = excluded.hours,
                                            changed_at = excluded.changed_at";
    PAUSE: "
        INSERT INTO contact_policies (patient, automation_paused_at, changed_at)
        VALUES ($1, $2, $2)
        ON CONFLICT (patient) DO UPDATE SET automation_paused_at = excluded.automation_paused_at,
                                            changed_at = excluded.changed_at";
    RESUME: "
        UPDATE contact_policies SET automation_paused_at = NULL, changed_at = $2
         WHERE patient = $1 AND automation_paused_at IS NOT NULL";
    CLARIFIED: "
        INSERT INTO contact_policies (patient, clarified_at, changed_at) VALUES ($1, $2, $2)
        ON CONFLICT (patient) DO UPDATE SET clarified_at = excluded.clarified_at,
                                            changed_at = excluded.changed_at";
    HOLD: "
        INSERT INTO contact_holds (id, scope, until_at, because, held_at, actor)
        VALUES (1, $1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET scope = excluded.scope, until_at = excluded.until_at,
                                       because = excluded.because, held_at = excluded.held_at,
                                       actor = excluded.actor";
    LET_GO: "DELETE FROM contact_holds WHERE id = 1";
    KEEP_CHANGE: "
        INSERT INTO contact_hold_changes (id, scope, until_at, reason, at, actor)
        VALUES ($1, $2, $3, $4, $5, $6)";
    CHANGES: "
        SELECT scope, until_at, reason, at, actor FROM contact_hold_changes
         ORDER BY id DESC LIMIT $1";
}

/// Marks the stop; false when the patient had stopped already.
pub(super) fn stop(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    let now = tx.now();
    let is_new = stopped_at(tx, patient)?.is_none();
    tx.execute(&STOP, &[patient.into(), now.into()])?;
    Ok(is_new)
}

pub(super) fn stopped_at(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Instant>> {
    let found = tx.find(&STOPPED_AT, &[patient.into()], |row| row.get::<Option<Instant>>(0))?;
    Ok(found.flatten())
}

/// Lifts a stop that was last said no later than `said_at`.
pub(super) fn start(tx: &mut Tx<'_>, patient: PatientId, said_at: Instant) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&START, &[patient.into(), now.into(), said_at.into()])? == 1)
}

pub(super) fn hours(tx: &mut Tx<'_>, patient: PatientId, hours: Option<&str>) -> Result<()> {
    let now = tx.now();
    tx.execute(&HOURS, &[patient.into(), hours.into(), now.into()]).map(drop)
}

pub(super) fn pause(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    let now = tx.now();
    tx.execute(&PAUSE, &[patient.into(), now.into()]).map(drop)
}

pub(super) fn resume(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&RESUME, &[patient.into(), now.into()])? == 1)
}

pub(super) fn clarified(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    let now = tx.now();
    tx.execute(&CLARIFIED, &[patient.into(), now.into()]).map(drop)
}

pub(super) fn hold(
    tx: &mut Tx<'_>,
    scope: &str,
    until: Option<Instant>,
    because: &str,
) -> Result<()> {
    let (now, actor) = (tx.now(), tx.actor().name());
    let row = [scope.into(), until.into(), because.into(), now.into(), actor.into()];
    tx.execute(&HOLD, &row).map(drop)
}

pub(super) fn let_go(tx: &mut Tx<'_>) -> Result<bool> {
    Ok(tx.execute(&LET_GO, &[])? == 1)
}

pub(super) fn keep_change(tx: &mut Tx<'_>, hold: Option<Hold>, reason: &str) -> Result<()> {
    let (now, actor) = (tx.now(), tx.actor().name());
    let id: Id<HoldChange> = tx.new_id();
    let (scope, until) = (hold.map(|hold| hold.scope.code()), hold.and_then(|hold| hold.until));
    let row = [id.into(), scope.into(), until.into(), reason.into(), now.into(), actor.into()];
    tx.execute(&KEEP_CHANGE, &row).map(drop)
}

pub(super) fn changes(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<HoldChange>> {
    tx.query(&CHANGES, &[limit.into()], |row| {
        let scope = row.get::<Option<String>>(0)?.map(|code| {
            HoldScope::from_code(&code)
                .ok_or_else(|| Error::failed("a hold has a scope this program does not know"))
        });
        let until = row.get(1)?;
        Ok(HoldChange {
            hold: scope.transpose()?.map(|scope| Hold { scope, until }),
            reason: row.get(2)?,
            at: row.get(3)?,
            by: row.get::<Option<String>>(4)?.and_then(|id| id.parse().ok()),
        })
    })
}
