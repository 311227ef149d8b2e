//! The states of a refill and what moves it from one to the next.
//!
//! A pure table. Signals are delivered at least once and sometimes late: one that finds the refill
//! elsewhere is [`Stale`] and changes nothing. It knows neither why an answer was judged as it was
//! nor what happens after a move.

use std::{fmt, str::FromStr};

use kernel::Error;

/// Where a refill stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Its window has not come.
    Planned,
    /// The patient may be asked.
    Opened,
    /// A gateway accepted the first message.
    Asked,
    /// The patient looked at the page and sent nothing.
    Seen,
    /// An answer is in and not yet judged.
    Answered,
    /// It may be filled and shipped.
    Confirmed,
    /// A pharmacist must look before anything ships.
    NeedsPharmacist,
    /// There will be no such hand-over.
    Declined,
    /// Not now; the clock is stopped.
    OnHold,
    /// Its order task is completed.
    Ordered,
    /// A dispense is on record.
    Filled,
    /// Nobody answered for 30 days after the run-out.
    Unreachable,
}

impl State {
    /// All states, in the order of a quiet refill first.
    pub const ALL: [Self; 12] = [
        Self::Planned,
        Self::Opened,
        Self::Asked,
        Self::Seen,
        Self::Answered,
        Self::Confirmed,
        Self::NeedsPharmacist,
        Self::Declined,
        Self::OnHold,
        Self::Ordered,
        Self::Filled,
        Self::Unreachable,
    ];

    /// The states in which a text counts it among those that wait. One that is unreachable is still
    /// [put to the patient](Self::is_put_to_patient), who may answer it on the page or to a text
    /// that spoke of it. Texts about other refills leave it out: a yes to them would order what they
    /// were not asked about.
    pub const ASKED_IN_TEXTS: [Self; 3] = [Self::Opened, Self::Asked, Self::Seen];

    /// The stable word kept in tables and events.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Opened => "opened",
            Self::Asked => "asked",
            Self::Seen => "seen",
            Self::Answered => "answered",
            Self::Confirmed => "confirmed",
            Self::NeedsPharmacist => "needs_pharmacist",
            Self::Declined => "declined",
            Self::OnHold => "on_hold",
            Self::Ordered => "ordered",
            Self::Filled => "filled",
            Self::Unreachable => "unreachable",
        }
    }

    /// Whether the patient is still to be asked: reminders go on in these states only.
    pub const fn awaits_answer(self) -> bool {
        matches!(self, Self::Planned | Self::Opened | Self::Asked | Self::Seen)
    }

    /// Whether the patient may be asked about it now: its window has come, and no answer has. Pages
    /// show all of these, texts [some](Self::ASKED_IN_TEXTS).
    pub const fn is_put_to_patient(self) -> bool {
        matches!(self, Self::Opened | Self::Asked | Self::Seen | Self::Unreachable)
    }

    /// Whether a dispense still ends it. One therapy has one such refill at most.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Filled)
    }

    /// Whether an answer of the patient may still change what happens, as the page asks.
    pub const fn takes_answers(self) -> bool {
        !matches!(self, Self::Ordered | Self::Filled)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for State {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == code)
            .ok_or(Error::refused("bad-refill-state"))
    }
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The day came on which the patient may be asked.
    WindowOpened,
    /// A gateway accepted a message about it.
    MessageAccepted,
    /// The page was opened by somebody who matched the patient.
    PageViewed,
    /// The page was sent, or a reply was understood.
    Answered,
    /// The answer was judged.
    Judged(Outcome),
    /// A pharmacist looked and lets it go.
    Cleared,
    /// A pharmacist looked and ends it, or its order was called off.
    Refused,
    /// The order task was completed.
    OrderPlaced,
    /// A dispense of the therapy came in.
    Dispensed,
    /// Thirty days after the run-out nobody had answered.
    Silence,
    /// The therapy was paused.
    TherapyHeld,
    /// The pause is over.
    HoldLifted,
    /// The therapy was stopped or completed, or the patient died.
    TherapyStopped,
}

impl Cause {
    /// The stable word kept in the history of a refill.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WindowOpened => "window-opened",
            Self::MessageAccepted => "message-accepted",
            Self::PageViewed => "page-viewed",
            Self::Answered => "answered",
            Self::Judged(_) => "judged",
            Self::Cleared => "cleared",
            Self::Refused => "refused",
            Self::OrderPlaced => "order-placed",
            Self::Dispensed => "dispensed",
            Self::Silence => "silence",
            Self::TherapyHeld => "therapy-held",
            Self::HoldLifted => "hold-lifted",
            Self::TherapyStopped => "therapy-stopped",
        }
    }
}

/// What an answer was judged to mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Fill it.
    Confirmed,
    /// A pharmacist must look first.
    NeedsPharmacist,
    /// The patient does not want it.
    Declined,
    /// The patient does not want it now.
    OnHold,
}

impl Outcome {
    /// The state it leads to.
    pub const fn state(self) -> State {
        match self {
            Self::Confirmed => State::Confirmed,
            Self::NeedsPharmacist => State::NeedsPharmacist,
            Self::Declined => State::Declined,
            Self::OnHold => State::OnHold,
        }
    }

    /// The stable word kept in tables and events.
    pub const fn code(self) -> &'static str {
        self.state().code()
    }
}

/// One step from a state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Where it stood.
    pub from: State,
    /// Where it stands now.
    pub to: State,
}

/// The signal was meant for an earlier state: nothing changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale;

/// Where `cause` moves a refill that stands in `state`.
///
/// A patient can answer again until the order is placed, but cannot undo what a pharmacist has to
/// look at: from `NeedsPharmacist` only a pharmacist, a dispense or the end of the therapy leads on.
pub const fn move_to(state: State, cause: Cause) -> Result<Move, Stale> {
    use State::{
        Answered, Asked, Confirmed, Declined, Filled, NeedsPharmacist, OnHold, Opened, Ordered,
        Planned, Seen, Unreachable,
    };
    let to = match (cause, state) {
        (Cause::WindowOpened, Planned) => Opened,
        (Cause::MessageAccepted, Planned | Opened) => Asked,
        (Cause::PageViewed, Planned | Opened | Asked) => Seen,
        (
            Cause::Answered,
            Planned | Opened | Asked | Seen | Confirmed | Declined | OnHold | Unreachable,
        ) => Answered,
        (Cause::Judged(outcome), Answered) => outcome.state(),
        (Cause::Cleared, NeedsPharmacist) => Confirmed,
        (Cause::Refused, NeedsPharmacist | Confirmed) => Declined,
        (Cause::OrderPlaced, Confirmed) => Ordered,
        (
            Cause::Dispensed,
            Planned | Opened | Asked | Seen | Answered | Confirmed | NeedsPharmacist | Declined
            | OnHold | Ordered | Unreachable,
        ) => Filled,
        (Cause::Silence, Planned | Opened | Asked | Seen) => Unreachable,
        (
            Cause::TherapyHeld,
            Planned | Opened | Asked | Seen | Answered | Confirmed | Unreachable,
        ) => OnHold,
        (Cause::HoldLifted, OnHold) => Planned,
        (
            Cause::TherapyStopped,
            Planned | Opened | Asked | Seen | Answered | Confirmed | NeedsPharmacist | OnHold
            | Unreachable,
        ) => Declined,
        _ => return Err(Stale),
    };
    Ok(Move { from: state, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAUSES: [Cause; 16] = [
        Cause::WindowOpened,
        Cause::MessageAccepted,
        Cause::PageViewed,
        Cause::Answered,
        Cause::Judged(Outcome::Confirmed),
        Cause::Judged(Outcome::NeedsPharmacist),
        Cause::Judged(Outcome::Declined),
        Cause::Judged(Outcome::OnHold),
        Cause::Cleared,
        Cause::Refused,
        Cause::OrderPlaced,
        Cause::Dispensed,
        Cause::Silence,
        Cause::TherapyHeld,
        Cause::HoldLifted,
        Cause::TherapyStopped,
    ];

    /// Walks from `planned`; `expected` lists each state reached, `=` for a signal that is stale.
    #[track_caller]
    fn check(causes: &[Cause], expected: &str) {
        let mut state = State::Planned;
        let mut path = Vec::new();
        for &cause in causes {
            match move_to(state, cause) {
                Ok(moved) => {
                    state = moved.to;
                    path.push(state.code());
                }
                Err(Stale) => path.push("="),
            }
        }
        assert_eq!(path.join(" "), expected);
    }

    #[test]
    fn a_clean_answer_leads_to_a_fill() {
        use Cause::*;
        check(
            &[
                WindowOpened,
                MessageAccepted,
                PageViewed,
                Answered,
                Judged(Outcome::Confirmed),
                OrderPlaced,
                Dispensed,
            ],
            "opened asked seen answered confirmed ordered filled",
        );
    }

    #[test]
    fn a_pharmacist_decides_what_was_flagged() {
        use Cause::*;
        let flagged = [Answered, Judged(Outcome::NeedsPharmacist)];
        check(
            &[flagged[0], flagged[1], Answered, OrderPlaced, Cleared],
            "answered needs_pharmacist = = confirmed",
        );
        check(&[flagged[0], flagged[1], Silence, Refused], "answered needs_pharmacist = declined");
    }

    #[test]
    fn silence_ends_and_any_answer_reopens() {
        use Cause::*;
        check(
            &[WindowOpened, MessageAccepted, Silence, MessageAccepted, PageViewed, Answered],
            "opened asked unreachable = = answered",
        );
    }

    #[test]
    fn a_patient_may_change_their_mind_until_the_order_is_placed() {
        use Cause::*;
        check(
            &[
                Answered,
                Judged(Outcome::Confirmed),
                Answered,
                Judged(Outcome::Declined),
                Answered,
                Judged(Outcome::Confirmed),
                OrderPlaced,
                Answered,
            ],
            "answered confirmed answered declined answered confirmed ordered =",
        );
    }

    #[test]
    fn old_signals_change_nothing() {
        use Cause::*;
        check(
            &[
                MessageAccepted,
                WindowOpened,
                MessageAccepted,
                PageViewed,
                MessageAccepted,
                PageViewed,
            ],
            "asked = = seen = =",
        );
    }

    #[test]
    fn a_dispense_fills_every_open_state_and_nothing_leaves_filled() {
        for state in State::ALL {
            assert_eq!(move_to(state, Cause::Dispensed).is_ok(), state.is_open(), "{state}");
        }
        for cause in CAUSES {
            assert_eq!(move_to(State::Filled, cause), Err(Stale), "{cause:?}");
        }
    }

    #[test]
    fn no_cause_acts_twice_without_another_between() {
        for state in State::ALL {
            for cause in CAUSES {
                let Ok(first) = move_to(state, cause) else { continue };
                assert_eq!(first.from, state);
                assert_eq!(move_to(first.to, cause), Err(Stale), "{state} {cause:?}");
            }
        }
    }

    #[test]
    fn nothing_ships_past_an_open_flag() {
        for cause in CAUSES {
            let moved = move_to(State::NeedsPharmacist, cause).map(|moved| moved.to);
            let may_ship = matches!(moved, Ok(State::Confirmed | State::Ordered));
            assert_eq!(may_ship, cause == Cause::Cleared, "{cause:?}");
        }
    }

    #[test]
    fn texts_ask_about_what_is_put_to_the_patient_and_still_awaited() {
        for state in State::ALL {
            let is_asked = State::ASKED_IN_TEXTS.contains(&state);
            assert_eq!(is_asked, state.is_put_to_patient() && state.awaits_answer(), "{state}");
        }
    }

    #[test]
    fn codes_are_read_back() {
        for state in State::ALL {
            assert_eq!(state.code().parse::<State>().unwrap(), state);
        }
        assert!("shipped".parse::<State>().is_err());
    }
}
