//! The tag of a delivery: it stands in the addresses that failures and answers come back to, and in the
//! name that the e-mail travels under. It holds nothing but the delivery's id and a keyed hash of it,
//! so nobody can make one for another delivery.

use kernel::DeliveryId;
use store::Tx;

use crate::template::digest;

/// The purpose of the keyed hash.
const PURPOSE: &str = "delivery-tag";
/// Digits of the id.
const ID: usize = 32;
/// Digits of the proof: guesses are made one by one, over a mail server.
const PROOF: usize = 16;

/// Letters and digits of a tag, in lower case: mail servers fold what stands before the `@`.
pub const LENGTH: usize = ID + PROOF;

/// The tag of a delivery.
pub fn of(tx: &Tx<'_>, delivery: DeliveryId) -> String {
    let id = format!("{:032x}", delivery.raw());
    let proof = tx.index_token(PURPOSE, &id);
    format!("{id}{}", &proof[..PROOF])
}

/// The delivery of a tag; nothing for one that is not ours.
pub fn find(tx: &Tx<'_>, text: &str) -> Option<DeliveryId> {
    let text = text.to_ascii_lowercase();
    let id = text.get(..ID).filter(|_| text.len() == LENGTH)?;
    let delivery = DeliveryId::from_raw(u128::from_str_radix(id, 16).ok()?);
    // Hashes are compared, so that the time it takes does not tell how much of a guess was right.
    (digest(&of(tx, delivery)) == digest(&text)).then_some(delivery)
}
