//! A small pharmacy with one patient, and a browser that presses buttons.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use care::{
    amount::{DaysSupply, Quantity},
    dispense::NewDispense,
    medication::{Label, NewMedication},
    patient::{NewContactPoint, NewPatient, PersonName, Use},
    pharmacy::NewPharmacy,
    refill::{Refill, delivery::Weekdays},
};
use engine::{Registry, Runner};
use identity::smart_link::{self, NewLink};
use kernel::{
    Actor, Channel, ContactPoint, ContactPointId, Day, DeliveryId, Language, MessageId, PatientId,
    Phi, PhoneNumber, RefillId, Result, SmartLinkId, Zone,
};
use outreach::consent::{NewConsent, Source, State};
use portal::{PortalState, router};
use store::{Migration, Tx, sql, testing::Database};
use tower::ServiceExt;
use web::{Limits, Site};

use crate::samples;

macro_rules! migrations {
    ($($number:literal $name:literal),+) => {
        &[$(Migration {
            number: $number,
            name: $name,
            text: include_str!(concat!("../../../../../migrations/000", $number, "_", $name, ".sql")),
        }),+]
    };
}

static MIGRATIONS: &[Migration] =
    migrations!(1 "foundation", 2 "identity", 3 "care", 4 "outreach", 5 "journeys");

sql! {
    /// A message that went out.
    MESSAGE: "
        INSERT INTO messages (id, patient, template, purpose, class, counting, occasion, open_count,
                              idempotency_key, requested_at, state, delivery)
        VALUES ($1, $2, 'refill-reminder', 'refill', 'R', 'counted', 'initiated', 1, 'once', 1,
                'closed', $3)";
    DELIVERY: "
        INSERT INTO deliveries (id, message, patient, channel, contact_point, provider, status, class,
                                fence, tries, unknowns, in_doubt, maybe_duplicate, lookup_nothing,
                                counting, rule, facts, basis, language, segments, body_hash, body,
                                decided_at, consent)
        VALUES ($1, $2, $3, 'sms', $4, 'carrier', 'delivered', 'R', 1, 1, 0, 0, 0, 0,
                'counted', 'allowed', '',
                CASE WHEN CAST($6 AS TEXT) IS NULL THEN 'answer' ELSE 'consent' END, 'en', 1, '', $5,
                1, $6)";
}

const DAY: i64 = 86_400_000;

/// The pharmacy, three weeks after Ana's last dispense: her refill is open.
pub struct House {
    database: Database,
    pub runner: Runner,
    router: Router,
    pub ana: PatientId,
    pub refills: Vec<RefillId>,
}

impl House {
    /// With one medicine, of which two doses should be left.
    pub async fn open() -> Self {
        Self::with(&[("adalimumab pen", Label::TwoWeekInjection)]).await
    }

    /// With one medicine that is taken once a day, and a clock in that zone.
    pub async fn in_zone(zone: &str) -> Self {
        let house = Self::with(&[("tacrolimus capsule", Label::DailyPill)]).await;
        let (ana, zone) = (house.ana, Zone::named(zone).expect("a zone"));
        house
            .write(move |tx| {
                let known = care::patient::find(tx, ana)?;
                let new = NewPatient {
                    zone: Some(zone),
                    birth_date: known.birth_date,
                    ..NewPatient::named(PersonName::new("Ana", "Díaz"), Language::english())
                };
                care::patient::amend_many(tx, &[(ana, new)])
            })
            .await;
        house
    }

    /// The same house, once its pictures go along with texts.
    pub fn with_pictures_along(mut self) -> Self {
        let site = Arc::new(Site::new(samples::brand(), Vec::new()));
        let state = PortalState::new(self.database.db.clone(), Arc::clone(&site));
        self.router = router(state.with_pictures_along(true)).merge(web::rim::shared(site));
        self
    }

    /// Days pass.
    pub async fn pass_days(&self, days: i64) {
        self.runner.pass(days * DAY).await.expect("days pass");
    }

    /// With these medicines.
    pub async fn with(medicines: &'static [(&'static str, Label)]) -> Self {
        let database = Database::open(MIGRATIONS).await;
        let mut registry = Registry::new();
        care::register(&mut registry);
        let runner = Runner::new(&database.db, Arc::new(registry), "portal");
        let limits = Limits::new(database.db.clone(), Vec::new());
        let site = Site::new(samples::brand(), Vec::new()).with_limits(Some(Arc::new(limits)));
        let site = Arc::new(site);
        let router = router(PortalState::new(database.db.clone(), site.clone()))
            .merge(web::rim::shared(site));
        let (ana, therapies) = database
            .db
            .write(&Actor::System, move |tx| settle(tx, medicines))
            .await
            .expect("a pharmacy is set up");
        runner.drain().await.expect("a refill is planned");
        runner.pass(21 * DAY).await.expect("three weeks pass");
        let refills = database
            .db
            .read(move |tx| {
                let current = |therapy| care::refill::current(tx, therapy);
                therapies.into_iter().map(current).collect::<Result<Vec<_>>>()
            })
            .await
            .expect("refills are read");
        let refills = refills.into_iter().flatten().map(|refill| refill.id).collect();
        Self { database, runner, router, ana, refills }
    }

    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.database.db.read(work).await.expect("a read")
    }

    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.database.db.write(&Actor::System, work).await.expect("a write")
    }

    /// A link to the first refill, as a message would carry it.
    pub async fn link(&self) -> (SmartLinkId, String) {
        self.link_to(self.refills[0]).await
    }

    /// A link to one of the refills.
    pub async fn link_to(&self, refill: RefillId) -> (SmartLinkId, String) {
        self.minted(self.ana, refill).await
    }

    /// A link of that patient.
    pub async fn link_of(&self, patient: PatientId, refill: RefillId) -> String {
        self.minted(patient, refill).await.1
    }

    async fn minted(&self, patient: PatientId, refill: RefillId) -> (SmartLinkId, String) {
        self.write(move |tx| {
            let new = NewLink {
                patient,
                refill: Some(refill),
                message: None,
                language: Language::english(),
                expires_at: None,
            };
            let (id, token) = smart_link::mint(tx, &new)?;
            Ok((id, format!("/r/{}", token.reveal())))
        })
        .await
    }

    /// A link that went to a phone Ana had before; she agreed to messages on both.
    pub async fn link_sent_to_a_lost_phone(&self) -> (ContactPointId, String) {
        let (patient, refill) = (self.ana, self.refills[0]);
        self.write(move |tx| {
            let point = ContactPoint::Phone(PhoneNumber::parse("+12015550143")?);
            let lost = NewContactPoint { point, used_for: Use::Mobile };
            let lost = care::patient::add_contact(tx, patient, lost)?;
            for contact in care::patient::contacts(tx, patient)? {
                let new = NewConsent {
                    patient,
                    purpose: outreach::policy::Purpose::Refill,
                    channel: Channel::Sms,
                    address: contact.point,
                    state: State::Granted,
                    source: Source::Paper,
                    wording: "sms-2026-01".to_owned(),
                    language: Language::english(),
                    evidence: None,
                    given_at: None,
                };
                outreach::consent::record(tx, &new)?;
            }
            let (message, delivery): (MessageId, DeliveryId) = (tx.new_id(), tx.new_id());
            tx.execute(&MESSAGE, &[message.into(), patient.into(), delivery.into()])?;
            let consent: Option<kernel::ConsentId> = None;
            let row = [
                delivery.into(),
                message.into(),
                patient.into(),
                lost.into(),
                vec![0_u8].into(),
                consent.into(),
            ];
            tx.execute(&DELIVERY, &row)?;
            let new = NewLink {
                patient,
                refill: Some(refill),
                message: Some(message),
                language: Language::english(),
                expires_at: None,
            };
            Ok((lost, format!("/r/{}", smart_link::mint(tx, &new)?.1.reveal())))
        })
        .await
    }

    /// A link that came with a text, which leaned on what Ana had agreed to on paper.
    pub async fn link_of_a_text(&self, language: Language) -> String {
        let (patient, refill) = (self.ana, self.refills[0]);
        self.write(move |tx| {
            let contact = care::patient::contacts(tx, patient)?.remove(0);
            let agreed = |channel, purpose| NewConsent {
                patient,
                purpose,
                channel,
                address: contact.point.clone(),
                state: State::Granted,
                source: Source::Paper,
                wording: "sms-2026-01".to_owned(),
                language: Language::english(),
                evidence: None,
                given_at: None,
            };
            use outreach::{consent, policy::Purpose};
            consent::record(tx, &agreed(Channel::Sms, Purpose::Survey))?;
            consent::record(tx, &agreed(Channel::Voice, Purpose::Refill))?;
            let consent::Recorded::Added(consent) =
                consent::record(tx, &agreed(Channel::Sms, Purpose::Refill))?
            else {
                unreachable!("it is new")
            };
            let (message, delivery): (MessageId, DeliveryId) = (tx.new_id(), tx.new_id());
            tx.execute(&MESSAGE, &[message.into(), patient.into(), delivery.into()])?;
            let row = [
                delivery.into(),
                message.into(),
                patient.into(),
                contact.id.into(),
                vec![0_u8].into(),
                Some(consent).into(),
            ];
            tx.execute(&DELIVERY, &row)?;
            let new = NewLink {
                patient,
                refill: Some(refill),
                message: Some(message),
                language,
                expires_at: None,
            };
            Ok(format!("/r/{}", smart_link::mint(tx, &new)?.1.reveal()))
        })
        .await
    }

    /// Ana gets a medicine for four weeks, so many days ago. Her supply and her refills follow.
    pub async fn dispenses(&self, name: &'static str, days_ago: i32) -> Option<RefillId> {
        let ana = self.ana;
        let therapy = self
            .write(move |tx| {
                let today = care::pharmacy::zone(tx)?.day(tx.now());
                dispense(tx, ana, (name, Label::DailyPill), today.plus_days(-days_ago))
            })
            .await;
        self.runner.drain().await.expect("a refill is planned");
        let refill = self.read(move |tx| care::refill::current(tx, therapy)).await;
        refill.map(|refill| refill.id)
    }

    /// The refill of a patient whom Ana does not know, three weeks after his dispense.
    pub async fn of_somebody_else(&self) -> (PatientId, RefillId) {
        let (bo, therapy) = self
            .write(|tx| {
                let name = PersonName::new("Bo", "Berg");
                let bo = care::patient::record(tx, NewPatient::named(name, Language::english()))?;
                let day = care::pharmacy::zone(tx)?.day(tx.now()).plus_days(-21);
                Ok((bo, dispense(tx, bo, ("tacrolimus capsule", Label::DailyPill), day)?))
            })
            .await;
        self.runner.drain().await.expect("a refill is planned");
        let refill = self.read(move |tx| care::refill::current(tx, therapy)).await;
        (bo, refill.expect("a refill").id)
    }

    /// What was answered so far of a refill.
    pub async fn answers(&self, id: RefillId) -> care::refill::answers::Answers {
        self.read(move |tx| care::refill::answers_so_far(tx, id)).await
    }

    pub async fn refill(&self) -> Refill {
        let id = self.refills[0];
        self.read(move |tx| care::refill::find(tx, id)).await
    }

    /// The kinds of open tasks about Ana.
    pub async fn tasks(&self) -> Vec<&'static str> {
        let ana = self.ana;
        let tasks = self.read(move |tx| care::task::of_patient(tx, ana, 50)).await;
        tasks.into_iter().filter(|task| task.done_at.is_none()).map(|it| it.kind.code()).collect()
    }

    /// How many entries the audit has about Ana.
    pub async fn entries(&self) -> usize {
        let ana = self.ana;
        self.read(move |tx| audit::about(tx, ana, 1_000)).await.len()
    }

    pub async fn pass_minutes(&self, minutes: i64) {
        self.runner.pass(minutes * 60_000).await.expect("time passes");
    }

    pub fn now(&self) -> kernel::Instant {
        self.database.db.now()
    }

    /// The portal itself, as a server would run it.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    pub fn browser(&self) -> Browser {
        Browser { router: self.router(), cookies: BTreeMap::new(), seen: Vec::new() }
    }
}

fn settle(
    tx: &mut Tx<'_>,
    medicines: &[(&'static str, Label)],
) -> Result<(PatientId, Vec<kernel::TherapyId>)> {
    care::pharmacy::establish(
        tx,
        NewPharmacy {
            name: "Elm Street Pharmacy".to_owned(),
            phone: PhoneNumber::parse("201-555-0123")?,
            zone: Zone::named("America/New_York")?,
            language: Language::english(),
            link_base: "http://127.0.0.1".to_owned(),
            address: "1 Elm Street".to_owned(),
            brand_colour: "#0d5459".to_owned(),
            transit_days: 1,
            ship_days: Weekdays::MONDAY_TO_THURSDAY,
        },
    )?;
    let point = ContactPoint::Phone(PhoneNumber::parse("+12015550142")?);
    let patient = care::patient::record(
        tx,
        NewPatient {
            birth_date: Some(Phi::new("1961-04-03".parse()?)),
            contact_points: vec![NewContactPoint { point, used_for: Use::Mobile }],
            ..NewPatient::named(PersonName::new("Ana", "Díaz"), Language::english())
        },
    )?;
    let today: Day = care::pharmacy::zone(tx)?.day(tx.now());
    let mut therapies = Vec::new();
    for medicine in medicines {
        therapies.push(dispense(tx, patient, *medicine, today)?);
    }
    Ok((patient, therapies))
}

fn dispense(
    tx: &mut Tx<'_>,
    patient: PatientId,
    (name, label): (&str, Label),
    dispensed_on: Day,
) -> Result<kernel::TherapyId> {
    let medication = care::medication::ensure(
        tx,
        NewMedication {
            name: name.to_owned(),
            label: Some(label),
            is_specialty: true,
            is_counted: true,
            ..NewMedication::default()
        },
    )?;
    let new = NewDispense {
        patient,
        medication,
        prescription: None,
        dispensed_on,
        quantity: Some(Quantity::units(28)),
        lasts: DaysSupply::new(28)?,
    };
    Ok(care::dispense::record(tx, new)?.therapy)
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: header::HeaderMap,
    pub body: String,
}

impl Page {
    pub fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    pub fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok())
    }

    /// The refills that the page's form is about, as the form sends them, and which medicine it is.
    pub fn named(&self) -> String {
        let rest = self.body.split("name=\"refill\" value=\"").skip(1);
        let ids = rest.filter_map(|rest| rest.split('"').next());
        let named = ids.fold(String::new(), |all, id| format!("{all}&refill={id}"));
        format!("{named}&medicine-of={}", self.hidden("medicine-of"))
    }

    /// The hidden value of the first form.
    pub fn hidden(&self, name: &str) -> String {
        let marker = format!("name=\"{name}\" value=\"");
        let rest = self.body.split_once(&marker).map(|(_, rest)| rest).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

/// A browser without scripts: it keeps cookies and follows redirects.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    /// Every path asked for, in order.
    pub seen: Vec<String>,
}

impl Browser {
    pub async fn ask(&mut self, method: &str, path: &str, body: Option<String>) -> Page {
        self.ask_as(method, path, body, "same-origin").await
    }

    pub async fn ask_as(
        &mut self,
        method: &str,
        path: &str,
        body: Option<String>,
        site: &str,
    ) -> Page {
        self.seen.push(path.to_owned());
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1")
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", site)
            .header("sec-fetch-mode", "navigate")
            .body(Body::from(body.unwrap_or_default()))
            .expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie");
            let (name, rest) = line.split_once('=').expect("a cookie");
            let value = rest.split(';').next().unwrap_or_default();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = to_bytes(body, 1 << 20).await.expect("a body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Page { status: parts.status, headers: parts.headers, body }
    }

    /// Opens a page and follows where it leads.
    pub async fn open(&mut self, path: &str) -> Page {
        let page = self.ask("GET", path, None).await;
        self.follow(page).await
    }

    async fn follow(&mut self, mut page: Page) -> Page {
        while let Some(next) = page.location().map(str::to_owned) {
            page = self.ask("GET", &next, None).await;
        }
        page
    }

    /// Sends a form of `page` with these fields, to `path`, and follows where that leads.
    pub async fn send(&mut self, page: &Page, path: &str, fields: &str) -> Page {
        let named = page.named();
        let body = format!("csrf={}{named}&{fields}", page.hidden("csrf"));
        let answer = self.ask("POST", path, Some(body)).await;
        self.follow(answer).await
    }

    /// From the link to the first question.
    pub async fn come_in(&mut self, link: &str) -> Page {
        let landing = self.open(link).await;
        let hello = self.send(&landing, link, "next=continue").await;
        self.send(&hello, "/hello", "month=April&day=3&year=1961").await
    }

    /// The path that was asked for last.
    pub fn at(&self) -> &str {
        self.seen.last().map(String::as_str).unwrap_or_default()
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }
}
