//! What can go wrong with a statement or a commit, told without any value of a row.

use std::{error, fmt};

use kernel::Error;
use tokio_postgres::error::SqlState;

/// What kind of failure, for the few places that branch on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// A unique or primary key constraint.
    Unique,
    /// A foreign key constraint.
    Reference,
    /// A check or not-null constraint.
    Check,
    /// Somebody else holds what we need; the same call may go through later.
    Busy,
    /// The database may not be written.
    ReadOnly,
    /// The disk is full.
    Full,
    /// The connection is gone.
    Gone,
    /// Anything else.
    Other,
}

/// A statement that failed. Constraint names and codes only: the database's own message may quote
/// what a person typed.
#[derive(Debug)]
pub struct StatementFailed {
    /// The statement's name.
    pub statement: String,
    /// What kind of failure.
    pub kind: ErrorKind,
    /// The database's code or constraint name.
    pub code: String,
}

impl StatementFailed {
    /// A commit that lost on demand.
    pub(crate) fn busy() -> Self {
        Self { statement: "COMMIT".to_owned(), kind: ErrorKind::Busy, code: "on demand".to_owned() }
    }
}

/// Whether the database ended the work in favour of somebody else's: the same may go through now.
pub(crate) fn is_busy(error: &Error) -> bool {
    error.cause::<StatementFailed>().is_some_and(|it| it.kind == ErrorKind::Busy)
}

/// The failure of a group, as each of the group is told it: with its kind, for those who branch.
pub(crate) fn told_to_each(error: &Error) -> Error {
    match error.cause::<StatementFailed>() {
        Some(StatementFailed { statement, kind, code }) => Error::failed(StatementFailed {
            statement: statement.clone(),
            kind: *kind,
            code: code.clone(),
        }),
        None => Error::failed(error.chain()),
    }
}

impl fmt::Display for StatementFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} failed ({:?}, {})", self.statement, self.kind, self.code)
    }
}

impl error::Error for StatementFailed {}

/// The connection broke while committing: the work may or may not be durable.
#[derive(Debug)]
pub struct CommitUnknown;

impl fmt::Display for CommitUnknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the outcome of a commit is unknown")
    }
}

impl error::Error for CommitUnknown {}

/// Wraps SQLite's error under the statement's name.
pub(crate) fn sqlite(statement: &str, cause: &rusqlite::Error) -> Error {
    use rusqlite::ffi::ErrorCode;
    let (kind, code) = match cause {
        rusqlite::Error::SqliteFailure(failure, message) => {
            let kind = match failure.code {
                ErrorCode::ConstraintViolation => match failure.extended_code {
                    1555 | 2067 | 2579 => ErrorKind::Unique,
                    787 => ErrorKind::Reference,
                    _ => ErrorKind::Check,
                },
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => ErrorKind::Busy,
                ErrorCode::ReadOnly => ErrorKind::ReadOnly,
                ErrorCode::DiskFull => ErrorKind::Full,
                _ => ErrorKind::Other,
            };
            // SQLite's messages name tables, columns and constraints, never values.
            (kind, message.clone().unwrap_or_else(|| failure.extended_code.to_string()))
        }
        other => (ErrorKind::Other, other.to_string()),
    };
    Error::failed(StatementFailed { statement: statement.to_owned(), kind, code })
}

/// Wraps PostgreSQL's error under the statement's name.
pub(crate) fn postgres(statement: &str, cause: &tokio_postgres::Error) -> Error {
    let (kind, code) = match cause.as_db_error() {
        Some(failure) => {
            let code = failure.code();
            let kind = if *code == SqlState::UNIQUE_VIOLATION {
                ErrorKind::Unique
            } else if *code == SqlState::FOREIGN_KEY_VIOLATION {
                ErrorKind::Reference
            } else if *code == SqlState::CHECK_VIOLATION || *code == SqlState::NOT_NULL_VIOLATION {
                ErrorKind::Check
            } else if *code == SqlState::T_R_DEADLOCK_DETECTED
                || *code == SqlState::T_R_SERIALIZATION_FAILURE
                || *code == SqlState::LOCK_NOT_AVAILABLE
                // Beyond the patience of the connection.
                || *code == SqlState::QUERY_CANCELED
            {
                ErrorKind::Busy
            } else if *code == SqlState::READ_ONLY_SQL_TRANSACTION {
                ErrorKind::ReadOnly
            } else if *code == SqlState::DISK_FULL {
                ErrorKind::Full
            } else if code.code().starts_with("57P") {
                ErrorKind::Gone
            } else {
                ErrorKind::Other
            };
            let place = failure.constraint().or(failure.table()).unwrap_or_default();
            (kind, format!("{} {place}", code.code()).trim_end().to_owned())
        }
        None if cause.is_closed() => (ErrorKind::Gone, "connection closed".to_owned()),
        None => (ErrorKind::Other, cause.to_string()),
    };
    Error::failed(StatementFailed { statement: statement.to_owned(), kind, code })
}
