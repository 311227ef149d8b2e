//! Practitioner.

use kernel::ContactPoint;

use super::{
    datatypes::{Identifier, NPI, Name, Telecom},
    element::Element,
};
use crate::fault::Read;

/// What a sender says of a clinician.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practitioner {
    /// Their name.
    pub name: Option<Name>,
    /// National Provider Identifier, as sent.
    pub npi: Option<String>,
    /// The first phone that can be used.
    pub phone: Option<ContactPoint>,
}

/// Reads a Practitioner resource.
pub fn read(root: &Element<'_>) -> Read<Practitioner> {
    let npi = Identifier::all(root)?.into_iter().find(|it| it.system == NPI);
    let (telecom, _) = Telecom::all(root)?;
    let mut points = telecom.into_iter().map(|telecom| telecom.point);
    Ok(Practitioner {
        name: Name::best(root)?,
        npi: npi.map(|it| it.value),
        phone: points.find(|point| point.kind() == "phone"),
    })
}
