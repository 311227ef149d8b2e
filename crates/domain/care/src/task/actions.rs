//! Opening, claiming and completing tasks.

use audit::Act;
use identity::{Permission, permit, permit_on};
use kernel::{Actor, Error, PatientId, Phi, RefillId, Result, StaffId, TaskId};
use store::Tx;

use super::{
    model::{NewTask, State, Task, TaskClaimed, TaskCompleted, TaskOpened, TaskOutcome},
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
    if !rows::insert(tx, id, new, rank, days)? {
        return rows::by_key(tx, &key)?.ok_or(Error::NotFound { what: "task" });
    }
    tx.reach("care.task_opened")?;
    audit::note(tx, Act::Created, "task", id, patient)?;
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

/// Takes a task, so that nobody else works on it. Taking one's own again changes nothing.
///
/// Refused: `task-claimed` by somebody else, `task-done`, `task-for-pharmacist` for whoever could not
/// complete it. Only staff can claim.
pub fn claim(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    let task = locked(tx, id)?;
    permit_on(tx, Permission::WorkTasks, id, task.patient)?;
    let staff = staff(tx)?;
    match permit_on(tx, task.kind.permission(), id, task.patient) {
        Err(Error::Forbidden) => return Err(Error::refused("task-for-pharmacist")),
        permitted => permitted?,
    }
    match (task.state, task.claimed_by) {
        (State::Done, _) => Err(Error::refused("task-done")),
        (State::Claimed, Some(by)) if by == staff => Ok(()),
        (State::Claimed, _) => Err(Error::refused("task-claimed")),
        (State::Open, _) => {
            if !rows::claim(tx, id, staff)? {
                return Err(Error::refused("task-claimed"));
            }
            tell_claimed(tx, &task, Some(staff))
        }
    }
}

/// Gives a task back.
///
/// Refused: `task-not-yours`.
pub fn release(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    let task = locked(tx, id)?;
    permit_on(tx, Permission::WorkTasks, id, task.patient)?;
    let staff = staff(tx)?;
    if !rows::release(tx, id, staff)? {
        return Err(Error::refused("task-not-yours"));
    }
    tell_claimed(tx, &task, None)
}

/// Gives back everything that somebody has claimed, so that others can take it; says how much that
/// was. For people who left: the program does it.
pub fn release_all_of(tx: &mut Tx<'_>, staff: StaffId) -> Result<usize> {
    permit(tx, Permission::InviteStaff)?;
    let held = rows::claimed_by(tx, staff)?;
    let mut released = 0;
    for task in &held {
        if rows::release(tx, task.id, staff)? {
            tell_claimed(tx, task, None)?;
            released += 1;
        }
    }
    Ok(released)
}

/// Completes a task and moves the refill behind it. Completing it again the same way changes
/// nothing.
///
/// Refused: `task-claimed` by somebody else, `task-done` another way, `bad-outcome` for its kind.
pub fn complete(
    tx: &mut Tx<'_>,
    id: TaskId,
    outcome: TaskOutcome,
    note: Option<&Phi<String>>,
) -> Result<()> {
    let task = locked(tx, id)?;
    permit_on(tx, task.kind.permission(), id, task.patient)?;
    if task.state == State::Done {
        let is_same = task.outcome == Some(outcome);
        return if is_same { Ok(()) } else { Err(Error::refused("task-done")) };
    }
    if !task.kind.outcomes().contains(&outcome) {
        return Err(Error::refused("bad-outcome"));
    }
    if let (Actor::Staff(staff), Some(by)) = (tx.actor(), task.claimed_by)
        && *staff != by
    {
        return Err(Error::refused("task-claimed"));
    }
    close(tx, &task, outcome, note)?;
    match task.refill {
        Some(refill) => refill::task_completed(tx, refill, task.kind, outcome),
        None => Ok(()),
    }
}

/// Closes the open tasks of a refill that `which` picks: what they were for happened otherwise.
pub(crate) fn overtake(
    tx: &mut Tx<'_>,
    refill: RefillId,
    which: impl Fn(Kind) -> bool,
) -> Result<()> {
    for task in rows::open_ones_of_refill(tx, refill)? {
        if which(task.kind) {
            close(tx, &task, TaskOutcome::Overtaken, None)?;
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

fn locked(tx: &mut Tx<'_>, id: TaskId) -> Result<Task> {
    rows::lock(tx, id)?.ok_or(Error::NotFound { what: "task" })
}

fn close(
    tx: &mut Tx<'_>,
    task: &Task,
    outcome: TaskOutcome,
    note: Option<&Phi<String>>,
) -> Result<()> {
    if !rows::complete(tx, task, outcome, note)? {
        return Ok(());
    }
    tx.reach("care.task_completed")?;
    audit::note(tx, Act::Completed, "task", task.id, task.patient)?;
    let event = TaskCompleted {
        task: task.id,
        kind: task.kind.code().to_owned(),
        role: task.role.code().to_owned(),
        patient: task.patient,
        refill: task.refill,
        outcome: outcome.code().to_owned(),
    };
    engine::emit(tx, &event)?;
    Ok(())
}

fn tell_claimed(tx: &mut Tx<'_>, task: &Task, staff: Option<StaffId>) -> Result<()> {
    let act = if staff.is_some() { Act::Claimed } else { Act::Changed };
    audit::note(tx, act, "task", task.id, task.patient)?;
    let (kind, role) = (task.kind.code().to_owned(), task.role.code().to_owned());
    engine::emit(tx, &TaskClaimed { task: task.id, kind, role, patient: task.patient, staff })?;
    Ok(())
}

/// Who acts, when it is somebody who works here.
fn staff(tx: &Tx<'_>) -> Result<StaffId> {
    match tx.actor() {
        Actor::Staff(id) => Ok(*id),
        _ => Err(Error::Forbidden),
    }
}
