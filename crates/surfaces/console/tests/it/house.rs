//! The console of the pharmacy in a box, people who work there, and their browsers.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
    response::Response,
};
use care::{
    amount::DaysSupply,
    dispense::NewDispense,
    medication::NewMedication,
    patient::{self, Search},
    task::{self, NewTask, rules::Kind},
};
use console::{ConsoleState, Streams, router};
use engine::Feed;
use identity::{Role, staff};
use kernel::{
    Actor, FlyerId, Language, PatientId, Phi, PhoneNumber, PictureId, StaffId, TaskId, Zone,
};
use outreach::conversation::{self, Line};
use testkit::Pharmacy;
use tower::ServiceExt;
use web::{Brand, Limits, Site, csrf};

/// A pharmacy with its console.
pub struct House {
    pub pharmacy: Pharmacy,
    router: Router,
}

/// Somebody who works here, at a browser.
#[derive(Clone)]
pub struct Colleague {
    router: Router,
    /// Their id.
    pub id: StaffId,
    /// The bearer value of their session.
    pub cookie: String,
}

/// What a browser got.
pub struct Got {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Got {
    /// Where it was sent on to.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |line| line.to_str().expect("ASCII"))
    }
}

impl House {
    pub async fn open() -> Self {
        Self::of(Pharmacy::open().await).await
    }

    pub async fn of(pharmacy: Pharmacy) -> Self {
        Self::listening(pharmacy, Streams::default()).await
    }

    pub async fn listening(pharmacy: Pharmacy, streams: Streams) -> Self {
        let feed = Feed::attach(pharmacy.db()).await.expect("a feed");
        let brand = Brand {
            name: "Elm Pharmacy".to_owned(),
            phone: PhoneNumber::parse("201-555-0100").expect("a phone number"),
            language: Language::english(),
            zone: Zone::named("America/New_York").expect("a zone"),
        };
        let limits = Limits::new(pharmacy.db().clone(), Vec::new());
        let site = Site::new(brand, Vec::new()).with_pseudo_locales();
        let site = Arc::new(site.with_limits(Some(Arc::new(limits))));
        let state = ConsoleState::new(pharmacy.db().clone(), site, feed);
        let state = state.with_streams(streams).with_courier(pharmacy.courier());
        let router = router(state);
        Self { pharmacy, router }
    }

    /// The console, as a server would run it.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// A token that lets somebody of that role in once.
    pub async fn invites(&self, name: &'static str, role: Role) -> (StaffId, String) {
        let (id, token) = self.pharmacy.write(move |tx| staff::invite(tx, name, role)).await;
        (id, token.reveal().to_owned())
    }

    /// Somebody of that role who came in by their invitation.
    pub async fn employs(&self, name: &'static str, role: Role) -> Colleague {
        let (id, token) = self.invites(name, role).await;
        let visitor = Colleague { router: self.router(), id, cookie: String::new() };
        let path = format!("/console/invitations/{token}");
        let got = visitor.posts_with(&path, csrf::Token::of(&token).text(), "").await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.body);
        let line = got.headers[header::SET_COOKIE].to_str().expect("ASCII");
        let cookie = line.split(['=', ';']).nth(1).expect("a value").to_owned();
        Colleague { cookie, ..visitor }
    }

    /// Ana, who is in care; the same each time.
    pub async fn somebody(&self) -> PatientId {
        let search = Search::Name(Phi::new("Ana".to_owned()));
        let found = self.pharmacy.read(move |tx| patient::search(tx, &search, 1)).await;
        match found.first() {
            Some(ana) => ana.id,
            None => self.pharmacy.ana().await.id,
        }
    }

    /// A new task of that kind about a patient.
    pub async fn opens(&self, kind: Kind, patient: PatientId) -> TaskId {
        self.pharmacy
            .write(move |tx| {
                let key = format!("test:{}", tx.new_id::<()>());
                task::open(tx, NewTask::of(kind, key).patient(patient))
            })
            .await
    }

    /// A new task of that kind about a refill of Ana's.
    pub async fn opens_about_a_refill(&self, kind: Kind) -> TaskId {
        let patient = self.somebody().await;
        self.pharmacy
            .write(move |tx| {
                let medication = care::medication::ensure(
                    tx,
                    NewMedication { name: "etanercept".to_owned(), ..NewMedication::default() },
                )?;
                let dispensed_on = care::pharmacy::zone(tx)?.day(tx.now());
                let lasts = DaysSupply::new(28)?;
                let new = NewDispense {
                    patient,
                    medication,
                    prescription: None,
                    dispensed_on,
                    quantity: None,
                    lasts,
                };
                care::dispense::record(tx, new)
            })
            .await;
        self.pharmacy.works().await;
        self.pharmacy
            .write(move |tx| {
                let refill = care::refill::open_of_patient(tx, patient)?[0].id;
                let key = format!("test:{}", tx.new_id::<()>());
                task::open(tx, NewTask::of(kind, key).patient(patient).refill(refill))
            })
            .await
    }

    /// A picture that Ana sent, once it is here.
    pub async fn has_a_picture(&self) -> PictureId {
        let patient = self.somebody().await;
        let ana = self.pharmacy.phone_of(&testkit::Who::ana());
        ana.sends_picture(b"GIF89a of a pen").await;
        let thread = self.pharmacy.write(move |tx| conversation::thread(tx, patient)).await;
        let newest = thread.into_iter().rev().find_map(|line| match line {
            Line::Wrote(wrote) => wrote.pictures.first().map(|picture| picture.id),
            Line::Said(_) => None,
        });
        newest.expect("a picture")
    }

    /// The form of a spoken yes to refill texts, at the patient's first number.
    pub async fn agreement_of(&self, patient: PatientId) -> String {
        let known = self.pharmacy.read(move |tx| patient::contacts(tx, patient)).await;
        format!("purpose=refill&way={}/sms&said=yes+you+may", known[0].id)
    }

    /// A batch of flyers, and the form of another.
    pub async fn prints_flyers(&self) -> (FlyerId, String) {
        self.pharmacy
            .write(|tx| {
                let batch = tx.new_id::<()>().to_string().replace('-', "");
                let id = outreach::flyer::create(tx, "fall", &batch, 10)?;
                Ok((id, format!("version=Winter&batch={batch}&printed=250")))
            })
            .await
    }

    /// Somebody takes a task.
    pub async fn claims(&self, who: &Colleague, id: TaskId) {
        let actor = Actor::Staff(who.id);
        self.pharmacy.acts(actor, move |tx| task::claim(tx, id)).await.expect("a task is taken");
    }

    /// Somebody without a session.
    pub fn visitor(&self) -> Colleague {
        let id = StaffId::from_raw(1);
        Colleague { router: self.router(), id, cookie: String::new() }
    }
}

fn request(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1")
}

/// A post without its body.
pub fn post(path: &str) -> axum::http::request::Builder {
    request("POST", path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
}

impl Colleague {
    /// The token of this session's forms.
    pub fn token(&self) -> String {
        csrf::Token::of(&self.cookie).text().to_owned()
    }

    /// Opens a page.
    pub async fn opens(&self, path: &str) -> Got {
        self.sends(request("GET", path).body(Body::empty()).expect("a request")).await
    }

    /// Sends a form of ours.
    pub async fn posts(&self, path: &str, fields: &str) -> Got {
        self.posts_with(path, &self.token(), fields).await
    }

    /// Sends a form with a token of another secret.
    pub async fn posts_with(&self, path: &str, token: &str, fields: &str) -> Got {
        let form = format!("csrf={token}&{fields}");
        self.sends(post(path).body(Body::from(form)).expect("a request")).await
    }

    /// Sends a request with the cookie of this session.
    pub async fn sends(&self, request: Request<Body>) -> Got {
        let (parts, body) = self.answered(request).await.into_parts();
        let bytes = to_bytes(body, 4_000_000).await.expect("a body");
        let body = String::from_utf8(bytes.to_vec()).expect("text");
        Got { status: parts.status, headers: parts.headers, body }
    }

    /// The live changes behind a path, as they come.
    pub async fn listens(&self, path: &str) -> Response {
        self.answered(request("GET", path).body(Body::empty()).expect("a request")).await
    }

    async fn answered(&self, mut request: Request<Body>) -> Response {
        if !self.cookie.is_empty() {
            let line = format!("__Host-staff={}", self.cookie).parse().expect("a header");
            request.headers_mut().insert(header::COOKIE, line);
        }
        self.router.clone().oneshot(request).await.expect("an answer")
    }
}
