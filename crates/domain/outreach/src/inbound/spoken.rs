//! Words that were spoken, as a machine wrote them down: who wants no more calls says it otherwise than by
//! text. Anything in doubt is a stop.

use care::task::rules::Kind;
use kernel::{Result, fold::fold};
use store::Tx;

use super::{answer, interpret::Thread};
use crate::{contact_policy, reply::Intent};

/// Phrases that end calls, without accents and marks.
const NO_CALLS: [&str; 26] = [
    "stop calling",
    "stop the calls",
    "stop these calls",
    "stop those calls",
    "stop your calls",
    "quit calling",
    "no more calls",
    "do not call",
    "dont call",
    "never call",
    "not to be called",
    "not want calls",
    "not want any calls",
    "not want these calls",
    "dont want calls",
    "dont want any calls",
    "dont want these calls",
    "take me off",
    "remove me",
    "remove my number",
    "no me llam",
    "no llamen",
    "no quiero llamadas",
    "no quiero mas llamadas",
    "dejen de llamar",
    "dejar de llamar",
];
/// What turns them around.
const NOT: [&str; 4] = ["do not ", "dont ", "never ", "no "];

/// Whether somebody wants no more calls.
pub(super) fn wants_no_calls(text: &str) -> bool {
    let plain: String = fold(text)
        .chars()
        .filter(|letter| !matches!(letter, '\'' | '\u{2019}'))
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    NO_CALLS.iter().any(|phrase| {
        let turned = |at: usize| NOT.iter().any(|not| words[..at].ends_with(not));
        words.match_indices(phrase).any(|(at, _)| !turned(at))
    })
}

impl Thread {
    /// A message left on the telephone, as a machine heard it: a stop is in force, and anything else is
    /// heard by a person. What a machine may have misheard moves no refill, and nothing answers by itself.
    pub(super) fn was_spoken(&self, tx: &mut Tx<'_>) -> Result<()> {
        let now = tx.now();
        if self.says(&Intent::Emergency) {
            contact_policy::pause_automation(tx, self.patient)?;
            self.hand_over(tx, Kind::UrgentSymptom, Some(now))?;
            return answer::harm(tx, self);
        }
        match &self.reading.intent {
            Intent::Stop(_) if self.reading.also.is_empty() => self.understood(tx, None),
            _ if self.says(&Intent::Deceased) => self.of_a_death(tx),
            Intent::CallMe => self.hand_over(tx, Kind::CallBack, None),
            _ if self.says(&Intent::SideEffect) => {
                self.hand_over(tx, Kind::PatientQuestion, Some(now))
            }
            _ => self.hand_over(tx, Kind::PatientQuestion, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_no_calls_is_understood_in_both_languages() {
        for said in [
            "please stop calling me",
            "Hi. Stop calling, thanks!",
            "Don\u{2019}t call this number again",
            "Do not call me",
            "I don't want these calls.",
            "Take me off your list",
            "Por favor, no me llamen más",
            "Dejen de llamar.",
            "No quiero más llamadas",
        ] {
            assert!(wants_no_calls(said), "{said}");
        }
    }

    #[test]
    fn who_wants_something_else_does_not_stop() {
        for said in [
            "please call me back",
            "do not stop calling me",
            "I stopped my medicine",
            "llámeme por favor",
            "",
            "yes send it",
        ] {
            assert!(!wants_no_calls(said), "{said}");
        }
    }
}
