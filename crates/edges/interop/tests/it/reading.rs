//! The readers alone, without a database: what others wrote is read without a crash, and what is
//! refused is refused for a reason that can be named.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use interop::{
    fault::Fault,
    fhir::{bundle, calendar::Calendar, resource},
    input::{self, Found, Limits, files, records::Record},
    table::{consent, dispense, header::Header, terms},
};
use kernel::Zone;
use proptest::prelude::*;

use crate::reference;

/// Counts of what was read, by type, and the faults with their file.
#[derive(Default, Debug)]
struct Tally {
    read: BTreeMap<&'static str, usize>,
    faults: Vec<(String, Fault)>,
}

fn calendar() -> Calendar {
    Calendar {
        today: "2026-11-22".parse().expect("a file of a test"),
        zone: Zone::named("America/New_York").expect("a file of a test"),
    }
}

fn tally(paths: &[PathBuf]) -> Tally {
    let mut tally = Tally::default();
    for file in files::gather(paths).expect("a file of a test") {
        let name = file.path.file_name().expect("a file of a test").to_string_lossy().into_owned();
        input::each(&file, &Limits::default(), Arc::default(), &mut |found| {
            match found {
                Found::Document(_, text) => document(text, &name, &mut tally),
                Found::Unreadable(_, fault) => tally.faults.push((name.clone(), fault)),
                Found::Record(_) => {}
            }
            true
        });
    }
    tally
}

fn document(text: &str, name: &str, tally: &mut Tally) {
    let calendar = calendar();
    let mut faults = Vec::new();
    bundle::split(
        text,
        &mut |piece| match resource::read(piece.text, &calendar) {
            Ok(read) => *tally.read.entry(read.kind).or_default() += 1,
            Err(fault) => tally.faults.push((name.to_owned(), fault)),
        },
        &mut |_, fault| faults.push((name.to_owned(), fault)),
    );
    tally.faults.append(&mut faults);
}

/// Reads a row under a header, as any of our tables.
fn row(first: &Record, record: &Record) {
    let zone = Zone::UTC;
    let _ = consent::read(&first.fields, &record.fields, &zone);
    if let Ok(header) = Header::read(&dispense::COLUMNS, &first.fields, first.text.clone()) {
        let _ = dispense::read(&header, &record.fields, &calendar());
        dispense::patient_text(&header, &record.fields);
    }
    if let Ok(header) = Header::read(&terms::COLUMNS, &first.fields, first.text.clone()) {
        let _ = terms::read(&header, &record.fields, &calendar());
    }
}

#[test]
fn every_resource_of_the_synthetic_hospital_is_read() {
    let Some(folder) = reference::folder("fhir-synthea-r4") else { return };
    let tally = tally(&[folder.join("dev120.ndjson.zst")]);
    assert_eq!(tally.faults, []);
    assert_eq!(tally.read.values().sum::<usize>(), 43_669);
    for (kind, count) in [
        ("Patient", 120),
        ("Observation", 20_621),
        ("MedicationRequest", 1_303),
        ("Condition", 1_054),
        ("AllergyIntolerance", 61),
        ("Encounter", 4_052),
        ("Organization", 214),
        ("Practitioner", 214),
    ] {
        assert_eq!(tally.read.get(kind), Some(&count), "{kind}");
    }
}

#[test]
fn the_specifications_own_examples_are_read() {
    let Some(folder) = reference::folder("fhir-r4-spec-examples") else { return };
    let scratch = reference::scratch("spec-examples");
    reference::untar(&folder.join("r4-examples-4.0.1-instances.tar.xz"), &scratch);
    let tally = tally(&[scratch]);
    // Two deletions inside a transaction, and the package's own description, which is no resource.
    let told: Vec<(&str, &str)> =
        tally.faults.iter().map(|(_, fault)| (fault.code, fault.path.as_str())).collect();
    let expected = [
        ("deletion", "Bundle.entry[5].request"),
        ("deletion", "Bundle.entry[6].request"),
        ("missing", "resourceType"),
    ];
    assert_eq!(told, expected);
    assert_eq!(tally.read.get("MedicationDispense"), Some(&31));
}

/// An example of ours, with some of its bytes changed, dropped or doubled.
fn mutated(name: &str, changes: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let mut bytes = std::fs::read(crate::pharmacy::example(name)).expect("an example");
    for (at, change) in changes {
        let at = at.index(bytes.len());
        match change {
            0..=99 => bytes[at] = *change,
            100..=179 => drop(bytes.remove(at)),
            _ => bytes.insert(at, bytes[at]),
        }
    }
    bytes
}

/// Reads bytes as a file of that name.
fn as_file(name: &str, bytes: &[u8]) {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("a scratch file");
    tally(&[path]);
}

proptest! {
    #[test]
    fn a_damaged_document_is_an_answer_and_never_a_panic(
        name in prop::sample::select(&["fhir/transaction.json", "fhir/faults.ndjson"][..]),
        changes in prop::collection::vec(any::<(prop::sample::Index, u8)>(), 1..40),
    ) {
        let bytes = mutated(name, &changes);
        for line in String::from_utf8_lossy(&bytes).lines() {
            document(line, "x", &mut Tally::default());
        }
        document(&String::from_utf8_lossy(&bytes), "x", &mut Tally::default());
    }

    #[test]
    fn a_damaged_table_is_an_answer_and_never_a_panic(
        name in prop::sample::select(
            &["csv/dispenses.csv", "csv/consents.csv", "csv/therapies.csv"][..]
        ),
        changes in prop::collection::vec(any::<(prop::sample::Index, u8)>(), 1..40),
    ) {
        let bytes = mutated(name, &changes);
        let mut records = interop::input::records::Records::new(&*bytes);
        let mut header = None;
        while let Some(read) = records.advance().expect("memory does not fail") {
            let Ok(record) = read else { continue };
            let Some(first) = &header else {
                header = Some(record);
                continue;
            };
            row(first, &record);
        }
    }

    #[test]
    fn any_bytes_in_any_packing_are_an_answer_and_never_a_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        ending in prop::sample::select(
            &["json", "ndjson", "csv", "json.gz", "ndjson.zst", "csv.gz"][..]
        ),
    ) {
        as_file(&format!("any-bytes.{ending}"), &bytes);
    }

    #[test]
    fn random_text_is_an_answer_and_never_a_panic(text in "\\PC*") {
        document(&text, "x", &mut Tally::default());
    }

    #[test]
    fn random_json_is_an_answer_and_never_a_panic(
        kind in prop::sample::select(&interop::fhir::READ[..]),
        body in r#"("(birthDate|name|telecom|subject|status|entry|daysSupply|code)":("[\\\PC]*"|[0-9e.+-]{1,12}|\[?\{"(value|reference|coding|given)":.{0,12}\}\]?),?){0,6}"#,
    ) {
        document(&format!(r#"{{"resourceType":"{kind}",{body}}}"#), "x", &mut Tally::default());
    }
}
