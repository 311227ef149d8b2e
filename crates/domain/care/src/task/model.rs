//! What a task is, and what is told of it.

use identity::Permission;
use kernel::{Day, Instant, PatientId, RefillId, StaffId, TaskId};

use super::{
    ending::WhyStopped,
    rules::{Because, Kind, Role, Tier},
};
use crate::choice::choices;

choices! {
    /// Where a task stands.
    State {
        /// Nobody has taken it.
        Open = "open",
        /// Somebody works on it.
        Claimed = "claimed",
        /// Over.
        Done = "done",
    }
}

choices! {
    /// What came of a task. The words are Fluent messages `care-outcome-<code>`.
    TaskOutcome {
        /// It was done.
        Done = "done",
        /// It did not need doing.
        NotNeeded = "not-needed",
        /// The order is placed.
        Ordered = "ordered",
        /// The order is called off.
        CalledOff = "called-off",
        /// A pharmacist looked and lets it go.
        Cleared = "cleared",
        /// A pharmacist looked and ends it.
        Refused = "refused",
        /// The patient was spoken to.
        Reached = "reached",
        /// Nobody answered.
        NotReached = "not-reached",
        /// The patient was sent to emergency care.
        EmergencyCare = "emergency-care",
        /// Two records are one patient.
        Same = "same",
        /// Two records are two patients.
        Different = "different",
        /// What it was for happened otherwise; only the program says so.
        Overtaken = "overtaken",
        /// The next rung of the ladder asks for the same patient; only the program says so.
        Replaced = "replaced",
    }
}

impl Kind {
    /// What may come of a task of this kind, the usual first.
    pub const fn outcomes(self) -> &'static [TaskOutcome] {
        use TaskOutcome::{
            CalledOff, Cleared, Different, Done, EmergencyCare, NotNeeded, NotReached, Ordered,
            Reached, Refused, Same,
        };
        match self {
            Self::RefillOrder => &[Ordered, CalledOff],
            Self::PharmacistReview => &[Cleared, Refused],
            Self::UrgentSymptom => &[Reached, EmergencyCare, NotReached, NotNeeded],
            Self::PatientQuestion
            | Self::PictureSent
            | Self::CallPatient
            | Self::UrgentCall
            | Self::PossibleGap
            | Self::LateCall
            | Self::DeliveryCall
            | Self::CallBack
            | Self::SeenNoAnswer
            | Self::OrderStopped
            | Self::ContactStopped => &[Reached, NotReached, NotNeeded],
            Self::PossibleDuplicate => &[Same, Different],
            _ => &[Done, NotNeeded],
        }
    }

    /// What somebody must be allowed to do to complete it: a pharmacist's work takes a pharmacist.
    pub const fn permission(self) -> Permission {
        match self.duty().role {
            Role::Pharmacist => Permission::JudgeRefills,
            Role::Technician | Role::Nurse | Role::Manager => Permission::WorkTasks,
        }
    }

    /// Whether it opens again after a call that nobody answered: no later rung would ask for it, or
    /// one that is days away while the patient is out of medicine.
    pub const fn is_tried_again(self) -> bool {
        matches!(
            self,
            Self::UrgentSymptom
                | Self::PatientQuestion
                | Self::PictureSent
                | Self::PossibleGap
                | Self::LateCall
                | Self::OrderStopped
        )
    }

    /// Whether it is a rung of the refill ladder: the next one takes its place.
    pub const fn is_rung(self) -> bool {
        matches!(
            self,
            Self::CallPatient
                | Self::UrgentCall
                | Self::PharmacistLastDays
                | Self::LastShipDay
                | Self::PossibleGap
                | Self::LateCall
                | Self::Letter
        )
    }

    /// Whether whoever does it speaks with the patient about a refill, and may write down what the
    /// patient answers.
    pub const fn takes_answer(self) -> bool {
        match self {
            Self::Declined | Self::NotNow | Self::OrderStopped => false,
            Self::CallBack => true,
            other => other.chases_answer(),
        }
    }

    /// Minutes after which a claim ends by itself; an emergency waits for nobody.
    pub const fn lease_minutes(self) -> i64 {
        match self.tier() {
            Tier::Emergency => 5,
            Tier::Work => 30,
        }
    }

    /// Whether it speaks with a patient about an answer that a refill waits for, or may yet get: any
    /// answer overtakes it.
    pub const fn chases_answer(self) -> bool {
        matches!(
            self,
            Self::CallPatient
                | Self::UrgentCall
                | Self::PharmacistLastDays
                | Self::LastShipDay
                | Self::LateCall
                | Self::PossibleGap
                | Self::Letter
                | Self::SeenNoAnswer
                | Self::ContactStopped
                | Self::NoWayToReach
                | Self::MessageFailed
                | Self::NotNow
                | Self::Declined
                | Self::OrderStopped
        )
    }
}

/// A task about to be opened.
#[derive(Clone, Debug)]
pub struct NewTask {
    pub(super) kind: Kind,
    pub(super) key: String,
    pub(super) role: Role,
    pub(super) patient: Option<PatientId>,
    pub(super) refill: Option<RefillId>,
    pub(super) subject: Option<String>,
    pub(super) due_at: Option<Instant>,
    pub(super) reasons: Vec<String>,
}

impl NewTask {
    /// A task of that kind. The key names what it is for: the same key opens no second one, ever.
    pub fn of(kind: Kind, key: impl Into<String>) -> Self {
        Self {
            kind,
            key: key.into(),
            role: kind.duty().role,
            patient: None,
            refill: None,
            subject: None,
            due_at: None,
            reasons: Vec::new(),
        }
    }

    /// The same task once more: nobody was reached.
    pub(super) fn again(task: &Task) -> Self {
        let tried = "tried-before".to_owned();
        let mut reasons = task.reasons.clone();
        if !reasons.contains(&tried) {
            reasons.push(tried);
        }
        Self {
            kind: task.kind,
            key: format!("again:{}", task.id),
            role: task.role,
            patient: task.patient,
            refill: task.refill,
            subject: task.subject.clone(),
            due_at: None,
            reasons,
        }
    }

    /// About this patient.
    #[must_use]
    pub fn patient(mut self, patient: PatientId) -> Self {
        self.patient = Some(patient);
        self
    }

    /// About this refill: its days decide the rank, and a refill has one open task of a kind.
    #[must_use]
    pub fn refill(mut self, refill: RefillId) -> Self {
        self.refill = Some(refill);
        self
    }

    /// About what that id names, when it is no refill: a message, a reply, another patient.
    #[must_use]
    pub fn subject(mut self, subject: String) -> Self {
        self.subject = Some(subject);
        self
    }

    /// For people of that role instead of the usual one.
    #[must_use]
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// By then at the latest.
    #[must_use]
    pub fn due(mut self, at: Instant) -> Self {
        self.due_at = Some(at);
        self
    }

    /// With these reasons, as codes.
    #[must_use]
    pub fn because(mut self, reasons: impl IntoIterator<Item = &'static str>) -> Self {
        self.reasons = reasons.into_iter().map(str::to_owned).collect();
        self
    }
}

/// A task on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Names the task.
    pub id: TaskId,
    /// What is to be done.
    pub kind: Kind,
    /// Whose work it is.
    pub role: Role,
    /// Where it stands.
    pub state: State,
    /// About whom.
    pub patient: Option<PatientId>,
    /// About which refill.
    pub refill: Option<RefillId>,
    /// About what else, as an id.
    pub subject: Option<String>,
    /// The moment by which somebody must act; the list is sorted by it.
    pub act_by: Instant,
    /// What decided that moment.
    pub because: Because,
    /// Why it was opened, as codes.
    pub reasons: Vec<String>,
    /// A moment somebody set or promised.
    pub due_at: Option<Instant>,
    /// The first day without a dose of the therapy concerned.
    pub runs_out_on: Option<Day>,
    /// The last ship day that is in time.
    pub last_safe_ship_on: Option<Day>,
    /// When it was opened.
    pub opened_at: Instant,
    /// Who works on it.
    pub claimed_by: Option<StaffId>,
    /// Since when.
    pub claimed_at: Option<Instant>,
    /// When it was completed.
    pub done_at: Option<Instant>,
    /// Who of the staff completed it.
    pub done_by: Option<StaffId>,
    /// What came of it.
    pub outcome: Option<TaskOutcome>,
    /// Why, where that stopped an order.
    pub why: Option<WhyStopped>,
    /// The day on which the patient is asked again.
    pub ask_on: Option<Day>,
}

impl Task {
    /// When the claim ends by itself.
    pub fn held_until(&self) -> Option<Instant> {
        let since = self.claimed_at.filter(|_| self.state == State::Claimed)?;
        Some(since.plus_minutes(self.kind.lease_minutes()))
    }
}

macro_rules! task_events {
    ($($(#[$doc:meta])* $name:ident = $kind:literal, $example:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Which task.
            pub task: TaskId,
            /// Its kind, as a code.
            pub kind: String,
            /// Whose work it is, as a code.
            pub role: String,
            /// About whom.
            pub patient: Option<PatientId>,
            $($(#[$field_doc])* pub $field: $type,)*
        }

        impl engine::Event for $name {
            const KIND: &'static str = $kind;
            const EXAMPLE: &'static str = $example;
            const LIVE: bool = true;

            fn patient(&self) -> Option<PatientId> {
                self.patient
            }

            fn subject(&self) -> String {
                self.task.to_string()
            }
        }
    )+};
}

task_events! {
    /// A task was opened.
    TaskOpened = "care.task_opened/1",
        r#"{"task":"01923456-789a-7bcd-8ef0-123456789abc","kind":"refill-order","role":"technician","patient":"01923456-789a-7bcd-8ef0-123456789abd"}"# {}
    /// Somebody took a task, or gave it back.
    TaskClaimed = "care.task_claimed/1",
        r#"{"task":"01923456-789a-7bcd-8ef0-123456789abc","kind":"refill-order","role":"technician","patient":null,"staff":"01923456-789a-7bcd-8ef0-123456789abd"}"# {
        /// Who; none when it was given back.
        staff: Option<StaffId>,
    }
    /// A task is over.
    TaskCompleted = "care.task_completed/1",
        r#"{"task":"01923456-789a-7bcd-8ef0-123456789abc","kind":"refill-order","role":"technician","patient":null,"refill":null,"outcome":"ordered"}"# {
        /// About which refill.
        refill: Option<RefillId>,
        /// What came of it, as a code.
        outcome: String,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_but_the_program_overtakes() {
        for kind in Kind::ALL {
            assert!(!kind.outcomes().is_empty());
            for only_ours in [TaskOutcome::Overtaken, TaskOutcome::Replaced] {
                assert!(!kind.outcomes().contains(&only_ours), "{kind:?}");
            }
        }
    }

    #[test]
    fn stored_examples_parse() {
        use engine::Event as _;
        serde_json::from_str::<TaskOpened>(TaskOpened::EXAMPLE).unwrap();
        serde_json::from_str::<TaskClaimed>(TaskClaimed::EXAMPLE).unwrap();
        serde_json::from_str::<TaskCompleted>(TaskCompleted::EXAMPLE).unwrap();
    }
}
