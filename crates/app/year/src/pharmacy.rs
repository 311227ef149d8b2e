//! The pharmacy of the year: opened empty, and told what happens.

use std::sync::Arc;

use care::{
    patient::{self, NewContactPoint, NewPatient, PersonName, Status, Use},
    pharmacy::{self, NewPharmacy},
    refill::delivery::Weekdays,
};
use kernel::{
    Actor, Channel, ContactPoint, ContactPointId, Day, DeliveryId, EmailAddress, Instant, Language,
    MessageId, PatientId, Phi, PhoneNumber, Result, Zone,
};
use outreach::{
    consent::{self, NewConsent, Source, State},
    contact_policy::{self, Covers, Heard, How},
    gateway::{Complaint, InboundEmail, InboundText},
    inbound, mail,
    message::{self, NewMessage},
    policy::{Hold, HoldScope, Hours, Occasion, OwnRules, Purpose, Span, rulebook},
    rules,
    template::Template,
};
use store::{Clock, DatabaseUrl, Db, Keyring, Options, Tx, migrate};
use vault::RootKey;

use crate::world::{Ask, BEGIN, Known, Person, Place, Topic, Wire};

/// Where the pharmacy is.
pub const ZONE: &str = "America/New_York";

/// Opens an empty database on the first day of the year, with the pharmacy in it.
pub async fn open(url: &DatabaseUrl, seed: u64) -> Result<Db> {
    let options = Options {
        clock: Clock::stopped(Instant(BEGIN)),
        seed: Some(seed),
        even: true,
        durable: false,
        ..Options::default()
    };
    let db = Db::open(url, options)?;
    migrate(&db, wiring::MIGRATIONS).await?;
    db.unlock(Keyring::open(&db, RootKey::generate()).await?)?;
    audit::seal(&db).await?;
    let elm = NewPharmacy {
        name: "Elm Pharmacy".to_owned(),
        phone: PhoneNumber::parse("201-555-0100")?,
        zone: Zone::named(ZONE)?,
        language: Language::english(),
        link_base: "https://rx.example".to_owned(),
        address: "1 Elm Street, New York".to_owned(),
        brand_colour: "#1f5f5b".to_owned(),
        transit_days: 2,
        ship_days: Weekdays::MONDAY_TO_THURSDAY,
    };
    db.write(&Actor::System, |tx| {
        pharmacy::establish(tx, elm)?;
        journeys::version::publish_shipped(tx)
    })
    .await?;
    wiring::learn_medications(&db).await?;
    Ok(db)
}

/// What is on record of somebody now.
#[derive(Clone)]
pub struct Card {
    /// The patient.
    pub id: PatientId,
    /// Their telephone, as the program names it.
    pub phone: Option<ContactPointId>,
    /// Their mailbox, likewise.
    pub mail: Option<ContactPointId>,
    place: &'static Place,
    known: Known,
    status: Status,
    person: Arc<Person>,
}

impl Card {
    /// Records somebody.
    pub fn open(tx: &mut Tx<'_>, person: &Arc<Person>) -> Result<Self> {
        let mut card = Self {
            id: tx.new_id(),
            phone: None,
            mail: None,
            place: person.place,
            known: person.known,
            status: Status::Active,
            person: Arc::clone(person),
        };
        let new = card.as_recorded()?;
        patient::record_many(tx, &[(card.id, new)])?;
        for contact in patient::contacts(tx, card.id)? {
            match contact.point {
                ContactPoint::Phone(_) => card.phone = Some(contact.id),
                _ => card.mail = Some(contact.id),
            }
        }
        Ok(card)
    }

    /// What is on record of somebody who has moved.
    pub fn moved(&mut self, place: &'static Place) {
        self.place = place;
    }

    /// What is on record of somebody who is not in care any more.
    pub fn gone(&mut self, is_dead: bool) {
        self.status = if is_dead { Status::Deceased } else { Status::Inactive };
    }

    /// Brings the record up to date.
    pub fn amend(&self, tx: &mut Tx<'_>) -> Result<()> {
        patient::amend_many(tx, &[(self.id, self.as_recorded()?)])
    }

    fn as_recorded(&self) -> Result<NewPatient> {
        let (person, place) = (&self.person, self.place);
        let name = PersonName::new("Ana", &format!("Moreno {}", person.number));
        let born = "1940-01-01".parse::<Day>()?;
        let after = i32::try_from(person.number % 20_000).unwrap_or(0);
        let mut new = NewPatient::named(name, language(person));
        new.birth_date = Some(Phi::new(born.plus_days(after)));
        new.status = self.status;
        if matches!(self.known, Known::All | Known::Zone) {
            new.zone = Some(Zone::named(place.zone)?);
        }
        if matches!(self.known, Known::All | Known::State) {
            let line =
                format!("{} Oak Street\n{}, {} 00501", person.number, place.town, place.state);
            new.address = Some(Phi::new(line));
        }
        for wire in [Wire::Text, Wire::Mail] {
            if let Some(point) = address(person, wire)? {
                new.contact_points.push(NewContactPoint { point, used_for: Use::Mobile });
            }
        }
        if person.prefers_mail {
            new.contact_points.reverse();
        }
        Ok(new)
    }

    /// Asks for a message; gives its name.
    pub fn ask(&self, tx: &mut Tx<'_>, ask: &Ask, key: &str) -> Result<Option<MessageId>> {
        let mut new = NewMessage::new(self.id, words_of(ask), key);
        if let Some(keeps) = ask.keeps {
            new = new.until(tx.now().plus_millis(keeps));
        }
        if ask.topic == Topic::Account {
            let Some(from) = self.phone else { return Ok(None) };
            new.occasion =
                Occasion::Requested { from, channel: Channel::Sms, received_at: tx.now() };
        }
        message::request(tx, &new).map(Some)
    }

    /// A text that comes in from their telephone.
    pub fn texts(&self, text: &str, name: &str, at: Instant) -> Result<InboundText> {
        Ok(InboundText {
            vendor: "texts".to_owned(),
            vendor_id: name.to_owned(),
            channel: Channel::Sms,
            from: ContactPoint::Phone(PhoneNumber::parse(&self.person.phone)?),
            to: "+12015550100".to_owned(),
            text: Phi::new(text.to_owned()),
            received_at: at,
            carrier_confirmed_stop: false,
            pictures: Vec::new(),
        })
    }

    /// Writes down that they agree on paper; false where there is no such address.
    pub fn agree(&self, tx: &mut Tx<'_>, wire: Wire, topic: Topic) -> Result<bool> {
        let Some(address) = address(&self.person, wire)? else { return Ok(false) };
        consent::record(tx, &self.paper(address, channel(wire), purpose(topic)))?;
        Ok(true)
    }

    fn paper(&self, address: ContactPoint, channel: Channel, purpose: Purpose) -> NewConsent {
        NewConsent {
            patient: self.id,
            purpose,
            channel,
            address,
            state: State::Granted,
            source: Source::Paper,
            wording: "paper-2026-01".to_owned(),
            language: language(&self.person),
            evidence: None,
            given_at: None,
        }
    }

    /// Presses the link under an e-mail.
    pub fn unsubscribe(&self, tx: &mut Tx<'_>) -> Result<bool> {
        let Some(mail) = self.mail else { return Ok(false) };
        let token = outreach::unsubscribe::token(tx, mail);
        outreach::unsubscribe::carry_out(tx, &token)
    }

    /// Answers an e-mail of ours with a stop; nothing without a mailbox. Whether it names that e-mail.
    pub fn answers_stop(
        &self,
        tx: &mut Tx<'_>,
        answered: Option<DeliveryId>,
    ) -> Result<Option<bool>> {
        let Some(mailbox) = address(&self.person, Wire::Mail)? else { return Ok(None) };
        let text = InboundText {
            vendor: "mails".to_owned(),
            vendor_id: format!("mail-{}-{}", self.person.number, tx.now().0),
            channel: Channel::Email,
            from: mailbox,
            to: "replies@rx.example".to_owned(),
            text: Phi::new("Stop".to_owned()),
            received_at: tx.now(),
            carrier_confirmed_stop: false,
            pictures: Vec::new(),
        };
        let tag = answered.map(|delivery| mail::tag::of(tx, delivery));
        let email = InboundEmail {
            text,
            tag,
            subject: None,
            message_id: None,
            below: Phi::default(),
            is_automatic: false,
        };
        mail::receive(tx, &email)?;
        Ok(Some(answered.is_some()))
    }

    /// Calls an e-mail of ours unwanted; false without a mailbox.
    pub fn complains(&self, tx: &mut Tx<'_>, about: Option<DeliveryId>) -> Result<bool> {
        let Some(ContactPoint::Email(mailbox)) = address(&self.person, Wire::Mail)? else {
            return Ok(false);
        };
        let tag = about.map(|delivery| mail::tag::of(tx, delivery));
        mail::complain(tx, &Complaint { tag, mailbox: Some(mailbox), at: tx.now() })?;
        Ok(true)
    }

    /// Agrees to calls about refills, on paper.
    pub fn agree_to_calls(&self, tx: &mut Tx<'_>) -> Result<()> {
        let Some(address) = address(&self.person, Wire::Text)? else { return Ok(()) };
        let mut new = self.paper(address, Channel::Voice, Purpose::Refill);
        new.wording = "paper-calls-2026-01".to_owned();
        consent::record(tx, &new).map(drop)
    }

    /// Presses the key that ends calls.
    pub fn end_calls(&self, tx: &mut Tx<'_>) -> Result<()> {
        match address(&self.person, Wire::Text)? {
            Some(number) => contact_policy::stop_calls(tx, &number),
            None => Ok(()),
        }
    }

    /// Ends a topic on the page that says why a message came; false when nothing was agreed to.
    pub fn end_topic(&self, tx: &mut Tx<'_>, topic: Topic) -> Result<bool> {
        self.choose(tx, Covers::Purpose(purpose(topic)))
    }

    /// Ends a wire on that page.
    pub fn end_wire(&self, tx: &mut Tx<'_>, wire: Wire) -> Result<bool> {
        self.choose(tx, Covers::Channel(channel(wire)))
    }

    /// Ends something on the page of choices.
    pub fn choose(&self, tx: &mut Tx<'_>, covers: Covers) -> Result<bool> {
        contact_policy::take_back(tx, self.id, (covers, Source::Page), None)
    }

    /// Somebody here hears what they want no more of.
    pub fn heard(&self, tx: &mut Tx<'_>, covers: Covers) -> Result<()> {
        let on = Zone::named(ZONE)?.day(tx.now());
        let words = Phi::new("leave me alone".to_owned());
        let heard = Heard { covers, how: How::Spoken, on, words };
        contact_policy::hear(tx, self.id, &heard).map(drop)
    }

    /// Hours of their own.
    pub fn hours(&self, tx: &mut Tx<'_>, span: Option<(u16, u16)>) -> Result<()> {
        let hours = span.and_then(|(from, to)| Span::new(from, to)).map(Hours::every_day);
        contact_policy::set_hours(tx, self.id, hours.as_ref())
    }
}

/// Keeps a text that came in, as the hook does.
pub async fn hear(db: &Db, text: InboundText) -> Result<()> {
    db.insist(&Actor::Vendor("texts"), move |tx| inbound::receive(tx, &text)).await.map(drop)
}

/// Holds back, and lets go.
pub fn hold(tx: &mut Tx<'_>, scope: HoldScope, until: Option<Instant>) -> Result<()> {
    contact_policy::hold(tx, Hold { scope, until }, "year")
}

/// Drafts rules; they are published once their preview is there.
pub fn draft(tx: &mut Tx<'_>, week: [Option<(u16, u16)>; 7], per_week: u32) -> Result<u32> {
    let hours = Hours(week.map(|span| span.and_then(|(from, to)| Span::new(from, to))));
    rules::draft(tx, &OwnRules { hours, per_week, ..OwnRules::of(rulebook()) })
}

/// Publishes rules from the day after next on; gives that day.
pub fn publish(tx: &mut Tx<'_>, number: u32) -> Result<Day> {
    let from = Zone::named(ZONE)?.day(tx.now()).plus_days(2);
    rules::publish(tx, number, from, "the year goes on")?;
    Ok(from)
}

fn language(person: &Person) -> Language {
    if person.is_spanish { Language::spanish() } else { Language::english() }
}

fn address(person: &Person, wire: Wire) -> Result<Option<ContactPoint>> {
    Ok(match wire {
        Wire::Text => Some(ContactPoint::Phone(PhoneNumber::parse(&person.phone)?)),
        Wire::Mail => {
            let mail = person.mail.as_deref().map(EmailAddress::parse).transpose()?;
            mail.map(ContactPoint::Email)
        }
    })
}

/// The wire, as the program calls it.
pub const fn channel(wire: Wire) -> Channel {
    match wire {
        Wire::Text => Channel::Sms,
        Wire::Mail => Channel::Email,
    }
}

/// The topic, as the program calls it.
pub const fn purpose(topic: Topic) -> Purpose {
    match topic {
        Topic::Refill => Purpose::Refill,
        Topic::Message => Purpose::Message,
        Topic::Appointment => Purpose::Appointment,
        Topic::Safety => Purpose::Safety,
        Topic::Account => Purpose::Account,
    }
}

/// The words in which something is said.
const fn words_of(ask: &Ask) -> Template {
    match (ask.topic, ask.words) {
        (Topic::Refill, 0) => Template::RefillInvitation,
        (Topic::Refill, 1) => Template::RefillReminder,
        (Topic::Refill, _) => Template::RefillReminderLast,
        (Topic::Message, _) => Template::SecureNotice,
        (Topic::Appointment, _) => Template::CallBackComing,
        (Topic::Safety, _) => Template::EmergencyReply,
        (Topic::Account, _) => Template::NewLink,
    }
}
