//! What a pharmacy makes of the rules: hours and limits of its own. They may say less than the law
//! does, never more.

use super::{Hours, Rulebook, Source};

/// Dose reminders of a day that nobody would ask for.
const MOST_DOSES: u32 = 24;

/// A pharmacy's own hours and limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnRules {
    /// Hours for patients who chose none.
    pub hours: Hours,
    /// Messages we begin, per patient and local day.
    pub per_day: u32,
    /// The same within seven local days.
    pub per_week: u32,
    /// Dose reminders, per patient and local day.
    pub doses_per_day: u32,
}

/// Why rules of a pharmacy are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Widens {
    /// Some hours are outside those that the law, or a source, allows.
    Hours,
    /// No minute of the week is left.
    NoHours,
    /// More messages a day than is allowed, or none.
    PerDay,
    /// More messages a week than is allowed, or none.
    PerWeek,
    /// More dose reminders a day than anybody takes doses, or none.
    Doses,
}

impl Widens {
    /// Every reason.
    pub const ALL: [Self; 5] =
        [Self::Hours, Self::NoHours, Self::PerDay, Self::PerWeek, Self::Doses];

    /// The code of the refusal; the sentence is `refused-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hours => "rules-hours-beyond-law",
            Self::NoHours => "rules-no-hours",
            Self::PerDay => "rules-day-beyond-law",
            Self::PerWeek => "rules-week-beyond-law",
            Self::Doses => "rules-doses",
        }
    }
}

impl OwnRules {
    /// What these rules say already.
    pub const fn of(rules: &Rulebook) -> Self {
        Self {
            hours: rules.default_hours,
            per_day: rules.per_day,
            per_week: rules.per_week,
            doses_per_day: rules.doses_per_day,
        }
    }

    /// Everything in which they go beyond the rules that came with the program. A rule that is our own
    /// decision may be changed within the law; any other may only be narrowed.
    pub fn widens(&self, shipped: &Rulebook) -> Vec<Widens> {
        let most = |source: Source, limit: u32, free: u32| match source {
            Source::D => free,
            Source::S | Source::B => limit,
        };
        let outer = match shipped.sources.hours {
            Source::D => shipped.federal_hours,
            Source::S | Source::B => shipped.default_hours,
        };
        let limits = shipped.sources.limits;
        let within = |value: u32, most: u32| (1..=most).contains(&value);
        let day = within(self.per_day, most(limits, shipped.per_day, u32::MAX));
        let week = within(self.per_week, most(limits, shipped.per_week, u32::MAX));
        let doses = most(shipped.sources.doses, shipped.doses_per_day, MOST_DOSES);
        [
            (self.hours.and(outer) == self.hours, Widens::Hours),
            (!self.hours.is_empty(), Widens::NoHours),
            (day, Widens::PerDay),
            (week, Widens::PerWeek),
            (within(self.doses_per_day, doses), Widens::Doses),
        ]
        .into_iter()
        .filter(|(is_fine, _)| !is_fine)
        .map(|(_, why)| why)
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{
        Class, Consented, Counting, Decision, Occasion, Person, Purpose, Reachability, Request,
        Route, Sent, Span, Standing, Whereabouts, rulebook,
    };
    use crate::zones::Candidate;
    use kernel::{Channel, ConsentId, ContactPointId, Instant, Language, Zone};

    const HOUR: i64 = 3_600_000;
    /// January 1, 2026, midnight in New York.
    const BEGIN: Instant = Instant(1_767_243_600_000);

    #[track_caller]
    fn check(change: impl FnOnce(&mut OwnRules), expected: &[Widens]) {
        let mut own = OwnRules::of(rulebook());
        change(&mut own);
        assert_eq!(own.widens(rulebook()), expected, "{own:?}");
    }

    #[test]
    fn a_rule_may_be_narrowed_and_our_own_decisions_changed_within_the_law() {
        check(|_| {}, &[]);
        check(|own| own.hours = Hours::every_day(Span::new(480, 1_260).unwrap()), &[]);
        check(|own| own.hours.0[6] = None, &[]);
        check(|own| own.doses_per_day = 8, &[]);
        check(|own| own.per_week = 1, &[]);
    }

    #[test]
    fn a_rule_that_goes_beyond_the_law_is_refused() {
        check(|own| own.hours.0[0] = Span::new(479, 1_200), &[Widens::Hours]);
        check(|own| own.hours.0[3] = Span::new(540, 1_261), &[Widens::Hours]);
        check(|own| own.hours = Hours([None; 7]), &[Widens::NoHours]);
        check(|own| own.per_day = 2, &[Widens::PerDay]);
        check(|own| own.per_day = 0, &[Widens::PerDay]);
        check(|own| own.per_week = 4, &[Widens::PerWeek]);
        check(|own| own.doses_per_day = 25, &[Widens::Doses]);
    }

    /// A stream of numbers that is the same each time.
    struct Stream(u64);

    impl Stream {
        fn below(&mut self, most: u64) -> u64 {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % most
        }

        fn span(&mut self) -> Option<Span> {
            let from = u16::try_from(self.below(1_400)).unwrap();
            let to = from + 1 + u16::try_from(self.below(u64::from(1_440 - from))).unwrap();
            (self.below(6) > 0).then(|| Span::new(from, to).unwrap())
        }

        fn own(&mut self) -> OwnRules {
            let number = |it: &mut Self| u32::try_from(it.below(9)).unwrap();
            OwnRules {
                hours: Hours([(); 7].map(|()| self.span())),
                per_day: number(self),
                per_week: number(self),
                doses_per_day: number(self),
            }
        }
    }

    fn somebody(stream: &mut Stream) -> Reachability {
        let places = [
            (Some("America/New_York"), None),
            (None, Some("KY")),
            (Some("America/Chicago"), Some("TX")),
            (None, Some("RI")),
            (None, None),
        ];
        let (zone, state) = places[usize::try_from(stream.below(5)).unwrap()];
        let zone = zone.map(|name| Zone::named(name).unwrap());
        let (point, channel) = (ContactPointId::from_raw(1), Channel::Sms);
        let standing = Standing::Granted { consent: ConsentId::from_raw(7) };
        Reachability {
            person: Person::Active,
            stopped_at: None,
            routes: vec![Route { point, channel, suspended: None }],
            consents: vec![Consented { point, channel, purpose: Purpose::Refill, standing }],
            whereabouts: Whereabouts::of(zone, state, None),
            hours: (stream.below(3) == 0).then(|| Hours([(); 7].map(|()| stream.span()))),
            sent: Sent::default(),
            hold: None,
            language: Language::english(),
        }
    }

    fn request(counting: Counting) -> Request {
        Request {
            purpose: Purpose::Refill,
            class: Class::Routine,
            counting,
            occasion: Occasion::Initiated,
            expires_at: None,
            max_send_millis: Request::MAX_SEND_MILLIS,
            only: None,
            is_anybodys: false,
        }
    }

    fn in_last_days(sent: &[Instant], candidate: &Candidate, at: Instant, days: i32) -> usize {
        let first = candidate.zone.day(at).plus_days(1 - days);
        sent.iter().filter(|sent| first <= candidate.zone.day(**sent)).count()
    }

    #[test]
    fn whatever_a_pharmacy_writes_nothing_leaves_beyond_the_law() {
        let (law, mut stream, mut sent) = (rulebook(), Stream(11), 0);
        for number in 1..=120 {
            // Not even those that should have been refused lead out of the law.
            let rules = law.with_own(number, &stream.own());
            let mut patient = somebody(&mut stream);
            let there = law.atlas.place(&patient.whereabouts);
            let mut now = BEGIN;
            for _ in 0..120 {
                now = now.plus_millis(i64::try_from(stream.below(5 * 3_600_000)).unwrap());
                let counting =
                    if stream.below(4) == 0 { Counting::Dose } else { Counting::Counted };
                let Decision::Send { .. } = rules.decide(&request(counting), &patient, now) else {
                    continue;
                };
                sent += 1;
                for candidate in there.candidates() {
                    assert!(candidate.allows(now, Request::MAX_SEND_MILLIS), "{rules:?} {now}");
                    let all = &patient.sent.counted;
                    if counting == Counting::Counted {
                        let (day, week) = (law.per_day as usize, law.per_week as usize);
                        assert!(in_last_days(all, candidate, now, 1) < day, "{now}");
                        assert!(in_last_days(all, candidate, now, 7) < week, "{now}");
                    }
                }
                match counting {
                    Counting::Counted => patient.sent.counted.push(now),
                    _ => patient.sent.doses.push(now),
                }
                patient.sent.counted.retain(|at| now.millis_since(*at) < 8 * 24 * HOUR);
            }
        }
        assert!(500 < sent, "only {sent} were sent at all");
    }
}
