//! Answers about refills: which of the open ones are meant, and what each answer leads to.

use care::refill::{
    self, Refill,
    answers::{Answers, Confirm},
    state::{Outcome, State},
};
use kernel::{PatientId, RefillId, Result};
use store::Tx;

use super::interpret::Thread;
use crate::{
    reply::{Intent, Which},
    template::Template,
};

/// An answer can still be taken back by text for so long, in milliseconds.
const SECOND_THOUGHTS: i64 = 7 * 86_400_000;

/// The refills that an answer of this patient may be about, the oldest first: those that wait for
/// one, or else those answered lately, which a second thought may change.
pub(super) fn open_refills(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<RefillId>> {
    let now = tx.now();
    let all = refill::of_patient(tx, patient, 20)?;
    let waiting =
        |state: State| matches!(state, State::Opened | State::Asked | State::Seen | State::Unreachable);
    let lately = |refill: &Refill| {
        matches!(refill.state, State::Confirmed | State::Declined | State::OnHold)
            && refill.answered_at.is_some_and(|at| now.millis_since(at) < SECOND_THOUGHTS)
    };
    let mut open: Vec<RefillId> =
        all.iter().filter(|refill| waiting(refill.state)).map(|refill| refill.id).collect();
    if open.is_empty() {
        open = all.iter().filter(|refill| lately(refill)).map(|refill| refill.id).collect();
    }
    open.sort();
    Ok(open)
}

/// Applies an answer to the refills it names; what is not named is not answered.
pub(super) fn apply(tx: &mut Tx<'_>, thread: &Thread) -> Result<()> {
    let said = said(&thread.reading.intent, &thread.open);
    let Some((first, _)) = said.first() else { return thread.unclear(tx) };
    let mut outcomes = Vec::with_capacity(said.len());
    for (refill, answers) in &said {
        let channel = kernel::Channel::Sms;
        outcomes.push(refill::answer(tx, *refill, answers.clone(), channel)?);
    }
    thread.understood(tx, Some(*first))?;
    let refill = (said.len() == 1).then_some(*first);
    thread.say_only(tx, thanks(&outcomes), refill)
}

/// The typed answer for each refill that the patient spoke of.
fn said(intent: &Intent, open: &[RefillId]) -> Vec<(RefillId, Answers)> {
    let to = |numbers: &[u8], confirm: Confirm| -> Vec<(RefillId, Answers)> {
        numbers
            .iter()
            .filter_map(|number| open.get(usize::from(*number).checked_sub(1)?))
            .map(|refill| (*refill, Answers { confirm: Some(confirm), ..Answers::default() }))
            .collect()
    };
    let all: Vec<u8> = (1..=u8::try_from(open.len()).unwrap_or(u8::MAX)).collect();
    let numbers = |which: &Which| match which {
        Which::All => all.clone(),
        Which::Only(numbers) => numbers.clone(),
    };
    match intent {
        Intent::Confirm(which) => to(&numbers(which), Confirm::Send),
        Intent::Decline(which) => to(&numbers(which), Confirm::No),
        Intent::Mixed { yes, no } => {
            let mut said = to(yes, Confirm::Send);
            said.extend(to(no, Confirm::No));
            said
        }
        Intent::DosesLeft(doses) => match open {
            [only] => {
                let doses_left = u16::try_from(*doses).ok();
                vec![(*only, Answers { doses_left, ..Answers::default() })]
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// One answer for all: the one that the patient must not miss.
fn thanks(outcomes: &[Option<Outcome>]) -> Template {
    let any = |outcome: Outcome| outcomes.contains(&Some(outcome));
    if any(Outcome::NeedsPharmacist) {
        Template::RefillNeedsPharmacist
    } else if any(Outcome::Confirmed) {
        Template::RefillConfirmed
    } else if any(Outcome::OnHold) {
        Template::RefillOnHold
    } else if any(Outcome::Declined) {
        Template::RefillDeclined
    } else {
        Template::QuestionReceived
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn open(count: u128) -> Vec<RefillId> {
        (1..=count).map(Id::from_raw).collect()
    }

    #[track_caller]
    fn check(intent: &Intent, count: u128, expected: &[(u128, Option<Confirm>)]) {
        let said: Vec<_> = said(intent, &open(count))
            .into_iter()
            .map(|(refill, answers)| (refill.raw(), answers.confirm))
            .collect();
        assert_eq!(said, expected, "{intent:?}");
    }

    #[test]
    fn what_is_not_named_is_not_answered() {
        let send = Some(Confirm::Send);
        let no = Some(Confirm::No);
        check(&Intent::Confirm(Which::All), 2, &[(1, send), (2, send)]);
        check(&Intent::Confirm(Which::Only(vec![2])), 3, &[(2, send)]);
        check(&Intent::Confirm(Which::Only(vec![0, 4])), 3, &[]);
        check(&Intent::Decline(Which::All), 1, &[(1, no)]);
        let mixed = Intent::Mixed { yes: vec![1], no: vec![2] };
        check(&mixed, 2, &[(1, send), (2, no)]);
        check(&Intent::DosesLeft(4), 1, &[(1, None)]);
        check(&Intent::DosesLeft(4), 2, &[]);
        check(&Intent::Question, 2, &[]);
    }

    #[test]
    fn the_gravest_outcome_is_told() {
        let told = |outcomes: &[Outcome]| {
            let outcomes: Vec<_> = outcomes.iter().copied().map(Some).collect();
            thanks(&outcomes)
        };
        assert_eq!(
            told(&[Outcome::Confirmed, Outcome::NeedsPharmacist]),
            Template::RefillNeedsPharmacist
        );
        assert_eq!(told(&[Outcome::OnHold, Outcome::Confirmed]), Template::RefillConfirmed);
        assert_eq!(told(&[Outcome::Declined]), Template::RefillDeclined);
        assert_eq!(thanks(&[None]), Template::QuestionReceived);
    }
}
