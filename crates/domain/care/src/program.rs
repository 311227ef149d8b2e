//! A condition's service, and who is in it from when to when.

mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Day, EnrollmentId, Error, PatientId, ProgramId, Result};
use store::{Statement, Tx};

/// A program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Names the program.
    pub id: ProgramId,
    /// A stable word such as `oncology-oral`.
    pub code: String,
    /// The name staff read.
    pub name: String,
}

/// A patient in a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrollment {
    /// Names the enrollment.
    pub id: EnrollmentId,
    /// The program.
    pub program: Program,
    /// The first day.
    pub from_on: Day,
    /// The first day after it; none while it goes on.
    pub until_on: Option<Day>,
}

/// Gives the program of that code, making it when it is new.
///
/// Refused: `bad-program-code` for anything but lower-case letters, digits and hyphens.
pub fn ensure(tx: &mut Tx<'_>, code: &str, name: &str) -> Result<ProgramId> {
    permit(tx, Permission::RecordCare)?;
    let is_word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if code.is_empty() || !code.bytes().all(is_word) {
        return Err(Error::refused("bad-program-code"));
    }
    let id = tx.new_id();
    let kept = rows::ensure(tx, id, code, name)?;
    if kept == id {
        audit::note(tx, Act::Created, "program", id, None)?;
    }
    Ok(kept)
}

/// Enrolls a patient from a day on. One who is enrolled already stays so, and that enrollment is
/// given.
pub fn enroll(
    tx: &mut Tx<'_>,
    patient: PatientId,
    program: ProgramId,
    from_on: Day,
) -> Result<EnrollmentId> {
    permit(tx, Permission::RecordCare)?;
    let id = tx.new_id();
    let kept = rows::enroll(tx, id, (patient, program), from_on)?;
    if kept == id {
        audit::note(tx, Act::Created, "enrollment", id, Some(patient))?;
    }
    Ok(kept)
}

/// Ends the enrollment that goes on, if there is one. A day before its beginning is `bad-day`.
pub fn leave(tx: &mut Tx<'_>, patient: PatientId, program: ProgramId, until_on: Day) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    let current = of_patient(tx, patient)?
        .into_iter()
        .find(|enrollment| enrollment.program.id == program && enrollment.until_on.is_none());
    let Some(enrollment) = current else { return Ok(()) };
    if until_on < enrollment.from_on {
        return Err(Error::refused("bad-day"));
    }
    rows::end(tx, enrollment.id, until_on)?;
    audit::note(tx, Act::Changed, "enrollment", enrollment.id, Some(patient))
}

/// A patient's enrollments, the newest first.
pub fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Enrollment>> {
    rows::of_patient(tx, patient)
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}
