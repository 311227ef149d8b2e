//! What somebody wants to tell a patient: the purpose, the urgency, the limit it uses up.

use kernel::{Channel, ContactPointId, Instant};

use crate::template::Template;

/// Why we write: the unit in which consent is given and taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Arranging the next hand-over of a medication.
    Refill,
    /// Dose reminders the patient asked for.
    Dose,
    /// Appointments and calls we agreed on.
    Appointment,
    /// Stories and other teaching.
    Education,
    /// Asking how we did, or how the patient feels.
    Survey,
    /// Recalls and urgent clinical news. Any purpose agreed to on a route carries it.
    Safety,
    /// Somebody here wrote to the patient personally. Any purpose agreed to on a route carries it.
    Message,
    /// The way in: links and codes the patient asked for, consent itself.
    Account,
}

impl Purpose {
    /// Every purpose, in the order of the consent page.
    pub const ALL: [Self; 8] = [
        Self::Refill,
        Self::Dose,
        Self::Appointment,
        Self::Education,
        Self::Survey,
        Self::Safety,
        Self::Message,
        Self::Account,
    ];

    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refill => "refill",
            Self::Dose => "dose",
            Self::Appointment => "appointment",
            Self::Education => "education",
            Self::Survey => "survey",
            Self::Safety => "safety",
            Self::Message => "message",
            Self::Account => "account",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }
}

/// What becomes of a message whose outcome is unknown (RELIABILITY 2.2), and how urgent it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Safety: recalls, urgent clinical call-backs. Goes at any hour, to whoever has agreed.
    Safety,
    /// Routine: refills, doses, appointments, answers.
    Routine,
    /// Recorded voice calls.
    Voice,
    /// One-time codes: asked for a moment ago, useless a moment later.
    OneTime,
    /// Bulk: stories and surveys.
    Bulk,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 5] =
        [Self::Safety, Self::Routine, Self::Voice, Self::OneTime, Self::Bulk];

    /// The letter of RELIABILITY 2.2, kept in tables: `S`, `R`, `V`, `O` or `B`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Safety => "S",
            Self::Routine => "R",
            Self::Voice => "V",
            Self::OneTime => "O",
            Self::Bulk => "B",
        }
    }

    /// Reads the letter back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }
}

/// Which limit a message uses up (`docs/refill.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counting {
    /// We began it: counts against the day's and the week's limit.
    Counted,
    /// A dose reminder the patient asked for: has a daily limit of its own.
    Dose,
    /// One-time codes, answers to an inbound, opt-out and help confirmations, safety.
    Free,
}

impl Counting {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Dose => "dose",
            Self::Free => "free",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Counted, Self::Dose, Self::Free].into_iter().find(|it| it.code() == code)
    }
}

/// Who began this exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// We did.
    Initiated,
    /// The patient wrote from this address, and this answers it there.
    Answer {
        /// Where the patient wrote from; the answer goes nowhere else.
        from: ContactPointId,
        /// On which wire.
        channel: Channel,
        /// When.
        received_at: Instant,
    },
    /// The patient said stop from this address: the one confirmation the law allows. It is the
    /// only message that a stop, its own, does not prevent.
    StopConfirmation {
        /// Where the patient wrote from.
        from: ContactPointId,
        /// On which wire.
        channel: Channel,
        /// When.
        received_at: Instant,
    },
    /// Somebody just asked on a page for a link or code to this address. That needs no consent, and
    /// a stop prevents it.
    Requested {
        /// The address the patient named.
        from: ContactPointId,
        /// On which wire.
        channel: Channel,
        /// When.
        received_at: Instant,
    },
}

/// What somebody wants to tell a patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Why.
    pub purpose: Purpose,
    /// How urgent, and what an unknown outcome means.
    pub class: Class,
    /// Which limit it uses up.
    pub counting: Counting,
    /// Who began.
    pub occasion: Occasion,
    /// Past this instant the message has lost its use: it is dropped, never sent late.
    pub expires_at: Option<Instant>,
    /// The longest a send may take, in milliseconds: bytes must leave inside the window.
    pub max_send_millis: i64,
    /// Only this wire, when the sender has chosen one (the second channel of a ladder).
    pub only: Option<Channel>,
    /// Whether anybody can have asked for it who knows the address: that shows no patient awake, and
    /// leans on what the patient agreed to there.
    pub is_anybodys: bool,
}

impl Request {
    /// The request of a message that we begin in the words of a template.
    pub const fn of(template: Template) -> Self {
        let declared = template.declared();
        Self {
            purpose: declared.purpose,
            class: declared.class,
            counting: declared.counting,
            occasion: Occasion::Initiated,
            expires_at: None,
            max_send_millis: Self::MAX_SEND_MILLIS,
            only: None,
            is_anybodys: matches!(template, Template::CheckYes | Template::CheckNo),
        }
    }

    /// The lease of an intent (RELIABILITY 2.2): no byte leaves later than this after the decision.
    pub const MAX_SEND_MILLIS: i64 = 60_000;
}
