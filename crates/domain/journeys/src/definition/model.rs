//! What a journey is made of, after its file was read and found to be right.

use care::refill::state::State as RefillState;
use jiff::civil::Time;

use super::moment::Moment;

/// What should happen to a patient, from the first step to a finish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The stable name, such as `refill`.
    pub name: String,
    /// What the journey is called among people.
    pub title: String,
    /// SHA-256 of the file, in hexadecimal: the version that runs are pinned to.
    pub version: String,
    /// The local time of day of moments that name none.
    pub time: Time,
    /// The step to which any answer leads, from wherever the run stands.
    pub any_answer: Option<usize>,
    /// The kind of task for a person when the patient says STOP.
    pub stop_task: String,
    /// The steps, in the order of the file. A run begins at the first.
    pub steps: Vec<Step>,
}

impl Definition {
    /// The place of the step with that id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Unique in the journey; stays the same when other steps are added.
    pub id: String,
    /// What happens at this step.
    pub kind: Kind,
    /// A word to the reader of the file.
    pub note: Option<String>,
}

/// What happens at a step, and where it leads. Targets are places in [`Definition::steps`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Say something, then go on.
    Send {
        /// The message template.
        template: String,
        /// The channel to try first.
        channel: ChannelHint,
        /// What follows.
        next: usize,
    },
    /// Wait for an answer, at most until a moment.
    Await {
        /// How long to wait.
        until: Moment,
        /// Where an answer leads.
        answered: usize,
        /// Where silence leads.
        silence: usize,
    },
    /// Give a person something to do, then go on without waiting for it. Care knows by when.
    Task {
        /// The kind of task.
        kind: String,
        /// What follows.
        next: usize,
    },
    /// Nothing happens before a moment.
    WaitUntil {
        /// The moment.
        until: Moment,
        /// What follows.
        next: usize,
    },
    /// Choose by a fact.
    Branch {
        /// The fact.
        on: Fact,
        /// The value and where it leads.
        cases: Vec<(String, usize)>,
        /// Where every other value leads.
        otherwise: usize,
    },
    /// The journey is over.
    Finish {
        /// Why.
        reason: End,
    },
}

impl Kind {
    /// The word that makes a step of this kind in a file.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Send { .. } => "send",
            Self::Await { .. } => "await",
            Self::Task { .. } => "task",
            Self::WaitUntil { .. } => "wait_until",
            Self::Branch { .. } => "branch",
            Self::Finish { .. } => "finish",
        }
    }

    /// The moment that this step waits for, if it waits.
    pub const fn until(&self) -> Option<Moment> {
        match self {
            Self::Await { until, .. } | Self::WaitUntil { until, .. } => Some(*until),
            _ => None,
        }
    }

    /// Every step that can follow.
    pub fn targets(&self) -> Vec<usize> {
        match self {
            Self::Send { next, .. } | Self::Task { next, .. } | Self::WaitUntil { next, .. } => {
                vec![*next]
            }
            Self::Await { answered, silence, .. } => vec![*answered, *silence],
            Self::Branch { cases, otherwise, .. } => {
                cases.iter().map(|(_, target)| *target).chain([*otherwise]).collect()
            }
            Self::Finish { .. } => Vec::new(),
        }
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The words of all values, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The stable word in files and tables.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that this word stands for.
            pub fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

words! {
    /// The channel to try first. A hint: consent and policy decide.
    ChannelHint {
        /// The one the patient prefers.
        Preferred = "preferred",
        /// Another than the one tried before.
        Second = "second",
        /// Text message.
        Sms = "sms",
        /// E-mail.
        Email = "email",
        /// Recorded voice call.
        Voice = "voice",
        /// Letter on paper.
        Letter = "letter",
    }
}

words! {
    /// What a branch can ask.
    Fact {
        /// The state of the refill, such as `confirmed`.
        Refill = "refill",
        /// `open`, or `stopped` after the patient said STOP.
        Contact = "contact",
    }
}

/// The words of the states of a refill.
const REFILL_STATES: [&str; RefillState::ALL.len()] = {
    let mut words = [""; RefillState::ALL.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = RefillState::ALL[at].code();
        at += 1;
    }
    words
};

impl Fact {
    /// Every value that the fact can have.
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::Refill => &REFILL_STATES,
            Self::Contact => &["open", "stopped"],
        }
    }
}

words! {
    /// Why a run is over.
    End {
        /// The patient answered.
        Answered = "answered",
        /// The medicine was handed over.
        Filled = "filled",
        /// Nobody answered to the end.
        UnableToReach = "unable-to-reach",
        /// The journey has said all it had to say.
        Done = "done",
        /// Every moment of the journey had passed before it began.
        TooLate = "too-late",
    }
}

/// The names that a definition may use, handed in by whoever knows them.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Message templates.
    pub templates: &'a [&'a str],
    /// Kinds of task.
    pub task_kinds: &'a [&'a str],
}
