//! Somebody of the staff who is in. Pages take a [`StaffSession`]; without one they are not reached.

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
};
use identity::{
    session::{self, Level, Session},
    staff::{self, Staff},
};
use kernel::{Actor, Result};
use outreach::{contact_policy, policy::Hold};
use store::Tx;
use vault::Token;
use web::{
    Fault,
    cookie::{Cookie, SameSite},
    csrf,
};

use crate::ConsoleState;

/// The cookie of a staff session: from our own pages only.
pub(crate) const COOKIE: Cookie = Cookie::new("__Host-staff", SameSite::Strict);

/// Who is in.
#[derive(Clone, Debug)]
pub struct StaffSession {
    /// The session behind it.
    pub session: Session,
    /// Who it is.
    pub staff: Staff,
    /// The token of its forms.
    pub token: csrf::Token,
    /// What the pharmacy holds back now: every page says so.
    pub hold: Option<Hold>,
    cookie: Token,
}

impl StaffSession {
    /// In whose name it acts.
    pub const fn actor(&self) -> Actor {
        Actor::Staff(self.staff.id)
    }

    /// Whether it still holds: it may have run its time, been ended, or its person shut out since.
    pub(crate) fn still_holds(&self, tx: &mut Tx<'_>) -> Result<bool> {
        Ok(who_is_in(tx, &self.cookie)?.is_some())
    }
}

fn who_is_in(tx: &mut Tx<'_>, cookie: &Token) -> Result<Option<(Session, Staff)>> {
    let Some(session) = session::find(tx, cookie)? else { return Ok(None) };
    let Level::Staff(id) = session.level else { return Ok(None) };
    Ok(staff::find(tx, id)?.filter(|staff| staff.is_active).map(|staff| (session, staff)))
}

impl FromRequestParts<ConsoleState> for StaffSession {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &ConsoleState,
    ) -> Result<Self, Self::Rejection> {
        let cookie = COOKIE.read(&parts.headers).and_then(|text| Token::parse(&text));
        let Some(cookie) = cookie else { return Err(to_the_door()) };
        let shown = cookie.clone();
        let read = move |tx: &mut Tx<'_>| {
            let Some(found) = who_is_in(tx, &shown)? else { return Ok(None) };
            Ok(Some((found, contact_policy::held(tx)?)))
        };
        match state.db.read(read).await {
            Ok(Some(((session, staff), hold))) => {
                let token = csrf::Token::of(cookie.reveal());
                Ok(Self { session, staff, token, hold, cookie })
            }
            Ok(None) => Err(to_the_door()),
            Err(error) => Err(Fault::from(error).into_response()),
        }
    }
}

fn to_the_door() -> Response {
    Redirect::to("/console/sign-in").into_response()
}
