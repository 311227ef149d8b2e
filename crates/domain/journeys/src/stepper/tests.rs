//! The refill ladder, rehearsed; and what must hold for every journey, whatever happens.

use std::collections::BTreeSet;

use kernel::{Day, Instant, Zone};

use super::*;
use crate::{
    definition::{Definition, Kind, Known, read},
    library,
    outline::{Script, outline, walk},
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

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The rehearsal of a script on the refill ladder, days only.
#[track_caller]
fn check(script: &str, expected: &[&str]) {
    let zone = Zone::named("America/New_York").unwrap();
    let script: Script = script.parse().unwrap();
    let transcript = walk(&refill(), day("2026-03-18"), &zone, &script);
    let told: Vec<String> = transcript
        .lines
        .iter()
        .map(|line| match line.from_run_out {
            0 => format!("R {}", line.told),
            days => format!("R{days:+} {}", line.told),
        })
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn silence_goes_down_the_whole_ladder() {
    check(
        "R-35 start",
        &[
            "R-35 the run waits",
            "R-10 send refill-invitation (preferred) [invite]",
            "R-8 send refill-reminder (preferred) [remind]",
            "R-7 send refill-reminder-last (second) [remind-elsewhere]",
            "R-6 task call-patient [call]",
            "R-5 task urgent-call [call-urgently]",
            "R-4 task pharmacist-last-days [pharmacist]",
            "R-3 send refill-reminder-last (preferred) [last-word]",
            "R-3 task last-ship-day [last-ship-day]",
            "R task possible-gap [gap]",
            "R+3 task late-call [call-late]",
            "R+10 task letter [letter]",
            "R+30 finish: unable-to-reach",
        ],
    );
}

#[test]
fn each_step_comes_at_its_local_time_across_the_change_of_clocks() {
    let zone = Zone::named("America/New_York").unwrap();
    let script: Script = "R-12 start\nR-5 09:00 confirmed".parse().unwrap();
    let transcript = walk(&refill(), day("2026-03-18"), &zone, &script);
    let expected = "\
R-12  2026-03-06 10:00  the run waits
R-10  2026-03-08 10:00  send refill-invitation (preferred) [invite]
R-8   2026-03-10 10:00  send refill-reminder (preferred) [remind]
R-7   2026-03-11 10:00  send refill-reminder-last (second) [remind-elsewhere]
R-6   2026-03-12 09:00  task call-patient [call]
R-5   2026-03-13 09:00  -- the refill is confirmed
R-5   2026-03-13 09:00  finish: answered
";
    assert_eq!(transcript.to_string(), expected);
}

#[test]
fn any_answer_ends_the_ladder_wherever_it_stands() {
    for answer in ["confirmed", "needs_pharmacist", "declined", "on_hold", "ordered"] {
        check(
            &format!("R-12 start\nR-9 {answer}"),
            &[
                "R-12 the run waits",
                "R-10 send refill-invitation (preferred) [invite]",
                &format!("R-9 -- the refill is {answer}"),
                "R-9 finish: answered",
            ],
        );
    }
    check(
        "R-12 start\nR-11 confirmed",
        &["R-12 the run waits", "R-11 -- the refill is confirmed", "R-11 finish: answered"],
    );
}

#[test]
fn looking_at_the_page_is_no_answer() {
    check(
        "R-12 start\nR-9 asked\nR-9 11:00 seen\nR-8 12:00 filled",
        &[
            "R-12 the run waits",
            "R-10 send refill-invitation (preferred) [invite]",
            "R-9 -- the refill is asked",
            "R-9 -- the refill is seen",
            "R-8 send refill-reminder (preferred) [remind]",
            "R-8 -- the refill is filled",
            "R-8 finish: filled",
        ],
    );
}

#[test]
fn stop_ends_the_messages_and_the_calls_go_on() {
    check(
        "R-12 start\nR-9 stop\nR-9 12:00 stop\nR+1 confirmed",
        &[
            "R-12 the run waits",
            "R-10 send refill-invitation (preferred) [invite]",
            "R-9 -- the patient says STOP",
            "R-9 task contact-stopped [STOP]",
            "R-9 -- the patient says STOP",
            "R-6 task call-patient [call]",
            "R-5 task urgent-call [call-urgently]",
            "R-4 task pharmacist-last-days [pharmacist]",
            "R-3 task last-ship-day [last-ship-day]",
            "R task possible-gap [gap]",
            "R+1 -- the refill is confirmed",
            "R+1 finish: answered",
        ],
    );
}

#[test]
fn a_late_start_begins_at_the_step_that_is_due() {
    check(
        "R-4 11:00 start\nR-4 12:00 confirmed",
        &[
            "R-4 send refill-invitation (preferred) [invite]",
            "R-4 task pharmacist-last-days [pharmacist]",
            "R-4 the run waits",
            "R-4 -- the refill is confirmed",
            "R-4 finish: answered",
        ],
    );
    check(
        "R+12 start\nR+12 12:00 confirmed",
        &[
            "R+12 send refill-invitation (preferred) [invite]",
            "R+12 task letter [letter]",
            "R+12 the run waits",
            "R+12 -- the refill is confirmed",
            "R+12 finish: answered",
        ],
    );
    check("R+31 start", &["R+31 finish: too-late"]);
}

#[test]
fn a_later_run_out_moves_what_is_still_to_come() {
    check(
        "R-12 start\nR-9 moves +20",
        &[
            "R-12 the run waits",
            "R-10 send refill-invitation (preferred) [invite]",
            "R-9 -- the run-out moves by +20 days",
            // Counted from the new run-out, and the invitation is not said twice.
            "R-8 send refill-reminder (preferred) [remind]",
            "R-7 send refill-reminder-last (second) [remind-elsewhere]",
            "R-6 task call-patient [call]",
            "R-5 task urgent-call [call-urgently]",
            "R-4 task pharmacist-last-days [pharmacist]",
            "R-3 send refill-reminder-last (preferred) [last-word]",
            "R-3 task last-ship-day [last-ship-day]",
            "R task possible-gap [gap]",
            "R+3 task late-call [call-late]",
            "R+10 task letter [letter]",
            "R+30 finish: unable-to-reach",
        ],
    );
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
fn the_outline_reads_like_a_list() {
    let text = outline(&refill());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "refill: Refill, from ten days before the medicine runs out");
    assert_eq!(lines[1], "  wait-for-the-window      wait until R-10");
    assert_eq!(lines[4], "  remind                   send refill-reminder");
    assert_eq!(lines[6], "  remind-elsewhere         send refill-reminder-last (second)");
    assert_eq!(
        lines[3],
        "  after-the-invitation     wait for an answer until R-8: answered, or on silence the \
         next step"
    );
    assert_eq!(lines[lines.len() - 1], "STOP ends all messages and opens a task contact-stopped.");
}

#[test]
fn every_template_and_task_of_the_ladder_is_named_once_in_its_tests() {
    let definition = refill();
    let used: BTreeSet<&str> = definition
        .steps
        .iter()
        .filter_map(|step| match &step.kind {
            Kind::Send { template, .. } => Some(template.as_str()),
            Kind::Task { kind, .. } => Some(kind.as_str()),
            _ => None,
        })
        .chain([definition.stop_task.as_str()])
        .collect();
    let known: BTreeSet<&str> = KNOWN.templates.iter().chain(KNOWN.task_kinds).copied().collect();
    assert_eq!(used, known);
}
