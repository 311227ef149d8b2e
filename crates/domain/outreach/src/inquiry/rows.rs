//! How questions without a name are kept: sealed until a job has looked, and then a mark in a count.

use kernel::{
    ContactPoint, ContactPointId, DeliveryId, FlyerId, InquiryId, Instant, PatientId, Phi, Result,
};
use store::{Place, Tx, sql};

use super::Inquiry;

sql! {
    INSERT: "
        INSERT INTO inquiries (id, kind, address_token, flyer, asked, asked_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    FIND: "SELECT kind, address_token, flyer, asked, asked_at FROM inquiries WHERE id = $1";
    BEFORE: "
        SELECT COUNT(*) FROM inquiries
         WHERE address_token = $1 AND kind = $2 AND asked_at > $3 AND id < $4";
    ANSWERED: "UPDATE inquiries SET answered_at = $2 WHERE id = $1";
    ANSWERED_SINCE: "SELECT COUNT(*) FROM inquiries WHERE answered_at > $1";
    EMPTY: "UPDATE inquiries SET asked = NULL WHERE id = $1";
    PRUNE: "DELETE FROM inquiries WHERE asked_at < $1 AND asked IS NULL";
    /// What reached an address since then, before another instant; never the answers to this question.
    SENT: "
        SELECT d.id, COALESCE(d.accepted_at, d.decided_at)
          FROM messages m JOIN deliveries d ON d.id = m.delivery
         WHERE m.patient = $1 AND d.contact_point = $2 AND d.accepted_at >= $3
           AND d.accepted_at <= $4
           AND m.template <> 'check-yes' AND m.template <> 'check-no'
         ORDER BY d.accepted_at";
}

fn place(id: InquiryId) -> Place {
    Place::new("inquiries", id.raw(), "asked")
}

pub(super) fn insert(tx: &mut Tx<'_>, id: InquiryId, asked: &Inquiry, token: &str) -> Result<()> {
    let address = asked.address();
    let (flyer, born) = match asked {
        Inquiry::Join { flyer, born, .. } => (*flyer, born.reveal().to_string()),
        Inquiry::Check { .. } => (None, String::new()),
    };
    let text = format!("{}\n{}\n{born}", address.kind(), address.value());
    let sealed = tx.seal_for_pharmacy(place(id), text.as_bytes());
    let now = tx.now();
    let row =
        [id.into(), asked.kind().into(), token.into(), flyer.into(), sealed.into(), now.into()];
    tx.execute(&INSERT, &row).map(drop)
}

/// A question as it is kept.
pub(super) struct Kept {
    pub(super) asked: Inquiry,
    pub(super) token: String,
    pub(super) at: Instant,
}

type Columns = (String, String, Option<FlyerId>, Option<Vec<u8>>, Instant);

/// The question; nothing when it was looked at before.
pub(super) fn find(tx: &mut Tx<'_>, id: InquiryId) -> Result<Option<Kept>> {
    let found: Option<Columns> = tx.find(&FIND, &[id.into()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
    })?;
    let Some((kind, token, flyer, Some(sealed), at)) = found else { return Ok(None) };
    let text: Phi<String> = tx.open_text_for_pharmacy(place(id), &sealed)?;
    let mut lines = text.reveal().split('\n');
    let mut line = || lines.next().unwrap_or_default();
    let address = ContactPoint::from_parts(line(), line())?;
    let asked = if kind == "join" {
        Inquiry::Join { phone: address, born: Phi::new(line().parse()?), flyer }
    } else {
        Inquiry::Check { address }
    };
    Ok(Some(Kept { asked, token, at }))
}

/// How many of that kind were asked about that address since then, before this one.
pub(super) fn before(tx: &mut Tx<'_>, id: InquiryId, kept: &Kept, since: Instant) -> Result<i64> {
    let row = [kept.token.as_str().into(), kept.asked.kind().into(), since.into(), id.into()];
    Ok(tx.find(&BEFORE, &row, |row| row.get(0))?.unwrap_or(0))
}

/// Notes that the address hears of a question.
pub(super) fn answered(tx: &mut Tx<'_>, id: InquiryId) -> Result<()> {
    let now = tx.now();
    tx.execute(&ANSWERED, &[id.into(), now.into()]).map(drop)
}

/// How many questions led to a message since then, whatever the address.
pub(super) fn answered_since(tx: &mut Tx<'_>, since: Instant) -> Result<i64> {
    Ok(tx.find(&ANSWERED_SINCE, &[since.into()], |row| row.get(0))?.unwrap_or(0))
}

/// Forgets what was typed; what stays is that somebody asked.
pub(super) fn empty(tx: &mut Tx<'_>, id: InquiryId, forgotten_before: Instant) -> Result<()> {
    tx.execute(&EMPTY, &[id.into()])?;
    tx.execute(&PRUNE, &[forgotten_before.into()]).map(drop)
}

/// When messages reached that address of a patient, from one instant to another, the oldest first.
pub(super) fn sent(
    tx: &mut Tx<'_>,
    (patient, point): (PatientId, ContactPointId),
    (from, to): (Instant, Instant),
) -> Result<Vec<Instant>> {
    let row = [patient.into(), point.into(), from.into(), to.into()];
    let found: Vec<(DeliveryId, Instant)> =
        tx.query(&SENT, &row, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().map(|(_, at)| at).collect())
}
