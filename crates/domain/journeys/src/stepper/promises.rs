//! What must hold for the refill ladder whatever happens, in any order and any number of times.

use std::collections::BTreeSet;

use kernel::{Day, Instant, Zone};
use proptest::prelude::*;

use super::{tests::refill, *};
use crate::{
    definition::{Definition, End},
    outline::{Script, walk},
};

/// Something that reaches a run, in any order and any number of times.
#[derive(Clone, Debug)]
enum Knock {
    Wake(u32),
    Due,
    Moved,
    Stopped,
    Refill(usize),
    RunOut(i32),
    Hours(i64),
}

fn knocks() -> impl Strategy<Value = Vec<Knock>> {
    let knock = prop_oneof![
        1 => (0..12_u32).prop_map(Knock::Wake),
        4 => Just(Knock::Due),
        1 => Just(Knock::Moved),
        1 => Just(Knock::Stopped),
        // Mostly states that still await an answer, so that runs live long.
        1 => (0..48_usize).prop_map(Knock::Refill),
        1 => (-15..15_i32).prop_map(Knock::RunOut),
        4 => (-5..200_i64).prop_map(Knock::Hours),
    ];
    prop::collection::vec(knock, 0..60)
}

/// The moment before which a send of this journey must not go, by the facts of that time.
fn earliest(definition: &Definition, facts: &Facts, step: &str) -> Instant {
    let at = definition.position(step).unwrap();
    let wait = definition.steps[..at].iter().rev().find_map(|step| step.kind.until());
    let day = wait.map(|until| until.at(&facts.days(), Instant(0), definition.time)).unwrap();
    day.max(facts.zone.start_of(facts.contact_from_on))
}

proptest! {
    #[test]
    fn whatever_happens_the_ladder_keeps_its_promises(
        knocks in knocks(),
        start in -50..35_i32,
        zone in prop::sample::select(vec!["America/New_York", "Pacific/Honolulu", "Asia/Kolkata"]),
    ) {
        let definition = refill();
        let run_out_on = Day::new(2026, 3, 18).unwrap();
        let zone = Zone::named(zone).unwrap();
        let mut now = zone.at(run_out_on.plus_days(start), definition.time);
        let mut facts = Facts {
            run_out_on,
            ship_by_on: run_out_on.plus_days(-4),
            contact_from_on: run_out_on.plus_days(-30),
            zone,
            refill: RefillState::Planned,
        };
        let mut state = State::NEW;
        let mut sent = BTreeSet::new();
        let mut opened = BTreeSet::new();
        let mut stopped = false;
        let all = [Knock::Moved].into_iter().chain(knocks).chain(std::iter::repeat_n(Knock::Due, 30));
        for (turn, knock) in all.enumerate() {
            let signal = match knock {
                _ if turn == 0 => Signal::Started,
                Knock::Wake(wait) => Signal::Woke { wait },
                Knock::Due => {
                    now = state.due_at.map_or(now, |due_at| due_at.max(now));
                    Signal::Woke { wait: state.wait }
                }
                Knock::Moved => Signal::Moved,
                Knock::Stopped => Signal::Stopped,
                Knock::Refill(at) => {
                    facts.refill = *RefillState::ALL.get(at).unwrap_or(&RefillState::Seen);
                    Signal::Moved
                }
                Knock::RunOut(days) => {
                    facts.run_out_on = facts.run_out_on.plus_days(days);
                    facts.ship_by_on = facts.ship_by_on.plus_days(days);
                    facts.contact_from_on = facts.contact_from_on.plus_days(days);
                    Signal::Moved
                }
                Knock::Hours(hours) => {
                    now = now.plus_hours(hours);
                    Signal::Woke { wait: state.wait }
                }
            };
            stopped |= signal == Signal::Stopped && matches!(state.position, Position::Waiting(_));
            let advanced = advance(&definition, &state, signal, &facts, now);
            prop_assert_eq!(&advanced, &advance(&definition, &state, signal, &facts, now));
            let sends = advanced.effects.iter().filter(|one| matches!(one, Effect::Send { .. }));
            prop_assert!(sends.count() <= 1, "two messages at once");
            for effect in &advanced.effects {
                match effect {
                    Effect::Send { step, expires_at, .. } => {
                        prop_assert!(sent.insert(step.clone()), "{} was said twice", step);
                        prop_assert!(!stopped, "{} was said after STOP", step);
                        prop_assert!(facts.refill.awaits_answer(), "said after an answer");
                        prop_assert!(now >= earliest(&definition, &facts, step), "{step} too early");
                        prop_assert!(*expires_at > now);
                    }
                    Effect::OpenTask { step, occurrence, .. } => {
                        let is_new = opened.insert((step.clone(), *occurrence));
                        prop_assert!(is_new, "{} was opened twice", step);
                    }
                    Effect::WakeAt { at, wait } => {
                        prop_assert!(*at > now);
                        prop_assert_eq!(Some(*at), advanced.state.due_at);
                        prop_assert_eq!(*wait, advanced.state.wait);
                    }
                    Effect::Withdraw => prop_assert!(!sent.is_empty() && !facts.refill.awaits_answer()),
                    Effect::CancelWake | Effect::Finish { .. } => {}
                }
            }
            // The same signal again finds nothing left to do but to wait on.
            let again = advance(&definition, &advanced.state, signal, &facts, now);
            prop_assert_eq!(again.state, advanced.state);
            let is_quiet = again.effects.iter().all(|one| matches!(one, Effect::WakeAt { .. }));
            prop_assert!(is_quiet, "{:?} again: {:?}", signal, again.effects);
            // A run that waits always has a wake, and a run that is over has none.
            let waits = matches!(advanced.state.position, Position::Waiting(_));
            prop_assert_eq!(waits, advanced.state.due_at.is_some());
            state = advanced.state;
        }
        prop_assert!(matches!(state.position, Position::Finished(_)), "it never ended");
    }
}

/// What the database would hold: keyed messages and tasks, one wake, the run's state.
#[derive(Clone, Debug, PartialEq)]
struct Kept {
    messages: BTreeSet<(String, u32)>,
    tasks: BTreeSet<(String, u32)>,
    wake: Option<(Instant, u32)>,
    state: State,
}

impl Kept {
    const fn new() -> Self {
        Self { messages: BTreeSet::new(), tasks: BTreeSet::new(), wake: None, state: State::NEW }
    }

    /// Carries out the first so many effects.
    fn carry_out(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Send { step, occurrence, .. } => {
                    self.messages.insert((step.clone(), *occurrence));
                }
                Effect::OpenTask { step, occurrence, .. } => {
                    self.tasks.insert((step.clone(), *occurrence));
                }
                Effect::WakeAt { at, wait } => self.wake = Some((*at, *wait)),
                Effect::CancelWake => self.wake = None,
                Effect::Withdraw | Effect::Finish { .. } => {}
            }
        }
    }
}

proptest! {
    /// Crashed after any effect before the state was kept, told again, told twice: the same world.
    #[test]
    fn crashing_after_any_effect_and_repeating_leaves_the_same_world(
        turns in prop::collection::vec((0..5_usize, 0..3_usize, 0..12_u8, 1..150_i64), 1..40),
    ) {
        let definition = refill();
        let run_out_on = Day::new(2026, 3, 18).unwrap();
        let mut facts = Facts {
            run_out_on,
            ship_by_on: run_out_on.plus_days(-5),
            contact_from_on: run_out_on.plus_days(-30),
            zone: Zone::named("America/New_York").unwrap(),
            refill: RefillState::Planned,
        };
        let mut now = facts.zone.at(run_out_on.plus_days(-14), definition.time);
        let (mut smooth, mut rough) = (Kept::new(), Kept::new());
        for (turn, (crash_after, repeats, what, hours)) in turns.into_iter().enumerate() {
            let signal = match what {
                _ if turn == 0 => Signal::Started,
                0 => Signal::Stopped,
                1 => Signal::Moved,
                2 if hours % 7 == 0 => {
                    facts.refill = RefillState::Confirmed;
                    Signal::Moved
                }
                _ => Signal::Woke { wait: smooth.state.wait },
            };
            let advanced = advance(&definition, &smooth.state, signal, &facts, now);
            smooth.carry_out(&advanced.effects);
            smooth.state = advanced.state;

            let crashed = advance(&definition, &rough.state, signal, &facts, now);
            rough.carry_out(&crashed.effects[..crash_after.min(crashed.effects.len())]);
            for _ in 0..=repeats {
                let again = advance(&definition, &rough.state, signal, &facts, now);
                rough.carry_out(&again.effects);
                rough.state = again.state;
            }
            prop_assert_eq!(&smooth, &rough);
            now = now.plus_hours(hours);
        }
    }
}

#[test]
fn a_thousand_patients_are_rehearsed_for_the_whole_ladder() {
    let definition = refill();
    let zone = Zone::named("America/Chicago").unwrap();
    let script: Script = "R-40 start\nR-5 12:00 stop".parse().unwrap();
    let ended = (0..1_000)
        .map(|at| {
            walk(&definition, Day::new(2026, 1, 1).unwrap().plus_days(at % 365), &zone, &script)
        })
        .filter(|told| told.state.position == Position::Finished(End::UnableToReach))
        .count();
    assert_eq!(ended, 1_000);
}
