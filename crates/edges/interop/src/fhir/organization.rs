//! Organization.

use super::{datatypes::Identifier, element::Element};
use crate::fault::Read;

/// What a sender says of a clinic, payer or pharmacy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Its name. The specification asks for a name or an identifier.
    pub name: Option<String>,
    /// False when no longer in use.
    pub active: bool,
}

/// Reads an Organization resource.
pub fn read(root: &Element<'_>) -> Read<Organization> {
    let name = root.text("name")?.map(str::to_owned);
    if name.is_none() && Identifier::all(root)?.is_empty() {
        return Err(root.fault("name", "missing", "neither a name nor an identifier"));
    }
    Ok(Organization { name, active: root.flag("active")?.unwrap_or(true) })
}
