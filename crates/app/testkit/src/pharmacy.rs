//! The pharmacy: opened in the state in which every test begins.

use std::sync::Arc;

use care::{
    pharmacy::NewPharmacy,
    refill::delivery::Weekdays,
    task::{Filter, Page},
};
use channels::{mail::Mailroom, simulator::Simulator};
use engine::{Registry, Runner};
use kernel::{Actor, Language, PhoneNumber, Result, Zone};
use outreach::{delivery::Courier, gateway::Gateway};
use store::{Db, Tx, testing::Database};

use crate::{Person, Phone, Phones, Time, Who, post_office::PostOffice};

/// A pharmacy in New York on Monday, 2 March 2026, at ten in the morning, with nobody in care.
pub struct Pharmacy {
    database: Database,
    runner: Runner,
    courier: Arc<Courier>,
    phones: Arc<Phones>,
    _mailroom: Option<Mailroom>,
}

const FIRST: Page = Page { after: None, size: 200 };

impl Pharmacy {
    /// Opens on SQLite, or on PostgreSQL when the test command asks for it.
    pub async fn open() -> Self {
        Self::with(Phones::new()).await
    }

    /// Opens with these phones.
    pub async fn with(phones: Arc<Phones>) -> Self {
        let gateway = Arc::<Phones>::clone(&phones);
        let database = Database::open(wiring::MIGRATIONS).await;
        Self::assemble(database, vec![gateway], phones, std::convert::identity).await
    }

    /// Opens with phones for texts, and a real mail server and mailroom for e-mail.
    pub async fn with_post_office() -> (Self, Simulator) {
        let database = Database::open(wiring::MIGRATIONS).await;
        let phones = Phones::new();
        let post_office = PostOffice::open(&database.db).await;
        let gateways = vec![post_office.gateway, Arc::<Phones>::clone(&phones) as _];
        let mut pharmacy = Self::assemble(database, gateways, phones, std::convert::identity).await;
        pharmacy._mailroom = Some(post_office.mailroom);
        (pharmacy, post_office.simulator)
    }

    /// Opens with these phones, and does every job twice: the second time so much later.
    pub async fn twice(phones: Arc<Phones>, later: Time) -> Self {
        let gateway = Arc::<Phones>::clone(&phones);
        let database = Database::open(wiring::MIGRATIONS).await;
        Self::assemble(database, vec![gateway], phones, |table| table.twice(later.millis())).await
    }

    /// Opens behind a carrier of the test's own, made for the pharmacy's database. The phones of
    /// [`Pharmacy::phones`] stay silent then.
    pub async fn behind<F>(carrier: impl FnOnce(Db) -> F) -> Self
    where
        F: Future<Output = Arc<dyn Gateway>>,
    {
        let database = Database::open(wiring::MIGRATIONS).await;
        let gateway = carrier(database.db.clone()).await;
        Self::assemble(database, vec![gateway], Phones::new(), std::convert::identity).await
    }

    /// The same behind several carriers, the preferred first.
    pub async fn behind_all<F>(carriers: impl FnOnce(Db) -> F) -> Self
    where
        F: Future<Output = Vec<Arc<dyn Gateway>>>,
    {
        let database = Database::open(wiring::MIGRATIONS).await;
        let gateways = carriers(database.db.clone()).await;
        Self::assemble(database, gateways, Phones::new(), std::convert::identity).await
    }

    async fn assemble(
        database: Database,
        gateways: Vec<Arc<dyn Gateway>>,
        phones: Arc<Phones>,
        table: impl FnOnce(Registry) -> Registry,
    ) -> Self {
        let signs = phones.signs();
        let courier = wiring::courier_with(&database.db, gateways, "+12015550100", signs);
        let registry = Arc::new(table(wiring::registry(Arc::clone(&courier))));
        let runner = Runner::new(&database.db, registry, "testkit");
        let pharmacy = Self { database, runner, courier, phones, _mailroom: None };
        audit::seal(pharmacy.db()).await.expect("the audit begins");
        pharmacy
            .write(|tx| {
                care::pharmacy::establish(tx, elm())?;
                journeys::version::publish_shipped(tx)
            })
            .await;
        pharmacy
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.database.db
    }

    /// The database with its file, for tests that look at bytes.
    pub const fn database(&self) -> &Database {
        &self.database
    }

    /// What runs the jobs.
    pub const fn runner(&self) -> &Runner {
        &self.runner
    }

    /// What brings messages to the carriers.
    pub fn courier(&self) -> Arc<Courier> {
        Arc::clone(&self.courier)
    }

    /// Every phone.
    pub fn phones(&self) -> &Phones {
        &self.phones
    }

    /// Every phone, as a carrier for another node.
    pub fn carrier(&self) -> Arc<Phones> {
        Arc::clone(&self.phones)
    }

    /// The phone of somebody, in care or not.
    pub fn phone_of(&self, who: &Who) -> Phone<'_> {
        Phone {
            phones: self.phones(),
            db: self.db(),
            runner: self.runner(),
            number: PhoneNumber::parse(who.phone).expect("a phone number"),
        }
    }

    /// Writes in the program's own name.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.acts(Actor::System, work).await.unwrap_or_else(|error| panic!("{}", error.chain()))
    }

    /// Writes in somebody's name.
    pub async fn acts<T: Send + 'static>(
        &self,
        actor: Actor,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db().write(&actor, work).await
    }

    /// Reads.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.db().read(work).await.unwrap_or_else(|error| panic!("{}", error.chain()))
    }

    /// Ana: Spanish, texts, in New York.
    pub async fn ana(&self) -> Person<'_> {
        Person::joins(self, Who::ana()).await
    }

    /// Bo: English, texts, in Los Angeles.
    pub async fn bo(&self) -> Person<'_> {
        Person::joins(self, Who::bo()).await
    }

    /// Somebody else.
    pub async fn joins(&self, who: Who) -> Person<'_> {
        Person::joins(self, who).await
    }

    /// Lets the pharmacy do everything that is due now.
    pub async fn works(&self) {
        self.runner.drain().await.unwrap_or_else(|error| panic!("{}", error.chain()));
    }

    /// Lets time pass; whatever falls due on the way is done when it does.
    pub async fn pass_time(&self, time: Time) {
        let passed = self.runner.pass(time.millis()).await;
        passed.unwrap_or_else(|error| panic!("{}", error.chain()));
    }

    /// The work list as staff see it, most urgent first: kind of task and given name.
    pub async fn worklist(&self) -> Vec<String> {
        let list = self.read(|tx| care::task::worklist(tx, Filter::default(), FIRST)).await;
        list.rows
            .into_iter()
            .map(|row| match row.patient_name {
                Some(name) => format!("{}: {}", row.task.kind.code(), name.reveal().given),
                None => row.task.kind.code().to_owned(),
            })
            .collect()
    }
}

fn elm() -> NewPharmacy {
    NewPharmacy {
        name: "Elm Pharmacy".to_owned(),
        phone: PhoneNumber::parse("201-555-0100").expect("a phone number"),
        zone: Zone::named("America/New_York").expect("a zone"),
        language: Language::english(),
        link_base: "http://127.0.0.1:8080".to_owned(),
        address: "1 Elm Street, New York".to_owned(),
        brand_colour: "#1f5f5b".to_owned(),
        transit_days: 2,
        ship_days: Weekdays::MONDAY_TO_THURSDAY,
    }
}
