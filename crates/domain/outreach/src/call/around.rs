//! What a script is judged by besides its state: what is on record when a key is pressed.

use care::refill::answers::{Answers, Expected, StillTaking};
use kernel::{Day, RefillId, Zone};

/// What is on record.
#[derive(Clone, Debug)]
pub struct Around {
    /// The pharmacy's name.
    pub pharmacy: String,
    /// Its number in E.164.
    pub phone: String,
    /// Where it is.
    pub zone: Zone,
    /// Month and day of birth, where they are on record.
    pub birthday: Option<(i8, i8)>,
    /// The refills that wait for an answer, numbered as pages and texts number them.
    pub medicines: Vec<Medicine>,
    /// The days on which all of them can come.
    pub days: Vec<Day>,
    /// The words of the message that this call is, by their id, and how many refills it speaks of.
    pub intro: Option<(&'static str, u32)>,
}

/// One refill.
#[derive(Clone, Debug)]
pub struct Medicine {
    /// Which.
    pub refill: RefillId,
    /// The day of the last hand-over: tells one from another, without a name.
    pub last_on: Day,
    /// Whether its doses can be counted.
    pub is_counted: bool,
    /// More doses than that are believed only when they are said twice.
    pub plenty: Option<u16>,
    /// The answers so far.
    pub answers: Answers,
    /// What a correct answer would say.
    pub expected: Expected,
}

impl Medicine {
    /// Whether it is still taken, as far as is known.
    pub const fn is_taken(&self) -> bool {
        matches!(self.answers.still_taking, None | Some(StillTaking::Yes))
    }
}

impl Around {
    /// The medicine of a refill.
    pub fn medicine(&self, refill: Option<RefillId>) -> Option<&Medicine> {
        self.medicines.iter().find(|it| Some(it.refill) == refill)
    }
}
