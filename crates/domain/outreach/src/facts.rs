//! What a contact decision depends on, read for many patients at once.
//!
//! One statement a patient answers everything; the batch is one round trip. It reads the columns of
//! patients and contact points as `care` lays them out, because a query for each would cost more
//! than the send.

pub(crate) mod rows;

use std::{collections::BTreeMap, sync::Arc};

use kernel::{
    Channel, ContactPoint, ContactPointId, Instant, Language, MessageId, PatientId, Phi,
    PostalAddress, Result, Zone,
};
use store::{Place, Tx};

use crate::{
    message::Message,
    policy::{
        CallDue, Calling, Consented, Counting, Decision, Hold, Hours, Judged, Person, Promise,
        Reachability, Request, Route, Rulebook, Sent, Span, Standing, Suspension, Whereabouts,
    },
    rules,
};

/// How far back the limits look: the calendar week of a patient anywhere, and a day to spare.
const LOOK_BACK: i64 = 8 * 86_400_000;

/// One patient, as decisions see them.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The rules in force, the pharmacy's own among them.
    rules: Arc<Rulebook>,
    /// What the policy judges by; `sent` is filled for one message by [`Facts::reach_for`].
    reach: Reachability,
    /// The addresses, sealed, by id.
    points: BTreeMap<ContactPointId, Point>,
    /// What went out lately: message, limit, when.
    sent: Vec<(MessageId, Counting, Instant)>,
    /// Since when no automatic word goes out, because an emergency was read.
    pub automation_paused_at: Option<Instant>,
    /// When the last clarifying message was asked for.
    pub clarified_at: Option<Instant>,
}

#[derive(Clone, Debug)]
struct Point {
    kind: String,
    sealed: Vec<u8>,
    token: String,
    /// Opened for the decision, and so at hand for the send.
    opened: Option<ContactPoint>,
}

impl Facts {
    /// The patient's language.
    pub const fn language(&self) -> &Language {
        &self.reach.language
    }

    /// Whether the patient may be called now, and from when.
    pub fn calling(&self, now: Instant) -> Calling {
        self.rules.calling(&self.reach, now)
    }

    /// What the rules in force say of a request.
    pub fn decide(&self, request: &Request, reach: &Reachability, now: Instant) -> Decision {
        self.rules.decide(request, reach, now)
    }

    /// What a message is judged by now, to be kept with what is decided.
    pub fn judged(&self, message: &Message, now: Instant) -> Judged {
        let sent = self.sent_beside(message.id);
        self.rules.judged(&message.request(), &self.reach, &sent, now)
    }

    /// The rules in force.
    pub fn rules(&self) -> &Rulebook {
        &self.rules
    }

    /// By when the patient can be told that somebody calls.
    pub fn promise(&self, duty: &CallDue, now: Instant) -> Option<Promise> {
        self.rules.promise(&self.reach, duty, now)
    }

    /// What the policy judges one message by. What that message itself has used up of the limits is
    /// left out: a send that failed and is tried again does not stand in its own way.
    pub fn reach_for(&self, message: MessageId) -> Reachability {
        Reachability { sent: self.sent_beside(message), ..self.reach.clone() }
    }

    fn sent_beside(&self, message: MessageId) -> Sent {
        let of = |limit: Counting| {
            self.sent
                .iter()
                .filter(|(other, counting, _)| *other != message && *counting == limit)
                .map(|(_, _, at)| *at)
                .collect()
        };
        Sent { counted: of(Counting::Counted), doses: of(Counting::Dose) }
    }

    /// What the policy knows of the patient, without what went out lately.
    pub(crate) const fn reach(&self) -> &Reachability {
        &self.reach
    }

    /// Counts what this very batch has decided to send, so that the next message of the patient sees
    /// it.
    pub fn count(&mut self, message: MessageId, limit: Counting, at: Instant) {
        if limit != Counting::Free {
            self.sent.push((message, limit, at));
        }
    }

    /// Opens an address.
    pub fn address(
        &self,
        tx: &mut Tx<'_>,
        patient: PatientId,
        point: ContactPointId,
    ) -> Result<ContactPoint> {
        if point == point_of_record(patient) {
            return Ok(ContactPoint::OfRecord);
        }
        let kept =
            self.points.get(&point).ok_or(kernel::Error::NotFound { what: "contact-point" })?;
        match &kept.opened {
            Some(address) => Ok(address.clone()),
            None => kept.open(tx, patient, point),
        }
    }

    /// The blind index of an address.
    pub fn token(&self, point: ContactPointId) -> Option<&str> {
        self.points.get(&point).map(|point| point.token.as_str())
    }
}

impl Point {
    fn open(
        &self,
        tx: &mut Tx<'_>,
        patient: PatientId,
        id: ContactPointId,
    ) -> Result<ContactPoint> {
        let place = Place::new("contact_points", id.raw(), "value");
        let value = tx.open_text(patient, place, &self.sealed)?;
        ContactPoint::from_parts(&self.kind, value.reveal())
    }
}

/// What holds for every patient of the pharmacy.
#[derive(Clone)]
struct House {
    hold: Option<Hold>,
    rules: Arc<Rulebook>,
}

fn house(tx: &mut Tx<'_>) -> Result<House> {
    let (now, found) = (tx.now(), rows::house(tx)?);
    let hold = found.hold.filter(|hold| hold.until.is_none_or(|until| now < until));
    let today = found.zone.unwrap_or(Zone::UTC).day(now);
    Ok(House { hold, rules: Arc::new(rules::rulebook_on(&found.own, today)) })
}

/// What the pharmacy holds back now.
pub(crate) fn held(tx: &mut Tx<'_>) -> Result<Option<Hold>> {
    Ok(house(tx)?.hold)
}

/// The rules in force now.
pub(crate) fn rules_in_force(tx: &mut Tx<'_>) -> Result<Arc<Rulebook>> {
    Ok(house(tx)?.rules)
}

/// Reads the facts of these patients; those that do not exist are left out.
pub fn load(tx: &mut Tx<'_>, patients: &[PatientId]) -> Result<BTreeMap<PatientId, Facts>> {
    let since = tx.now().plus_millis(-LOOK_BACK);
    let found = rows::load(tx, patients, since)?;
    let house = house(tx)?;
    let mut all = BTreeMap::new();
    for (patient, lines) in patients.iter().zip(found) {
        if let Some(facts) = assemble(tx, *patient, lines, &house)? {
            all.insert(*patient, facts);
        }
    }
    Ok(all)
}

/// One patient's facts.
pub fn of(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<Facts>> {
    Ok(load(tx, &[patient])?.remove(&patient))
}

fn assemble(
    tx: &mut Tx<'_>,
    patient: PatientId,
    lines: Vec<rows::Line>,
    house: &House,
) -> Result<Option<Facts>> {
    let mut facts: Option<Facts> = None;
    let (mut zone, mut home, mut paper) = (None, None, None);
    for line in lines {
        match (line, &mut facts) {
            (rows::Line::Patient(person), _) => {
                zone = person.zone.as_deref().and_then(|name| Zone::named(name).ok());
                let place = Place::new("patients", patient.raw(), "address");
                let address = tx.open_optional_text(patient, place, person.address.as_deref())?;
                home = address.as_ref().and_then(|lines| state_in(lines.reveal()));
                paper = address.map(|lines| usable(&lines, person.address_reason.as_deref()));
                facts = Some(begin(&person, house));
            }
            (rows::Line::Point(point), Some(facts)) => add_point(facts, point),
            (rows::Line::Standing(line), Some(facts)) => {
                let on_paper = (line.channel == Channel::Letter).then(|| point_of_record(patient));
                let points = facts
                    .points
                    .iter()
                    .filter(|(_, point)| point.token == line.token)
                    .map(|(id, _)| *id);
                let points: Vec<ContactPointId> = points.chain(on_paper).collect();
                let (channel, purpose, standing) = (line.channel, line.purpose, line.standing);
                facts.reach.consents.extend(points.into_iter().map(|point| Consented {
                    point,
                    channel,
                    purpose,
                    standing,
                }));
            }
            (rows::Line::AddressStop { token, at }, Some(facts)) => stop_there(facts, &token, at),
            (rows::Line::Sent { message, counting, at }, Some(facts)) => {
                facts.sent.push((message, counting, at));
            }
            (_, None) => {}
        }
    }
    let Some(mut facts) = facts else { return Ok(None) };
    facts.reach.routes.extend(of_record(patient, paper));
    facts.sent.sort_by_key(|(_, _, at)| *at);
    facts.reach.whereabouts =
        Whereabouts { zone, state: home, area_code: area_code(tx, patient, &mut facts)? };
    Ok(Some(facts))
}

/// The area code of the favourite telephone, which is opened for the send anyway. One that takes no texts
/// tells as well where somebody lives: an e-mail that goes in its place keeps the same hours.
fn area_code(tx: &mut Tx<'_>, patient: PatientId, facts: &mut Facts) -> Result<Option<u16>> {
    let phones = || facts.reach.routes.iter().filter(|route| route.channel == Channel::Sms);
    let favourite = phones().find(|route| route.suspended.is_none()).or_else(|| phones().next());
    let Some(id) = favourite.map(|route| route.point) else { return Ok(None) };
    let Some(point) = facts.points.get_mut(&id) else { return Ok(None) };
    let address = point.open(tx, patient, id)?;
    let code = match &address {
        ContactPoint::Phone(number) => number.area_code().and_then(|code| code.parse().ok()),
        ContactPoint::Email(_) | ContactPoint::Push(_) | ContactPoint::OfRecord => None,
    };
    point.opened = Some(address);
    Ok(code)
}

/// What keeps letters from the address on record, if anything does.
fn usable(lines: &Phi<String>, came_back: Option<&str>) -> Option<Suspension> {
    let incomplete = PostalAddress::of(lines).is_none().then_some(Suspension::Incomplete);
    came_back.and_then(Suspension::from_code).or(incomplete)
}

/// The state of the address on record, whose law holds there, whatever the telephone says: the two capital letters before the last postal code of five digits, as in `Boston, MA 02110`.
fn state_in(address: &str) -> Option<[u8; 2]> {
    let words: Vec<&str> = address
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_code =
        |word: &str| word.len() == 5 && word.bytes().all(|letter| letter.is_ascii_digit());
    let pair = words.windows(2).rev().find(|pair| is_code(pair[1]))?;
    let letters: [u8; 2] = pair[0].as_bytes().try_into().ok()?;
    letters.iter().all(u8::is_ascii_uppercase).then_some(letters)
}

/// What goes with being a patient. It is named by the patient's own id, and asked for by name: no
/// words go by it unless they were written for it.
fn of_record(patient: PatientId, paper: Option<Option<Suspension>>) -> impl Iterator<Item = Route> {
    let point = point_of_record(patient);
    let letter = paper.map(|suspended| Route { point, channel: Channel::Letter, suspended });
    [Some(Route { point, channel: Channel::Portal, suspended: None }), letter].into_iter().flatten()
}

/// The name under which deliveries keep a place that is no contact point: the thread in the portal, and
/// the postal address on record.
pub fn point_of_record(patient: PatientId) -> ContactPointId {
    ContactPointId::from_raw(patient.raw())
}

fn begin(person: &rows::PersonLine, house: &House) -> Facts {
    Facts {
        rules: Arc::clone(&house.rules),
        reach: Reachability {
            person: match person.status.as_str() {
                "active" => Person::Active,
                "deceased" => Person::Deceased,
                _ => Person::Inactive,
            },
            stopped_at: person.stopped_at,
            routes: Vec::new(),
            consents: Vec::new(),
            whereabouts: Whereabouts::default(),
            hours: person.hours.as_deref().and_then(read_hours),
            sent: Sent::default(),
            hold: house.hold,
            language: person.language.parse().unwrap_or_else(|_| Language::english()),
        },
        points: BTreeMap::new(),
        sent: Vec::new(),
        automation_paused_at: person.automation_paused_at,
        clarified_at: person.clarified_at,
    }
}

fn add_point(facts: &mut Facts, point: rows::PointLine) {
    let suspended = (point.state == "suspended").then(|| {
        point.reason.as_deref().and_then(Suspension::from_code).unwrap_or(Suspension::ByStaff)
    });
    let channels: &[Channel] = match point.kind.as_str() {
        "email" => &[Channel::Email],
        "push" => &[Channel::Push],
        _ => &[Channel::Sms, Channel::Voice],
    };
    let routes = channels.iter().map(|channel| Route {
        point: point.id,
        channel: *channel,
        suspended: suspended.filter(|why| why.closes(*channel)),
    });
    // Whoever turned notices on wants them there: the newest wish first.
    let at = if point.kind == "push" { 0 } else { facts.reach.routes.len() };
    facts.reach.routes.splice(at..at, routes);
    facts.points.insert(
        point.id,
        Point { kind: point.kind, sealed: point.sealed, token: point.token, opened: None },
    );
}

/// A stop from an address holds for whoever has that address: every agreement there counts as taken
/// back, unless it was given after the stop.
fn stop_there(facts: &mut Facts, token: &str, at: Instant) {
    let Facts { reach, points, .. } = facts;
    for consent in &mut reach.consents {
        let there = points.get(&consent.point).is_some_and(|point| point.token == token);
        if there && let Standing::Granted { .. } = consent.standing {
            consent.standing = Standing::Revoked { at };
        }
    }
}

/// Reads `540-1200,540-1200,-,..`: minutes of each weekday, Monday first.
pub(crate) fn read_hours(text: &str) -> Option<Hours> {
    let mut hours = [None; 7];
    let mut days = text.split(',');
    for day in &mut hours {
        let span = days.next()?;
        if span != "-" {
            let (from, to) = span.split_once('-')?;
            *day = Some(Span { from: from.parse().ok()?, to: to.parse().ok()? });
        }
    }
    days.next().is_none().then_some(Hours(hours))
}

/// Writes hours as [`read_hours`] reads them.
pub(crate) fn write_hours(hours: &Hours) -> String {
    let days = hours.0.map(|day| day.map_or("-".to_owned(), |it| format!("{}-{}", it.from, it.to)));
    days.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_stands_before_the_postal_code() {
        let check = |address: &str, expected: Option<&str>| {
            let found = state_in(address).map(|it| String::from_utf8_lossy(&it).into_owned());
            assert_eq!(found.as_deref(), expected, "{address}");
        };
        check("1 Pier\nProvidence, RI 02903", Some("RI"));
        check("12345 Main St, Boston MA 02110-1234, US", Some("MA"));
        check("10115 Berlin", None);
        check("12345 Main St", None);
        check("", None);
    }

    #[test]
    fn hours_are_read_back_as_written() {
        let day = Some(Span { from: 540, to: 1_200 });
        let hours = Hours([day, day, day, day, day, None, Some(Span { from: 720, to: 1_200 })]);
        let text = write_hours(&hours);
        assert_eq!(text, "540-1200,540-1200,540-1200,540-1200,540-1200,-,720-1200");
        assert_eq!(read_hours(&text), Some(hours));
        for bad in ["", "1-2", "1-2,1-2,1-2,1-2,1-2,1-2,x-2", "-,-,-,-,-,-,-,-"] {
            assert_eq!(read_hours(bad), None, "{bad}");
        }
    }
}
