//! What became of what was read.

use std::{collections::BTreeMap, time::Duration};

use serde::Serialize;

/// What became of the resources of one type. `read` is the sum of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Found in the files.
    pub read: u64,
    /// New here, and now a record of ours.
    pub created: u64,
    /// Known here, and changed.
    pub updated: u64,
    /// Known here with the same content, or in a newer version: untouched.
    pub unchanged: u64,
    /// Kept as received only: there is no record of ours for it, or what it refers to is missing.
    pub kept: u64,
    /// Refused, with a line in the rejects file.
    pub rejected: u64,
}

/// What became of one resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// See [`Counts::created`].
    Created,
    /// See [`Counts::updated`].
    Updated,
    /// See [`Counts::unchanged`].
    Unchanged,
    /// See [`Counts::kept`].
    Kept,
    /// See [`Counts::rejected`].
    Rejected,
}

/// The type under which places are counted that name no type.
pub const UNREADABLE: &str = "Unreadable";

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Files read.
    pub files: u64,
    /// Counts by resource type.
    pub resources: BTreeMap<&'static str, Counts>,
    /// Refused places without a line in the rejects file, which holds the first ten thousand.
    #[serde(skip_serializing_if = "is_nothing")]
    pub rejects_left_out: u64,
    /// How long it took, in seconds.
    pub seconds: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_nothing(count: &u64) -> bool {
    *count == 0
}

impl Summary {
    /// Counts one resource.
    pub(crate) fn count(&mut self, kind: &'static str, outcome: Outcome) {
        let counts = self.resources.entry(kind).or_default();
        counts.read += 1;
        *match outcome {
            Outcome::Created => &mut counts.created,
            Outcome::Updated => &mut counts.updated,
            Outcome::Unchanged => &mut counts.unchanged,
            Outcome::Kept => &mut counts.kept,
            Outcome::Rejected => &mut counts.rejected,
        } += 1;
    }

    /// Sets the time it took, to the millisecond.
    pub(crate) fn took(&mut self, time: Duration) {
        self.seconds = (time.as_secs_f64() * 1_000.0).round() / 1_000.0;
    }

    /// All types together.
    pub fn total(&self) -> Counts {
        self.resources.values().fold(Counts::default(), |sum, one| Counts {
            read: sum.read + one.read,
            created: sum.created + one.created,
            updated: sum.updated + one.updated,
            unchanged: sum.unchanged + one.unchanged,
            kept: sum.kept + one.kept,
            rejected: sum.rejected + one.rejected,
        })
    }

    /// Whether anything was refused.
    pub fn has_rejects(&self) -> bool {
        self.resources.values().any(|counts| counts.rejected > 0)
    }

    /// One JSON object, stable for scripts.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("numbers and names are JSON")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_read_one_object() {
        let mut summary = Summary { files: 1, ..Summary::default() };
        summary.count("Patient", Outcome::Created);
        summary.count("Patient", Outcome::Rejected);
        summary.took(Duration::from_micros(1_234_567));
        let expected = concat!(
            r#"{"files":1,"resources":{"Patient":{"read":2,"created":1,"updated":0,"#,
            r#""unchanged":0,"kept":0,"rejected":1}},"seconds":1.235}"#
        );
        assert_eq!(summary.to_json(), expected);
        let many = Summary { rejects_left_out: 7, ..summary.clone() };
        assert!(many.to_json().contains(r#""rejects_left_out":7"#));
        assert!(summary.has_rejects());
        assert_eq!(summary.total().read, 2);
    }
}
