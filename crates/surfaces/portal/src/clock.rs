//! By whose clock a patient is told a time: their own where it is on record, else the pharmacy's,
//! named as such.

use kernel::{Instant, Zone};
use web::{Say, i18n::Said};

/// A clock and whose it is.
#[derive(Clone, Debug)]
pub struct Clock {
    zone: Zone,
    is_own: bool,
}

impl Clock {
    /// The patient's own zone, if it is known, before that of the pharmacy.
    pub fn of(own: Option<Zone>, pharmacy: &Zone) -> Self {
        let is_own = own.is_some();
        Self { zone: own.unwrap_or_else(|| pharmacy.clone()), is_own }
    }

    /// "9:00 AM"; "9:00 AM (pharmacy time)" where the patient's clock is not known.
    pub fn time(&self, say: &Say, at: Instant) -> Said {
        self.named(say, say.time(at, &self.zone))
    }

    /// "tomorrow, Monday, June 3 at 9:00 AM", inside a sentence.
    pub fn moment(&self, say: &Say, at: Instant, now: Instant) -> Said {
        self.named(say, say.moment(at, self.zone.day(now), &self.zone))
    }

    fn named(&self, say: &Say, time: Said) -> Said {
        if self.is_own {
            time
        } else {
            say.with("time-of-pharmacy", &[("time", time.text().into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn told(own: Option<&str>, language: Language) -> (String, String) {
        let zone = |name: &str| Zone::named(name).unwrap();
        let clock = Clock::of(own.map(zone), &zone("America/New_York"));
        let say = Say::in_language(language);
        let at = "2026-06-03T01:18:00Z".parse().unwrap();
        let now = "2026-06-02T22:00:00Z".parse().unwrap();
        let moment = clock.moment(&say, at, now).text().to_owned();
        (clock.time(&say, at).text().to_owned(), moment)
    }

    #[test]
    fn times_are_those_of_the_patients_clock_or_say_whose_they_are() {
        let (time, moment) = told(Some("America/Los_Angeles"), Language::english());
        assert_eq!(time, "6:18 PM");
        assert_eq!(moment, "today, Tuesday, June 2 at 6:18 PM");
        let (time, moment) = told(None, Language::english());
        assert_eq!(time, "9:18 PM (pharmacy time)");
        assert_eq!(moment, "today, Tuesday, June 2 at 9:18 PM (pharmacy time)");
        assert_eq!(told(None, Language::spanish()).0, "9:18 p. m. (hora de la farmacia)");
    }
}
