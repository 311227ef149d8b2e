//! What becomes of an e-mail that was taken: each kind goes where it belongs, and is durable when this
//! returns.

use kernel::{Channel, ContactPoint, DeliveryId, Result};
use outreach::gateway::{Complaint, InboundEmail, InboundText, Receipt, ReceiptStatus};
use sha2::{Digest as _, Sha256};

use super::{Room, place::Recipient};
use crate::mail::{
    NAME,
    read::{Failure, Read, Verdict, Written, read},
};

pub(super) async fn keep(
    room: &Room,
    email: &[u8],
    sender: &str,
    recipient: &Recipient,
) -> Result<()> {
    match read(email, sender, |address| room.intake.is_ours(address)) {
        Read::Written(written) => room.ear.email(inbound(room, email, written, recipient)).await,
        Read::Failure(failure) => failed(room, failure, recipient).await,
        Read::Complaint { tag, mailbox } => {
            let tag = tag.or_else(|| recipient.tag.clone());
            room.ear.complaint(Complaint { tag, mailbox, at: (room.clock)() }).await
        }
        Read::Automatic(why, written) => {
            tracing::info!(why, "an e-mail that says no person wrote it is not answered");
            let Some(written) = written else { return Ok(()) };
            let email = inbound(room, email, *written, recipient);
            if email.tag.is_none() {
                return Ok(());
            }
            room.ear.email(InboundEmail { is_automatic: true, ..email }).await
        }
    }
}

fn inbound(room: &Room, email: &[u8], written: Written, recipient: &Recipient) -> InboundEmail {
    InboundEmail {
        text: InboundText {
            vendor: NAME.to_owned(),
            vendor_id: name(email, &written, recipient),
            channel: Channel::Email,
            from: ContactPoint::Email(written.from),
            to: recipient.address.clone(),
            text: written.words,
            received_at: (room.clock)(),
            carrier_confirmed_stop: false,
            pictures: Vec::new(),
        },
        tag: recipient.tag.clone().or(written.tag),
        subject: written.subject,
        below: written.below,
        is_automatic: false,
        message_id: written.message_id,
    }
}

/// The same e-mail has the same name, however often it is handed over. One that came with a tag is not
/// the one that came without. What it says belongs to its name, too, and is added where there is a key.
fn name(email: &[u8], written: &Written, recipient: &Recipient) -> String {
    let mut digest = Sha256::new();
    digest.update(recipient.tag.as_deref().unwrap_or("-"));
    digest.update([0]);
    match &written.message_id {
        Some(name) => digest.update([written.from.address(), name.reveal()].join("\n")),
        None => digest.update(email),
    }
    digest.finalize().iter().take(20).map(|byte| format!("{byte:02x}")).collect()
}

async fn failed(room: &Room, failure: Failure, recipient: &Recipient) -> Result<()> {
    let Verdict::Failed(code, refusal) = failure.verdict else {
        tracing::info!("an e-mail may still arrive, or nobody knows");
        return Ok(());
    };
    let Some(delivery) = delivery(room, failure.tag.as_deref(), recipient).await? else {
        tracing::info!("a failure of an e-mail that is not ours is left alone");
        return Ok(());
    };
    let receipt = Receipt {
        vendor: NAME.to_owned(),
        provider_id: delivery.to_string(),
        key: Some(delivery),
        status: ReceiptStatus::Undelivered,
        code: Some(code),
        refusal: Some(refusal),
        at: (room.clock)(),
    };
    room.ear.receipt(receipt).await
}

/// The delivery of the address that a failure came to, or of the e-mail that it is about.
async fn delivery(
    room: &Room,
    inside: Option<&str>,
    recipient: &Recipient,
) -> Result<Option<DeliveryId>> {
    for tag in [recipient.tag.as_deref(), inside].into_iter().flatten() {
        if let Some(delivery) = room.ear.delivery_of(tag).await? {
            return Ok(Some(delivery));
        }
    }
    Ok(None)
}
