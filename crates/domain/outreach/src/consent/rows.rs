//! How consent is kept.

use kernel::{Channel, ConsentId, ContactPoint, Error, Instant, PatientId, Phi, Result};
use store::{Place, Row, Tx, sql};

use super::model::{Line, NewConsent, Source, Standing, State, written_by};
use crate::policy::Purpose;

sql! {
    INSERT: "
        INSERT INTO consents (id, patient, purpose, channel, address_token, address, state, source,
                              wording, language, evidence, given_at, recorded_at, actor_kind, actor)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    STAND: "
        INSERT INTO consent_standings
               (patient, address_token, channel, purpose, state, consent, since_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (patient, address_token, channel, purpose)
        DO UPDATE SET state = excluded.state, consent = excluded.consent,
                      since_at = excluded.since_at";
    STANDINGS: "
        SELECT address_token, channel, purpose, state, consent, since_at
          FROM consent_standings WHERE patient = $1
         ORDER BY address_token, channel, purpose";
    LEDGER: "
        SELECT id, purpose, channel, address, state, source, wording, language, evidence, given_at,
               recorded_at, actor_kind, actor
          FROM consents WHERE patient = $1 ORDER BY id";
    /// The address of a standing, for the line that takes it back.
    ADDRESS: "
        SELECT id, channel, address FROM consents WHERE id = $1 AND patient = $2";
    PATIENTS: "
        SELECT patient FROM (
               SELECT DISTINCT patient FROM consent_standings WHERE patient > $1
                ORDER BY patient LIMIT $2) told
         UNION
        SELECT patient FROM (
               SELECT patient FROM contact_policies
                WHERE patient > $1 AND stopped_at IS NOT NULL
                ORDER BY patient LIMIT $2) stopped
         ORDER BY 1 LIMIT $2";
    STOP_ADDRESS: "
        INSERT INTO address_stops (address_token, stopped_at) VALUES ($1, $2)
        ON CONFLICT (address_token) DO UPDATE SET stopped_at = excluded.stopped_at";
    ADDRESS_STOPPED: "SELECT stopped_at FROM address_stops WHERE address_token = $1";
    /// Only what was said before: a stop outlives every agreement that is older.
    FORGET_STOP: "DELETE FROM address_stops WHERE address_token = $1 AND stopped_at <= $2";
}

fn address_place(id: ConsentId) -> Place {
    Place::new("consents", id.raw(), "address")
}

fn evidence_place(id: ConsentId) -> Place {
    Place::new("consents", id.raw(), "evidence")
}

/// Adds one line.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    id: ConsentId,
    new: &NewConsent,
    token: &str,
    given_at: Instant,
) -> Result<()> {
    let address = tx.seal_text(new.patient, address_place(id), new.address.value())?;
    let evidence = match &new.evidence {
        Some(text) => Some(tx.seal_text(new.patient, evidence_place(id), text.reveal())?),
        None => None,
    };
    let (actor_kind, actor) = written_by(tx.actor());
    let now = tx.now();
    let row = [
        id.into(),
        new.patient.into(),
        new.purpose.code().into(),
        new.channel.code().into(),
        token.into(),
        address.into(),
        new.state.code().into(),
        new.source.code().into(),
        new.wording.as_str().into(),
        new.language.tag().into(),
        evidence.into(),
        given_at.into(),
        now.into(),
        actor_kind.into(),
        actor.into(),
    ];
    tx.execute(&INSERT, &row).map(drop)
}

/// Makes a line the last word.
pub(super) fn stand(
    tx: &mut Tx<'_>,
    id: ConsentId,
    new: &NewConsent,
    token: &str,
    since: Instant,
) -> Result<()> {
    let row = [
        new.patient.into(),
        token.into(),
        new.channel.code().into(),
        new.purpose.code().into(),
        new.state.code().into(),
        id.into(),
        since.into(),
    ];
    tx.execute(&STAND, &row).map(drop)
}

/// The last word for each purpose on each address.
pub(super) fn standings(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Standing>> {
    tx.query(&STANDINGS, &[patient.into()], |row| {
        Ok(Standing {
            address_token: row.get(0)?,
            channel: row.get::<String>(1)?.parse()?,
            purpose: word(row, 2, Purpose::from_code)?,
            state: word(row, 3, State::from_code)?,
            consent: row.get(4)?,
            since: row.get(5)?,
        })
    })
}

/// Every line of one patient, oldest first.
pub(super) fn ledger(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Line>> {
    type Sealed = (Vec<u8>, Option<Vec<u8>>);
    let kept: Vec<(Line, Sealed)> = tx.query(&LEDGER, &[patient.into()], |row| {
        let line = Line {
            id: row.get(0)?,
            purpose: word(row, 1, Purpose::from_code)?,
            channel: row.get::<String>(2)?.parse()?,
            address: Phi::default(),
            state: word(row, 4, State::from_code)?,
            source: word(row, 5, Source::from_code)?,
            wording: row.get(6)?,
            language: row.get(7)?,
            evidence: None,
            given_at: row.get(9)?,
            recorded_at: row.get(10)?,
            recorded_by: (row.get(11)?, row.get(12)?),
            ended_at: None,
        };
        Ok((line, (row.get(3)?, row.get(8)?)))
    })?;
    let mut lines = Vec::with_capacity(kept.len());
    for (mut line, (address, evidence)) in kept {
        line.address = tx.open_text(patient, address_place(line.id), &address)?;
        line.evidence =
            tx.open_optional_text(patient, evidence_place(line.id), evidence.as_deref())?;
        lines.push(line);
    }
    Ok(lines)
}

/// Patients of whom the ledger tells something or who stopped, in the order of their ids.
pub(super) fn patients(tx: &mut Tx<'_>, after: PatientId, most: u32) -> Result<Vec<PatientId>> {
    tx.query(&PATIENTS, &[after.into(), most.into()], |row| row.get(0))
}

/// The address that a line of the ledger is about.
pub(super) fn address(
    tx: &mut Tx<'_>,
    patient: PatientId,
    line: ConsentId,
) -> Result<ContactPoint> {
    let found: Option<(String, Vec<u8>)> =
        tx.find(&ADDRESS, &[line.into(), patient.into()], |row| Ok((row.get(1)?, row.get(2)?)))?;
    let (channel, sealed) = found.ok_or(Error::NotFound { what: "consent" })?;
    let value = tx.open_text(patient, address_place(line), &sealed)?;
    let channel: Channel = channel.parse()?;
    ContactPoint::from_parts(channel.reaches(), value.reveal())
}

pub(super) fn stop_address(tx: &mut Tx<'_>, token: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&STOP_ADDRESS, &[token.into(), now.into()]).map(drop)
}

pub(super) fn address_stopped_at(tx: &mut Tx<'_>, token: &str) -> Result<Option<Instant>> {
    tx.find(&ADDRESS_STOPPED, &[token.into()], |row| row.get(0))
}

pub(super) fn forget_stop(tx: &mut Tx<'_>, token: &str, said_at: Instant) -> Result<()> {
    tx.execute(&FORGET_STOP, &[token.into(), said_at.into()]).map(drop)
}

/// A column that holds one of our stable words.
pub(crate) fn word<T>(row: &Row<'_>, column: usize, read: fn(&str) -> Option<T>) -> Result<T> {
    let code: String = row.get(column)?;
    read(&code).ok_or_else(|| Error::failed("a table holds a word this program does not know"))
}
