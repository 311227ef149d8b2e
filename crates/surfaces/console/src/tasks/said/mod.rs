//! What a patient says on the phone, written down by whoever calls: the questions of the page, on one
//! sheet. The answers are judged by the rules that judge every answer.

mod form;
mod hold;
mod page;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use care::{
    medication::{self, Label, Medication},
    refill::{self, Refill, answers::Answers, delivery::Delivery},
    task::{self, Said},
    therapy,
};
use identity::{Permission, permit_on};
use kernel::{Error, Phi, Result, TaskId};
use store::Tx;
use web::{Fault, Fields, View, fields::Posted, kit::Errors};

use super::{
    NOTE,
    file::{self, File},
    id, see,
};
use crate::{ConsoleState, StaffSession, refusal};

/// A call takes no longer.
const CALL_MINUTES: i64 = 30;

/// Where the sheet of a task is.
pub(super) fn path(task: TaskId) -> String {
    format!("/console/tasks/{task}/answers")
}

/// Whether somebody may write down there what the patient of their task answers.
pub(super) fn is_offered(who: &StaffSession, file: &File) -> bool {
    let task = &file.line.row.task;
    let is_own = task.state == task::State::Claimed && task.claimed_by == Some(who.staff.id);
    let takes = file.refill.as_ref().is_some_and(|it| it.refill.state.takes_answers());
    is_own && takes && task.kind.takes_answer() && who.staff.role.may(Permission::RecordCare)
}

/// What the sheet is made from.
struct Asking {
    file: File,
    refill: Refill,
    /// What the patient wrote on the page and has not sent.
    draft: Answers,
    /// What they have said in this call about themselves, beside another of their medicines.
    said: Answers,
    is_counted: bool,
    /// What it is, as far as a picture tells.
    label: Label,
    /// The safe deliveries for a patient who has so many doses as were written down.
    days: Vec<Delivery>,
}

/// What stands on the sheet: at first what the patient began, then what could not be taken.
struct Attempt {
    fields: Fields,
    errors: Errors,
    refused: Option<&'static str>,
    /// Whether a pharmacist was told of it all the same.
    is_told: bool,
}

impl Attempt {
    fn new(fields: Fields, errors: Errors) -> Self {
        Self { fields, errors, refused: None, is_told: false }
    }
}

/// `GET /console/tasks/{id}/answers`.
pub(super) async fn show(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
) -> Response {
    let found = read(&state, &who, (id(&task), None)).await;
    match found {
        Ok(Some(asking)) if is_offered(&who, &asking.file) => {
            let (draft, said) = (asking.draft.clone(), asking.said.clone());
            let fields = form::begun(draft, said, asking.refill.answers_version);
            let begun = Attempt::new(fields, Errors::none());
            page::page(&view, &who, &asking, &begun).into_response()
        }
        Ok(_) => see(&format!("/console/tasks/{task}")),
        Err(error) => refusal::refused(&view, &who, error),
    }
}

async fn read(
    state: &ConsoleState,
    who: &StaffSession,
    (id, counted): (Result<TaskId>, Option<u16>),
) -> Result<Option<Asking>> {
    let id = id?;
    state.db.write(&who.actor(), move |tx| asking(tx, id, counted)).await
}

/// None for a task without a refill.
fn asking(tx: &mut Tx<'_>, id: TaskId, counted: Option<u16>) -> Result<Option<Asking>> {
    let file = file::read(tx, id)?;
    let task = &file.line.row.task;
    permit_on(tx, Permission::RecordCare, id, task.patient)?;
    let Some(refill) = task.refill else { return Ok(None) };
    let refill = refill::answerable(tx, refill)?;
    let therapy = therapy::find(tx, refill.therapy)?;
    let medication = medication::find(tx, therapy.medication)?;
    let days = refill::offer(tx, refill.id, counted)?.deliveries.unwrap_or_default();
    let draft = refill::draft(tx, refill.id)?;
    let since = tx.now().plus_minutes(-CALL_MINUTES);
    let said = refill::said_in_call(tx, refill.id, since)?;
    let Medication { is_counted, label, .. } = medication;
    Ok(Some(Asking { file, refill, draft, said, is_counted, label, days }))
}

/// `POST /console/tasks/{id}/answers`.
pub(super) async fn save(
    view: View,
    State(state): State<ConsoleState>,
    who: StaffSession,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fields = posted.vouched(&who.token)?;
    let is_kept = fields.text(form::CLAIM) == form::KEEP;
    let claimed = if is_kept { keep(&state, &who, id(&task)).await } else { Ok(()) };
    let counted = form::doses(&fields, form::DOSES);
    let asking = match read(&state, &who, (id(&task), counted)).await {
        Ok(Some(asking)) => asking,
        Ok(None) => return Ok(see(&format!("/console/tasks/{task}"))),
        Err(error) => return Ok(refusal::refused(&view, &who, error)),
    };
    let task = asking.file.line.row.task.id;
    if form::is_danger(&fields) {
        // Whatever is missing or too late: nobody waits for it.
        let told = state.db.write(&who.actor(), move |tx| task::tell_emergency(tx, task)).await;
        if let Err(error) = told {
            return Ok(refusal::refused(&view, &who, error));
        }
    }
    let page = |status: StatusCode, attempt: Attempt| {
        (status, page::page(&view, &who, &asking, &attempt)).into_response()
    };
    if is_kept {
        let attempt = Attempt::new(fields, Errors::none());
        return Ok(match claimed {
            Ok(()) => page(StatusCode::OK, attempt),
            Err(Error::Refused { code }) => {
                page(StatusCode::CONFLICT, Attempt { refused: Some(code), ..attempt })
            }
            Err(error) => refusal::refused(&view, &who, error),
        });
    }
    let said = match form::read(&fields, &view.say, (asking.is_counted, &asking.days)) {
        Ok(said) => said,
        Err(errors) => {
            return Ok(page(StatusCode::UNPROCESSABLE_ENTITY, Attempt::new(fields, errors)));
        }
    };
    Ok(match complete(&state, &who, task, (said, &fields)).await {
        Ok(Taken::Saved) => see(&format!("/console/worklist?finished={task}")),
        Ok(Taken::Refused { code, is_told }) => {
            let attempt = Attempt { fields, errors: Errors::none(), refused: Some(code), is_told };
            page(StatusCode::CONFLICT, attempt)
        }
        Err(error) => refusal::refused(&view, &who, error),
    })
}

/// Takes the task, or keeps it longer. Nothing that is typed depends on it: what cannot be taken is
/// refused once more when it is saved, and the words stay.
async fn keep(state: &ConsoleState, who: &StaffSession, id: Result<TaskId>) -> Result<()> {
    let id = id?;
    state.db.write(&who.actor(), move |tx| task::claim(tx, id)).await
}

/// Takes the task from whoever has it, together with what is saved. Who may not is refused as anybody
/// is who saves for a task of somebody else.
fn take_over(tx: &mut Tx<'_>, task: TaskId) -> Result<()> {
    match task::take_over(tx, task) {
        Err(Error::Refused { .. } | Error::Forbidden) => Ok(()),
        taken => taken,
    }
}

/// What became of the sheet.
enum Taken {
    Saved,
    /// It came too late; harm is told to a pharmacist whatever it came too late for.
    Refused {
        code: &'static str,
        is_told: bool,
    },
}

async fn complete(
    state: &ConsoleState,
    who: &StaffSession,
    task: TaskId,
    (said, fields): (Said, &Fields),
) -> Result<Taken> {
    let note = fields.prose(form::NOTE, NOTE);
    let note = Some(note).filter(|note| !note.is_empty()).map(Phi::new);
    let told = said.clone();
    let is_taken = fields.text(form::CLAIM) == form::TAKE;
    let write = move |tx: &mut Tx<'_>| {
        if is_taken {
            take_over(tx, task)?;
        }
        task::complete_with_answer(tx, task, said, note.as_ref())
    };
    match state.db.write(&who.actor(), write).await {
        Ok(()) => Ok(Taken::Saved),
        Err(Error::Refused { code }) => {
            let write = move |tx: &mut Tx<'_>| task::told_late(tx, task, &told);
            let is_told = state.db.write(&who.actor(), write).await?;
            Ok(Taken::Refused { code, is_told })
        }
        Err(error) => Err(error),
    }
}
