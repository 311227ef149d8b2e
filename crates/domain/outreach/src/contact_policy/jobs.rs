//! What happens to a contact policy later.

use care::task::{self, TaskCompleted, TaskOutcome, rules::Kind};
use engine::{JobError, JobKind, NewJob, Verdict};
use kernel::{PatientId, Result};
use serde::{Deserialize, Serialize};
use store::Tx;

use super::actions;

/// So many of a patient's newest tasks are looked through for an emergency that is still open.
const LOOKED_THROUGH: u32 = 200;

/// A person has dealt with an emergency: let messages go on, unless another one is open.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResumeAutomation {
    /// Whose messages.
    pub patient: PatientId,
}

impl JobKind for ResumeAutomation {
    const KIND: &'static str = "outreach.resume_automation/1";
    const EXAMPLE: &'static str = r#"{"patient":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// The job that a completed task leads to: only a person's look at an emergency does.
pub fn after_task(event: &TaskCompleted) -> Option<NewJob> {
    let is_looked_at =
        event.kind == Kind::UrgentSymptom.code() && event.outcome != TaskOutcome::Overtaken.code();
    let patient = event.patient.filter(|_| is_looked_at)?;
    Some(NewJob::of(&ResumeAutomation { patient }))
}

/// The step of [`ResumeAutomation`] jobs.
pub fn resume(tx: &mut Tx<'_>, job: &ResumeAutomation) -> Verdict {
    resume_unless_urgent(tx, job.patient).map_err(JobError::of)
}

fn resume_unless_urgent(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    let is_urgent = task::of_patient(tx, patient, LOOKED_THROUGH)?
        .iter()
        .any(|task| task.kind == Kind::UrgentSymptom && task.outcome.is_none());
    if is_urgent { Ok(()) } else { actions::resume_automation(tx, patient).map(drop) }
}
