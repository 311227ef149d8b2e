//! How each message ended: nothing is lost, what is told is true, and what was withheld had a reason.

use super::{End, Fact, Frame, Life, Rule, Tell, Told, ledger::Standing};
use crate::{carrier::Answer, world::Wire};

pub(super) fn judge(life: &Life, frame: &Frame, tell: &mut Tell<'_>) {
    for (number, told) in life.messages.iter().enumerate() {
        let (mut came, mut was_taken) = (false, false);
        for trip in life.trips.iter().filter(|trip| trip.message == number) {
            came |= trip.arrived_at.is_some();
            was_taken |= trip.answer.is_none_or(|it| matches!(it, Answer::Taken | Answer::Nothing));
        }
        match told.end {
            End::Waiting if told.waits_until.is_some_and(|until| frame.now < until) => {}
            End::Waiting | End::Underway => tell(Rule::Lost, told.asked_at, told.words),
            End::Delivered if !came => tell(Rule::Truth, told.asked_at, told.words),
            End::Taken if !was_taken => tell(Rule::Truth, told.asked_at, told.words),
            End::Withheld | End::Dropped if told.rule.is_empty() => {
                tell(Rule::Lost, told.asked_at, told.words);
            }
            // What left under a doubt may have come; what is told to have stayed must have stayed.
            End::Withheld | End::Dropped | End::NotThere if came && !told.flagged => {
                let what = format!("{} {:?} ({})", told.words, told.end, told.rule);
                tell(Rule::Truth, told.asked_at, &what);
            }
            End::Withheld if !is_just(life, told, frame) => {
                tell(Rule::Reason, told.decided_at, &format!("{} ({})", told.words, told.rule));
            }
            End::Dropped if told.ask.is_some_and(|ask| ask.keeps.is_none()) => {
                tell(Rule::Reason, told.decided_at, told.words);
            }
            _ => {}
        }
    }
    confirmed(life, frame, tell);
}

/// Whether there was no way, or the person did not want it.
fn is_just(life: &Life, told: &Told, frame: &Frame) -> bool {
    let standing = Standing::after(life, frame, told.decided_at);
    let is_over = standing.is_dead || standing.is_gone || standing.is_stopped;
    if is_over || (told.rule == "never-open" && life.is_lost && standing.own.is_some()) {
        return true;
    }
    let is_open = |wire: Wire| {
        let works = !standing.condemned.contains(&wire) && !told.tried.contains(&wire);
        works && (!told.is_begun() || standing.agreed(wire, told.topic()))
    };
    // What was asked for goes back where it was asked from: to the telephone.
    let wires: &[Wire] = if told.is_begun() { &[Wire::Text, Wire::Mail] } else { &[Wire::Text] };
    !wires.iter().any(|wire| is_open(*wire))
}

/// One confirmation for each stop that was said by a text from a number of one's own, until the next start.
fn confirmed(life: &Life, frame: &Frame, tell: &mut Tell<'_>) {
    let mut standing = Standing::begin(life);
    let (mut wanted, mut is_asked) = (Vec::new(), false);
    for (at, fact) in &life.facts {
        if *fact == Fact::Started {
            is_asked = false;
        }
        if matches!(fact, Fact::Stopped { alone: true }) && !is_asked && !standing.is_dead {
            wanted.push(*at);
            is_asked = true;
        }
        standing.hear(*at, fact, frame);
    }
    let said = life.messages.iter().filter(|it| it.ask.is_none() && it.words == "stop-confirmed");
    let said: Vec<i64> = said.map(|it| it.asked_at).collect();
    if said != wanted {
        let at = wanted.iter().chain(&said).next().copied().unwrap_or_default();
        tell(Rule::Confirmed, at, &format!("wanted {wanted:?}, said {said:?}"));
    }
}

impl Fact {
    /// Whether it came of the answer to a send, so that it is news for the next one only.
    pub(super) const fn is_told_by_a_send(&self) -> bool {
        matches!(self, Self::Condemned(_))
    }
}
