//! From files to documents, in constant memory: what is packed is unpacked on the way, what is too
//! long is skipped.

pub mod files;
pub mod lines;
pub mod records;

use std::{
    io::{self, BufRead, Read as _},
    sync::{Arc, atomic::AtomicU64},
};

use self::{
    files::{Format, SourceFile},
    lines::Lines,
    records::{Record, Records},
};
use crate::fault::Fault;

/// How much is read at once, at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one NDJSON line, 32 MiB.
    pub longest_line: usize,
    /// Bytes of one `.json` document once unpacked, 64 MiB.
    pub longest_document: usize,
    /// Records of one transaction, 800.
    pub batch: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { longest_line: 32 << 20, longest_document: 64 << 20, batch: 800 }
    }
}

/// Something a file holds.
#[derive(Debug)]
pub enum Found<'a> {
    /// A JSON document, and the line it begins on.
    Document(u64, &'a str),
    /// A row of a table; the first one is the header.
    Record(Record),
    /// A place that cannot be read, and the line it begins on.
    Unreadable(u64, Fault),
}

/// Hands everything a file holds to `take`, until it answers false. What cannot be read is handed
/// over as such; the rest of the file still is read, unless the stream itself breaks off.
pub fn each(
    file: &SourceFile,
    limits: &Limits,
    taken: Arc<AtomicU64>,
    take: &mut dyn FnMut(Found<'_>) -> bool,
) {
    let mut last = 0;
    let mut counted = |found: Found<'_>| {
        last = match &found {
            Found::Document(line, _) | Found::Unreadable(line, _) => *line,
            Found::Record(record) => record.line,
        };
        take(found)
    };
    let read = files::open(file, taken).and_then(|reader| match file.format {
        Format::Json => document(reader, limits.longest_document, &mut counted),
        Format::Ndjson => ndjson(reader, limits.longest_line, &mut counted),
        Format::Csv => table(reader, &mut counted),
    });
    if let Err(error) = read {
        let reason = format!("the file breaks off here: {}", error.kind());
        take(Found::Unreadable(last + 1, Fault::whole("broken-file", reason)));
    }
}

type Take<'t> = &'t mut dyn FnMut(Found<'_>) -> bool;

fn document(reader: Box<dyn BufRead + Send>, limit: usize, take: Take<'_>) -> io::Result<()> {
    let mut bytes = Vec::new();
    reader.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        let reason = format!("a document over {limit} bytes; NDJSON has no such limit");
        take(Found::Unreadable(1, Fault::whole("document-too-long", reason)));
        return Ok(());
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    take(text_of(1, text));
    Ok(())
}

fn ndjson(reader: Box<dyn BufRead + Send>, limit: usize, take: Take<'_>) -> io::Result<()> {
    let mut lines = Lines::new(reader, limit);
    let mut buffer = Vec::new();
    while let Some(line) = lines.advance(&mut buffer)? {
        let found = if line.too_long {
            let reason = format!("a line over {limit} bytes, at byte {}", line.offset);
            Found::Unreadable(line.number, Fault::whole("line-too-long", reason))
        } else if buffer.iter().all(u8::is_ascii_whitespace) {
            continue;
        } else {
            text_of(line.number, &buffer)
        };
        if !take(found) {
            break;
        }
    }
    Ok(())
}

fn table(reader: Box<dyn BufRead + Send>, take: Take<'_>) -> io::Result<()> {
    let mut records = Records::new(reader);
    while let Some(record) = records.advance()? {
        let found = match record {
            Ok(record) => Found::Record(record),
            Err((line, fault)) => Found::Unreadable(line, fault),
        };
        if !take(found) {
            break;
        }
    }
    Ok(())
}

fn text_of(line: u64, bytes: &[u8]) -> Found<'_> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Found::Document(line, text),
        Err(_) => Found::Unreadable(line, Fault::whole("not-utf-8", "not written in UTF-8")),
    }
}
