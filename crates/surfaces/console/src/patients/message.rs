//! Writing a secure message to a patient, from their page.

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use identity::{Permission, Token};
use kernel::{Error, Language, PatientId};
use maud::{Markup, html};
use outreach::secure;
use web::{
    Fault, View,
    fields::Posted,
    kit::{Look, button, disclosed, form as frame},
};

use super::file::File;
use crate::{ConsoleState, StaffSession, refusal};

const WORDS: &str = "words";
const LANGUAGE: &str = "language";
const ONCE: &str = "once";

/// The form, for whoever may send. The language is the patient's unless another is chosen, since the
/// page where it is read tells it to screen readers.
pub(super) fn form(view: &View, who: &StaffSession, file: &File) -> Markup {
    let say = &view.say;
    if !who.staff.role.may(Permission::SendMessages) {
        return Markup::default();
    }
    let path = format!("/console/patients/{}/messages", file.patient.id);
    let once = Token::generate();
    let theirs = words::spoken(&file.patient.language);
    let body = html! {
        p.small.soft { (say.t("console-secure-hint")) }
        (frame(&path, &who.token, html! {
            input type="hidden" name=(ONCE) value=(once.reveal());
            div.field {
                label.label for=(WORDS) { (say.t("console-secure-words")) }
                textarea.input id=(WORDS) name=(WORDS) rows="4" maxlength=(secure::LONGEST) dir="auto" {}
            }
            div.field {
                label.label for=(LANGUAGE) { (say.t("console-secure-language")) }
                select.input id=(LANGUAGE) name=(LANGUAGE) {
                    @for (tag, name) in words::SPOKEN {
                        option value=(tag) lang=(tag) selected[*tag == *theirs] { (name) }
                    }
                }
            }
            div.actions { (button(Look::Second, say.t("console-secure-send"))) }
        }))
    };
    disclosed(false, say.t("console-secure"), body)
}

pub(super) async fn write(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let words = fields.prose(WORDS, 2 * secure::LONGEST);
    let language: Language = match fields.text(LANGUAGE).parse() {
        Ok(language) => language,
        Err(_) => return Err(Fault::Status(StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let key = format!("{}:{}", who.staff.id, fields.text(ONCE));
    let written = match id.parse::<PatientId>() {
        Ok(patient) => {
            let write = move |tx: &mut store::Tx<'_>| {
                care::patient::find(tx, patient)?;
                secure::write(tx, patient, &words, &language, &key).map(drop)
            };
            state.db.write(&who.actor(), write).await
        }
        Err(_) => Err(Error::NotFound { what: "patient" }),
    };
    let back = format!("/console/patients/{id}#timeline");
    Ok(match written {
        Ok(()) => (StatusCode::SEE_OTHER, [(header::LOCATION, back)]).into_response(),
        refused => refusal::shown(&view, &who, refused, |()| Markup::default()),
    })
}
