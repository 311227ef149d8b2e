//! What happens to refills later: plans, openings, silence, a page that was only looked at, an
//! order that led to nothing. Each job asks again whether it is still needed when its time comes.

use engine::{JobError, JobKind, Lane, NewJob, Verdict};
use kernel::{Instant, PatientId, RefillId, Result, TherapyId, Zone};
use serde::{Deserialize, Serialize};
use store::Tx;

use super::{
    model::{Refill, RefillPlanned},
    moves::{locked, open, open_again, reopen, shift},
    plan, rows,
    rules::Window,
    state::{Cause, State},
};
use crate::{pharmacy, task::rules::Kind};

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
    /// The day after the agreed ship day an ordered refill is still not filled.
    ChaseOrder { refill: RefillId } = "care.chase_order/1",
        r#"{"refill":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
    /// The day has come on which a patient who had enough is asked again.
    AskAgain { refill: RefillId } = "care.ask_again/1",
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
        .step::<ChaseSeenRefill>(chase_seen)
        .step::<ChaseOrder>(chase_order)
        .step::<AskAgain>(ask_again);
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

/// Asks for a new plan of every refill that is not filled, as when parcels leave on other days.
pub(crate) fn replan_open(tx: &mut Tx<'_>) -> Result<()> {
    let courses = rows::open_courses(tx)?;
    ask_for_plans(tx, &courses)
}

/// Plans a therapy: its supply, and the refill that follows its last dispense.
pub fn plan(tx: &mut Tx<'_>, job: &PlanRefill) -> Verdict {
    plan::bring_in_line(tx, job.therapy).map_err(JobError::of)
}

/// Sets the timers of a refill and tells of it.
pub(super) fn announce(tx: &mut Tx<'_>, refill: &Refill, days: &Window, zone: &Zone) -> Result<()> {
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

/// Makes an order that led to no dispense work for a person.
pub fn chase_order(tx: &mut Tx<'_>, job: &ChaseOrder) -> Verdict {
    let mut act = || -> Result<()> {
        let refill = locked(tx, job.refill)?;
        if refill.state == State::Ordered {
            open_again(tx, &refill, Kind::OrderOverdue)?;
        }
        Ok(())
    };
    act().map_err(JobError::of)
}

/// Asks a patient again who had enough, unless something else has moved the refill since.
pub fn ask_again(tx: &mut Tx<'_>, job: &AskAgain) -> Verdict {
    reopen(tx, job.refill).map_err(JobError::of)
}

/// Sets the timer for the day on which a patient is asked again.
pub(super) fn remember_to_ask(tx: &mut Tx<'_>, refill: &Refill, from: Instant) -> Result<()> {
    let asking = NewJob::of(&AskAgain { refill: refill.id })
        .due(from)
        .lane(Lane::patient(refill.patient))
        .key(ask_key(refill.id));
    engine::enqueue(tx, asking)?;
    Ok(())
}

/// Sets the timer for an order: the day after the parcel should have left, tomorrow at the soonest.
pub(super) fn remember_order(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    let zone = pharmacy::zone(tx)?;
    let today = zone.day(tx.now());
    let agreed = refill.delivery.map(|delivery| delivery.ships_on);
    let ships_on = agreed.or(refill.window.and_then(|days| days.last_safe_ship_on));
    let due_on = ships_on.unwrap_or(today).max(today).plus_days(1);
    let chase = NewJob::of(&ChaseOrder { refill: refill.id })
        .due(zone.start_of(due_on))
        .lane(Lane::patient(refill.patient))
        .key(order_key(refill.id));
    engine::enqueue(tx, chase)?;
    Ok(())
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
    engine::cancel(tx, &ask_key(refill.id))?;
    Ok(())
}

/// The refill is over, or stands still.
pub(super) fn forget_all(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    engine::cancel(tx, &open_key(refill.id))?;
    engine::cancel(tx, &order_key(refill.id))?;
    forget_silence(tx, refill)
}

fn open_key(refill: RefillId) -> String {
    format!("refill-open:{refill}")
}

fn silence_key(refill: RefillId) -> String {
    format!("refill-silence:{refill}")
}

fn order_key(refill: RefillId) -> String {
    format!("refill-order:{refill}")
}

fn ask_key(refill: RefillId) -> String {
    format!("refill-ask:{refill}")
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
        serde_json::from_str::<ChaseOrder>(ChaseOrder::EXAMPLE).unwrap();
        serde_json::from_str::<AskAgain>(AskAgain::EXAMPLE).unwrap();
    }
}
