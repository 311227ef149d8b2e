//! What the refill pages are made from: the medicines of one visit with the answers so far, the
//! days on offer, and who is reading. Built once a request; the pages only read it.

use care::refill::{
    answers::Answers,
    delivery::{Delivery, NoDay},
};
use kernel::{Day, Instant};
use web::{View, csrf::Token, i18n::Said};

/// One medicine that is asked about.
#[derive(Clone, Debug)]
pub struct Medicine {
    /// The name the patient chose, or a label that names no drug.
    pub label: Said,
    /// Whether its doses can be counted: tablets and pens, not a bottle of solution.
    pub is_counted: bool,
    /// What was answered so far.
    pub answers: Answers,
}

/// One visit to the refill pages.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// Language, pharmacy, path.
    pub view: &'a View,
    /// The token of the session's forms.
    pub token: &'a Token,
    /// The medicines, at least one.
    pub medicines: Vec<Medicine>,
    /// Safe deliveries, or why there is none.
    pub days: Result<Vec<Delivery>, NoDay>,
    /// Today where the patient lives.
    pub today: Day,
    /// Now, when the page was made.
    pub now: Instant,
    /// When the session ends if nothing is done.
    pub ends_at: Instant,
}

impl Sheet<'_> {
    /// The answers to questions that are asked once for all medicines.
    pub fn shared(&self) -> &Answers {
        &self.medicines[0].answers
    }

    /// Whether the visit is about several medicines.
    pub fn has_several(&self) -> bool {
        self.medicines.len() > 1
    }
}
