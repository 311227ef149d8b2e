//! The one door to the database: SQLite in a file, or PostgreSQL.
//!
//! Nobody else knows a driver. A transaction is a synchronous closure over [`Tx`], which also knows
//! now, who acts, and how to name and seal things; so a network call inside one does not compile.

mod ahead;
mod checkpoint;
mod clock;
mod connect;
mod db;
mod dialect;
mod failure;
mod fault;
mod holder;
mod ids;
mod join;
mod keyring;
mod listen;
mod migrate;
mod postgres;
mod rows;
mod seal;
mod sqlite;
mod statement;
pub mod testing;
mod tx;
mod url;
mod value;

pub use ahead::{Ahead, Appended};
pub use clock::Clock;
pub use db::{Attachments, Db, Options};
pub use dialect::Dialect;
pub use failure::{CommitUnknown, ErrorKind, StatementFailed};
pub use fault::{Crashed, Fault, Faults};
pub use holder::{Held, Holder};
pub use keyring::Keyring;
pub use listen::Heard;
pub use migrate::{Migration, SchemaTooNew, migrate, schema_version};
pub use seal::Place;
pub use statement::Statement;
pub use tx::Tx;
pub use url::{DatabaseUrl, UrlError};
pub use value::{Column, Row, Value};

/// Every statement of this crate, for the test that prepares them all.
pub fn statements() -> Vec<&'static Statement> {
    rows::STATEMENTS.to_vec()
}
