//! A letter as it lies in the queue.

use care::patient::PersonName;
use kernel::{DeliveryId, Instant, Language, PatientId, Phi};

use super::sheet::Sheet;
use crate::decision::Kept;

/// One letter.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Its delivery.
    pub id: DeliveryId,
    /// To whom.
    pub patient: PatientId,
    /// Their name, as it stands on the envelope.
    pub name: Phi<PersonName>,
    /// All that would stand on the paper, while it waits to be printed.
    pub sheet: Option<Box<Sheet>>,
    /// Of its words.
    pub language: Language,
    /// When it was made.
    pub made_at: Instant,
    /// How often it was printed.
    pub prints: u32,
    /// When it was printed last.
    pub printed_at: Option<Instant>,
    /// When it was brought to the post.
    pub posted_at: Option<Instant>,
    /// When it came back.
    pub came_back_at: Option<Instant>,
    /// Whether all or this patient's messages are held back: then it goes later.
    pub is_held: bool,
}

impl Letter {
    /// What stands at the foot of the paper, to find it by.
    pub fn reference(&self) -> String {
        care::patient::reference(self.id.cast())
    }
}

/// A letter as it lies on paper: which, and the address it bears, by its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPaper {
    /// Its delivery.
    pub id: DeliveryId,
    /// By which the address is known again, and not read.
    pub(super) address: Option<String>,
}

/// Where a letter stands among those that wait to be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub(super) made_at: Instant,
    pub(super) id: DeliveryId,
}

/// Letters that wait to be printed, as many as are read at once.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// The oldest first.
    pub letters: Vec<Letter>,
    /// After which there are more.
    pub next: Option<Place>,
}

/// Letters that have not left.
#[derive(Clone, Debug, Default)]
pub struct Here {
    /// To be printed, the oldest first.
    pub waiting: Vec<Letter>,
    /// After which more are to be printed.
    pub next: Option<Place>,
    /// Printed, to be posted.
    pub printed: Vec<Letter>,
    /// Printed, and not to be posted any more: something came first.
    pub stray: Vec<Letter>,
    /// Whether more are on paper than are listed.
    pub has_more: bool,
}

/// What would become of a letter to a patient.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// What the rules say now.
    pub decided: Kept,
    /// Whether one waits in the queue already.
    pub waits: bool,
    /// When the last one was posted.
    pub last_posted_at: Option<Instant>,
}
