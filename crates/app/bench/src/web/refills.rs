//! Tens of thousands of patients, each with an open refill and somebody who should call.

use std::sync::Arc;

use ::engine::{Registry, Runner};
use care::{
    amount::DaysSupply,
    dispense::{self, NewDispense},
    medication::{self, NewMedication},
    patient::{self, NewPatient, PersonName},
    refill,
    task::{self, NewTask, rules::Kind},
};
use identity::{Role, staff};
use kernel::{Actor, Error, Language, MedicationId, PatientId, Result, TherapyId};
use store::{Db, Tx};

use crate::ground::Empty;

/// Patients of one transaction.
const WRITTEN: usize = 1_000;

/// Fills the pharmacy; gives the cookie of a technician.
pub async fn fill(plot: &Empty, count: usize) -> Result<String> {
    let db = plot.open_with_pharmacy().await?;
    let medication = db
        .write(&Actor::System, |tx| {
            let new = NewMedication {
                name: "adalimumab 40 mg/0.4 mL pen".to_owned(),
                is_specialty: true,
                is_counted: true,
                ..NewMedication::default()
            };
            medication::ensure(tx, new)
        })
        .await?;
    let mut joined = Vec::with_capacity(count);
    while joined.len() < count {
        let (first, last) = (joined.len(), count.min(joined.len() + WRITTEN));
        let more = db.write(&Actor::System, move |tx| {
            (first..last).map(|number| join(tx, number, medication)).collect::<Result<Vec<_>>>()
        });
        joined.extend(more.await?);
    }
    let mut registry = Registry::new();
    care::register(&mut registry);
    Runner::new(&db, Arc::new(registry), "bench").drain().await?;
    let opened = call_all(&db, joined).await?;
    if opened < count {
        return Err(Error::failed(format!("{opened} of {count} refills are open")));
    }
    let (_, session) = db
        .write(&Actor::System, |tx| {
            let (_, invitation) = staff::invite(tx, "Dana", Role::Technician)?;
            staff::redeem(tx, &invitation)
        })
        .await?;
    Ok(format!("__Host-staff={}", session.reveal()))
}

/// A patient whose supply ends within the days to come.
fn join(
    tx: &mut Tx<'_>,
    number: usize,
    medication: MedicationId,
) -> Result<(PatientId, TherapyId)> {
    let name = PersonName::new("Ana", &format!("Moreno {number}"));
    let patient = patient::record(tx, NewPatient::named(name, Language::english()))?;
    let today = care::pharmacy::zone(tx)?.day(tx.now());
    let before = i32::try_from(number % 5).map_err(Error::failed)?;
    let new = NewDispense {
        patient,
        medication,
        prescription: None,
        dispensed_on: today.plus_days(-24 - before),
        quantity: None,
        lasts: DaysSupply::new(30)?,
    };
    Ok((patient, dispense::record(tx, new)?.therapy))
}

/// Opens a call for each open refill; gives how many there are.
async fn call_all(db: &Db, mut joined: Vec<(PatientId, TherapyId)>) -> Result<usize> {
    let mut opened = 0;
    while !joined.is_empty() {
        let part = joined.split_off(joined.len().saturating_sub(WRITTEN));
        opened += db
            .write(&Actor::System, move |tx| {
                let mut opened = 0;
                for (patient, therapy) in part {
                    let Some(refill) = refill::current(tx, therapy)? else { continue };
                    let call = NewTask::of(Kind::CallPatient, format!("bench:{patient}"));
                    task::open(tx, call.patient(patient).refill(refill.id))?;
                    opened += 1;
                }
                Ok(opened)
            })
            .await?;
    }
    Ok(opened)
}
