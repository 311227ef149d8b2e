//! Completing a task with what the patient said on the phone. What was said is never reported as
//! saved unless it is.

use audit::Act;
use identity::{Permission, permit_on};
use kernel::{Channel, Error, Phi, RefillId, Result, TaskId};
use store::Tx;

use super::{
    actions::{complete, locked, open},
    model::{NewTask, State, Task, TaskOutcome},
    rows,
    rules::Kind,
};
use crate::refill::{
    self, Source, Submission,
    answers::{Answers, Reason},
};

/// What a patient said on the phone.
#[derive(Clone, Debug)]
pub struct Said {
    /// The answers, with the last word.
    pub answers: Answers,
    /// The `answers_version` of the refill that was seen when they were written down.
    pub version: u32,
}

/// Tells a pharmacist at once that the patient on the phone needs help now, whatever else is still
/// missing. Telling it again changes nothing while that call is open.
pub fn tell_emergency(tx: &mut Tx<'_>, id: TaskId) -> Result<()> {
    let task = locked(tx, id)?;
    permit_on(tx, Permission::RecordCare, id, task.patient)?;
    let (Some(refill), Some(patient)) = (task.refill, task.patient) else {
        return Err(Error::refused("bad-outcome"));
    };
    let new = NewTask::of(Kind::UrgentSymptom, format!("said-now:{id}:{}", tx.now()));
    let because = [Reason::SideEffectEmergency.code()];
    open(tx, new.patient(patient).refill(refill).because(because)).map(drop)
}

/// Completes a task with what the patient said about its refill: the answers are judged as any others
/// are, and stop whatever else still asks for one. Doing it again changes nothing. Where the task was
/// completed without them in the meantime, they are taken all the same.
///
/// Refused: `bad-outcome` for a task that takes no answer, `answer-changed` when another came first,
/// `task-done` when what it was for happened otherwise, and as [`complete`].
pub fn complete_with_answer(
    tx: &mut Tx<'_>,
    id: TaskId,
    said: Said,
    note: Option<&Phi<String>>,
) -> Result<()> {
    let task = locked(tx, id)?;
    let refill = task.refill.filter(|_| task.kind.takes_answer());
    let refill = refill.ok_or(Error::refused("bad-outcome"))?;
    if task.state == State::Done {
        return take_after(tx, &task, refill, (said, note));
    }
    // The task comes first: the answer overtakes those that ask for one.
    complete(tx, id, task.kind.outcomes()[0], note)?;
    take(tx, refill, said)
}

/// Tells a pharmacist of grave answers that [`complete_with_answer`] refused, whatever became of the
/// task and its refill; gives whether they are grave. Doing it again tells nothing new.
pub fn told_late(tx: &mut Tx<'_>, id: TaskId, said: &Said) -> Result<bool> {
    let Some(refill) = locked(tx, id)?.refill.filter(|_| said.answers.is_grave()) else {
        return Ok(false);
    };
    refill::told_late(tx, refill, on_the_phone(said.clone()))?;
    Ok(true)
}

fn on_the_phone(said: Said) -> Submission {
    Submission {
        answers: said.answers,
        source: Source::Staff,
        channel: Some(Channel::Voice),
        asked_at: None,
        version: Some(said.version),
    }
}

fn take(tx: &mut Tx<'_>, refill: RefillId, said: Said) -> Result<()> {
    if refill::answer(tx, refill, on_the_phone(said))?.is_new {
        Ok(())
    } else {
        Err(Error::refused("answer-changed"))
    }
}

/// Takes what was said for a task that somebody has completed without it.
fn take_after(
    tx: &mut Tx<'_>,
    task: &Task,
    id: RefillId,
    (said, note): (Said, Option<&Phi<String>>),
) -> Result<()> {
    permit_on(tx, task.kind.permission(), task.id, task.patient)?;
    if refill::is_told_since(tx, id, (Source::Staff, said.version), &said.answers)? {
        return Ok(());
    }
    let state = refill::find(tx, id)?.state;
    let is_waiting = state.awaits_answer() || state.is_put_to_patient();
    if task.outcome == Some(TaskOutcome::Overtaken) && !is_waiting {
        return Err(Error::refused("task-done"));
    }
    if !state.takes_answers() {
        return Err(Error::refused("refill-closed"));
    }
    take(tx, id, said)?;
    match note {
        Some(note) => add_note(tx, task, note),
        None => Ok(()),
    }
}

/// Puts a note below that of whoever completed the task.
fn add_note(tx: &mut Tx<'_>, task: &Task, note: &Phi<String>) -> Result<()> {
    let both = match rows::note(tx, task)? {
        Some(before) => before.map(|before| format!("{before}\n\n{}", note.reveal())),
        None => note.clone(),
    };
    rows::set_note(tx, task, &both)?;
    audit::note(tx, Act::Changed, "task", task.id, task.patient)
}
