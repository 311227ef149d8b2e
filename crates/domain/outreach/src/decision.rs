//! Decisions, kept: why a message waits, was withheld or dropped, or was sent again.
//!
//! The decision to send for the first time stands in the delivery row itself. Facts are stable words,
//! counts and instants, never health data.

pub(crate) mod rows;

use kernel::{Instant, MessageId, Result};
use store::Tx;

use crate::policy::{Decision, Fact, Judged, Reason};

/// One kept decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When.
    pub decided_at: Instant,
    /// `send`, `wait`, `withhold` or `drop`.
    pub verdict: String,
    /// The rule; the sentence is `reason-{rule}`.
    pub rule: String,
    /// What it was judged by, by the names that the sentence uses.
    pub facts: Vec<(String, Fact)>,
    /// When it is decided again.
    pub until: Option<Instant>,
    /// Which rules it was judged by, where and with which limits; nothing where it was no rule but the
    /// patient's own word.
    pub judged: Option<Judged>,
}

impl Kept {
    /// A decision, as it would be kept.
    pub fn of(decision: &Decision, decided_at: Instant) -> Self {
        let reason = decision.reason();
        let facts = reason.facts().into_iter().map(|(name, fact)| (name.to_owned(), fact));
        Self {
            decided_at,
            verdict: decision.code().to_owned(),
            rule: reason.rule().to_owned(),
            facts: facts.collect(),
            until: match decision {
                Decision::Wait { until, .. } => Some(*until),
                _ => None,
            },
            judged: None,
        }
    }
}

/// A decision to be kept, with the text of [`Judged::kept`].
pub(crate) struct NewDecision {
    pub(crate) message: MessageId,
    pub(crate) decision: Decision,
    pub(crate) judged: Option<String>,
}

/// Keeps one decision that no rule was asked for.
pub fn keep(tx: &mut Tx<'_>, message: MessageId, decision: &Decision) -> Result<()> {
    rows::insert_all(tx, &[NewDecision { message, decision: decision.clone(), judged: None }])
}

/// Every decision of a message, oldest first.
pub fn of_message(tx: &mut Tx<'_>, message: MessageId) -> Result<Vec<Kept>> {
    Ok(rows::of_messages(tx, &[message])?.pop().unwrap_or_default())
}

/// The facts of a reason as one line of text: `[["zone","w","America/New_York"],["opens","t",17..]]`.
pub(crate) fn write_facts(reason: &Reason) -> String {
    let facts = reason.facts();
    let mut text = String::from("[");
    for (at, (name, fact)) in facts.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        let (kind, value) = match fact {
            Fact::Word(word) => ("w", serde_json::Value::from(word.as_str())),
            Fact::Count(count) => ("n", serde_json::Value::from(*count)),
            Fact::At(at) => ("t", serde_json::Value::from(at.0)),
        };
        text.push_str(&serde_json::json!([name, kind, value]).to_string());
    }
    text.push(']');
    text
}

/// Reads [`write_facts`] back; what cannot be read is left out.
pub(crate) fn read_facts(text: &str) -> Vec<(String, Fact)> {
    let Ok(facts) = serde_json::from_str::<Vec<(String, String, serde_json::Value)>>(text) else {
        return Vec::new();
    };
    facts
        .into_iter()
        .filter_map(|(name, kind, value)| {
            let fact = match kind.as_str() {
                "w" => Fact::Word(value.as_str()?.to_owned()),
                "n" => Fact::Count(u32::try_from(value.as_u64()?).ok()?),
                "t" => Fact::At(Instant(value.as_i64()?)),
                _ => return None,
            };
            Some((name, fact))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_read_back_as_written() {
        let opens_at = Instant(1_772_463_600_000);
        let reason = Reason::QuietHours { zone: "America/New_York".to_owned(), opens_at };
        let text = write_facts(&reason);
        assert_eq!(text, r#"[["zone","w","America/New_York"],["opens","t",1772463600000]]"#);
        let facts = read_facts(&text);
        assert_eq!(facts[1], ("opens".to_owned(), Fact::At(opens_at)));
        assert_eq!(write_facts(&Reason::Answering), "[]");
        assert!(read_facts("nonsense").is_empty());
    }
}
