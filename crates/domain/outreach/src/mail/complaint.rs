//! Somebody pressed "this is spam": no more e-mail to that mailbox, from this moment on.

use identity::{Permission, permit};
use kernel::{ContactPoint, ContactPointId, Error, PatientId, Result};
use store::Tx;

use super::tag;
use crate::{
    consent::{self, Source, address_token},
    contact_policy, delivery,
    gateway::Complaint,
};

/// Ends all e-mail to the mailbox of a complaint, as often as it comes. `NotFound` when it names
/// neither an e-mail of ours nor a mailbox.
pub fn complain(tx: &mut Tx<'_>, complaint: &Complaint) -> Result<()> {
    permit(tx, Permission::ReceiveMessages)?;
    let tagged = complaint.tag.as_deref().and_then(|text| tag::find(tx, text));
    if let Some(delivery) = tagged
        && let Some(delivery) = delivery::rows::find(tx, delivery)?
    {
        care::patient::hold(tx, [delivery.patient])?;
        let is_on_record =
            contact_policy::stop_at(tx, delivery.patient, delivery.point, Source::Carrier)?;
        if is_on_record {
            return Ok(());
        }
    }
    // Whoever made it up has ended e-mail to a mailbox, and nothing else.
    let mailbox = complaint.mailbox.clone().ok_or(Error::NotFound { what: "complaint" })?;
    stop_mailbox(tx, &ContactPoint::Email(mailbox), Source::Carrier)
}

/// Ends e-mail to a mailbox, whoever has it now and later; everything else goes on.
pub(super) fn stop_mailbox(tx: &mut Tx<'_>, mailbox: &ContactPoint, source: Source) -> Result<()> {
    let owners = care::patient::owners(tx, mailbox)?;
    care::patient::hold(tx, owners.iter().map(|(patient, _)| *patient))?;
    let token = address_token(tx, mailbox);
    if owners.is_empty() {
        return consent::stop_address(tx, &token);
    }
    stop(tx, &owners, source)
}

fn stop(tx: &mut Tx<'_>, at: &[(PatientId, ContactPointId)], source: Source) -> Result<()> {
    for (patient, point) in at {
        contact_policy::stop_at(tx, *patient, *point, source)?;
    }
    Ok(())
}
