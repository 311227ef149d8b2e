//! The way out that stands in every e-mail: an address at which one press ends all e-mail to that
//! mailbox (RFC 8058), without a sign-in, for as long as the mailbox is on record.
//!
//! The token is the mailbox's id and a keyed hash of it. Nothing is written to make one, nobody can
//! make one for another mailbox, and it opens nothing else.

use kernel::{ContactPointId, PatientId, Result};
use store::Tx;

use crate::{consent::Source, contact_policy, template::digest};

/// The purpose of the keyed hash.
const PURPOSE: &str = "unsubscribe";

/// The token of a mailbox.
pub fn token(tx: &Tx<'_>, point: ContactPointId) -> String {
    format!("{point}.{}", tx.index_token(PURPOSE, &point.to_string()))
}

/// The patient and the mailbox of a token; nothing for one that is not ours, or of a mailbox that is
/// gone.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<Option<(PatientId, ContactPointId)>> {
    let point = text.split_once('.').and_then(|(id, _)| id.parse::<ContactPointId>().ok());
    // Hashes are compared, so that the time it takes does not tell how much of a guess was right.
    let is_ours = |point: &ContactPointId| digest(&token(tx, *point)) == digest(text);
    let Some(point) = point.filter(is_ours) else { return Ok(None) };
    let owner = care::patient::owner_of(tx, point)?;
    Ok(owner.map(|patient| (patient, point)))
}

/// Ends all e-mail to the mailbox of a token, as often as it is asked. False when the token is not
/// ours.
pub fn carry_out(tx: &mut Tx<'_>, text: &str) -> Result<bool> {
    match find(tx, text)? {
        Some((patient, point)) => contact_policy::stop_at(tx, patient, point, Source::Page),
        None => Ok(false),
    }
}
