//! What the page of a patient shows, read in one transaction that also says who looked.

use care::{
    caregiver::{self, Caregiver},
    dispense::{self, Dispense},
    patient::{self, KnownContact, Patient},
    pharmacy,
    refill::{self, Refill},
    task::{self, Task},
    therapy::{self, TherapyOverview},
};
use identity::{Permission, permit_on};
use kernel::{Day, Instant, PatientId, Result, Zone};
use outreach::{
    consent::{self, Line as ConsentLine},
    contact_policy,
    conversation::{self, Line},
    explain::{self, Explained},
};
use store::Tx;

use crate::reasons;

/// A patient and everything beside.
pub(super) struct File {
    pub(super) patient: Patient,
    pub(super) contacts: Vec<KnownContact>,
    pub(super) caregivers: Vec<Caregiver>,
    pub(super) courses: Vec<Course>,
    pub(super) tasks: Vec<Task>,
    pub(super) consents: Vec<ConsentLine>,
    pub(super) messages: Vec<Explained>,
    pub(super) thread: Vec<Line>,
    pub(super) stopped_at: Option<Instant>,
    /// The day at the pharmacy: every day on the page is counted from it, as on the work list.
    pub(super) today: Day,
    pub(super) now: Instant,
    /// Where it is what time: the patient's own zone, or else the pharmacy's.
    pub(super) zone: Zone,
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
    Ok(File {
        zone: patient.zone.clone().unwrap_or_else(|| ours.clone()),
        patient,
        contacts: patient::contacts(tx, id)?,
        caregivers: caregiver::of_patient(tx, id)?,
        courses,
        tasks: task::of_patient(tx, id, TASKS)?,
        consents: consent::ledger(tx, id)?,
        messages: explain::for_patient(tx, id)?,
        thread: conversation::thread(tx, id)?,
        stopped_at: contact_policy::stopped_at(tx, id)?,
        today: ours.day(tx.now()),
        now: tx.now(),
    })
}
