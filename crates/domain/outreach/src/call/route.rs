//! The questions in the order of the pages, as the answers so far make them; and which comes before and
//! after.

use care::refill::answers::{Answers, Confirm, Severity, route as judge};
use care::refill::state::Outcome;

use super::{
    around::{Around, Medicine},
    progress::{Ask, Spot},
};

/// Every question that is asked, the first of each only.
pub(super) fn route(around: &Around) -> Vec<Spot> {
    let mut spots = Vec::new();
    for medicine in &around.medicines {
        let refill = Some(medicine.refill);
        spots.push(Spot::Question { refill, ask: Ask::StillTaking });
        if medicine.is_taken() && medicine.is_counted {
            spots.push(Spot::Question { refill, ask: Ask::DosesLeft });
        }
        if medicine.is_taken() {
            spots.push(Spot::Question { refill, ask: Ask::Missed });
        }
    }
    let mut shared = vec![Ask::Changes, Ask::SideEffects];
    if wants_more(around) {
        shared.push(Ask::NewOrWorse);
    }
    if around.medicines.iter().any(Medicine::is_taken) {
        shared.push(Ask::DeliveryDay(0));
    }
    shared.push(Ask::PharmacistQuestion);
    if !around.medicines.is_empty() {
        spots.extend(shared.into_iter().map(|ask| Spot::Question { refill: None, ask }));
    }
    spots
}

fn wants_more(around: &Around) -> bool {
    let told = around.medicines.first().and_then(|it| it.answers.side_effects.as_ref());
    told.is_some_and(|told| told.severity != Severity::None)
}

/// Where a call goes on: the first question without an answer, else the last word.
pub(super) fn resume(around: &Around) -> Spot {
    route(around).into_iter().find(|spot| !is_answered(spot, around)).unwrap_or(Spot::Check)
}

/// The question before this place; none before the first.
pub(super) fn before(spot: &Spot, around: &Around) -> Option<Spot> {
    let spots = route(around);
    if *spot == Spot::Check {
        return spots.last().cloned();
    }
    let Spot::Question { refill, ask } = spot else { return None };
    let first = Spot::Question { refill: *refill, ask: head(*ask) };
    if first != *spot {
        return Some(first);
    }
    let at = spots.iter().position(|it| *it == first)?;
    at.checked_sub(1).map(|at| spots[at].clone())
}

/// The first page of a question.
const fn head(ask: Ask) -> Ask {
    match ask {
        Ask::DosesSure(_) => Ask::DosesLeft,
        Ask::MissedCount | Ask::MissedWhy(_) => Ask::Missed,
        Ask::Changed(..) => Ask::Changes,
        Ask::DeliveryDay(_) => Ask::DeliveryDay(0),
        other => other,
    }
}

/// Whether a question has its answer: what is shared, when it is the same for all.
fn is_answered(spot: &Spot, around: &Around) -> bool {
    let Spot::Question { refill, ask } = spot else { return false };
    let same = |get: fn(&Answers, &Answers) -> bool| {
        around.medicines.windows(2).all(|pair| get(&pair[0].answers, &pair[1].answers))
    };
    let medicine = match refill {
        Some(_) => around.medicine(*refill),
        None => around.medicines.first(),
    };
    let Some(answers) = medicine.map(|it| &it.answers) else { return true };
    match head(*ask) {
        Ask::StillTaking => answers.still_taking.is_some(),
        Ask::DosesLeft => answers.doses_left.is_some(),
        Ask::Missed => match answers.missed_doses {
            Some(0) => true,
            Some(_) => answers.missed_why.is_some(),
            None => false,
        },
        Ask::Changes => answers.changes.is_some() && same(|a, b| a.changes == b.changes),
        Ask::SideEffects => {
            answers.side_effects.is_some() && same(|a, b| a.side_effects == b.side_effects)
        }
        Ask::NewOrWorse => answers.side_effects.as_ref().is_some_and(|it| it.words.is_some()),
        Ask::DeliveryDay(_) => answers.delivery.is_some() && same(|a, b| a.delivery == b.delivery),
        _ => answers.pharmacist_question.is_some(),
    }
}

/// Whether a pharmacist would look first, by the very rules that judge what is sent.
pub(super) fn is_flagged(medicine: &Medicine, confirm: Confirm) -> bool {
    let answers = Answers { confirm: Some(confirm), ..medicine.answers.clone() };
    judge(&answers, &medicine.expected).is_some_and(|led| led.to == Outcome::NeedsPharmacist)
}
