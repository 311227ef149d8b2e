//! How runs are kept.

use kernel::{Channel, Day, Error, Instant, PatientId, RefillId, Result, RunId, Zone};
use store::{Row, Tx, Value, sql};

use super::model::Run;
use crate::{definition::End, stepper::RefillState};

sql! {
    INSERT: "
        INSERT INTO runs (id, journey, definition_version, patient, refill, round, step, wait,
            due_at, arrived_at, has_spoken, is_answered, is_stopped, started_at, ended_at,
            end_reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        ON CONFLICT DO NOTHING";
    /// Only from the wait that was read: whoever came in between has moved the run on.
    UPDATE: "
        UPDATE runs SET step = $3, wait = $4, due_at = $5, arrived_at = $6, has_spoken = $7,
            is_answered = $8, is_stopped = $9, ended_at = $10, end_reason = $11
        WHERE id = $1 AND wait = $2 AND ended_at IS NULL";
    FIND: "
        SELECT id, journey, definition_version, patient, refill, round, step, wait, due_at,
            arrived_at, has_spoken, is_answered, is_stopped, started_at, ended_at, end_reason
        FROM runs WHERE id = $1 {for_update}";
    OF_REFILL: "
        SELECT id, journey, definition_version, patient, refill, round, step, wait, due_at,
            arrived_at, has_spoken, is_answered, is_stopped, started_at, ended_at, end_reason
        FROM runs WHERE refill = $1 ORDER BY round, id";
    OF_PATIENT: "
        SELECT id, journey, definition_version, patient, refill, round, step, wait, due_at,
            arrived_at, has_spoken, is_answered, is_stopped, started_at, ended_at, end_reason
        FROM runs WHERE patient = $1 ORDER BY id";
    /// What an advance needs to know, in one line. `care` lays out both tables; going through its
    /// nouns would open the patient's sealed name for the sake of a zone.
    FACTS: "
        SELECT r.patient, r.state, r.runs_out_on, r.opens_on, r.last_safe_ship_on, p.zone,
            (SELECT COUNT(*) FROM refills o WHERE o.patient = r.patient
                AND (o.state IN ($3, $4, $5) OR o.moved_at > $2))
        FROM refills r JOIN patients p ON p.id = r.patient WHERE r.id = $1";
    /// The wires on which the patient agreed to hear of refills, the preferred address first.
    /// `care` lays out the addresses, `outreach` the consents.
    AGREED_CHANNELS: "
        SELECT s.channel FROM contact_points c
        JOIN consent_standings s ON s.patient = c.patient AND s.address_token = c.token
        WHERE c.patient = $1 AND c.state = 'ok' AND s.purpose = 'refill' AND s.state = 'granted'
        ORDER BY c.rank, c.id, s.channel";
}

/// Keeps a new run; says whether it is one. A refill has one open run of a journey at most.
pub fn insert(tx: &mut Tx<'_>, run: &Run) -> Result<bool> {
    let ended = ended(run);
    let row: Vec<Value<'_>> = vec![
        run.id.into(),
        (&run.journey).into(),
        (&run.version).into(),
        run.patient.into(),
        run.refill.into(),
        run.round.into(),
        run.step.as_deref().into(),
        run.wait.into(),
        run.due_at.into(),
        run.arrived_at.into(),
        run.has_spoken.into(),
        run.is_answered.into(),
        run.is_stopped.into(),
        run.started_at.into(),
        ended.0.into(),
        ended.1.into(),
    ];
    Ok(0 < tx.execute(&INSERT, &row)?)
}

/// Keeps what an advance made of a run that was at wait number `before`; says whether it still was.
pub fn update(tx: &mut Tx<'_>, run: &Run, before: u32) -> Result<bool> {
    let ended = ended(run);
    let row: Vec<Value<'_>> = vec![
        run.id.into(),
        before.into(),
        run.step.as_deref().into(),
        run.wait.into(),
        run.due_at.into(),
        run.arrived_at.into(),
        run.has_spoken.into(),
        run.is_answered.into(),
        run.is_stopped.into(),
        ended.0.into(),
        ended.1.into(),
    ];
    Ok(0 < tx.execute(&UPDATE, &row)?)
}

fn ended(run: &Run) -> (Option<Instant>, Option<&'static str>) {
    (run.end.map(|(at, _)| at), run.end.map(|(_, reason)| reason.word()))
}

/// One run, held until this transaction ends.
pub fn find(tx: &mut Tx<'_>, run: RunId) -> Result<Option<Run>> {
    tx.find(&FIND, &[run.into()], read)
}

/// The runs of a refill, the first first.
pub fn of_refill(tx: &mut Tx<'_>, refill: RefillId) -> Result<Vec<Run>> {
    tx.query(&OF_REFILL, &[refill.into()], read)
}

/// The runs of a patient, the oldest first.
pub fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Run>> {
    tx.query(&OF_PATIENT, &[patient.into()], read)
}

/// What is known of a refill and its patient.
pub struct RefillLine {
    pub patient: PatientId,
    pub state: RefillState,
    pub runs_out_on: Option<Day>,
    pub opens_on: Option<Day>,
    pub last_safe_ship_on: Option<Day>,
    pub zone: Option<Zone>,
    /// How many refills of the patient a text may speak for: those that wait for an answer, and
    /// those that did when a text still near was sent.
    pub in_company: u32,
}

/// What is known of a refill, if there is such a refill.
pub fn refill(tx: &mut Tx<'_>, refill: RefillId) -> Result<Option<RefillLine>> {
    let near = tx.now().plus_millis(-outreach::together::NEAR);
    let [a, b, c] = RefillState::ASKED_IN_TEXTS.map(|state| state.code().into());
    tx.find(&FACTS, &[refill.into(), near.into(), a, b, c], |row| {
        let zone: Option<String> = row.get(5)?;
        Ok(RefillLine {
            patient: row.get(0)?,
            state: row.get::<String>(1)?.parse()?,
            runs_out_on: row.get(2)?,
            opens_on: row.get(3)?,
            last_safe_ship_on: row.get(4)?,
            zone: zone.map(|name| Zone::named(&name)).transpose()?,
            in_company: row.get(6)?,
        })
    })
}

/// The wires on which the patient agreed to hear of refills, the preferred first; one may come twice.
pub fn agreed_channels(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Channel>> {
    tx.query(&AGREED_CHANNELS, &[patient.into()], |row| row.get::<String>(0)?.parse())
}

fn read(row: &Row<'_>) -> Result<Run> {
    let ended_at: Option<Instant> = row.get(14)?;
    let reason: Option<String> = row.get(15)?;
    let end = match (ended_at, reason) {
        (Some(at), Some(word)) => {
            let reason = End::of_word(&word).ok_or_else(|| Error::failed("an unknown run end"))?;
            Some((at, reason))
        }
        _ => None,
    };
    Ok(Run {
        id: row.get(0)?,
        journey: row.get(1)?,
        version: row.get(2)?,
        patient: row.get(3)?,
        refill: row.get(4)?,
        round: row.get(5)?,
        step: row.get(6)?,
        wait: row.get(7)?,
        due_at: row.get(8)?,
        arrived_at: row.get(9)?,
        has_spoken: row.get(10)?,
        is_answered: row.get(11)?,
        is_stopped: row.get(12)?,
        started_at: row.get(13)?,
        end,
    })
}
