//! What somebody who is in reads when a page is not for them, is not there, or came too late: the
//! console around it stays, so that there is a way on and a way out.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Error, Result};
use maud::{Markup, html};
use web::{
    Fault, View,
    kit::{Look, link_button},
};

use crate::{
    StaffSession,
    frame::{self, Part},
};

/// The page of what was found, or the page that says why there is none.
pub(crate) fn shown<T>(
    view: &View,
    who: &StaffSession,
    found: Result<T>,
    page: impl FnOnce(T) -> Markup,
) -> Response {
    match found {
        Ok(found) => page(found).into_response(),
        Err(error) => refused(view, who, error),
    }
}

/// The page that says why not. What broke is left to the rim, which logs it under a name.
pub(crate) fn refused(view: &View, who: &StaffSession, error: Error) -> Response {
    let say = &view.say;
    let (status, title, why) = match error {
        Error::Forbidden => {
            (StatusCode::FORBIDDEN, say.t("console-not-yours"), say.t("console-not-yours-why"))
        }
        Error::NotFound { .. } => {
            (StatusCode::NOT_FOUND, say.t("console-missing"), say.t("console-missing-why"))
        }
        Error::Refused { code } => {
            let key = format!("refused-{code}");
            let why = if say.knows(&key) { say.t(&key) } else { say.t("fault-refused-body") };
            (Fault::from(error).into_response().status(), say.t("fault-refused-title"), why)
        }
        Error::Failed(_) => return Fault::from(error).into_response(),
    };
    let has_work = who.staff.role.may(identity::Permission::ReadTasks);
    let body = html! {
        h1 { (title) }
        p.lead { (why) }
        @if has_work {
            p { (link_button(Look::Second, "/console/worklist", say.t("console-to-work"))) }
        }
    };
    let page = frame::page(view, who, Part::Elsewhere, title).show(body);
    (status, page).into_response()
}
