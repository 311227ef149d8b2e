//! The judge can say no: one year in which all is well, and each kind of broken promise in it.

use jiff::civil::date;

use super::{End, Fact, Frame, Law, Life, Rule, Told, Trip, judge};
use crate::{
    carrier::Answer,
    world::{Ask, DAY, HOUR, MINUTE, Place, Topic, Wire},
};

/// 6 May 2026, 11:00 in New York, a Wednesday.
const NOON: i64 = 1_778_079_600_000;

fn frame() -> Frame {
    Frame {
        law: Law::read(),
        zone: "America/New_York",
        rules: Vec::new(),
        holds: Vec::new(),
        keeps_keys: None,
        can_be_asked: false,
        deaths: Vec::new(),
        now: NOON + 100 * DAY,
    }
}

fn ask(topic: Topic) -> Ask {
    Ask { topic, words: 0, keeps: Some(20 * DAY) }
}

fn told(topic: Topic, at: i64) -> Told {
    Told {
        words: "refill-invitation",
        ask: Some(ask(topic)),
        asked_at: at,
        end: End::Delivered,
        rule: "allowed".to_owned(),
        decided_at: at,
        waits_until: None,
        tried: Vec::new(),
        flagged: false,
        has_task: false,
    }
}

fn trip(message: usize, at: i64) -> Trip {
    Trip {
        message,
        key: message,
        wire: Wire::Text,
        is_own: true,
        at,
        arrived_at: Some(at + 20_000),
        answer: Some(Answer::Taken),
    }
}

/// Somebody in New York who agreed to texts about refills, and gets three on three days.
fn well() -> Life {
    let days = [NOON, NOON + DAY, NOON + 2 * DAY];
    Life {
        person: 7,
        place: Place::named("New York"),
        is_lost: false,
        facts: vec![(NOON - 30 * DAY, Fact::Agreed(Wire::Text, Topic::Refill))],
        messages: days.map(|at| told(Topic::Refill, at)).to_vec(),
        trips: days.into_iter().enumerate().map(|(number, at)| trip(number, at)).collect(),
    }
}

/// The same, with something that went wrong.
#[track_caller]
fn breaks(rule: Rule, change: impl FnOnce(&mut Life, &mut Frame)) {
    let (mut life, mut frame) = (well(), frame());
    change(&mut life, &mut frame);
    life.facts.sort_by_key(|(at, _)| *at);
    let rules: Vec<Rule> = judge(&life, &frame).into_iter().map(|it| it.rule).collect();
    assert!(rules.contains(&rule), "{rule:?}: {rules:?}");
}

/// The same, with something that is no fault.
#[track_caller]
fn keeps(change: impl FnOnce(&mut Life, &mut Frame)) {
    let (mut life, mut frame) = (well(), frame());
    change(&mut life, &mut frame);
    life.facts.sort_by_key(|(at, _)| *at);
    assert_eq!(judge(&life, &frame), []);
}

fn shift(life: &mut Life, message: usize, by: i64) {
    let trip = &mut life.trips[message];
    trip.at += by;
    trip.arrived_at = trip.arrived_at.map(|at| at + by);
}

/// Somebody's first text goes once more, an hour later.
fn again(life: &mut Life, first: Option<Answer>) {
    life.trips[0].answer = first;
    life.trips.insert(1, trip(0, NOON + HOUR));
}

#[test]
fn a_good_year_is_called_good() {
    keeps(|_, _| {});
}

#[test]
fn hours_are_those_of_the_place_the_state_and_the_person() {
    breaks(Rule::Window, |life, _| shift(life, 2, 9 * HOUR));
    breaks(Rule::Window, |life, _| life.place = Place::named("Honolulu"));
    breaks(Rule::Window, |life, _| {
        life.facts.push((NOON + HOUR, Fact::Moved(Place::named("Hagatna"))));
    });
    breaks(Rule::Window, |life, _| {
        life.place = Place::named("Providence");
        shift(life, 2, 7 * HOUR + 30 * MINUTE);
    });
    breaks(Rule::Window, |life, _| life.facts.push((NOON, Fact::Hours(Some((720, 780))))));
    // Hours that end while it is on its way: 19:59:50.
    breaks(Rule::Window, |life, _| shift(life, 2, 9 * HOUR - 10_000));
    keeps(|life, _| shift(life, 2, 9 * HOUR - 30_000));
    // Nine in the morning of the Sunday on which nothing goes in Alabama.
    breaks(Rule::Window, |life, _| {
        life.place = Place::named("Birmingham");
        shift(life, 2, 2 * DAY);
    });
    breaks(Rule::Window, |_, frame| {
        frame.rules = vec![(date(2026, 5, 7), [Some((780, 1_200)); 7], 3)];
    });
    keeps(|life, _| {
        life.facts.push((NOON - 40 * DAY, Fact::Agreed(Wire::Text, Topic::Safety)));
        life.messages[2] = told(Topic::Safety, NOON);
        shift(life, 2, 12 * HOUR);
    });
}

#[test]
fn the_hour_that_clocks_leave_out_is_not_taken_for_a_good_one() {
    // 8 March 2026: 07:58 in New York is 06:58 by the clock of the day before.
    let morning = 1_772_971_080_000 - NOON;
    breaks(Rule::Window, |life, _| {
        life.facts.push((NOON - 90 * DAY, Fact::Agreed(Wire::Text, Topic::Refill)));
        life.facts.push((NOON - 90 * DAY, Fact::Hours(Some((480, 1_200)))));
        shift(life, 0, morning);
    });
    keeps(|life, _| {
        life.facts.push((NOON - 90 * DAY, Fact::Agreed(Wire::Text, Topic::Refill)));
        life.facts.push((NOON - 90 * DAY, Fact::Hours(Some((480, 1_200)))));
        life.messages[0].asked_at = NOON + morning;
        shift(life, 0, morning + 3 * MINUTE);
    });
}

#[test]
fn limits_count_local_days_and_seven_of_them() {
    breaks(Rule::Caps, |life, _| shift(life, 1, -DAY + HOUR));
    breaks(Rule::Caps, |life, _| {
        life.messages.push(told(Topic::Refill, NOON + 3 * DAY));
        life.trips.push(trip(3, NOON + 3 * DAY));
    });
    breaks(Rule::Caps, |_, frame| {
        frame.rules = vec![(date(2026, 5, 8), [Some((540, 1_200)); 7], 2)];
    });
    keeps(|life, _| {
        life.messages.push(told(Topic::Refill, NOON + 7 * DAY));
        life.trips.push(trip(3, NOON + 7 * DAY));
    });
}

#[test]
fn nothing_follows_a_stop_but_its_one_confirmation() {
    let stopped = |life: &mut Life, alone| {
        life.facts.push((NOON + DAY + HOUR, Fact::Wrote));
        life.facts.push((NOON + DAY + HOUR, Fact::Stopped { alone }));
    };
    let confirmed = |life: &mut Life| {
        let at = NOON + DAY + HOUR;
        let answer = Told { words: "stop-confirmed", ask: None, ..told(Topic::Account, at) };
        life.messages.push(answer);
        life.trips.insert(2, trip(3, at));
    };
    breaks(Rule::Stop, |life, _| stopped(life, false));
    breaks(Rule::Stop, |life, _| life.facts.push((NOON + DAY + HOUR, Fact::HeardAll)));
    breaks(Rule::Confirmed, |life, _| stopped(life, true));
    breaks(Rule::Confirmed, |life, _| {
        stopped(life, true);
        confirmed(life);
        confirmed(life);
    });
    keeps(|life, _| {
        stopped(life, true);
        confirmed(life);
        life.facts.push((NOON + DAY + 2 * HOUR, Fact::Started));
    });
    breaks(Rule::Confirmed, |life, _| {
        life.facts.push((NOON + 3 * DAY, Fact::StoppedTopic(Topic::Refill)));
    });
    // Of what was asked for by a page, too, nothing goes.
    breaks(Rule::Stop, |life, _| {
        stopped(life, false);
        life.messages[2].ask = Some(ask(Topic::Account));
    });
}

#[test]
fn nothing_goes_without_consent_of_that_kind_by_that_way() {
    breaks(Rule::Consent, |life, _| life.facts.clear());
    breaks(Rule::Consent, |life, _| life.trips[0].wire = Wire::Mail);
    breaks(Rule::Consent, |life, _| life.messages[1].ask = Some(ask(Topic::Appointment)));
    breaks(Rule::Consent, |life, _| {
        life.facts.push((NOON + HOUR, Fact::HeardTopic(Topic::Refill)));
    });
    breaks(Rule::Consent, |life, _| life.facts.push((NOON + HOUR, Fact::HeardWire(Wire::Text))));
    breaks(Rule::Consent, |life, _| {
        life.facts.push((NOON - 40 * DAY, Fact::Agreed(Wire::Mail, Topic::Refill)));
        life.facts.push((NOON - HOUR, Fact::Unsubscribed));
        life.trips[1].wire = Wire::Mail;
    });
    // What a start gives back, the one who heard it by telephone did not.
    breaks(Rule::Consent, |life, _| {
        life.facts.push((NOON + HOUR, Fact::HeardAll));
        life.facts.push((NOON + 2 * HOUR, Fact::Started));
    });
}

#[test]
fn from_its_day_on_a_part_is_all() {
    // 2 February 2027, 11:00 in New York, a Tuesday.
    let by = 1_801_584_000_000 - NOON;
    let later = |life: &mut Life| {
        life.facts.push((NOON - 40 * DAY, Fact::Agreed(Wire::Text, Topic::Message)));
        life.facts.push((NOON + by - HOUR, Fact::HeardTopic(Topic::Message)));
        (0..3).for_each(|number| shift(life, number, by));
        life.messages.iter_mut().for_each(|told| {
            told.asked_at += by;
        });
    };
    breaks(Rule::Consent, |life, _| later(life));
    keeps(|life, frame| {
        later(life);
        frame.law.part_is_all = "2027-03-01".to_owned();
    });
}

#[test]
fn the_dead_and_those_who_left_are_left_alone() {
    breaks(Rule::Gone, |life, _| life.facts.push((NOON + HOUR, Fact::Died)));
    breaks(Rule::Gone, |life, _| life.facts.push((NOON + HOUR, Fact::Left)));
}

#[test]
fn what_is_held_back_does_not_go() {
    breaks(Rule::Held, |_, frame| frame.holds = vec![(NOON - HOUR, NOON + HOUR, false)]);
    breaks(Rule::Held, |life, _| life.facts.push((NOON + HOUR, Fact::Danger)));
    keeps(|life, _| {
        life.facts.push((NOON + HOUR, Fact::Danger));
        life.facts.push((NOON + 2 * HOUR, Fact::LookedAfter));
    });
}

#[test]
fn what_has_lost_its_use_does_not_go() {
    breaks(Rule::Stale, |life, _| {
        life.messages[1].ask = Some(Ask { keeps: Some(HOUR), ..ask(Topic::Refill) });
        shift(life, 1, 2 * HOUR);
    });
}

#[test]
fn nothing_goes_where_it_is_known_to_be_no_good_or_to_anybody_else() {
    breaks(Rule::Condemned, |life, _| life.facts.push((NOON, Fact::Condemned(Wire::Text))));
    breaks(Rule::Person, |life, _| life.trips[1].is_own = false);
}

#[test]
fn twice_is_allowed_once_in_doubt_with_a_flag_and_by_no_carrier_that_knows_better() {
    let flagged = |life: &mut Life| life.messages[0].flagged = true;
    breaks(Rule::Twice, |life, _| {
        again(life, Some(Answer::Taken));
        flagged(life);
    });
    breaks(Rule::Twice, |life, _| again(life, Some(Answer::Nothing)));
    breaks(Rule::Twice, |life, frame| {
        again(life, Some(Answer::Nothing));
        flagged(life);
        frame.keeps_keys = Some(DAY);
    });
    breaks(Rule::Twice, |life, frame| {
        again(life, Some(Answer::Nothing));
        flagged(life);
        frame.can_be_asked = true;
    });
    breaks(Rule::Twice, |life, _| {
        again(life, Some(Answer::Nothing));
        again(life, Some(Answer::Nothing));
        flagged(life);
    });
    breaks(Rule::Twice, |life, _| {
        again(life, Some(Answer::Nothing));
        flagged(life);
        life.messages[0].ask = Some(ask(Topic::Account));
    });
    for first in [None, Some(Answer::Nothing)] {
        keeps(|life, _| {
            again(life, first);
            flagged(life);
        });
    }
    // The first copy came back, the second had arrived: by the next way it comes twice.
    let elsewhere = |life: &mut Life, first: Option<i64>| {
        life.facts.push((NOON - 30 * DAY, Fact::Agreed(Wire::Mail, Topic::Refill)));
        again(life, Some(Answer::Nothing));
        flagged(life);
        life.trips[0].arrived_at = first;
        let mail = Trip { wire: Wire::Mail, key: 9, ..trip(0, NOON + 2 * HOUR) };
        life.trips.insert(2, mail);
    };
    keeps(|life, _| elsewhere(life, None));
    breaks(Rule::Twice, |life, _| elsewhere(life, Some(NOON + 1)));
}

#[test]
fn nothing_is_lost_and_what_is_told_is_true() {
    for end in [End::Waiting, End::Underway] {
        breaks(Rule::Lost, |life, _| life.messages[1].end = end);
    }
    keeps(|life, frame| {
        life.messages[1].end = End::Waiting;
        life.messages[1].waits_until = Some(frame.now + 1);
        life.trips.remove(1);
    });
    breaks(Rule::Truth, |life, _| life.trips[1].arrived_at = None);
    breaks(Rule::Truth, |life, _| {
        life.messages[1].end = End::Taken;
        life.trips[1].answer = Some(Answer::NotNow);
    });
    breaks(Rule::Truth, |life, _| life.messages[1].end = End::Dropped);
    breaks(Rule::Truth, |life, _| life.messages[1].end = End::NotThere);
    breaks(Rule::Lost, |life, _| {
        life.messages[1].end = End::Withheld;
        life.messages[1].rule.clear();
    });
}

/// The second message left and never came; that was so.
fn lost(life: &mut Life, end: End, answer: Answer) {
    life.messages[1].end = end;
    life.trips[1].arrived_at = None;
    life.trips[1].answer = Some(answer);
}

#[test]
fn what_did_not_come_is_told_to_a_person() {
    let all = [
        (End::NotThere, Answer::Refused),
        (End::NotThere, Answer::Taken),
        (End::Uncertain, Answer::Nothing),
        (End::Taken, Answer::Taken),
    ];
    for (end, answer) in all {
        breaks(Rule::Silence, |life, _| lost(life, end, answer));
        keeps(|life, _| {
            lost(life, end, answer);
            life.messages[1].has_task = true;
        });
        // It is looked for for a day or two.
        keeps(|life, frame| {
            lost(life, end, answer);
            frame.now = NOON + 3 * DAY;
        });
    }
    // Nobody is told of a link that was asked for on a page, and may have come.
    keeps(|life, _| {
        lost(life, End::Uncertain, Answer::Nothing);
        life.messages[1].ask = Some(ask(Topic::Account));
    });
    breaks(Rule::Silence, |life, _| {
        lost(life, End::NotThere, Answer::Refused);
        life.messages[1].ask = Some(ask(Topic::Account));
    });
}

#[test]
fn what_did_not_come_was_tried_by_every_way_that_was_open() {
    let also_by_mail = |life: &mut Life| {
        life.facts.push((NOON - 30 * DAY, Fact::Agreed(Wire::Mail, Topic::Refill)));
        life.messages[1].has_task = true;
    };
    for (end, answer) in [(End::NotThere, Answer::Refused), (End::Taken, Answer::Taken)] {
        breaks(Rule::Silence, |life, _| {
            lost(life, end, answer);
            also_by_mail(life);
        });
        keeps(|life, _| {
            lost(life, end, answer);
            also_by_mail(life);
            let other = Trip { wire: Wire::Mail, key: 9, at: NOON + 2 * DAY, ..life.trips[1] };
            life.trips.insert(2, other);
        });
        keeps(|life, _| {
            lost(life, end, answer);
            also_by_mail(life);
            life.facts.push((NOON + DAY, Fact::Condemned(Wire::Mail)));
        });
        keeps(|life, _| {
            lost(life, end, answer);
            also_by_mail(life);
            life.messages[1].ask = Some(Ask { keeps: Some(DAY), ..ask(Topic::Refill) });
        });
    }
}

#[test]
fn nothing_is_called_tried_that_never_left_nor_uncertain_that_was_known() {
    for end in [End::NotThere, End::Uncertain] {
        breaks(Rule::Truth, |life, _| {
            life.messages[1].end = end;
            life.messages[1].has_task = true;
            life.trips.remove(1);
        });
    }
    keeps(|life, frame| {
        life.messages[1].end = End::Uncertain;
        life.messages[1].has_task = true;
        life.trips.remove(1);
        frame.deaths.push(life.messages[1].decided_at);
    });
    breaks(Rule::Silence, |life, frame| {
        life.messages[1].end = End::Uncertain;
        life.trips.remove(1);
        frame.deaths.push(life.messages[1].decided_at);
    });
    breaks(Rule::Truth, |life, _| {
        lost(life, End::Uncertain, Answer::Refused);
        life.messages[1].has_task = true;
    });
}

#[test]
fn what_lay_in_a_queue_comes_at_a_good_hour_or_not_at_all() {
    breaks(Rule::Window, |life, _| life.trips[2].arrived_at = Some(NOON + 2 * DAY + 10 * HOUR));
    keeps(|life, _| life.trips[2].arrived_at = Some(NOON + 2 * DAY + 8 * HOUR));
}

#[test]
fn a_block_at_the_carrier_holds_until_the_next_start() {
    let blocked = |life: &mut Life| life.facts.push((NOON + HOUR, Fact::Blocked(Wire::Text)));
    breaks(Rule::Condemned, |life, _| blocked(life));
    breaks(Rule::Consent, |life, _| blocked(life));
    keeps(|life, _| {
        blocked(life);
        life.facts.push((NOON + 2 * HOUR, Fact::Started));
    });
    // A start gives back what was taken since the stop, and nothing from before it.
    breaks(Rule::Consent, |life, _| {
        blocked(life);
        life.facts.push((NOON + 2 * HOUR, Fact::Stopped { alone: false }));
        life.facts.push((NOON + 3 * HOUR, Fact::Started));
    });
}

#[test]
fn calls_that_are_ended_end_texts_from_that_day_on() {
    let ended = |life: &mut Life| life.facts.push((NOON + HOUR, Fact::CallsEnded));
    keeps(|life, _| ended(life));
    breaks(Rule::Consent, |life, frame| {
        ended(life);
        frame.law.part_is_all = "2026-03-01".to_owned();
    });
}

#[test]
fn what_is_withheld_has_a_reason_in_the_world() {
    let withheld = |life: &mut Life| {
        life.messages[1].end = End::Withheld;
        life.messages[1].rule = "no-consent".to_owned();
        life.trips.remove(1);
    };
    breaks(Rule::Reason, |life, _| withheld(life));
    keeps(|life, _| {
        withheld(life);
        life.messages[1].ask = Some(ask(Topic::Appointment));
    });
    let answer = |life: &mut Life| {
        withheld(life);
        life.messages[1].ask = None;
        life.messages[1].words = "did-not-understand";
    };
    breaks(Rule::Reason, |life, _| answer(life));
    keeps(|life, _| {
        answer(life);
        life.trips.remove(1);
        life.facts.push((NOON + HOUR, Fact::HeardWire(Wire::Text)));
        life.messages.truncate(2);
    });
    breaks(Rule::Reason, |life, _| {
        life.messages[1].end = End::Dropped;
        life.messages[1].ask = Some(Ask { keeps: None, ..ask(Topic::Refill) });
        life.trips.remove(1);
    });
}
