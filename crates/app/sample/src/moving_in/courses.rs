//! Medications, prescriptions, hand-overs, pauses and ends.

use care::{
    amount::{DaysSupply, Quantity},
    dispense::NewDispense,
    medication::NewMedication,
    prescription::{NewPrescription, Status},
    refill::rules::PayerRules,
    therapy::{self, End, Terms},
};
use kernel::{DispenseId, Error, MedicationId, Phi, PrescriptionId, Result, TherapyId};
use store::Tx;

use super::{Resident, Shelf};
use crate::{
    catalogue::Product,
    person::{Course, Ending},
};

/// The product's medication, recorded when it is new.
pub(super) fn medication(tx: &mut Tx<'_>, product: &Product) -> Result<MedicationId> {
    let new = NewMedication {
        rxcui: None,
        ndc: Some(product.ndc.to_owned()),
        name: product.name.to_owned(),
        form: Some(product.form.to_owned()),
        label: Some(product.label),
        is_cold: product.is_cold(),
        is_specialty: true,
        is_counted: true,
    };
    care::medication::ensure(tx, new)
}

/// Records what everybody takes and took, and fills in their therapies; gives the number of
/// hand-overs.
pub(super) fn record(tx: &mut Tx<'_>, residents: &mut [Resident], shelf: &Shelf) -> Result<usize> {
    let mut orders: Vec<(PrescriptionId, NewPrescription)> = Vec::new();
    let mut dispenses: Vec<(DispenseId, NewDispense)> = Vec::new();
    for resident in residents.iter() {
        for course in &resident.person.courses {
            let order: PrescriptionId = tx.new_id();
            let new = prescription(resident, course, shelf)?;
            let medication = new.medication;
            orders.push((order, new));
            for day in &course.fills {
                let new = NewDispense {
                    patient: resident.id,
                    medication,
                    prescription: Some(order),
                    dispensed_on: shelf.today.plus_days(*day),
                    quantity: Some(Quantity::units(course.product.units)),
                    lasts: lasts(course.product)?,
                };
                dispenses.push((tx.new_id(), new));
            }
        }
    }
    let mut therapies = care::prescription::record_many(tx, &orders)?.into_iter();
    care::dispense::record_many(tx, &dispenses)?;
    for resident in residents.iter_mut() {
        let of_these = therapies.by_ref().take(resident.person.courses.len());
        resident.therapies = of_these.collect();
        let payer = PayerRules::from_code(resident.person.payer)
            .ok_or(Error::refused("bad-payer-rules"))?;
        for (therapy, course) in resident.therapies.iter().zip(&resident.person.courses) {
            let terms = Terms { payer: Some(payer), next_dose: None };
            therapy::set_terms(tx, *therapy, terms)?;
            pause_and_end(tx, *therapy, course, shelf)?;
        }
    }
    Ok(dispenses.len())
}

fn lasts(product: &Product) -> Result<DaysSupply> {
    DaysSupply::new(i64::from(product.lasts))
}

fn prescription(resident: &Resident, course: &Course, shelf: &Shelf) -> Result<NewPrescription> {
    let product = course.product;
    let known = |(ndc, id): &(&str, MedicationId)| (*ndc == product.ndc).then_some(*id);
    let medication = shelf.medications.iter().find_map(known);
    let authored_on = shelf.today.plus_days(course.authored);
    let status = match course.end {
        None => Status::Active,
        Some(Ending::Completed(_)) => Status::Completed,
        Some(Ending::Switched(_) | Ending::Stopped(_)) => Status::Stopped,
    };
    Ok(NewPrescription {
        patient: resident.id,
        medication: medication.ok_or(Error::NotFound { what: "medication" })?,
        prescriber: shelf.prescribers.get(resident.person.prescriber).copied(),
        status,
        authored_on: Some(authored_on),
        quantity: Some(Quantity::units(product.units)),
        daily_dose: None,
        expected: Some(lasts(product)?),
        refills_allowed: Some(product.course.map_or(11, |course| u32::from(course) - 1)),
        expires_on: Some(authored_on.plus_days(400)),
        directions: Some(Phi::new(product.directions.to_owned())),
    })
}

fn pause_and_end(
    tx: &mut Tx<'_>,
    therapy: TherapyId,
    course: &Course,
    shelf: &Shelf,
) -> Result<()> {
    for (from, until) in &course.holds {
        therapy::hold(tx, therapy, shelf.today.plus_days(*from), "surgery")?;
        if let Some(until) = until {
            therapy::resume(tx, therapy, shelf.today.plus_days(*until))?;
        }
    }
    let (how, on, reason) = match course.end {
        None => return Ok(()),
        Some(Ending::Completed(on)) => (End::Completed, on, "course-complete"),
        Some(Ending::Switched(on)) => (End::Stopped, on, "switched"),
        Some(Ending::Stopped(on)) => (End::Stopped, on, "left-care"),
    };
    therapy::end(tx, therapy, how, shelf.today.plus_days(on), reason)
}
