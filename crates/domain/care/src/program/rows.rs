//! Programs, one for each code, and the enrollments in them.

use kernel::{Day, EnrollmentId, Error, PatientId, ProgramId, Result};
use store::{Tx, sql};

use super::{Enrollment, Program};

sql! {
    INSERT: "
        INSERT INTO programs (id, code, name, created_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (code) DO NOTHING";
    BY_CODE: "SELECT id FROM programs WHERE code = $1";
    ENROLL: "
        INSERT INTO enrollments (id, patient, program, from_on, until_on, created_at)
        VALUES ($1, $2, $3, $4, NULL, $5)
        ON CONFLICT (patient, program) WHERE until_on IS NULL DO NOTHING";
    CURRENT: "
        SELECT id FROM enrollments WHERE patient = $1 AND program = $2 AND until_on IS NULL";
    END: "UPDATE enrollments SET until_on = $2 WHERE id = $1";
    OF_PATIENT: "
        SELECT e.id, p.id, p.code, p.name, e.from_on, e.until_on
          FROM enrollments e JOIN programs p ON p.id = e.program
         WHERE e.patient = $1 ORDER BY e.from_on DESC, e.id DESC";
}

pub(super) fn ensure(tx: &mut Tx<'_>, id: ProgramId, code: &str, name: &str) -> Result<ProgramId> {
    let now = tx.now();
    tx.execute(&INSERT, &[id.into(), code.into(), name.into(), now.into()])?;
    tx.find(&BY_CODE, &[code.into()], |row| row.get(0))?.ok_or(Error::NotFound { what: "program" })
}

pub(super) fn enroll(
    tx: &mut Tx<'_>,
    id: EnrollmentId,
    (patient, program): (PatientId, ProgramId),
    from_on: Day,
) -> Result<EnrollmentId> {
    let now = tx.now();
    let row = [id.into(), patient.into(), program.into(), from_on.into(), now.into()];
    tx.execute(&ENROLL, &row)?;
    tx.find(&CURRENT, &[patient.into(), program.into()], |row| row.get(0))?
        .ok_or(Error::NotFound { what: "enrollment" })
}

pub(super) fn end(tx: &mut Tx<'_>, id: EnrollmentId, until_on: Day) -> Result<()> {
    tx.execute(&END, &[id.into(), until_on.into()])?;
    Ok(())
}

pub(super) fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Enrollment>> {
    tx.query(&OF_PATIENT, &[patient.into()], |row| {
        let program = Program { id: row.get(1)?, code: row.get(2)?, name: row.get(3)? };
        Ok(Enrollment { id: row.get(0)?, program, from_on: row.get(4)?, until_on: row.get(5)? })
    })
}
