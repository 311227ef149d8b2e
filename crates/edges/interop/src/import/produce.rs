//! The reading half: a thread that reads files, splits, names and packs, and hands batches to the
//! writing half. It is never further ahead than a few batches.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use kernel::{Error, Result};
use tokio::sync::mpsc;

use super::{
    parcel::{self, Content, Opened, Packer, Parcel, Place},
    plan::Progress,
    rejects::Reject,
    summary::UNREADABLE,
};
use crate::{
    fault::{Fault, Read},
    fhir::{
        bundle::{self, Piece},
        calendar::Calendar,
        resource::{self, Facts},
    },
    input::{self, Found, Limits, files::SourceFile, records::Record},
    names::Form,
    table::{consent, dispense, header::Header, terms},
};

/// Bytes of one batch: what it costs in memory, a few times over.
const BATCH_BYTES: usize = 4 << 20;
/// Batches that may wait for the writer.
pub(super) const AHEAD: usize = 2;

/// What the writer gets.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) parcels: Vec<Parcel>,
    pub(super) rejects: Vec<Reject>,
    /// Bytes taken from disk so far.
    pub(super) taken: u64,
}

/// What the thread needs to know.
pub(super) struct Reading {
    pub(super) files: Vec<SourceFile>,
    pub(super) source: String,
    pub(super) limits: Limits,
    pub(super) calendar: Calendar,
    pub(super) progress: Arc<dyn Progress>,
}

/// Reads everything into `out`. Ends early when nobody takes the batches any more.
pub(super) fn produce(reading: &Reading, out: mpsc::Sender<Batch>) -> Result<()> {
    let taken: Arc<AtomicU64> = Arc::default();
    let mut line = Line {
        reading,
        out,
        packer: Packer::new().map_err(Error::failed)?,
        batch: Batch::default(),
        bytes: 0,
        gone: false,
        taken: Arc::clone(&taken),
    };
    for (number, file) in reading.files.iter().enumerate() {
        reading.progress.file(&file.path);
        let mut table = Table::Unknown;
        input::each(file, &reading.limits, Arc::clone(&taken), &mut |found| {
            match found {
                Found::Document(at, text) => line.document(number, at, text),
                Found::Record(record) => table = line.record(number, record, &mut table),
                Found::Unreadable(at, fault) => {
                    let place = Place { file: number, line: at, entry: None };
                    line.refuse(place, kind_of_table(&table), fault);
                }
            }
            !line.gone && !matches!(table, Table::Refused)
        });
        if line.gone {
            break;
        }
    }
    line.send();
    Ok(())
}

/// What the rows of a file are, told by its header.
enum Table {
    Unknown,
    Dispenses(Header),
    Consents(Vec<String>, String),
    Terms(Header),
    Refused,
}

fn kind_of_table(table: &Table) -> &'static str {
    match table {
        Table::Dispenses(_) => "MedicationDispense",
        Table::Consents(..) => "Consent",
        Table::Terms(_) => terms::KIND,
        Table::Unknown | Table::Refused => UNREADABLE,
    }
}

struct Line<'r> {
    reading: &'r Reading,
    out: mpsc::Sender<Batch>,
    packer: Packer,
    batch: Batch,
    bytes: usize,
    gone: bool,
    taken: Arc<AtomicU64>,
}

impl Line<'_> {
    fn refuse(&mut self, place: Place, kind: &'static str, fault: Fault) {
        let Place { file, line, entry } = place;
        self.batch.rejects.push(Reject { file, line, entry, kind, fault });
        if self.batch.rejects.len() >= self.reading.limits.batch {
            self.send();
        }
    }

    fn add(&mut self, place: Place, record: Opened, kept: String) {
        let packed = self.packer.pack(kept);
        self.bytes += packed.bytes.len() + 512;
        self.batch.parcels.push(Parcel { place, record, packed });
        if self.batch.parcels.len() >= self.reading.limits.batch || self.bytes >= BATCH_BYTES {
            self.send();
        }
    }

    fn send(&mut self) {
        let mut batch = std::mem::take(&mut self.batch);
        batch.taken = self.taken.load(Ordering::Relaxed);
        self.bytes = 0;
        self.gone = self.out.blocking_send(batch).is_err();
    }

    fn document(&mut self, file: usize, line: u64, text: &str) {
        // The two answers cannot both borrow the line, so the faults wait for the end.
        let mut faults = Vec::new();
        bundle::split(
            text,
            &mut |piece| {
                if !self.gone {
                    self.piece(Place { file, line, entry: piece.entry }, piece);
                }
            },
            &mut |entry, fault| faults.push((entry, fault)),
        );
        for (entry, fault) in faults {
            let kind = match entry {
                None => resource::kind_of(text).unwrap_or(UNREADABLE),
                Some(_) => "Bundle",
            };
            self.refuse(Place { file, line, entry }, kind, fault);
        }
    }

    fn piece(&mut self, place: Place, piece: Piece<'_>) {
        match resource::read(piece.text, &self.reading.calendar) {
            Ok(resource) => {
                let Piece { text, full_url, .. } = piece;
                let source = &self.reading.source;
                let record = Opened::of(source, Form::Fhir, resource, full_url, text);
                self.add(place, record, parcel::envelope(full_url, text));
            }
            Err(fault) => {
                let kind = resource::kind_of(piece.text).unwrap_or(UNREADABLE);
                self.refuse(place, kind, fault);
            }
        }
    }

    /// Takes a row; the first one of a file says what the others are.
    fn record(&mut self, file: usize, record: Record, table: &mut Table) -> Table {
        let place = Place { file, line: record.line, entry: None };
        match std::mem::replace(table, Table::Unknown) {
            Table::Unknown => match recognise(record) {
                Ok(known) => known,
                Err(fault) => {
                    self.refuse(place, UNREADABLE, fault);
                    Table::Refused
                }
            },
            Table::Dispenses(header) => {
                self.fill(place, &header, &record);
                Table::Dispenses(header)
            }
            Table::Consents(names, text) => {
                self.consent(place, &names, &text, &record);
                Table::Consents(names, text)
            }
            Table::Terms(header) => {
                self.terms(place, &header, &record);
                Table::Terms(header)
            }
            Table::Refused => Table::Refused,
        }
    }

    fn fill(&mut self, place: Place, header: &Header, record: &Record) {
        match dispense::read(header, &record.fields, &self.reading.calendar) {
            Ok((patient, fill)) => {
                let row = format!("{}\n{}", header.text, record.text);
                let of_patient = dispense::patient_text(header, &record.fields);
                for (resource, text) in [(patient, of_patient), (fill, row)] {
                    let source = &self.reading.source;
                    let record = Opened::of(source, Form::Table, resource, None, &text);
                    self.add(place, record, text);
                }
            }
            Err(fault) => self.refuse(place, "MedicationDispense", fault),
        }
    }

    fn consent(&mut self, place: Place, names: &[String], header: &str, record: &Record) {
        match consent::read(names, &record.fields, &self.reading.calendar.zone) {
            Ok(imported) => {
                let text = format!("{header}\n{}", record.text);
                let record = Opened::of_consent(&self.reading.source, imported, &text);
                self.add(place, record, text);
            }
            Err(fault) => self.refuse(place, "Consent", fault),
        }
    }

    fn terms(&mut self, place: Place, header: &Header, record: &Record) {
        match terms::read(header, &record.fields, &self.reading.calendar) {
            Ok(told) => {
                let text = format!("{}\n{}", header.text, record.text);
                let record = Opened::of_terms(&self.reading.source, told, &text);
                self.add(place, record, text);
            }
            Err(fault) => self.refuse(place, terms::KIND, fault),
        }
    }
}

fn recognise(record: Record) -> Read<Table> {
    if consent::is_meant(&record.fields) {
        return Ok(Table::Consents(record.fields, record.text));
    }
    if terms::is_meant(&record.fields) {
        let header = Header::read(&terms::COLUMNS, &record.fields, record.text)?;
        terms::check(&header)?;
        return Ok(Table::Terms(header));
    }
    let header = Header::read(&dispense::COLUMNS, &record.fields, record.text)?;
    dispense::check(&header)?;
    Ok(Table::Dispenses(header))
}

/// The order in which records of one batch are taken: what others refer to comes first.
pub(super) const fn rank(content: &Content) -> u8 {
    match content {
        Content::Resource(
            Facts::Practitioner(_) | Facts::Organization(_) | Facts::Medication(_),
        ) => 0,
        Content::Resource(Facts::Patient(_)) => 1,
        Content::Resource(Facts::MedicationRequest(_)) => 2,
        Content::Resource(_) => 3,
        Content::Consent(_) | Content::Terms(_) => 4,
    }
}
