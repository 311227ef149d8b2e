//! A rehearsal: the stepper, a calendar and a made-up patient.

use std::fmt;

use kernel::{Day, Instant, Zone};

use super::script::{Happening, Script};
use crate::{
    definition::{Definition, Moment},
    stepper::{Effect, Facts, Position, RefillState, Signal, State, advance},
};

/// Days of the usual parcel on the road, for the `S` of a rehearsal: it leaves at R-3 (`docs/refill.md`).
const SHIP_BY_DAYS: i32 = -3;

/// Nobody is contacted earlier than so many days before run-out.
const CONTACT_DAYS: i32 = -30;

/// A rehearsal that goes on longer than this is going round.
const MOST_WAKES: usize = 1_000;

/// One thing that happened in a rehearsal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Instant,
    /// Days after the run-out known at that time; negative before it.
    pub from_run_out: i32,
    /// What, in a few words.
    pub told: String,
}

/// Everything that happened in a rehearsal, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// What happened.
    pub lines: Vec<Line>,
    /// How the run ended; none when it still waits, as after too many wakes.
    pub state: State,
    zone: Zone,
}

impl fmt::Display for Transcript {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            let civil = self.zone.civil(line.at);
            let day = match line.from_run_out {
                0 => "R".to_owned(),
                days => format!("R{days:+}"),
            };
            let (hour, minute) = (civil.hour(), civil.minute());
            writeln!(f, "{day:<5} {} {hour:02}:{minute:02}  {}", civil.date(), line.told)?;
        }
        Ok(())
    }
}

/// Walks a made-up patient through a journey: wakes as they fall due, happenings of the script when
/// they happen.
pub fn walk(definition: &Definition, run_out_on: Day, zone: &Zone, script: &Script) -> Transcript {
    let facts = Facts {
        run_out_on,
        ship_by_on: run_out_on.plus_days(SHIP_BY_DAYS),
        contact_from_on: run_out_on.plus_days(CONTACT_DAYS),
        zone: zone.clone(),
        refill: RefillState::Planned,
    };
    let days = facts.clone();
    let at = |moment: Moment| moment.at(&days.days(), Instant(0), definition.time);
    let mut happenings: Vec<(Instant, Happening)> =
        script.happenings.iter().map(|(moment, happening)| (at(*moment), *happening)).collect();
    happenings.sort_by_key(|(at, _)| *at);
    let mut rehearsal = Rehearsal { definition, facts, state: State::NEW, lines: Vec::new() };
    rehearsal.signal(Signal::Started, at(script.start));
    let mut happenings =
        happenings.into_iter().filter(|(when, _)| *when >= at(script.start)).peekable();
    for _ in 0..MOST_WAKES {
        let wake = rehearsal.state.due_at;
        let happens_first = |next: &(Instant, Happening)| wake.is_none_or(|wake| next.0 <= wake);
        if let Some((when, happening)) = happenings.next_if(happens_first) {
            rehearsal.happens(happening, when);
        } else if let Some(wake) = wake {
            rehearsal.signal(Signal::Woke { wait: rehearsal.state.wait }, wake);
        } else {
            break;
        }
    }
    Transcript { lines: rehearsal.lines, state: rehearsal.state, zone: zone.clone() }
}

struct Rehearsal<'a> {
    definition: &'a Definition,
    facts: Facts,
    state: State,
    lines: Vec<Line>,
}

impl Rehearsal<'_> {
    fn tell(&mut self, at: Instant, told: String) {
        let from_run_out = self.facts.zone.day(at).days_since(self.facts.run_out_on);
        self.lines.push(Line { at, from_run_out, told });
    }

    fn happens(&mut self, happening: Happening, now: Instant) {
        let signal = match happening {
            Happening::Refill(state) => {
                self.facts.refill = state;
                self.tell(now, format!("-- the refill is {}", state.code()));
                Signal::Moved
            }
            Happening::Stop => {
                self.tell(now, "-- the patient says STOP".to_owned());
                Signal::Stopped
            }
            Happening::RunOutMoves(days) => {
                self.tell(now, format!("-- the run-out moves by {days:+} days"));
                self.facts.run_out_on = self.facts.run_out_on.plus_days(days);
                self.facts.ship_by_on = self.facts.ship_by_on.plus_days(days);
                self.facts.contact_from_on = self.facts.contact_from_on.plus_days(days);
                Signal::Moved
            }
        };
        self.signal(signal, now);
    }

    fn signal(&mut self, signal: Signal, now: Instant) {
        let advanced = advance(self.definition, &self.state, signal, &self.facts, now);
        self.state = advanced.state;
        for effect in &advanced.effects {
            if let Some(told) = told(effect) {
                self.tell(now, told);
            }
        }
        if signal == Signal::Started && matches!(self.state.position, Position::Waiting(_)) {
            self.tell(now, "the run waits".to_owned());
        }
    }
}

/// What people see of an effect.
fn told(effect: &Effect) -> Option<String> {
    match effect {
        Effect::Send { step, template, channel, .. } => {
            Some(format!("send {template} ({}) [{step}]", channel.word()))
        }
        Effect::OpenTask { step, kind, .. } => Some(format!("task {kind} [{step}]")),
        Effect::Finish { reason } => Some(format!("finish: {}", reason.word())),
        Effect::Withdraw | Effect::WakeAt { .. } | Effect::CancelWake => None,
    }
}
