//! A patient, a refill and its days, written straight into care's tables; and what came of it.

use kernel::{Day, Instant, PatientId, RefillId, Result};
use store::{Tx, sql};

sql! {
    INSERT_PATIENT: "
        INSERT INTO patients (id, status, language, zone, name, created_at, updated_at)
        VALUES ($1, 'active', 'en', $2, $3, $4, $4)";
    INSERT_REFILL: "
        INSERT INTO refills (id, therapy, patient, state, follows, follows_on, runs_out_on, opens_on,
            earliest_fill_on, last_safe_ship_on, because, answers_version, moved_at, created_at)
        VALUES ($1, $2, $3, 'planned', $4, $5, $6, $7, $5, $8, '', 0, $9, $9)";
    MOVE_DAYS: "
        UPDATE refills SET runs_out_on = $2, opens_on = $3, last_safe_ship_on = $4 WHERE id = $1";
    FORGET_DAYS: "
        UPDATE refills SET runs_out_on = NULL, opens_on = NULL, last_safe_ship_on = NULL
        WHERE id = $1";
    MOVE: "UPDATE refills SET state = $2 WHERE id = $1";
    STATE: "SELECT state FROM refills WHERE id = $1";
    INSERT_ADDRESS: "
        INSERT INTO contact_points (id, patient, kind, value, token, rank, use, state,
            created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, 'other', 'ok', $7, $7)";
    INSERT_STANDING: "
        INSERT INTO consent_standings (patient, address_token, channel, purpose, state, consent,
            since_at)
        VALUES ($1, $2, $3, 'refill', 'granted', $4, $5)";
    MESSAGES: "SELECT template, requested_at, only_channel FROM messages ORDER BY id";
    WAITING: "SELECT count(*) FROM messages WHERE state <> 'closed'";
    TASKS: "SELECT kind, opened_at FROM tasks ORDER BY id";
    WAKES: "SELECT count(*) FROM jobs WHERE kind = 'journeys.wake/1'";
    PARKED: "SELECT count(*) FROM parked_jobs";
    NOTES: "SELECT act FROM audit_entries WHERE what = 'run' ORDER BY id";
}

/// A patient in New York, and a planned refill that runs out on that day.
pub fn plan(tx: &mut Tx<'_>, run_out_on: Day) -> Result<(PatientId, RefillId)> {
    let (patient, refill): (PatientId, RefillId) = (tx.new_id(), tx.new_id());
    let (therapy, dispense) = (tx.new_id::<()>(), tx.new_id::<()>());
    let now = tx.now();
    let name: &[u8] = &[0];
    let row = [patient.into(), "America/New_York".into(), name.into(), now.into()];
    tx.execute(&INSERT_PATIENT, &row)?;
    let row = [
        refill.into(),
        therapy.into(),
        patient.into(),
        dispense.into(),
        run_out_on.plus_days(-30).into(),
        run_out_on.into(),
        run_out_on.plus_days(-15).into(),
        run_out_on.plus_days(-3).into(),
        now.into(),
    ];
    tx.execute(&INSERT_REFILL, &row)?;
    Ok((patient, refill))
}

/// The refill turns out to run out on another day; none while nobody knows.
pub fn move_days(tx: &mut Tx<'_>, refill: RefillId, run_out_on: Option<Day>) -> Result<()> {
    match run_out_on {
        Some(day) => {
            let (opens_on, ship_on) = (day.plus_days(-30), day.plus_days(-3));
            let row = [refill.into(), day.into(), opens_on.into(), ship_on.into()];
            tx.execute(&MOVE_DAYS, &row)?;
        }
        None => {
            tx.execute(&FORGET_DAYS, &[refill.into()])?;
        }
    }
    Ok(())
}

/// The refill stands elsewhere.
pub fn move_to(tx: &mut Tx<'_>, refill: RefillId, state: &str) -> Result<()> {
    tx.execute(&MOVE, &[refill.into(), state.into()]).map(drop)
}

/// Where the refill stands.
pub fn state(tx: &mut Tx<'_>, refill: RefillId) -> Result<Option<String>> {
    tx.find(&STATE, &[refill.into()], |row| row.get(0))
}

/// An address with consent to hear of refills.
pub fn agree(tx: &mut Tx<'_>, patient: PatientId, kind: &str, rank: u32) -> Result<()> {
    let channel = if kind == "phone" { "sms" } else { "email" };
    let (id, consent, now) = (tx.new_id::<()>(), tx.new_id::<()>(), tx.now());
    let value: &[u8] = &[0];
    let row = [
        id.into(),
        patient.into(),
        kind.into(),
        value.into(),
        kind.into(),
        rank.into(),
        now.into(),
    ];
    tx.execute(&INSERT_ADDRESS, &row)?;
    let row = [patient.into(), kind.into(), channel.into(), consent.into(), now.into()];
    tx.execute(&INSERT_STANDING, &row).map(drop)
}

/// Messages asked for: template, when, and the wire they are bound to.
pub fn messages(tx: &mut Tx<'_>) -> Result<Vec<(String, Instant, Option<String>)>> {
    tx.query(&MESSAGES, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// How many messages have not left and may still go.
pub fn waiting(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.find(&WAITING, &[], |row| row.get(0))?.unwrap_or_default())
}

/// Tasks opened: kind and when.
pub fn tasks(tx: &mut Tx<'_>) -> Result<Vec<(String, Instant)>> {
    tx.query(&TASKS, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// How many runs wait to be woken.
pub fn wakes(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.find(&WAKES, &[], |row| row.get(0))?.unwrap_or_default())
}

/// How many jobs were given up.
pub fn parked(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.find(&PARKED, &[], |row| row.get(0))?.unwrap_or_default())
}

/// What the audit says of runs.
pub fn notes(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    tx.query(&NOTES, &[], |row| row.get(0))
}
