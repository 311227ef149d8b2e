//! People: who they are, what they take, and their phones.

use care::{
    amount::DaysSupply,
    dispense::NewDispense,
    medication::NewMedication,
    patient::{NewContactPoint, NewPatient, PersonName, Use},
    refill::Refill,
};
use kernel::{
    Channel, ContactPoint, Day, Language, PatientId, Phi, PhoneNumber, RefillId, TherapyId, Zone,
};
use outreach::{
    consent::{NewConsent, Source, State},
    policy::Purpose,
};

use crate::{Pharmacy, Phone, Time};

/// Somebody, before they are in care.
#[derive(Clone, Debug)]
pub struct Who {
    /// Given name.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
    /// Language tag.
    pub language: &'static str,
    /// IANA zone.
    pub zone: Option<&'static str>,
    /// Mobile phone.
    pub phone: &'static str,
    /// ISO date of birth.
    pub born_on: &'static str,
    /// Whether refill texts were agreed to.
    pub has_consented: bool,
}

impl Who {
    /// Ana: Spanish, texts, in New York.
    pub const fn ana() -> Self {
        Self {
            given: "Ana",
            family: "Díaz",
            language: "es",
            zone: Some("America/New_York"),
            phone: "+12015550142",
            born_on: "1961-04-03",
            has_consented: true,
        }
    }

    /// Bo: English, texts, in Los Angeles.
    pub const fn bo() -> Self {
        Self {
            given: "Bo",
            family: "Larsen",
            language: "en",
            zone: Some("America/Los_Angeles"),
            phone: "+12135550187",
            born_on: "1985-12-24",
            has_consented: true,
        }
    }
}

/// Somebody in care.
pub struct Person<'p> {
    pharmacy: &'p Pharmacy,
    /// Their id.
    pub id: PatientId,
    /// Who they are.
    pub who: Who,
}

/// What somebody takes.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    /// The therapy.
    pub therapy: TherapyId,
    /// How long one dispense lasts, in days.
    pub lasts: u16,
}

impl<'p> Person<'p> {
    pub(crate) async fn joins(pharmacy: &'p Pharmacy, who: Who) -> Self {
        let new = who.clone();
        let id = pharmacy
            .write(move |tx| {
                let phone = ContactPoint::Phone(PhoneNumber::parse(new.phone)?);
                let language: Language = new.language.parse()?;
                let name = PersonName::new(new.given, new.family);
                let patient = NewPatient {
                    birth_date: Some(Phi::new(new.born_on.parse::<Day>()?)),
                    zone: new.zone.map(Zone::named).transpose()?,
                    contact_points: vec![NewContactPoint {
                        point: phone.clone(),
                        used_for: Use::Mobile,
                    }],
                    ..NewPatient::named(name, language.clone())
                };
                let id = care::patient::record(tx, patient)?;
                if new.has_consented {
                    let consent = NewConsent {
                        patient: id,
                        purpose: Purpose::Refill,
                        channel: Channel::Sms,
                        address: phone,
                        state: State::Granted,
                        source: Source::Paper,
                        wording: "sms-2026-01".to_owned(),
                        language,
                        evidence: Some(Phi::new("form 12".to_owned())),
                        given_at: None,
                    };
                    outreach::consent::record(tx, &consent)?;
                }
                Ok(id)
            })
            .await;
        Self { pharmacy, id, who }
    }

    /// The phone.
    pub fn phone(&self) -> Phone<'p> {
        Phone {
            phones: self.pharmacy.phones(),
            db: self.pharmacy.db(),
            runner: self.pharmacy.runner(),
            number: PhoneNumber::parse(self.who.phone).expect("a phone number"),
        }
    }

    /// Gets a first dispense today, lasting so long; the pharmacy plans what follows.
    pub async fn takes(&self, medication: &'static str, lasts: Time) -> Course {
        let lasts = u16::try_from(lasts.whole_days()).expect("days of supply");
        self.dispensed(medication, lasts).await
    }

    /// Gets another dispense today.
    pub async fn dispensed(&self, medication: &'static str, lasts: u16) -> Course {
        let patient = self.id;
        let therapy = self
            .pharmacy
            .write(move |tx| {
                let medication = NewMedication {
                    name: medication.to_owned(),
                    is_specialty: true,
                    is_counted: true,
                    ..NewMedication::default()
                };
                let medication = care::medication::ensure(tx, medication)?;
                let today = care::pharmacy::zone(tx)?.day(tx.now());
                let new = NewDispense {
                    patient,
                    medication,
                    prescription: None,
                    dispensed_on: today,
                    quantity: None,
                    lasts: DaysSupply::new(i64::from(lasts)).expect("days of supply"),
                };
                Ok(care::dispense::record(tx, new)?.therapy)
            })
            .await;
        self.pharmacy.works().await;
        Course { therapy, lasts }
    }

    /// The refill of a course that is being arranged.
    pub async fn refill(&self, course: Course) -> Option<Refill> {
        self.pharmacy.read(move |tx| care::refill::current(tx, course.therapy)).await
    }

    /// The state of a refill, in its stable word.
    pub async fn state_of(&self, refill: RefillId) -> String {
        let refill = self.pharmacy.read(move |tx| care::refill::find(tx, refill)).await;
        refill.state.code().to_owned()
    }
}
