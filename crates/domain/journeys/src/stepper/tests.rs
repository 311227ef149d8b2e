//! Signals, late and early, and what a run does with them.

use std::collections::BTreeSet;

use kernel::{Day, Instant, Zone};

use super::*;
use crate::{
    definition::{Definition, Known, read},
    library,
};

pub(super) const KNOWN: Known<'_> = Known {
    templates: &["refill-invitation", "refill-reminder", "refill-reminder-last"],
    task_kinds: &[
        "call-patient",
        "urgent-call",
        "pharmacist-last-days",
        "last-ship-day",
        "possible-gap",
        "late-call",
        "letter",
        "contact-stopped",
    ],
};

pub(super) fn refill() -> Definition {
    match read(library::REFILL.text, &KNOWN) {
        Ok(definition) => definition,
        Err(complaints) => panic!("{}", complaints[0]),
    }
}

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

struct World {
    definition: Definition,
    facts: Facts,
    state: State,
    now: Instant,
}

impl World {
    fn started(start: &str) -> (Self, Vec<Effect>) {
        let run_out_on = day("2026-03-18");
        let facts = Facts {
            run_out_on,
            ship_by_on: run_out_on.plus_days(-5),
            contact_from_on: run_out_on.plus_days(-30),
            zone: Zone::named("America/New_York").unwrap(),
            refill: RefillState::Planned,
        };
        let mut world = Self { definition: refill(), facts, state: State::NEW, now: Instant(0) };
        let effects = world.signal(Signal::Started, start);
        (world, effects)
    }

    fn signal(&mut self, signal: Signal, now: &str) -> Vec<Effect> {
        self.now = now.parse().unwrap();
        let advanced = advance(&self.definition, &self.state, signal, &self.facts, self.now);
        self.state = advanced.state;
        advanced.effects
    }
}

fn wake(at: &str, wait: u32) -> Effect {
    Effect::WakeAt { at: at.parse().unwrap(), wait }
}

#[test]
fn old_and_early_wakes_change_nothing() {
    let (mut world, effects) = World::started("2026-02-01T12:00:00Z");
    assert_eq!(effects, [wake("2026-03-08T14:00:00Z", 1)]);
    let waiting = world.state;
    assert_eq!(world.signal(Signal::Woke { wait: 0 }, "2026-03-09T00:00:00Z"), []);
    assert_eq!(world.signal(Signal::Started, "2026-03-09T00:00:00Z"), []);
    assert_eq!(world.signal(Signal::Moved, "2026-02-02T00:00:00Z"), []);
    let early = world.signal(Signal::Woke { wait: 1 }, "2026-03-08T13:59:59Z");
    assert_eq!(early, [wake("2026-03-08T14:00:00Z", 1)], "woken early, it waits on");
    assert_eq!(world.state, waiting);
}

#[test]
fn a_message_is_of_no_use_once_the_next_step_has_come() {
    let (mut world, _) = World::started("2026-02-01T12:00:00Z");
    let effects = world.signal(Signal::Woke { wait: 1 }, "2026-03-08T14:00:00Z");
    let Effect::Send { expires_at, occurrence, .. } = &effects[0] else { panic!("{effects:?}") };
    assert_eq!(expires_at.to_string(), "2026-03-10T14:00:00Z");
    assert_eq!(*occurrence, 1);
}

#[test]
fn what_was_missed_while_nobody_was_up_is_merged() {
    let (mut world, _) = World::started("2026-02-01T12:00:00Z");
    world.signal(Signal::Woke { wait: 1 }, "2026-03-08T14:00:00Z");
    // Down from R-9 to R-4: two messages and three tasks came due meanwhile.
    let effects = world.signal(Signal::Woke { wait: 2 }, "2026-03-14T15:00:00Z");
    let told: Vec<&str> = effects
        .iter()
        .map(|effect| match effect {
            Effect::Send { step, .. } | Effect::OpenTask { step, .. } => step.as_str(),
            _ => "-",
        })
        .collect();
    assert_eq!(told, ["last-word", "call", "call-urgently", "pharmacist", "last-ship-day", "-"]);
}

#[test]
fn the_payers_rule_holds_a_message_back() {
    let (mut world, _) = World::started("2026-02-01T12:00:00Z");
    world.facts.contact_from_on = day("2026-03-09");
    let effects = world.signal(Signal::Woke { wait: 1 }, "2026-03-08T14:00:00Z");
    assert_eq!(effects, [wake("2026-03-09T14:00:00Z", 2)]);
    let effects = world.signal(Signal::Woke { wait: 2 }, "2026-03-09T14:00:00Z");
    assert!(matches!(&effects[0], Effect::Send { step, .. } if step == "invite"), "{effects:?}");
}

#[test]
fn an_earlier_run_out_makes_the_wait_shorter() {
    let (mut world, _) = World::started("2026-02-01T12:00:00Z");
    world.facts.run_out_on = day("2026-03-10");
    world.facts.contact_from_on = day("2026-02-08");
    let effects = world.signal(Signal::Moved, "2026-02-20T12:00:00Z");
    assert_eq!(effects, [wake("2026-02-28T15:00:00Z", 2)]);
    assert_eq!(world.signal(Signal::Moved, "2026-02-20T12:00:00Z"), [], "said twice");
    assert_eq!(world.signal(Signal::Woke { wait: 1 }, "2026-03-08T14:00:00Z"), [], "the old timer");
}

#[test]
fn circles_with_a_wait_come_round_under_new_names() {
    let text = r#"
journey = "weekly"
title = "Call every week"
time = "09:00"
stop_task = "contact-stopped"
any_answer = "done"
[[step]]
id = "call"
task = "call-patient"
[[step]]
id = "listen"
await = "+7"
silence = "call"
[[step]]
id = "done"
finish = "answered"
"#;
    let (mut world, _) = World::started("2026-02-01T12:00:00Z");
    world.definition = read(text, &KNOWN).unwrap();
    world.state = State::NEW;
    let mut keys = BTreeSet::new();
    let mut effects = world.signal(Signal::Started, "2026-02-01T12:00:00Z");
    for _ in 0..20 {
        let [Effect::OpenTask { step, occurrence, .. }, Effect::WakeAt { at, wait }] = &effects[..]
        else {
            panic!("{effects:?}")
        };
        assert!(keys.insert((step.clone(), *occurrence)));
        effects = world.signal(Signal::Woke { wait: *wait }, &at.to_string());
    }
    assert_eq!(world.now.to_string(), "2026-06-21T13:00:00Z", "20 weeks later, at nine in summer");
}

#[test]
fn an_answer_is_taken_once() {
    let text = r#"
journey = "thanks"
title = "Thank, and look again"
time = "09:00"
stop_task = "contact-stopped"
any_answer = "which"
[[step]]
id = "wait"
wait_until = "R-10"
[[step]]
id = "which"
branch = "refill"
cases = { confirmed = "thank" }
otherwise = "done"
[[step]]
id = "thank"
send = "refill-reminder"
[[step]]
id = "later"
wait_until = "+2"
[[step]]
id = "done"
finish = "answered"
"#;
    let (mut world, _) = World::started("2026-02-01T12:00:00Z");
    world.definition = read(text, &KNOWN).unwrap();
    world.state = State::NEW;
    assert_eq!(world.signal(Signal::Started, "2026-02-01T12:00:00Z").len(), 1);
    world.facts.refill = RefillState::Confirmed;
    // Long before R-30, and still: who answered may be answered.
    let effects = world.signal(Signal::Moved, "2026-02-02T12:00:00Z");
    let [Effect::Send { step, occurrence: 1, .. }, wakes] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!((step.as_str(), wakes), ("thank", &wake("2026-02-04T14:00:00Z", 2)));
    assert_eq!(world.signal(Signal::Moved, "2026-02-02T12:00:01Z"), []);
    world.facts.refill = RefillState::Ordered;
    assert_eq!(world.signal(Signal::Moved, "2026-02-03T12:00:00Z"), []);
    let over = Effect::Finish { reason: crate::definition::End::Answered };
    let effects = world.signal(Signal::Woke { wait: 2 }, "2026-02-04T14:00:00Z");
    assert_eq!(effects, [Effect::CancelWake, over]);
}

#[test]
fn an_answer_takes_back_what_was_said_and_has_not_left() {
    let (mut world, _) = World::started("2026-02-01T12:00:00Z");
    world.signal(Signal::Woke { wait: 1 }, "2026-03-08T14:00:00Z");
    world.facts.refill = RefillState::Confirmed;
    let over = Effect::Finish { reason: crate::definition::End::Answered };
    let effects = world.signal(Signal::Moved, "2026-03-08T14:30:00Z");
    assert_eq!(effects, [Effect::Withdraw, Effect::CancelWake, over]);
}
