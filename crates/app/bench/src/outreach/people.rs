//! Patients with a phone and an agreement to be texted, and messages that they shall get.

use ::engine::{Lane, NewJob};
use ::outreach::{
    consent::{self, NewConsent, Source, State},
    message::{self, NewMessage, jobs},
    policy::Purpose,
    template::Template,
};
use care::patient::{NewContactPoint, NewPatient, PersonName, Use};
use kernel::{
    Actor, Channel, ContactPoint, Day, Instant, Language, PatientId, Phi, PhoneNumber, Result, Zone,
};
use store::{Db, Tx};

/// Patients or messages of one transaction.
const WRITTEN: usize = 1_000;

/// The phone of the patient with that number.
pub fn phone(number: usize) -> String {
    format!("+1201{:07}", 2_000_000 + number)
}

/// Records so many patients: every second one reads Spanish.
pub async fn join(db: &Db, count: usize) -> Result<Vec<PatientId>> {
    let mut patients = Vec::with_capacity(count);
    while patients.len() < count {
        let (first, last) = (patients.len(), count.min(patients.len() + WRITTEN));
        let joined = db
            .write(&Actor::System, move |tx| {
                (first..last).map(|number| join_one(tx, number)).collect::<Result<Vec<_>>>()
            })
            .await?;
        patients.extend(joined);
    }
    Ok(patients)
}

fn join_one(tx: &mut Tx<'_>, number: usize) -> Result<PatientId> {
    let address = ContactPoint::Phone(PhoneNumber::parse(&phone(number))?);
    let language: Language = if number.is_multiple_of(2) { "en" } else { "es" }.parse()?;
    // No two are taken for one person.
    let born_on =
        "1935-01-01".parse::<Day>()?.plus_days(i32::try_from(number % 25_000).unwrap_or(0));
    let name = PersonName::new("Ana", &format!("Moreno {number}"));
    let patient = NewPatient {
        birth_date: Some(Phi::new(born_on)),
        zone: Some(Zone::named("America/New_York")?),
        contact_points: vec![NewContactPoint { point: address.clone(), used_for: Use::Mobile }],
        ..NewPatient::named(name, language.clone())
    };
    let patient = care::patient::record(tx, patient)?;
    let consent = NewConsent {
        patient,
        purpose: Purpose::Refill,
        channel: Channel::Sms,
        address,
        state: State::Granted,
        source: Source::Paper,
        wording: "sms-2026-01".to_owned(),
        language,
        evidence: None,
        given_at: None,
    };
    consent::record(tx, &consent)?;
    Ok(patient)
}

/// Asks for one message to each, due when `due` says (by the patient's number).
pub async fn invite(db: &Db, patients: &[PatientId], due: Vec<Instant>) -> Result<()> {
    let mut wanted: Vec<(PatientId, Instant)> = patients.iter().copied().zip(due).collect();
    while !wanted.is_empty() {
        let part = wanted.split_off(wanted.len().saturating_sub(WRITTEN));
        db.write(&Actor::System, move |tx| {
            for (patient, due) in part {
                let key = format!("bench:{patient}");
                let new = NewMessage::new(patient, Template::RefillInvitation, key);
                let message = message::request(tx, &new)?;
                let job = NewJob::of(&jobs::Deliver { message })
                    .lane(Lane::patient(patient))
                    .key(jobs::deliver_key(message))
                    .due(due);
                ::engine::enqueue(tx, job)?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
