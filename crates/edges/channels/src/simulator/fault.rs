//! The script of faults: which message meets which misfortune. Pure, and repeatable by its seed.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What goes wrong with one send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Fault {
    /// 429, with this `Retry-After` if any, whatever it says. Not accepted.
    Throttle {
        /// The header's value, such as `7`, a date, or garbage.
        retry_after: Option<String>,
    },
    /// An answer of the 5xx classes.
    ServerError {
        /// Such as 500 or 503.
        status: u16,
        /// Whether the message was accepted before that.
        accepted: bool,
    },
    /// The connection is reset when the request has been read.
    Reset {
        /// Whether the message was accepted before that.
        accepted: bool,
    },
    /// No answer ever comes.
    Hang {
        /// Whether the message was accepted before that.
        accepted: bool,
    },
    /// Accepted, and the answer comes byte by byte, so many milliseconds apart.
    Drip {
        /// Milliseconds between bytes.
        every_ms: u64,
    },
    /// Accepted, and the connection is reset in the middle of the answer.
    CutAnswer,
    /// Accepted, and the answer is no JSON.
    GarbledAnswer,
    /// Accepted, and the answer is larger than anybody should read.
    EndlessAnswer,
    /// Accepted, and never heard of again: no receipt, nothing on the phone.
    Swallow,
    /// Refused with 400 and this number, such as 21211 (bad number) or 21614 (landline).
    Refuse {
        /// The carrier's number.
        code: u32,
    },
    /// Accepted, and kept in the carrier's queue for so long; what is valid for less is reported
    /// undelivered then, with 30036.
    Queue {
        /// Milliseconds.
        for_ms: i64,
    },
    /// Accepted, then reported undelivered with this number, such as 30006 (landline).
    Undelivered {
        /// The carrier's number.
        code: u32,
    },
}

impl Fault {
    /// Whether the carrier takes the message before things go wrong.
    pub const fn accepts(&self) -> bool {
        match self {
            Self::Throttle { .. } | Self::Refuse { .. } => false,
            Self::ServerError { accepted, .. }
            | Self::Reset { accepted }
            | Self::Hang { accepted } => *accepted,
            Self::Drip { .. }
            | Self::CutAnswer
            | Self::GarbledAnswer
            | Self::EndlessAnswer
            | Self::Swallow
            | Self::Queue { .. }
            | Self::Undelivered { .. } => true,
        }
    }

    /// The pause between bytes of a dripping answer.
    pub fn drip(every_ms: u64) -> Duration {
        Duration::from_millis(every_ms.max(1))
    }
}

/// One line of the script. The first line that fits a message decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule<F = Fault> {
    /// Only messages to this number (E.164) or mailbox; to all when absent.
    #[serde(default)]
    pub to: Option<String>,
    /// Only so many times; always when absent.
    #[serde(default)]
    pub times: Option<u32>,
    /// Only so many of a thousand messages, chosen by the seed; all when absent.
    #[serde(default)]
    pub per_mille: Option<u16>,
    /// What happens.
    pub fault: F,
}

impl<F> Rule<F> {
    /// A fault for every message.
    pub const fn always(fault: F) -> Self {
        Self { to: None, times: None, per_mille: None, fault }
    }

    /// A fault for the next message only.
    pub const fn once(fault: F) -> Self {
        Self { to: None, times: Some(1), per_mille: None, fault }
    }

    /// The same for one number only.
    pub fn to(self, number: &str) -> Self {
        Self { to: Some(number.to_owned()), ..self }
    }

    /// The same for so many of a thousand.
    pub fn at_rate(self, per_mille: u16) -> Self {
        Self { per_mille: Some(per_mille), ..self }
    }
}

/// The lines still to play.
pub struct Script<F = Fault>(Vec<Rule<F>>);

impl<F> Default for Script<F> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<F: Clone> Script<F> {
    /// Starts over with these lines.
    pub fn replace(&mut self, rules: Vec<Rule<F>>) {
        self.0 = rules;
    }

    /// What happens to message number `serial`, and notes that it happened.
    pub fn next(&mut self, to: &str, seed: u64, serial: u64) -> Option<F> {
        let fits = |(line, rule): (usize, &Rule<F>)| {
            rule.times != Some(0)
                && rule.to.as_deref().is_none_or(|number| number == to)
                && rule.per_mille.is_none_or(|rate| {
                    mix(seed.wrapping_add(line as u64), serial) % 1_000 < u64::from(rate)
                })
        };
        let line = self.0.iter().enumerate().position(|(line, rule)| fits((line, rule)))?;
        let rule = &mut self.0[line];
        rule.times = rule.times.map(|left| left - 1);
        Some(rule.fault.clone())
    }
}

/// A number that looks random and depends on the two alone (the finaliser of SplitMix64).
pub fn mix(seed: u64, serial: u64) -> u64 {
    let mut z = seed.wrapping_add(serial.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(rules: Vec<Rule>) -> Script {
        Script(rules)
    }

    #[test]
    fn the_first_line_that_fits_decides() {
        let mut script = script(vec![
            Rule::once(Fault::Swallow).to("+1"),
            Rule::always(Fault::CutAnswer).to("+1"),
            Rule::once(Fault::GarbledAnswer),
        ]);
        let mut next = |to| script.next(to, 7, 0);
        assert_eq!(next("+1"), Some(Fault::Swallow));
        assert_eq!(next("+1"), Some(Fault::CutAnswer));
        assert_eq!(next("+2"), Some(Fault::GarbledAnswer));
        assert_eq!(next("+2"), None);
        assert_eq!(next("+1"), Some(Fault::CutAnswer));
    }

    #[test]
    fn a_rate_holds_and_repeats_by_its_seed() {
        let hits = |seed| -> Vec<u64> {
            let mut script = script(vec![Rule::always(Fault::Swallow).at_rate(100)]);
            (0..10_000).filter(|serial| script.next("+1", seed, *serial).is_some()).collect()
        };
        assert!((800..1_200).contains(&hits(7).len()), "{}", hits(7).len());
        assert_eq!(hits(7), hits(7));
        assert_ne!(hits(7), hits(8));
    }

    #[test]
    fn rules_are_read_from_json() {
        let rule: Rule = serde_json::from_str(
            r#"{"to": "+1", "times": 2, "fault": {"kind": "throttle", "retry_after": "7"}}"#,
        )
        .unwrap();
        let fault = Fault::Throttle { retry_after: Some("7".into()) };
        assert_eq!(rule, Rule { times: Some(2), ..Rule::always(fault).to("+1") });
        assert!(serde_json::from_str::<Rule>(r#"{"fault": {"kind": "flood"}}"#).is_err());
        assert!(
            serde_json::from_str::<Rule>(r#"{"too": "+1", "fault": {"kind": "swallow"}}"#).is_err()
        );
    }
}
