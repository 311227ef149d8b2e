//! Who works on a task, and until when. A claim ends by itself, so that no task waits for somebody who
//! went home; a pharmacist or a manager need not wait for that.

use audit::Act;
use engine::{JobError, JobKind, NewJob, Verdict};
use identity::{Permission, permit, permit_on};
use kernel::{Actor, Error, Result, StaffId, TaskId};
use serde::{Deserialize, Serialize};
use store::Tx;

use super::{
    actions::{locked, replace_if_late},
    model::{State, Task, TaskClaimed},
    rows,
};

/// The time of a claim is over: the task is given back unless it was claimed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndClaim {
    /// Which task.
    pub task: TaskId,
}

impl JobKind for EndClaim {
    const KIND: &'static str = "care.end_claim/1";
    const EXAMPLE: &'static str = r#"{"task":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// Takes a task, so that nobody else works on it. Taking one's own again begins its time anew.
///
/// Refused: `task-claimed` by somebody else, `task-done`, `task-for-pharmacist` for whoever could not
/// complete it. Only staff can claim.
pub fn claim(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    let task = locked(tx, id)?;
    let staff = may_take(tx, &task)?;
    match (task.state, task.claimed_by) {
        (State::Done, _) => Err(Error::refused("task-done")),
        (State::Claimed, Some(by)) if by == staff => begin(tx, &task, staff),
        (State::Claimed, _) => Err(Error::refused("task-claimed")),
        (State::Open, _) => {
            begin(tx, &task, staff)?;
            tell_claimed(tx, &task, Some(staff))
        }
    }
}

/// Takes a task that somebody else has: for a pharmacist or a manager, before its time is over.
///
/// Refused: `task-done`, and as [`claim`].
pub fn take_over(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    let task = locked(tx, id)?;
    let staff = may_take(tx, &task)?;
    permit_on(tx, Permission::TakeOverTasks, id, task.patient)?;
    if task.state == State::Done {
        return Err(Error::refused("task-done"));
    }
    begin(tx, &task, staff)?;
    if task.claimed_by == Some(staff) { Ok(()) } else { tell_claimed(tx, &task, Some(staff)) }
}

/// Gives a task back.
///
/// Refused: `task-not-yours`.
pub fn release(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    let task = locked(tx, id)?;
    permit_on(tx, Permission::WorkTasks, id, task.patient)?;
    let staff = staff(tx)?;
    if give_back(tx, &task, staff)? { Ok(()) } else { Err(Error::refused("task-not-yours")) }
}

/// Gives back everything that somebody has claimed, so that others can take it; says how much that
/// was. For people who left: the program does it.
pub fn release_all_of(tx: &mut Tx<'_>, staff: StaffId) -> Result<usize> {
    permit(tx, Permission::InviteStaff)?;
    let held = rows::claimed_by(tx, staff)?;
    let mut released = 0;
    for task in &held {
        if give_back(tx, task, staff)? {
            released += 1;
        }
    }
    Ok(released)
}

/// The step of [`EndClaim`] jobs.
pub fn end_claim(tx: &mut Tx<'_>, job: &EndClaim) -> Verdict {
    end(tx, job.task).map_err(JobError::of)
}

fn end(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    let task = locked(tx, id)?;
    let is_over = task.held_until().is_some_and(|until| until <= tx.now());
    match task.claimed_by {
        Some(staff) if is_over => give_back(tx, &task, staff).map(drop),
        _ => Ok(()),
    }
}

/// Forgets the end of a claim that ended otherwise.
pub(super) fn forget(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    engine::cancel(tx, &key(id)).map(drop)
}

fn key(id: TaskId) -> String {
    format!("end-claim:{id}")
}

fn begin(tx: &mut Tx<'_>, task: &Task, staff: StaffId) -> Result<()> {
    rows::claim(tx, task.id, staff)?;
    let due = tx.now().plus_minutes(task.kind.lease_minutes());
    let end = NewJob::of(&EndClaim { task: task.id }).due(due).key(key(task.id));
    engine::enqueue(tx, end).map(drop)
}

fn give_back(tx: &mut Tx<'_>, task: &Task, staff: StaffId) -> Result<bool> {
    if !rows::release(tx, task.id, staff)? {
        return Ok(false);
    }
    forget(tx, task.id)?;
    tell_claimed(tx, task, None)?;
    replace_if_late(tx, task)?;
    Ok(true)
}

/// Whoever acts, when it is somebody who may work on this task.
fn may_take(tx: &mut Tx<'_>, task: &Task) -> Result<StaffId> {
    permit_on(tx, Permission::WorkTasks, task.id, task.patient)?;
    let staff = staff(tx)?;
    match permit_on(tx, task.kind.permission(), task.id, task.patient) {
        Err(Error::Forbidden) => Err(Error::refused("task-for-pharmacist")),
        permitted => permitted.map(|()| staff),
    }
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
