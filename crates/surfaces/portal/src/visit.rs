//! A visit at tier T1: somebody on this device has shown the link and the birth date. Pages take a
//! [`PatientVisit`]; without one they are not reached.

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use identity::{
    session::{self, Level, Session},
    smart_link,
};
use kernel::{Actor, PatientId, SmartLinkId};
use web::{Fault, View, csrf};

use crate::{
    PortalState, answer::see_other, clock::Clock, device, hello, refill::actions::Visiting,
};

/// Who is in, proven on this device.
#[derive(Clone, Debug)]
pub struct PatientVisit {
    /// The session behind it.
    pub session: Session,
    /// The link that opened it.
    pub link: SmartLinkId,
    /// Whose visit it is.
    pub patient: PatientId,
    /// The token of its forms.
    pub token: csrf::Token,
    /// By whose clock times are told.
    pub clock: Clock,
    /// Its pages, in the language of the link unless the reader chose another.
    pub view: View,
}

impl PatientVisit {
    /// What the refill pages need of it.
    pub const fn visiting(&self) -> Visiting {
        Visiting { patient: self.patient, link: self.link, since: self.session.started_at }
    }

    /// In whose name it acts.
    pub const fn actor(&self) -> Actor {
        Actor::Patient(self.patient)
    }
}

impl FromRequestParts<PortalState> for PatientVisit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &PortalState) -> Result<Self, Response> {
        let Some(cookie) = device::visit(&parts.headers) else {
            return Err(no_visit(parts, state));
        };
        let token = device::form_token(&cookie);
        let known = cookie.clone();
        let found = state.db.read(move |tx| {
            let Some(session) = session::find(tx, &cookie)? else { return Ok(None) };
            let Level::Matched { link, patient } = session.level else { return Ok(None) };
            let language = smart_link::find(tx, link)?.map(|link| link.language);
            let zone = care::patient::zone(tx, patient)?;
            Ok(Some((tx.now(), session, link, patient, (language, zone))))
        });
        let (now, session, link, patient, (language, zone)) = match found.await {
            Ok(Some(found)) => found,
            Ok(None) => return Err(no_visit(parts, state)),
            Err(error) => return Err(Fault::from(error).into_response()),
        };
        let view = view(parts, state);
        let view = match language {
            Some(language) => view.written_in(&language),
            None => view,
        };
        let clock = Clock::of(zone, &view.brand.zone);
        let mut visit = Self { session, link, patient, token, clock, view };
        if session::is_stale(&visit.session, now) {
            let id = visit.session.id;
            let actor = visit.actor();
            let touched = state.db.write(&actor, move |tx| {
                session::touch(tx, id)?;
                session::find(tx, &known)
            });
            match touched.await {
                Ok(Some(session)) => visit.session = session,
                Ok(None) => return Err(no_visit(parts, state)),
                Err(error) => return Err(Fault::from(error).into_response()),
            }
        }
        Ok(visit)
    }
}

/// The link on this device asks for the birth date again, and answers are kept; without a link the
/// page says how to go on.
fn no_visit(parts: &Parts, state: &PortalState) -> Response {
    if device::link(&parts.headers).is_some() {
        return see_other("/hello");
    }
    let view = view(parts, state);
    (StatusCode::UNAUTHORIZED, hello::page::timed_out(&view)).into_response()
}

fn view(parts: &Parts, state: &PortalState) -> View {
    let made = parts.extensions.get::<View>().cloned();
    made.unwrap_or_else(|| View::of(&state.site, parts))
}
