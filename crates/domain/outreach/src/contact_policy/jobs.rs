//! What happens to a contact policy later.

use care::task::{self, TaskCompleted, TaskOutcome, rules::Kind};
use engine::{JobError, JobKind, NewJob, Verdict};
use kernel::{PatientId, Result};
use serde::{Deserialize, Serialize};
use store::Tx;

use super::actions;

/// So many of a patient's newest tasks are looked through for an emergency that is still open.
const LOOKED_THROUGH: u32 = 200;

/// Why a task was opened in which somebody tells us of a death.
pub(crate) const DEATH: &str = "deceased";

/// A person has dealt with an emergency, or with word of a death: let messages go on, unless another one
/// is open.
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

/// The job that a completed task leads to: only a person's look at an emergency or a question does.
pub fn after_task(event: &TaskCompleted) -> Option<NewJob> {
    let is_grave = [Kind::UrgentSymptom, Kind::PatientQuestion].map(Kind::code);
    let is_looked_at =
        is_grave.contains(&event.kind.as_str()) && event.outcome != TaskOutcome::Overtaken.code();
    let patient = event.patient.filter(|_| is_looked_at)?;
    Some(NewJob::of(&ResumeAutomation { patient }))
}

/// The step of [`ResumeAutomation`] jobs.
pub fn resume(tx: &mut Tx<'_>, job: &ResumeAutomation) -> Verdict {
    resume_unless_grave(tx, job.patient).map_err(JobError::of)
}

fn resume_unless_grave(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    let is_grave = task::of_patient(tx, patient, LOOKED_THROUGH)?.iter().any(|task| {
        let tells_of_a_death = task.reasons.iter().any(|reason| reason == DEATH);
        task.outcome.is_none() && (task.kind == Kind::UrgentSymptom || tells_of_a_death)
    });
    if is_grave { Ok(()) } else { actions::resume_automation(tx, patient).map(drop) }
}
