//! The readers alone, without a database: what others wrote is read without a crash, and what is
//! refused is refused for a reason that can be named.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use interop::{
    fault::Fault,
    fhir::{bundle, calendar::Calendar, resource},
    input::{self, Found, Limits, files},
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

proptest! {
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
