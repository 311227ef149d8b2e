//! The bytes behind a record of ours, as they were received: so that nothing a sender said is lost,
//! and a better reading can be made later.

use kernel::{Id, Instant, Phi, Result, SourceDocumentId};
use store::Tx;

use super::{keep, parcel, rows};
use crate::names::Form;

/// A received document, opened.
#[derive(Clone, Debug)]
pub struct SourceDocument {
    /// Names the document.
    pub id: SourceDocumentId,
    /// Who sent it.
    pub source: String,
    /// What it is.
    pub kind: String,
    /// When it was received.
    pub received_at: Instant,
    /// The resource, or the header and the row, byte for byte.
    pub text: Phi<String>,
}

/// Every version of every document that told of this record, the oldest first. Whoever shows one
/// notes so in the audit.
pub fn behind<T: ?Sized>(tx: &mut Tx<'_>, record: Id<T>) -> Result<Vec<SourceDocument>> {
    let mut documents = Vec::new();
    for kept in rows::documents_of(tx, record.cast())? {
        let bytes = keep::open(tx, kept.patient, kept.id, &kept.received)?;
        let mut text = parcel::unpack(&kept.packing, bytes)?;
        if kept.form == Form::Fhir.code() {
            // The address the entry had in its bundle stands on a line of its own.
            text = text.split_once('\n').map(|(_, text)| text.to_owned()).unwrap_or(text);
        }
        documents.push(SourceDocument {
            id: kept.id,
            source: kept.source,
            kind: kept.kind,
            received_at: kept.received_at,
            text: Phi::new(text),
        });
    }
    Ok(documents)
}
