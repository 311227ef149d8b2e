//! What the page of a task shows, read in one transaction that also says who looked.

use care::{
    patient::{self, KnownContact, Patient},
    pharmacy,
    refill::{self, GivenAnswer, Refill},
    task,
};
use kernel::{Error, Instant, PatientId, Phi, ReplyId, Result, TaskId, Zone};
use outreach::{conversation, inbound::Reply};
use store::Tx;

use crate::worklist::line::{self, Line};

/// A task and what one needs to do it.
pub(super) struct File {
    pub(super) line: Line,
    pub(super) person: Option<Person>,
    pub(super) refill: Option<Arranged>,
    /// A text that somebody has to read, and the number it came from.
    pub(super) text: Option<(Reply, Phi<String>)>,
    /// The other record, when two may be one patient.
    pub(super) other: Option<Patient>,
    pub(super) note: Option<Phi<String>>,
    pub(super) now: Instant,
}

/// Whom to speak with.
pub(super) struct Person {
    pub(super) patient: Patient,
    pub(super) contacts: Vec<KnownContact>,
    /// Where it is what time: the patient's own zone, or else the pharmacy's.
    pub(super) zone: Zone,
}

/// The refill it is about.
pub(super) struct Arranged {
    pub(super) refill: Refill,
    pub(super) answers: Vec<GivenAnswer>,
}

pub(super) fn read(tx: &mut Tx<'_>, id: TaskId) -> Result<File> {
    let row = task::worklist_row(tx, id)?.ok_or(Error::NotFound { what: "task" })?;
    let line = line::one(tx, row)?;
    let found = &line.row.task;
    if let Some(patient) = found.patient {
        audit::viewed(tx, patient, "task")?;
    }
    let person = match found.patient {
        Some(patient) => Some(person(tx, patient)?),
        None => None,
    };
    let arranged = match found.refill {
        Some(refill) => {
            Some(Arranged { refill: refill::find(tx, refill)?, answers: latest(tx, refill)? })
        }
        None => None,
    };
    let subject = found.subject.clone();
    let (mut text, mut other) = (None, None);
    match (found.kind, subject) {
        (task::rules::Kind::PossibleDuplicate, Some(subject)) => {
            let id: PatientId = subject.parse()?;
            audit::viewed(tx, id, "task")?;
            other = Some(patient::find(tx, id)?);
        }
        // A message has an id too; then there is no text of that id.
        (_, Some(subject)) => {
            if let Ok(reply) = subject.parse::<ReplyId>() {
                text = conversation::reply(tx, reply)?;
            }
        }
        (_, None) => {}
    }
    Ok(File {
        note: task::note(tx, found)?,
        person,
        refill: arranged,
        text,
        other,
        now: tx.now(),
        line,
    })
}

fn person(tx: &mut Tx<'_>, id: PatientId) -> Result<Person> {
    let patient = patient::find(tx, id)?;
    let zone = match &patient.zone {
        Some(zone) => zone.clone(),
        None => pharmacy::zone(tx)?,
    };
    Ok(Person { contacts: patient::contacts(tx, id)?, patient, zone })
}

/// The answers that were sent last. A draft is not an answer.
fn latest(tx: &mut Tx<'_>, refill: kernel::RefillId) -> Result<Vec<GivenAnswer>> {
    let mut answers = refill::answers_given(tx, refill)?;
    let last = answers.iter().map(|answer| answer.version).max().unwrap_or(0);
    answers.retain(|answer| 0 < last && answer.version == last);
    answers.sort_by_key(|answer| {
        refill::answers::Question::ALL.iter().position(|it| *it == answer.question)
    });
    Ok(answers)
}
