//! Links in messages: identity makes them, outreach carries them.

use identity::smart_link::{self, NewLink};
use kernel::{Channel, ContactPointId, Result};
use outreach::delivery::{LinkMinter, LinkWanted};
use store::Tx;

/// Mints smart links under the pharmacy's own address.
pub struct Links;

impl LinkMinter for Links {
    fn mint(&self, tx: &mut Tx<'_>, wanted: &LinkWanted<'_>) -> Result<String> {
        let new = NewLink {
            patient: wanted.patient,
            refill: wanted.refill,
            message: Some(wanted.message),
            language: wanted.language.clone(),
            expires_at: (wanted.channel == Channel::Letter)
                .then(|| tx.now().plus_hours(24 * outreach::letter::LINK_DAYS)),
        };
        let (_, token) = smart_link::mint(tx, &new)?;
        Ok(format!("{}/r/{}", wanted.link_base, token.reveal()))
    }

    fn unsubscribe(&self, tx: &Tx<'_>, point: ContactPointId, link_base: &str) -> String {
        format!("{link_base}/unsubscribe/{}", outreach::unsubscribe::token(tx, point))
    }
}
