//! What was asked, and what the answer was understood to be.

/// What the thread is waiting for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expecting {
    /// Nothing is open.
    Nothing,
    /// A yes or no to refills that are open; `of` is how many, at least one.
    Confirmation {
        /// Open refills, numbered from 1 in the order in which the patient was told.
        of: u8,
    },
    /// Which of several refills.
    WhichOne {
        /// Open refills, numbered from 1 in the order in which the patient was told.
        of: u8,
    },
}

/// Which of the open refills an answer is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// All that are open.
    All,
    /// These, numbered from 1, in rising order.
    Only(Vec<u8>),
}

/// What a stop covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopScope {
    /// All messages.
    All,
    /// Refill messages only.
    Refills,
}

/// A day as people name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedDay {
    /// Of the week: 1 is Monday.
    Weekday(u8),
    /// So many days from now: 0 is today.
    InDays(u8),
    /// Of a month that is not said.
    OfMonth(u8),
}

/// On which day a parcel may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On that day.
    On(NamedDay),
    /// On any day but that.
    Not(NamedDay),
    /// Later than that.
    After(NamedDay),
    /// Sooner than that.
    Before(NamedDay),
}

/// What a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Wants no more messages.
    Stop(StopScope),
    /// Wants messages again.
    Start,
    /// Wants to know who we are and how to reach us.
    Help,
    /// Danger to life: the reply is fixed, automation stops, the person on call is paged.
    Emergency,
    /// Yes, send it. What is not named is not confirmed.
    Confirm(Which),
    /// No, not now.
    Decline(Which),
    /// Some yes, some no, such as "1 yes, 2 no".
    Mixed {
        /// Those to send, numbered from 1.
        yes: Vec<u8>,
        /// Those not to send, numbered from 1.
        no: Vec<u8>,
    },
    /// Not now, ask again later.
    Later,
    /// So many doses are left.
    DosesLeft(u32),
    /// Tells of a side effect or of feeling ill: a question for the pharmacist, first in line.
    SideEffect,
    /// Asks or tells something that a person must read.
    Question,
    /// Names a day for the delivery: the first that is named.
    When(When),
    /// Has it already, or enough of it.
    HasEnough,
    /// Lives elsewhere now, or wants it sent elsewhere.
    ChangeAddress,
    /// Gets it from another pharmacy.
    MovedPharmacy,
    /// Cannot pay for it.
    CannotAfford,
    /// Somebody says that the patient has died.
    Deceased,
    /// Asks whether this is really us.
    Check,
    /// Wants to be written to in another language.
    LanguageChoice,
    /// Wants to be called.
    CallMe,
    /// Wants a new link: the old one is lost or closed.
    NewLink,
    /// We do not know whose telephone this is, and neither do they.
    WrongNumber,
    /// A thank you or a greeting that needs no answer.
    Courtesy,
    /// A picture and no words: a person looks at it.
    Picture,
    /// Not understood: one clarifying message, then a person.
    Unclear,
}

impl Intent {
    /// Whether a machine acts on a refill because of it.
    pub(super) const fn is_acted_on(&self) -> bool {
        matches!(
            self,
            Self::Confirm(_)
                | Self::Decline(_)
                | Self::Mixed { .. }
                | Self::Later
                | Self::HasEnough
                | Self::DosesLeft(_)
        )
    }

    /// The stable word kept in tables and events.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Stop(StopScope::All) => "stop",
            Self::Stop(StopScope::Refills) => "stop-refills",
            Self::Start => "start",
            Self::Help => "help",
            Self::Emergency => "emergency",
            Self::Confirm(_) => "confirm",
            Self::Decline(_) => "decline",
            Self::Mixed { .. } => "mixed",
            Self::Later => "later",
            Self::DosesLeft(_) => "doses-left",
            Self::SideEffect => "side-effect",
            Self::Question => "question",
            Self::When(_) => "when",
            Self::HasEnough => "has-enough",
            Self::ChangeAddress => "change-address",
            Self::MovedPharmacy => "moved-pharmacy",
            Self::CannotAfford => "cannot-afford",
            Self::Deceased => "deceased",
            Self::Check => "check",
            Self::LanguageChoice => "language-choice",
            Self::CallMe => "call-me",
            Self::NewLink => "new-link",
            Self::WrongNumber => "wrong-number",
            Self::Courtesy => "courtesy",
            Self::Picture => "picture",
            Self::Unclear => "unclear",
        }
    }
}

/// How sure the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A guess: never acted on without asking again.
    Low,
    /// Well-formed words in the right place.
    Good,
    /// The whole text is a known word or phrase.
    Certain,
}

impl Confidence {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Good => "good",
            Self::Certain => "certain",
        }
    }
}

/// Which rule read the text so: stable, kept in tables, free of the patient's words. Staff read it as
/// the message `care-reason-{rule}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Because(pub &'static str);

impl Because {
    /// Every rule.
    pub const ALL: &[Self] = &[
        Self("automatic"),
        Self("call-me"),
        Self("cannot-afford"),
        Self("change-address"),
        Self("check"),
        Self("courtesy"),
        Self("danger"),
        Self("deceased"),
        Self("doses-left"),
        Self("emoji"),
        Self("has-enough"),
        Self("help-keyword"),
        Self("language-choice"),
        Self("later"),
        Self("moved-pharmacy"),
        Self("new-link"),
        Self("no"),
        Self("no-words"),
        Self("not-understood"),
        Self("picture"),
        Self("question"),
        Self("reaction"),
        Self("script"),
        Self("sentence"),
        Self("side-effect"),
        Self("start-keyword"),
        Self("stop-keyword"),
        Self("stop-mistyped"),
        Self("stop-or-right"),
        Self("stop-or-refill"),
        Self("stop-phrase"),
        Self("stop-with-number"),
        Self("when"),
        Self("which"),
        Self("who-is-this"),
        Self("wrong-number"),
        Self("yes"),
        Self("yes-and-no"),
        Self("yes-to-several"),
    ];
}

/// What a text was understood to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it means.
    pub intent: Intent,
    /// How sure that is.
    pub confidence: Confidence,
    /// Which rule says so.
    pub because: Because,
    /// What the same text says besides, the gravest first: "yes, but I feel sick" confirms and tells
    /// of a side effect. Whoever acts on the intent must see to this first.
    pub also: Vec<Intent>,
}

impl Reading {
    /// Whether the text says this, before all or besides.
    pub fn says(&self, intent: &Intent) -> bool {
        self.intent == *intent || self.also.contains(intent)
    }
}
