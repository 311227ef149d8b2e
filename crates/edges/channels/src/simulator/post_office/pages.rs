//! Letters to look at, in a browser on this machine.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, put},
};
use kernel::Instant;
use maud::{Markup, html};
use serde::Deserialize;

use super::{Letter, MailFault, PostOffice};
use crate::simulator::{
    fault::Rule,
    pages::{page, pieces, time},
};

/// So many letters stand on a page.
const LISTED: usize = 200;

/// The routes.
pub fn routes() -> Router<Arc<PostOffice>> {
    Router::new()
        .route("/simulator/mail", get(index))
        .route("/simulator/mail/{id}", get(show))
        .route("/simulator/control/letters", get(letters))
        .route("/simulator/control/mail-faults", put(script))
}

/// How many letters a page already shows; as many are not drawn again.
#[derive(Deserialize)]
struct Shown {
    revision: Option<u64>,
}

async fn index(State(office): State<Arc<PostOffice>>, Query(shown): Query<Shown>) -> Response {
    let (taken, letters) = {
        let state = office.state();
        let latest: Vec<Letter> = state.letters.iter().rev().take(LISTED).cloned().collect();
        (state.taken, latest)
    };
    if shown.revision == Some(taken) {
        return StatusCode::NO_CONTENT.into_response();
    }
    let body = html! {
        main.index {
            nav { a href="/simulator" { "Phones" } }
            h1 { "Simulated mail" }
            p.lead { "E-mail sent here reaches no real mailbox. The newest letter comes first." }
            @if letters.is_empty() { p.empty { "No letter has come yet." } }
            ul.phones aria-label="Letters" data-live=(taken) {
                @for letter in &letters { (entry(&office, letter)) }
            }
        }
    };
    page("Simulated mail", &body)
}

fn entry(office: &PostOffice, letter: &Letter) -> Markup {
    html! {
        li #{"letter-" (letter.id)} data-state="" {
            a href={"/simulator/mail/" (letter.id)} {
                strong { (letter.to) }
                time { (time(Instant(letter.at), &office.settings.zone)) }
                span.last lang="" { (letter.subject) }
            }
        }
    }
}

async fn show(State(office): State<Arc<PostOffice>>, Path(id): Path<u64>) -> Response {
    let letter = office.state().letters.iter().find(|letter| letter.id == id).cloned();
    let Some(letter) = letter else {
        let body = html! {
            main.index {
                h1 { "No such letter" }
                p { a href="/simulator/mail" { "Back to all letters" } }
            }
        };
        return (StatusCode::NOT_FOUND, page("Simulated mail", &body)).into_response();
    };
    let body = html! {
        main.index.letter {
            nav { a href="/simulator/mail" { "All letters" } }
            h1 lang="" { (letter.subject) }
            dl {
                dt { "From" } dd { (letter.from) }
                dt { "To" } dd { (letter.to) }
                dt { "Sent" } dd { (time(Instant(letter.at), &office.settings.zone)) }
            }
            div.body lang="" { @for piece in pieces(&letter.text) { (piece) } }
        }
    };
    page("Simulated letter", &body)
}

async fn letters(State(office): State<Arc<PostOffice>>) -> Json<Vec<Letter>> {
    Json(office.letters())
}

async fn script(
    State(office): State<Arc<PostOffice>>,
    Json(rules): Json<Vec<Rule<MailFault>>>,
) -> StatusCode {
    office.set_script(rules);
    StatusCode::NO_CONTENT
}
