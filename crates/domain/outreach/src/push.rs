//! Notices on a patient's own browser or installed app: our keys towards push services, who turned
//! notices on where, and what a browser says it has shown.
//!
//! Turning them on is an agreement like any other, and stands in the ledger for this one browser.

pub mod origin;
pub(crate) mod rows;

use identity::{Permission, permit};
use kernel::{
    Actor, Channel, ContactPoint, ContactPointId, Error, Language, PatientId, PushAddress, Result,
};
use store::Tx;

use crate::{
    consent::{self, NewConsent, Source, State},
    contact_policy, delivery,
    policy::Purpose,
};

/// The version of the words that are agreed to when notices are turned on.
pub const WORDING: &str = "push-2026-11";
/// Why an older browser gets none any more: the word of a contact point that another took the place of.
const REPLACED: &str = "replaced";
/// So many browsers of one patient get notices; one more ends the oldest.
pub const MOST_BROWSERS: u32 = 5;

/// What notices are turned on for: whatever leads to a task of the patient's own. Stories and surveys
/// are asked about by themselves.
pub const PURPOSES: [Purpose; 5] =
    [Purpose::Refill, Purpose::Dose, Purpose::Appointment, Purpose::Message, Purpose::Safety];

/// The keys by which push services know this pharmacy. The secret does not print.
#[derive(Clone)]
pub struct Keys {
    /// Both keys, in PKCS #8.
    pub secret: Vec<u8>,
    /// What browsers are given, in base64url.
    pub public: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys").field("public", &self.public).finish_non_exhaustive()
    }
}

/// The keys, once there are any.
pub fn keys(tx: &mut Tx<'_>) -> Result<Option<Keys>> {
    rows::keys(tx)
}

/// Keeps keys that have just been made, and gives those that are kept: of two nodes that start at once,
/// both go on with the keys of the first. Browsers know us by them, so they are never replaced.
pub fn first_keys(tx: &mut Tx<'_>, made: &Keys) -> Result<Keys> {
    permit(tx, Permission::ChangeSettings)?;
    rows::keep_keys(tx, made)?;
    rows::keys(tx)?.ok_or_else(|| Error::failed("keys that were kept were not found"))
}

/// The patient turned notices on, on this browser, in these words. Saying it again adds nothing.
pub fn turn_on(
    tx: &mut Tx<'_>,
    patient: PatientId,
    address: &PushAddress,
    language: &Language,
) -> Result<ContactPointId> {
    let point = care::patient::add_browser(tx, patient, address.clone())?;
    make_room(tx, patient, point)?;
    let address = ContactPoint::Push(address.clone());
    let token = consent::address_token(tx, &address);
    let standings = consent::standings(tx, patient)?;
    for purpose in PURPOSES {
        let is_there = standings.iter().any(|it| {
            it.address_token == token && it.purpose == purpose && it.state == State::Granted
        });
        if is_there {
            continue;
        }
        let new = NewConsent {
            patient,
            purpose,
            channel: Channel::Push,
            address: address.clone(),
            state: State::Granted,
            source: Source::Page,
            wording: WORDING.to_owned(),
            language: language.clone(),
            evidence: None,
            given_at: None,
        };
        consent::record(tx, &new)?;
    }
    Ok(point)
}

/// Of too many browsers the oldest get no more notices.
fn make_room(tx: &mut Tx<'_>, patient: PatientId, newest: ContactPointId) -> Result<()> {
    let known = care::patient::contacts(tx, patient)?;
    let mut others: Vec<ContactPointId> = known
        .iter()
        .filter(|it| matches!(it.point, ContactPoint::Push(_)) && it.id != newest)
        .filter(|it| it.state == care::patient::ContactState::Ok)
        .map(|it| it.id)
        .collect();
    others.sort_unstable();
    let most = MOST_BROWSERS as usize - 1;
    let too_many = others.len().saturating_sub(most);
    for point in others.into_iter().take(too_many) {
        contact_policy::stop_at(tx, patient, point, Source::Page)?;
        care::patient::suspend_contact(tx, patient, point, REPLACED)?;
    }
    Ok(())
}

/// The patient turned notices off on this browser: what was agreed to there is taken back. False when
/// they were not on.
pub fn turn_off(tx: &mut Tx<'_>, patient: PatientId, address: &PushAddress) -> Result<bool> {
    match point_of(tx, patient, address)? {
        Some(point) => contact_policy::stop_at(tx, patient, point, Source::Page),
        None => Ok(false),
    }
}

/// Whether the patient agreed to notices on this browser, and it is in use.
pub fn is_on(tx: &mut Tx<'_>, patient: PatientId, address: &PushAddress) -> Result<bool> {
    let token = consent::address_token(tx, &ContactPoint::Push(address.clone()));
    let agreed = consent::standings(tx, patient)?.iter().any(|it| {
        it.address_token == token && it.channel == Channel::Push && it.state == State::Granted
    });
    let contacts = care::patient::contacts(tx, patient)?;
    let is_used = contacts
        .iter()
        .any(|contact| contact.token == token && contact.state == care::patient::ContactState::Ok);
    Ok(agreed && is_used)
}

/// A browser says that it has shown a notice: whoever knows its address, key and secret is that
/// browser. What was sent there lately has arrived. An unknown browser changes nothing.
pub fn shown(tx: &mut Tx<'_>, address: &PushAddress) -> Result<()> {
    let owners = care::patient::owners(tx, &ContactPoint::Push(address.clone()))?;
    tx.acting(Actor::Vendor("push"), |tx| {
        owners.iter().try_for_each(|(patient, point)| delivery::arrived_at(tx, *patient, *point))
    })
}

fn point_of(
    tx: &mut Tx<'_>,
    patient: PatientId,
    address: &PushAddress,
) -> Result<Option<ContactPointId>> {
    let owners = care::patient::owners(tx, &ContactPoint::Push(address.clone()))?;
    Ok(owners.into_iter().find(|(owner, _)| *owner == patient).map(|(_, point)| point))
}
