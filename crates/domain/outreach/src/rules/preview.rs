//! What other rules would have made of messages that were asked for: the same function decides as when
//! they were sent, once by the rules in force and once by the draft, and only the rules differ.
//!
//! It judges rules of time and number. Who had agreed, which carrier failed and what was held back is
//! the same under any of them, and left as it was.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Channel, ConsentId, ContactPointId, Instant, MessageId, PatientId};
use serde::{Deserialize, Serialize};

use crate::{
    message::Message,
    policy::{
        Consented, Counting, Decision, Occasion, Person, Reachability, Request, Route, Rulebook,
        Sent, Standing,
    },
};

/// Examples that are kept of one change for one reason.
pub const EXAMPLES: usize = 50;
/// A message that still waits after so many looks will wait for ever.
const LOOKS: u32 = 60;

/// What would have become of a message, beside what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It would have waited, or waited longer.
    Later,
    /// It would have gone sooner.
    Sooner,
    /// It would have lost its use before it might go.
    Dropped,
    /// It would never have gone.
    Never,
    /// It would have gone, and did not.
    Sent,
}

impl Change {
    /// Every change, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Later, Self::Dropped, Self::Never, Self::Sooner, Self::Sent];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Sooner => "sooner",
            Self::Dropped => "dropped",
            Self::Never => "never",
            Self::Sent => "sent",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.code() == code)
    }
}

/// One message that would have fared otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// Which.
    pub message: MessageId,
    /// Whose.
    pub patient: PatientId,
    /// When it goes by the rules in force, in milliseconds; nothing when it does not.
    pub before: Option<i64>,
    /// When it would go.
    pub after: Option<i64>,
}

/// How many messages would have fared so, for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// What would have become of them.
    pub change: Change,
    /// The rule that makes the difference; the sentence is `rules-why-{rule}`.
    pub rule: String,
    /// How many.
    pub count: u64,
    /// Some of them.
    pub examples: Vec<Example>,
}

/// What a version would have changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// The rules it is compared with.
    pub against: String,
    /// From when on messages were looked at, in milliseconds.
    pub since: i64,
    /// Until when.
    pub until: i64,
    /// How many.
    pub messages: u64,
    /// How many would have fared as before.
    pub same: u64,
    /// All others.
    pub changes: Vec<Counted>,
    /// Whether there were more than are looked at: then the newest are.
    pub is_cut: bool,
}

impl Preview {
    /// How many would have fared so.
    pub fn count(&self, change: Change) -> u64 {
        self.changes.iter().filter(|it| it.change == change).map(|it| it.count).sum()
    }

    fn add(&mut self, change: Change, rule: &str, example: Example) {
        let known = self.changes.iter_mut().find(|it| it.change == change && it.rule == rule);
        let counted = match known {
            Some(counted) => counted,
            None => {
                let rule = rule.to_owned();
                self.changes.push(Counted { change, rule, count: 0, examples: Vec::new() });
                self.changes.last_mut().expect("one was just added")
            }
        };
        counted.count += 1;
        if counted.examples.len() < EXAMPLES {
            counted.examples.push(example);
        }
    }
}

/// A message of the past, as far as rules of time and number judge it.
#[derive(Clone, Debug)]
pub(super) struct Past {
    message: MessageId,
    request: Request,
    asked_at: Instant,
}

impl Past {
    pub(super) fn of(message: &Message) -> Self {
        let request = message.request();
        Self { message: message.id, request, asked_at: message.requested_at }
    }
}

/// What becomes of a message under some rules, and the rule that had the last word.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fate {
    at: Option<Instant>,
    is_dropped: bool,
    rule: &'static str,
}

/// Adds what one patient's messages would have come to. Those asked for before `since` are looked at
/// for the limits that they use up, and not counted.
pub(super) fn compare(
    preview: &mut Preview,
    (before, after): (&Rulebook, &Rulebook),
    (patient, reach): (PatientId, &Reachability),
    past: &[Past],
) {
    let fates = replay(before, reach, past);
    let others = replay(after, reach, past);
    for ((past, fate), other) in past.iter().zip(fates).zip(others) {
        if past.asked_at.0 < preview.since {
            continue;
        }
        preview.messages += 1;
        let change = match (fate.at, other.at) {
            (Some(was), Some(is)) if was < is => Change::Later,
            (Some(was), Some(is)) if is < was => Change::Sooner,
            (Some(_), None) if other.is_dropped => Change::Dropped,
            (Some(_), None) => Change::Never,
            (None, Some(_)) => Change::Sent,
            _ => {
                preview.same += 1;
                continue;
            }
        };
        // What goes sooner is told by what kept it before.
        let rule = match change {
            Change::Sooner | Change::Sent => fate.rule,
            _ => other.rule,
        };
        let (before, after) = (fate.at.map(|at| at.0), other.at.map(|at| at.0));
        preview.add(change, rule, Example { message: past.message, patient, before, after });
    }
}

/// What becomes of one patient's messages, each decided again when it is due, in the order of time.
fn replay(rules: &Rulebook, reach: &Reachability, past: &[Past]) -> Vec<Fate> {
    let waiting = Fate { at: None, is_dropped: false, rule: "never-open" };
    let mut fates = vec![waiting; past.len()];
    let mut due: BTreeSet<(Instant, usize)> =
        past.iter().enumerate().map(|(at, past)| (past.asked_at, at)).collect();
    let mut looks: BTreeMap<usize, u32> = BTreeMap::new();
    let mut patient = as_if_agreed(reach);
    while let Some((now, at)) = due.pop_first() {
        let request = &past[at].request;
        on_its_way(&mut patient, request);
        match rules.decide(request, &patient, now) {
            Decision::Send { because, .. } => {
                fates[at].at = Some(now);
                if !looks.contains_key(&at) {
                    fates[at].rule = because.rule();
                }
                match request.limit() {
                    Counting::Counted => patient.sent.counted.push(now),
                    Counting::Dose => patient.sent.doses.push(now),
                    Counting::Free => {}
                }
            }
            Decision::Wait { until, because } => {
                let seen = looks.entry(at).or_default();
                *seen += 1;
                fates[at].rule = because.rule();
                if *seen < LOOKS && now < until {
                    due.insert((until, at));
                }
            }
            Decision::Drop(reason) => {
                fates[at].is_dropped = true;
                // What made it wait for too long says more than that it came too late.
                if !looks.contains_key(&at) {
                    fates[at].rule = reason.rule();
                }
            }
            Decision::Withhold(reason) => fates[at].rule = reason.rule(),
        }
    }
    fates
}

/// The patient, in care and with nothing held back: what the rules of time and number are judged by.
fn as_if_agreed(reach: &Reachability) -> Reachability {
    Reachability {
        person: Person::Active,
        stopped_at: None,
        routes: Vec::new(),
        consents: Vec::new(),
        sent: Sent::default(),
        hold: None,
        ..reach.clone()
    }
}

/// Opens the way by which a request goes, and no other.
fn on_its_way(patient: &mut Reachability, request: &Request) {
    let (point, channel) = match request.occasion {
        Occasion::Initiated => (ContactPointId::from_raw(1), request.only.unwrap_or(Channel::Sms)),
        Occasion::Answer { from, channel, .. }
        | Occasion::StopConfirmation { from, channel, .. }
        | Occasion::Requested { from, channel, .. } => (from, channel),
    };
    let standing = Standing::Granted { consent: ConsentId::from_raw(1) };
    patient.routes = vec![Route { point, channel, suspended: None }];
    patient.consents = vec![Consented { point, channel, purpose: request.purpose, standing }];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Class, Hours, OwnRules, Purpose, Span, Whereabouts, rulebook};
    use kernel::{Language, Zone};

    fn ana() -> Reachability {
        let zone = Zone::named("America/New_York").unwrap();
        Reachability {
            person: Person::Active,
            stopped_at: Some(Instant(1)),
            routes: Vec::new(),
            consents: Vec::new(),
            whereabouts: Whereabouts::of(Some(zone), None, None),
            hours: None,
            sent: Sent::default(),
            hold: None,
            language: Language::english(),
        }
    }

    fn past(number: u128, asked_at: &str, expires_at: Option<&str>) -> Past {
        let request = Request {
            purpose: Purpose::Refill,
            class: Class::Routine,
            counting: Counting::Counted,
            occasion: Occasion::Initiated,
            expires_at: expires_at.map(|at| at.parse().unwrap()),
            max_send_millis: Request::MAX_SEND_MILLIS,
            only: None,
            is_anybodys: false,
        };
        let asked_at = asked_at.parse().unwrap();
        Past { message: MessageId::from_raw(number), request, asked_at }
    }

    /// A week of Ana's: Monday at ten, Tuesday at eleven, Wednesday at nine with an end at noon.
    fn week() -> Vec<Past> {
        vec![
            past(1, "2026-06-29T14:00:00Z", None),
            past(2, "2026-06-30T15:00:00Z", None),
            past(3, "2026-07-01T13:00:00Z", Some("2026-07-01T16:00:00Z")),
        ]
    }

    fn compared(own: &OwnRules) -> Preview {
        let mut preview = Preview::default();
        let rules = rulebook().with_own(1, own);
        let ana = ana();
        compare(&mut preview, (rulebook(), &rules), (PatientId::from_raw(7), &ana), &week());
        preview
    }

    fn told(preview: &Preview) -> Vec<(&'static str, &str, u64)> {
        preview.changes.iter().map(|it| (it.change.code(), it.rule.as_str(), it.count)).collect()
    }

    #[test]
    fn the_rules_in_force_change_nothing() {
        let preview = compared(&OwnRules::of(rulebook()));
        assert_eq!((preview.messages, preview.same), (3, 3));
        assert_eq!(told(&preview), []);
    }

    #[test]
    fn narrower_hours_let_wait_and_drop_what_loses_its_use() {
        let mut own = OwnRules::of(rulebook());
        own.hours = Hours::every_day(Span::new(13 * 60, 18 * 60).unwrap());
        let preview = compared(&own);
        assert_eq!(told(&preview), [("later", "quiet-hours", 2), ("dropped", "expires-first", 1)]);
        let first = &preview.changes[0].examples[0];
        assert_eq!(first.before, Some("2026-06-29T14:00:00Z".parse::<Instant>().unwrap().0));
        assert_eq!(first.after, Some("2026-06-29T17:00:00Z".parse::<Instant>().unwrap().0));
        assert_eq!(preview.same, 0);
    }

    #[test]
    fn a_message_that_waits_keeps_the_next_ones_waiting() {
        let own = OwnRules { per_week: 1, ..OwnRules::of(rulebook()) };
        let preview = compared(&own);
        assert_eq!(told(&preview), [("later", "weekly-limit", 1), ("dropped", "expires-first", 1)]);
        assert_eq!(preview.same, 1);
    }

    #[test]
    fn what_the_law_allows_goes_sooner_when_our_own_hours_are_wider() {
        let early = vec![past(1, "2026-06-29T12:00:00Z", None)];
        let mut own = OwnRules::of(rulebook());
        own.hours = Hours::every_day(Span::new(8 * 60, 21 * 60).unwrap());
        let (mut preview, rules) = (Preview::default(), rulebook().with_own(1, &own));
        let ana = ana();
        compare(&mut preview, (rulebook(), &rules), (PatientId::from_raw(7), &ana), &early);
        assert_eq!(told(&preview), [("sooner", "quiet-hours", 1)]);
    }

    #[test]
    fn what_was_asked_for_before_counts_for_the_limits_alone() {
        let since = "2026-06-30T00:00:00Z".parse::<Instant>().unwrap().0;
        let mut preview = Preview { since, ..Preview::default() };
        let own = OwnRules { per_week: 1, ..OwnRules::of(rulebook()) };
        let (rules, ana) = (rulebook().with_own(1, &own), ana());
        compare(&mut preview, (rulebook(), &rules), (PatientId::from_raw(7), &ana), &week());
        assert_eq!((preview.messages, preview.same), (2, 0));
    }
}
