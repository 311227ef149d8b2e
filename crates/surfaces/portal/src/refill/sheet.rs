//! What the refill pages are made from: the medicines of one visit with the answers so far, the
//! days on offer, and who is reading. Built once a request; the pages only read it.

use care::refill::{
    answers::Answers,
    delivery::{Delivery, NoDay},
};
use kernel::{Day, Instant, RefillId};
use maud::{Markup, Render, html};
use web::{
    View,
    csrf::Token,
    kit::{self, Art},
};

use super::{
    called::Called,
    named,
    place::{Place, is_each},
};
use crate::clock::Clock;

/// One medicine that is asked about.
#[derive(Clone, Debug)]
pub struct Medicine {
    /// The refill that its answers are kept for.
    pub refill: RefillId,
    /// What it is called, without its name.
    pub called: Called,
    /// What is counted, drawn.
    pub picture: Art,
    /// Whether its doses can be counted: tablets and pens, not a bottle of solution.
    pub is_counted: bool,
    /// What was answered so far.
    pub answers: Answers,
    /// More doses than that are believed only when they are said twice.
    pub plenty: Option<u16>,
    /// Whether a pharmacist would look first, as the answers stand.
    pub is_flagged: bool,
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
    /// By whose clock times are told.
    pub clock: &'a Clock,
    /// Whether a question for the pharmacist was kept just now.
    pub has_saved: bool,
    /// When the session ends if nothing is done.
    pub ends_at: Instant,
}

impl Sheet<'_> {
    /// The answers to questions that are asked once for all medicines.
    pub fn shared(&self) -> &Answers {
        &self.medicines[0].answers
    }

    /// The form of the page at `place`.
    pub fn form(&self, place: Place, body: impl Render) -> Markup {
        kit::form(&place.path(), self.token, html! { (self.named(place)) (body) })
    }

    /// What that form carries unseen: which refills its answer is about. A place counts medicines
    /// as they stand when a page is made, and by the time it is sent they may stand otherwise.
    pub fn named(&self, place: Place) -> Markup {
        let one = self.medicines.get(place.medicine).filter(|_| is_each(place.question));
        match one {
            Some(medicine) => named::field(medicine.refill, medicine.called.which),
            None => self.named_all(),
        }
    }

    /// The same for all medicines.
    pub fn named_all(&self) -> Markup {
        named::fields(self.medicines.iter().map(|medicine| medicine.refill))
    }

    /// Whether the visit is about several medicines.
    pub fn has_several(&self) -> bool {
        self.medicines.len() > 1
    }
}
