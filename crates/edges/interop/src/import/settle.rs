//! The end of a run: what was put off, and what waited for something that has come, is looked at
//! once more. Repeating it changes nothing.

use std::collections::HashSet;

use kernel::Result;
use store::Tx;

use super::{
    entry::Again,
    keep,
    known::Known,
    parcel::{Opened, Packed, Parcel, Place, unpack},
    rows::{self, Open, Which},
    take::{Context, Taken, take_all},
};
use crate::{fault::Fault, names::Form};

/// Documents of one transaction.
const PAGE: i64 = 400;

/// How far the settling has come.
#[derive(Clone, Debug)]
pub(super) struct Cursor {
    which: Which,
    kind: usize,
    after: String,
}

impl Cursor {
    /// The beginning.
    pub(super) const fn start() -> Self {
        Self { which: Which::Resolvable, kind: 0, after: String::new() }
    }

    /// The next type, or the next reason to look; none at the end.
    fn next(&self, kinds: usize) -> Option<Self> {
        let after = String::new();
        match self.which {
            _ if self.kind + 1 < kinds => Some(Self { kind: self.kind + 1, after, ..*self }),
            Which::Resolvable => Some(Self { which: Which::Deferred, kind: 0, after }),
            Which::Deferred => None,
        }
    }
}

/// The types of which something is open, in the order in which they are taken: orders before the
/// hand-overs that name them.
pub(super) fn open_kinds(tx: &mut Tx<'_>, source: &str) -> Result<Vec<String>> {
    let mut kinds = rows::open_kinds(tx, source)?;
    kinds.sort_by_key(|kind| order(kind));
    Ok(kinds)
}

/// Looks at the next page; gives what became of it and where to go on.
pub(super) fn settle(
    tx: &mut Tx<'_>,
    context: &Context,
    kinds: &[String],
    cursor: &Cursor,
) -> Result<(Taken, Option<Cursor>)> {
    let Some(kind) = kinds.get(cursor.kind) else { return Ok((Taken::default(), None)) };
    // Before the page is read: another import may settle the same.
    rows::enter_gate(tx)?;
    let page = rows::open(tx, cursor.which, [&*context.source, kind, &cursor.after], PAGE)?;
    let last = page.last().map(|open| open.token.to_string());
    let next = match last {
        Some(after) => Some(Cursor { after, ..cursor.clone() }),
        None => cursor.next(kinds.len()),
    };
    let mut parcels = Vec::with_capacity(page.len());
    for open in page {
        parcels.push(reopened(tx, context, kind, &open)?);
    }
    let taken = take_all(tx, context, &mut Known::default(), parcels)?;
    Ok((taken, next))
}

/// The same for a dry run, which kept nothing: what was open is looked at in the order of taking.
pub(super) fn rehearse(
    tx: &mut Tx<'_>,
    context: &Context,
    known: &mut Known,
    mut open: Vec<Parcel>,
) -> Result<Taken> {
    // Of a document that came twice, the last is what a run would have kept.
    let mut last = HashSet::new();
    open.reverse();
    open.retain(|parcel| last.insert(parcel.record.names.document));
    open.reverse();
    open.sort_by_key(|parcel| order(parcel.record.kind));
    let mut parcels = Vec::with_capacity(open.len());
    for parcel in open {
        parcels.push((parcel, Some(Again { document: tx.new_id(), sealed_for: None })));
    }
    take_all(tx, context, known, parcels)
}

fn order(kind: &str) -> u8 {
    match kind {
        "MedicationRequest" => 0,
        "MedicationDispense" => 1,
        // What is said of a therapy comes after whatever begins one.
        _ => 2,
    }
}

fn reopened(
    tx: &mut Tx<'_>,
    context: &Context,
    kind: &str,
    open: &Open,
) -> Result<(Parcel, Option<Again>)> {
    let bytes = keep::open(tx, open.patient, open.document, &open.received)?;
    let text = unpack(&open.packing, bytes.clone())?;
    let form = Form::from_code(&open.form).ok_or_else(unreadable)?;
    let record = Opened::again(&context.source, form, kind, &text, &context.calendar)
        .map_err(|_: Fault| unreadable())?;
    let packing = if open.packing == "zstd" { "zstd" } else { "plain" };
    let place = Place { file: usize::MAX, line: 0, entry: None };
    let parcel = Parcel { place, record, packed: Packed { packing, bytes } };
    Ok((parcel, Some(Again { document: open.document, sealed_for: open.patient })))
}

fn unreadable() -> kernel::Error {
    kernel::Error::failed("a kept document cannot be read again")
}
