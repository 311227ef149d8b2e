//! Patients, their caregivers and programs.

use care::{
    caregiver::NewCaregiver,
    patient::{NewContactPoint, NewPatient, PersonName, RecordNumber, Status, Use},
};
use kernel::{ContactPoint, EmailAddress, Error, Phi, Result, Zone};
use store::Tx;

use super::{Resident, Shelf};
use crate::person::{Person, Standing};

/// Records them all; gives the number of caregivers.
pub(super) fn record(tx: &mut Tx<'_>, residents: &[Resident], shelf: &Shelf) -> Result<usize> {
    let new = residents
        .iter()
        .map(|resident| Ok((resident.id, patient(&resident.person, shelf)?)))
        .collect::<Result<Vec<_>>>()?;
    care::patient::record_many(tx, &new)?;
    let mut caregivers = 0;
    for resident in residents {
        if let Some(caregiver) = &resident.person.caregiver {
            let new = NewCaregiver {
                patient: resident.id,
                name: Phi::new(PersonName::new(caregiver.given, caregiver.family)),
                relation: caregiver.relation.to_owned(),
                contact: Some(ContactPoint::Phone(caregiver.phone.clone())),
            };
            care::caregiver::record(tx, &new)?;
            caregivers += 1;
        }
        enroll(tx, resident, shelf)?;
    }
    Ok(caregivers)
}

fn patient(person: &Person, shelf: &Shelf) -> Result<NewPatient> {
    let phone = ContactPoint::Phone(person.phone.clone());
    let mut contact_points = vec![NewContactPoint { point: phone, used_for: Use::Mobile }];
    if let Some(email) = &person.email {
        let point = ContactPoint::Email(EmailAddress::parse(email)?);
        contact_points.push(NewContactPoint { point, used_for: Use::Home });
    }
    let (status, deceased_on) = match person.standing {
        Standing::InCare => (Status::Active, None),
        Standing::Left => (Status::Inactive, None),
        Standing::Deceased(on) => (Status::Deceased, Some(shelf.today.plus_days(on))),
    };
    let name = PersonName::new(person.given, person.family);
    let number = RecordNumber {
        system: "urn:cedar-grove:dispensing".to_owned(),
        value: Phi::new(person.record_number.clone()),
    };
    Ok(NewPatient {
        birth_date: Some(Phi::new(person.birth_date)),
        status,
        deceased_on,
        zone: Some(Zone::named(person.zone)?),
        address: Some(Phi::new(person.address.clone())),
        contact_points,
        record_numbers: vec![number],
        ..NewPatient::named(name, person.language.parse()?)
    })
}

fn enroll(tx: &mut Tx<'_>, resident: &Resident, shelf: &Shelf) -> Result<()> {
    for (program, since) in &resident.person.programs {
        let (_, id) = shelf
            .programs
            .iter()
            .find(|(code, _)| *code == program.code)
            .ok_or(Error::NotFound { what: "program" })?;
        care::program::enroll(tx, resident.id, *id, shelf.today.plus_days(*since))?;
        if resident.person.standing != Standing::InCare {
            let gone = resident.person.courses.iter().filter_map(|course| course.fills.last());
            let until = gone.max().copied().unwrap_or(*since).max(*since);
            care::program::leave(tx, resident.id, *id, shelf.today.plus_days(until))?;
        }
    }
    Ok(())
}
