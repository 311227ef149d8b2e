//! The table of therapies: what the payer of one asks, and when its next dose is planned. One therapy
//! a row, said by its prescription or its drug.

use care::{
    refill::rules::{PayerRules, Threshold},
    therapy::{NextDose, Terms},
};

use super::{
    dispense::{DRUG, day_of, drug, id, needed},
    header::{self, Header},
};
use crate::{
    fault::{Fault, Read},
    fhir::{calendar::Calendar, datatypes::Product},
};

/// What such a row is counted as.
pub const KIND: &str = "TherapyTerms";

/// The columns, in the order in which the documentation names them.
pub const COLUMNS: [&str; 7] =
    ["patient_id", "prescription_id", "ndc", "rxcui", "drug", "payer_rule", "next_dose_on"];

/// The columns that say which therapy.
pub const THERAPY: &str = "prescription_id, ndc, rxcui, drug";

/// A planned dose farther ahead than this, in days, is a slip of the pen.
const FARTHEST: i32 = 730;

/// One good row.
#[derive(Clone, Debug, PartialEq)]
pub struct TherapyTerms {
    /// The patient's number at the source.
    pub patient_id: String,
    /// The number of a prescription of the therapy.
    pub prescription_id: Option<String>,
    /// The drug, as the row names it.
    pub drug: Option<Product>,
    /// What it says of the therapy.
    pub terms: Terms,
}

/// Whether a header is meant as that of such a table. One that names hand-overs is not.
pub fn is_meant(fields: &[String]) -> bool {
    let names = |name| fields.iter().any(|field| header::names(name, field));
    (names("payer_rule") || names("next_dose_on")) && !names("fill_id")
}

/// Whether a header that is meant so has what is needed; else what it lacks.
pub fn check(header: &Header) -> Read<()> {
    header.require(&["patient_id"])?;
    if header.has("prescription_id") || DRUG.iter().any(|name| header.has(name)) {
        return Ok(());
    }
    let reason = "the table lacks a column that names the therapy: one of prescription_id, ndc, \
                  rxcui, drug";
    Err(Fault::at(THERAPY, "missing-column", reason))
}

/// Reads one row.
pub fn read(header: &Header, row: &[String], calendar: &Calendar) -> Read<TherapyTerms> {
    let cell = |name| header.cell(row, name);
    let patient_id = id("patient_id", needed(header, row, "patient_id")?)?;
    let prescription_id =
        cell("prescription_id").map(|cell| id("prescription_id", cell)).transpose()?;
    let named = DRUG.iter().any(|name| cell(name).is_some());
    let drug = named.then(|| drug(header, row)).transpose()?;
    if prescription_id.is_none() && drug.is_none() {
        let reason = "names no therapy: give prescription_id, or one of ndc, rxcui, drug";
        return Err(Fault::at(THERAPY, "missing", reason));
    }
    let terms = Terms {
        payer: cell("payer_rule").map(rule).transpose()?,
        next_dose: cell("next_dose_on").map(|cell| next_dose(cell, calendar)).transpose()?,
    };
    Ok(TherapyTerms { patient_id, prescription_id, drug, terms })
}

/// A rule by its word, however it is spaced. Shares and days that no payer asks are slips of the pen.
fn rule(cell: &str) -> Read<PayerRules> {
    let plain = |letter: char| if letter == ' ' || letter == '_' { '-' } else { letter };
    let word: String = cell.chars().map(plain).collect::<String>().to_lowercase();
    let is_asked = |rule: &PayerRules| match rule.threshold {
        Threshold::Used(percent) => (50..=100).contains(&percent),
        Threshold::BeforeRunOut(days) => days <= 30,
    };
    PayerRules::from_code(&word).filter(is_asked).ok_or_else(|| {
        let reason = "expected used-50 to used-100 (percent of the last fill used), before-0 to \
                      before-30 (days before the run-out), part-b, or nothing to leave it as it is";
        Fault::at("payer_rule", "unknown-rule", reason)
    })
}

fn next_dose(cell: &str, calendar: &Calendar) -> Read<NextDose> {
    const COLUMN: &str = "next_dose_on";
    if cell.eq_ignore_ascii_case("none") {
        return Ok(NextDose::Unknown);
    }
    let day = day_of(COLUMN, cell, calendar).map_err(|fault| Fault {
        reason: "expected a day as YYYY-MM-DD, none when nobody knows it, or nothing to leave it \
                 as it is"
            .into(),
        ..fault
    })?;
    if day > calendar.today.plus_days(FARTHEST) {
        return Err(Fault::at(COLUMN, "absurd-date", "more than two years ahead"));
    }
    Ok(NextDose::On(day))
}

#[cfg(test)]
mod tests {
    use kernel::Zone;

    use super::*;

    fn header(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    fn row(cells: &[(&str, &str)]) -> Read<TherapyTerms> {
        let mut all = vec![("patient_id", "p1"), ("prescription_id", "rx1"), ("payer_rule", "")];
        for cell in cells {
            all.retain(|(name, _)| *name != cell.0);
            all.push(*cell);
        }
        let (names, cells): (Vec<&str>, Vec<&str>) = all.into_iter().unzip();
        assert!(is_meant(&header(&names)));
        let header = Header::read(&COLUMNS, &header(&names), String::new())?;
        check(&header)?;
        let calendar = Calendar { today: "2026-11-22".parse().unwrap(), zone: Zone::UTC };
        let cells: Vec<String> = cells.into_iter().map(str::to_owned).collect();
        read(&header, &cells, &calendar)
    }

    #[track_caller]
    fn refused(cells: &[(&str, &str)], path: &str, code: &str) {
        let fault = row(cells).unwrap_err();
        assert_eq!((fault.path.as_str(), fault.code), (path, code), "{fault}");
    }

    #[test]
    fn a_rule_and_a_day_are_read_and_an_empty_cell_says_nothing() {
        assert_eq!(row(&[]).unwrap().terms, Terms::default());
        for (cell, code) in [
            ("used-75", "used-75"),
            ("Used 85", "used-85"),
            ("before_10", "before-10"),
            ("PART-B", "part-b"),
        ] {
            let payer = row(&[("payer_rule", cell)]).unwrap().terms.payer;
            assert_eq!(payer.map(PayerRules::code).as_deref(), Some(code));
        }
        for (cell, expected) in [
            ("2026-12-01", NextDose::On("2026-12-01".parse().unwrap())),
            ("20261201", NextDose::On("2026-12-01".parse().unwrap())),
            ("None", NextDose::Unknown),
        ] {
            let terms = row(&[("next_dose_on", cell)]).unwrap().terms;
            assert_eq!((terms.next_dose, terms.payer), (Some(expected), None));
        }
    }

    #[test]
    fn a_therapy_is_said_by_its_prescription_or_its_drug() {
        let by_drug = row(&[("prescription_id", ""), ("NDC", "00074-0554-02")]).unwrap();
        let ndc = by_drug.drug.and_then(|drug| drug.ndc);
        assert_eq!((by_drug.prescription_id, ndc.as_deref()), (None, Some("00074-0554-02")));
        assert_eq!(row(&[]).unwrap().prescription_id.as_deref(), Some("rx1"));
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_column() {
        for wrong in ["used-49", "used-101", "before-31", "part-d", "75", "used-", "part-b!"] {
            refused(&[("payer_rule", wrong)], "payer_rule", "unknown-rule");
        }
        for wrong in ["12/01/2026", "2026-12", "2026-02-30", "unknown"] {
            refused(&[("next_dose_on", wrong)], "next_dose_on", "bad-date");
        }
        refused(&[("next_dose_on", "2029-01-01")], "next_dose_on", "absurd-date");
        refused(&[("patient_id", "")], "patient_id", "missing");
        refused(&[("prescription_id", "")], THERAPY, "missing");
        refused(&[("rxcui", "humira")], "rxcui", "bad-code");
    }

    #[test]
    fn a_header_says_what_the_rows_are() {
        assert!(is_meant(&header(&["Patient ID", "Next dose on"])));
        assert!(!is_meant(&header(&["patient_id", "drug"])));
        assert!(is_meant(&header(&["patient_id", "payer_rule", "Payer rule"])), "told as it is");
        let fills = ["patient_id", "fill_id", "drug", "days_supply", "dispensed_on", "payer_rule"];
        assert!(!is_meant(&header(&fills)), "a column too many makes no other table");
        let known = |names: &[&str]| Header::read(&COLUMNS, &header(names), String::new()).unwrap();
        assert_eq!(check(&known(&["payer_rule", "drug"])).unwrap_err().path, "patient_id");
        assert_eq!(check(&known(&["patient_id", "payer_rule"])).unwrap_err().path, THERAPY);
    }
}
