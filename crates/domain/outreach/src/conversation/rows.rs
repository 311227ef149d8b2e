//! The words that left, with where they stand.

use kernel::{DeliveryId, PatientId, Phi, Result};
use store::{Tx, sql};

use super::Said;
use crate::{consent::rows::word, delivery::rows::body_place, template::Template};

sql! {
    SAID: "
        SELECT d.id, m.id, m.template, d.body, d.language, d.channel, d.status, d.maybe_duplicate,
               d.decided_at
          FROM messages m JOIN deliveries d ON d.id = m.delivery
         WHERE m.patient = $1 ORDER BY m.id DESC LIMIT $2";
}

pub(super) fn said(tx: &mut Tx<'_>, patient: PatientId, limit: u32) -> Result<Vec<Said>> {
    let found = tx.query(&SAID, &[patient.into(), limit.into()], |row| {
        let said = Said {
            message: row.get(1)?,
            template: word(row, 2, Template::from_code)?,
            text: Phi::default(),
            language: row.get(4)?,
            channel: row.get::<String>(5)?.parse()?,
            status: row.get::<String>(6)?.parse()?,
            maybe_duplicate: row.get(7)?,
            at: row.get(8)?,
        };
        Ok((row.get::<DeliveryId>(0)?, said, row.get::<Vec<u8>>(3)?))
    })?;
    let mut lines = Vec::with_capacity(found.len());
    for (delivery, mut said, body) in found {
        said.text = tx.open_text(patient, body_place(delivery), &body)?;
        lines.push(said);
    }
    Ok(lines)
}
