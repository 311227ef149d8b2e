//! Making a letter, from a task or from the page of a patient; and saying that an address is right.

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use care::{
    refill::Refill,
    task::{self, rules::Kind},
};
use identity::{Permission, Token, permit_on};
use kernel::{Error, Instant, PatientId, RefillId, Result, TaskId};
use maud::{Markup, html};
use outreach::letter::{self, Outlook};
use store::Tx;
use web::{
    Fault, View,
    fields::Posted,
    kit::{Look, Tone, button, form, link_button, notice},
};

use super::LIST;
use crate::{ConsoleState, StaffSession, patients::timeline::sentence, refusal};

/// The form field that keeps a double press from making two letters.
const ONCE: &str = "once";

pub(super) fn routes() -> Router<ConsoleState> {
    Router::new()
        .route("/console/tasks/{id}/letter", post(from_task))
        .route("/console/patients/{id}/letter", post(from_patient))
        .route("/console/patients/{id}/address", post(trust))
}

/// The tasks that a letter may help with.
pub(crate) const fn is_for(kind: Kind) -> bool {
    matches!(kind, Kind::Letter | Kind::NoWayToReach | Kind::MessageFailed)
}

/// The button, or why there is none.
pub(crate) fn offer(
    view: &View,
    who: &StaffSession,
    (path, outlook, now): (&str, &Outlook, Instant),
) -> Markup {
    let say = &view.say;
    let today = view.brand.zone.day(now);
    if !who.staff.role.may(Permission::SendMessages) {
        return Markup::default();
    }
    if outlook.waits {
        return html! {
            p { (say.t("console-letter-waits")) }
            p { (link_button(Look::Second, LIST, say.t("console-letter-see"))) }
        };
    }
    let is_possible = matches!(outlook.decided.verdict.as_str(), "send" | "wait");
    if !is_possible {
        let why = sentence(view, &outlook.decided);
        return notice(Tone::Note, say.t("console-letter-not"), html! { p { (why) } });
    }
    let once = Token::generate();
    html! {
        p.small.soft { (say.t("console-letter-why")) }
        @if let Some(at) = outlook.last_posted_at {
            @let when = say.moment(at, today, &view.brand.zone);
            p { (say.with("console-letter-again", &[("when", when.text().into())])) }
        }
        (form(path, &who.token, html! {
            input type="hidden" name=(ONCE) value=(once.reveal());
            div.actions { (button(Look::Second, say.t("console-letter-make"))) }
        }))
    }
}

async fn from_task(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let key = key(&who, &posted.vouched(&who.token)?);
    let made = match id.parse::<TaskId>() {
        Ok(id) => {
            let make = move |tx: &mut Tx<'_>| {
                let row = task::worklist_row(tx, id)?.ok_or(Error::NotFound { what: "task" })?;
                let found = row.task;
                let patient = found.patient.ok_or(Error::NotFound { what: "patient" })?;
                written(tx, patient, found.refill, &key)
            };
            state.db.write(&who.actor(), make).await
        }
        Err(_) => Err(Error::NotFound { what: "task" }),
    };
    Ok(done(&view, &who, made, &format!("/console/tasks/{id}")))
}

async fn from_patient(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let key = key(&who, &posted.vouched(&who.token)?);
    let made = match id.parse::<PatientId>() {
        Ok(patient) => {
            let make = move |tx: &mut Tx<'_>| {
                care::patient::find(tx, patient)?;
                let open = care::refill::open_of_patient(tx, patient)?;
                written(tx, patient, about(&open), &key)
            };
            state.db.write(&who.actor(), make).await
        }
        Err(_) => Err(Error::NotFound { what: "patient" }),
    };
    Ok(done(&view, &who, made, &format!("/console/patients/{id}")))
}

/// Of a patient's open refills, the one that a letter from their page would be about.
pub(crate) fn about<'r>(open: impl IntoIterator<Item = &'r Refill>) -> Option<RefillId> {
    open.into_iter().find(|it| it.state.is_put_to_patient()).map(|refill| refill.id)
}

/// Somebody has asked the patient: letters go there again.
async fn trust(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    posted.vouched(&who.token)?;
    let trusted = match id.parse::<PatientId>() {
        Ok(patient) => {
            let trust = move |tx: &mut Tx<'_>| {
                permit_on(tx, Permission::RecordCare, patient, Some(patient))?;
                care::patient::restore_address(tx, patient).map(drop)
            };
            state.db.write(&who.actor(), trust).await
        }
        Err(_) => Err(Error::NotFound { what: "patient" }),
    };
    Ok(done(&view, &who, trusted, &format!("/console/patients/{id}")))
}

fn key(who: &StaffSession, fields: &web::Fields) -> String {
    format!("{}:{}", who.staff.id, fields.text(ONCE))
}

fn written(tx: &mut Tx<'_>, patient: PatientId, refill: Option<RefillId>, key: &str) -> Result<()> {
    letter::make(tx, patient, refill, key).map(drop)
}

fn done(view: &View, who: &StaffSession, done: Result<()>, back: &str) -> Response {
    match done {
        Ok(()) => Redirect::to(back).into_response(),
        Err(error) => refusal::refused(view, who, error),
    }
}
