//! What somebody without a name asks on a page about an address: to join by text, or whether a message
//! was ours. Whatever we know of the address, the page says the same in the same time; a job looks, and
//! only the address itself hears more (docs/security.md).
//!
//! Each asker is answered from what was really sent: how often, and when last. Never what.

mod check;
mod jobs;
pub(crate) mod rows;

pub use check::is_ours;
pub(crate) use check::{is_check, sent_words, told};
pub use jobs::{Inquire, inquire};

use engine::{Lane, NewJob};
use identity::{Permission, permit};
use kernel::{ContactPoint, Day, FlyerId, InquiryId, Phi, Result};
use store::Tx;

use crate::consent::address_token;

/// What is asked.
#[derive(Clone, Debug)]
pub enum Inquiry {
    /// To be asked for consent by a text to that number, by whoever knows the birth date beside it.
    Join {
        /// The number.
        phone: ContactPoint,
        /// The birth date that was typed.
        born: Phi<Day>,
        /// The batch of flyers whose code led to the page.
        flyer: Option<FlyerId>,
    },
    /// Whether we wrote to that address today or yesterday.
    Check {
        /// The number or mailbox.
        address: ContactPoint,
    },
}

impl Inquiry {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Join { .. } => "join",
            Self::Check { .. } => "check",
        }
    }

    const fn address(&self) -> &ContactPoint {
        match self {
            Self::Join { phone, .. } => phone,
            Self::Check { address } => address,
        }
    }
}

/// Keeps a question and leaves it to a job. The same is written whatever is known of the address.
pub fn keep(tx: &mut Tx<'_>, asked: &Inquiry) -> Result<()> {
    permit(tx, Permission::RecordConsent)?;
    let id: InquiryId = tx.new_id();
    let token = address_token(tx, asked.address());
    rows::insert(tx, id, asked, &token)?;
    let lane = Lane::named(format!("address:{token}"));
    engine::enqueue(tx, NewJob::of(&Inquire { inquiry: id }).lane(lane)).map(drop)
}
