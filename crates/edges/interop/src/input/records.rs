//! Rows of a table, tolerant of what spreadsheets write: a byte order mark, quotes, line breaks in
//! quotes, CRLF, semicolons or tabs instead of commas.
//!
//! A quote that is never closed costs its own line, not the rest of the file.

use std::{
    collections::VecDeque,
    io::{self, BufRead},
};

use super::lines::{Line, Lines};
use crate::fault::Fault;

/// A quoted field may run over this many lines.
const MOST_LINES: usize = 50;
/// A row of our tables is far shorter.
const LONGEST_ROW: usize = 1 << 16;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The line it begins on.
    pub line: u64,
    /// Its bytes as received.
    pub text: String,
    /// Its fields, trimmed.
    pub fields: Vec<String>,
}

/// Reads rows.
pub struct Records<R> {
    lines: Lines<R>,
    ahead: VecDeque<(Line, Vec<u8>)>,
    delimiter: u8,
}

impl<R: BufRead> Records<R> {
    /// The rows of a stream; the first one decides what separates fields.
    pub fn new(reader: R) -> Self {
        Self { lines: Lines::new(reader, LONGEST_ROW), ahead: VecDeque::new(), delimiter: 0 }
    }

    /// The next row that is not empty, or why a line is none; `None` at the end.
    pub fn advance(&mut self) -> io::Result<Option<Result<Record, (u64, Fault)>>> {
        loop {
            let Some((line, bytes)) = self.line()? else { return Ok(None) };
            if line.too_long {
                let reason = format!("a row over 64 KiB, at byte {}", line.offset);
                return Ok(Some(Err((line.number, Fault::whole("line-too-long", reason)))));
            }
            if bytes.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            if self.delimiter == 0 {
                self.delimiter = delimiter(&bytes);
            }
            return self.row(line, bytes).map(Some);
        }
    }

    fn line(&mut self) -> io::Result<Option<(Line, Vec<u8>)>> {
        if let Some(read) = self.ahead.pop_front() {
            return Ok(Some(read));
        }
        self.fetch()
    }

    fn fetch(&mut self) -> io::Result<Option<(Line, Vec<u8>)>> {
        let mut bytes = Vec::new();
        Ok(self.lines.advance(&mut bytes)?.map(|line| (line, bytes)))
    }

    fn row(&mut self, first: Line, bytes: Vec<u8>) -> io::Result<Result<Record, (u64, Fault)>> {
        let mut whole = bytes;
        let mut used = 0;
        while is_open(&whole, self.delimiter) {
            while self.ahead.len() <= used {
                match self.fetch()? {
                    Some(read) => self.ahead.push_back(read),
                    None => break,
                }
            }
            let next = self.ahead.get(used).filter(|(line, _)| !line.too_long && used < MOST_LINES);
            let fits = next.filter(|(_, more)| whole.len() + more.len() < LONGEST_ROW);
            let Some((_, more)) = fits else {
                let fault = Fault::whole("open-quote", "a quote is opened and never closed");
                return Ok(Err((first.number, fault)));
            };
            whole.push(b'\n');
            whole.extend_from_slice(more);
            used += 1;
        }
        self.ahead.drain(..used);
        let Ok(text) = String::from_utf8(whole) else {
            return Ok(Err((first.number, Fault::whole("not-utf-8", "not written in UTF-8"))));
        };
        Ok(fields(&text, self.delimiter)
            .map(|fields| Record { line: first.number, text, fields })
            .ok_or((first.number, Fault::whole("malformed-row", "this is not a row of a table"))))
    }
}

fn delimiter(header: &[u8]) -> u8 {
    let count = |byte: u8| header.iter().filter(|it| **it == byte).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|byte| count(*byte)).unwrap_or(b',')
}

/// Whether a field that begins with a quote has not ended. A quote inside an unquoted field is a
/// letter like any other (`6" needle`).
fn is_open(bytes: &[u8], delimiter: u8) -> bool {
    let mut open = false;
    let mut begins = true;
    for byte in bytes {
        match byte {
            b'"' if open => open = false,
            // The second quote of a pair, or the first of a field.
            b'"' if begins => open = true,
            _ => {}
        }
        begins = !open && (*byte == delimiter || *byte == b'"' || (begins && *byte == b' '));
    }
    open
}

fn fields(text: &str, delimiter: u8) -> Option<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(text.len().clamp(64, LONGEST_ROW))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    reader.read_record(&mut record).ok().filter(|found| *found)?;
    Some(record.iter().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &[u8]) -> Vec<Result<Vec<String>, (u64, &'static str)>> {
        let mut records = Records::new(text);
        let mut all = Vec::new();
        while let Some(read) = records.advance().unwrap() {
            all.push(read.map(|it| it.fields).map_err(|(line, fault)| (line, fault.code)));
        }
        all
    }

    fn row(fields: &[&str]) -> Result<Vec<String>, (u64, &'static str)> {
        Ok(fields.iter().map(|&field| field.to_owned()).collect())
    }

    #[test]
    fn rows_are_read_as_spreadsheets_write_them() {
        let text = b"\xef\xbb\xbfid,name\r\n1,\"D\xc3\xadaz, Ana\"\r\n\r\n2,\"two\nlines \"\"q\"\"\"\n3, 6\" x";
        let expected = [
            row(&["id", "name"]),
            row(&["1", "Díaz, Ana"]),
            row(&["2", "two\nlines \"q\""]),
            row(&["3", "6\" x"]),
        ];
        assert_eq!(rows(text), expected);
        assert_eq!(rows(b"id;name\n1;a,b"), [row(&["id", "name"]), row(&["1", "a,b"])]);
        assert_eq!(rows(b"id\tname\n1\ta"), [row(&["id", "name"]), row(&["1", "a"])]);
    }

    #[test]
    fn a_bad_row_costs_no_other() {
        let mut text = b"id,name\n1,\"never closed\n2,b\n3,\xff\n".to_vec();
        text.extend(vec![b'x'; LONGEST_ROW + 1]);
        text.extend(b"\n4,d\n");
        let expected = [
            row(&["id", "name"]),
            Err((2, "open-quote")),
            row(&["2", "b"]),
            Err((4, "not-utf-8")),
            Err((5, "line-too-long")),
            row(&["4", "d"]),
        ];
        assert_eq!(rows(&text), expected);
    }
}
