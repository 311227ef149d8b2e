//! A second opinion on a year: whether every promise was kept to each person. It shares nothing with what
//! decides: hours, calendar, consents and stops are its own, from what really happened.

mod counted;
mod ends;
mod law;
mod ledger;
mod life;
mod sends;

pub use law::{Law, Week};
pub use life::{End, Fact, Frame, Life, Told, Trip};

/// A promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Nothing outside the hours of the place.
    Window,
    /// Not more than the limits of a day and of seven days.
    Caps,
    /// Nothing after a stop.
    Stop,
    /// Nothing without consent.
    Consent,
    /// Nothing to the dead, and to who has left only answers.
    Gone,
    /// Nothing while it is held back.
    Held,
    /// Nothing that has lost its use.
    Stale,
    /// Nothing to an address that is known to be no good.
    Condemned,
    /// Nothing to anybody else.
    Person,
    /// Nothing twice but as the contract allows, and then flagged.
    Twice,
    /// Nothing lost.
    Lost,
    /// What is told is true.
    Truth,
    /// Nothing withheld without a reason.
    Reason,
    /// Each stop by a text confirmed once.
    Confirmed,
    /// Nothing that did not come without every way tried and a person told.
    Silence,
}

impl Rule {
    /// Every promise.
    pub const ALL: [Self; 15] = [
        Self::Window,
        Self::Caps,
        Self::Stop,
        Self::Consent,
        Self::Gone,
        Self::Held,
        Self::Stale,
        Self::Condemned,
        Self::Person,
        Self::Twice,
        Self::Lost,
        Self::Truth,
        Self::Reason,
        Self::Confirmed,
        Self::Silence,
    ];

    /// What it is, in a few words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Window => "outside the hours",
            Self::Caps => "over the limits",
            Self::Stop => "after a stop",
            Self::Consent => "without consent",
            Self::Gone => "to somebody who is gone",
            Self::Held => "while held back",
            Self::Stale => "past its use",
            Self::Condemned => "to an address that is no good",
            Self::Person => "to the wrong person",
            Self::Twice => "twice against the contract",
            Self::Lost => "lost",
            Self::Truth => "told otherwise than it was",
            Self::Reason => "withheld without a reason",
            Self::Confirmed => "a stop not confirmed exactly once",
            Self::Silence => "did not come, and not all was done",
        }
    }
}

/// A promise that was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which.
    pub rule: Rule,
    /// To whom, by number.
    pub person: usize,
    /// When.
    pub at: i64,
    /// What it was about.
    pub what: String,
}

/// Judges one person's year.
pub fn judge(life: &Life, frame: &Frame) -> Vec<Broken> {
    let mut broken = Vec::new();
    let mut tell = |rule, at, what: &str| {
        broken.push(Broken { rule, person: life.person, at, what: what.to_owned() });
    };
    sends::judge(life, frame, &mut tell);
    counted::judge(life, frame, &mut tell);
    ends::judge(life, frame, &mut tell);
    broken
}

/// Where the judge writes down what is broken.
type Tell<'a> = dyn FnMut(Rule, i64, &str) + 'a;

#[cfg(test)]
mod tests;
