//! Taking a step, and what always follows from one: the event, the history, the tasks.

use audit::Act;
use kernel::{Day, Error, Instant, PatientId, RefillId, Result, TherapyId};
use store::Tx;

use super::{
    Source,
    answers::{Answers, Reason},
    cells::{self, GivenAnswer},
    jobs,
    model::{PastMove, Refill, RefillMoved},
    rows,
    state::{Cause, Move, State, move_to},
};
use crate::{
    pharmacy,
    task::{self, Ending, NewTask, Stopped, TaskOutcome, WhyStopped, rules::Kind},
};

/// The refill.
pub fn find(tx: &mut Tx<'_>, id: RefillId) -> Result<Refill> {
    rows::find(tx, id)?.ok_or(Error::NotFound { what: "refill" })
}

/// The refill of a therapy that is not filled, if there is one.
pub fn current(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<Option<Refill>> {
    rows::current(tx, therapy)
}

/// A patient's refills that are not filled, the soonest run-out first.
pub fn open_of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Refill>> {
    rows::open_of_patient(tx, patient)
}

/// The steps a refill took, in order.
pub fn history(tx: &mut Tx<'_>, id: RefillId) -> Result<Vec<PastMove>> {
    rows::history(tx, id)
}

/// All answers to a refill's questions, opened, in order; version 0 is the draft of a page.
pub fn answers_given(tx: &mut Tx<'_>, id: RefillId) -> Result<Vec<GivenAnswer>> {
    let refill = find(tx, id)?;
    rows::answers(tx, &refill)
}

/// The answers as they stand: what a page was filled in with so far, over what was sent before.
pub fn answers_so_far(tx: &mut Tx<'_>, id: RefillId) -> Result<Answers> {
    let mut given = answers_given(tx, id)?;
    // Later answers replace earlier ones; a draft, version 0, replaces them all.
    given.sort_by_key(|answer| answer.version.wrapping_sub(1));
    Ok(cells::read(given.into_iter().map(|answer| (answer.question, answer.value, answer.words))))
}

/// What the patient has said on the phone since then about another of their refills, as far as it is
/// about the person and not the medicine: nobody is asked that twice in one call.
pub fn said_in_call(tx: &mut Tx<'_>, id: RefillId, since: Instant) -> Result<Answers> {
    let patient = find(tx, id)?.patient;
    let mut lately: Vec<Refill> = rows::open_of_patient(tx, patient)?;
    lately.retain(|other| other.id != id && other.answered_at.is_some_and(|at| since <= at));
    lately.sort_by_key(|other| other.answered_at);
    let Some(last) = lately.pop() else { return Ok(Answers::default()) };
    let mut given = rows::answers(tx, &last)?;
    given.retain(|it| it.version == last.answers_version && it.source == Source::Staff);
    let said = cells::read(given.into_iter().map(|it| (it.question, it.value, it.words)));
    Ok(Answers { changes: said.changes, side_effects: said.side_effects, ..Answers::default() })
}

/// Whether these answers came by that way after that version: what is saved twice is one saving.
pub(crate) fn is_told_since(
    tx: &mut Tx<'_>,
    id: RefillId,
    (source, version): (Source, u32),
    answers: &Answers,
) -> Result<bool> {
    let mut given = answers_given(tx, id)?;
    given.retain(|answer| version < answer.version && answer.source == source);
    let said = cells::write(answers);
    let has = |version| said.iter().all(|cell| cells::holds(&given, version, cell));
    Ok(given.iter().any(|answer| has(answer.version)))
}

/// The refill, locked until the transaction ends.
pub(super) fn locked(tx: &mut Tx<'_>, id: RefillId) -> Result<Refill> {
    rows::lock(tx, id)?.ok_or(Error::NotFound { what: "refill" })
}

/// Moves a refill, unless the cause is stale; gives the step it took.
pub(super) fn shift(
    tx: &mut Tx<'_>,
    refill: &mut Refill,
    cause: Cause,
    because: Option<Vec<String>>,
) -> Result<Option<Move>> {
    let Ok(step) = move_to(refill.state, cause) else { return Ok(None) };
    if let Some(because) = because {
        refill.because = because;
    }
    rows::shift(tx, refill.id, step, cause, &refill.because.join(" "))?;
    tx.reach("care.refill_moved")?;
    refill.state = step.to;
    refill.moved_at = tx.now();
    audit::note(tx, Act::Changed, "refill", refill.id, Some(refill.patient))?;
    let to = step.to.code().to_owned();
    engine::emit(tx, &RefillMoved { refill: refill.id, patient: refill.patient, to })?;
    follow_up(tx, refill, step, cause)?;
    Ok(Some(step))
}

/// The work that a step makes and unmakes.
fn follow_up(tx: &mut Tx<'_>, refill: &Refill, step: Move, cause: Cause) -> Result<()> {
    if step.from == State::Confirmed && step.to != State::Ordered {
        task::overtake(tx, refill.id, |kind| {
            matches!(kind, Kind::RefillOrder | Kind::DeliveryCall | Kind::InsuranceChange)
        })?;
    }
    match step.to {
        State::Answered => {
            jobs::forget_silence(tx, refill)?;
            task::overtake(tx, refill.id, Kind::chases_answer)
        }
        State::Confirmed => open_order(tx, refill),
        State::Ordered => jobs::remember_order(tx, refill),
        State::NeedsPharmacist => open_review(tx, refill),
        State::Declined if matches!(cause, Cause::Judged(_)) => open(tx, refill, Kind::Declined),
        State::OnHold if matches!(cause, Cause::Judged(_)) => open(tx, refill, Kind::NotNow),
        State::Filled | State::Declined => {
            jobs::forget_all(tx, refill)?;
            task::overtake(tx, refill.id, |kind| kind != Kind::UrgentSymptom)
        }
        State::OnHold => {
            jobs::forget_all(tx, refill)?;
            task::overtake(tx, refill.id, Kind::chases_answer)
        }
        _ => Ok(()),
    }
}

fn open_order(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    let first = if has(refill, Reason::NoSafeDay) { Kind::DeliveryCall } else { Kind::RefillOrder };
    open(tx, refill, first)?;
    if has(refill, Reason::InsuranceChanged) {
        open(tx, refill, Kind::InsuranceChange)?;
    }
    Ok(())
}

/// A call about the delivery day is over: an order can be made, or the next try is due. Either way
/// the refill stays work for somebody.
fn delivery_called(tx: &mut Tx<'_>, id: RefillId, outcome: TaskOutcome) -> Result<()> {
    let refill = locked(tx, id)?;
    if refill.state != State::Confirmed {
        return Ok(());
    }
    if outcome == TaskOutcome::NotReached {
        return open_again(tx, &refill, Kind::DeliveryCall);
    }
    open(tx, &refill, Kind::RefillOrder)
}

fn open_review(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    let mut codes = refill.because.iter().filter_map(|code| Reason::from_code(code));
    if codes.any(Reason::is_grave) {
        open(tx, refill, Kind::UrgentSymptom)?;
    }
    open(tx, refill, Kind::PharmacistReview)
}

/// Opens a task about the refill as it stands: one for each kind and answer.
pub(super) fn open(tx: &mut Tx<'_>, refill: &Refill, kind: Kind) -> Result<()> {
    let key = format!("{}:{}:{}", kind.code(), refill.id, refill.answers_version);
    open_as(tx, refill, kind, key)
}

/// Opens the task once more, after one like it came to nothing.
pub(super) fn open_again(tx: &mut Tx<'_>, refill: &Refill, kind: Kind) -> Result<()> {
    let (version, now) = (refill.answers_version, tx.now());
    open_as(tx, refill, kind, format!("{}:{}:{version}:{now}", kind.code(), refill.id))
}

fn open_as(tx: &mut Tx<'_>, refill: &Refill, kind: Kind, key: String) -> Result<()> {
    let reasons: Vec<&'static str> = refill
        .because
        .iter()
        .filter_map(|code| {
            let stopped = || WhyStopped::from_code(code).map(WhyStopped::code);
            Reason::from_code(code).map(Reason::code).or_else(stopped)
        })
        .collect();
    let new = NewTask::of(kind, key).patient(refill.patient).refill(refill.id).because(reasons);
    task::open(tx, new)?;
    Ok(())
}

fn has(refill: &Refill, reason: Reason) -> bool {
    refill.because.iter().any(|code| code == reason.code())
}

/// What the completion of a task means for the refill behind it. A refill that has moved on in the
/// meantime stays where it is.
pub(crate) fn task_completed(
    tx: &mut Tx<'_>,
    id: RefillId,
    kind: Kind,
    ending: &Ending,
) -> Result<()> {
    let outcome = ending.outcome;
    if let Some(stopped) = ending.stopped {
        return stop(tx, id, kind, stopped);
    }
    let cause = match (kind, outcome) {
        (Kind::RefillOrder, TaskOutcome::Ordered) => Cause::OrderPlaced,
        (Kind::PharmacistReview, TaskOutcome::Cleared) => return approved(tx, id),
        (Kind::NotNow, TaskOutcome::Done) => return ask_again(tx, id, ending.ask_on),
        (Kind::OrderOverdue, TaskOutcome::Done | TaskOutcome::NotNeeded) => {
            return order_chased(tx, id);
        }
        (Kind::DeliveryCall, _) => return delivery_called(tx, id, outcome),
        _ => return Ok(()),
    };
    let mut refill = locked(tx, id)?;
    shift(tx, &mut refill, cause, None)?;
    Ok(())
}

/// Stops an order, and has the patient told by a person unless that has been done. The reason stays
/// with the refill until something else is decided.
fn stop(tx: &mut Tx<'_>, id: RefillId, kind: Kind, stopped: Stopped) -> Result<()> {
    let mut refill = locked(tx, id)?;
    let why = stopped.why.code();
    let mut because = vec![why.to_owned()];
    because.extend(refill.because.iter().filter(|code| *code != Reason::Clean.code()).cloned());
    if shift(tx, &mut refill, Cause::Refused, Some(because))?.is_none() || !stopped.needs_call() {
        return Ok(());
    }
    // What a pharmacist has refused is told by one.
    let key = format!("{}:{}:{}", Kind::OrderStopped.code(), refill.id, tx.now());
    let new = NewTask::of(Kind::OrderStopped, key).role(kind.duty().role);
    task::open(tx, new.patient(refill.patient).refill(refill.id).because([why])).map(drop)
}

/// Somebody has looked after an order that led to no dispense. Until one comes it is looked at again.
fn order_chased(tx: &mut Tx<'_>, id: RefillId) -> Result<()> {
    let refill = locked(tx, id)?;
    if refill.state == State::Ordered { jobs::remember_order(tx, &refill) } else { Ok(()) }
}

/// A pharmacist looked at what was told and lets the refill go. What was told is settled with that and
/// stays with the answers; what has to be arranged goes on.
fn approved(tx: &mut Tx<'_>, id: RefillId) -> Result<()> {
    let mut refill = locked(tx, id)?;
    let practical = |code: &&String| Reason::from_code(code).is_some_and(Reason::is_practical);
    let mut because = vec![Reason::PharmacistApproved.code().to_owned()];
    because.extend(refill.because.iter().filter(practical).cloned());
    shift(tx, &mut refill, Cause::Cleared, Some(because))?;
    Ok(())
}

/// Asks a patient who has enough again: on the day that was agreed, or now.
fn ask_again(tx: &mut Tx<'_>, id: RefillId, on: Option<Day>) -> Result<()> {
    let from = match on {
        Some(day) => pharmacy::zone(tx)?.start_of(day),
        None => tx.now(),
    };
    if from <= tx.now() {
        return reopen(tx, id);
    }
    let refill = locked(tx, id)?;
    if refill.state == State::OnHold { jobs::remember_to_ask(tx, &refill, from) } else { Ok(()) }
}

/// Puts a refill that waits for a better day back into its course, with all its timers.
pub(super) fn reopen(tx: &mut Tx<'_>, id: RefillId) -> Result<()> {
    let mut refill = locked(tx, id)?;
    match shift(tx, &mut refill, Cause::HoldLifted, Some(Vec::new()))? {
        Some(_) => jobs::restart(tx, &refill),
        None => Ok(()),
    }
}
