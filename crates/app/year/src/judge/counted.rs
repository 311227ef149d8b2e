//! Counting for itself: what counts against the limits, and what came twice.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;

use super::{Frame, Life, Rule, Tell, Trip, law, ledger::Standing};
use crate::{
    carrier::Answer,
    world::{DAY, MINUTE, Topic, Wire},
};

/// Keys are trusted for this much less than promised.
const KEY_MARGIN: i64 = MINUTE;

pub(super) fn judge(life: &Life, frame: &Frame, tell: &mut Tell<'_>) {
    limits(life, frame, tell);
    let mut by_message: BTreeMap<usize, Vec<&Trip>> = BTreeMap::new();
    for trip in &life.trips {
        by_message.entry(trip.message).or_default().push(trip);
    }
    for trips in by_message.values() {
        twice(life, trips, frame, tell);
    }
}

/// Different messages of one local day, and of seven, wherever the person is by then.
fn limits(life: &Life, frame: &Frame, tell: &mut Tell<'_>) {
    let counted: Vec<&Trip> = life
        .trips
        .iter()
        .filter(|trip| trip.arrived_at.is_some() && life.messages[trip.message].is_counted())
        .collect();
    for (number, trip) in counted.iter().enumerate() {
        let zone = Standing::after(life, frame, trip.at).place.zone;
        let today = law::wall(zone, trip.at).date();
        let since = |days: i64| {
            let first = today.saturating_sub((days - 1).days());
            let lately = counted[..=number]
                .iter()
                .rev()
                .take_while(|it| trip.at - it.at < 10 * DAY)
                .filter(|it| first <= law::wall(zone, it.at).date());
            lately.map(|it| it.message).collect::<BTreeSet<_>>().len()
        };
        if frame.law.a_day < since(1) || frame.rules_at(trip.at).1 < since(7) {
            tell(Rule::Caps, trip.at, life.messages[trip.message].words);
        }
    }
}

/// One message that came more than once: only where nobody knew what had become of the one before.
fn twice(life: &Life, trips: &[&Trip], frame: &Frame, tell: &mut Tell<'_>) {
    let told = &life.messages[trips[0].message];
    let is_once = told.ask.is_some_and(|ask| ask.topic == Topic::Account);
    let patience = if told.topic() == Topic::Safety && told.is_begun() { MINUTE * 15 } else { DAY };
    let mut before: Vec<&Trip> = Vec::new();
    for trip in trips {
        if trip.arrived_at.is_none() {
            before.push(trip);
            continue;
        }
        let same = before.iter().filter(|it| it.key == trip.key);
        let copies = same.clone().filter(|it| it.arrived_at.is_some()).count();
        let first = same.clone().map(|it| it.at).min().unwrap_or(trip.at);
        let forgotten = frame.keeps_keys.is_none_or(|kept| kept - KEY_MARGIN <= trip.at - first);
        let guarded = trip.wire == Wire::Text && (frame.can_be_asked || !forgotten);
        let arrived = before.iter().filter(|it| it.arrived_at.is_some());
        for earlier in arrived {
            let unknown = matches!(earlier.answer, None | Some(Answer::Nothing));
            let silent = earlier.key != trip.key && patience <= trip.at - earlier.at;
            // Of two under one name the carrier gave one back: nobody could tell which.
            let is_lost = |it: &&&Trip| {
                it.key == earlier.key
                    && it.arrived_at.is_none()
                    && it.answer == Some(Answer::Nothing)
            };
            let given_back = earlier.key != trip.key && before.iter().any(|it| is_lost(&it));
            if is_once || !(unknown || silent || given_back) || (earlier.key == trip.key && guarded)
            {
                tell(Rule::Twice, trip.at, &format!("{} after {earlier:?}", told.words));
                break;
            }
        }
        if 1 < copies || (0 < copies && !told.flagged) {
            tell(Rule::Twice, trip.at, &format!("{} once more", told.words));
        }
        before.push(trip);
    }
    let came = before.iter().filter(|it| it.arrived_at.is_some()).count();
    if 1 < came && !told.flagged {
        tell(Rule::Twice, trips[0].at, &format!("{} without a flag", told.words));
    }
}
