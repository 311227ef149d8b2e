//! "Is this message from you?": how our messages look, whether a link is ours, and an answer to the
//! address itself. The page never tells whether an address belongs to a patient.

pub mod page;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::{Token, smart_link};
use kernel::{Actor, ContactPoint, EmailAddress, PhoneNumber};
use outreach::inquiry::{self, Inquiry, is_ours};
use store::Tx;
use web::{Fault, View, csrf, fields::Posted, kit::Errors};

use crate::{PortalState, answer::see_other};
use page::{Judged, Shown};

/// The routes. Nobody has a session here.
pub fn routes() -> Router<PortalState> {
    Router::new()
        .route("/is-it-you", get(show))
        .route("/is-it-you/link", post(judge))
        .route("/is-it-you/asked", get(asked).post(ask))
}

fn forms() -> csrf::Token {
    csrf::Token::of("is-it-you")
}

/// The longest text that is looked at: more than a few messages.
const LONGEST: usize = 2_000;

async fn link_base(state: &PortalState) -> Result<String, Fault> {
    Ok(state.db.read(|tx| Ok(care::pharmacy::current(tx)?.link_base)).await?)
}

async fn show(view: View, State(state): State<PortalState>) -> Result<Response, Fault> {
    let base = link_base(&state).await?;
    let shown = Shown { link_base: &base, judged: None, address: "", errors: Errors::none() };
    Ok(page::show(&view, &forms(), &shown).into_response())
}

/// Judges what was pasted, and keeps nothing of it.
async fn judge(
    view: View,
    State(state): State<PortalState>,
    posted: Posted,
) -> Result<Response, Fault> {
    let pasted = posted.vouched(&forms())?.prose(page::PASTED, LONGEST);
    let base = link_base(&state).await?;
    let judged = match is_ours(&pasted, &base) {
        None => Judged::NoLink,
        Some(false) => Judged::NotOurs,
        Some(true) => match token_in(&pasted, &base) {
            None => Judged::Ours,
            Some(token) => {
                let read = move |tx: &mut Tx<'_>| smart_link::inspect(tx, &token);
                let is_open = state.db.read(read).await?.is_some_and(|link| link.is_open);
                if is_open { Judged::OursOpen } else { Judged::OursClosed }
            }
        },
    };
    let errors = Errors::none();
    let shown = Shown { link_base: &base, judged: Some(judged), address: "", errors };
    let view = view.at("/is-it-you");
    Ok(page::show(&view, &forms(), &shown).into_response())
}

/// The token of the first link into one page.
fn token_in(pasted: &str, base: &str) -> Option<Token> {
    let lower = pasted.to_ascii_lowercase();
    let start = lower.find(&format!("{}/r/", base.to_ascii_lowercase()))?;
    let rest = pasted.get(start + base.len() + 3..)?;
    let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
    Token::parse(&rest[..end])
}

/// Leaves the question to a job. Nothing here depends on whose address it is.
async fn ask(
    view: View,
    State(state): State<PortalState>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&forms())?;
    let typed = fields.prose(page::ADDRESS, 120).replace('\n', " ");
    let address = if typed.contains('@') {
        EmailAddress::parse(&typed).map(ContactPoint::Email)
    } else {
        PhoneNumber::parse(&typed).map(ContactPoint::Phone)
    };
    let Ok(address) = address else {
        let base = link_base(&state).await?;
        let errors = Errors::one(page::ADDRESS, view.say.t("is-it-you-address-error"));
        let shown = Shown { link_base: &base, judged: None, address: &typed, errors };
        let view = view.at("/is-it-you");
        let page = page::show(&view, &forms(), &shown);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let asked = Inquiry::Check { address };
    state.db.insist(&Actor::Visitor, move |tx| inquiry::keep(tx, &asked)).await?;
    Ok(see_other("/is-it-you/asked"))
}

async fn asked(view: View) -> maud::Markup {
    page::asked(&view)
}
