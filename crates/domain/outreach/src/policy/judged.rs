//! What a decision was judged by, kept beside it in one short open text: which edition of the rules,
//! where and within which hours, how much of the limits was used up, which words.
//!
//! `us-2026.1+3 America/New_York 540-1200 counted:0/1,2/3 1a2b3c4d`. Whoever is asked later tells it from
//! there, and judges nothing anew.

use kernel::{Instant, Zone};

use super::{Counting, Reachability, Request, Rulebook, Sent, Span};
use crate::zones::Candidate;

/// How much of a limit was used up, before the message: `(used, limit)`.
pub type Used = (u32, u32);

/// Where the patient was taken to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// In this zone.
    In(Zone),
    /// In one of so many zones: it had to be a good hour in all.
    Somewhere(u32),
}

/// What one decision was judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The edition of the rules, with the pharmacy's version.
    pub edition: String,
    /// Where the patient was taken to be.
    pub place: Where,
    /// The hours of that day there; nothing on a day without any, or with several zones.
    pub hours: Option<Span>,
    /// Which limit it uses up.
    pub counting: Counting,
    /// Used up of the day's limit.
    pub day: Used,
    /// Used up of the week's limit; the day's again where there is none.
    pub week: Used,
    /// Which edition of its words; nothing while there were none.
    pub words: Option<String>,
}

impl Rulebook {
    /// What a request is judged by now, with what went out lately.
    pub fn judged(
        &self,
        request: &Request,
        patient: &Reachability,
        sent: &Sent,
        now: Instant,
    ) -> Judged {
        let place = self.place(patient);
        let counting = request.limit();
        let (sent, daily, weekly) = match counting {
            Counting::Counted => (&sent.counted, self.per_day, self.per_week),
            Counting::Dose => (&sent.doses, self.doses_per_day, 0),
            Counting::Free => (&sent.counted, 0, 0),
        };
        let most = |days: i32| {
            let there = place.candidates().iter().map(|it| since(&it.zone, sent, now, days));
            there.max().unwrap_or(0)
        };
        let (place, hours) = match place.candidates() {
            [Candidate { zone, .. }] => {
                (Where::In(zone.clone()), place.candidates()[0].hours_on(now))
            }
            many => (Where::Somewhere(u32::try_from(many.len()).unwrap_or(u32::MAX)), None),
        };
        let (day, week) = match counting {
            Counting::Free => ((0, 0), (0, 0)),
            Counting::Dose => ((most(1), daily), (0, 0)),
            Counting::Counted => ((most(1), daily), (most(7), weekly)),
        };
        Judged { edition: self.edition(), place, hours, counting, day, week, words: None }
    }
}

/// How many of `sent` lie in the last `days` local days, today included.
fn since(zone: &Zone, sent: &[Instant], now: Instant, days: i32) -> u32 {
    if sent.is_empty() {
        return 0;
    }
    let first = zone.start_of(zone.day(now).plus_days(1 - days));
    u32::try_from(sent.iter().filter(|at| first <= **at).count()).unwrap_or(u32::MAX)
}

impl Judged {
    /// The open text that is kept.
    pub fn kept(&self) -> String {
        let place = match &self.place {
            Where::In(zone) => zone.name().to_owned(),
            Where::Somewhere(zones) => format!("*{zones}"),
        };
        let hours = self.hours.map_or("-".to_owned(), |it| format!("{}-{}", it.from, it.to));
        let Self { edition, counting, day, week, .. } = self;
        let words = self.words.as_deref().unwrap_or("-");
        format!(
            "{edition} {place} {hours} {}:{}/{},{}/{} {words}",
            counting.code(),
            day.0,
            day.1,
            week.0,
            week.1
        )
    }

    /// Reads [`Judged::kept`] back; nothing for what an older program, or a later one, wrote.
    pub fn read(text: &str) -> Option<Self> {
        let [edition, place, hours, limits, words] =
            <[&str; 5]>::try_from(text.split(' ').collect::<Vec<_>>()).ok()?;
        let place = match place.strip_prefix('*') {
            Some(count) => Where::Somewhere(count.parse().ok()?),
            None => Where::In(Zone::named(place).ok()?),
        };
        let hours = match hours.split_once('-')? {
            ("", "") => None,
            (from, to) => Some(Span::new(from.parse().ok()?, to.parse().ok()?)?),
        };
        let (counting, used) = limits.split_once(':')?;
        let (day, week) = used.split_once(',')?;
        Some(Self {
            edition: edition.to_owned(),
            place,
            hours,
            counting: Counting::from_code(counting)?,
            day: used_of(day)?,
            week: used_of(week)?,
            words: (words != "-").then(|| words.to_owned()),
        })
    }
}

fn used_of(text: &str) -> Option<Used> {
    let (used, limit) = text.split_once('/')?;
    Some((used.parse().ok()?, limit.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_was_judged_by_is_read_back_as_written() {
        let judged = Judged {
            edition: "us-2026.1+3".into(),
            place: Where::In(Zone::named("America/New_York").unwrap()),
            hours: Span::new(540, 1_200),
            counting: Counting::Counted,
            day: (0, 1),
            week: (2, 3),
            words: Some("1a2b3c4d".into()),
        };
        let text = judged.kept();
        assert_eq!(text, "us-2026.1+3 America/New_York 540-1200 counted:0/1,2/3 1a2b3c4d");
        assert_eq!(Judged::read(&text), Some(judged.clone()));
        let lost = Judged { place: Where::Somewhere(10), hours: None, words: None, ..judged };
        assert_eq!(lost.kept(), "us-2026.1+3 *10 - counted:0/1,2/3 -");
        assert_eq!(Judged::read(&lost.kept()), Some(lost));
        for strange in ["", "a b c d e", "us UTC 540-1200 counted:0/1 -"] {
            assert_eq!(Judged::read(strange), None, "{strange}");
        }
    }
}
