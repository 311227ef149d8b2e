//! "Confirm it's you": a birth date opens one task, never the record (tier T1).

pub mod form;
pub mod page;

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::{
    Token,
    chosen_sign::{self, ChosenSign},
    identity_check::{self, Outcome},
    session, smart_link,
};
use kernel::{Actor, Day, Language};
use web::{Fault, Say, View, fields::Posted, kit::Errors};

use crate::{
    PortalState,
    answer::{see_other, with_cookies},
    device, landing,
    refill::actions::{Visiting, note_seen},
    visit::PatientVisit,
};
use form::{BIRTH, MONTH, Typed};

/// The question who one is: asked of anybody with a link.
pub fn door() -> Router<PortalState> {
    Router::new().route("/hello", get(show).post(attempt))
}

/// The routes of staying and going.
pub fn routes() -> Router<PortalState> {
    Router::new().route("/session/stay", post(stay)).route("/out", get(gone).post(leave))
}

/// The language of the link and what its patient chose to know us by, if the link still opens something.
async fn known(
    state: &PortalState,
    token: &Token,
) -> Result<Option<(Language, Option<ChosenSign>)>, Fault> {
    let token = token.clone();
    let found = state.db.read(move |tx| {
        let found = smart_link::inspect(tx, &token)?.filter(|link| link.is_open);
        let Some(link) = found else { return Ok(None) };
        Ok(Some((link.language, chosen_sign::of(tx, link.patient)?)))
    });
    Ok(found.await?)
}

async fn show(
    view: View,
    State(state): State<PortalState>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let Some(token) = device::link(&headers) else { return Ok(no_link(&view)) };
    let forms = device::form_token(&token);
    let Some((language, sign)) = known(&state, &token).await? else {
        return Ok(landing::closed(&view, "/hello/new-link", &forms));
    };
    let view = view.written_in(&language);
    let blank = (&Typed::default(), &Errors::none());
    Ok(page::confirm(&view, &forms, sign.as_ref(), blank).into_response())
}

async fn attempt(
    view: View,
    State(state): State<PortalState>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Fault> {
    let Some(token) = device::link(&headers) else { return Ok(no_link(&view)) };
    let forms = device::form_token(&token);
    let fields = posted.vouched(&forms)?;
    let Some((language, sign)) = known(&state, &token).await? else {
        return Ok(landing::closed(&view, "/hello/new-link", &forms));
    };
    let view = view.written_in(&language);
    let typed = Typed::of(&fields);
    let today = view.brand.zone.day(state.db.now());
    let given = match typed.read(&view.say, today) {
        Ok(day) => day,
        Err(errors) => return Ok(again(&view, &forms, sign.as_ref(), (&typed, &errors))),
    };
    let browser = device::device(&headers);
    let cookie = device::keep_device(&browser);
    let compared = compare(&state, token, browser, given).await?;
    let Compared { outcome, visiting, was_last, first_page } = compared;
    Ok(match outcome {
        Outcome::Matched(visit) => {
            note(&state, visiting).await?;
            with_cookies(see_other(first_page), [cookie, device::keep_visit(&visit)])
        }
        Outcome::Wrong { left } => {
            let errors = no_match(&view.say, left);
            with_cookies(again(&view, &forms, sign.as_ref(), (&typed, &errors)), [cookie])
        }
        Outcome::Closed if was_last => landing::locked(&view, "/hello/new-link", &forms),
        Outcome::Closed => landing::closed(&view, "/hello/new-link", &forms),
    })
}

/// The date as a whole does not match; none of its three parts is known to be wrong.
pub fn no_match(say: &Say, left: u32) -> Errors {
    let key = if left == 1 { "birth-last-try" } else { "birth-no-match" };
    Errors::of_group(BIRTH, MONTH, say.t(key))
}

/// What a try came to.
struct Compared {
    outcome: Outcome,
    visiting: Option<Visiting>,
    /// Whether this very try was the one too many that closed the link.
    was_last: bool,
    /// Where a match leads.
    first_page: &'static str,
}

/// One transaction: the try is counted whatever comes of it.
async fn compare(
    state: &PortalState,
    token: Token,
    browser: Token,
    given: Day,
) -> Result<Compared, Fault> {
    let compared = state.db.write(&Actor::Visitor, move |tx| {
        let Some(link) = smart_link::inspect(tx, &token)? else {
            let (outcome, first_page) = (Outcome::Closed, "/refill");
            return Ok(Compared { outcome, visiting: None, was_last: false, first_page });
        };
        let first_page = landing::first_page(tx, &link)?;
        let expected = care::patient::birth_date(tx, link.patient)?;
        let outcome = identity_check::attempt(tx, &link, &browser, given, expected.as_ref())?;
        let visiting = Visiting { patient: link.patient, link: link.id, since: tx.now() };
        let failures = smart_link::find(tx, link.id)?.map_or(0, |link| link.failures);
        let was_last = link.failures < failures && failures == identity_check::MOST_FAILURES;
        Ok(Compared { outcome, visiting: Some(visiting), was_last, first_page })
    });
    Ok(compared.await?)
}

/// The pages are about to be seen, in the patient's own name.
pub(crate) async fn note(state: &PortalState, visiting: Option<Visiting>) -> Result<(), Fault> {
    if let Some(visiting) = visiting {
        let actor = Actor::Patient(visiting.patient);
        state.db.write(&actor, move |tx| note_seen(tx, visiting)).await?;
    }
    Ok(())
}

fn again(
    view: &View,
    forms: &web::csrf::Token,
    sign: Option<&ChosenSign>,
    typed: (&Typed, &Errors),
) -> Response {
    let page = page::confirm(view, forms, sign, typed);
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

fn no_link(view: &View) -> Response {
    (StatusCode::UNAUTHORIZED, page::timed_out(view)).into_response()
}

/// "Keep this page open": a sign of life.
async fn stay(
    State(state): State<PortalState>,
    visit: PatientVisit,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Fault> {
    posted.vouched(&visit.token)?;
    let id = visit.session.id;
    state.db.write(&visit.actor(), move |tx| session::touch(tx, id)).await?;
    // A script asks in the background; a plain form wants a page.
    let is_script = headers.get("sec-fetch-mode").is_some_and(|mode| mode != "navigate");
    Ok(if is_script { StatusCode::NO_CONTENT.into_response() } else { see_other("/refill") })
}

/// "Finish and close": the server forgets the session and that it knew this browser, and the browser
/// its copies. Whoever has the browser next is asked for the birth date.
async fn leave(
    State(state): State<PortalState>,
    visit: PatientVisit,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Fault> {
    posted.vouched(&visit.token)?;
    let (session, link, browser) = (visit.session.clone(), visit.link, device::device(&headers));
    let actor = visit.actor();
    let ended = state.db.write(&actor, move |tx| {
        smart_link::forget_device(tx, link, &browser)?;
        session::end(tx, &session)
    });
    ended.await?;
    let mut response = with_cookies(see_other("/out"), device::forget());
    // Where notices are on, what they need is all that is stored.
    let clear = match device::app(&headers) {
        Some(_) => header::HeaderValue::from_static("\"cache\""),
        None => header::HeaderValue::from_static("\"cache\", \"storage\""),
    };
    response.headers_mut().insert("clear-site-data", clear);
    Ok(response)
}

async fn gone(view: View) -> maud::Markup {
    page::out(&view)
}
