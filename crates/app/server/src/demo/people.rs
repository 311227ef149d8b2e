//! Whose phone is whose, and whom to play: patients who were asked and have not answered.

use std::collections::BTreeMap;

use care::refill::state::State;
use identity::smart_link::{self, NewLink};
use kernel::{Actor, ContactPoint, Day, PatientId, RefillId, Result};
use sample::Person;
use store::{Db, Tx};

use crate::cli::DemoArgs;

/// So many are offered.
const OFFERED: usize = 12;
/// So many are looked at.
const LOOKED_AT: usize = 400;

/// A patient whom somebody at the demo may play.
#[derive(Clone)]
pub struct Part {
    /// Under which the patient is known.
    pub patient: PatientId,
    /// Which refill they were asked about.
    pub refill: RefillId,
    /// The name.
    pub name: String,
    /// What the page behind the link asks for.
    pub birth_date: Day,
    /// The language of the messages.
    pub language: &'static str,
    /// The number of the phone.
    pub number: String,
    /// The mailbox of somebody who chose e-mail.
    pub mailbox: Option<String>,
}

/// The phones of everybody in the plan, and the names on them.
pub fn owners(arguments: &DemoArgs) -> Vec<(String, String)> {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    for person in sample::people(arguments.seed, arguments.patients) {
        let name = format!("{} {}", person.given, person.family);
        owners
            .entry(person.phone.e164().to_owned())
            .and_modify(|names| *names = format!("{names}, {name}"))
            .or_insert(name);
    }
    owners.into_iter().collect()
}

/// Patients who were asked and have not answered, in the order of the plan. Two who share a phone
/// are left out: their texts go to a person; so is whoever let every link grow old.
pub fn parts(tx: &mut Tx<'_>, people: &[Person]) -> Result<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::with_capacity(OFFERED);
    for person in people.iter().take(LOOKED_AT) {
        if parts.len() == OFFERED {
            break;
        }
        // The last place is kept for somebody who reads e-mail, unless one has come before.
        let is_kept = parts.len() + 1 == OFFERED && parts.iter().all(|it| it.mailbox.is_none());
        if is_kept && !person.reads_mail {
            continue;
        }
        let phone = ContactPoint::Phone(person.phone.clone());
        let [(patient, _)] = care::patient::owners(tx, &phone)?[..] else { continue };
        if !smart_link::any_open(tx, patient)? {
            continue;
        }
        let open = care::refill::open_of_patient(tx, patient)?;
        let is_asked = |state| matches!(state, State::Asked | State::Seen);
        if let Some(refill) = open.iter().find(|refill| is_asked(refill.state)) {
            parts.push(Part {
                patient,
                refill: refill.id,
                name: format!("{} {}", person.given, person.family),
                birth_date: person.birth_date,
                language: person.language,
                number: person.phone.e164().to_owned(),
                mailbox: person.email.clone().filter(|_| person.reads_mail),
            });
        }
    }
    Ok(parts)
}

/// A patient's page, as a message would lead to it.
#[derive(Clone)]
pub struct WayIn {
    /// Whose.
    pub part: Part,
    /// Its path.
    pub path: String,
}

/// The page that the first of them could open from a message.
#[derive(Clone)]
pub struct Portal(pub Option<WayIn>);

impl Portal {
    /// Its path; that of the page which says how to get there, when nobody waits for an answer.
    pub fn path(&self) -> &str {
        self.0.as_ref().map_or("/hello", |way| &way.path)
    }
}

/// Makes a link for the first of them.
pub async fn way_in(db: &Db, arguments: &DemoArgs) -> Result<Portal> {
    let people = sample::people(arguments.seed, arguments.patients);
    db.write(&Actor::System, move |tx| {
        let Some(part) = parts(tx, &people)?.into_iter().next() else {
            return Ok(Portal(None));
        };
        let new = NewLink {
            patient: part.patient,
            refill: Some(part.refill),
            message: None,
            language: part.language.parse()?,
            expires_at: None,
        };
        let (_, token) = smart_link::mint(tx, &new)?;
        let path = format!("/r/{}", token.reveal());
        Ok(Portal(Some(WayIn { part, path })))
    })
    .await
}
