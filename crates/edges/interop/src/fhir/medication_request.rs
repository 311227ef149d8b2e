//! `MedicationRequest`.

use kernel::Day;

use super::{
    calendar::Calendar,
    datatypes::{ProductOf, Quantity},
    dosage,
    element::Element,
    reference::Reference,
};
use crate::fault::Read;

const STATUS: [&str; 8] = [
    "active",
    "on-hold",
    "cancelled",
    "completed",
    "entered-in-error",
    "stopped",
    "draft",
    "unknown",
];

const INTENT: [&str; 8] = [
    "proposal",
    "plan",
    "order",
    "original-order",
    "reflex-order",
    "filler-order",
    "instance-order",
    "option",
];

/// An order.
#[derive(Clone, Debug, PartialEq)]
pub struct MedicationRequest {
    /// For whom.
    pub patient: Reference,
    /// Its status.
    pub status: &'static str,
    /// What it is meant as; only orders are orders.
    pub intent: &'static str,
    /// The drug.
    pub drug: ProductOf,
    /// The day it was written.
    pub authored_on: Option<Day>,
    /// Who wrote it.
    pub prescriber: Option<Reference>,
    /// Days one dispense is expected to last.
    pub expected_supply_days: Option<u32>,
    /// Units to dispense at a time.
    pub quantity: Option<Quantity>,
    /// Units taken a day, when the instruction says so with certainty, in units of the quantity.
    pub daily_dose: Option<f64>,
    /// Dispenses allowed beyond the first.
    pub refills: Option<u32>,
}

impl MedicationRequest {
    /// Whether it is an order of a prescriber rather than a thought of one.
    pub fn is_order(&self) -> bool {
        !matches!(self.intent, "proposal" | "plan" | "option")
    }
}

/// Reads a `MedicationRequest` resource.
pub fn read(root: &Element<'_>, calendar: &Calendar) -> Read<MedicationRequest> {
    let (mut days, mut quantity, mut refills) = (None, None, None);
    if let Some(supply) = root.child("dispenseRequest")? {
        days = Quantity::days(&supply, "expectedSupplyDuration")?.filter(|days| *days > 0);
        quantity = Quantity::of(&supply, "quantity")?;
        refills = super::datatypes::whole(supply.number("numberOfRepeatsAllowed")?);
    }
    let daily = dosage::daily(root)?;
    let daily_dose = match (&quantity, daily) {
        (Some(quantity), Some(daily)) if dosage::is_same_unit(quantity, &daily) => {
            Some(daily.value)
        }
        _ => None,
    };
    Ok(MedicationRequest {
        patient: Reference::required(root, "subject")?,
        status: root.code("status", &STATUS)?,
        intent: root.code("intent", &INTENT)?,
        drug: ProductOf::read(root)?,
        authored_on: calendar.past(root, "authoredOn")?,
        prescriber: Reference::of(root, "requester")?,
        expected_supply_days: days,
        quantity,
        daily_dose,
        refills,
    })
}
