//! Tasks. Those that are not done lie in an index by rank, so that a page of the list is one short
//! walk however long the list is.

use kernel::{Day, Error, Instant, PatientId, Phi, RefillId, Result, StaffId, TaskId};
use store::{Place, Row, Tx, Value, sql};

use super::{
    ending::{Ending, WhyStopped},
    model::{NewTask, State, Task, TaskOutcome},
    rules::{Because, Kind, Rank, Role, Tier},
    worklist::After,
};

sql! {
    INSERT: "
        INSERT INTO tasks (id, kind, role, state, key, patient, refill, subject, tier, rank_at,
                           because, reasons, due_at, runs_out_on, last_safe_ship_on, opened_at)
        VALUES ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT (key) DO NOTHING";
    BY_KEY: "SELECT id FROM tasks WHERE key = $1";
    OPEN_OF_REFILL: "
        SELECT id FROM tasks WHERE refill = $1 AND kind = $2 AND state <> 'done' LIMIT 1";
    FIND: "
        SELECT id, kind, role, state, patient, refill, subject, rank_at, because, reasons, due_at,
               runs_out_on, last_safe_ship_on, opened_at, claimed_by, done_at, outcome,
               claimed_at, done_by, why, ask_on FROM tasks WHERE id = $1";
    LOCK: "SELECT id FROM tasks WHERE id = $1 {for_update}";
    LIST_OF_REFILL: "
        SELECT id, kind, role, state, patient, refill, subject, rank_at, because, reasons, due_at,
               runs_out_on, last_safe_ship_on, opened_at, claimed_by, done_at, outcome,
               claimed_at, done_by, why, ask_on FROM tasks WHERE refill = $1 AND state <> 'done' ORDER BY id";
    OF_PATIENT: "
        SELECT id, kind, role, state, patient, refill, subject, rank_at, because, reasons, due_at,
               runs_out_on, last_safe_ship_on, opened_at, claimed_by, done_at, outcome,
               claimed_at, done_by, why, ask_on FROM tasks WHERE patient = $1 ORDER BY id DESC LIMIT $2";
    DAYS_OF_REFILL: "SELECT runs_out_on, last_safe_ship_on FROM refills WHERE id = $1";
    DAYS_OF_PATIENT: "
        SELECT runs_out_on, last_safe_ship_on FROM refills
         WHERE patient = $1 AND state <> 'filled' AND state <> 'declined' AND runs_out_on IS NOT NULL
         ORDER BY runs_out_on LIMIT 1";
    SET_RANK: "
        UPDATE tasks SET rank_at = $2, because = $3, runs_out_on = $4, last_safe_ship_on = $5
         WHERE id = $1";
    CLAIM: "
        UPDATE tasks SET state = 'claimed', claimed_by = $2, claimed_at = $3
         WHERE id = $1 AND state <> 'done'";
    RELEASE: "
        UPDATE tasks SET state = 'open', claimed_by = NULL, claimed_at = NULL
         WHERE id = $1 AND state = 'claimed' AND claimed_by = $2";
    COMPLETE: "
        UPDATE tasks SET state = 'done', done_by = $2, done_at = $3, outcome = $4, note = $5,
               why = $6, ask_on = $7
         WHERE id = $1 AND state <> 'done'";
    SET_NOTE: "UPDATE tasks SET note = $2 WHERE id = $1";
    NOTE: "SELECT note FROM tasks WHERE id = $1 AND note IS NOT NULL";
    FIRST_PAGE: "
        SELECT t.id, t.kind, t.role, t.state, t.patient, t.refill, t.subject, t.rank_at, t.because,
               t.reasons, t.due_at, t.runs_out_on, t.last_safe_ship_on, t.opened_at, t.claimed_by,
               t.done_at, t.outcome, t.claimed_at, t.done_by, t.why, t.ask_on, p.name, m.name FROM tasks t
          LEFT JOIN patients p ON p.id = t.patient
          LEFT JOIN refills r ON r.id = t.refill
          LEFT JOIN therapies c ON c.id = r.therapy
          LEFT JOIN medications m ON m.id = c.medication
         WHERE t.state <> 'done' AND (t.tier, t.rank_at, t.id) > ($1, $2, $3)
         ORDER BY t.tier, t.rank_at, t.id LIMIT $4";
    PAGE_OF_ROLE: "
        SELECT t.id, t.kind, t.role, t.state, t.patient, t.refill, t.subject, t.rank_at, t.because,
               t.reasons, t.due_at, t.runs_out_on, t.last_safe_ship_on, t.opened_at, t.claimed_by,
               t.done_at, t.outcome, t.claimed_at, t.done_by, t.why, t.ask_on, p.name, m.name FROM tasks t
          LEFT JOIN patients p ON p.id = t.patient
          LEFT JOIN refills r ON r.id = t.refill
          LEFT JOIN therapies c ON c.id = r.therapy
          LEFT JOIN medications m ON m.id = c.medication
         WHERE t.state <> 'done' AND t.role = $5 AND (t.tier, t.rank_at, t.id) > ($1, $2, $3)
         ORDER BY t.tier, t.rank_at, t.id LIMIT $4";
    PAGE_OF_STAFF: "
        SELECT t.id, t.kind, t.role, t.state, t.patient, t.refill, t.subject, t.rank_at, t.because,
               t.reasons, t.due_at, t.runs_out_on, t.last_safe_ship_on, t.opened_at, t.claimed_by,
               t.done_at, t.outcome, t.claimed_at, t.done_by, t.why, t.ask_on, p.name, m.name FROM tasks t
          LEFT JOIN patients p ON p.id = t.patient
          LEFT JOIN refills r ON r.id = t.refill
          LEFT JOIN therapies c ON c.id = r.therapy
          LEFT JOIN medications m ON m.id = c.medication
         WHERE t.state = 'claimed' AND t.claimed_by = $5 AND (t.tier, t.rank_at, t.id) > ($1, $2, $3)
         ORDER BY t.tier, t.rank_at, t.id LIMIT $4";
    /// Backwards from a place: where a page must begin to end there.
    BACK: "
        SELECT tier, rank_at, id FROM tasks
         WHERE state <> 'done' AND (tier, rank_at, id) <= ($1, $2, $3)
         ORDER BY tier DESC, rank_at DESC, id DESC LIMIT 1 OFFSET $4";
    BACK_OF_ROLE: "
        SELECT tier, rank_at, id FROM tasks
         WHERE state <> 'done' AND role = $5 AND (tier, rank_at, id) <= ($1, $2, $3)
         ORDER BY tier DESC, rank_at DESC, id DESC LIMIT 1 OFFSET $4";
    BACK_OF_STAFF: "
        SELECT tier, rank_at, id FROM tasks
         WHERE state = 'claimed' AND claimed_by = $5 AND (tier, rank_at, id) <= ($1, $2, $3)
         ORDER BY tier DESC, rank_at DESC, id DESC LIMIT 1 OFFSET $4";
    ONE_ROW: "
        SELECT t.id, t.kind, t.role, t.state, t.patient, t.refill, t.subject, t.rank_at, t.because,
               t.reasons, t.due_at, t.runs_out_on, t.last_safe_ship_on, t.opened_at, t.claimed_by,
               t.done_at, t.outcome, t.claimed_at, t.done_by, t.why, t.ask_on, p.name, m.name FROM tasks t
          LEFT JOIN patients p ON p.id = t.patient
          LEFT JOIN refills r ON r.id = t.refill
          LEFT JOIN therapies c ON c.id = r.therapy
          LEFT JOIN medications m ON m.id = c.medication
         WHERE t.id = $1";
    CLAIMED_BY: "
        SELECT id, kind, role, state, patient, refill, subject, rank_at, because, reasons, due_at,
               runs_out_on, last_safe_ship_on, opened_at, claimed_by, done_at, outcome,
               claimed_at, done_by, why, ask_on FROM tasks WHERE claimed_by = $1 AND state = 'claimed' ORDER BY id";
    COUNT: "
        SELECT count(*) FROM (SELECT id FROM tasks WHERE state <> 'done' LIMIT $1) AS waiting";
    COUNT_OF_ROLE: "
        SELECT count(*) FROM (
            SELECT id FROM tasks WHERE state <> 'done' AND role = $2 LIMIT $1) AS waiting";
    COUNT_OF_STAFF: "
        SELECT count(*) FROM (
            SELECT id FROM tasks WHERE state = 'claimed' AND claimed_by = $2 LIMIT $1) AS waiting";
}

/// The place of a task's note.
pub(super) fn note_place(id: TaskId) -> Place {
    Place::new("tasks", id.raw(), "note")
}

/// Inserts the task unless its key is taken; gives whether it is new.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    id: TaskId,
    new: NewTask,
    rank: Rank,
    (runs_out_on, last_safe_ship_on): Days,
) -> Result<bool> {
    let now = tx.now();
    let row = [
        id.into(),
        new.kind.code().into(),
        new.role.code().into(),
        new.key.into(),
        new.patient.into(),
        new.refill.into(),
        new.subject.into(),
        rank.tier.number().into(),
        rank.act_by.into(),
        rank.because.code().into(),
        new.reasons.join(" ").into(),
        new.due_at.into(),
        runs_out_on.into(),
        last_safe_ship_on.into(),
        now.into(),
    ];
    Ok(tx.execute(&INSERT, &row)? > 0)
}

/// Run-out and last safe ship day.
pub(super) type Days = (Option<Day>, Option<Day>);

pub(super) fn by_key(tx: &mut Tx<'_>, key: &str) -> Result<Option<TaskId>> {
    tx.find(&BY_KEY, &[key.into()], |row| row.get(0))
}

pub(super) fn open_of_refill(
    tx: &mut Tx<'_>,
    refill: RefillId,
    kind: Kind,
) -> Result<Option<TaskId>> {
    tx.find(&OPEN_OF_REFILL, &[refill.into(), kind.code().into()], |row| row.get(0))
}

pub(super) fn days_of_refill(tx: &mut Tx<'_>, refill: RefillId) -> Result<Days> {
    let found = tx.find(&DAYS_OF_REFILL, &[refill.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.unwrap_or_default())
}

pub(super) fn days_of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Days> {
    let found =
        tx.find(&DAYS_OF_PATIENT, &[patient.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.unwrap_or_default())
}

fn read(row: &Row<'_>) -> Result<Task> {
    let unknown = || Error::failed("a task holds a word nobody knows");
    let words: String = row.get(9)?;
    let outcome = row.get::<Option<String>>(16)?;
    let done_by = row.get::<Option<String>>(18)?;
    let why = row.get::<Option<String>>(19)?;
    Ok(Task {
        id: row.get(0)?,
        kind: Kind::from_code(&row.get::<String>(1)?).ok_or_else(unknown)?,
        role: Role::from_code(&row.get::<String>(2)?).ok_or_else(unknown)?,
        state: State::from_code(&row.get::<String>(3)?).ok_or_else(unknown)?,
        patient: row.get(4)?,
        refill: row.get(5)?,
        subject: row.get(6)?,
        act_by: row.get(7)?,
        because: Because::from_code(&row.get::<String>(8)?).ok_or_else(unknown)?,
        reasons: words.split_whitespace().map(str::to_owned).collect(),
        due_at: row.get(10)?,
        runs_out_on: row.get(11)?,
        last_safe_ship_on: row.get(12)?,
        opened_at: row.get(13)?,
        claimed_by: row.get(14)?,
        claimed_at: row.get(17)?,
        done_at: row.get(15)?,
        done_by: done_by.as_deref().and_then(staff_of),
        outcome: outcome.as_deref().and_then(TaskOutcome::from_code),
        why: why.as_deref().and_then(WhyStopped::from_code),
        ask_on: row.get(20)?,
    })
}

/// The person among those who complete tasks; the program completes some as well.
fn staff_of(actor: &str) -> Option<StaffId> {
    actor.strip_prefix("staff ")?.parse().ok()
}

/// The task, locked until the transaction ends.
pub(super) fn lock(tx: &mut Tx<'_>, id: TaskId) -> Result<Option<Task>> {
    tx.find(&LOCK, &[id.into()], |row| row.get::<TaskId>(0))?;
    find(tx, id)
}

pub(super) fn find(tx: &mut Tx<'_>, id: TaskId) -> Result<Option<Task>> {
    tx.find(&FIND, &[id.into()], read)
}

pub(super) fn open_ones_of_refill(tx: &mut Tx<'_>, refill: RefillId) -> Result<Vec<Task>> {
    tx.query(&LIST_OF_REFILL, &[refill.into()], read)
}

pub(super) fn of_patient(tx: &mut Tx<'_>, patient: PatientId, most: u32) -> Result<Vec<Task>> {
    tx.query(&OF_PATIENT, &[patient.into(), most.into()], read)
}

pub(super) fn claimed_by(tx: &mut Tx<'_>, staff: StaffId) -> Result<Vec<Task>> {
    tx.query(&CLAIMED_BY, &[staff.into()], read)
}

pub(super) fn set_rank(
    tx: &mut Tx<'_>,
    id: TaskId,
    rank: Rank,
    (runs_out_on, last_safe_ship_on): Days,
) -> Result<()> {
    let row = [
        id.into(),
        rank.act_by.into(),
        rank.because.code().into(),
        runs_out_on.into(),
        last_safe_ship_on.into(),
    ];
    tx.execute(&SET_RANK, &row)?;
    Ok(())
}

/// Whoever calls has locked the task and knows that they may take it.
pub(super) fn claim(tx: &mut Tx<'_>, id: TaskId, staff: StaffId) -> Result<()> {
    let now = tx.now();
    tx.execute(&CLAIM, &[id.into(), staff.into(), now.into()])?;
    Ok(())
}

pub(super) fn release(tx: &mut Tx<'_>, id: TaskId, staff: StaffId) -> Result<bool> {
    Ok(tx.execute(&RELEASE, &[id.into(), staff.into()])? > 0)
}

pub(super) fn complete(
    tx: &mut Tx<'_>,
    task: &Task,
    ending: &Ending,
    note: Option<&Phi<String>>,
) -> Result<bool> {
    let note = match note {
        Some(note) => Some(sealed(tx, task, note)?),
        None => None,
    };
    let (by, now) = (tx.actor().to_string(), tx.now());
    let why = ending.stopped.map(|stopped| stopped.why.code());
    let row = [
        task.id.into(),
        by.into(),
        now.into(),
        ending.outcome.code().into(),
        note.into(),
        why.into(),
        ending.ask_on.into(),
    ];
    Ok(tx.execute(&COMPLETE, &row)? > 0)
}

/// Puts a note in the place of whatever a task that is done has.
pub(super) fn set_note(tx: &mut Tx<'_>, task: &Task, note: &Phi<String>) -> Result<()> {
    let note = sealed(tx, task, note)?;
    tx.execute(&SET_NOTE, &[task.id.into(), note.into()])?;
    Ok(())
}

fn sealed(tx: &mut Tx<'_>, task: &Task, note: &Phi<String>) -> Result<Vec<u8>> {
    let place = note_place(task.id);
    match task.patient {
        Some(patient) => tx.seal_text(patient, place, note.reveal()),
        None => Ok(tx.seal_for_pharmacy(place, note.reveal().as_bytes())),
    }
}

/// The note of a task that is done, opened.
pub(super) fn note(tx: &mut Tx<'_>, task: &Task) -> Result<Option<Phi<String>>> {
    let Some(sealed) = tx.find(&NOTE, &[task.id.into()], |row| row.get::<Vec<u8>>(0))? else {
        return Ok(None);
    };
    let place = note_place(task.id);
    if let Some(patient) = task.patient {
        return tx.open_text(patient, place, &sealed).map(Some);
    }
    let plain = tx.open_for_pharmacy(place, &sealed)?;
    let text = String::from_utf8(plain).map_err(|_| Error::failed("a note is not text"))?;
    Ok(Some(Phi::new(text)))
}

/// A row of the list before its name is opened.
pub(super) type SealedRow = (Task, Option<Vec<u8>>, Option<String>);

fn read_row(row: &Row<'_>) -> Result<SealedRow> {
    Ok((read(row)?, row.get(21)?, row.get(22)?))
}

/// Which part of the list is asked for.
pub(super) enum Part {
    All,
    OfRole(Role),
    OfStaff(StaffId),
}

impl Part {
    /// Whose it is, as the statements ask for it.
    fn value(&self) -> Option<Value<'static>> {
        match self {
            Self::All => None,
            Self::OfRole(role) => Some(role.code().into()),
            Self::OfStaff(staff) => Some((*staff).into()),
        }
    }

    /// A place, a number of lines, and whose they are.
    fn from(&self, place: After, lines: u32) -> Vec<Value<'static>> {
        let mut row =
            vec![place.tier.number().into(), place.act_by.into(), place.id.into(), lines.into()];
        row.extend(self.value());
        row
    }
}

pub(super) fn page(
    tx: &mut Tx<'_>,
    part: &Part,
    after: After,
    most: u32,
) -> Result<Vec<SealedRow>> {
    let statement = match part {
        Part::All => &FIRST_PAGE,
        Part::OfRole(_) => &PAGE_OF_ROLE,
        Part::OfStaff(_) => &PAGE_OF_STAFF,
    };
    tx.query(statement, &part.from(after, most), read_row)
}

/// So many lines before a place; none when there are fewer.
pub(super) fn back(tx: &mut Tx<'_>, part: &Part, from: After, lines: u32) -> Result<Option<After>> {
    let statement = match part {
        Part::All => &BACK,
        Part::OfRole(_) => &BACK_OF_ROLE,
        Part::OfStaff(_) => &BACK_OF_STAFF,
    };
    tx.find(statement, &part.from(from, lines), |row| {
        let tier = Tier::from_number(row.get(0)?);
        let tier = tier.ok_or_else(|| Error::failed("a task stands in a tier nobody knows"))?;
        Ok(After { tier, act_by: row.get(1)?, id: row.get(2)? })
    })
}

pub(super) fn one_row(tx: &mut Tx<'_>, id: TaskId) -> Result<Option<SealedRow>> {
    tx.find(&ONE_ROW, &[id.into()], read_row)
}

pub(super) fn count(tx: &mut Tx<'_>, part: &Part, most: u32) -> Result<u32> {
    let mut row = vec![most.into()];
    row.extend(part.value());
    let statement = match part {
        Part::All => &COUNT,
        Part::OfRole(_) => &COUNT_OF_ROLE,
        Part::OfStaff(_) => &COUNT_OF_STAFF,
    };
    Ok(tx.find(statement, &row, |row| row.get(0))?.unwrap_or(0))
}

/// The beginning of the list.
pub(super) const START: After =
    After { tier: Tier::Emergency, act_by: Instant(i64::MIN), id: TaskId::from_raw(0) };
