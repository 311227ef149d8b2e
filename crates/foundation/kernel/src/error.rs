//! One error type for the whole workspace: what the caller can do about it, plus the cause.

use std::{error, fmt};

/// The result every use case returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a use case did not happen. Surfaces map each variant to a status and a translated sentence.
#[derive(Debug)]
pub enum Error {
    /// The rules say no, and the person can act on it. `code` is a translation key.
    Refused {
        /// A stable key such as `refill-too-soon`.
        code: &'static str,
    },
    /// There is no such thing, or this actor may not know that there is.
    NotFound {
        /// The noun, such as `patient`.
        what: &'static str,
    },
    /// The actor is known and lacks a permission.
    Forbidden,
    /// Something outside the rules broke. Shown as "try again", logged with its causes.
    Failed(Cause),
}

/// What broke, never carrying a value of a patient: causes are logged.
pub type Cause = Box<dyn error::Error + Send + Sync>;

impl Error {
    /// The rules say no; `code` is a translation key.
    pub const fn refused(code: &'static str) -> Self {
        Self::Refused { code }
    }

    /// Something broke, told in words for the log. Never put a value of a patient into `cause`.
    pub fn failed(cause: impl Into<Cause>) -> Self {
        Self::Failed(cause.into())
    }

    /// The first cause of type `E` in the chain.
    pub fn cause<E: error::Error + 'static>(&self) -> Option<&E> {
        let mut next: Option<&(dyn error::Error + 'static)> = Some(self);
        while let Some(error) = next {
            if let Some(found) = error.downcast_ref::<E>() {
                return Some(found);
            }
            next = error.source();
        }
        None
    }

    /// The error and its causes in one line, for the log.
    pub fn chain(&self) -> String {
        let mut text = self.to_string();
        let mut next = error::Error::source(self);
        while let Some(cause) = next {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            next = cause.source();
        }
        text
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { code } => write!(f, "refused: {code}"),
            Self::NotFound { what } => write!(f, "no such {what}"),
            Self::Forbidden => write!(f, "not permitted"),
            Self::Failed(_) => write!(f, "something broke"),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Failed(cause) => Some(cause.as_ref()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_names_the_cause_and_finds_it_by_type() {
        let error = Error::failed(fmt::Error);
        assert!(error.chain().starts_with("something broke: "));
        assert!(error.cause::<fmt::Error>().is_some());
    }
}
