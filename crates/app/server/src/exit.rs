//! How a command ends: a code that scripts rely on, and a sentence for the person.

use std::{
    fmt,
    io::{self, Write as _},
    net::SocketAddr,
    process::ExitCode,
};

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub struct Exit {
    code: u8,
    told: String,
    is_held: bool,
}

/// It failed.
const FAILED: u8 = 1;
/// An import let something out.
const REJECTED: u8 = 2;
/// The command line is wrong (`EX_USAGE` of sysexits).
const USAGE: u8 = 64;
/// The configuration is wrong (`EX_CONFIG` of sysexits).
const CONFIG: u8 = 78;

impl Exit {
    /// The configuration is wrong.
    pub fn config(told: impl Into<String>) -> Self {
        Self { code: CONFIG, told: told.into(), is_held: false }
    }

    /// The command line is wrong.
    pub fn usage(told: impl Into<String>) -> Self {
        Self { code: USAGE, told: told.into(), is_held: false }
    }

    /// It failed.
    pub fn failed(told: impl Into<String>) -> Self {
        Self { code: FAILED, told: told.into(), is_held: false }
    }

    /// An import let something out; the summary has told what.
    pub const fn rejected() -> Self {
        Self { code: REJECTED, told: String::new(), is_held: false }
    }

    /// Nobody can listen there; `other` says how to listen somewhere else.
    pub fn cannot_listen(address: SocketAddr, error: &io::Error, other: &str) -> Self {
        Self::failed(match error.kind() {
            io::ErrorKind::AddrInUse => {
                let port = address.port();
                format!("port {port} of {} is in use by another program; {other}", address.ip())
            }
            _ => format!("cannot listen on {address}: {error}"),
        })
    }

    /// Whether somebody else has the database file.
    pub const fn is_held(&self) -> bool {
        self.is_held
    }

    /// Tells the person, and gives the code.
    pub fn end(&self) -> ExitCode {
        if !self.told.is_empty() {
            // Nobody is left to tell when standard error is gone.
            let _ = writeln!(std::io::stderr(), "rapport: {}", self.told);
        }
        ExitCode::from(self.code)
    }
}

impl From<kernel::Error> for Exit {
    fn from(error: kernel::Error) -> Self {
        let is_held = error.cause::<store::Held>().is_some();
        let told = match &error {
            kernel::Error::Failed(cause) => chain(cause.as_ref()),
            other => other.to_string(),
        };
        Self { is_held, ..Self::failed(told) }
    }
}

fn chain(cause: &(dyn std::error::Error + 'static)) -> String {
    let mut told = cause.to_string();
    let mut next = cause.source();
    while let Some(cause) = next {
        told.push_str(": ");
        told.push_str(&cause.to_string());
        next = cause.source();
    }
    told
}

impl fmt::Display for Exit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told)
    }
}

/// Prints a line of the command's answer.
pub fn say(line: impl AsRef<str>) {
    // A reader that went away (`| head`) is no failure.
    let _ = writeln!(std::io::stdout(), "{}", line.as_ref());
}
