//! How imports are kept.

use kernel::{DispenseId, Id, Instant, PatientId, Result, SourceDocumentId};
use store::{Tx, Value, sql};

use super::{
    Unresolved,
    known::{Kept, Link, State, TargetId, Token},
    rejects::Reject,
};

/// Names one import.
pub(crate) enum ImportRun {}
/// Names one import.
pub(crate) type ImportRunId = Id<ImportRun>;

sql! {
    INSERT_RUN: "
        INSERT INTO import_runs (id, source, state, files, received, rejected, started_at)
        VALUES ($1, $2, 'running', $3, 0, 0, $4)";
    FINISH_RUN: "
        UPDATE import_runs SET state = 'finished', received = $2, rejected = $3, finished_at = $4
         WHERE id = $1";
    ENTER_GATE: "SELECT id FROM import_gate WHERE id = 1 {for_update}";
    FIND_RECORD: "
        SELECT content, state, patient, target, changed_at
          FROM source_records WHERE token = $1";
    /// Whether this content came in the same run as the newest, before it; other runs than this one.
    REPLACED: "
        SELECT 1 FROM source_records r
          JOIN source_documents newest ON newest.id = r.document
          JOIN source_documents older ON older.record = r.token AND older.run = newest.run
         WHERE r.token = $1 AND older.content = $2 AND newest.run <> $3 LIMIT 1";
    /// Hand-overs to a patient that name a prescription nobody sent.
    HANDED_OVER_ON: "
        SELECT r.target FROM unresolved_references u JOIN source_records r ON r.token = u.record
         WHERE u.token = $1 AND r.resource_type = 'MedicationDispense' AND r.state = 'taken'
           AND r.patient = $2 AND r.target IS NOT NULL";
    FIND_LINK: "SELECT target, decides, base FROM record_links WHERE token = $1";
    INSERT_DOCUMENT: "
        INSERT INTO source_documents (id, record, source, resource_type, form, content, packing,
                                      patient, received, received_at, run)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    RESEAL_DOCUMENT: "UPDATE source_documents SET patient = $2, received = $3 WHERE id = $1";
    DELETE_DOCUMENT: "DELETE FROM source_documents WHERE id = $1";
    UPSERT_RECORD: "
        INSERT INTO source_records (token, source, resource_type, document, content, state, patient,
                                    target, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (token) DO UPDATE SET document = excluded.document,
            content = excluded.content, state = excluded.state, patient = excluded.patient,
            target = excluded.target, changed_at = excluded.changed_at";
    SETTLE_RECORD: "UPDATE source_records SET state = 'taken' WHERE token = $1";
    /// Whose a record of ours was said to be.
    PATIENT_OF: "
        SELECT patient FROM source_records WHERE target = $1 AND patient IS NOT NULL LIMIT 1";
    DELETE_RECORD: "DELETE FROM source_records WHERE token = $1";
    UPSERT_LINK: "
        INSERT INTO record_links (token, source, resource_type, target, decides, base)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (token) DO UPDATE SET target = excluded.target, decides = excluded.decides,
            base = excluded.base";
    DELETE_UNRESOLVED: "DELETE FROM unresolved_references WHERE record = $1";
    INSERT_UNRESOLVED: "
        INSERT INTO unresolved_references (record, path, token, resource_type, reason, is_needed,
                                           noted_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (record, path, token) DO NOTHING";
    INSERT_REJECT: "
        INSERT INTO import_rejects (run, number, file, line, path, code)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// What was put off to the end of the run, of a type.
    DEFERRED: "
        SELECT r.token, d.id, d.form, d.packing, d.patient, d.received
          FROM source_records r JOIN source_documents d ON d.id = r.document
         WHERE r.state = 'deferred' AND r.source = $1 AND r.resource_type = $2 AND r.token > $3
         ORDER BY r.token LIMIT $4";
    /// What waits for something that has been received since, of a type.
    RESOLVABLE: "
        SELECT r.token, d.id, d.form, d.packing, d.patient, d.received
          FROM source_records r JOIN source_documents d ON d.id = r.document
         WHERE r.state = 'waiting' AND r.source = $1 AND r.resource_type = $2 AND r.token > $3
           AND EXISTS (SELECT 1 FROM unresolved_references u
                         JOIN record_links l ON l.token = u.token AND l.target IS NOT NULL
                        WHERE u.record = r.token AND u.is_needed = 1)
         ORDER BY r.token LIMIT $4";
    /// Types of which something is open.
    OPEN_TYPES: "
        SELECT resource_type FROM source_records WHERE source = $1 AND state = 'deferred'
         UNION
        SELECT resource_type FROM source_records WHERE source = $1 AND state = 'waiting'";
    /// Every version of every document behind a record of ours, the oldest first.
    DOCUMENTS_OF: "
        SELECT d.id, d.source, d.resource_type, d.patient, d.packing, d.received, d.received_at,
               d.form
          FROM source_records r JOIN source_documents d ON d.record = r.token
         WHERE r.target = $1 ORDER BY d.id";
    UNRESOLVED: "
        SELECT resource_type, path, reason, is_needed, CAST(COUNT(DISTINCT record) AS BIGINT)
          FROM unresolved_references
         GROUP BY resource_type, path, reason, is_needed
         ORDER BY resource_type, path, reason, is_needed";
}

/// Waits until no other import is in the middle of a batch.
pub(super) fn enter_gate(tx: &mut Tx<'_>) -> Result<()> {
    tx.query(&ENTER_GATE, &[], |row| row.get::<i64>(0)).map(drop)
}

pub(super) fn records(tx: &mut Tx<'_>, tokens: &[Token]) -> Result<Vec<Option<Kept>>> {
    let rows: Vec<Vec<Value<'_>>> = tokens.iter().map(|token| vec![(*token).into()]).collect();
    let found = tx.query_each(&FIND_RECORD, &rows, |row| {
        Ok(Kept {
            content: Token::read(&row.get::<String>(0)?)?,
            state: State::read(&row.get::<String>(1)?)?,
            patient: row.get(2)?,
            target: row.get(3)?,
            changed_at: row.get(4)?,
        })
    })?;
    Ok(found.into_iter().map(|rows| rows.into_iter().next()).collect())
}

pub(super) fn is_replaced(
    tx: &mut Tx<'_>,
    record: Token,
    content: Token,
    run: ImportRunId,
) -> Result<bool> {
    let found =
        tx.find(&REPLACED, &[record.into(), content.into(), run.into()], |row| row.get::<i64>(0))?;
    Ok(found.is_some())
}

pub(super) fn links(tx: &mut Tx<'_>, tokens: &[Token]) -> Result<Vec<Option<Link>>> {
    let rows: Vec<Vec<Value<'_>>> = tokens.iter().map(|token| vec![(*token).into()]).collect();
    let found = tx.query_each(&FIND_LINK, &rows, |row| {
        let base: Option<String> = row.get(2)?;
        Ok(Link {
            target: row.get(0)?,
            decides: row.get(1)?,
            base: base.map(|base| Token::read(&base)).transpose()?,
        })
    })?;
    Ok(found.into_iter().map(|rows| rows.into_iter().next()).collect())
}

pub(super) fn handed_over_on(
    tx: &mut Tx<'_>,
    prescription: &[Token],
    patient: PatientId,
) -> Result<Vec<DispenseId>> {
    let asked: Vec<Vec<Value<'_>>> =
        prescription.iter().map(|name| vec![(*name).into(), patient.into()]).collect();
    Ok(tx.query_each(&HANDED_OVER_ON, &asked, |row| row.get(0))?.into_iter().flatten().collect())
}

/// A document that is looked at again.
pub(super) struct Open {
    pub(super) token: Token,
    pub(super) document: SourceDocumentId,
    pub(super) form: String,
    pub(super) packing: String,
    pub(super) patient: Option<PatientId>,
    pub(super) received: Vec<u8>,
}

/// Which documents are looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Put off to the end of the run.
    Deferred,
    /// Waiting for something that has come.
    Resolvable,
}

pub(super) fn open_kinds(tx: &mut Tx<'_>, source: &str) -> Result<Vec<String>> {
    tx.query(&OPEN_TYPES, &[source.into()], |row| row.get(0))
}

/// A page of a source's open documents of one type, after a token.
pub(super) fn open(
    tx: &mut Tx<'_>,
    which: Which,
    [source, kind, after]: [&str; 3],
    limit: i64,
) -> Result<Vec<Open>> {
    let statement = match which {
        Which::Deferred => &DEFERRED,
        Which::Resolvable => &RESOLVABLE,
    };
    tx.query(statement, &[source.into(), kind.into(), after.into(), limit.into()], |row| {
        Ok(Open {
            token: Token::read(&row.get::<String>(0)?)?,
            document: row.get(1)?,
            form: row.get(2)?,
            packing: row.get(3)?,
            patient: row.get(4)?,
            received: row.get(5)?,
        })
    })
}

pub(super) fn patient_of(tx: &mut Tx<'_>, target: TargetId) -> Result<Option<PatientId>> {
    tx.find(&PATIENT_OF, &[target.into()], |row| row.get(0))
}

pub(super) fn begin(tx: &mut Tx<'_>, source: &str, files: usize) -> Result<ImportRunId> {
    let id: ImportRunId = tx.new_id();
    let files = i64::try_from(files).unwrap_or(i64::MAX);
    tx.execute(&INSERT_RUN, &[id.into(), source.into(), files.into(), tx.now().into()])?;
    Ok(id)
}

pub(super) fn finish(
    tx: &mut Tx<'_>,
    run: ImportRunId,
    received: u64,
    rejected: u64,
) -> Result<()> {
    let count = |count: u64| Value::from(i64::try_from(count).unwrap_or(i64::MAX));
    let now: Instant = tx.now();
    tx.execute(&FINISH_RUN, &[run.into(), count(received), count(rejected), now.into()])?;
    Ok(())
}

pub(super) fn reject(
    tx: &mut Tx<'_>,
    run: ImportRunId,
    first: i64,
    rejects: &[Reject],
) -> Result<()> {
    let count = |count: usize| i64::try_from(count).unwrap_or(-1);
    let numbered = (first..).zip(rejects);
    let rows: Vec<Vec<Value<'_>>> = numbered
        .map(|(number, reject)| {
            vec![
                run.into(),
                number.into(),
                count(reject.file).into(),
                i64::try_from(reject.line).unwrap_or(i64::MAX).into(),
                (&*reject.fault.path).into(),
                reject.fault.code.into(),
            ]
        })
        .collect();
    tx.each(&INSERT_REJECT, &rows)?;
    Ok(())
}

/// A document as it is kept.
pub(crate) struct KeptDocument {
    pub(crate) id: SourceDocumentId,
    pub(crate) source: String,
    pub(crate) kind: String,
    pub(crate) patient: Option<PatientId>,
    pub(crate) packing: String,
    pub(crate) received: Vec<u8>,
    pub(crate) received_at: Instant,
    pub(crate) form: String,
}

pub(crate) fn documents_of(tx: &mut Tx<'_>, target: TargetId) -> Result<Vec<KeptDocument>> {
    tx.query(&DOCUMENTS_OF, &[target.into()], |row| {
        Ok(KeptDocument {
            id: row.get(0)?,
            source: row.get(1)?,
            kind: row.get(2)?,
            patient: row.get(3)?,
            packing: row.get(4)?,
            received: row.get(5)?,
            received_at: row.get(6)?,
            form: row.get(7)?,
        })
    })
}

pub(crate) fn unresolved(tx: &mut Tx<'_>) -> Result<Vec<Unresolved>> {
    tx.query(&UNRESOLVED, &[], |row| {
        Ok(Unresolved {
            kind: row.get(0)?,
            path: row.get(1)?,
            reason: row.get(2)?,
            is_needed: row.get(3)?,
            documents: row.get(4)?,
        })
    })
}
