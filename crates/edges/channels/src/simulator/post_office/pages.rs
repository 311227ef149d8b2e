//! E-mails to look at, in a browser on this machine.

use std::sync::Arc;

use axum::{
    Form, Json, Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post, put},
};
use kernel::Instant;
use maud::{Markup, html};
use serde::Deserialize;

use super::{Email, MailFault, PostOffice};
use crate::simulator::{
    fault::Rule,
    pages::{page, pieces, time},
};

/// The longest answer, in letters.
const LONGEST: usize = 5_000;
/// So many e-mails stand on a page.
const LISTED: usize = 200;

/// The routes.
pub fn routes() -> Router<Arc<PostOffice>> {
    Router::new()
        .route("/simulator/mail", get(index))
        .route("/simulator/mail/{id}", get(show))
        .route("/simulator/mail/{id}/answers", post(answer))
        .route("/simulator/control/emails", get(emails))
        .route("/simulator/control/mail-faults", put(script))
}

/// How many e-mails a page already shows; as many are not drawn again.
#[derive(Deserialize)]
struct Shown {
    revision: Option<u64>,
}

async fn index(State(office): State<Arc<PostOffice>>, Query(shown): Query<Shown>) -> Response {
    let (taken, emails) = {
        let state = office.state();
        let latest: Vec<Email> = state.emails.iter().rev().take(LISTED).cloned().collect();
        (state.taken, latest)
    };
    if shown.revision == Some(taken) {
        return StatusCode::NO_CONTENT.into_response();
    }
    let body = html! {
        main.index {
            nav { a href="/simulator" { "Phones" } }
            h1 { "Simulated mail" }
            p.lead { "E-mail sent here reaches no real mailbox. The newest e-mail comes first." }
            @if emails.is_empty() { p.empty { "No e-mail has come yet." } }
            ul.phones aria-label="Letters" data-live=(taken) {
                @for email in &emails { (entry(&office, email)) }
            }
        }
    };
    page("Simulated mail", &body)
}

fn entry(office: &PostOffice, email: &Email) -> Markup {
    html! {
        li #{"email-" (email.id)} data-state="" {
            a href={"/simulator/mail/" (email.id)} {
                strong { (email.to) }
                time { (time(Instant(email.at), &office.settings.zone)) }
                span.last lang="" { (email.subject) }
            }
        }
    }
}

async fn show(State(office): State<Arc<PostOffice>>, Path(id): Path<u64>) -> Response {
    let (email, can_answer) = {
        let state = office.state();
        let email = state.emails.iter().find(|email| email.id == id).cloned();
        (email, state.mailroom.is_some())
    };
    let Some(email) = email else {
        let body = html! {
            main.index {
                h1 { "No such e-mail" }
                p { a href="/simulator/mail" { "Back to all e-mails" } }
            }
        };
        return (StatusCode::NOT_FOUND, page("Simulated mail", &body)).into_response();
    };
    let body = html! {
        main.index.email {
            nav { a href="/simulator/mail" { "All e-mails" } }
            h1 lang="" { (email.subject) }
            dl {
                dt { "From" } dd { (email.from) }
                dt { "To" } dd { (email.to) }
                dt { "Sent" } dd { (time(Instant(email.at), &office.settings.zone)) }
            }
            div.body lang="" { @for piece in pieces(&email.text) { (piece) } }
            @if !email.answers.is_empty() {
                h2 { "Answered" }
                ul.answers { @for answer in &email.answers { li.body lang="" { (answer) } } }
            }
            @if can_answer {
                form.open method="post" action={"/simulator/mail/" (email.id) "/answers"} {
                    label for="text" { "Answer" }
                    textarea #text name="text" rows="4" maxlength=(LONGEST) required {}
                    button { "Send" }
                }
            }
        }
    };
    page("Simulated e-mail", &body)
}

#[derive(Deserialize)]
struct Written {
    text: String,
}

async fn answer(
    State(office): State<Arc<PostOffice>>,
    Path(id): Path<u64>,
    Form(written): Form<Written>,
) -> Response {
    let words: String = written.text.replace('\r', "").chars().take(LONGEST).collect();
    if !words.trim().is_empty() && !office.answer(id, &words) {
        return StatusCode::NOT_FOUND.into_response();
    }
    Redirect::to(&format!("/simulator/mail/{id}")).into_response()
}

async fn emails(State(office): State<Arc<PostOffice>>) -> Json<Vec<Email>> {
    Json(office.emails())
}

async fn script(
    State(office): State<Arc<PostOffice>>,
    Json(rules): Json<Vec<Rule<MailFault>>>,
) -> StatusCode {
    office.set_script(rules);
    StatusCode::NO_CONTENT
}
