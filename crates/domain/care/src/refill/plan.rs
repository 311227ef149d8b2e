//! Planning: reads the state of the world and brings a therapy's supply and refill in line with it.
//!
//! It may run any number of times and in any order: a dispense, a hold and a death all just ask for a
//! new plan.

use audit::Act;
use kernel::{Day, DispenseId, Result, TherapyId, Zone};
use store::Tx;

use super::{
    jobs::{SILENCE_DAYS, announce},
    model::Refill,
    moves::{locked, shift},
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
    task::{self, NewTask, rules::Kind},
    therapy::{self, Therapy},
};

/// Computes a therapy's supply anew and brings the refill that follows its last dispense in line.
pub(super) fn bring_in_line(tx: &mut Tx<'_>, id: TherapyId) -> Result<()> {
    let mut course = therapy::find(tx, id)?;
    let fills = dispense::of_therapy(tx, id)?;
    let Some(last) = fills.last().copied() else { return estimate_only(tx, &course) };
    if course.ended_on.is_some_and(|ended| ended < last.dispensed_on) {
        therapy::restart(tx, id)?;
        course = therapy::find(tx, id)?;
    }
    let (zone, shipping) = pharmacy::shipping(tx)?;
    let today = zone.day(tx.now());
    let holds = therapy::holds(tx, id)?;
    let supply = Supply::of(&fills.iter().map(Dispense::fill).collect::<Vec<_>>(), &holds);
    supply::keep(tx, id, kept(&supply).as_ref())?;
    let days = supply
        .last_span()
        .and_then(|span| window(&span, course.payer, &shipping, course.next_dose_on));
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
        Some(refill) => replan(tx, refill, &facts, &zone),
        None => begin(tx, &course, &facts, &zone),
    }
}

/// What a plan rests on.
struct Facts {
    days: Option<Window>,
    follows: (Day, DispenseId),
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
    last: (Day, DispenseId),
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
    Ok(!is_over && patient::status(tx, course.patient)? == Status::Active)
}

/// Ends the refill. An order that is placed already leaves nothing to end: a person calls it back.
fn end(tx: &mut Tx<'_>, refill: &mut Refill) -> Result<()> {
    let stopped = Cause::TherapyStopped.code();
    shift(tx, refill, Cause::TherapyStopped, Some(vec![stopped.to_owned()]))?;
    if refill.state != State::Ordered {
        return Ok(());
    }
    let key = format!("order-change:{}:{stopped}", refill.id);
    let new = NewTask::of(Kind::OrderChange, key).patient(refill.patient).refill(refill.id);
    task::open(tx, new.because([stopped])).map(drop)
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
