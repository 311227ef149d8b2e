//! Which refills the words of a patient are about. Pure but for the two readings at its top.

use care::refill::{self, Refill, state::State};
use kernel::{Instant, PatientId, RefillId, Result};
use store::Tx;

use crate::together;

/// An answer can still be taken back by text for so long, in milliseconds.
const SECOND_THOUGHTS: i64 = 7 * 86_400_000;

/// The refills that words may be about, in the order in which pages number them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Meant {
    /// Those that an answer is about.
    pub(super) by_answer: Vec<RefillId>,
    /// Those that word of harm concerns, the one that a new link leads to first: what waits for an answer,
    /// and what was confirmed and could still be shipped.
    pub(super) by_harm: Vec<RefillId>,
}

/// The refills that the next words of this patient may be about.
pub(super) fn meant(tx: &mut Tx<'_>, patient: PatientId) -> Result<Meant> {
    let now = tx.now();
    let mut refills = refill::open_of_patient(tx, patient)?;
    // Most have one that waits for an answer, whatever was said of it.
    let is_plain = refills.len() < 2 && refills.iter().all(|it| it.state != State::Unreachable);
    let spoken = if is_plain { Vec::new() } else { together::last_spoken_for(tx, patient)? };
    refills.sort_by_key(Refill::place);
    Ok(judge(&refills, &spoken, now))
}

/// An answer is about what waits and was told of: what was asked for and is still awaited, and what
/// the newest text spoke for. Who was told of nothing that waits has second thoughts about what that
/// text spoke for, or answers late, or has second thoughts about anything else. What nobody asks about
/// any more is not meant by an answer to a text about something else.
fn judge(refills: &[Refill], spoken: &[RefillId], now: Instant) -> Meant {
    let is_spoken = |refill: &Refill| spoken.contains(&refill.id);
    let is_lately = |refill: &Refill| {
        matches!(refill.state, State::Confirmed | State::Declined | State::OnHold)
            && refill.answered_at.is_some_and(|at| now.millis_since(at) < SECOND_THOUGHTS)
    };
    let is_put = |refill: &Refill| refill.state.is_put_to_patient();
    let is_late = |refill: &Refill| {
        let is_forgotten = refill.state == State::Unreachable && !spoken.is_empty();
        is_put(refill) && (!is_forgotten || is_spoken(refill))
    };
    let is_told = |refill: &Refill| {
        matches!(refill.state, State::Asked | State::Seen) || is_put(refill) && is_spoken(refill)
    };
    let first = |rules: &[&dyn Fn(&Refill) -> bool]| -> Vec<RefillId> {
        let of = |rule: &&dyn Fn(&Refill) -> bool| {
            let found: Vec<_> = refills.iter().filter(|it| rule(it)).map(|it| it.id).collect();
            (!found.is_empty()).then_some(found)
        };
        rules.iter().find_map(of).unwrap_or_default()
    };
    let waits = refills.iter().filter(|it| is_put(it));
    let may_ship = refills.iter().filter(|it| it.state == State::Confirmed);
    let mut by_harm: Vec<RefillId> = waits.chain(may_ship).map(|it| it.id).collect();
    if by_harm.is_empty() {
        by_harm = first(&[&is_lately]);
    }
    let is_lately_spoken = |refill: &Refill| is_lately(refill) && is_spoken(refill);
    Meant { by_answer: first(&[&is_told, &is_lately_spoken, &is_late, &is_lately]), by_harm }
}

#[cfg(test)]
mod tests {
    use kernel::{Day, Id};

    use super::{State::*, *};

    const DAY: i64 = 86_400_000;

    fn now() -> Instant {
        Instant(1_772_463_600_000)
    }

    fn refill(id: u128, state: State, answered_days_ago: Option<i64>) -> Refill {
        let day: Day = "2026-03-02".parse().expect("a day");
        Refill {
            id: Id::from_raw(id),
            therapy: Id::from_raw(id),
            patient: Id::from_raw(1),
            state,
            follows: (day, Id::from_raw(id)),
            window: None,
            delivery: None,
            because: Vec::new(),
            answers_version: 0,
            asked_at: None,
            seen_at: None,
            answered_at: answered_days_ago.map(|days| now().plus_millis(-days * DAY)),
            moved_at: now(),
            created_at: now(),
        }
    }

    /// Refills numbered from 1 in these states, those in an answer's states answered yesterday.
    #[track_caller]
    fn check(states: &[State], spoken: &[u128], answered: &[u128], harmed: &[u128]) {
        let yesterday = |state| matches!(state, Confirmed | Declined | OnHold).then_some(1);
        let mut refills: Vec<Refill> =
            (1..).zip(states).map(|(id, state)| refill(id, *state, yesterday(*state))).collect();
        refills.sort_by_key(Refill::place);
        let ids = |ids: &[u128]| ids.iter().copied().map(Id::from_raw).collect::<Vec<RefillId>>();
        let expected = Meant { by_answer: ids(answered), by_harm: ids(harmed) };
        assert_eq!(judge(&refills, &ids(spoken), now()), expected, "{states:?} {spoken:?}");
    }

    #[test]
    fn an_answer_is_about_what_waits_and_was_told_of() {
        check(&[Asked, Seen], &[1, 2], &[1, 2], &[1, 2]);
        check(&[Asked, Planned, Ordered], &[1], &[1], &[1]);
        check(&[Unreachable, Asked], &[2], &[2], &[2, 1]);
        check(&[Unreachable, Asked], &[1], &[2, 1], &[2, 1]);
        check(&[Asked, Opened], &[1], &[1], &[1, 2]);
        check(&[Asked, Opened], &[1, 2], &[1, 2], &[1, 2]);
    }

    #[test]
    fn a_late_answer_is_heard() {
        check(&[Unreachable], &[], &[1], &[1]);
        check(&[Unreachable, Opened], &[], &[2, 1], &[2, 1]);
        check(&[Unreachable, Ordered], &[1], &[1], &[1]);
    }

    #[test]
    fn an_answer_to_another_text_is_not_about_what_nobody_asks_about_any_more() {
        check(&[Unreachable], &[2], &[], &[1]);
        check(&[Unreachable, Ordered], &[2], &[], &[1]);
        check(&[Unreachable, NeedsPharmacist], &[2], &[], &[1]);
        check(&[Unreachable, Opened], &[3], &[2], &[2, 1]);
    }

    #[test]
    fn a_second_thought_is_about_what_was_spoken_of_last() {
        check(&[Confirmed], &[], &[1], &[1]);
        check(&[Unreachable, Confirmed], &[2], &[2], &[1, 2]);
        check(&[Unreachable, Confirmed], &[1], &[1], &[1, 2]);
        check(&[Confirmed, Opened], &[1], &[1], &[2, 1]);
        check(&[Confirmed, Asked], &[1], &[2], &[2, 1]);
        let long_ago = refill(1, Confirmed, Some(8));
        assert_eq!(judge(&[long_ago], &[], now()).by_answer, []);
    }

    #[test]
    fn harm_concerns_whatever_could_still_be_shipped() {
        check(&[Declined, Ordered, OnHold], &[], &[1, 3], &[1, 3]);
        check(&[Declined, Confirmed, Ordered], &[], &[1, 2], &[2]);
        let long_ago = refill(1, Confirmed, Some(8));
        assert_eq!(judge(&[long_ago], &[], now()).by_harm, [Id::from_raw(1)]);
    }
}
