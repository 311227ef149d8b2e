//! What travels from the readers to the writer: one record, read, named and packed.

use kernel::Instant;
use outreach::consent::import::Imported;

use super::carry;
use crate::{
    fault::{Fault, Read},
    fhir::{
        calendar::Calendar,
        resource::{self, Facts, Resource},
    },
    input::records::Records,
    names::{Form, Names},
    table::{
        consent, dispense,
        header::Header,
        terms::{self, TherapyTerms},
    },
};

/// Shorter documents do not get smaller by packing.
const WORTH_PACKING: usize = 256;
/// Fast, and half of what FHIR's text takes.
const LEVEL: i32 = 1;

/// Where in the files something stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) file: usize,
    pub(super) line: u64,
    pub(super) entry: Option<usize>,
}

/// What a record says.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// A resource, or the part of a row that stands for one.
    Resource(Facts),
    /// A line of the consent ledger.
    Consent(Box<Imported>),
    /// The terms of a therapy.
    Terms(Box<TherapyTerms>),
}

/// A received record.
pub(super) struct Parcel {
    pub(super) place: Place,
    pub(super) record: Opened,
    pub(super) packed: Packed,
}

/// Received bytes, as small as they get.
#[derive(Clone, Debug)]
pub(super) struct Packed {
    pub(super) packing: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// Packs received bytes; keeps its buffers.
pub(super) struct Packer(zstd::bulk::Compressor<'static>);

impl Packer {
    pub(super) fn new() -> std::io::Result<Self> {
        zstd::bulk::Compressor::new(LEVEL).map(Self)
    }

    pub(super) fn pack(&mut self, text: String) -> Packed {
        if text.len() >= WORTH_PACKING
            && let Ok(bytes) = self.0.compress(text.as_bytes())
            && bytes.len() < text.len()
        {
            return Packed { packing: "zstd", bytes };
        }
        Packed { packing: "plain", bytes: text.into_bytes() }
    }
}

/// The text that was packed.
pub(super) fn unpack(packing: &str, bytes: Vec<u8>) -> kernel::Result<String> {
    let bytes = match packing {
        "zstd" => zstd::decode_all(&*bytes).map_err(kernel::Error::failed)?,
        _ => bytes,
    };
    String::from_utf8(bytes).map_err(|_| kernel::Error::failed("a source document is no text"))
}

/// What is packed of a FHIR resource: the address it had in its bundle on a line of its own, then
/// the bytes of the resource.
pub(super) fn envelope(full_url: Option<&str>, text: &str) -> String {
    format!("{}\n{text}", full_url.unwrap_or_default())
}

/// A record, read: everything of a parcel but its place and its bytes.
pub(super) struct Opened {
    pub(super) form: Form,
    pub(super) kind: &'static str,
    pub(super) names: Names,
    pub(super) changed_at: Option<Instant>,
    pub(super) content: Content,
    pub(super) called: Option<String>,
}

impl Opened {
    /// A resource that was received as `text`.
    pub(super) fn of(
        source: &str,
        form: Form,
        resource: Resource,
        full_url: Option<&str>,
        text: &str,
    ) -> Self {
        let names = Names::of(source, form, &resource, full_url, text);
        let number = resource.identifiers.iter().find(|it| !it.personal);
        let called = number.map(|it| it.value.clone()).or(resource.id);
        let (kind, changed_at) = (resource.kind, resource.changed_at);
        let content = Content::Resource(resource.facts);
        Self { form, kind, names, changed_at, content, called }
    }

    /// A line of consent that was received as `text`.
    pub(super) fn of_consent(source: &str, consent: Imported, text: &str) -> Self {
        Self {
            form: Form::Table,
            kind: "Consent",
            names: Names::nameless(source, text),
            changed_at: None,
            content: Content::Consent(Box::new(consent)),
            called: None,
        }
    }

    /// The terms of a therapy that were received as `text`.
    pub(super) fn of_terms(source: &str, told: TherapyTerms, text: &str) -> Self {
        // A prescription says it alone; drugs are told apart as the table of dispenses does.
        let code = told.drug.as_ref().filter(|_| told.prescription_id.is_none());
        let code = code.and_then(carry::medication).and_then(|drug| drug.code().ok());
        let prescription = told.prescription_id.as_deref().unwrap_or_default();
        let said = [&*told.patient_id, prescription, code.as_deref().unwrap_or_default()];
        Self {
            form: Form::Table,
            kind: terms::KIND,
            names: Names::told(source, terms::KIND, &said, text),
            changed_at: None,
            content: Content::Terms(Box::new(told)),
            called: None,
        }
    }

    /// Reads what was kept, as it was read when it came.
    pub(super) fn again(
        source: &str,
        form: Form,
        kind: &str,
        kept: &str,
        calendar: &Calendar,
    ) -> Read<Self> {
        if form == Form::Fhir {
            let (address, text) = kept.split_once('\n').unwrap_or(("", kept));
            let resource = resource::read(text, calendar)?;
            let full_url = Some(address).filter(|address| !address.is_empty());
            return Ok(Self::of(source, form, resource, full_url, text));
        }
        let mut records = Records::new(kept.as_bytes());
        let mut next = || match records.advance() {
            Ok(Some(Ok(record))) => Ok(record),
            Ok(Some(Err((_, fault)))) => Err(fault),
            _ => Err(Fault::whole("malformed-row", "this is not a row of a table")),
        };
        let (first, row) = (next()?, next()?);
        if kind == "Consent" {
            let consent = consent::read(&first.fields, &row.fields, &calendar.zone)?;
            return Ok(Self::of_consent(source, consent, kept));
        }
        if kind == terms::KIND {
            let header = Header::read(&terms::COLUMNS, &first.fields, first.text)?;
            let told = terms::read(&header, &row.fields, calendar)?;
            return Ok(Self::of_terms(source, told, kept));
        }
        let header = Header::read(&dispense::COLUMNS, &first.fields, first.text)?;
        let resource = match kind {
            "Patient" => dispense::patient_of(&header, &row.fields, calendar)?,
            _ => dispense::read(&header, &row.fields, calendar)?.1,
        };
        Ok(Self::of(source, form, resource, None, kept))
    }
}
