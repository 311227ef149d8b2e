//! Consent of one patient: asking for it with words to read aloud, writing down a stop that was heard, and
//! taking what stands to paper or to another system.

mod form;
mod page;
mod paper;

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use care::{
    patient::{self, KnownContact, Patient},
    pharmacy::{self, PharmacyProfile},
};
use identity::{Permission, permit_on};
use interop::fhir::consent::{Holder, bundle};
use kernel::{Day, Error, PatientId, Result};
use outreach::{
    consent::{self, Line},
    contact_policy, opt_in,
};
use store::Tx;
use web::{Fault, View, fields::Posted};

use crate::{ConsoleState, StaffSession, refusal};
use form::Filled;

pub(crate) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/patients/{id}/consent", get(ask).post(agree))
        .route("/console/patients/{id}/stop", post(hear))
        .route("/console/patients/{id}/consents", get(print))
        .route("/console/patients/{id}/consents.json", get(download))
}

/// What the pages show of a patient.
struct File {
    patient: Patient,
    contacts: Vec<KnownContact>,
    current: Vec<Line>,
    ledger: Vec<Line>,
    profile: PharmacyProfile,
    today: Day,
}

fn named(id: &str) -> Result<PatientId> {
    id.parse().map_err(|_| Error::NotFound { what: "patient" })
}

fn read(tx: &mut Tx<'_>, id: PatientId, permission: Permission) -> Result<File> {
    permit_on(tx, permission, id, Some(id))?;
    audit::viewed(tx, id, "patient")?;
    let profile = pharmacy::current(tx)?;
    let today = profile.zone.day(tx.now());
    Ok(File {
        patient: patient::find(tx, id)?,
        contacts: patient::contacts(tx, id)?,
        current: consent::current(tx, id)?,
        ledger: consent::ledger(tx, id)?,
        profile,
        today,
    })
}

async fn file(
    state: &ConsoleState,
    who: &StaffSession,
    id: &str,
    permission: Permission,
) -> Result<File> {
    let id = named(id)?;
    state.db.write(&who.actor(), move |tx| read(tx, id, permission)).await
}

async fn ask(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
) -> Response {
    let found = file(&state, &who, &id, Permission::RecordConsent).await;
    refusal::shown(&view, &who, found, |file| page::ask(&view, &who, &file, &Filled::default()))
}

async fn agree(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let done = match named(&id) {
        Ok(id) => {
            let said = form::Agreed::of(&fields);
            state
                .db
                .write(&who.actor(), move |tx| {
                    let language = patient::find(tx, id)?.language;
                    opt_in::agree_spoken(tx, &said.spoken(id, language))
                })
                .await
        }
        Err(error) => Err(error),
    };
    if let Err(Error::Refused { code: "bad-spoken-consent" }) = done {
        return Ok(again(&view, &state, (&who, &id), Filled::agreed(&fields)).await);
    }
    Ok(back(&view, &who, &id, done))
}

/// The page again, with what was typed and what is wrong with it.
async fn again(
    view: &View,
    state: &ConsoleState,
    (who, id): (&StaffSession, &str),
    filled: Filled,
) -> Response {
    let view = view.clone().at(format!("/console/patients/{id}/consent"));
    match file(state, who, id, Permission::RecordConsent).await {
        Ok(file) => {
            let page = page::ask(&view, who, &file, &filled);
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
        Err(error) => refusal::refused(&view, who, error),
    }
}

async fn hear(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let done = match (named(&id), form::heard(&fields)) {
        (Ok(id), Some(heard)) => {
            let hear = move |tx: &mut Tx<'_>| contact_policy::hear(tx, id, &heard).map(drop);
            state.db.insist(&who.actor(), hear).await
        }
        (Err(error), _) => Err(error),
        (Ok(id), None) => {
            let may = move |tx: &mut Tx<'_>| permit_on(tx, Permission::RecordConsent, id, Some(id));
            state.db.write(&who.actor(), may).await.and(Err(Error::refused("bad-heard-stop")))
        }
    };
    if let Err(Error::Refused { code }) = done {
        return Ok(again(&view, &state, (&who, &id), Filled::heard(&fields, code)).await);
    }
    Ok(back(&view, &who, &id, done))
}

fn back(view: &View, who: &StaffSession, id: &str, done: Result<()>) -> Response {
    match done {
        Ok(()) => Redirect::to(&format!("/console/patients/{id}")).into_response(),
        Err(error) => refusal::refused(view, who, error),
    }
}

async fn print(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
) -> Response {
    let found = file(&state, &who, &id, Permission::ReadPatients).await;
    refusal::shown(&view, &who, found, |file| paper::page(&view, &who, &file))
}

/// What stands now, as other systems read it. It leaves the house: the audit says so.
async fn download(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
) -> Response {
    let written = match named(&id) {
        Ok(id) => state.db.write(&who.actor(), move |tx| export(tx, id)).await,
        Err(error) => Err(error),
    };
    let text = match written {
        Ok(text) => text,
        Err(error) => return refusal::refused(&view, &who, error),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/fhir+json")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"consents.json\""),
        ),
    ];
    (headers, text).into_response()
}

fn export(tx: &mut Tx<'_>, id: PatientId) -> Result<String> {
    permit_on(tx, Permission::ReadPatients, id, Some(id))?;
    patient::status(tx, id)?;
    let profile = pharmacy::current(tx)?;
    let current = consent::current(tx, id)?;
    audit::note(tx, audit::Act::Exported, "consents", id, Some(id))?;
    let holder = Holder { name: &profile.name, phone: profile.phone.e164() };
    let stopped_at = contact_policy::stopped_at(tx, id)?;
    Ok(bundle(id, (&current, stopped_at), &holder).to_string())
}
