//! Writes down what was received, once it is decided what it stands for.

use std::collections::HashSet;

use audit::Act;
use kernel::{PatientId, Result, SourceDocumentId};
use store::{Place, Tx, Value};

use super::{
    entry::{Again, Entry},
    known::Token,
    rows,
    take::Context,
};

/// Writes documents, records, names and unresolved references of a batch.
pub(super) fn write(tx: &mut Tx<'_>, context: &Context, entries: &mut [Entry]) -> Result<()> {
    documents(tx, context, entries)?;
    records(tx, context, entries)?;
    let mut links = Vec::new();
    for entry in entries.iter() {
        for (token, link) in &entry.links {
            links.push(vec![
                (*token).into(),
                (&*context.source).into(),
                entry.parcel.record.kind.into(),
                link.target.into(),
                link.decides.into(),
                link.base.map(|base: Token| base.to_string()).into(),
            ]);
        }
    }
    tx.each(&rows::UPSERT_LINK, &links)?;
    unresolved(tx, entries)?;
    forget(tx, entries)
}

fn place(document: SourceDocumentId) -> Place {
    Place::new("source_documents", document.raw(), "received")
}

/// Seals bytes for a patient, or for the pharmacy where nobody knows whose they are.
fn seal(
    tx: &mut Tx<'_>,
    patient: Option<PatientId>,
    document: SourceDocumentId,
    bytes: &[u8],
) -> Result<Vec<u8>> {
    match patient {
        Some(patient) => tx.seal(patient, place(document), bytes),
        None => Ok(tx.seal_for_pharmacy(place(document), bytes)),
    }
}

/// Opens bytes as they were sealed.
pub(super) fn open(
    tx: &mut Tx<'_>,
    patient: Option<PatientId>,
    document: SourceDocumentId,
    sealed: &[u8],
) -> Result<Vec<u8>> {
    match patient {
        Some(patient) => tx.open_sealed(patient, place(document), sealed),
        None => tx.open_for_pharmacy(place(document), sealed),
    }
}

fn documents(tx: &mut Tx<'_>, context: &Context, entries: &[Entry]) -> Result<()> {
    let (mut new, mut sealed_anew) = (Vec::new(), Vec::new());
    let mut heard_of: HashSet<Option<PatientId>> = HashSet::new();
    for entry in entries.iter().filter(|entry| entry.verdict.is_kept()) {
        let Some(document) = entry.document else { continue };
        let bytes = &entry.parcel.packed.bytes;
        match entry.again {
            Some(Again { sealed_for, .. }) if sealed_for == entry.patient => {}
            Some(_) => {
                let sealed = seal(tx, entry.patient, document, bytes)?;
                sealed_anew.push(vec![document.into(), entry.patient.into(), sealed.into()]);
            }
            None => {
                let sealed = seal(tx, entry.patient, document, bytes)?;
                new.push(vec![
                    document.into(),
                    entry.token.into(),
                    (&*context.source).into(),
                    entry.parcel.record.kind.into(),
                    entry.parcel.record.form.code().into(),
                    entry.content.into(),
                    entry.parcel.packed.packing.into(),
                    entry.patient.into(),
                    sealed.into(),
                    tx.now().into(),
                    context.run.into(),
                ]);
                // One entry for each patient of the batch says that something was received.
                if heard_of.insert(entry.patient) {
                    audit::note(tx, Act::Created, "source-document", document, entry.patient)?;
                }
            }
        }
    }
    tx.each(&rows::INSERT_DOCUMENT, &new)?;
    tx.each(&rows::RESEAL_DOCUMENT, &sealed_anew)?;
    Ok(())
}

fn records(tx: &mut Tx<'_>, context: &Context, entries: &[Entry]) -> Result<()> {
    let mut records = Vec::new();
    for entry in entries.iter().filter(|entry| entry.verdict.is_kept()) {
        let Some(document) = entry.document else { continue };
        records.push(vec![
            entry.token.into(),
            (&*context.source).into(),
            entry.parcel.record.kind.into(),
            document.into(),
            entry.content.into(),
            entry.verdict.state().code().into(),
            entry.patient.into(),
            entry.target.into(),
            entry.parcel.record.changed_at.into(),
        ]);
    }
    tx.each(&rows::UPSERT_RECORD, &records)?;
    Ok(())
}

fn unresolved(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<()> {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for entry in entries.iter().filter(|entry| entry.verdict.is_kept()) {
        if entry.before.is_some() {
            old.push(vec![Value::from(entry.token)]);
        }
        for note in &entry.notes {
            // A row without a token is found by nobody, and still says why.
            let mut tokens: Vec<String> = note.tokens.iter().map(ToString::to_string).collect();
            if tokens.is_empty() {
                tokens.push(String::new());
            }
            for token in tokens {
                new.push(vec![
                    entry.token.into(),
                    note.path.into(),
                    token.into(),
                    entry.parcel.record.kind.into(),
                    note.reason.into(),
                    note.is_needed.into(),
                    tx.now().into(),
                ]);
            }
        }
    }
    tx.each(&rows::DELETE_UNRESOLVED, &old)?;
    tx.each(&rows::INSERT_UNRESOLVED, &new)?;
    Ok(())
}

/// What was kept to be looked at again and is refused then leaves no trace, as if it had been
/// refused at once: the next import tells of it again. Where it was to change a record of ours, that
/// one stays as it is.
fn forget(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<()> {
    for entry in entries.iter().filter(|entry| !entry.verdict.is_kept()) {
        let Some(again) = entry.again else { continue };
        tx.execute(&rows::DELETE_UNRESOLVED, &[entry.token.into()])?;
        if entry.before.is_some_and(|kept| kept.target.is_some()) {
            tx.execute(&rows::SETTLE_RECORD, &[entry.token.into()])?;
        } else {
            tx.execute(&rows::DELETE_DOCUMENT, &[again.document.into()])?;
            tx.execute(&rows::DELETE_RECORD, &[entry.token.into()])?;
        }
    }
    Ok(())
}
