//! How a run moves.
//!
//! Steps whose moments have passed together are merged: at most one message goes, and of several
//! tasks of one kind the latest is opened. A run that starts late begins at the step that is due.

use kernel::Instant;

use super::model::{Advance, Effect, Facts, Position, RefillState, STOP_STEP, Signal, State};
use crate::definition::{Definition, End, Fact, Kind};

/// Moves one run as far as it can go without waiting.
pub fn advance(
    definition: &Definition,
    state: &State,
    signal: Signal,
    facts: &Facts,
    now: Instant,
) -> Advance {
    let mut walk = Walk::new(definition, *state, facts, now);
    match (state.position, signal) {
        (Position::New, Signal::Started) => walk.begin(),
        (Position::Waiting(_), Signal::Woke { wait }) if wait != state.wait => {}
        (Position::Waiting(at), Signal::Woke { .. } | Signal::Moved | Signal::Stopped) => {
            if signal == Signal::Stopped {
                walk.stop();
            }
            walk.look(at, matches!(signal, Signal::Woke { .. }));
        }
        // Repeated and late signals change nothing: deliveries are at least once.
        (Position::New | Position::Finished(_), _) | (Position::Waiting(_), Signal::Started) => {}
    }
    walk.done()
}

/// How long a message with no step after it stays worth saying.
const LAST_WORD_HOURS: i64 = 24;

/// True once the patient, or somebody for them, has settled the refill.
const fn is_answer(refill: RefillState) -> bool {
    !refill.awaits_answer()
}

/// One advance in the making.
struct Walk<'a> {
    definition: &'a Definition,
    facts: &'a Facts,
    now: Instant,
    before: State,
    state: State,
    /// How many waits were found to be over.
    ended: u32,
    /// The places of sends that were passed.
    sends: Vec<usize>,
    /// The places of tasks that were passed, and after how many ended waits.
    tasks: Vec<(usize, u32)>,
    /// What comes before the messages and tasks of steps.
    first: Vec<Effect>,
    /// What comes after them.
    last: Vec<Effect>,
}

impl<'a> Walk<'a> {
    const fn new(definition: &'a Definition, state: State, facts: &'a Facts, now: Instant) -> Self {
        Self {
            definition,
            facts,
            now,
            before: state,
            state,
            ended: 0,
            sends: Vec::new(),
            tasks: Vec::new(),
            first: Vec::new(),
            last: Vec::new(),
        }
    }

    /// Begins at the step that is due. What was due before the run began is nobody's omission, so
    /// its tasks are not opened; and a run that would be over at once never begins.
    fn begin(&mut self) {
        if self.settled() || self.took_an_answer() {
            return;
        }
        self.go(0);
        let ended = self.ended;
        if matches!(self.state.position, Position::Finished(_)) && ended > 0 {
            self.sends.clear();
            self.tasks.clear();
            self.last.clear();
            self.finish(End::TooLate);
        }
        self.tasks.retain(|(_, after)| *after == ended);
    }

    /// The patient said STOP: messages end, a person calls. Said again it changes nothing.
    fn stop(&mut self) {
        if self.state.is_stopped {
            return;
        }
        self.state.is_stopped = true;
        self.first.push(Effect::OpenTask {
            step: STOP_STEP.to_owned(),
            occurrence: 0,
            kind: self.definition.stop_task.clone(),
        });
    }

    /// Looks at the facts and the clock from the step at which the run waits.
    fn look(&mut self, at: usize, was_woken: bool) {
        if self.settled() || self.took_an_answer() {
            return;
        }
        let due_at = self.due_at(at, self.state.arrived_at);
        let is_over = due_at.is_none_or(|due_at| due_at <= self.now);
        if is_over || self.is_answered_await(at) {
            return self.go_on(at);
        }
        if due_at != self.state.due_at {
            self.wait(at, due_at, self.state.arrived_at);
        } else if was_woken && let Some(at) = due_at {
            // The clock went back, or the engine was early: the same wait goes on.
            self.last.push(Effect::WakeAt { at, wait: self.state.wait });
        }
    }

    /// Ends the run when the refill is over, whatever its journey says.
    fn settled(&mut self) -> bool {
        let reason = match self.facts.refill {
            RefillState::Filled => End::Filled,
            RefillState::Unreachable => End::UnableToReach,
            _ => return false,
        };
        self.take_answer();
        self.finish(reason);
        true
    }

    /// Goes the way of any answer, once.
    fn took_an_answer(&mut self) -> bool {
        match self.definition.any_answer {
            Some(target) if is_answer(self.facts.refill) && !self.state.is_answered => {
                self.take_answer();
                self.go(target);
                true
            }
            _ => false,
        }
    }

    /// What was to be said before the answer has lost its use, wherever it still waits.
    fn take_answer(&mut self) {
        if self.state.is_answered {
            return;
        }
        self.state.is_answered = true;
        self.sends.clear();
        if self.state.has_spoken {
            self.first.push(Effect::Withdraw);
        }
    }

    fn kind(&self, at: usize) -> &'a Kind {
        &self.definition.steps[at].kind
    }

    fn is_answered_await(&self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Await { .. }) && is_answer(self.facts.refill)
    }

    /// When the wait at a step is over; none for a step that does not wait.
    fn due_at(&self, at: usize, arrived_at: Instant) -> Option<Instant> {
        let usual = self.definition.time;
        match self.kind(at) {
            Kind::Send { .. } => Some(self.facts.zone.at(self.facts.contact_from_on, usual)),
            kind => kind.until().map(|until| until.at(&self.facts.days(), arrived_at, usual)),
        }
    }

    /// True while nothing may be said yet. Who answered may be answered.
    fn is_before_contact(&self) -> bool {
        let today = self.facts.zone.day(self.now);
        !self.state.is_answered && today < self.facts.contact_from_on
    }

    /// Leaves a step whose wait is over.
    fn go_on(&mut self, at: usize) {
        match self.kind(at) {
            Kind::Await { answered, .. } if is_answer(self.facts.refill) => {
                self.take_answer();
                self.go(*answered);
            }
            Kind::Await { silence: next, .. } | Kind::WaitUntil { next, .. } => {
                self.ended += 1;
                self.go(*next);
            }
            _ => self.go(at),
        }
    }

    /// Goes from a step to the next wait or to the end.
    fn go(&mut self, from: usize) {
        let mut at = from;
        // A checked journey cannot pass a step twice without waiting.
        for _ in 0..=self.definition.steps.len() {
            at = match self.kind(at) {
                Kind::Send { next, .. } if self.state.is_stopped => *next,
                Kind::Send { .. } if self.is_before_contact() => {
                    return self.wait(at, self.due_at(at, self.now), self.now);
                }
                Kind::Send { next, .. } => {
                    self.sends.push(at);
                    *next
                }
                Kind::Task { next, .. } => {
                    self.tasks.push((at, self.ended));
                    *next
                }
                Kind::Branch { on, cases, otherwise } => {
                    let value = self.fact(*on);
                    let case = cases.iter().find(|(case, _)| case == value);
                    case.map_or(*otherwise, |(_, target)| *target)
                }
                Kind::Finish { reason } => return self.finish(*reason),
                Kind::Await { answered, .. } if is_answer(self.facts.refill) => {
                    self.take_answer();
                    *answered
                }
                Kind::Await { silence: next, .. } | Kind::WaitUntil { next, .. } => {
                    let due_at = self.due_at(at, self.now);
                    if due_at.is_some_and(|due_at| due_at > self.now) {
                        return self.wait(at, due_at, self.now);
                    }
                    self.ended += 1;
                    *next
                }
            };
        }
        self.finish(End::Done);
    }

    const fn fact(&self, fact: Fact) -> &'static str {
        match fact {
            Fact::Refill => self.facts.refill.code(),
            Fact::Contact if self.state.is_stopped => "stopped",
            Fact::Contact => "open",
        }
    }

    fn wait(&mut self, at: usize, due_at: Option<Instant>, arrived_at: Instant) {
        self.state.arrived_at = arrived_at;
        self.state.position = Position::Waiting(at);
        self.state.wait += 1;
        self.state.due_at = due_at;
        if let Some(at) = due_at {
            self.last.push(Effect::WakeAt { at, wait: self.state.wait });
        }
    }

    fn finish(&mut self, reason: End) {
        self.state.position = Position::Finished(reason);
        self.state.due_at = None;
        if matches!(self.before.position, Position::Waiting(_)) {
            self.last.push(Effect::CancelWake);
        }
        self.last.push(Effect::Finish { reason });
    }

    /// Of several messages that came due together one goes: the first, while nothing was ever said;
    /// later the last, which knows that there was one before.
    fn message(&self) -> Option<Effect> {
        let at = if self.state.has_spoken { self.sends.last() } else { self.sends.first() };
        let step = &self.definition.steps[*at?];
        let Kind::Send { template, channel, .. } = &step.kind else { return None };
        Some(Effect::Send {
            step: step.id.clone(),
            occurrence: self.before.wait,
            template: template.clone(),
            channel: *channel,
            expires_at: self.state.due_at.unwrap_or(self.now.plus_hours(LAST_WORD_HOURS)),
        })
    }

    fn done(mut self) -> Advance {
        let mut effects = std::mem::take(&mut self.first);
        if let Some(message) = self.message() {
            effects.push(message);
            self.state.has_spoken = true;
        }
        for (place, (at, _)) in self.tasks.iter().enumerate() {
            let step = &self.definition.steps[*at];
            let Kind::Task { kind, .. } = &step.kind else { continue };
            let is_merged = self.tasks[place + 1..].iter().any(|(later, _)| {
                matches!(self.kind(*later), Kind::Task { kind: other, .. } if other == kind)
            });
            if !is_merged {
                effects.push(Effect::OpenTask {
                    step: step.id.clone(),
                    occurrence: self.before.wait,
                    kind: kind.clone(),
                });
            }
        }
        effects.append(&mut self.last);
        Advance { state: self.state, effects }
    }
}
