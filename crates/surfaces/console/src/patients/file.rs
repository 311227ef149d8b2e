//! What the page of a patient shows, read in one transaction that also says who looked.

use std::collections::BTreeMap;

use care::{
    caregiver::{self, Caregiver},
    dispense::{self, Dispense},
    patient::{self, KnownContact, Patient},
    pharmacy,
    refill::{self, Refill},
    task::{self, Task},
    therapy::{self, TherapyOverview},
};
use identity::{Permission, permit_on, staff};
use kernel::{Day, Error, Instant, PatientId, RefillId, Result, StaffId};
use outreach::{
    consent::{self, Line as ConsentLine},
    contact_policy,
    conversation::{self, Line},
    explain::{self, Explained},
    facts,
    letter::{self, Outlook},
    policy::Calling,
};
use store::Tx;

use crate::{letters::offer, reasons};

/// A patient and everything beside.
pub(super) struct File {
    pub(super) patient: Patient,
    pub(super) contacts: Vec<KnownContact>,
    pub(super) caregivers: Vec<Caregiver>,
    pub(super) courses: Vec<Course>,
    pub(super) tasks: Vec<Work>,
    pub(super) consents: Vec<ConsentLine>,
    pub(super) messages: Vec<Explained>,
    pub(super) thread: Vec<Line>,
    pub(super) stopped_at: Option<Instant>,
    /// The day at the pharmacy: every day on the page is counted from it, as on the work list.
    pub(super) today: Day,
    pub(super) now: Instant,
    /// Whether they may be called now, where they are.
    pub(super) calling: Calling,
    /// What would become of a letter.
    pub(super) letter: Outlook,
}

/// A task with the names that stand beside it.
pub(super) struct Work {
    pub(super) task: Task,
    /// Of the medicine it is about.
    pub(super) medicine: Option<String>,
    /// Of whoever completed it.
    pub(super) done_by: Option<String>,
}

/// A therapy with its refill and what was dispensed.
pub(super) struct Course {
    pub(super) overview: TherapyOverview,
    pub(super) refill: Option<Refill>,
    /// Reasons of the refill that the patient has taken back.
    pub(super) taken_back: Vec<String>,
    pub(super) dispenses: Vec<Dispense>,
}

/// Tasks of one page.
const TASKS: u32 = 50;

pub(super) fn read(tx: &mut Tx<'_>, id: PatientId) -> Result<File> {
    permit_on(tx, Permission::ReadPatients, id, Some(id))?;
    audit::viewed(tx, id, "patient")?;
    let patient = patient::find(tx, id)?;
    let facts = facts::of(tx, id)?.ok_or(Error::NotFound { what: "patient" })?;
    let ours = pharmacy::zone(tx)?;
    let mut courses = Vec::new();
    for overview in therapy::of_patient(tx, id)? {
        let therapy = overview.therapy.id;
        let refill = refill::current(tx, therapy)?;
        courses.push(Course {
            taken_back: match &refill {
                Some(refill) => reasons::taken_back(tx, refill)?,
                None => Vec::new(),
            },
            refill,
            dispenses: dispense::of_therapy(tx, therapy)?,
            overview,
        });
    }
    let names: BTreeMap<StaffId, String> =
        staff::all(tx)?.into_iter().map(|staff| (staff.id, staff.name)).collect();
    let mut tasks = Vec::new();
    for task in task::of_patient(tx, id, TASKS)? {
        let medicine = match task.refill {
            Some(refill) => medicine(tx, refill, &courses)?,
            None => None,
        };
        let done_by = task.done_by.and_then(|id| names.get(&id).cloned());
        tasks.push(Work { task, medicine, done_by });
    }
    let open = care::refill::open_of_patient(tx, id)?;
    Ok(File {
        letter: letter::outlook(tx, id, offer::about(&open))?,
        calling: facts.calling(tx.now()),
        patient,
        contacts: patient::contacts(tx, id)?,
        caregivers: caregiver::of_patient(tx, id)?,
        courses,
        tasks,
        consents: consent::ledger(tx, id)?,
        messages: explain::for_patient(tx, id)?,
        thread: conversation::thread(tx, id)?,
        stopped_at: contact_policy::stopped_at(tx, id)?,
        today: ours.day(tx.now()),
        now: tx.now(),
    })
}

/// The name of the medicine of a refill, which may be one before the current.
fn medicine(tx: &mut Tx<'_>, id: RefillId, courses: &[Course]) -> Result<Option<String>> {
    let current = |course: &&Course| course.refill.as_ref().is_some_and(|refill| refill.id == id);
    let found = match courses.iter().find(current) {
        Some(course) => Some(course),
        None => {
            let therapy = refill::find(tx, id)?.therapy;
            courses.iter().find(|course| course.overview.therapy.id == therapy)
        }
    };
    Ok(found.map(|course| course.overview.medication.name.clone()))
}
