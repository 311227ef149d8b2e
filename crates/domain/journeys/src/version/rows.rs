//! How versions are kept.

use kernel::Result;
use store::{Tx, sql};

use crate::definition::Definition;

sql! {
    KEEP: "
        INSERT INTO journey_versions (version, journey, origin, text, kept_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (version) DO NOTHING";
    /// Touches no row when that version is current already.
    MAKE_CURRENT: "
        INSERT INTO journeys (name, version, published_at) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE
        SET version = excluded.version, published_at = excluded.published_at
        WHERE journeys.version <> excluded.version";
    CURRENT: "
        SELECT j.version, v.origin FROM journeys j
        JOIN journey_versions v ON v.version = j.version WHERE j.name = $1";
    TEXT: "SELECT text FROM journey_versions WHERE version = $1";
}

/// Keeps a version; one that is kept already stays as it is.
pub fn keep(tx: &mut Tx<'_>, definition: &Definition, text: &str, origin: &str) -> Result<()> {
    let now = tx.now();
    let (version, name) = (&definition.version, &definition.name);
    let row = [version.into(), name.into(), origin.into(), text.into(), now.into()];
    tx.execute(&KEEP, &row).map(drop)
}

/// Points the journey at a version; says whether it pointed elsewhere before.
pub fn make_current(tx: &mut Tx<'_>, definition: &Definition) -> Result<bool> {
    let now = tx.now();
    let row = [(&definition.name).into(), (&definition.version).into(), now.into()];
    Ok(0 < tx.execute(&MAKE_CURRENT, &row)?)
}

/// The current version of a journey and where it came from.
pub fn current(tx: &mut Tx<'_>, journey: &str) -> Result<Option<(String, String)>> {
    tx.find(&CURRENT, &[journey.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The text of a version.
pub fn text(tx: &mut Tx<'_>, version: &str) -> Result<Option<String>> {
    tx.find(&TEXT, &[version.into()], |row| row.get(0))
}
