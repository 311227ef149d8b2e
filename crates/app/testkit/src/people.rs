//! People: who they are, what they take, and their phones.

use care::{
    amount::DaysSupply,
    dispense::NewDispense,
    medication::NewMedication,
    patient::{NewContactPoint, NewPatient, PersonName, Use},
    refill::Refill,
};
use kernel::{
    Actor, Channel, ContactPoint, Day, EmailAddress, Language, PatientId, Phi, PhoneNumber,
    RefillId, Result, TherapyId, Zone,
};
use outreach::{
    consent::{NewConsent, Source, State},
    policy::Purpose,
};

use crate::{Mailbox, Pharmacy, Phone, Time};

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
    /// Whether refill messages were agreed to.
    pub has_consented: bool,
    /// The mailbox of somebody who agreed to e-mail instead of texts.
    pub mailbox: Option<&'static str>,
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
            mailbox: None,
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
            mailbox: None,
        }
    }

    /// Eve: English, e-mail, in Chicago.
    pub const fn eve() -> Self {
        Self {
            given: "Eve",
            family: "Okafor",
            language: "en",
            zone: Some("America/Chicago"),
            phone: "+13125550119",
            born_on: "1974-08-19",
            has_consented: true,
            mailbox: Some("eve.okafor@example.org"),
        }
    }

    /// The phone as an address.
    fn number(&self) -> ContactPoint {
        ContactPoint::Phone(PhoneNumber::parse(self.phone).expect("a phone number"))
    }

    /// The mailbox as an address.
    fn emails(&self) -> Option<ContactPoint> {
        let parsed = |address| EmailAddress::parse(address).expect("a mailbox");
        self.mailbox.map(|address| ContactPoint::Email(parsed(address)))
    }

    /// What the pharmacy is told of them.
    pub(crate) fn record(&self) -> Result<NewPatient> {
        let language: Language = self.language.parse()?;
        let phone = NewContactPoint { point: self.number(), used_for: Use::Mobile };
        let mailbox = self.emails().map(|point| NewContactPoint { point, used_for: Use::Home });
        Ok(NewPatient {
            birth_date: Some(Phi::new(self.born_on.parse::<Day>()?)),
            zone: self.zone.map(Zone::named).transpose()?,
            contact_points: std::iter::once(phone).chain(mailbox).collect(),
            ..NewPatient::named(PersonName::new(self.given, self.family), language)
        })
    }
}

/// Somebody in care.
pub struct Person<'p> {
    pub(crate) pharmacy: &'p Pharmacy,
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
    /// Lives there from now on: lines of a postal address.
    pub async fn lives(&self, address: &'static str) {
        let (id, who) = (self.id, self.who.clone());
        self.pharmacy
            .write(move |tx| {
                let new =
                    NewPatient { address: Some(Phi::new(address.to_owned())), ..who.record()? };
                care::patient::amend_many(tx, &[(id, new)])
            })
            .await;
    }

    pub(crate) async fn joins(pharmacy: &'p Pharmacy, who: Who) -> Self {
        let new = who.clone();
        let id = pharmacy
            .write(move |tx| {
                let id = care::patient::record(tx, new.record()?)?;
                if new.has_consented {
                    let consent = NewConsent {
                        patient: id,
                        purpose: Purpose::Refill,
                        channel: if new.mailbox.is_some() { Channel::Email } else { Channel::Sms },
                        address: new.emails().unwrap_or_else(|| new.number()),
                        state: State::Granted,
                        source: Source::Paper,
                        wording: "form-2026-01".to_owned(),
                        language: new.language.parse()?,
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
        self.pharmacy.phone_of(&self.who)
    }

    /// The mailbox.
    ///
    /// # Panics
    /// When they have none.
    pub fn mailbox(&self) -> Mailbox<'p> {
        let address = self.who.mailbox.expect("somebody with a mailbox");
        Mailbox { phones: self.pharmacy.phones(), address }
    }

    /// Gets a first dispense today, lasting so long; the pharmacy plans what follows.
    pub async fn takes(&self, medication: &'static str, lasts: Time) -> Course {
        let lasts = u16::try_from(lasts.whole_days()).expect("days of supply");
        self.dispensed(medication, lasts).await
    }

    /// Gets another dispense today.
    pub async fn dispensed(&self, medication: &'static str, lasts: u16) -> Course {
        let therapy = self.is_handed(medication, lasts).await;
        let therapy = therapy.unwrap_or_else(|error| panic!("{}", error.chain()));
        self.pharmacy.works().await;
        Course { therapy, lasts }
    }

    /// Gets a dispense today; the pharmacy has it on record, and has not worked on it.
    pub async fn is_handed(&self, medication: &'static str, lasts: u16) -> Result<TherapyId> {
        let patient = self.id;
        let record = move |tx: &mut store::Tx<'_>| {
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
                lasts: DaysSupply::new(i64::from(lasts))?,
            };
            Ok(care::dispense::record(tx, new)?.therapy)
        };
        self.pharmacy.acts(Actor::System, record).await
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
