//! The contact decision over every zone of the world and three years, both clock changes included.

use jiff::{Timestamp, civil::Weekday, tz::TimeZone};
use kernel::{Channel, Id, Instant, Language, Zone};
use outreach::policy::{
    Class, Consented, Counting, Decision, HoldScope, Occasion, Person, Purpose, Reachability,
    Request, Route, Sent, Standing, Whereabouts, rulebook,
};

const HOUR: i64 = 3_600_000;

pub fn id<T>(number: u128) -> Id<T> {
    format!("00000000-0000-7000-8000-{number:012x}").parse().unwrap()
}

pub fn refill() -> Request {
    Request {
        purpose: Purpose::Refill,
        class: Class::Routine,
        counting: Counting::Counted,
        occasion: Occasion::Initiated,
        expires_at: None,
        max_send_millis: Request::MAX_SEND_MILLIS,
        only: None,
        is_anybodys: false,
    }
}

pub fn patient(whereabouts: Whereabouts) -> Reachability {
    let (point, channel) = (id(1), Channel::Sms);
    let standing = Standing::Granted { consent: id(7) };
    Reachability {
        person: Person::Active,
        stopped_at: None,
        routes: vec![Route { point, channel, suspended: None }],
        consents: vec![Consented { point, channel, purpose: Purpose::Refill, standing }],
        whereabouts,
        hours: None,
        sent: Sent::default(),
        hold: None,
        language: Language::english(),
    }
}

pub fn lives_in(zone: &str) -> Reachability {
    patient(Whereabouts { zone: Some(Zone::named(zone).unwrap()), ..Whereabouts::default() })
}

/// The default window, told a second time and in another way than the rules do.
pub fn is_polite(zone: &TimeZone, at: Instant) -> bool {
    let local = at.timestamp().to_zoned(zone.clone());
    let opens = if local.weekday() == Weekday::Sunday { 12 } else { 9 };
    (opens..20).contains(&local.hour())
}

/// A generator of our own: the same run every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

/// Instants in 2025 to 2027: around each clock change, and scattered over the rest.
fn instants(zone: &TimeZone, dice: &mut Dice) -> Vec<Instant> {
    let from: Timestamp = "2025-01-01T00:00:00Z".parse().unwrap();
    let to: Timestamp = "2028-01-01T00:00:00Z".parse().unwrap();
    let mut found = Vec::new();
    for change in zone.following(from).take_while(|change| change.timestamp() < to) {
        let change = Instant::from(change.timestamp());
        for half_hour in -30..30 {
            found.push(change.plus_millis(half_hour * HOUR / 2 + i64::from(half_hour == 0)));
        }
    }
    let span = u64::try_from(to.as_millisecond() - from.as_millisecond()).unwrap();
    for _ in 0..60 {
        let millis = i64::try_from(dice.roll(span)).unwrap();
        found.push(Instant(from.as_millisecond() + millis));
    }
    found
}

#[test]
fn nothing_goes_outside_the_window_in_any_zone_of_the_world() {
    let mut dice = Dice(2_463_534_242);
    let (mut zones, mut sends, mut waits) = (0, 0, 0);
    for name in jiff::tz::db().available() {
        let zone = TimeZone::get(name.as_str()).unwrap();
        let Ok(named) = Zone::named(name.as_str()) else { continue };
        zones += 1;
        let whereabouts = Whereabouts { zone: Some(named), ..Whereabouts::default() };
        let ana = patient(whereabouts);
        for now in instants(&zone, &mut dice) {
            let sent_at = match rulebook().decide(&refill(), &ana, now) {
                Decision::Send { .. } => {
                    sends += 1;
                    now
                }
                Decision::Wait { until, .. } => {
                    waits += 1;
                    assert!(until > now, "{name} {now}: waits for the past");
                    let gap = u64::try_from(until.millis_since(now)).unwrap();
                    let between = now.plus_millis(i64::try_from(dice.roll(gap)).unwrap());
                    for early in [between, until.plus_millis(-1)] {
                        let again = rulebook().decide(&refill(), &ana, early);
                        let is_same =
                            matches!(again, Decision::Wait { until: same, .. } if same == until);
                        assert!(is_same, "{name} {now}: at {early} {again:?}, not {until}");
                    }
                    let then = rulebook().decide(&refill(), &ana, until);
                    assert_eq!(then.code(), "send", "{name} {now}: {until} {then:?}");
                    until
                }
                other => panic!("{name} {now}: {other:?}"),
            };
            for part in 0..=4 {
                let byte_at = sent_at.plus_millis(part * (Request::MAX_SEND_MILLIS - 1) / 4);
                assert!(is_polite(&zone, byte_at), "{name}: byte leaves at {byte_at}");
            }
        }
    }
    assert!(zones > 400 && sends > 10_000 && waits > 10_000, "{zones} {sends} {waits}");
}

#[test]
fn the_wait_ends_at_the_first_polite_minute() {
    // A second opinion that tries every minute. Zones with a change near 2026-03-08 and
    // 2026-11-01, with half hours, and without any change.
    let zones = [
        "America/New_York",
        "America/Phoenix",
        "America/St_Johns",
        "Pacific/Honolulu",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
    ];
    for name in zones {
        let zone = TimeZone::get(name).unwrap();
        let ana = lives_in(name);
        for day in ["2026-03-07", "2026-04-04", "2026-10-03", "2026-10-31"] {
            let from: Instant = format!("{day}T00:00:00Z").parse().unwrap();
            for hours in (0..72).step_by(5) {
                let now = from.plus_hours(hours);
                let minutes = (0..).map(|minute| now.plus_minutes(minute));
                let first = minutes
                    .take(4 * 24 * 60)
                    .find(|at| is_polite(&zone, *at) && is_polite(&zone, at.plus_millis(59_999)));
                let found = match rulebook().decide(&refill(), &ana, now) {
                    Decision::Wait { until, .. } => until,
                    _ => now,
                };
                assert_eq!(Some(found), first, "{name} {now}");
            }
        }
    }
}

#[test]
fn a_patient_who_may_be_anywhere_is_written_to_when_all_of_the_country_is_awake() {
    let nowhere = patient(Whereabouts::default());
    let zones = ["America/New_York", "America/Chicago", "America/Los_Angeles", "Pacific/Honolulu"];
    let start: Instant = "2026-01-01T00:00:00Z".parse().unwrap();
    let mut sends = 0;
    for quarter in 0..(365 * 96) {
        let now = start.plus_minutes(15 * quarter);
        match rulebook().decide(&refill(), &nowhere, now) {
            Decision::Send { .. } => {
                sends += 1;
                for name in zones {
                    assert!(is_polite(&TimeZone::get(name).unwrap(), now), "{name} {now}");
                }
            }
            Decision::Wait { until, .. } => assert!(until > now && until <= now.plus_hours(96)),
            other => panic!("{other:?}"),
        }
    }
    assert!(sends > 1_000, "{sends}");
}

#[test]
fn a_patient_who_moves_is_judged_where_she_is_now() {
    let now: Instant = "2026-07-01T14:00:00Z".parse().unwrap();
    assert_eq!(rulebook().decide(&refill(), &lives_in("America/New_York"), now).code(), "send");
    assert_eq!(rulebook().decide(&refill(), &lives_in("America/Los_Angeles"), now).code(), "wait");
}

#[test]
fn decisions_are_cheap() {
    // Generous, for builds without optimisation on a busy machine; optimised it is a microsecond.
    let ana = lives_in("America/New_York");
    let nowhere = patient(Whereabouts::default());
    let start: Instant = "2026-01-01T00:00:00Z".parse().unwrap();
    for patient in [&ana, &nowhere] {
        let began = std::time::Instant::now();
        let sends = (0..2_000)
            .filter(|minute| {
                let now = start.plus_minutes(i64::from(*minute));
                matches!(rulebook().decide(&refill(), patient, now), Decision::Send { .. })
            })
            .count();
        assert!(sends > 0);
        let each = began.elapsed() / 2_000;
        assert!(each.as_micros() < 2_000, "{each:?}");
    }
}

#[test]
fn a_hold_reaches_every_way_that_leaves_the_house() {
    for scope in [HoldScope::Initiated, HoldScope::Everything] {
        for channel in Channel::ALL {
            assert_eq!(scope.catches_by(channel), channel != Channel::Portal, "{channel:?}");
        }
    }
}
