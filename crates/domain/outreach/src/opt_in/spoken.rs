//! Consent that somebody here asked for with the script, and heard.

use care::patient::ContactState;
use identity::{Permission, permit};
use kernel::{Channel, Error, Language, PatientId, Phi, Result};
use store::Tx;

use crate::{
    consent::{self, NewConsent, Source, State},
    contact_policy,
    policy::Purpose,
};

/// The version of the words that are read aloud.
pub const SCRIPT: &str = "script-1";

/// What a patient said to the script.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// Who.
    pub patient: PatientId,
    /// To which of the purposes: at least one.
    pub purposes: Vec<Purpose>,
    /// At which addresses, each on its wire: at least one.
    pub ways: Vec<(kernel::ContactPointId, Channel)>,
    /// In which language the script was read.
    pub language: Language,
    /// In which words the patient agreed.
    pub words: Phi<String>,
}

/// Writes down a spoken yes, a line for each purpose at each address. A stop that was said before it is
/// over; what it took back stays taken back, but for this.
///
/// # Errors
/// `bad-spoken-consent` when nothing was agreed to, nothing was said, or an address is not the patient's or
/// does not fit its wire.
pub fn agree_spoken(tx: &mut Tx<'_>, spoken: &Spoken) -> Result<()> {
    const BAD: Error = Error::Refused { code: "bad-spoken-consent" };
    permit(tx, Permission::RecordConsent)?;
    let has_all = !spoken.purposes.is_empty()
        && !spoken.ways.is_empty()
        && !spoken.words.reveal().trim().is_empty();
    if !has_all {
        return Err(BAD);
    }
    care::patient::hold(tx, [spoken.patient])?;
    let known = care::patient::contacts(tx, spoken.patient)?;
    let now = tx.now();
    contact_policy::lift(tx, spoken.patient, now)?;
    for (point, channel) in &spoken.ways {
        let contact = known.iter().find(|contact| contact.id == *point).ok_or(BAD)?;
        let fits = match contact.point.kind() {
            "email" => *channel == Channel::Email,
            "phone" => matches!(channel, Channel::Sms | Channel::Voice),
            _ => false,
        };
        if !fits {
            return Err(BAD);
        }
        // Whoever agrees there has just said that it is theirs.
        if contact.state != ContactState::Ok {
            care::patient::restore_contact(tx, spoken.patient, *point)?;
        }
        for purpose in &spoken.purposes {
            let new = NewConsent {
                patient: spoken.patient,
                purpose: *purpose,
                channel: *channel,
                address: contact.point.clone(),
                state: State::Granted,
                source: Source::Spoken,
                wording: SCRIPT.to_owned(),
                language: spoken.language.clone(),
                evidence: Some(spoken.words.clone()),
                given_at: None,
            };
            consent::record(tx, &new)?;
        }
    }
    Ok(())
}
