//! The table of dispenses: one hand-over a row, with as much of the patient as the sender likes.
//!
//! A row becomes the same two resources that FHIR would bring, so that everything after reading is
//! the same.

use kernel::{ContactPoint, Day, EmailAddress, Language, Phi, PhoneNumber};

use super::header::Header;
use crate::{
    fault::{Fault, Read},
    fhir::{
        calendar::Calendar,
        datatypes::{Name, Product, ProductOf, Quantity, Telecom},
        element::Date,
        medication_dispense::MedicationDispense,
        patient::Patient,
        reference::Reference,
        resource::{Facts, Resource},
    },
};

/// The columns, in the order in which the documentation names them.
pub const COLUMNS: [&str; 15] = [
    "patient_id",
    "given_name",
    "family_name",
    "birth_date",
    "phone",
    "email",
    "language",
    "prescription_id",
    "fill_id",
    "ndc",
    "rxcui",
    "drug",
    "quantity",
    "days_supply",
    "dispensed_on",
];

/// Columns about the patient alone.
pub const PATIENT: [&str; 7] =
    ["patient_id", "given_name", "family_name", "birth_date", "phone", "email", "language"];

const REQUIRED: [&str; 4] = ["patient_id", "fill_id", "dispensed_on", "days_supply"];
/// The columns that name the drug.
pub(super) const DRUG: [&str; 3] = ["ndc", "rxcui", "drug"];

/// Whether a header is that of such a table; else what it lacks.
pub fn check(header: &Header) -> Read<()> {
    header.require(&REQUIRED)?;
    if DRUG.iter().any(|name| header.has(name)) {
        return Ok(());
    }
    let reason = "the table lacks a column that names the drug: one of ndc, rxcui, drug";
    Err(Fault::at("ndc, rxcui, drug", "missing-column", reason))
}

/// The patient and the hand-over of one row.
pub fn read(header: &Header, row: &[String], calendar: &Calendar) -> Read<(Resource, Resource)> {
    let cell = |name| header.cell(row, name);
    let needed = |name| needed(header, row, name);
    let patient_id = id("patient_id", needed("patient_id")?)?;
    let fill_id = id("fill_id", needed("fill_id")?)?;
    let dispense = MedicationDispense {
        patient: Some(reference("Patient", &patient_id)),
        status: "completed",
        drug: ProductOf::Here(drug(header, row)?),
        quantity: cell("quantity").map(quantity).transpose()?,
        days_supply: Some(days(needed("days_supply")?)?),
        dispensed_on: Some(happened(needed("dispensed_on")?, calendar)?),
        prescription: cell("prescription_id").map(|id| reference("MedicationRequest", id)),
    };
    let patient = patient_of(header, row, calendar)?;
    let facts = Facts::MedicationDispense(Box::new(dispense));
    Ok((patient, resource("MedicationDispense", fill_id, facts)))
}

/// The patient of one row.
pub fn patient_of(header: &Header, row: &[String], calendar: &Calendar) -> Read<Resource> {
    let named = needed(header, row, "patient_id")?;
    let facts = Facts::Patient(Box::new(patient(header, row, calendar)?));
    Ok(resource("Patient", id("patient_id", named)?, facts))
}

/// The columns of a row that tell of the patient alone, as a table of one row: so that two fills of
/// an unchanged patient are one unchanged patient.
pub fn patient_text(header: &Header, row: &[String]) -> String {
    let names: Vec<&str> = PATIENT.into_iter().filter(|name| header.has(name)).collect();
    let cells = names.iter().map(|name| header.cell(row, name).unwrap_or_default());
    let mut table = csv::Writer::from_writer(Vec::new());
    let written = table.write_record(&names).and_then(|()| table.write_record(cells));
    let bytes = written.ok().and_then(|()| table.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn resource(kind: &'static str, id: String, facts: Facts) -> Resource {
    Resource { kind, id: Some(id), identifiers: Vec::new(), changed_at: None, facts }
}

/// The reference that a number in a table is.
pub(crate) fn reference(kind: &str, id: &str) -> Reference {
    let address = format!("{kind}/{id}");
    Reference::Literal { kind: kind.to_owned(), id: id.to_owned(), address }
}

/// The cell of a column that may not be empty.
pub(super) fn needed<'r>(
    header: &Header,
    row: &'r [String],
    column: &'static str,
) -> Read<&'r str> {
    let cell = header.cell(row, column);
    cell.ok_or_else(|| Fault::at(column, "missing", "required, and empty"))
}

/// The number by which a source knows something.
pub(super) fn id(column: &'static str, cell: &str) -> Read<String> {
    if cell.len() > 255 || cell.chars().any(char::is_control) {
        let reason = "expected at most 255 printable characters";
        return Err(Fault::at(column, "bad-id", reason));
    }
    Ok(cell.to_owned())
}

fn patient(header: &Header, row: &[String], calendar: &Calendar) -> Read<Patient> {
    let cell = |name| header.cell(row, name);
    let text = |name| Phi::new(cell(name).unwrap_or_default().to_owned());
    let name = Name { given: text("given_name"), family: text("family_name") };
    let birth_date = cell("birth_date").map(|cell| birth(cell, calendar)).transpose()?;
    let (mut telecom, mut left_out) = (Vec::new(), Vec::new());
    let mut take = |column, point: Option<kernel::Result<ContactPoint>>| match point {
        Some(Ok(point)) => telecom.push(Telecom { point, purpose: None, rank: None }),
        Some(Err(_)) => {
            let reason = "not a phone number or e-mail address that can be used";
            left_out.push(Fault::at(column, "bad-contact-point", reason));
        }
        None => {}
    };
    take("phone", cell("phone").map(|it| PhoneNumber::parse(it).map(ContactPoint::Phone)));
    take("email", cell("email").map(|it| EmailAddress::parse(it).map(ContactPoint::Email)));
    let spoken = cell("language").map(language);
    if spoken == Some(None) {
        let reason = "expected a tag such as en or es-MX";
        left_out.push(Fault::at("language", "bad-language", reason));
    }
    Ok(Patient {
        name: (name != Name::default()).then_some(name),
        birth_date: birth_date.map(Phi::new),
        active: true,
        deceased: None,
        is_alive: false,
        language: spoken.flatten(),
        telecom,
        address: None,
        left_out,
    })
}

/// The drug of a row, by any of its three columns.
pub(super) fn drug(header: &Header, row: &[String]) -> Read<Product> {
    let cell = |name| header.cell(row, name).map(str::to_owned);
    let drug = Product {
        rxcui: cell("rxcui"),
        ndc: cell("ndc"),
        name: cell("drug"),
        ..Product::default()
    };
    if drug == Product::default() {
        return Err(Fault::at("ndc, rxcui, drug", "missing", "names no drug"));
    }
    if drug.rxcui.as_ref().is_some_and(|code| !code.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(Fault::at("rxcui", "bad-code", "expected digits"));
    }
    Ok(drug)
}

fn quantity(cell: &str) -> Read<Quantity> {
    let value: Option<f64> = cell.parse().ok();
    match value.filter(|value| *value > 0.0 && *value < 1e9) {
        Some(value) => Ok(Quantity { value, unit: None }),
        None => Err(Fault::at("quantity", "bad-quantity", "expected a number above 0")),
    }
}

fn days(cell: &str) -> Read<u32> {
    let days: Option<u32> = cell.strip_suffix(".0").unwrap_or(cell).parse().ok();
    days.filter(|days| (1..=730).contains(days)).ok_or_else(|| {
        Fault::at("days_supply", "bad-quantity", "expected a whole number of days, 1 to 730")
    })
}

/// A day as `2026-11-22`, `20261122` or the beginning of an RFC 3339 instant. Days and months in
/// another order are refused: `03/04/2026` is two days.
fn date(column: &'static str, cell: &str) -> Read<Date> {
    let compact = cell.len() == 8 && cell.bytes().all(|byte| byte.is_ascii_digit());
    let date = if compact {
        Date::read(&format!("{}-{}-{}", &cell[..4], &cell[4..6], &cell[6..]))
    } else {
        Date::read(cell)
    };
    date.ok_or_else(|| Fault::at(column, "bad-date", "expected a day as YYYY-MM-DD"))
}

fn birth(cell: &str, calendar: &Calendar) -> Read<Day> {
    let date = date("birth_date", cell)?;
    calendar.is_birth(date).map_err(|reason| Fault::at("birth_date", "absurd-date", reason))?;
    day_of("birth_date", cell, calendar)
}

/// A day, as [`date`] reads it.
pub(super) fn day_of(column: &'static str, cell: &str, calendar: &Calendar) -> Read<Day> {
    date(column, cell)?
        .day(&calendar.zone)
        .ok_or_else(|| Fault::at(column, "bad-date", "expected a day as YYYY-MM-DD"))
}

fn happened(cell: &str, calendar: &Calendar) -> Read<Day> {
    let day = day_of("dispensed_on", cell, calendar)?;
    calendar.is_past(day).map_err(|reason| Fault::at("dispensed_on", "absurd-date", reason))?;
    Ok(day)
}

/// A tag, or the name by which pharmacies write the two languages we speak.
fn language(cell: &str) -> Option<Language> {
    match kernel::fold::fold(cell).as_str() {
        "english" | "ingles" => Some(Language::english()),
        "spanish" | "espanol" => Some(Language::spanish()),
        _ => cell.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use kernel::Zone;

    use super::*;

    fn row(cells: &[(&str, &str)]) -> Read<(Resource, Resource)> {
        let mut all = vec![
            ("patient_id", "p1"),
            ("fill_id", "f1"),
            ("rxcui", "327361"),
            ("days_supply", "28"),
            ("dispensed_on", "2026-11-01"),
        ];
        for cell in cells {
            all.retain(|(name, _)| *name != cell.0);
            all.push(*cell);
        }
        let names: Vec<String> = all.iter().map(|(name, _)| (*name).to_owned()).collect();
        let cells: Vec<String> = all.iter().map(|(_, cell)| (*cell).to_owned()).collect();
        let header = Header::read(&COLUMNS, &names, String::new())?;
        check(&header)?;
        let calendar = Calendar { today: "2026-11-22".parse().unwrap(), zone: Zone::UTC };
        read(&header, &cells, &calendar)
    }

    #[track_caller]
    fn refused(cells: &[(&str, &str)], path: &str, code: &str) {
        let fault = row(cells).unwrap_err();
        assert_eq!((fault.path.as_str(), fault.code), (path, code), "{fault}");
    }

    #[test]
    fn a_row_is_a_patient_and_a_hand_over() {
        let cells = [
            ("given_name", "Ana"),
            ("language", "Español"),
            ("quantity", "0.4"),
            ("phone", "201 555 0123"),
        ];
        let (patient, dispense) = row(&cells).unwrap();
        let Facts::Patient(patient) = patient.facts else { panic!("no patient") };
        assert_eq!(patient.name.unwrap().given.reveal(), "Ana");
        assert_eq!(patient.language, Some(Language::spanish()));
        assert_eq!(patient.telecom.len(), 1);
        let Facts::MedicationDispense(dispense) = dispense.facts else { panic!("no dispense") };
        assert_eq!(dispense.days_supply, Some(28));
        assert_eq!(dispense.quantity.unwrap().value, 0.4);
        assert_eq!(dispense.patient, Some(reference("Patient", "p1")));
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_column() {
        refused(&[("dispensed_on", "2027-01-01")], "dispensed_on", "absurd-date");
        refused(&[("dispensed_on", "11/01/2026")], "dispensed_on", "bad-date");
        refused(&[("dispensed_on", "2026-11")], "dispensed_on", "bad-date");
        refused(&[("dispensed_on", "")], "dispensed_on", "missing");
        refused(&[("birth_date", "1880-01-01")], "birth_date", "absurd-date");
        refused(&[("days_supply", "0")], "days_supply", "bad-quantity");
        refused(&[("days_supply", "28.5")], "days_supply", "bad-quantity");
        refused(&[("quantity", "-1")], "quantity", "bad-quantity");
        refused(&[("quantity", "NaN")], "quantity", "bad-quantity");
        refused(&[("rxcui", "")], "ndc, rxcui, drug", "missing");
        refused(&[("rxcui", "humira")], "rxcui", "bad-code");
    }

    #[test]
    fn a_phone_nobody_can_call_costs_no_row() {
        let (patient, _) =
            row(&[("phone", "none"), ("email", "x"), ("language", "klingonish")]).unwrap();
        let Facts::Patient(patient) = patient.facts else { panic!("no patient") };
        let codes: Vec<&str> = patient.left_out.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["bad-contact-point", "bad-contact-point", "bad-language"]);
    }
}
