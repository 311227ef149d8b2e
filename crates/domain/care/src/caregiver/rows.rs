//! Caregivers, sealed with the key of the patient they care for.

use kernel::{CaregiverId, ContactPoint, PatientId, Phi, Result};
use store::{Place, Tx, sql};

use super::{Caregiver, NewCaregiver};
use crate::patient::PersonName;

sql! {
    INSERT: "
        INSERT INTO caregivers (id, patient, relation, name, contact_kind, contact, contact_token,
                                created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    OF_PATIENT: "
        SELECT id, relation, name, contact_kind, contact FROM caregivers
         WHERE patient = $1 ORDER BY id";
    BY_CONTACT: "
        SELECT patient, id FROM caregivers WHERE contact_token = $1 ORDER BY id LIMIT 50";
}

fn place(id: CaregiverId, column: &'static str) -> Place {
    Place::new("caregivers", id.raw(), column)
}

fn token(tx: &Tx<'_>, point: &ContactPoint) -> String {
    tx.index_token(point.kind(), point.value())
}

pub(super) fn insert(tx: &mut Tx<'_>, id: CaregiverId, new: &NewCaregiver) -> Result<()> {
    let name = tx.seal_text(new.patient, place(id, "name"), &new.name.reveal().to_cell())?;
    let contact = match &new.contact {
        Some(point) => Some(tx.seal_text(new.patient, place(id, "contact"), point.value())?),
        None => None,
    };
    let token = new.contact.as_ref().map(|point| token(tx, point));
    let now = tx.now();
    tx.execute(
        &INSERT,
        &[
            id.into(),
            new.patient.into(),
            (&new.relation).into(),
            name.into(),
            new.contact.as_ref().map(ContactPoint::kind).into(),
            contact.into(),
            token.into(),
            now.into(),
        ],
    )?;
    Ok(())
}

pub(super) fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Caregiver>> {
    let found = tx.query(&OF_PATIENT, &[patient.into()], |row| {
        let id: CaregiverId = row.get(0)?;
        let relation: String = row.get(1)?;
        let name: Vec<u8> = row.get(2)?;
        let kind: Option<String> = row.get(3)?;
        let contact: Option<Vec<u8>> = row.get(4)?;
        Ok((id, relation, name, kind.zip(contact)))
    })?;
    let mut caregivers = Vec::with_capacity(found.len());
    for (id, relation, name, contact) in found {
        let name: Phi<String> = tx.open_text(patient, place(id, "name"), &name)?;
        let contact = match contact {
            Some((kind, sealed)) => {
                let value = tx.open_text(patient, place(id, "contact"), &sealed)?;
                Some(ContactPoint::from_parts(&kind, value.reveal())?)
            }
            None => None,
        };
        let name = name.map(|text| PersonName::from_cell(&text));
        caregivers.push(Caregiver { id, patient, name, relation, contact });
    }
    Ok(caregivers)
}

pub(super) fn owners(
    tx: &mut Tx<'_>,
    point: &ContactPoint,
) -> Result<Vec<(PatientId, CaregiverId)>> {
    let token = token(tx, point);
    tx.query(&BY_CONTACT, &[token.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}
