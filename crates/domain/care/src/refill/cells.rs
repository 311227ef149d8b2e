//! How answers stand in rows: one row a question, a short word for the value, free text apart.
//!
//! Pure both ways, so that what was stored can be shown and judged again.

use kernel::{Channel, Instant, Phi};

use super::{
    Source,
    answers::{
        Answers, Changes, Confirm, DeliveryChoice, MissedWhy, Question, Severity, SideEffects,
        StillTaking,
    },
};

/// One answer as it was given.
#[derive(Clone, Debug)]
pub struct GivenAnswer {
    /// The question.
    pub question: Question,
    /// The value as a short word.
    pub value: Option<String>,
    /// In the patient's own words.
    pub words: Option<Phi<String>>,
    /// By which way it came.
    pub source: Source,
    /// On which channel it was asked, when one asked.
    pub channel: Option<Channel>,
    /// When it was asked.
    pub asked_at: Option<Instant>,
    /// When it was answered.
    pub answered_at: Instant,
    /// Which answer of this refill it is, from 1; 0 is a draft.
    pub version: u32,
}

/// A question's value and words.
pub(super) type Cell = (Question, Option<String>, Option<Phi<String>>);

const NEW: &str = "new";
const NONE: &str = "none";
const CALL_ME: &str = "call-me";

/// The cells of all questions that were answered.
pub(super) fn write(answers: &Answers) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut push = |question, value: Option<String>, words| cells.push((question, value, words));
    if let Some(still) = answers.still_taking {
        push(Question::StillTaking, Some(still.code().to_owned()), None);
    }
    if let Some(left) = answers.doses_left {
        push(Question::DosesLeft, Some(left.to_string()), None);
    }
    if let Some(missed) = answers.missed_doses {
        let why = answers.missed_why.map(MissedWhy::code);
        let value = why.map_or_else(|| missed.to_string(), |why| format!("{missed} {why}"));
        push(Question::MissedDoses, Some(value), None);
    }
    if let Some(changes) = answers.changes {
        let words: Vec<&str> = changes.codes();
        let value = if words.is_empty() { NONE.to_owned() } else { words.join(" ") };
        push(Question::Changes, Some(value), None);
    }
    if let Some(effects) = &answers.side_effects {
        let code = effects.severity.code();
        let value = if effects.is_new_or_worse { format!("{code} {NEW}") } else { code.to_owned() };
        push(Question::SideEffects, Some(value), effects.words.clone());
    }
    if let Some(choice) = answers.delivery {
        let value = match choice {
            DeliveryChoice::On(day) => day.to_string(),
            DeliveryChoice::CallMe => CALL_ME.to_owned(),
        };
        push(Question::DeliveryDay, Some(value), None);
    }
    if let Some(asked) = &answers.pharmacist_question {
        push(Question::PharmacistQuestion, None, Some(asked.clone()));
    }
    if let Some(confirm) = answers.confirm {
        push(Question::Confirm, Some(confirm.code().to_owned()), None);
    }
    cells
}

/// The answers in those cells; a value nobody knows is no answer.
pub(super) fn read(cells: impl IntoIterator<Item = Cell>) -> Answers {
    let mut answers = Answers::default();
    for (question, value, words) in cells {
        let value = value.unwrap_or_default();
        let mut parts = value.split(' ');
        let first = parts.next().unwrap_or_default();
        match question {
            Question::StillTaking => answers.still_taking = StillTaking::from_code(first),
            Question::DosesLeft => answers.doses_left = first.parse().ok(),
            Question::MissedDoses => {
                answers.missed_doses = first.parse().ok();
                answers.missed_why = parts.next().and_then(MissedWhy::from_code);
            }
            Question::Changes => answers.changes = Some(Changes::from_codes(&value)),
            Question::SideEffects => {
                answers.side_effects = Severity::from_code(first).map(|severity| SideEffects {
                    severity,
                    is_new_or_worse: parts.next() == Some(NEW),
                    words,
                });
            }
            Question::DeliveryDay => {
                answers.delivery = match first {
                    CALL_ME => Some(DeliveryChoice::CallMe),
                    day => day.parse().ok().map(DeliveryChoice::On),
                };
            }
            Question::PharmacistQuestion => answers.pharmacist_question = words,
            Question::Confirm => answers.confirm = Confirm::from_code(first),
        }
    }
    answers
}

/// Whether that answer was given in that version. Words that were left open were not changed by it.
pub(super) fn holds(given: &[GivenAnswer], version: u32, (question, value, words): &Cell) -> bool {
    given.iter().any(|answer| {
        (answer.version, answer.question, &answer.value) == (version, *question, value)
            && (words.is_none() || answer.words == *words)
    })
}

impl Changes {
    /// The words of what changed.
    pub fn codes(self) -> Vec<&'static str> {
        let all = [
            (self.medicines, "medicines"),
            (self.allergies, "allergies"),
            (self.hospital, "hospital"),
            (self.insurance, "insurance"),
        ];
        all.into_iter().filter(|(changed, _)| *changed).map(|(_, code)| code).collect()
    }

    /// What changed, from its words.
    pub fn from_codes(codes: &str) -> Self {
        let has = |code: &str| codes.split(' ').any(|word| word == code);
        Self {
            medicines: has("medicines"),
            allergies: has("allergies"),
            hospital: has("hospital"),
            insurance: has("insurance"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::{option, prelude::*, sample::select};

    use super::*;

    fn text() -> impl Strategy<Value = Phi<String>> {
        "[a-zá ]{1,12}".prop_map(Phi::new)
    }

    prop_compose! {
        fn answers()(
            still_taking in option::of(select(StillTaking::ALL)),
            doses_left in option::of(any::<u16>()),
            missed in option::of((any::<u16>(), option::of(select(MissedWhy::ALL)))),
            changes in option::of(any::<[bool; 4]>()),
            effects in option::of((select(Severity::ALL), any::<bool>(), option::of(text()))),
            delivery in option::of(option::of(0..5_000_i32)),
            pharmacist_question in option::of(text()),
            confirm in option::of(select(Confirm::ALL)),
        ) -> Answers {
            let start: kernel::Day = "2026-01-01".parse().unwrap();
            Answers {
                still_taking,
                doses_left,
                missed_doses: missed.map(|(count, _)| count),
                missed_why: missed.and_then(|(_, why)| why),
                changes: changes.map(|[medicines, allergies, hospital, insurance]| Changes {
                    medicines, allergies, hospital, insurance,
                }),
                side_effects: effects.map(|(severity, is_new_or_worse, words)| SideEffects {
                    severity, is_new_or_worse, words,
                }),
                delivery: delivery.map(|day| {
                    day.map_or(DeliveryChoice::CallMe, |ahead| {
                        DeliveryChoice::On(start.plus_days(ahead))
                    })
                }),
                pharmacist_question,
                confirm,
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn answers_are_read_back_as_they_were_given(answers in answers()) {
            prop_assert_eq!(read(write(&answers)), answers);
        }
    }
}
