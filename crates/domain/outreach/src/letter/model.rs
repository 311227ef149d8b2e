//! A letter as it lies in the queue.

use care::patient::PersonName;
use kernel::{DeliveryId, Instant, Language, PatientId, Phi};

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
    /// All that would stand on the paper, while it waits to be printed: which fonts it needs.
    pub words: Phi<String>,
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
}

impl Letter {
    /// What stands at the foot of the paper, to find it by.
    pub fn reference(&self) -> String {
        care::patient::reference(self.id.cast())
    }
}

/// Letters that have not left.
#[derive(Clone, Debug, Default)]
pub struct Here {
    /// To be printed, the oldest first.
    pub waiting: Vec<Letter>,
    /// Printed, to be posted.
    pub printed: Vec<Letter>,
    /// Printed, and not to be posted any more: something came first.
    pub stray: Vec<Letter>,
    /// Whether there are more than are listed.
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
