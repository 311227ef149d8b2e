//! How a number that moved is found.

use kernel::{ContactPointId, Instant, PatientId, Result};
use store::{Row, Tx, Value, sql};

sql! {
    /// Numbers that are new here and were somebody else's before, who lost them.
    MOVED_HERE: "
        SELECT n.id, n.patient, o.id, o.patient
          FROM contact_points n JOIN contact_points o ON o.token = n.token AND o.patient <> n.patient
         WHERE n.patient = $1 AND n.kind = 'phone' AND n.state = 'ok' AND n.created_at = $2
           AND o.state = 'suspended'
           AND o.reason IN ('replaced', 'moved', 'wrong-person', 'wrong-number', 'not-me')";
    /// Numbers that have just gone from here, and came to somebody else not long before.
    MOVED_ON: "
        SELECT n.id, n.patient, o.id, o.patient
          FROM contact_points o JOIN contact_points n ON n.token = o.token AND n.patient <> o.patient
         WHERE o.patient = $1 AND o.kind = 'phone' AND o.state = 'suspended'
           AND o.reason = 'replaced' AND o.updated_at = $2 AND n.state = 'ok'
           AND n.created_at >= $3";
}

/// A number that went from one patient to another.
pub(in crate::patient) struct Moved {
    pub(in crate::patient) to: (PatientId, ContactPointId),
    pub(in crate::patient) from: (PatientId, ContactPointId),
}

/// Numbers that came to these patients in this transaction from others who lost them, or went from these to
/// others who got them after that instant.
pub(in crate::patient) fn moved(
    tx: &mut Tx<'_>,
    patients: &[PatientId],
    after: Instant,
) -> Result<Vec<Moved>> {
    let now = tx.now();
    let read = |row: &Row<'_>| {
        Ok(Moved { to: (row.get(1)?, row.get(0)?), from: (row.get(3)?, row.get(2)?) })
    };
    let here: Vec<Vec<Value<'_>>> =
        patients.iter().map(|id| vec![(*id).into(), now.into()]).collect();
    let on: Vec<Vec<Value<'_>>> =
        patients.iter().map(|id| vec![(*id).into(), now.into(), after.into()]).collect();
    let mut found = tx.query_each(&MOVED_HERE, &here, read)?;
    found.extend(tx.query_each(&MOVED_ON, &on, read)?);
    Ok(found.into_iter().flatten().collect())
}
