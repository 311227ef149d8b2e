//! Each send and each arrival, beside where the person stood then.

use super::{Frame, Life, Rule, Tell, Told, Trip, ledger::Standing};
use crate::world::Topic;

/// What the program may answer after a stop.
pub(super) const AFTER_A_STOP: [&str; 4] =
    ["stop-confirmed", "start-confirmed", "help", "emergency-reply"];

pub(super) fn judge(life: &Life, frame: &Frame, tell: &mut Tell<'_>) {
    let mut standing = Standing::begin(life);
    let mut facts = life.facts.iter().peekable();
    for trip in &life.trips {
        // A fact of the moment of a send was there before it, but for what the send itself brought.
        while let Some((at, fact)) =
            facts.next_if(|(at, fact)| *at < trip.at || *at == trip.at && !fact.is_told_by_a_send())
        {
            standing.hear(*at, fact, frame);
        }
        let told = &life.messages[trip.message];
        if standing.is_no_good(trip.wire) && told.is_begun() {
            tell(Rule::Condemned, trip.at, told.words);
        }
        if !trip.is_own {
            tell(Rule::Person, trip.at, told.words);
        }
        if trip.arrived_at.is_some() {
            one(&standing, (told, trip), frame, tell);
        }
    }
}

fn one(standing: &Standing, (told, trip): (&Told, &Trip), frame: &Frame, tell: &mut Tell<'_>) {
    let at = trip.at;
    let is_begun = told.is_begun();
    let is_rescue = !is_begun && told.words == "emergency-reply";
    if !is_rescue && (standing.is_dead || standing.is_gone && told.ask.is_some() && is_begun) {
        tell(Rule::Gone, at, told.words);
    }
    if standing.is_stopped && (told.ask.is_some() || !AFTER_A_STOP.contains(&told.words)) {
        tell(Rule::Stop, at, told.words);
    }
    if is_begun && !standing.agreed(trip.wire, told.topic()) {
        tell(Rule::Consent, at, told.words);
    }
    if !is_rescue && frame.is_held(at, is_begun) || is_begun && standing.is_paused {
        tell(Rule::Held, at, told.words);
    }
    if told.ask.and_then(|ask| ask.keeps).is_some_and(|keeps| told.asked_at + keeps < at) {
        tell(Rule::Stale, at, told.words);
    }
    let is_urgent = is_rescue || is_begun && told.topic() == Topic::Safety;
    let is_awake = |moment: i64| {
        !is_begun && standing.wrote_at.is_some_and(|wrote| moment - wrote <= frame.law.awake)
    };
    let mut moments = [Some(at), trip.arrived_at].into_iter().flatten();
    let good = moments.all(|it| is_awake(it) || standing.is_good_hour(frame, it, at));
    if !(good || is_urgent) {
        let there = super::law::wall(standing.place.zone, at);
        tell(Rule::Window, at, &format!("{} at {there} in {}", told.words, standing.place.town));
    }
}
