//! Patients, what finds them, and their contact points.

use kernel::{ContactPoint, ContactPointId, Day, Error, PatientId, Phi, Result, Zone};
use store::{Place, Row, Tx, Value, sql};

use super::{
    address,
    contact::{ContactState, KnownContact, NewContactPoint, REPLACED, Use},
    model::{NewPatient, Patient, PersonName, Status},
    suspended,
};

sql! {
    INSERT: "
        INSERT INTO patients (id, status, deceased_on, birth_year, language, zone, name, birth_date,
                              address, address_token, birth_token, twin_token, created_at,
                              updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)";
    UPDATE: "
        UPDATE patients SET status = $2, deceased_on = $3, birth_year = $4, language = $5, zone = $6,
               name = $7, birth_date = $8, address = $9, address_token = $10, birth_token = $11,
               twin_token = $12, updated_at = $13
         WHERE id = $1";
    FIND: "
        SELECT id, status, deceased_on, birth_year, language, zone, name, birth_date, address,
               created_at, CASE WHEN address_token = bad_address_token THEN 1 ELSE 0 END
          FROM patients WHERE id = $1";
    /// Whoever holds this row alone decides what goes to the patient.
    LOCK: "SELECT id FROM patients WHERE id = $1 {for_update}";
    NAME_OF: "SELECT id, name FROM patients WHERE id = $1";
    STATUS: "SELECT status FROM patients WHERE id = $1";
    ZONE: "SELECT zone FROM patients WHERE id = $1";
    BIRTH_DATE: "SELECT birth_date FROM patients WHERE id = $1";
    CLEAR_NAME_TOKENS: "DELETE FROM patient_name_tokens WHERE patient = $1";
    INSERT_NAME_TOKEN: "
        INSERT INTO patient_name_tokens (token, patient) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    INSERT_RECORD_NUMBER: "
        INSERT INTO record_numbers (patient, token, system, id, value)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    TWINS: "SELECT id FROM patients WHERE twin_token = $1 AND id <> $2 ORDER BY id LIMIT 5";
    BY_NAME: "
        SELECT patient FROM patient_name_tokens WHERE token = $1 ORDER BY patient DESC LIMIT $2";
    BY_RECORD_NUMBER: "
        SELECT patient FROM record_numbers WHERE token = $1 ORDER BY patient DESC LIMIT $2";
    /// By the end of a refill's id: see the index `refills_reference`.
    BY_REFERENCE: "
        SELECT patient FROM refills WHERE {last_8 id} = $1 ORDER BY patient DESC LIMIT $2";
    BY_BIRTH_DATE: "SELECT id FROM patients WHERE birth_token = $1 ORDER BY id DESC LIMIT $2";
    BY_CONTACT: "
        SELECT patient, id FROM contact_points WHERE token = $1 ORDER BY patient DESC LIMIT $2";
    CONTACTS: "
        SELECT id, patient, kind, value, token, rank, use, state, reason
          FROM contact_points WHERE patient = $1 ORDER BY rank, id";
    OWNER: "SELECT patient FROM contact_points WHERE id = $1";
    /// What was replaced and comes back works again; what was suspended for a cause does not.
    UPSERT_CONTACT: "
        INSERT INTO contact_points (id, patient, kind, value, token, rank, use, state, reason,
                                    created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'ok', NULL, $8, $8)
        ON CONFLICT (patient, token) DO UPDATE SET
            rank = excluded.rank, use = excluded.use, updated_at = excluded.updated_at,
            state = CASE WHEN contact_points.reason = 'replaced' THEN 'ok'
                         ELSE contact_points.state END,
            reason = CASE WHEN contact_points.reason = 'replaced' THEN NULL
                          ELSE contact_points.reason END,
            suspended_at = CASE WHEN contact_points.reason = 'replaced' THEN NULL
                                ELSE contact_points.suspended_at END";
}

/// The purpose of name tokens.
pub(super) const NAME: &str = "patient-name";

fn place(patient: PatientId, column: &'static str) -> Place {
    Place::new("patients", patient.raw(), column)
}

fn contact_place(id: ContactPointId) -> Place {
    Place::new("contact_points", id.raw(), "value")
}

pub(super) fn contact_token(tx: &Tx<'_>, point: &ContactPoint) -> String {
    tx.index_token(point.kind(), point.value())
}

pub(super) fn birth_token(tx: &Tx<'_>, birth_date: Day) -> String {
    tx.index_token("birth-date", &birth_date.to_string())
}

/// Inserts patients with all that finds them, one statement for each kind of row.
pub(super) fn insert(tx: &mut Tx<'_>, patients: &[(PatientId, NewPatient)]) -> Result<()> {
    let rows = sealed(tx, patients)?;
    tx.each(&INSERT, &rows)?;
    insert_finders(tx, patients)
}

/// Replaces what is known of patients. Contact points that are no longer listed are suspended.
pub(super) fn update(tx: &mut Tx<'_>, patients: &[(PatientId, NewPatient)]) -> Result<()> {
    let rows = sealed(tx, patients)?;
    tx.each(&UPDATE, &rows)?;
    let ids: Vec<_> = patients.iter().map(|(id, _)| vec![(*id).into()]).collect();
    tx.each(&CLEAR_NAME_TOKENS, &ids)?;
    insert_finders(tx, patients)?;
    let ids: Vec<PatientId> = patients.iter().map(|(id, _)| *id).collect();
    let known = contacts(tx, &ids)?;
    let mut gone = Vec::new();
    for ((_, patient), known) in patients.iter().zip(&known) {
        let is_listed = |contact: &&KnownContact| {
            patient.contact_points.iter().any(|new| new.point == contact.point)
        };
        // No source knows the patient's browsers: they are not gone because it does not list them.
        let is_theirs = |contact: &&KnownContact| !matches!(contact.point, ContactPoint::Push(_));
        let gone_here = known.iter().filter(is_theirs).filter(|contact| !is_listed(contact));
        gone.extend(gone_here.map(|contact| contact.id));
    }
    suspended::rows::suspend(tx, &gone, REPLACED)
}

/// Holds the rows of these patients, which are in order and each there once.
pub(super) fn lock(tx: &mut Tx<'_>, ids: &[PatientId]) -> Result<()> {
    let rows: Vec<_> = ids.iter().map(|id| vec![(*id).into()]).collect();
    tx.query_each(&LOCK, &rows, |_| Ok(())).map(drop)
}

/// The rows of [`INSERT`] and [`UPDATE`], which take the same values.
fn sealed<'a>(
    tx: &mut Tx<'_>,
    patients: &[(PatientId, NewPatient)],
) -> Result<Vec<Vec<Value<'a>>>> {
    let now = tx.now();
    let mut rows = Vec::with_capacity(patients.len());
    for (id, new) in patients {
        let name = new.name.reveal();
        let birth = new.birth_date.as_ref().map(|date| *date.reveal());
        let sealed_name = tx.seal_text(*id, place(*id, "name"), &name.to_cell())?;
        let sealed_birth = match birth {
            Some(date) => Some(tx.seal_text(*id, place(*id, "birth_date"), &date.to_string())?),
            None => None,
        };
        let sealed_address = match &new.address {
            Some(address) => Some(tx.seal_text(*id, place(*id, "address"), address.reveal())?),
            None => None,
        };
        let address_token = address::rows::token(tx, new.address.as_ref());
        let twin =
            birth.map(|date| tx.index_token("patient-twin", &format!("{} {date}", name.full())));
        rows.push(vec![
            (*id).into(),
            new.effective_status().code().into(),
            new.deceased_on.into(),
            birth.map(Day::year).into(),
            new.language.tag().to_owned().into(),
            new.zone.as_ref().map(|zone| zone.name().to_owned()).into(),
            sealed_name.into(),
            sealed_birth.into(),
            sealed_address.into(),
            address_token.into(),
            birth.map(|date| birth_token(tx, date)).into(),
            twin.into(),
            now.into(),
        ]);
    }
    Ok(rows)
}

fn insert_finders(tx: &mut Tx<'_>, patients: &[(PatientId, NewPatient)]) -> Result<()> {
    let mut names = Vec::new();
    let mut numbers = Vec::new();
    for (id, new) in patients {
        for token in tx.name_tokens(NAME, &new.name.reveal().full()) {
            names.push(vec![token.into(), (*id).into()]);
        }
        for number in &new.record_numbers {
            let token = tx.index_token("record-number", number.value.reveal());
            let row = tx.new_id::<()>();
            let place = Place::new("record_numbers", row.raw(), "value");
            let value = tx.seal_text(*id, place, number.value.reveal())?;
            let system = number.system.clone();
            numbers.push(vec![(*id).into(), token.into(), system.into(), row.into(), value.into()]);
        }
    }
    tx.each(&INSERT_NAME_TOKEN, &names)?;
    tx.each(&INSERT_RECORD_NUMBER, &numbers)?;
    let mut contacts = Vec::new();
    for (id, new) in patients {
        for (rank, contact) in (0..).zip(&new.contact_points) {
            contacts.push(contact_row(tx, *id, rank, contact)?);
        }
    }
    tx.each(&UPSERT_CONTACT, &contacts)?;
    Ok(())
}

fn contact_row<'a>(
    tx: &mut Tx<'_>,
    patient: PatientId,
    rank: u32,
    contact: &NewContactPoint,
) -> Result<Vec<Value<'a>>> {
    let id: ContactPointId = tx.new_id();
    let value = tx.seal_text(patient, contact_place(id), contact.point.value())?;
    Ok(vec![
        id.into(),
        patient.into(),
        contact.point.kind().into(),
        value.into(),
        contact_token(tx, &contact.point).into(),
        rank.into(),
        contact.used_for.code().into(),
        tx.now().into(),
    ])
}

pub(super) fn upsert_contacts(
    tx: &mut Tx<'_>,
    patient: PatientId,
    new: &[(u32, NewContactPoint)],
) -> Result<()> {
    let mut rows = Vec::with_capacity(new.len());
    for (rank, contact) in new {
        rows.push(contact_row(tx, patient, *rank, contact)?);
    }
    tx.each(&UPSERT_CONTACT, &rows)?;
    Ok(())
}

/// A contact point before its cell is opened.
type SealedContact = (KnownContactParts, Vec<u8>);
type KnownContactParts =
    (ContactPointId, PatientId, String, String, u32, String, String, Option<String>);

fn read_contact(row: &Row<'_>) -> Result<SealedContact> {
    let parts = (
        row.get(0)?,
        row.get(1)?,
        row.get(2)?,
        row.get(4)?,
        row.get(5)?,
        row.get(6)?,
        row.get(7)?,
        row.get::<Option<String>>(8)?,
    );
    Ok((parts, row.get(3)?))
}

pub(super) fn contacts(tx: &mut Tx<'_>, patients: &[PatientId]) -> Result<Vec<Vec<KnownContact>>> {
    let ids: Vec<_> = patients.iter().map(|id| vec![(*id).into()]).collect();
    let found = tx.query_each(&CONTACTS, &ids, read_contact)?;
    found
        .into_iter()
        .map(|list| list.into_iter().map(|sealed| open_contact(tx, sealed)).collect())
        .collect()
}

/// Whose contact point that is.
pub(super) fn owner_of(tx: &mut Tx<'_>, contact: ContactPointId) -> Result<Option<PatientId>> {
    tx.find(&OWNER, &[contact.into()], |row| row.get(0))
}

fn open_contact(tx: &mut Tx<'_>, (parts, sealed): SealedContact) -> Result<KnownContact> {
    let (id, patient, kind, token, rank, used_for, state, reason) = parts;
    let value = tx.open_text(patient, contact_place(id), &sealed)?;
    Ok(KnownContact {
        id,
        patient,
        point: ContactPoint::from_parts(&kind, value.reveal())?,
        token,
        rank,
        used_for: Use::from_code(&used_for).unwrap_or(Use::Other),
        state: match state.as_str() {
            "ok" => ContactState::Ok,
            _ => ContactState::Suspended(reason.unwrap_or_default()),
        },
    })
}

pub(super) fn owners(tx: &mut Tx<'_>, token: &str) -> Result<Vec<(PatientId, ContactPointId)>> {
    tx.query(&BY_CONTACT, &[token.into(), 50.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The newest patients that the statement finds by that token.
pub(super) fn by_token(
    tx: &mut Tx<'_>,
    statement: &store::Statement,
    token: &str,
    most: u32,
) -> Result<Vec<PatientId>> {
    tx.query(statement, &[token.into(), most.into()], |row| row.get(0))
}

/// For each patient those others with the same name and birth date.
pub(super) fn twins(
    tx: &mut Tx<'_>,
    patients: &[(PatientId, NewPatient)],
) -> Result<Vec<(PatientId, PatientId)>> {
    let dated: Vec<_> = patients
        .iter()
        .filter_map(|(id, new)| {
            let date = new.birth_date.as_ref()?.reveal();
            let text = format!("{} {date}", new.name.reveal().full());
            Some((*id, tx.index_token("patient-twin", &text)))
        })
        .collect();
    let rows: Vec<_> = dated.iter().map(|(id, token)| vec![token.into(), (*id).into()]).collect();
    let found = tx.query_each(&TWINS, &rows, |row| row.get::<PatientId>(0))?;
    let pairs = dated.iter().zip(found).flat_map(|((id, _), twins)| {
        twins.into_iter().map(|twin| if twin < *id { (twin, *id) } else { (*id, twin) })
    });
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort();
    pairs.dedup();
    Ok(pairs)
}

pub(super) fn find(tx: &mut Tx<'_>, id: PatientId) -> Result<Option<Patient>> {
    let found = tx.find(&FIND, &[id.into()], |row| {
        let patient = Patient {
            id: row.get(0)?,
            status: Status::from_code(&row.get::<String>(1)?).unwrap_or(Status::Inactive),
            deceased_on: row.get(2)?,
            birth_year: row.get(3)?,
            language: row.get::<String>(4)?.parse()?,
            zone: row.get::<Option<String>>(5)?.map(|name| Zone::named(&name)).transpose()?,
            name: Phi::default(),
            birth_date: None,
            address: None,
            address_came_back: row.get::<i64>(10)? == 1,
            created_at: row.get(9)?,
        };
        let cells: (Vec<u8>, Option<Vec<u8>>, Option<Vec<u8>>) =
            (row.get(6)?, row.get(7)?, row.get(8)?);
        Ok((patient, cells))
    })?;
    let Some((mut patient, (name, birth, address))) = found else { return Ok(None) };
    patient.name = open_name(tx, id, &name)?;
    patient.birth_date = open_day(tx, id, birth.as_deref())?;
    patient.address = tx.open_optional_text(id, place(id, "address"), address.as_deref())?;
    Ok(Some(patient))
}

pub(super) fn zone(tx: &mut Tx<'_>, id: PatientId) -> Result<Option<Zone>> {
    let name = tx.find(&ZONE, &[id.into()], |row| row.get::<Option<String>>(0))?.flatten();
    name.map(|name| Zone::named(&name)).transpose()
}

pub(super) fn status(tx: &mut Tx<'_>, id: PatientId) -> Result<Option<Status>> {
    tx.find(&STATUS, &[id.into()], |row| {
        let unknown = || Error::failed("a patient has a status nobody knows");
        Status::from_code(&row.get::<String>(0)?).ok_or_else(unknown)
    })
}

fn open_day(tx: &mut Tx<'_>, id: PatientId, sealed: Option<&[u8]>) -> Result<Option<Phi<Day>>> {
    let Some(text) = tx.open_optional_text(id, place(id, "birth_date"), sealed)? else {
        return Ok(None);
    };
    text.reveal().parse().map(|day| Some(Phi::new(day)))
}

/// The birth date; the outer option is empty when there is no such patient.
pub(super) fn birth_date(tx: &mut Tx<'_>, id: PatientId) -> Result<Option<Option<Phi<Day>>>> {
    let found = tx.find(&BIRTH_DATE, &[id.into()], |row| row.get::<Option<Vec<u8>>>(0))?;
    found.map(|sealed| open_day(tx, id, sealed.as_deref())).transpose()
}

/// The names of patients, in the order asked.
pub(super) fn names(tx: &mut Tx<'_>, ids: &[PatientId]) -> Result<Vec<Phi<PersonName>>> {
    let rows: Vec<_> = ids.iter().map(|id| vec![(*id).into()]).collect();
    let found = tx.query_each(&NAME_OF, &rows, |row| {
        Ok((row.get::<PatientId>(0)?, row.get::<Vec<u8>>(1)?))
    })?;
    found
        .into_iter()
        .map(|rows| {
            let (id, sealed) =
                rows.into_iter().next().ok_or(Error::NotFound { what: "patient" })?;
            open_name(tx, id, &sealed)
        })
        .collect()
}

/// Opens the name that a list read beside its own rows.
pub(crate) fn open_name(tx: &mut Tx<'_>, id: PatientId, sealed: &[u8]) -> Result<Phi<PersonName>> {
    let text = tx.open_text(id, place(id, "name"), sealed)?;
    Ok(text.map(|text| PersonName::from_cell(&text)))
}
