//! Consent to be written to about refills, with what shows it, and the stops.

use kernel::{Channel, ContactPoint, Day, EmailAddress, Phi, Result};
use outreach::{
    consent::{NewConsent, Source, State},
    contact_policy::{self, Stop},
    policy::Purpose,
    reply::StopScope,
};
use store::Tx;

use super::{Resident, Shelf};
use crate::person::Agreement;

/// Records what each agreed to; gives the number of agreements.
pub(super) fn record(tx: &mut Tx<'_>, residents: &[Resident], shelf: &Shelf) -> Result<usize> {
    let mut count = 0;
    for resident in residents {
        let (since, source, evidence) = match resident.person.agreement {
            Agreement::Nothing => continue,
            Agreement::Paper(since) | Agreement::Stopped(since) => {
                (since, Source::Paper, "enrollment form, section 4, signed")
            }
            Agreement::Spoken(since) => (since, Source::Spoken, "said yes on the welcome call"),
        };
        let on = shelf.today.plus_days(since);
        agree(tx, resident, on, (source, evidence))?;
        if matches!(resident.person.agreement, Agreement::Stopped(_)) {
            let words = Phi::new("STOP".to_owned());
            let said =
                Stop { scope: StopScope::All, source: Source::Reply, evidence: Some(&words) };
            contact_policy::stop(tx, resident.id, said)?;
        }
        count += 1;
    }
    Ok(count)
}

fn agree(
    tx: &mut Tx<'_>,
    resident: &Resident,
    on: Day,
    (source, evidence): (Source, &str),
) -> Result<()> {
    let zone = care::pharmacy::zone(tx)?;
    let person = &resident.person;
    let by_mail = person.email.as_ref().filter(|_| person.reads_mail);
    let (channel, address, wording) = match by_mail {
        Some(email) => {
            (Channel::Email, ContactPoint::Email(EmailAddress::parse(email)?), "email-2025-01")
        }
        None => (Channel::Sms, ContactPoint::Phone(person.phone.clone()), "sms-2025-01"),
    };
    let new = NewConsent {
        patient: resident.id,
        purpose: Purpose::Refill,
        channel,
        address,
        state: State::Granted,
        source,
        wording: wording.to_owned(),
        language: person.language.parse()?,
        evidence: Some(Phi::new(evidence.to_owned())),
        given_at: Some(zone.start_of(on).plus_hours(10)),
    };
    outreach::consent::record(tx, &new)?;
    if person.hears_calls {
        let address = ContactPoint::Phone(person.phone.clone());
        let wording = "voice-2025-01".to_owned();
        let calls = NewConsent { channel: Channel::Voice, address, wording, ..new };
        outreach::consent::record(tx, &calls)?;
    }
    Ok(())
}
