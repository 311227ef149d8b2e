//! A pharmacy with patients, a scripted carrier and a clock that stands still until it is moved.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use care::{
    amount::DaysSupply,
    dispense::{self, NewDispense},
    medication::{self, NewMedication},
    patient::{self, NewContactPoint, NewPatient, PersonName, Use},
    pharmacy::{self, NewPharmacy},
    refill::{self, delivery::Weekdays},
    task,
};
use engine::{Registry, Runner};
use kernel::{
    Actor, Channel, ContactPoint, ContactPointId, DeliveryId, Instant, Language, MessageId,
    PatientId, Phi, PhoneNumber, Result, Zone,
};
use outreach::{
    consent::{self, NewConsent, Source, State},
    contact_policy::{self, Stop},
    delivery::{Courier, LinkMinter, LinkWanted, receive_receipt},
    explain::{self, Explained},
    gateway::{
        Allowance, Capability, Gateway, InboundText, Outbound, Receipt, ReceiptStatus, SendError,
        Sent,
    },
    inbound,
    message::{self, NewMessage},
    policy::Purpose,
    reply::StopScope,
    template::Template,
};
use store::{Fault, Migration, Tx, testing::Database};
use tokio::sync::watch;

const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "foundation",
        text: include_str!("../../../../../migrations/0001_foundation.sql"),
    },
    Migration {
        number: 2,
        name: "identity",
        text: include_str!("../../../../../migrations/0002_identity.sql"),
    },
    Migration {
        number: 3,
        name: "care",
        text: include_str!("../../../../../migrations/0003_care.sql"),
    },
    Migration {
        number: 4,
        name: "outreach",
        text: include_str!("../../../../../migrations/0004_outreach.sql"),
    },
];

pub const KEYS: Capability = Capability {
    idempotent_for: Some(86_400_000),
    lookup_by_ref: false,
    ordered_receipts: false,
    pictures: false,
};
pub const LOOKUP: Capability = Capability {
    idempotent_for: None,
    lookup_by_ref: true,
    ordered_receipts: false,
    pictures: false,
};
pub const NEITHER: Capability = Capability {
    idempotent_for: None,
    lookup_by_ref: false,
    ordered_receipts: false,
    pictures: false,
};

pub const MINUTE: i64 = 60_000;
pub const HOUR: i64 = 60 * MINUTE;

/// What the carrier does with the next message.
#[derive(Clone, Debug)]
pub enum Next {
    Fails(SendError),
    /// It arrives, and the carrier gives it that name.
    Named(&'static str),
    /// It arrives, and nobody hears of it.
    ArrivesUnheard,
    /// It arrives, but the patient has stopped while it was on its way.
    ArrivesAfterStopOf(PatientId),
    /// It arrives, once that is true.
    ArrivesAfter(watch::Receiver<bool>),
}

/// A carrier that does what it is told, and takes everything else.
pub struct Carrier {
    name: &'static str,
    capability: Capability,
    script: Mutex<VecDeque<Next>>,
    phones: Mutex<Vec<(DeliveryId, String, String)>>,
    allowances: watch::Sender<Vec<Allowance>>,
    db: store::Db,
}

impl Carrier {
    fn called(name: &'static str, capability: Capability, db: &store::Db) -> Arc<Self> {
        let (script, phones) = (Mutex::default(), Mutex::default());
        let (allowances, db) = (watch::Sender::default(), db.clone());
        Arc::new(Self { name, capability, script, phones, allowances, db })
    }

    pub fn then(&self, next: Next) {
        self.script.lock().unwrap().push_back(next);
    }

    /// Texts that arrived, with their number.
    pub fn arrived(&self) -> Vec<(String, String)> {
        self.phones.lock().unwrap().iter().map(|(_, to, text)| (to.clone(), text.clone())).collect()
    }

    /// What each send was allowed to take.
    pub fn allowances(&self) -> Vec<Allowance> {
        self.allowances.borrow().clone()
    }

    /// Resolves when it was handed so many sends.
    pub async fn is_handed(&self, sends: usize) {
        self.allowances.subscribe().wait_for(|all| sends <= all.len()).await.unwrap();
    }

    pub fn last(&self) -> String {
        self.arrived().last().map(|(_, text)| text.clone()).unwrap_or_default()
    }

    fn take(&self, message: &Outbound) -> Sent {
        let mut phones = self.phones.lock().unwrap();
        let known = phones.iter().any(|(key, _, _)| *key == message.key);
        if !(known && self.capability.idempotent_for.is_some()) {
            let (to, text) = (message.to.value().to_owned(), message.text.reveal().clone());
            phones.push((message.key, to, text));
        }
        Sent { provider_id: name_of(message.key) }
    }
}

pub fn name_of(key: DeliveryId) -> String {
    format!("SM{key}")
}

#[async_trait::async_trait]
impl Gateway for Carrier {
    fn name(&self) -> &'static str {
        self.name
    }

    fn capability(&self) -> Capability {
        self.capability
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        self.allowances.send_modify(|all| all.push(allowed));
        let next = self.script.lock().unwrap().pop_front();
        match next {
            Some(Next::Fails(error)) => Err(error),
            Some(Next::Named(name)) => {
                self.take(message);
                Ok(Sent { provider_id: name.to_owned() })
            }
            Some(Next::ArrivesUnheard) => {
                self.take(message);
                Err(SendError::Unknown { cause: "timeout" })
            }
            Some(Next::ArrivesAfterStopOf(patient)) => {
                let stop = move |tx: &mut Tx<'_>| {
                    let said = Stop { scope: StopScope::All, source: Source::Page, evidence: None };
                    contact_policy::stop(tx, patient, said)
                };
                self.db.write(&Actor::System, stop).await.unwrap();
                Ok(self.take(message))
            }
            Some(Next::ArrivesAfter(mut that)) => {
                that.wait_for(|is_true| *is_true).await.unwrap();
                Ok(self.take(message))
            }
            None => Ok(self.take(message)),
        }
    }

    async fn look_up(&self, key: DeliveryId) -> Result<Option<Sent>, SendError> {
        let phones = self.phones.lock().unwrap();
        let known = phones.iter().any(|(arrived, _, _)| *arrived == key);
        Ok(known.then(|| Sent { provider_id: name_of(key) }))
    }
}

/// What happens inside the transaction of an intent.
type InIntent = Box<dyn FnOnce(&store::Db) + Send>;

/// Links in order, and hooks into the transactions of the next intents.
#[derive(Default)]
pub struct Links {
    in_intent: Mutex<VecDeque<InIntent>>,
}

pub struct Linked(Arc<Links>, Arc<Mutex<Option<store::Db>>>);

impl LinkMinter for Linked {
    fn mint(&self, tx: &mut Tx<'_>, wanted: &LinkWanted<'_>) -> Result<String> {
        let hook = self.0.in_intent.lock().unwrap().pop_front();
        if let Some(hook) = hook {
            hook(self.1.lock().unwrap().as_ref().unwrap());
        }
        Ok(format!("{}/r/{}", wanted.link_base, tx.new_id::<()>()))
    }

    fn unsubscribe(&self, tx: &Tx<'_>, point: ContactPointId, link_base: &str) -> String {
        format!("{link_base}/unsubscribe/{}", outreach::unsubscribe::token(tx, point))
    }
}

pub struct World {
    pub database: Database,
    pub carrier: Arc<Carrier>,
    pub links: Arc<Links>,
    pub runner: Runner,
}

pub fn profile(name: &str) -> NewPharmacy {
    NewPharmacy {
        name: name.to_owned(),
        phone: PhoneNumber::parse("201-555-0100").unwrap(),
        zone: Zone::named("America/New_York").unwrap(),
        language: Language::english(),
        link_base: "https://rx.example".to_owned(),
        address: "1 Pier".to_owned(),
        brand_colour: "#225577".to_owned(),
        transit_days: 2,
        ship_days: Weekdays::MONDAY_TO_THURSDAY,
    }
}

/// Consent to refill texts on that phone, on paper.
pub fn agreement(patient: PatientId, phone: &str, given_at: Option<Instant>) -> Result<NewConsent> {
    Ok(NewConsent {
        patient,
        purpose: Purpose::Refill,
        channel: Channel::Sms,
        address: ContactPoint::Phone(PhoneNumber::parse(phone)?),
        state: State::Granted,
        source: Source::Paper,
        wording: "sms-1".to_owned(),
        language: Language::spanish(),
        evidence: Some(Phi::new("form 12".to_owned())),
        given_at,
    })
}

fn runner(
    database: &Database,
    links: &Arc<Links>,
    gateways: Vec<Arc<dyn Gateway>>,
    wires: Option<usize>,
) -> Runner {
    let linked = Linked(Arc::clone(links), Arc::new(Mutex::new(Some(database.db.clone()))));
    let guard = Arc::new(|text: &str| !text.contains("adalimumab"));
    let courier = Courier::new(gateways, Arc::new(linked), guard, "");
    let courier = Arc::new(match wires {
        Some(wires) => courier.with_wires(wires),
        None => courier,
    });
    let mut registry = Registry::new();
    care::register(&mut registry);
    outreach::register(&mut registry, courier);
    Runner::new(&database.db, Arc::new(registry), "test")
}

impl World {
    pub async fn open(capability: Capability) -> Self {
        let mut world = Self::without_carrier(capability).await;
        let gateway = Arc::clone(&world.carrier) as Arc<dyn Gateway>;
        world.runner = world.connect(vec![gateway]);
        world
    }

    /// One whose program was started before any carrier was set up.
    pub async fn without_carrier(capability: Capability) -> Self {
        let database = Database::open(MIGRATIONS).await;
        let carrier = Carrier::called("scripted", capability, &database.db);
        let links = Arc::new(Links::default());
        let runner = runner(&database, &links, Vec::new(), None);
        let world = Self { database, carrier, links, runner };
        world.rename("Harbor Rx").await;
        world
    }

    /// With a second carrier, of another name, behind the first.
    pub async fn with_two_carriers(capability: Capability) -> (Self, Arc<Carrier>) {
        let mut world = Self::without_carrier(capability).await;
        let second = Carrier::called("second", capability, &world.database.db);
        let gateways: Vec<Arc<dyn Gateway>> = vec![world.carrier.clone(), second.clone()];
        world.runner = world.connect(gateways);
        (world, second)
    }

    /// A runner of this world that reaches these carriers.
    pub fn connect(&self, gateways: Vec<Arc<dyn Gateway>>) -> Runner {
        runner(&self.database, &self.links, gateways, None)
    }

    /// One whose messages travel one after the other.
    pub async fn with_one_wire(capability: Capability) -> Self {
        let mut world = Self::without_carrier(capability).await;
        let gateway = Arc::clone(&world.carrier) as Arc<dyn Gateway>;
        world.runner = runner(&world.database, &world.links, vec![gateway], Some(1));
        world
    }

    /// The pharmacy takes another name.
    pub async fn rename(&self, name: &'static str) {
        self.write(move |tx| pharmacy::establish(tx, profile(name)).map(drop)).await;
    }

    /// Links lead elsewhere from now on.
    pub async fn links_begin_with(&self, link_base: &'static str) {
        let profile = NewPharmacy { link_base: link_base.to_owned(), ..profile("Harbor Rx") };
        self.write(move |tx| pharmacy::establish(tx, profile).map(drop)).await;
    }

    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.database.db.write(&Actor::System, work).await.unwrap()
    }

    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.database.db.read(work).await.unwrap()
    }

    /// Ana, in New York, with these phones and consent to refill texts on each.
    pub async fn ana(&self, phones: &'static [&'static str]) -> PatientId {
        let patient = self.stranger(phones).await;
        for phone in phones {
            self.agrees(patient, phone, None).await;
        }
        patient
    }

    /// Agrees to refill texts on that phone, now or at that instant.
    pub async fn agrees(&self, patient: PatientId, phone: &'static str, at: Option<&'static str>) {
        self.says(patient, phone, (State::Granted, at)).await;
    }

    /// Agrees to refill texts on that phone, or takes it back.
    pub async fn says(
        &self,
        patient: PatientId,
        phone: &'static str,
        (state, at): (State, Option<&'static str>),
    ) {
        self.write(move |tx| {
            let new = agreement(patient, phone, at.map(str::parse).transpose()?)?;
            consent::record(tx, &NewConsent { state, ..new })
        })
        .await;
    }

    /// A patient who has agreed to nothing.
    pub async fn stranger(&self, phones: &'static [&'static str]) -> PatientId {
        self.write(move |tx| {
            let mut new = NewPatient::named(PersonName::new("Ana", "Diaz"), Language::english());
            new.zone = Some(Zone::named("America/New_York")?);
            for phone in phones {
                let point = ContactPoint::Phone(PhoneNumber::parse(phone)?);
                new.contact_points.push(NewContactPoint { point, used_for: Use::Mobile });
            }
            patient::record(tx, new)
        })
        .await
    }

    /// Somebody takes so many medications, and each refill is open.
    pub async fn takes(&self, patient: PatientId, names: &'static [&'static str]) {
        self.write(move |tx| {
            for name in names {
                let new = NewMedication { name: (*name).to_owned(), ..NewMedication::default() };
                let medication = medication::ensure(tx, new)?;
                let new = NewDispense {
                    patient,
                    medication,
                    prescription: None,
                    dispensed_on: "2026-02-05".parse()?,
                    quantity: None,
                    lasts: DaysSupply::new(30)?,
                };
                dispense::record(tx, new)?;
            }
            Ok(())
        })
        .await;
        self.drain().await;
    }

    pub async fn refill_states(&self, patient: PatientId) -> Vec<String> {
        let mut refills = self.read(move |tx| refill::open_of_patient(tx, patient)).await;
        refills.sort_by_key(|refill| refill.id);
        refills.iter().map(|refill| refill.state.code().to_owned()).collect()
    }

    pub async fn invite(&self, patient: PatientId, key: &'static str) -> MessageId {
        self.write(move |tx| {
            let new = NewMessage::new(patient, Template::RefillInvitation, key);
            message::request(tx, &new)
        })
        .await
    }

    pub async fn drain(&self) {
        self.runner.drain().await.unwrap();
    }

    pub async fn pass(&self, millis: i64) {
        self.runner.pass(millis).await.unwrap();
    }

    /// A text comes in, as the rim hands it over.
    pub async fn writes(&self, phone: &'static str, text: &'static str, vendor_id: &'static str) {
        self.receive(phone, text, vendor_id).await;
        self.drain().await;
    }

    pub async fn receive(&self, phone: &'static str, text: &'static str, vendor_id: &'static str) {
        self.write(move |tx| {
            let text = InboundText {
                vendor: "scripted".to_owned(),
                vendor_id: vendor_id.to_owned(),
                channel: kernel::Channel::Sms,
                from: ContactPoint::Phone(PhoneNumber::parse(phone)?),
                to: "+12015550100".to_owned(),
                text: Phi::new(text.to_owned()),
                received_at: tx.now(),
                carrier_confirmed_stop: false,
                pictures: Vec::new(),
            };
            inbound::receive(tx, &text).map(drop)
        })
        .await;
    }

    pub async fn receipt(
        &self,
        delivery: DeliveryId,
        status: ReceiptStatus,
        refusal: Option<outreach::gateway::Refusal>,
    ) {
        self.report(delivery, status, (refusal, None)).await;
    }

    /// A receipt that carries our own key.
    pub async fn echo(&self, delivery: DeliveryId, status: ReceiptStatus) {
        self.report(delivery, status, (None, Some(delivery))).await;
    }

    /// A receipt for what the carrier calls so.
    pub async fn tells(&self, name: &str, status: ReceiptStatus, key: Option<DeliveryId>) {
        self.tell(name.to_owned(), status, (None, key)).await;
    }

    async fn report(
        &self,
        delivery: DeliveryId,
        status: ReceiptStatus,
        about: (Option<outreach::gateway::Refusal>, Option<DeliveryId>),
    ) {
        self.tell(name_of(delivery), status, about).await;
    }

    async fn tell(
        &self,
        name: String,
        status: ReceiptStatus,
        (refusal, key): (Option<outreach::gateway::Refusal>, Option<DeliveryId>),
    ) {
        self.write(move |tx| {
            let at: Instant = tx.now();
            let receipt = Receipt {
                vendor: "scripted".to_owned(),
                provider_id: name,
                key,
                status,
                code: refusal.map(|kind| kind.code().to_owned()),
                refusal,
                at,
            };
            receive_receipt(tx, &receipt)
        })
        .await;
    }

    pub async fn explained(&self, patient: PatientId) -> Vec<Explained> {
        self.write(move |tx| explain::for_patient(tx, patient)).await
    }

    /// The newest message: its state, the rule that stands, and where each delivery stands.
    pub async fn told(&self, patient: PatientId) -> String {
        let explained = self.explained(patient).await;
        let newest = explained.first().expect("a message");
        let rule = newest.last().map_or("-", |kept| kept.rule.as_str());
        let deliveries: Vec<String> = newest
            .deliveries
            .iter()
            .map(|went| {
                let twice = if went.maybe_duplicate { " maybe-twice" } else { "" };
                let doubt = if went.in_doubt { " in-doubt" } else { "" };
                format!("{}{twice}{doubt}", went.status.code())
            })
            .collect();
        let state = newest.outcome.map_or(newest.state.code(), |outcome| outcome.code());
        format!("{state}: {rule} [{}]", deliveries.join(", "))
    }

    /// Kinds of the open and done tasks, oldest first.
    pub async fn tasks(&self, patient: PatientId) -> Vec<String> {
        let mut tasks = self.read(move |tx| task::of_patient(tx, patient, 50)).await;
        tasks.reverse();
        tasks.iter().map(|task| task.kind.code().to_owned()).collect()
    }

    /// Kinds of every open task, whoever it is about, in the order of the alphabet.
    pub async fn open_tasks(&self) -> Vec<String> {
        let page = task::Page { after: None, size: 100 };
        let open = self.write(move |tx| task::worklist(tx, task::Filter::default(), page)).await;
        let mut kinds: Vec<_> =
            open.rows.iter().map(|row| row.task.kind.code().to_owned()).collect();
        kinds.sort_unstable();
        kinds
    }

    /// Somebody completes the oldest open task of that kind.
    pub async fn finish_first(&self, patient: PatientId, kind: &'static str) {
        self.write(move |tx| {
            let tasks = task::of_patient(tx, patient, 50)?;
            let open = tasks.iter().rev().find(|it| it.kind.code() == kind && it.outcome.is_none());
            let open = open.expect("an open task");
            task::complete(tx, open.id, open.kind.outcomes()[0], None)
        })
        .await;
    }

    /// Whether first texts are decided ahead of their transaction.
    pub fn decides_ahead(&self) -> bool {
        self.database.db.dialect() == store::Dialect::Sqlite
    }

    /// Whether any job is due within four minutes. The looks for overdue receipts, which every sent
    /// message asks for, are due later.
    pub async fn is_busy(&self) -> bool {
        self.read(|tx| {
            let soon = tx.now().plus_minutes(4);
            let waiting = engine::waiting(tx)?;
            Ok(waiting.first_due_at.is_some_and(|due_at| due_at <= soon))
        })
        .await
    }

    /// Arms a fault for the commit of the next intent.
    pub fn in_intent(&self, fault: Fault) {
        self.during_intent(move |db| db.faults().arm(fault));
    }

    /// Does that while the next intent in new words is made: in its transaction, or on SQLite ahead of it.
    pub fn during_intent(&self, work: impl FnOnce(&store::Db) + Send + 'static) {
        self.links.in_intent.lock().unwrap().push_back(Box::new(work));
    }
}
