//! `MedicationDispense`.

use kernel::Day;

use super::{
    calendar::Calendar,
    datatypes::{ProductOf, Quantity},
    element::Element,
    reference::Reference,
};
use crate::fault::Read;

const STATUS: [&str; 9] = [
    "preparation",
    "in-progress",
    "cancelled",
    "on-hold",
    "completed",
    "entered-in-error",
    "stopped",
    "declined",
    "unknown",
];

/// One hand-over of medication.
#[derive(Clone, Debug, PartialEq)]
pub struct MedicationDispense {
    /// To whom.
    pub patient: Option<Reference>,
    /// Its status; only `completed` was handed over.
    pub status: &'static str,
    /// The drug.
    pub drug: ProductOf,
    /// How much.
    pub quantity: Option<Quantity>,
    /// Days it lasts.
    pub days_supply: Option<u32>,
    /// The day it was handed over, else prepared.
    pub dispensed_on: Option<Day>,
    /// The order behind it.
    pub prescription: Option<Reference>,
}

/// Reads a `MedicationDispense` resource.
pub fn read(root: &Element<'_>, calendar: &Calendar) -> Read<MedicationDispense> {
    let handed_over = calendar.past(root, "whenHandedOver")?;
    let prepared = calendar.past(root, "whenPrepared")?;
    let mut prescription = None;
    for order in root.children("authorizingPrescription")? {
        let order = Reference::read(&order?)?;
        prescription = prescription.or(Some(order));
    }
    let days_supply = Quantity::days(root, "daysSupply")?;
    if days_supply.is_some_and(|days| !(1..=730).contains(&days)) {
        return Err(root.fault("daysSupply", "bad-quantity", "expected 1 to 730 days"));
    }
    Ok(MedicationDispense {
        patient: Reference::of(root, "subject")?,
        status: root.code("status", &STATUS)?,
        drug: ProductOf::read(root)?,
        quantity: Quantity::of(root, "quantity")?,
        days_supply,
        dispensed_on: handed_over.or(prepared),
        prescription,
    })
}
