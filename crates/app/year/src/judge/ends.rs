//! How each message ended: nothing is lost, what is told is true, and what was withheld had a reason.

use super::{
    End, Fact, Frame, Life, Rule, Tell, Told, Trip, ledger::Standing, sends::AFTER_A_STOP,
};
use crate::{
    carrier::Answer,
    world::{DAY, Topic, Wire},
};

/// By then a message that did not come was looked after, whatever its carrier is silent about.
const PATIENCE: i64 = 3 * DAY;

pub(super) fn judge(life: &Life, frame: &Frame, tell: &mut Tell<'_>) {
    for (number, told) in life.messages.iter().enumerate() {
        let trips: Vec<&Trip> = life.trips.iter().filter(|it| it.message == number).collect();
        let came = trips.iter().any(|trip| trip.arrived_at.is_some());
        let may_be_taken = |it: Answer| matches!(it, Answer::Taken | Answer::Nothing);
        let was_taken = trips.iter().any(|trip| trip.answer.is_none_or(may_be_taken));
        // The program died before it sent: it could not know that.
        let has_died = trips.is_empty() && frame.deaths.contains(&told.decided_at);
        let is_unknown = trips.iter().any(|it| matches!(it.answer, None | Some(Answer::Nothing)));
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
            // What is called tried was tried, and what nobody knows was unknown once.
            End::NotThere if trips.is_empty() => tell(Rule::Truth, told.asked_at, told.words),
            End::Uncertain if !is_unknown && !has_died => {
                tell(Rule::Truth, told.asked_at, told.words);
            }
            End::NotThere | End::Uncertain | End::Taken if !came => {
                unheard(life, told, &trips, frame, tell);
            }
            _ => {}
        }
    }
    confirmed(life, frame, tell);
}

/// A message that did not come: every way that was open to it was tried, and a person was told.
fn unheard(life: &Life, told: &Told, trips: &[&Trip], frame: &Frame, tell: &mut Tell<'_>) {
    let last_at = trips.last().map_or(told.decided_at, |trip| trip.at);
    // It is looked for yet.
    if frame.now < last_at + PATIENCE {
        return;
    }
    // What was asked for on a page is asked for again there: nobody is told that it may have come.
    let is_anybodys =
        told.end == End::Uncertain && told.topic() == Topic::Account && told.ask.is_some();
    if !told.has_task && !is_anybodys {
        tell(Rule::Silence, last_at, &format!("{} {:?}", told.words, told.end));
    }
    // Of what nobody knows, another wire might make a second.
    let goes_on = told.end != End::Uncertain
        && matches!(told.topic(), Topic::Refill | Topic::Message)
        && told.ask.is_some_and(|ask| {
            ask.keeps.is_none_or(|keeps| last_at + PATIENCE < told.asked_at + keeps)
        });
    let (then, later) =
        (Standing::after(life, frame, last_at), Standing::after(life, frame, last_at + PATIENCE));
    for wire in [Wire::Text, Wire::Mail] {
        let is_open = [&then, &later].into_iter().all(|it| {
            let is_over = it.is_dead || it.is_gone || it.is_stopped;
            !is_over && !it.is_no_good(wire) && it.agreed(wire, told.topic())
        });
        if goes_on && is_open && !trips.iter().any(|trip| trip.wire == wire) {
            tell(
                Rule::Silence,
                last_at,
                &format!("{} {:?}, and never by {wire:?}", told.words, told.end),
            );
        }
    }
}

/// Whether there was no way, or the person did not want it.
fn is_just(life: &Life, told: &Told, frame: &Frame) -> bool {
    let standing = Standing::after(life, frame, told.decided_at);
    let is_over = standing.is_dead || standing.is_gone || standing.is_stopped;
    if is_over || (told.rule == "never-open" && life.is_lost && standing.own.is_some()) {
        return true;
    }
    // Who took texts back and writes one is answered by a machine no more than that.
    let is_word_of_ours = told.ask.is_none() && !AFTER_A_STOP.contains(&told.words);
    if is_word_of_ours && standing.took_back(Wire::Text) {
        return true;
    }
    let is_open = |wire: Wire| {
        let works = !standing.is_no_good(wire) && !told.tried.contains(&wire);
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
        let is_whole = matches!(fact, Fact::Stopped { alone: true }) && !is_asked;
        let is_part = matches!(fact, Fact::StoppedTopic(_));
        if (is_whole || is_part) && !standing.is_dead {
            wanted.push(*at);
            is_asked |= is_whole;
        }
        standing.hear(*at, fact, frame);
    }
    let said = life.messages.iter().filter(|it| {
        it.ask.is_none() && matches!(it.words, "stop-confirmed" | "stop-part-confirmed")
    });
    let said: Vec<i64> = said.map(|it| it.asked_at).collect();
    if said != wanted {
        let at = wanted.iter().chain(&said).next().copied().unwrap_or_default();
        tell(Rule::Confirmed, at, &format!("wanted {wanted:?}, said {said:?}"));
    }
}

impl Fact {
    /// Whether it came of the answer to a send, so that it is news for the next one only.
    pub(super) const fn is_told_by_a_send(&self) -> bool {
        matches!(self, Self::Condemned(_) | Self::Blocked(_))
    }
}
