//! What the counts of one way mean: a state, and the sentence that says why. Pure.
//!
//! A share is judged only of [`ENOUGH`] or more: of fewer, one failure says nothing. The thresholds are
//! named below with where they come from.

use kernel::Instant;

use super::{Backlog, Counted, Span};
use crate::policy::{Hold, HoldScope};

/// So many make a share: one of twenty is the lower threshold.
pub const ENOUGH: u64 = 20;
/// From this share of failures on somebody should look, in percent. Amazon SES puts an account under
/// review at 5 % of bounces; for texts and calls we take the same.
pub const WATCH_FAILED: u64 = 5;
/// From this share on sending is not to be trusted, in percent. Amazon SES may pause an account there.
pub const BAD_FAILED: u64 = 10;
/// From this share of unknown outcomes on, in percent. Each is a patient told twice or not at all, and a
/// line that works gives next to none: our own choice.
pub const WATCH_UNCERTAIN: u64 = 1;
/// So many failures, and nothing else, are no accident: our own choice.
pub const NOTHING_BUT: u64 = 3;
/// Receipts are expected within the first hour; past it, this share without any is a fault of their way
/// to us, in percent: our own choice.
pub const WATCH_SILENT: u64 = 50;
/// Whoever is due for so many milliseconds and was not taken up is late: the patience of a safety message
/// (RELIABILITY 2.2).
pub const LATE: i64 = 15 * 60_000;

/// How a way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It works.
    Works,
    /// Nothing was sent lately.
    Idle,
    /// It is held back here.
    Held,
    /// Somebody should look.
    Watch,
    /// It does not work, or what it does is not to be trusted.
    Bad,
}

impl State {
    /// The stable word, in names of sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Idle => "idle",
            Self::Held => "held",
            Self::Watch => "watch",
            Self::Bad => "bad",
        }
    }
}

/// Why it is said to stand so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Deliveries name it, and this program has no such carrier any more.
    NotSetUp,
    /// Its standing line is down.
    NoLine,
    /// Five sends in a row reached nobody: it rests until then.
    Rests(Instant),
    /// All of so many failed.
    NothingArrives(u64),
    /// So many failed, of so many.
    Fails(u64, u64),
    /// Nothing was heard of so many for more than an hour, and nothing of any other.
    Deaf(u64),
    /// Nothing was heard of so many for more than an hour, of so many.
    Silent(u64, u64),
    /// Nobody knows whether so many went, of so many.
    Unknown(u64, u64),
    /// Held back by the switch.
    Held(HoldScope),
    /// Nothing was sent in the last day.
    NothingSent,
    /// So many came to an end in the last day: too few to judge.
    Few(u64),
    /// So many came to an end in the last day, and few of them failed.
    Fine(u64),
}

impl Why {
    /// The stable word, in names of sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotSetUp => "not-set-up",
            Self::NoLine => "no-line",
            Self::Rests(_) => "rests",
            Self::NothingArrives(_) => "nothing-arrives",
            Self::Fails(..) => "fails",
            Self::Deaf(_) => "deaf",
            Self::Silent(..) => "silent",
            Self::Unknown(..) => "unknown",
            Self::Held(HoldScope::Initiated) => "held-initiated",
            Self::Held(HoldScope::Everything) => "held-everything",
            Self::NothingSent => "nothing-sent",
            Self::Few(_) => "few",
            Self::Fine(_) => "fine",
        }
    }
}

/// What is known of one way.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Whether this program has the carrier.
    pub is_set_up: bool,
    /// Whether its standing line is up.
    pub is_up: bool,
    /// Until when it rests.
    pub rests_until: Option<Instant>,
    /// What holds for the whole pharmacy.
    pub hold: Option<Hold>,
    /// Whether carriers of this channel tell what arrived.
    pub gives_receipts: bool,
    /// What was counted.
    pub counted: &'a Counted,
}

/// How it stands, and why. What is broken is said before what is held: a release would not mend it.
pub fn judge(seen: &Seen<'_>) -> (State, Why) {
    if !seen.is_set_up {
        return (State::Idle, Why::NotSetUp);
    }
    if !seen.is_up {
        return (State::Bad, Why::NoLine);
    }
    if let Some(until) = seen.rests_until {
        return (State::Bad, Why::Rests(until));
    }
    if let Some(found) = failing(seen).or_else(|| unheard(seen)).or_else(|| doubts(seen)) {
        return found;
    }
    if let Some(hold) = seen.hold {
        return (State::Held, Why::Held(hold.scope));
    }
    match seen.counted.of(Span::Day).ended() {
        0 => (State::Idle, Why::NothingSent),
        few @ 1..ENOUGH => (State::Works, Why::Few(few)),
        ended => (State::Works, Why::Fine(ended)),
    }
}

/// The last hour when it has enough to tell, else the last day: what was mended this morning is not bad
/// all day, and what was taken a minute ago says nothing yet.
fn failing(seen: &Seen<'_>) -> Option<(State, Why)> {
    let (hour, day) = (seen.counted.of(Span::Hour), seen.counted.of(Span::Day));
    // Where no receipt comes at all, that a carrier took it is all there is to know.
    let is_told = seen.gives_receipts && 0 < day.delivered + day.undelivered;
    let fresh = if seen.gives_receipts { hour.silent } else { 0 };
    let of_hour = hour.ended() - fresh;
    let of_day = day.ended().saturating_sub(if is_told { day.silent } else { fresh });
    let (figures, of) = if of_hour < ENOUGH { (day, of_day) } else { (hour, of_hour) };
    let failed = figures.failed;
    if NOTHING_BUT <= failed && failed == figures.ended() {
        return Some((State::Bad, Why::NothingArrives(failed)));
    }
    let is_over = |percent| ENOUGH <= of && percent * of <= failed * 100;
    let state = if is_over(BAD_FAILED) {
        State::Bad
    } else if is_over(WATCH_FAILED) {
        State::Watch
    } else {
        return None;
    };
    Some((state, Why::Fails(failed, of)))
}

/// Of what was taken more than an hour ago.
fn unheard(seen: &Seen<'_>) -> Option<(State, Why)> {
    let (hour, day) = (seen.counted.of(Span::Hour), seen.counted.of(Span::Day));
    let silent = day.silent.saturating_sub(hour.silent);
    let told = |it: &super::Figures| it.delivered + it.undelivered;
    let heard = told(day).saturating_sub(told(hour));
    if !seen.gives_receipts || silent + heard < ENOUGH {
        return None;
    }
    if heard == 0 {
        return Some((State::Bad, Why::Deaf(silent)));
    }
    let is_over = WATCH_SILENT * (silent + heard) <= silent * 100;
    is_over.then_some((State::Watch, Why::Silent(silent, silent + heard)))
}

fn doubts(seen: &Seen<'_>) -> Option<(State, Why)> {
    let day = seen.counted.of(Span::Day);
    let (uncertain, ended) = (day.uncertain, day.ended());
    let is_over = NOTHING_BUT <= uncertain && WATCH_UNCERTAIN * ended <= uncertain * 100;
    is_over.then_some((State::Watch, Why::Unknown(uncertain, ended)))
}

/// Whether what is due is not taken up: the program itself does not keep up.
pub fn is_late(backlog: &Backlog, now: Instant) -> bool {
    backlog.first_due_at.is_some_and(|due| LATE < now.millis_since(due))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::health::Figures;

    fn counted(hour: Figures, day: Figures) -> Counted {
        Counted { figures: [hour, day, day], ..Counted::default() }
    }

    fn figures(delivered: u64, failed: u64, silent: u64) -> Figures {
        Figures { delivered, failed, silent, ..Figures::default() }
    }

    #[track_caller]
    fn check(hour: Figures, day: Figures, expected: (State, Why)) {
        let counted = counted(hour, day);
        assert_eq!(judge(&seen(&counted)), expected, "{hour:?} {day:?}");
    }

    fn seen(counted: &Counted) -> Seen<'_> {
        Seen {
            is_set_up: true,
            is_up: true,
            rests_until: None,
            hold: None,
            gives_receipts: true,
            counted,
        }
    }

    #[test]
    fn failures_are_judged_by_their_share_of_enough() {
        let none = figures(0, 0, 0);
        for (delivered, failed, expected) in [
            (0, 0, (State::Idle, Why::NothingSent)),
            (0, 2, (State::Works, Why::Few(2))),
            (0, 3, (State::Bad, Why::NothingArrives(3))),
            (15, 4, (State::Works, Why::Few(19))),
            (19, 1, (State::Watch, Why::Fails(1, 20))),
            (96, 4, (State::Works, Why::Fine(100))),
            (95, 5, (State::Watch, Why::Fails(5, 100))),
            (90, 10, (State::Bad, Why::Fails(10, 100))),
        ] {
            check(none, figures(delivered, failed, 0), expected);
        }
    }

    #[test]
    fn the_last_hour_speaks_for_itself_once_it_has_enough() {
        let day = figures(500, 100, 0);
        check(figures(25, 0, 0), day, (State::Works, Why::Fine(600)));
        check(figures(10, 0, 0), day, (State::Bad, Why::Fails(100, 600)));
        check(figures(0, 25, 0), figures(900, 25, 0), (State::Bad, Why::NothingArrives(25)));
    }

    #[test]
    fn what_was_taken_a_minute_ago_hides_no_failure_and_makes_none() {
        let of = |delivered, undelivered, silent| Figures {
            undelivered,
            ..figures(delivered, undelivered, silent)
        };
        let fresh = figures(0, 0, 25);
        check(fresh, of(70, 30, 25), (State::Bad, Why::Fails(30, 100)));
        check(fresh, of(100, 0, 25), (State::Works, Why::Fine(125)));
        check(of(19, 0, 25), of(70, 30, 25), (State::Bad, Why::Fails(30, 100)));
        check(of(20, 0, 25), of(70, 30, 25), (State::Works, Why::Fine(125)));
        // Three of many that were just taken are not all there is.
        check(figures(0, 3, 25), figures(0, 3, 25), (State::Works, Why::Fine(28)));
        // Nothing was heard all day: what was refused is a share of what was taken.
        check(figures(0, 0, 0), figures(0, 2, 500), (State::Bad, Why::Deaf(500)));
        let mail = counted(figures(0, 0, 25), figures(0, 30, 70));
        let found = judge(&Seen { gives_receipts: false, ..seen(&mail) });
        assert_eq!(found, (State::Works, Why::Fine(100)), "of e-mails no more is told");
    }

    #[test]
    fn receipts_that_stay_away_are_told_after_an_hour() {
        let now = figures(0, 0, 40);
        check(now, now, (State::Works, Why::Fine(40)));
        check(figures(0, 0, 0), now, (State::Bad, Why::Deaf(40)));
        check(figures(0, 0, 0), figures(20, 0, 20), (State::Watch, Why::Silent(20, 40)));
        check(figures(0, 0, 0), figures(21, 0, 20), (State::Works, Why::Fine(41)));
        let mail = counted(figures(0, 0, 0), now);
        let found = judge(&Seen { gives_receipts: false, ..seen(&mail) });
        assert_eq!(found, (State::Works, Why::Fine(40)), "e-mail gives none");
    }

    #[test]
    fn unknown_outcomes_are_told_from_one_in_a_hundred_on() {
        let of = |uncertain| Figures { uncertain, ..figures(297, 0, 0) };
        check(of(2), of(2), (State::Works, Why::Fine(299)));
        check(of(3), of(3), (State::Watch, Why::Unknown(3, 300)));
    }

    #[test]
    fn what_is_broken_is_said_before_what_is_held() {
        let fine = counted(figures(30, 0, 0), figures(30, 0, 0));
        let hold = Some(Hold { scope: HoldScope::Everything, until: None });
        let held = Seen { hold, ..seen(&fine) };
        assert_eq!(judge(&held), (State::Held, Why::Held(HoldScope::Everything)));
        let until = Instant(7);
        let rests = Seen { rests_until: Some(until), ..held };
        assert_eq!(judge(&rests), (State::Bad, Why::Rests(until)));
        assert_eq!(judge(&Seen { is_up: false, ..rests }), (State::Bad, Why::NoLine));
        assert_eq!(judge(&Seen { is_set_up: false, ..rests }), (State::Idle, Why::NotSetUp));
    }

    #[test]
    fn what_is_due_for_more_than_a_quarter_hour_is_late() {
        let now = Instant(10 * LATE);
        let backlog = |first_due_at| Backlog { first_due_at, ..Backlog::default() };
        assert!(!is_late(&backlog(None), now));
        assert!(!is_late(&backlog(Some(now.plus_millis(-LATE))), now));
        assert!(is_late(&backlog(Some(now.plus_millis(-LATE - 1))), now));
    }
}
