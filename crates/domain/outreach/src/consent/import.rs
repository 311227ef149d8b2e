//! Reads a file of consents: one line each, with what shows it. Pure: it knows no patients, only the
//! names that the file gives them.

use kernel::{Channel, ContactPoint, Instant, Language, Phi, Zone};

use super::model::{Source, State};
use crate::policy::Purpose;

/// The columns, in the order of the documentation. All but the last three must be there.
pub const COLUMNS: [&str; 10] = [
    "patient_id",
    "purpose",
    "channel",
    "address",
    "state",
    "given_at",
    "wording",
    "language",
    "source",
    "evidence",
];

/// The columns without which a file is not read.
const REQUIRED: usize = 7;

/// Longest evidence that is kept, in bytes.
const LONGEST_EVIDENCE: usize = 4_096;

/// One good line.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Line of the file, from 1 with the header.
    pub line: u64,
    /// The sender's own name for the patient.
    pub patient_id: String,
    /// To hear about what.
    pub purpose: Purpose,
    /// On which wire.
    pub channel: Channel,
    /// Where.
    pub address: ContactPoint,
    /// Agreed or taken back.
    pub state: State,
    /// When the patient said so.
    pub given_at: Instant,
    /// The version of the words that were agreed to.
    pub wording: String,
    /// The language of those words; English when the file does not say.
    pub language: Language,
    /// How the sender knew; [`Source::Imported`] when the file does not say.
    pub source: Source,
    /// What shows it.
    pub evidence: Option<Phi<String>>,
}

/// Why a line, or the whole file (line 1), is not taken. Holds no value of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Line of the file, from 1 with the header.
    pub line: u64,
    /// The column at fault.
    pub column: &'static str,
    /// A stable word, shown as `reject-{code}`.
    pub code: &'static str,
}

/// Reads a whole file. Columns are found by name, in any order; unknown ones are passed over. Days
/// without a time are read as the beginning of the day in `zone`.
pub fn read(bytes: &[u8], zone: &Zone) -> Vec<Result<Imported, Rejected>> {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(bytes);
    let whole = |column, code| vec![Err(Rejected { line: 1, column, code })];
    let Ok(header) = reader.headers() else { return whole("", "not-csv") };
    let header: Vec<String> = header
        .iter()
        .map(|name| name.trim_start_matches('\u{feff}').trim().to_lowercase())
        .collect();
    let at = COLUMNS.map(|column| header.iter().position(|name| name == column));
    if let Some(missing) = (0..REQUIRED).find(|place| at[*place].is_none()) {
        return whole(COLUMNS[missing], "missing-column");
    }
    let mut lines = Vec::new();
    for record in reader.records() {
        let line = match &record {
            Ok(record) => record.position().map_or(0, csv::Position::line),
            Err(error) => error.position().map_or(0, csv::Position::line),
        };
        lines.push(match record {
            Ok(record) => read_line(line, zone, |place| {
                at[place].and_then(|column| record.get(column)).unwrap_or_default()
            }),
            Err(_) => Err(Rejected { line, column: "", code: "not-csv" }),
        });
    }
    lines
}

fn read_line<'a>(
    line: u64,
    zone: &Zone,
    cell: impl Fn(usize) -> &'a str,
) -> Result<Imported, Rejected> {
    let bad = |place: usize, code| Rejected { line, column: COLUMNS[place], code };
    for place in 0..REQUIRED {
        if cell(place).is_empty() {
            return Err(bad(place, "missing-value"));
        }
    }
    let channel: Channel = cell(2).parse().map_err(|_| bad(2, "unknown-channel"))?;
    let language = match cell(7) {
        "" => Language::english(),
        tag => tag.parse().map_err(|_| bad(7, "bad-language"))?,
    };
    let source = match cell(8) {
        "" => Source::Imported,
        code => Source::from_code(code).ok_or_else(|| bad(8, "unknown-source"))?,
    };
    let evidence = cell(9);
    if evidence.len() > LONGEST_EVIDENCE {
        return Err(bad(9, "too-long"));
    }
    Ok(Imported {
        line,
        patient_id: cell(0).to_owned(),
        purpose: Purpose::from_code(cell(1)).ok_or_else(|| bad(1, "unknown-purpose"))?,
        channel,
        address: ContactPoint::from_parts(channel.reaches(), cell(3))
            .map_err(|_| bad(3, "bad-address"))?,
        state: State::from_code(cell(4)).ok_or_else(|| bad(4, "unknown-state"))?,
        given_at: moment(cell(5), zone).ok_or_else(|| bad(5, "bad-instant"))?,
        wording: cell(6).to_owned(),
        language,
        source,
        evidence: (!evidence.is_empty()).then(|| Phi::new(evidence.to_owned())),
    })
}

fn moment(text: &str, zone: &Zone) -> Option<Instant> {
    text.parse().ok().or_else(|| text.parse().ok().map(|day| zone.start_of(day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str =
        "patient_id,purpose,channel,address,state,given_at,wording,language,source,evidence";

    fn zone() -> Zone {
        Zone::named("America/New_York").unwrap()
    }

    #[track_caller]
    fn check(line: &str, expected: Result<&str, (&'static str, &'static str)>) {
        let file = format!("{HEADER}\n{line}\n");
        let lines = read(file.as_bytes(), &zone());
        assert_eq!(lines.len(), 1);
        let told = match &lines[0] {
            Ok(it) => Ok(format!(
                "{} {} {} {} {} {} {} {}",
                it.patient_id,
                it.purpose.code(),
                it.channel.code(),
                it.address.value(),
                it.state.code(),
                it.given_at,
                it.language,
                it.source.code()
            )),
            Err(rejected) => Err((rejected.column, rejected.code)),
        };
        assert_eq!(told.as_deref(), expected.as_ref().copied());
    }

    #[test]
    fn lines_become_consents() {
        check(
            "p1,refill,sms,(201) 555-0123,granted,2026-01-05T10:00:00-05:00,sms-1,es,paper,form 12",
            Ok("p1 refill sms +12015550123 granted 2026-01-05T15:00:00Z es paper"),
        );
        check(
            "p2,education,email,ana@example.org,revoked,2026-01-05,web-1,,,",
            Ok("p2 education email ana@example.org revoked 2026-01-05T05:00:00Z en imported"),
        );
    }

    #[test]
    fn a_bad_cell_is_named_and_never_repeated() {
        check("p1,refill,sms,12,granted,2026-01-05,w,,,", Err(("address", "bad-address")));
        check(
            "p1,news,sms,2015550123,granted,2026-01-05,w,,,",
            Err(("purpose", "unknown-purpose")),
        );
        check(
            "p1,refill,fax,2015550123,granted,2026-01-05,w,,,",
            Err(("channel", "unknown-channel")),
        );
        check("p1,refill,sms,2015550123,yes,2026-01-05,w,,,", Err(("state", "unknown-state")));
        check("p1,refill,sms,2015550123,granted,soon,w,,,", Err(("given_at", "bad-instant")));
        check("p1,refill,sms,2015550123,granted,2026-01-05,,,,", Err(("wording", "missing-value")));
        check(
            ",refill,sms,2015550123,granted,2026-01-05,w,,,",
            Err(("patient_id", "missing-value")),
        );
        check("p1,refill", Err(("channel", "missing-value")));
    }

    #[test]
    fn a_file_without_a_needed_column_is_refused_whole() {
        let lines = read(b"patient_id,purpose\np1,refill\n", &zone());
        assert_eq!(
            lines.into_iter().map(Result::unwrap_err).collect::<Vec<_>>(),
            [Rejected { line: 1, column: "channel", code: "missing-column" }]
        );
    }

    #[test]
    fn bad_bytes_spoil_their_own_line_only() {
        let mut file = format!("\u{feff}{HEADER}\n").into_bytes();
        file.extend_from_slice(b"p1,refill,sms,\xff\xfe,granted,2026-01-05,w,,,\n");
        file.extend_from_slice(b"p2,refill,sms,2015550123,granted,2026-01-05,w,,,\n");
        let lines = read(&file, &zone());
        assert!(lines[0].is_err());
        assert_eq!(lines[1].as_ref().unwrap().patient_id, "p2");
    }
}
