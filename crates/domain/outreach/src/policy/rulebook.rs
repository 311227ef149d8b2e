//! The rules as data: read once from `library/policy/us.toml`, which is part of the program.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use kernel::{Day, Error, Result, Zone};
use serde::Deserialize;

use super::{Hours, OwnRules, Span};
use crate::zones::{Atlas, Place};

const US: &str = include_str!("../../../../../library/policy/us.toml");

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Source {
    /// A source was read.
    S,
    /// Believed, not yet read at the source.
    B,
    /// Our own decision.
    D,
}

/// The rules of one country at one date, and what a pharmacy has made of them.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// Names the edition that came with the program.
    pub version: String,
    /// Which version of the pharmacy's own rules is in force, if any.
    pub own: Option<u32>,
    /// The first day on which it holds.
    pub valid_from: Day,
    /// Hours for patients who chose none.
    pub default_hours: Hours,
    /// Messages we begin, per patient and local day.
    pub per_day: u32,
    /// The same within seven local days.
    pub per_week: u32,
    /// Dose reminders, per patient and local day.
    pub doses_per_day: u32,
    /// For so many minutes after a patient wrote, the answer goes at any hour.
    pub any_hour_minutes: i64,
    /// How long a held message waits before asking again.
    pub ask_again_minutes: i64,
    /// Hours of the whole country, which every other rule only narrows.
    pub federal_hours: Hours,
    /// What each of the rules that a pharmacy may change rests on.
    pub sources: Sources,
    /// From this day on, taking back one kind of automated calls and texts takes back all.
    pub revoke_all_from: Day,
    /// So many business days a revocation that a person heard may take until every list knows it.
    pub heard_within_business_days: u32,
    /// Zones and hours of states and area codes.
    pub atlas: Arc<Atlas>,
    /// States with hours of their own, with what those rest on.
    pub states: Arc<Vec<StateHours>>,
}

/// What the rules rest on that a pharmacy may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sources {
    /// The hours of patients who chose none.
    pub hours: Source,
    /// Messages of a day and a week.
    pub limits: Source,
    /// Dose reminders of a day.
    pub doses: Source,
}

/// A state that has hours of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateHours {
    /// Its two letters.
    pub code: String,
    /// Its hours.
    pub hours: Hours,
    /// What they rest on.
    pub source: Source,
}

/// The rules that came with the program. What a pharmacy made of them is read with the facts of a
/// decision: nothing is decided by these alone.
pub fn rulebook() -> &'static Rulebook {
    static RULES: OnceLock<Rulebook> = OnceLock::new();
    RULES.get_or_init(|| Rulebook::parse(US).expect("the rules inside the program are tested"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: String,
    valid_from: String,
    federal: Window,
    default: Window,
    limits: Limits,
    doses: Doses,
    answers: Answers,
    revocation: Revocation,
    hold: HoldRule,
    states: Vec<State>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Window {
    hours: BTreeMap<String, String>,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    per_day: u32,
    per_week: u32,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Doses {
    per_day: u32,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    any_hour_minutes: i64,
    #[serde(rename = "source")]
    _source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Revocation {
    revoke_all_from: String,
    heard_within_business_days: u32,
    #[serde(rename = "source")]
    _source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HoldRule {
    ask_again_minutes: i64,
    #[serde(rename = "source")]
    _source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct State {
    code: String,
    zones: Vec<String>,
    hours: Option<BTreeMap<String, String>>,
    source: Option<Source>,
    #[serde(default)]
    remote: bool,
    area: Vec<Area>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Area {
    codes: Vec<u16>,
    zones: Option<Vec<String>>,
}

impl Rulebook {
    /// Reads rules. `bad-policy` when hours, zones or codes make no sense, or when a state's hours
    /// do not say where they come from.
    pub fn parse(text: &str) -> Result<Self> {
        let document: Document = toml::from_str(text).map_err(Error::failed)?;
        let federal = hours(&document.federal.hours)?;
        // A limit of nothing would make every message wait for ever.
        if document.limits.per_day == 0
            || document.limits.per_week == 0
            || document.doses.per_day == 0
            || document.hold.ask_again_minutes <= 0
        {
            return Err(BAD);
        }
        let mut atlas = Atlas::new(federal);
        let mut states = Vec::new();
        for state in &document.states {
            let [first, second] = *state.code.as_bytes() else { return Err(BAD) };
            if state.hours.is_some() != state.source.is_some() {
                return Err(BAD);
            }
            let allowed = state.hours.as_ref().map_or(Ok(federal), hours)?;
            let zones = named(&state.zones)?;
            atlas.add_state([first, second], &zones, allowed, state.remote);
            for area in &state.area {
                let zones = area.zones.as_ref().map_or(Ok(zones.clone()), |names| named(names))?;
                atlas.add_area_codes(&area.codes, &zones, allowed);
            }
            if let Some(source) = state.source {
                states.push(StateHours { code: state.code.clone(), hours: allowed, source });
            }
        }
        Ok(Self {
            version: document.version,
            own: None,
            valid_from: document.valid_from.parse()?,
            default_hours: hours(&document.default.hours)?,
            per_day: document.limits.per_day,
            per_week: document.limits.per_week,
            doses_per_day: document.doses.per_day,
            any_hour_minutes: document.answers.any_hour_minutes,
            ask_again_minutes: document.hold.ask_again_minutes,
            federal_hours: federal,
            sources: Sources {
                hours: document.default.source,
                limits: document.limits.source,
                doses: document.doses.source,
            },
            atlas: Arc::new(atlas),
            states: Arc::new(states),
            revoke_all_from: document.revocation.revoke_all_from.parse()?,
            heard_within_business_days: document.revocation.heard_within_business_days,
        })
    }

    /// The same with what a pharmacy made of it. What law or a source says stays the outermost
    /// bound, whatever stands in `own`: a later edition may say less than the one it was written
    /// under.
    #[must_use]
    pub fn with_own(&self, number: u32, own: &OwnRules) -> Self {
        let cap = |ours: u32, shipped: u32, source: Source| match source {
            Source::D => ours.max(1),
            Source::S | Source::B => ours.clamp(1, shipped),
        };
        let hours = match self.sources.hours {
            Source::D => own.hours.and(self.federal_hours),
            Source::S | Source::B => own.hours.and(self.default_hours),
        };
        Self {
            own: Some(number),
            default_hours: hours,
            per_day: cap(own.per_day, self.per_day, self.sources.limits),
            per_week: cap(own.per_week, self.per_week, self.sources.limits),
            doses_per_day: cap(own.doses_per_day, self.doses_per_day, self.sources.doses),
            ..self.clone()
        }
    }

    /// Names the edition, and the pharmacy's version of it: kept with every decision.
    pub fn edition(&self) -> String {
        match self.own {
            Some(number) => format!("{}+{number}", self.version),
            None => self.version.clone(),
        }
    }

    /// Where the patient may be, with the hours that are lawful and polite there.
    pub(super) fn place(&self, patient: &super::Reachability) -> Place {
        let polite = patient.hours.unwrap_or(self.default_hours);
        self.atlas.place(&patient.whereabouts).within(polite)
    }
}

const BAD: Error = Error::Refused { code: "bad-policy" };

const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

fn named(names: &[String]) -> Result<Vec<Zone>> {
    names.iter().map(|name| Zone::named(name)).collect()
}

/// Reads `{ every = "09:00-20:00", sunday = "closed" }`.
fn hours(table: &BTreeMap<String, String>) -> Result<Hours> {
    let every = span(table.get("every").ok_or(BAD)?)?;
    let mut hours = Hours([every; 7]);
    for (name, text) in table.iter().filter(|(name, _)| *name != "every") {
        let at = WEEKDAYS.iter().position(|weekday| weekday == name).ok_or(BAD)?;
        hours.0[at] = span(text)?;
    }
    Ok(hours)
}

fn span(text: &str) -> Result<Option<Span>> {
    if text == "closed" {
        return Ok(None);
    }
    let (from, to) = text.split_once('-').ok_or(BAD)?;
    Span::new(minutes(from)?, minutes(to)?).map(Some).ok_or(BAD)
}

fn minutes(text: &str) -> Result<u16> {
    let (hour, minute) = text.split_once(':').ok_or(BAD)?;
    let hour: u16 = hour.parse().map_err(|_| BAD)?;
    let minute: u16 = minute.parse().map_err(|_| BAD)?;
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute).ok_or(BAD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Whereabouts;

    #[test]
    fn the_rules_in_force_know_every_state_and_its_zones() {
        let rules = rulebook();
        assert_eq!(rules.atlas.states(), 56);
        assert!(rules.atlas.area_codes() > 350, "{}", rules.atlas.area_codes());
        assert_eq!((rules.per_day, rules.per_week, rules.doses_per_day), (1, 3, 5));
        assert!(rules.version.starts_with("us-"));
        let kentucky = rules.states.iter().find(|state| state.code == "KY");
        assert_eq!(kentucky.map(|state| state.source), Some(Source::B));
    }

    #[track_caller]
    fn check(state: Option<&str>, area_code: Option<u16>, zones: &[&str]) {
        let state = state.map(|text| <[u8; 2]>::try_from(text.as_bytes()).unwrap());
        let place = rulebook().atlas.place(&Whereabouts { zone: None, state, area_code });
        let found: Vec<&str> = place.candidates().iter().map(|it| it.zone.name()).collect();
        assert_eq!(found, zones);
    }

    #[test]
    fn the_address_outranks_the_number_and_the_number_the_country() {
        check(Some("HI"), Some(212), &["Pacific/Honolulu"]);
        check(Some("TN"), None, &["America/New_York", "America/Chicago"]);
        check(None, Some(615), &["America/Chicago"]);
        check(None, Some(850), &["America/New_York", "America/Chicago"]);
        check(Some("ZZ"), Some(808), &["Pacific/Honolulu"]);
        let nation = [
            "America/Chicago",
            "America/Anchorage",
            "America/Adak",
            "America/Phoenix",
            "America/Denver",
            "America/Los_Angeles",
            "America/New_York",
            "Pacific/Honolulu",
            "America/Boise",
            "America/Puerto_Rico",
        ];
        check(None, Some(416), &nation);
    }

    #[test]
    fn rules_that_make_no_sense_are_refused() {
        let wrong = [
            ("every = \"08:00-21:00\"", "every = \"21:00-08:00\""),
            ("per_week = 3", "per_week = 0"),
            ("\"Pacific/Honolulu\"", "\"Pacific/Nowhere\""),
            ("code = \"AL\"", "code = \"Alabama\""),
            ("sunday = \"12:00-20:00\"", "someday = \"12:00-20:00\""),
            (
                "hours = { every = \"09:00-20:00\" }\nsource = \"S\"",
                "hours = { every = \"09:00-20:00\" }",
            ),
        ];
        for (right, mistaken) in wrong {
            assert!(US.contains(right), "{right}");
            assert!(Rulebook::parse(&US.replace(right, mistaken)).is_err(), "{mistaken}");
        }
    }
}
