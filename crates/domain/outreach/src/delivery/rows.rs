//! How deliveries are kept.

use kernel::{ContactPointId, DeliveryId, Error, Instant, Language, MessageId, PatientId, Result};
use store::{Place, Row, Tx, Value, sql};

use super::{
    last_look,
    model::{Delivery, NewDelivery},
    rules::Sending,
    status::Status,
};
use crate::{
    consent::rows::word,
    gateway::{Receipt, ReceiptStatus, Refusal},
    message::{Message, rows as message_rows},
    policy::{Class, Counting},
};

/// The columns that [`read`] reads, in its order.
macro_rules! columns {
    () => {
        "d.id, d.message, d.patient, d.channel, d.contact_point, d.provider, d.provider_id,
         d.status, d.class, d.fence, d.lease_until_at, d.tries, d.first_sent_at, d.unknowns,
         d.in_doubt, d.maybe_duplicate, d.lookup_nothing, d.body,
         CASE d.picture WHEN 'goes' THEN 1 ELSE 0 END"
    };
}

sql! {
    /// A message with its delivery: all that a decision needs besides the facts of the patient.
    CASE: concat!(
        "SELECT ", message_rows::columns!(), ", ", columns!(), "
           FROM messages m LEFT JOIN deliveries d ON d.id = m.delivery
          WHERE m.id = $1"
    );
    FIND: concat!("SELECT ", columns!(), " FROM deliveries d WHERE d.id = $1");
    OF_PROVIDER_ID: concat!(
        "SELECT ", columns!(), " FROM deliveries d WHERE d.provider = $1 AND d.provider_id = $2"
    );
    /// What counts against the limits of a patient is found by its index.
    ACCEPTED_AT: concat!(
        "SELECT ", columns!(), " FROM deliveries d
          WHERE d.patient = $1 AND d.counted_at > $3 AND d.contact_point = $2
            AND d.status = 'accepted' ORDER BY d.id"
    );
    POSTED: concat!(
        "SELECT ", columns!(), " FROM messages m JOIN deliveries d ON d.id = m.delivery
          WHERE m.patient = $1 AND d.channel = 'portal' AND d.status = 'accepted' ORDER BY d.id"
    );
    INSERT: "
        INSERT INTO deliveries (id, message, patient, channel, contact_point, provider, status,
                                class, fence, lease_until_at, tries, first_sent_at, unknowns,
                                in_doubt, maybe_duplicate, lookup_nothing, counted_at, counting,
                                rule, facts, basis, consent, language, segments, body_hash, body,
                                decided_at, previous, judged, picture)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)";
    /// The common end, without reading first: only who still holds the fence writes.
    ACCEPT: "
        UPDATE deliveries SET status = 'accepted', provider_id = $3, accepted_at = $4,
                              settled_at = $4, lease_until_at = NULL, in_doubt = 0
         WHERE id = $1 AND fence = $2 AND status = 'intent'";
    /// What the machine made of a delivery. What it was read as guards the write.
    SAVE: "
        UPDATE deliveries SET status = $4, fence = $5, lease_until_at = $6, tries = $7,
                              first_sent_at = $8, unknowns = $9, in_doubt = $10,
                              maybe_duplicate = $11, lookup_nothing = $12, settled_at = $13,
                              counted_at = CASE WHEN $14 = 1 THEN NULL ELSE counted_at END,
                              code = COALESCE($15, code)
         WHERE id = $1 AND fence = $2 AND status = $3";
    /// It goes again: it counts from now.
    RECOUNT: "UPDATE deliveries SET counted_at = $2 WHERE id = $1 AND counting <> 'free'";
    NAME: "
        UPDATE deliveries SET provider_id = $2, accepted_at = COALESCE(accepted_at, $3)
         WHERE id = $1 AND provider_id IS NULL";
    FREE_NAME: "
        UPDATE deliveries SET provider_id = NULL WHERE provider = $1 AND provider_id = $2";
    LANGUAGE: "SELECT language FROM deliveries WHERE id = $1";
    FENCE: "SELECT fence, status FROM deliveries WHERE id = $1";
    /// Whoever is about to send holds an old fence from now on. Bytes of an intent may have left.
    RECALL: "
        UPDATE deliveries SET fence = fence + 1, lease_until_at = NULL, settled_at = $2,
                              in_doubt = CASE status WHEN 'intent' THEN 1 ELSE in_doubt END,
                              status = 'suppressed'
         WHERE id = $1 AND (status = 'due' OR status = 'intent' OR status = 'queued')";
    KEEP_EARLY: "
        INSERT INTO early_receipts (provider, provider_id, status, code, refusal, received_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (provider, provider_id, status) DO NOTHING";
    EARLY: "
        SELECT status, code, refusal, received_at FROM early_receipts
         WHERE provider = $1 AND provider_id = $2";
    FORGET_EARLY: "DELETE FROM early_receipts WHERE provider = $1 AND provider_id = $2";
    PRUNE_EARLY: "DELETE FROM early_receipts WHERE received_at < $1";
}

/// Where the words of a delivery stand.
pub(crate) fn body_place(id: DeliveryId) -> Place {
    Place::new("deliveries", id.raw(), "body")
}

/// A message with the delivery it has.
pub(super) type Found = (Message, Option<Delivery>);

/// Messages with their deliveries, in the order asked; nothing for those that do not exist.
pub(super) fn cases(tx: &mut Tx<'_>, messages: &[MessageId]) -> Result<Vec<Option<Found>>> {
    let rows: Vec<Vec<Value<'_>>> = messages.iter().map(|id| vec![(*id).into()]).collect();
    let found = tx.query_each(&CASE, &rows, |row| {
        let message = message_rows::read(row)?;
        let has_delivery = row.get::<Option<DeliveryId>>(message_rows::WIDTH)?.is_some();
        let delivery = has_delivery.then(|| read(row, message_rows::WIDTH)).transpose()?;
        Ok((message, delivery))
    })?;
    Ok(found.into_iter().map(|rows| rows.into_iter().next()).collect())
}

pub(crate) fn find(tx: &mut Tx<'_>, id: DeliveryId) -> Result<Option<Delivery>> {
    tx.find(&FIND, &[id.into()], |row| read(row, 0))
}

pub(super) fn of_provider_id(
    tx: &mut Tx<'_>,
    provider: &str,
    provider_id: &str,
) -> Result<Option<Delivery>> {
    tx.find(&OF_PROVIDER_ID, &[provider.into(), provider_id.into()], |row| read(row, 0))
}

pub(super) fn insert_all(tx: &mut Tx<'_>, new: Vec<NewDelivery>) -> Result<()> {
    let rows: Vec<Vec<Value<'_>>> = new
        .into_iter()
        .map(|it| {
            let counted_at = (it.limit != Counting::Free).then_some(it.decided_at);
            vec![
                it.id.into(),
                it.message.into(),
                it.patient.into(),
                it.channel.code().into(),
                it.point.into(),
                it.provider.into(),
                it.sending.status.code().into(),
                it.sending.class.code().into(),
                it.sending.fence.into(),
                it.sending.lease_until.into(),
                it.sending.tries.into(),
                it.sending.first_sent_at.into(),
                it.sending.unknowns.into(),
                it.sending.in_doubt.into(),
                it.sending.maybe_duplicate.into(),
                it.sending.lookup_found_nothing.into(),
                counted_at.into(),
                it.limit.code().into(),
                it.rule.into(),
                it.facts.into(),
                it.basis.into(),
                it.consent.into(),
                it.language.into(),
                it.segments.into(),
                it.body_hash.into(),
                it.body.into(),
                it.decided_at.into(),
                it.previous.into(),
                it.judged.into(),
                it.picture.into(),
            ]
        })
        .collect();
    tx.each(&INSERT, &rows).map(drop)
}

/// Keeps what the machine made of a delivery; false when somebody else was faster. What certainly
/// was not sent leaves the day's limits. `code` is the carrier's, if it gave one.
pub(super) fn save(
    tx: &mut Tx<'_>,
    delivery: &Delivery,
    next: &Sending,
    code: Option<&str>,
) -> Result<bool> {
    let settled_at = next.status.is_settled().then_some(tx.now());
    let not_sent = !next.in_doubt
        && !next.maybe_duplicate
        && matches!(
            next.status,
            Status::Due | Status::Suppressed | Status::Stale | Status::Dead | Status::Failed
        );
    let row = [
        delivery.id.into(),
        delivery.sending.fence.into(),
        delivery.sending.status.code().into(),
        next.status.code().into(),
        next.fence.into(),
        next.lease_until.into(),
        next.tries.into(),
        next.first_sent_at.into(),
        next.unknowns.into(),
        next.in_doubt.into(),
        next.maybe_duplicate.into(),
        next.lookup_found_nothing.into(),
        settled_at.into(),
        i64::from(not_sent).into(),
        code.into(),
    ];
    Ok(tx.execute(&SAVE, &row)? == 1)
}

/// What was taken for an address since then, and never heard of again.
pub(super) fn accepted_at(
    tx: &mut Tx<'_>,
    patient: PatientId,
    point: ContactPointId,
    since: Instant,
) -> Result<Vec<Delivery>> {
    let row = [patient.into(), point.into(), since.into()];
    tx.query(&ACCEPTED_AT, &row, |row| read(row, 0))
}

/// The secure messages that a patient has not read.
pub(super) fn posted(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Delivery>> {
    tx.query(&POSTED, &[patient.into()], |row| read(row, 0))
}

pub(super) fn recount(tx: &mut Tx<'_>, id: DeliveryId) -> Result<()> {
    let now = tx.now();
    tx.execute(&RECOUNT, &[id.into(), now.into()]).map(drop)
}

/// Notes acceptances; true for each whose fence still held.
pub(super) fn accept_all(
    tx: &mut Tx<'_>,
    accepted: &[(DeliveryId, u32, &str)],
) -> Result<Vec<bool>> {
    let now = tx.now();
    let rows: Vec<Vec<Value<'_>>> = accepted
        .iter()
        .map(|(id, fence, provider_id)| {
            vec![(*id).into(), (*fence).into(), (*provider_id).into(), now.into()]
        })
        .collect();
    Ok(tx.each_apart(&ACCEPT, &rows)?.into_iter().map(|count| count == 1).collect())
}

/// Gives a delivery the carrier's name for it, if it has none; false when it has.
pub(super) fn name(tx: &mut Tx<'_>, id: DeliveryId, provider_id: &str) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&NAME, &[id.into(), provider_id.into(), now.into()])? == 1)
}

/// The language of its words.
pub(super) fn language(tx: &mut Tx<'_>, id: DeliveryId) -> Result<Language> {
    let found = tx.find(&LANGUAGE, &[id.into()], |row| row.get::<String>(0))?;
    found.ok_or(Error::NotFound { what: "delivery" })?.parse()
}

/// Takes a name from the delivery that has it: the carrier gave it again.
pub(super) fn free_name(tx: &mut Tx<'_>, provider: &str, provider_id: &str) -> Result<()> {
    tx.execute(&FREE_NAME, &[provider.into(), provider_id.into()]).map(drop)
}

/// Whether an intent still belongs to that fence, for each.
pub(super) fn still_held(tx: &mut Tx<'_>, intents: &[(DeliveryId, u32)]) -> Result<Vec<bool>> {
    let rows: Vec<Vec<Value<'_>>> = intents.iter().map(|(id, _)| vec![(*id).into()]).collect();
    let found =
        tx.query_each(&FENCE, &rows, |row| Ok((row.get::<u32>(0)?, row.get::<String>(1)?)))?;
    let held = intents.iter().zip(found).map(|((_, fence), rows)| {
        rows.first().is_some_and(|(kept, status)| kept == fence && status == Status::Intent.code())
    });
    Ok(held.collect())
}

/// Takes back a delivery that has not left, as far as we know; false when it is settled.
pub(super) fn recall(tx: &mut Tx<'_>, id: DeliveryId) -> Result<bool> {
    let now = tx.now();
    last_look::recalled(tx);
    Ok(tx.execute(&RECALL, &[id.into(), now.into()])? == 1)
}

pub(super) fn keep_early(tx: &mut Tx<'_>, receipt: &Receipt) -> Result<()> {
    let row = [
        receipt.vendor.as_str().into(),
        receipt.provider_id.as_str().into(),
        receipt.status.code().into(),
        receipt.code.as_deref().into(),
        receipt.refusal.map(Refusal::code).into(),
        receipt.at.into(),
    ];
    tx.execute(&KEEP_EARLY, &row).map(drop)
}

/// The receipts that came before their delivery was noted, and forgets them.
pub(super) fn take_early(tx: &mut Tx<'_>, accepted: &[(&str, &str)]) -> Result<Vec<Receipt>> {
    let rows: Vec<Vec<Value<'_>>> = accepted
        .iter()
        .map(|(provider, provider_id)| vec![(*provider).into(), (*provider_id).into()])
        .collect();
    let found = tx.query_each(&EARLY, &rows, |row| {
        Ok((
            word(row, 0, ReceiptStatus::from_code)?,
            row.get::<Option<String>>(1)?,
            row.get::<Option<String>>(2)?,
            row.get::<Instant>(3)?,
        ))
    })?;
    let mut receipts = Vec::new();
    for ((provider, provider_id), rows) in accepted.iter().zip(found) {
        if rows.is_empty() {
            continue;
        }
        tx.execute(&FORGET_EARLY, &[(*provider).into(), (*provider_id).into()])?;
        receipts.extend(rows.into_iter().map(|(status, code, refusal, at)| Receipt {
            vendor: (*provider).to_owned(),
            provider_id: (*provider_id).to_owned(),
            key: None,
            status,
            code,
            refusal: refusal.as_deref().and_then(Refusal::from_code),
            at,
        }));
    }
    Ok(receipts)
}

pub(super) fn prune_early(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    tx.execute(&PRUNE_EARLY, &[before.into()])
}

/// A delivery from the columns of [`columns!`], the first at `from`.
fn read(row: &Row<'_>, from: usize) -> Result<Delivery> {
    let status: Status = row.get::<String>(from + 7)?.parse()?;
    let class = Class::from_code(&row.get::<String>(from + 8)?)
        .ok_or_else(|| Error::failed("a delivery has a class this program does not know"))?;
    Ok(Delivery {
        id: row.get(from)?,
        message: row.get(from + 1)?,
        patient: row.get(from + 2)?,
        channel: row.get::<String>(from + 3)?.parse()?,
        point: row.get(from + 4)?,
        provider: row.get(from + 5)?,
        provider_id: row.get(from + 6)?,
        sending: Sending {
            status,
            class,
            fence: row.get(from + 9)?,
            lease_until: row.get(from + 10)?,
            tries: row.get(from + 11)?,
            first_sent_at: row.get(from + 12)?,
            unknowns: row.get(from + 13)?,
            in_doubt: row.get(from + 14)?,
            maybe_duplicate: row.get(from + 15)?,
            lookup_found_nothing: row.get(from + 16)?,
        },
        body: row.get(from + 17)?,
        has_picture: row.get(from + 18)?,
    })
}
