//! The table of everything we may say. A message that is not here cannot be sent.

use kernel::Channel;

use crate::policy::{Class, Counting, Purpose};

/// What a text may tell about health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HealthClass {
    /// Nothing: no drug, illness, clinic, laboratory or person's name. The linter stands guard.
    None,
    /// What the patient agreed to read on this channel.
    Consented,
}

impl HealthClass {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Consented => "consented",
        }
    }
}

/// A variable that a message's words may use. None of them carries health data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variable {
    /// The pharmacy's name, first in every message.
    Pharmacy,
    /// The pharmacy's telephone, as people read it.
    Phone,
    /// The link to the page.
    Link,
    /// How many refills, or messages, it speaks of.
    Count,
    /// When we wrote last, such as `today at 10:05 AM`.
    Sent,
}

impl Variable {
    /// Its name in the words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pharmacy => "pharmacy",
            Self::Phone => "phone",
            Self::Link => "link",
            Self::Count => "count",
            Self::Sent => "sent",
        }
    }
}

/// One declared message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declared {
    /// Which.
    pub template: Template,
    /// Its stable name.
    pub code: &'static str,
    /// The id of its words as a text.
    pub words: &'static str,
    /// The id of its words as an e-mail, when it goes by one.
    pub mail: &'static str,
    /// The id of its words as a letter, when it goes by one.
    pub letter: &'static str,
    /// The id of what a call begins with once it is known who listens, when it goes by one.
    pub call: &'static str,
    /// Why it is sent: consent is asked for by purpose.
    pub purpose: Purpose,
    /// How urgent it is, and what an unknown outcome means.
    pub class: Class,
    /// Which limit it uses up.
    pub counting: Counting,
    /// What it may tell about health.
    pub health: HealthClass,
    /// What its words need.
    pub variables: &'static [Variable],
}

macro_rules! templates {
    ($($(#[$doc:meta])* $name:ident $code:literal $purpose:ident $class:ident $counting:ident [$($variable:ident)*];)+) => {
        /// A message we may send.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Template {
            $($(#[$doc])* $name,)+
        }

        impl Template {
            /// Every message we may send.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What is declared of it.
            pub const fn declared(self) -> Declared {
                match self {
                    $(Self::$name => Declared {
                        template: self,
                        code: $code,
                        words: concat!("message-", $code),
                        mail: concat!("mail-", $code),
                        letter: concat!("letter-", $code),
                        call: concat!("call-", $code),
                        purpose: Purpose::$purpose,
                        class: Class::$class,
                        counting: Counting::$counting,
                        health: self.health(),
                        variables: &[$(Variable::$variable),*],
                    },)+
                }
            }
        }
    };
}

templates! {
    /// The first word about a refill.
    RefillInvitation "refill-invitation" Refill Routine Counted [Pharmacy Link Count];
    /// The second, in other words.
    RefillReminder "refill-reminder" Refill Routine Counted [Pharmacy Link Count];
    /// The last before a person calls.
    RefillReminderLast "refill-reminder-last" Refill Routine Counted [Pharmacy Link Phone Count];
    /// We have the patient's yes.
    RefillConfirmed "refill-confirmed" Refill Routine Free [Pharmacy Phone Count];
    /// A pharmacist will call before anything ships.
    RefillNeedsPharmacist "refill-needs-pharmacist" Refill Routine Free [Pharmacy Phone];
    /// We have the patient's no.
    RefillDeclined "refill-declined" Refill Routine Free [Pharmacy Phone Count];
    /// The refill waits, as the patient asked.
    RefillOnHold "refill-on-hold" Refill Routine Free [Pharmacy Phone Count];
    /// Several refills are open, and the answer did not say which.
    WhichOne "which-one" Refill Routine Free [Pharmacy Count Link];
    /// The one clarifying message.
    DidNotUnderstand "did-not-understand" Refill Routine Free [Pharmacy Phone];
    /// A person will read it.
    QuestionReceived "question-received" Refill Routine Free [Pharmacy Phone];
    /// The one confirmation of a stop.
    StopConfirmed "stop-confirmed" Account Routine Free [Pharmacy Phone];
    /// The one confirmation that messages about refills end; others go on.
    StopPartConfirmed "stop-part-confirmed" Account Routine Free [Pharmacy Phone];
    /// Messages come again.
    StartConfirmed "start-confirmed" Account Routine Free [Pharmacy];
    /// Who we are, how to reach us, how to stop.
    Help "help" Account Routine Free [Pharmacy Phone];
    /// We will not write to this number again.
    WrongNumberNoted "wrong-number-noted" Account Routine Free [Pharmacy Phone];
    /// Call 911.
    EmergencyReply "emergency-reply" Safety Safety Free [Pharmacy Phone];
    /// Who will write, how often, and how to stop: the first text after consent.
    ConsentWelcome "consent-welcome" Refill Routine Counted [Pharmacy];
    /// The question for consent: brand, how often, what it costs, help, stop, and how to say yes.
    ConsentAsk "consent-ask" Account Routine Free [Pharmacy];
    /// We did write, so often, and then.
    CheckYes "check-yes" Account Routine Free [Pharmacy Count Sent];
    /// We did not write.
    CheckNo "check-no" Account Routine Free [Pharmacy Phone];
    /// A new link, asked for a moment ago.
    NewLink "new-link" Account OneTime Free [Pharmacy Link];
    /// What a person here wrote, to be read in the portal.
    SecureMessage "secure-message" Message Routine Free [];
    /// There is a secure message to read.
    SecureNotice "secure-notice" Message Routine Counted [Pharmacy Link];
    /// We could not reach you: please call. On paper alone.
    PleaseCall "please-call" Message Routine Free [Pharmacy Phone];
    /// We will call.
    CallBackComing "call-back-coming" Appointment Routine Free [Pharmacy Phone];
}

impl Template {
    const fn health(self) -> HealthClass {
        match self {
            Self::SecureMessage => HealthClass::Consented,
            _ => HealthClass::None,
        }
    }

    /// Its stable name.
    pub const fn code(self) -> &'static str {
        self.declared().code
    }

    /// Whether there are words of it for a channel.
    pub const fn goes_by(self, channel: Channel) -> bool {
        match channel {
            // The words of a person are for the portal alone.
            _ if matches!(self, Self::SecureMessage) => matches!(channel, Channel::Portal),
            _ if matches!(self, Self::PleaseCall) => matches!(channel, Channel::Letter),
            Channel::Sms => true,
            // Whether a number may be texted is asked by a text.
            Channel::Email => !matches!(self, Self::ConsentAsk),
            // One notice for all: that there is something to read.
            Channel::Push => matches!(
                self,
                Self::RefillInvitation
                    | Self::RefillReminder
                    | Self::RefillReminderLast
                    | Self::SecureNotice
            ),
            // What answers there is said as an e-mail says it.
            Channel::Portal => self.goes_by(Channel::Email),
            Channel::Voice => matches!(
                self,
                Self::RefillInvitation | Self::RefillReminder | Self::RefillReminderLast
            ),
            Channel::Letter => self.asks(),
        }
    }

    /// Whether it asks about refills, so that a yes or a no answers it.
    pub const fn asks(self) -> bool {
        matches!(self, Self::RefillInvitation | Self::RefillReminder | Self::RefillReminderLast)
    }

    /// Reads the stable name back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|template| template.code() == code)
    }
}
