//! The versions of journeys: definitions kept by the hash of their text, and which one is current.
//!
//! A version never changes, so runs that began with it end with it. What was read once is remembered
//! by the program under its hash.

mod rows;

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};

use audit::Act;
use identity::{Permission, permit};
use kernel::{Error, Result};
use store::{Statement, Tx};

use crate::{
    definition::{Complaint, Definition, Known, read, read_again},
    library,
};

/// Why a file was not published.
#[derive(Debug)]
pub enum Unpublished {
    /// The file says something that cannot be done.
    Wrong(Vec<Complaint>),
    /// Something broke.
    Failed(Error),
}

impl From<Error> for Unpublished {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Makes a file the current version of its journey. New runs begin with it; runs under way stay with
/// theirs. Publishing the current version again changes nothing.
pub fn publish(
    tx: &mut Tx<'_>,
    text: &str,
    known: &Known<'_>,
) -> Result<Arc<Definition>, Unpublished> {
    permit(tx, Permission::ChangeSettings)?;
    let definition = read(text, known).map_err(Unpublished::Wrong)?;
    Ok(keep(tx, definition, text, "pharmacy")?)
}

/// Makes the shipped versions current, wherever the pharmacy has not published its own.
pub fn publish_shipped(tx: &mut Tx<'_>) -> Result<()> {
    for shipped in library::ALL {
        let definition = read_again(shipped.text).map_err(|complaints| broken(&complaints))?;
        let current = rows::current(tx, shipped.name)?;
        let is_free = current
            .is_none_or(|(version, origin)| origin == "shipped" && version != definition.version);
        if is_free {
            keep(tx, definition, shipped.text, "shipped")?;
        }
    }
    Ok(())
}

/// The version with which a run of that journey begins now.
pub fn current(tx: &mut Tx<'_>, journey: &str) -> Result<Arc<Definition>> {
    if rows::current(tx, journey)?.is_none() {
        publish_shipped(tx)?;
    }
    let (version, _) = rows::current(tx, journey)?.ok_or(Error::NotFound { what: "journey" })?;
    find(tx, &version)
}

/// A version by its hash, current or not.
pub fn find(tx: &mut Tx<'_>, version: &str) -> Result<Arc<Definition>> {
    let known = READ.read().unwrap_or_else(PoisonError::into_inner).get(version).cloned();
    if let Some(definition) = known {
        return Ok(definition);
    }
    let text = rows::text(tx, version)?.ok_or(Error::NotFound { what: "journey-version" })?;
    let definition = read_again(&text).map_err(|complaints| broken(&complaints))?;
    Ok(remember(definition))
}

/// What was read, by the hash of its text: the same in every database.
static READ: LazyLock<RwLock<BTreeMap<String, Arc<Definition>>>> = LazyLock::new(RwLock::default);

fn remember(definition: Definition) -> Arc<Definition> {
    let definition = Arc::new(definition);
    let mut read = READ.write().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(read.entry(definition.version.clone()).or_insert(definition))
}

fn keep(
    tx: &mut Tx<'_>,
    definition: Definition,
    text: &str,
    origin: &str,
) -> Result<Arc<Definition>> {
    rows::keep(tx, &definition, text, origin)?;
    if rows::make_current(tx, &definition)? {
        audit::note_named(tx, Act::Changed, "journey", &definition.version)?;
    }
    Ok(remember(definition))
}

fn broken(complaints: &[Complaint]) -> Error {
    let told: Vec<String> = complaints.iter().map(ToString::to_string).collect();
    Error::failed(format!("a kept journey cannot be read: {}", told.join(" ")))
}

/// The statements of this noun.
pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}
