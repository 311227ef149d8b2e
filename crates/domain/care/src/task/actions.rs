//! Opening and completing tasks.

use audit::Act;
use identity::{Permission, permit_on};
use kernel::{Actor, Error, PatientId, Phi, RefillId, Result, TaskId};
use store::Tx;

use super::{
    ending::Ending,
    lease,
    model::{NewTask, State, Task, TaskCompleted, TaskOpened, TaskOutcome},
    rows,
    rules::{self, Facts, Kind},
};
use crate::{pharmacy, refill};

/// Opens a task, ranked by the supply of its refill or else of its patient. A key that was used
/// before, and a second task of one kind for one refill, open nothing: the earlier task is given.
pub fn open(tx: &mut Tx<'_>, new: NewTask) -> Result<TaskId> {
    if let Some(refill) = new.refill
        && let Some(known) = rows::open_of_refill(tx, refill, new.kind)?
    {
        return Ok(known);
    }
    let days = match (new.refill, new.patient) {
        (Some(refill), _) => rows::days_of_refill(tx, refill)?,
        (None, Some(patient)) if new.kind.duty().follows_supply => {
            rows::days_of_patient(tx, patient)?
        }
        _ => (None, None),
    };
    let facts = Facts {
        kind: new.kind,
        opened_at: tx.now(),
        due_at: new.due_at,
        runs_out_on: days.0,
        last_safe_ship_on: days.1,
    };
    let rank = rules::rank(&facts, &pharmacy::zone(tx)?);
    let id = tx.new_id();
    let (kind, role, patient, key) = (new.kind, new.role, new.patient, new.key.clone());
    let refill = new.refill;
    if !rows::insert(tx, id, new, rank, days)? {
        return rows::by_key(tx, &key)?.ok_or(Error::NotFound { what: "task" });
    }
    tx.reach("care.task_opened")?;
    audit::note(tx, Act::Created, "task", id, patient)?;
    if let Some(refill) = refill.filter(|_| kind.is_rung()) {
        replace(tx, refill, id)?;
    }
    let (kind, role) = (kind.code().to_owned(), role.code().to_owned());
    engine::emit(tx, &TaskOpened { task: id, kind, role, patient })?;
    Ok(id)
}

/// The task.
pub fn find(tx: &mut Tx<'_>, id: TaskId) -> Result<Task> {
    rows::find(tx, id)?.ok_or(Error::NotFound { what: "task" })
}

/// A patient's tasks, done ones included, the newest first.
pub fn of_patient(tx: &mut Tx<'_>, patient: PatientId, most: u32) -> Result<Vec<Task>> {
    rows::of_patient(tx, patient, most)
}

/// What was noted when the task was completed. Whoever shows it notes so in the audit.
pub fn note(tx: &mut Tx<'_>, task: &Task) -> Result<Option<Phi<String>>> {
    permit_on(tx, Permission::ReadTasks, task.id, task.patient)?;
    rows::note(tx, task)
}

/// Completes a task and moves the refill behind it. Completing it again the same way changes
/// nothing. Where nobody answered and somebody must be spoken to, it opens again, unless a later rung
/// asks for that already.
///
/// Refused: `task-claimed` by somebody else, `task-done` another way, `bad-outcome` for its kind,
/// `emergency-open` for what is cleared while the patient has to be called at once,
/// `why-stopped` where nobody says why an order is stopped, `bad-ask-day` for a day on which nobody
/// can be asked again.
pub fn complete(
    tx: &mut Tx<'_>,
    id: TaskId,
    ending: impl Into<Ending>,
    note: Option<&Phi<String>>,
) -> Result<()> {
    let ending: Ending = ending.into();
    let outcome = ending.outcome;
    let task = locked(tx, id)?;
    permit_on(tx, task.kind.permission(), id, task.patient)?;
    if task.state == State::Done {
        let is_same = task.outcome == Some(outcome);
        return if is_same { Ok(()) } else { Err(Error::refused("task-done")) };
    }
    if !task.kind.outcomes().contains(&outcome) {
        return Err(Error::refused("bad-outcome"));
    }
    if !ending.is_whole() {
        return Err(Error::refused("why-stopped"));
    }
    if ending.ask_on.is_some() {
        let today = pharmacy::zone(tx)?.day(tx.now());
        if !ending.has_good_day(task.kind, today) {
            return Err(Error::refused("bad-ask-day"));
        }
    }
    if let (Actor::Staff(staff), Some(by)) = (tx.actor(), task.claimed_by)
        && *staff != by
    {
        return Err(Error::refused("task-claimed"));
    }
    if outcome == TaskOutcome::Cleared && has_emergency(tx, &task)? {
        return Err(Error::refused("emergency-open"));
    }
    close(tx, &task, &ending, note)?;
    let asks_again = outcome == TaskOutcome::NotReached && task.kind.is_tried_again();
    if asks_again && !is_late(tx, &task)? {
        open(tx, NewTask::again(&task))?;
    }
    match task.refill {
        Some(refill) => refill::task_completed(tx, refill, task.kind, &ending),
        None => Ok(()),
    }
}

/// Whether somebody still has to be called at once: nothing is cleared over their head.
fn has_emergency(tx: &mut Tx<'_>, task: &Task) -> Result<bool> {
    let Some(patient) = task.patient else { return Ok(false) };
    let others = rows::of_patient(tx, patient, LOOKED_THROUGH)?;
    Ok(others.iter().any(|it| it.kind == Kind::UrgentSymptom && it.outcome.is_none()))
}

/// So many of a patient's newest tasks are looked through for an emergency that is still open.
const LOOKED_THROUGH: u32 = 200;

/// A rung of the ladder takes the place of those before it: a refill asks for one call, not for six.
/// Whoever works on one is not interrupted; it is replaced when they give it back.
fn replace(tx: &mut Tx<'_>, refill: RefillId, by: TaskId) -> Result<()> {
    for task in rows::open_ones_of_refill(tx, refill)? {
        let is_earlier = task.id != by && task.state == State::Open;
        if is_earlier && (task.kind.is_rung() || task.kind == Kind::SeenNoAnswer) {
            close(tx, &task, &TaskOutcome::Replaced.into(), None)?;
        }
    }
    Ok(())
}

/// A task that was given back asks for nobody when a later rung has opened in the meantime.
pub(super) fn replace_if_late(tx: &mut Tx<'_>, task: &Task) -> Result<()> {
    if is_late(tx, task)? { close(tx, task, &TaskOutcome::Replaced.into(), None) } else { Ok(()) }
}

/// Whether a later rung of its refill is open, which takes its place.
fn is_late(tx: &mut Tx<'_>, task: &Task) -> Result<bool> {
    let Some(refill) = task.refill.filter(|_| task.kind.is_rung()) else { return Ok(false) };
    let open = rows::open_ones_of_refill(tx, refill)?;
    Ok(open.iter().any(|other| other.kind.is_rung() && task.id < other.id))
}

/// Closes the open tasks of a refill that `which` picks: what they were for happened otherwise.
pub(crate) fn overtake(
    tx: &mut Tx<'_>,
    refill: RefillId,
    which: impl Fn(Kind) -> bool,
) -> Result<()> {
    for task in rows::open_ones_of_refill(tx, refill)? {
        if which(task.kind) {
            close(tx, &task, &TaskOutcome::Overtaken.into(), None)?;
        }
    }
    Ok(())
}

/// Ranks the open tasks of a refill anew after its days have moved.
pub(crate) fn rerank(tx: &mut Tx<'_>, refill: RefillId) -> Result<()> {
    let days = rows::days_of_refill(tx, refill)?;
    let zone = pharmacy::zone(tx)?;
    for task in rows::open_ones_of_refill(tx, refill)? {
        let facts = Facts {
            kind: task.kind,
            opened_at: task.opened_at,
            due_at: task.due_at,
            runs_out_on: days.0,
            last_safe_ship_on: days.1,
        };
        rows::set_rank(tx, task.id, rules::rank(&facts, &zone), days)?;
    }
    Ok(())
}

pub(super) fn locked(tx: &mut Tx<'_>, id: TaskId) -> Result<Task> {
    rows::lock(tx, id)?.ok_or(Error::NotFound { what: "task" })
}

fn close(tx: &mut Tx<'_>, task: &Task, ending: &Ending, note: Option<&Phi<String>>) -> Result<()> {
    if !rows::complete(tx, task, ending, note)? {
        return Ok(());
    }
    if task.claimed_by.is_some() {
        lease::forget(tx, task.id)?;
    }
    tx.reach("care.task_completed")?;
    audit::note(tx, Act::Completed, "task", task.id, task.patient)?;
    let event = TaskCompleted {
        task: task.id,
        kind: task.kind.code().to_owned(),
        role: task.role.code().to_owned(),
        patient: task.patient,
        refill: task.refill,
        outcome: ending.outcome.code().to_owned(),
    };
    engine::emit(tx, &event)?;
    Ok(())
}
