//! The questions of a refill, their typed answers, and the reasons for what comes of them. Each reason
//! is a stable code; the words are Fluent messages `care-reason-<code>`. It knows no page and no text
//! message.

use kernel::{Day, Phi};

pub use super::judgement::{Expected, Route, TOLERATED_DOSES, route};
use crate::choice::choices;

/// The questions, in the order of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Is it still taken?
    StillTaking,
    /// How many doses are left?
    DosesLeft,
    /// How many doses were missed since the last delivery, and why?
    MissedDoses,
    /// What changed: medicines, allergies, hospital, insurance?
    Changes,
    /// Any side effects?
    SideEffects,
    /// On which day may it arrive?
    DeliveryDay,
    /// Anything to ask the pharmacist?
    PharmacistQuestion,
    /// Send it?
    Confirm,
}

impl Question {
    /// All questions in page order.
    pub const ALL: [Self; 8] = [
        Self::StillTaking,
        Self::DosesLeft,
        Self::MissedDoses,
        Self::Changes,
        Self::SideEffects,
        Self::DeliveryDay,
        Self::PharmacistQuestion,
        Self::Confirm,
    ];

    /// The stable word kept in tables and addresses of pages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::StillTaking => "still-taking",
            Self::DosesLeft => "doses-left",
            Self::MissedDoses => "missed-doses",
            Self::Changes => "changes",
            Self::SideEffects => "side-effects",
            Self::DeliveryDay => "delivery-day",
            Self::PharmacistQuestion => "pharmacist-question",
            Self::Confirm => "confirm",
        }
    }

    /// The question of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.code() == code)
    }

    /// The page after this one; none after the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|question| *question > self)
    }

    /// The page before this one; none before the first.
    pub fn back(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|question| *question < self)
    }
}

choices! {
    /// Is it still taken?
    StillTaking {
        /// Yes.
        Yes = "yes",
        /// No longer.
        No = "no",
        /// A clinician paused it, or the patient did.
        OnHold = "on-hold",
    }
}

choices! {
    /// Why doses were missed.
    MissedWhy {
        /// It slipped the mind.
        Forgot = "forgot",
        /// It made the patient feel bad.
        SideEffect = "side-effect",
        /// It costs too much.
        Cost = "cost",
        /// There was none left.
        RanOut = "ran-out",
        /// A clinician said to skip.
        Advised = "advised",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// How bad the worst side effect is, as the patient grades it (0 to 4 in `docs/refill.md`).
    Severity {
        /// None.
        None = "none",
        /// There, and no bother.
        Mild = "mild",
        /// Gets in the way of things.
        Moderate = "moderate",
        /// Stops the patient from doing usual things.
        Severe = "severe",
        /// Needs help at once.
        Emergency = "emergency",
        /// Told without being asked how bad it is: nobody knows. Not offered as an answer.
        Ungraded = "ungraded",
    }
}

impl Severity {
    /// What a patient who is asked can answer.
    pub fn grades() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|grade| *grade != Self::Ungraded)
    }
}

choices! {
    /// The last word.
    Confirm {
        /// Fill it and send it.
        Send = "send",
        /// Let a pharmacist look first: it was the only thing that could be sent.
        Review = "review",
        /// Not now; there is enough.
        NotNow = "not-now",
        /// Not at all.
        No = "no",
    }
}

choices! {
    /// Why an answer was judged as it was; the order is that in which staff read them.
    Reason {
        /// A pharmacist looked at the answers and lets the refill go.
        PharmacistApproved = "pharmacist-approved",
        /// A side effect that needs help at once.
        SideEffectEmergency = "side-effect-emergency",
        /// A severe side effect.
        SideEffectSevere = "side-effect-severe",
        /// A side effect that gets in the way.
        SideEffectModerate = "side-effect-moderate",
        /// A side effect that is new or got worse.
        SideEffectNew = "side-effect-new",
        /// A side effect told in the patient's own words.
        SideEffectTold = "side-effect-told",
        /// The patient stopped taking it.
        StoppedTaking = "stopped-taking",
        /// It is paused.
        Paused = "paused",
        /// Doses missed because of side effects.
        MissedForSideEffect = "missed-for-side-effect",
        /// Doses missed because of cost.
        MissedForCost = "missed-for-cost",
        /// More doses are left than should be, and no missed dose explains it.
        HiddenMissedDoses = "hidden-missed-doses",
        /// Fewer doses are left than should be: taken too often, or lost.
        DosesShort = "doses-short",
        /// Medicines were started, stopped or changed.
        MedicinesChanged = "medicines-changed",
        /// A new allergy.
        AllergiesChanged = "allergies-changed",
        /// A stay in hospital or an emergency visit.
        HospitalStay = "hospital-stay",
        /// A question for the pharmacist.
        QuestionAsked = "question-asked",
        /// The answers were sent to the pharmacist.
        SentForReview = "sent-for-review",
        /// The insurance changed: the access team checks it while the order waits.
        InsuranceChanged = "insurance-changed",
        /// No delivery day fits, or the chosen one is no longer safe: somebody calls.
        NoSafeDay = "no-safe-day",
        /// Only a yes came, by text: the other questions are still open.
        ShortAnswer = "short-answer",
        /// Harm was told before the last word: nobody said yes or no, and questions are still open.
        Unfinished = "unfinished",
        /// The patient has enough for now.
        EnoughForNow = "enough-for-now",
        /// The patient does not want it.
        NotWanted = "not-wanted",
        /// Nothing stands against it.
        Clean = "clean",
    }
}

impl Reason {
    /// Whether it is harm that does not wait for its turn.
    pub const fn is_grave(self) -> bool {
        matches!(self, Self::SideEffectEmergency | Self::SideEffectSevere)
    }

    /// Whether somebody has to arrange something because of it, and no pharmacist has to judge it.
    pub const fn is_practical(self) -> bool {
        matches!(
            self,
            Self::InsuranceChanged
                | Self::NoSafeDay
                | Self::ShortAnswer
                | Self::Unfinished
                | Self::EnoughForNow
                | Self::NotWanted
        )
    }
}

/// What changed since the last delivery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Medicines started, stopped or changed.
    pub medicines: bool,
    /// A new allergy.
    pub allergies: bool,
    /// A stay in hospital or an emergency visit.
    pub hospital: bool,
    /// Another insurance.
    pub insurance: bool,
}

/// Side effects as the patient tells them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideEffects {
    /// How bad the worst one is.
    pub severity: Severity,
    /// Whether one is new or got worse.
    pub is_new_or_worse: bool,
    /// In the patient's own words, if any.
    pub words: Option<Phi<String>>,
}

/// When the parcel may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryChoice {
    /// On that day.
    On(Day),
    /// No day on offer fits: somebody calls.
    CallMe,
}

/// What the patient answered so far. A question without an answer is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Is it still taken?
    pub still_taking: Option<StillTaking>,
    /// Doses left.
    pub doses_left: Option<u16>,
    /// Doses missed since the last delivery.
    pub missed_doses: Option<u16>,
    /// Why, when some were missed.
    pub missed_why: Option<MissedWhy>,
    /// What changed.
    pub changes: Option<Changes>,
    /// Side effects.
    pub side_effects: Option<SideEffects>,
    /// The delivery day.
    pub delivery: Option<DeliveryChoice>,
    /// A question for the pharmacist; blank text is no question.
    pub pharmacist_question: Option<Phi<String>>,
    /// The last word.
    pub confirm: Option<Confirm>,
}

impl Answers {
    /// These answers, with those of `before` where these say nothing.
    #[must_use]
    pub fn over(self, before: Self) -> Self {
        Self {
            still_taking: self.still_taking.or(before.still_taking),
            doses_left: self.doses_left.or(before.doses_left),
            missed_doses: self.missed_doses.or(before.missed_doses),
            missed_why: if self.missed_doses.is_some() {
                self.missed_why
            } else {
                before.missed_why
            },
            changes: self.changes.or(before.changes),
            side_effects: self.side_effects.or(before.side_effects),
            delivery: self.delivery.or(before.delivery),
            pharmacist_question: self.pharmacist_question.or(before.pharmacist_question),
            confirm: self.confirm.or(before.confirm),
        }
    }

    /// These answers, with the words about side effects of `before` where these leave them open: who
    /// says how bad it is, takes back nothing that was written about it. Empty words take it back.
    #[must_use]
    pub fn with_words_of(mut self, before: &Self) -> Self {
        if let (Some(effects), Some(before)) = (&mut self.side_effects, &before.side_effects) {
            effects.words = effects.words.take().or_else(|| before.words.clone());
        }
        self
    }

    /// Whether these answers tell of harm that cannot wait for the last page.
    pub fn is_grave(&self) -> bool {
        self.side_effects.as_ref().is_some_and(|effects| {
            matches!(effects.severity, Severity::Severe | Severity::Emergency)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_one_another_both_ways() {
        let mut page = Question::StillTaking;
        let mut walked = vec![page];
        while let Some(next) = page.next() {
            assert_eq!(next.back(), Some(page));
            page = next;
            walked.push(page);
        }
        assert_eq!(walked, Question::ALL);
        assert_eq!(Question::from_code("changes"), Some(Question::Changes));
        assert_eq!(Question::StillTaking.back(), None);
    }
}
