//! What happens to refills later: plans, openings, silence, a page that was only looked at.
//!
//! Planning reads the state of the world and brings the refill in line with it, so it may run any
//! number of times and in any order: a dispense, a hold and a death all just ask for a new plan.

use audit::Act;
use engine::{JobError, JobKind, Lane, NewJob, Verdict};
use kernel::{Day, PatientId, RefillId, Result, TherapyId, Zone};
use serde::{Deserialize, Serialize};
use store::Tx;

use super::{
    model::{Refill, RefillPlanned},
    moves::{locked, open, shift},
    rows,
    rules::{Window, window},
    state::{Cause, State},
};
use crate::{
    dispense::{self, Dispense},
    patient::{self, Status},
    pharmacy, prescription,
    supply::{
        self, Basis, Kept,
        rules::{Supply, estimate},
    },
    task::{self, rules::Kind},
    therapy::{self, Therapy},
};

macro_rules! jobs {
    ($($(#[$doc:meta])* $name:ident { $field:ident: $type:ty } = $kind:literal, $example:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Which one.
            pub $field: $type,
        }

        impl JobKind for $name {
            const KIND: &'static str = $kind;
            const EXAMPLE: &'static str = $example;
        }
    )+};
}

jobs! {
    /// Computes a therapy's supply anew and brings its refill in line.
    PlanRefill { therapy: TherapyId } = "care.plan_refill/1",
        r#"{"therapy":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
    /// The day has come on which the patient may be asked.
    OpenRefill { refill: RefillId } = "care.open_refill/1",
        r#"{"refill":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
    /// Thirty days after the run-out nobody has answered.
    CloseSilentRefill { refill: RefillId } = "care.close_silent_refill/1",
        r#"{"refill":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
    /// A day after the page was viewed nothing has been sent.
    ChaseSeenRefill { refill: RefillId } = "care.chase_seen_refill/1",
        r#"{"refill":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// Nobody answered for so many days after the run-out: the refill is closed as unreachable, and a
/// therapy that has been without supply for longer gets no refill of its own.
pub const SILENCE_DAYS: i32 = 30;

/// Hours after which a page that was viewed and not sent becomes work for a person.
const SEEN_HOURS: i64 = 24;

/// Enters this slice's jobs into the table.
pub fn register(registry: &mut engine::Registry) {
    registry
        .step::<PlanRefill>(plan)
        .step::<OpenRefill>(open_refill)
        .step::<CloseSilentRefill>(close_silent)
        .step::<ChaseSeenRefill>(chase_seen);
}

/// Asks for new plans, one for each therapy, each in its patient's lane.
pub(crate) fn ask_for_plans(tx: &mut Tx<'_>, courses: &[(TherapyId, PatientId)]) -> Result<()> {
    let mut distinct = courses.to_vec();
    distinct.sort();
    distinct.dedup();
    let job = |(therapy, patient): (TherapyId, PatientId)| {
        NewJob::of(&PlanRefill { therapy })
            .lane(Lane::patient(patient))
            .key(format!("refill-plan:{therapy}"))
    };
    engine::enqueue_all(tx, distinct.into_iter().map(job).collect())
}

/// Plans a therapy: its supply, and the refill that follows its last dispense.
pub fn plan(tx: &mut Tx<'_>, job: &PlanRefill) -> Verdict {
    plan_therapy(tx, job.therapy).map_err(JobError::of)
}

fn plan_therapy(tx: &mut Tx<'_>, id: TherapyId) -> Result<()> {
    let mut course = therapy::find(tx, id)?;
    let fills = dispense::of_therapy(tx, id)?;
    let Some(last) = fills.last().copied() else { return estimate_only(tx, &course) };
    if course.ended_on.is_some_and(|ended| ended < last.dispensed_on) {
        therapy::restart(tx, id)?;
        course = therapy::find(tx, id)?;
    }
    let profile = pharmacy::current(tx)?;
    let today = profile.zone.day(tx.now());
    let holds = therapy::holds(tx, id)?;
    let supply = Supply::of(&fills.iter().map(Dispense::fill).collect::<Vec<_>>(), &holds);
    supply::keep(tx, id, kept(&supply).as_ref())?;
    let days = supply
        .last_span()
        .and_then(|span| window(&span, course.payer, &profile.shipping, course.next_dose_on));
    let follows = (last.dispensed_on, last.id);
    let current = match rows::current(tx, id)? {
        Some(open) => {
            let open = locked(tx, open.id)?;
            keep_open(tx, open, follows)?
        }
        None => None,
    };
    if !is_running(tx, &course)? {
        return match current {
            Some(mut refill) => end(tx, &mut refill),
            None => Ok(()),
        };
    }
    let facts = Facts { days, follows, today, is_held: supply.is_held(today) };
    match current {
        Some(refill) => replan(tx, refill, &facts, &profile.zone),
        None => begin(tx, &course, &facts, &profile.zone),
    }
}

/// What a plan rests on.
struct Facts {
    days: Option<Window>,
    follows: (Day, kernel::DispenseId),
    today: Day,
    is_held: bool,
}

fn kept(supply: &Supply) -> Option<Kept> {
    let span = supply.last_span()?;
    Some(Kept {
        from_on: span.from,
        days_supply: u32::from(span.fill.lasts.days()),
        runs_out_on: span.until,
        basis: Basis::Dispensed,
    })
}

/// Without a dispense there is an estimate at most: it is shown, and starts nothing. A refill whose
/// every dispense was taken back is over.
fn estimate_only(tx: &mut Tx<'_>, course: &Therapy) -> Result<()> {
    let order = prescription::active_order(tx, course.id)?;
    let estimated = order.as_ref().and_then(estimate).map(|estimate| Kept {
        from_on: Some(estimate.fill.on),
        days_supply: u32::from(estimate.fill.lasts.days()),
        runs_out_on: Some(estimate.fill.on.plus_days(i32::from(estimate.fill.lasts.days()))),
        basis: estimate.basis,
    });
    supply::keep(tx, course.id, estimated.as_ref())?;
    match rows::current(tx, course.id)? {
        Some(open) => {
            let mut refill = locked(tx, open.id)?;
            end(tx, &mut refill)
        }
        None => Ok(()),
    }
}

/// The refill, unless a later dispense than the one it follows has just filled it.
fn keep_open(
    tx: &mut Tx<'_>,
    mut refill: Refill,
    last: (Day, kernel::DispenseId),
) -> Result<Option<Refill>> {
    if last <= refill.follows {
        return Ok(Some(refill));
    }
    shift(tx, &mut refill, Cause::Dispensed, None)?;
    Ok(None)
}

/// Whether the therapy goes on and its patient is in our care.
fn is_running(tx: &mut Tx<'_>, course: &Therapy) -> Result<bool> {
    let is_over = matches!(course.state, therapy::State::Stopped | therapy::State::Completed);
    Ok(!is_over && patient::find(tx, course.patient)?.status == Status::Active)
}

fn end(tx: &mut Tx<'_>, refill: &mut Refill) -> Result<()> {
    let because = vec!["therapy-stopped".to_owned()];
    shift(tx, refill, Cause::TherapyStopped, Some(because))?;
    Ok(())
}

/// Plans a refill for a therapy that has none, unless it ran out too long ago to be one.
fn begin(tx: &mut Tx<'_>, course: &Therapy, facts: &Facts, zone: &Zone) -> Result<()> {
    let Some(days) = facts.days.filter(|_| !facts.is_held) else { return Ok(()) };
    if facts.today.days_since(days.runs_out_on) > SILENCE_DAYS {
        return Ok(());
    }
    let now = tx.now();
    let refill = Refill {
        id: tx.new_id(),
        therapy: course.id,
        patient: course.patient,
        state: State::Planned,
        follows: facts.follows,
        window: Some(days),
        delivery: None,
        because: Vec::new(),
        answers_version: 0,
        asked_at: None,
        seen_at: None,
        answered_at: None,
        moved_at: now,
        created_at: now,
    };
    if !rows::insert(tx, &refill)? {
        return Ok(());
    }
    audit::note(tx, Act::Created, "refill", refill.id, Some(refill.patient))?;
    announce(tx, &refill, &days, zone)
}

/// Brings an open refill in line with its days and with the holds of its therapy.
fn replan(tx: &mut Tx<'_>, mut refill: Refill, facts: &Facts, zone: &Zone) -> Result<()> {
    let has_moved = refill.window != facts.days || refill.follows != facts.follows;
    if has_moved {
        refill.window = facts.days;
        refill.follows = facts.follows;
        rows::set_window(tx, &refill)?;
        task::rerank(tx, refill.id)?;
    }
    let held = "therapy-held";
    if facts.is_held || facts.days.is_none() {
        shift(tx, &mut refill, Cause::TherapyHeld, Some(vec![held.to_owned()]))?;
        return Ok(());
    }
    let was_held = refill.state == State::OnHold && refill.because.iter().any(|it| it == held);
    let is_lifted =
        was_held && shift(tx, &mut refill, Cause::HoldLifted, Some(Vec::new()))?.is_some();
    match facts.days {
        Some(days) if has_moved || is_lifted => announce(tx, &refill, &days, zone),
        _ => Ok(()),
    }
}

/// Sets the timers of a refill and tells of it.
fn announce(tx: &mut Tx<'_>, refill: &Refill, days: &Window, zone: &Zone) -> Result<()> {
    if refill.state == State::Planned {
        let opening = NewJob::of(&OpenRefill { refill: refill.id })
            .due(zone.start_of(days.opens_on))
            .lane(Lane::patient(refill.patient))
            .key(open_key(refill.id));
        engine::enqueue(tx, opening)?;
    }
    if refill.state.awaits_answer() {
        let silence = NewJob::of(&CloseSilentRefill { refill: refill.id })
            .due(zone.start_of(days.runs_out_on.plus_days(SILENCE_DAYS)))
            .lane(Lane::patient(refill.patient))
            .key(silence_key(refill.id));
        engine::enqueue(tx, silence)?;
    }
    let planned =
        RefillPlanned { refill: refill.id, therapy: refill.therapy, patient: refill.patient };
    engine::emit(tx, &planned)?;
    Ok(())
}

/// Sets the timers of a refill that was put back into its course.
pub(super) fn restart(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    let zone = pharmacy::zone(tx)?;
    match refill.window {
        Some(days) => announce(tx, refill, &days, &zone),
        None => ask_for_plans(tx, &[(refill.therapy, refill.patient)]),
    }
}

/// Opens a refill when its window has come.
pub fn open_refill(tx: &mut Tx<'_>, job: &OpenRefill) -> Verdict {
    let mut act = || -> Result<()> {
        let mut refill = locked(tx, job.refill)?;
        let today = pharmacy::zone(tx)?.day(tx.now());
        if refill.window.is_some_and(|days| days.opens_on <= today) {
            shift(tx, &mut refill, Cause::WindowOpened, None)?;
        }
        Ok(())
    };
    act().map_err(JobError::of)
}

/// Closes a refill that nobody answered.
pub fn close_silent(tx: &mut Tx<'_>, job: &CloseSilentRefill) -> Verdict {
    let mut act = || -> Result<()> {
        let mut refill = locked(tx, job.refill)?;
        let today = pharmacy::zone(tx)?.day(tx.now());
        let is_due = |days: Window| days.runs_out_on.plus_days(SILENCE_DAYS) <= today;
        if refill.window.is_some_and(is_due) {
            shift(tx, &mut refill, Cause::Silence, None)?;
        }
        Ok(())
    };
    act().map_err(JobError::of)
}

/// Makes a page that was only looked at work for a person.
pub fn chase_seen(tx: &mut Tx<'_>, job: &ChaseSeenRefill) -> Verdict {
    let mut act = || -> Result<()> {
        let refill = locked(tx, job.refill)?;
        if refill.state == State::Seen {
            open(tx, &refill, Kind::SeenNoAnswer)?;
        }
        Ok(())
    };
    act().map_err(JobError::of)
}

/// Sets the timer for a page that may only have been looked at.
pub(super) fn remember_seen(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    let chase = NewJob::of(&ChaseSeenRefill { refill: refill.id })
        .due(tx.now().plus_hours(SEEN_HOURS))
        .lane(Lane::patient(refill.patient))
        .key(seen_key(refill.id));
    engine::enqueue(tx, chase)?;
    Ok(())
}

/// An answer came: nobody is silent any more.
pub(super) fn forget_silence(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    engine::cancel(tx, &silence_key(refill.id))?;
    engine::cancel(tx, &seen_key(refill.id))?;
    Ok(())
}

/// The refill is over, or stands still.
pub(super) fn forget_all(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    engine::cancel(tx, &open_key(refill.id))?;
    forget_silence(tx, refill)
}

fn open_key(refill: RefillId) -> String {
    format!("refill-open:{refill}")
}

fn silence_key(refill: RefillId) -> String {
    format!("refill-silence:{refill}")
}

fn seen_key(refill: RefillId) -> String {
    format!("refill-seen:{refill}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_examples_parse() {
        serde_json::from_str::<PlanRefill>(PlanRefill::EXAMPLE).unwrap();
        serde_json::from_str::<OpenRefill>(OpenRefill::EXAMPLE).unwrap();
        serde_json::from_str::<CloseSilentRefill>(CloseSilentRefill::EXAMPLE).unwrap();
        serde_json::from_str::<ChaseSeenRefill>(ChaseSeenRefill::EXAMPLE).unwrap();
    }
}
