//! The table of consents: one line of evidence a row. The columns and their meaning are outreach's;
//! here a row is only brought into the form that its reader asks for.

use kernel::Zone;
use outreach::consent::import::{self, COLUMNS, Imported};

use super::header::Header;
use crate::fault::{Fault, Read};

/// Whether a header is meant as that of a table of consents.
pub fn is_meant(fields: &[String]) -> bool {
    Header::read(&COLUMNS, fields, String::new())
        .is_ok_and(|header| header.has("purpose") && header.has("channel"))
}

/// Reads one row.
pub fn read(header: &[String], row: &[String], zone: &Zone) -> Read<Imported> {
    // The known columns by their exact names, so that a header may be written as people write it.
    let known = Header::read(&COLUMNS, header, String::new())?;
    let names: Vec<&str> = COLUMNS.into_iter().filter(|name| known.has(name)).collect();
    let cells = names.iter().map(|name| known.cell(row, name).unwrap_or_default());
    let mut table = csv::Writer::from_writer(Vec::new());
    let written = table.write_record(&names).and_then(|()| table.write_record(cells));
    let bytes = written.ok().and_then(|()| table.into_inner().ok()).unwrap_or_default();
    let broken = || Fault::whole("malformed-row", "this is not a row of a table");
    match import::read(&bytes, zone).into_iter().next().ok_or_else(broken)? {
        Ok(imported) => Ok(imported),
        Err(rejected) => Err(Fault::at(rejected.column, rejected.code, reason(rejected.code))),
    }
}

fn reason(code: &str) -> &'static str {
    match code {
        "missing-column" => "the table lacks this column",
        "missing-value" => "required, and empty",
        "unknown-channel" => "expected sms, email or voice",
        "bad-language" => "expected a tag such as en or es-MX",
        "unknown-source" => "expected paper, spoken, page, reply, carrier or imported",
        "too-long" => "longer than 4,096 bytes",
        "unknown-purpose" => "not a purpose we ask consent for",
        "bad-address" => "not a phone number or e-mail address that can be used",
        "unknown-state" => "expected granted or revoked",
        "bad-instant" => "expected an instant with its offset, or a day",
        _ => "this is not a row of a table of consents",
    }
}
