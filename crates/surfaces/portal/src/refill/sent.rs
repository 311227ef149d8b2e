//! What became of the answers, read back from the record: the page tells nothing that is not so.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use care::{
    refill::{Refill, state::State as Stands},
    task::{self, Task, WhyStopped, rules::Kind},
};
use kernel::{Instant, RefillId, Result};
use outreach::{
    facts,
    policy::{CallDue, Promise},
};
use store::Tx;
use web::Fault;

use super::{
    actions::{self, Visiting},
    called::{Called, Known},
    confirmation::{self, Call, Led, Sent},
    ended::{Ended, ended},
    pages::count,
};
use crate::{PortalState, answer::see_other, visit::PatientVisit};

/// What the page is made from.
struct Found {
    refills: Vec<(Refill, Known)>,
    /// What can be told of the call that is still to come and comes first.
    call: Option<Call>,
    /// Whether one of them is about the delivery day.
    is_day_open: bool,
    now: Instant,
}

/// `GET /refill/sent`.
pub async fn show(
    State(state): State<PortalState>,
    visit: PatientVisit,
) -> Result<Response, Fault> {
    let visiting = visit.visiting();
    let found = state.db.write(&visit.actor(), move |tx| read(tx, visiting)).await?;
    if found.refills.iter().any(|(refill, _)| actions::waits(refill)) {
        return Ok(see_other("/refill"));
    }
    if let Some(why) = over(&found.refills) {
        let refills = count(found.refills.len().max(1));
        return Ok(ended(&visit.view, why, refills).into_response());
    }
    let sent = sent(&visit, &found);
    Ok(confirmation::confirmation(&visit.view, &visit.token, &sent).into_response())
}

fn read(tx: &mut Tx<'_>, visiting: Visiting) -> Result<Found> {
    audit::viewed(tx, visiting.patient, "refill-page")?;
    let mut refills = Vec::new();
    for refill in actions::of_visit(tx, visiting)? {
        let (known, _) = Known::of(tx, &refill)?;
        refills.push((refill, known));
    }
    let ids: Vec<RefillId> = refills.iter().map(|(refill, _)| refill.id).collect();
    let tasks = task::of_patient(tx, visiting.patient, 50)?;
    let calls: Vec<Task> = tasks.into_iter().filter(|task| is_call(task, &ids)).collect();
    let is_day_open = calls.iter().any(|task| task.kind == Kind::DeliveryCall);
    Ok(Found { refills, call: first_call(tx, visiting, &calls)?, is_day_open, now: tx.now() })
}

/// By when somebody calls: within hours in which this patient may be called.
fn first_call(tx: &mut Tx<'_>, visiting: Visiting, calls: &[Task]) -> Result<Option<Call>> {
    if calls.is_empty() {
        return Ok(None);
    }
    let Some(facts) = facts::of(tx, visiting.patient)? else { return Ok(None) };
    let now = tx.now();
    let told = |task: &Task| {
        let (since, hours) = (task.opened_at, task.kind.duty().hours);
        facts.promise(&CallDue { since, hours, act_by: task.act_by }, now)
    };
    Ok(Some(match calls.iter().filter_map(told).min() {
        Some(Promise::Today) => Call::Today,
        Some(Promise::By(by)) => Call::By(by),
        None => Call::Unsaid,
    }))
}

fn is_call(task: &Task, refills: &[RefillId]) -> bool {
    let is_ours = task.refill.is_some_and(|refill| refills.contains(&refill));
    let is_call = matches!(
        task.kind,
        Kind::PharmacistReview | Kind::PatientQuestion | Kind::DeliveryCall | Kind::OrderStopped
    );
    is_ours && is_call && task.done_at.is_none()
}

/// Why there is nothing to tell about answers: nothing takes any.
fn over(refills: &[(Refill, Known)]) -> Option<Ended> {
    let all = |which: fn(Stands) -> bool| refills.iter().all(|(refill, _)| which(refill.state));
    let is_closed =
        |refill: &Refill| refill.state == Stands::Planned || outcome(refill) == Some(Led::Closed);
    if refills.iter().all(|(refill, _)| is_closed(refill)) {
        Some(Ended::Closed)
    } else if all(|state| state == Stands::Filled) {
        Some(Ended::Done)
    } else if all(|state| matches!(state, Stands::Ordered | Stands::Filled)) {
        Some(Ended::UnderWay)
    } else {
        None
    }
}

fn sent(visit: &PatientVisit, found: &Found) -> Sent {
    let view = &visit.view;
    let reference = found.refills.first().map(|(refill, _)| reference(refill.id));
    let mut kept = found.refills.iter().filter(|(refill, _)| refill.state != Stands::Declined);
    let delivery = kept.find_map(|(refill, _)| refill.delivery);
    let can_change = found.refills.iter().any(|(refill, _)| actions::is_open(refill));
    let today = view.brand.zone.day(found.now);
    let told =
        found.refills.iter().filter_map(|(refill, known)| outcome(refill).map(|led| (known, led)));
    let (known, outcomes): (Vec<&Known>, Vec<Led>) = told.unzip();
    let medicines = Called::all(&view.say, &known, today).into_iter().zip(outcomes).collect();
    Sent {
        reference: reference.unwrap_or_default(),
        medicines,
        delivery,
        call: found.call,
        waits_for_day: found.is_day_open && delivery.is_none(),
        can_change,
        today,
        now: found.now,
        clock: visit.clock.clone(),
    }
}

fn outcome(refill: &Refill) -> Option<Led> {
    match (refill.state, refill.stopped()) {
        (Stands::Confirmed | Stands::Ordered | Stands::Filled, _) => Some(Led::Confirmed),
        (Stands::NeedsPharmacist | Stands::Answered, _) => Some(Led::NeedsPharmacist),
        (Stands::Declined | Stands::OnHold, _) if refill.is_ended_by_treatment() => {
            Some(Led::Closed)
        }
        (Stands::Declined, Some(why)) if why != WhyStopped::PatientAsked => Some(Led::Stopped),
        (Stands::Declined, _) => Some(Led::Declined),
        (Stands::OnHold, _) => Some(Led::OnHold),
        _ => None,
    }
}

/// The last eight letters of the refill's id: short enough to read out, and staff can find it.
fn reference(id: RefillId) -> String {
    let text = id.to_string().to_uppercase();
    let last = &text[text.len() - 8..];
    format!("{}-{}", &last[..4], &last[4..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_the_end_of_the_id() {
        let id: RefillId = "01923456-789a-7bcd-8ef0-123456789abc".parse().unwrap();
        assert_eq!(reference(id), "5678-9ABC");
    }
}
