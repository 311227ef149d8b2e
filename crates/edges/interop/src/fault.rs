//! Why a document or a part of it was not taken, where that is, and nothing about whom.
//!
//! A fault never carries a received value: it goes to the rejects file, to the terminal and to logs.

use std::{borrow::Cow, fmt};

/// What is wrong with one place of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: a FHIRPath such as `Patient.name[0].given[1]`, or a column of a table. Empty when the
    /// whole document is meant.
    pub path: String,
    /// A stable key such as `wrong-type`.
    pub code: &'static str,
    /// What was expected, in plain words.
    pub reason: Cow<'static, str>,
}

impl Fault {
    /// A fault of the document as a whole.
    pub fn whole(code: &'static str, reason: impl Into<Cow<'static, str>>) -> Self {
        Self::at(String::new(), code, reason)
    }

    /// A fault of one place.
    pub fn at(
        path: impl Into<String>,
        code: &'static str,
        reason: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { path: path.into(), code, reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.reason)
        } else {
            write!(f, "{}: {}", self.path, self.reason)
        }
    }
}

/// The result of every reader.
pub type Read<T> = std::result::Result<T, Fault>;
