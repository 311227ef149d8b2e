//! Why a command stops, and the exit code that says so to a script.
//!
//! 64 is a usage error (sysexits' `EX_USAGE`), 1 everything else.

use std::{fmt, io, process::ExitCode};

/// What a command answers.
pub type Result<T> = std::result::Result<T, Stop>;

/// The reason a command did not succeed.
#[derive(Debug)]
pub enum Stop {
    /// The command line makes no sense.
    Usage(String),
    /// What was asked for was tried and did not succeed.
    Failed(String),
}

impl Stop {
    /// 64 for a usage error, else 1.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(64),
            Self::Failed(_) => ExitCode::FAILURE,
        }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::Failed(text) => f.write_str(text),
        }
    }
}

impl From<io::Error> for Stop {
    fn from(cause: io::Error) -> Self {
        Self::Failed(cause.to_string())
    }
}

/// `Failed`, with the words of a format string.
#[macro_export]
macro_rules! failed {
    ($($word:tt)*) => { $crate::stop::Stop::Failed(format!($($word)*)) };
}

/// A usage error for every word that is left over.
pub fn refuse_words(command: &str, words: &[String]) -> Result<()> {
    match words.first() {
        None => Ok(()),
        Some(word) => Err(Stop::Usage(format!("cargo x {command} does not know `{word}`"))),
    }
}
