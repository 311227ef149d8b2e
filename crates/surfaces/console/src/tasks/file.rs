//! What the page of a task shows, read in one transaction that also says who looked.

use care::{
    patient::{self, KnownContact, Patient},
    prescriber::{self, Prescriber},
    prescription,
    refill::{self, GivenAnswer, Refill},
    task,
    therapy::{self, State as Stands},
};
use identity::staff;
use kernel::{Error, Instant, PatientId, Phi, ReplyId, Result, TaskId, TherapyId};
use outreach::{
    conversation::{self, ToRead},
    facts,
    letter::{self, Outlook},
    policy::Calling,
};
use store::Tx;

use crate::{
    letters::offer,
    reasons,
    worklist::line::{self, Line},
};

/// A task and what one needs to do it.
pub(super) struct File {
    pub(super) line: Line,
    pub(super) person: Option<Person>,
    pub(super) refill: Option<Arranged>,
    /// The medicine it is about, or else all that the patient takes.
    pub(super) courses: Vec<Course>,
    /// A text that somebody has to read, and the number it came from.
    pub(super) text: Option<ToRead>,
    /// The other record, when two may be one patient.
    pub(super) other: Option<Patient>,
    pub(super) note: Option<Phi<String>>,
    /// The name of whoever completed it.
    pub(super) done_by: Option<String>,
    /// Calls about the same that nobody answered.
    pub(super) tries: u32,
    pub(super) now: Instant,
    /// What would become of a letter, where one may help.
    pub(super) letter: Option<Outlook>,
}

/// Whom to speak with.
pub(super) struct Person {
    pub(super) patient: Patient,
    pub(super) contacts: Vec<KnownContact>,
    /// Whether they may be called now, where they are.
    pub(super) calling: Calling,
}

/// A medicine, and who ordered it.
pub(super) struct Course {
    pub(super) medication: String,
    pub(super) prescriber: Option<Prescriber>,
}

/// The refill it is about.
pub(super) struct Arranged {
    pub(super) refill: Refill,
    /// Each answer that was sent last, with what was said before where that differs.
    pub(super) answers: Vec<(GivenAnswer, Option<GivenAnswer>)>,
    /// Reasons that the patient has taken back.
    pub(super) taken_back: Vec<String>,
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
            let answers = latest(tx, refill)?;
            let refill = refill::find(tx, refill)?;
            Some(Arranged { taken_back: reasons::taken_back(tx, &refill)?, refill, answers })
        }
        None => None,
    };
    let courses = match found.patient {
        Some(patient) => courses(tx, patient, arranged.as_ref().map(|it| it.refill.therapy))?,
        None => Vec::new(),
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
    let done_by = match found.done_by {
        Some(id) => staff::find(tx, id)?.map(|staff| staff.name),
        None => None,
    };
    let letter = match found.patient.filter(|_| offer::is_for(found.kind)) {
        Some(patient) => Some(letter::outlook(tx, patient, found.refill)?),
        None => None,
    };
    Ok(File {
        letter,
        tries: tries(tx, found)?,
        done_by,
        note: task::note(tx, found)?,
        person,
        refill: arranged,
        courses,
        text,
        other,
        now: tx.now(),
        line,
    })
}

/// So many of a patient's newest tasks are looked through for calls.
const LOOKED_THROUGH: u32 = 100;

/// How often nobody answered: of its refill, or else of its own kind.
fn tries(tx: &mut Tx<'_>, of: &task::Task) -> Result<u32> {
    let Some(patient) = of.patient else { return Ok(0) };
    let all = task::of_patient(tx, patient, LOOKED_THROUGH)?;
    let is_same = |it: &&task::Task| match of.refill {
        Some(refill) => it.refill == Some(refill),
        None => it.refill.is_none() && it.kind == of.kind,
    };
    let in_vain = |it: &&task::Task| it.outcome == Some(task::TaskOutcome::NotReached);
    Ok(u32::try_from(all.iter().filter(is_same).filter(in_vain).count()).unwrap_or(u32::MAX))
}

fn person(tx: &mut Tx<'_>, id: PatientId) -> Result<Person> {
    let patient = patient::find(tx, id)?;
    let facts = facts::of(tx, id)?.ok_or(Error::NotFound { what: "patient" })?;
    let calling = facts.calling(tx.now());
    Ok(Person { contacts: patient::contacts(tx, id)?, patient, calling })
}

/// One therapy, or all that are not over, with whoever wrote the newest order.
fn courses(tx: &mut Tx<'_>, patient: PatientId, only: Option<TherapyId>) -> Result<Vec<Course>> {
    let orders = prescription::of_patient(tx, patient)?;
    let mut courses = Vec::new();
    for overview in therapy::of_patient(tx, patient)? {
        let id = overview.therapy.id;
        let is_meant = match only {
            Some(only) => only == id,
            None => matches!(overview.therapy.state, Stands::Active | Stands::Held),
        };
        if !is_meant {
            continue;
        }
        let of_it = orders.iter().filter(|order| order.therapy == id);
        let prescriber = match of_it.filter_map(|order| order.prescriber).next() {
            Some(prescriber) => Some(prescriber::find(tx, prescriber)?),
            None => None,
        };
        courses.push(Course { medication: overview.medication.name, prescriber });
    }
    Ok(courses)
}

/// The answers that were sent last, and what they changed. A draft is not an answer.
fn latest(
    tx: &mut Tx<'_>,
    refill: kernel::RefillId,
) -> Result<Vec<(GivenAnswer, Option<GivenAnswer>)>> {
    let given = refill::answers_given(tx, refill)?;
    let last = given.iter().map(|answer| answer.version).max().unwrap_or(0);
    let (now, mut before): (Vec<_>, Vec<_>) =
        given.into_iter().filter(|answer| 0 < answer.version).partition(|it| it.version == last);
    before.sort_by_key(|answer| std::cmp::Reverse(answer.version));
    let mut answers: Vec<_> = now
        .into_iter()
        .map(|answer| {
            let earlier = before.iter().find(|it| it.question == answer.question);
            let changed = earlier.filter(|it| it.value != answer.value || it.words != answer.words);
            (answer, changed.cloned())
        })
        .collect();
    answers.sort_by_key(|(answer, _)| {
        refill::answers::Question::ALL.iter().position(|it| *it == answer.question)
    });
    Ok(answers)
}
