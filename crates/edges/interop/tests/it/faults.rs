//! Imports that are cut short, and what must not be found in the file afterwards.

use std::fs;

use interop::import::ImportPlan;
use store::Fault;

use crate::{
    pharmacy::{Pharmacy, example, nothing_changed},
    reference,
};

/// Three hundred patients with a fill each, the fills first.
fn many(folder: &str) -> std::path::PathBuf {
    let path = reference::scratch(folder).join("many.ndjson");
    let mut lines = Vec::new();
    for n in 0..300 {
        lines.push(format!(
            r#"{{"resourceType":"MedicationDispense","id":"f{n}","status":"completed","subject":{{"reference":"Patient/p{n}"}},"medicationCodeableConcept":{{"text":"drug {}"}},"daysSupply":{{"value":28}},"whenHandedOver":"2026-01-05"}}"#,
            n % 7
        ));
    }
    for n in 0..300 {
        lines.push(format!(
            r#"{{"resourceType":"Patient","id":"p{n}","name":[{{"family":"N{n}"}}]}}"#
        ));
    }
    fs::write(&path, lines.join("\n")).expect("a scratch file");
    path
}

#[tokio::test]
async fn an_import_cut_short_anywhere_and_repeated_ends_in_the_same_world() {
    let path = many("cut");
    let mut plan = ImportPlan::of(vec![path]);
    plan.limits.batch = 100;
    let whole = Pharmacy::open().await;
    whole.run(plan.clone()).await.unwrap();
    let world = whole.world().await;
    for (label, nth) in [
        ("interop.batch_told", 1),
        ("interop.batch_kept", 2),
        ("interop.batch_told", 4),
        ("interop.batch_kept", 5),
        ("interop.batch_kept", 7),
    ] {
        let cut = Pharmacy::open().await;
        cut.database.db.faults().arm(Fault::CrashAt { label: label.to_owned(), nth });
        cut.run(plan.clone()).await.unwrap_err();
        cut.database.db.faults().revive();
        cut.run(plan.clone()).await.unwrap();
        assert_eq!(cut.world().await, world, "cut at {label} {nth}");
        nothing_changed(&cut.run(plan.clone()).await.unwrap());
    }
}

#[tokio::test]
async fn two_imports_of_the_same_files_at_once_are_one() {
    let mut plan = ImportPlan::of(vec![many("at-once")]);
    plan.limits.batch = 50;
    let once = Pharmacy::open().await;
    once.run(plan.clone()).await.unwrap();
    let twice = Pharmacy::open().await;
    let (one, other) = tokio::join!(twice.run(plan.clone()), twice.run(plan.clone()));
    let created = one.unwrap().total().created + other.unwrap().total().created;
    assert_eq!(created, 600);
    assert_eq!(twice.world().await, once.world().await);
}

#[tokio::test]
async fn nothing_that_was_received_can_be_read_in_the_file() {
    let pharmacy = Pharmacy::open().await;
    pharmacy.import(&[example("fhir"), example("csv")]).await;
    let Some(file) = pharmacy.database.file() else { return };
    let mut bytes = Vec::new();
    for ending in ["", "-wal"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        bytes.extend(fs::read(name).unwrap_or_default());
    }
    for planted in [
        "Reyes",
        "Quintero",
        "Díaz",
        "Lindqvist",
        "+12015550145",
        "2015550123",
        "555-0123",
        "chi@example.org",
        "ana.diaz@",
        "1990-08-21",
        "1984-05-17",
        "Cedar",
        "Hoboken",
        "P-3001",
        "P-1001",
        "F-21",
        "D-1\"",
        "Alanine",
        "form 12",
        "whenHandedOver",
        "born-later",
        "dispenses-with-faults",
    ] {
        let found = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
        assert!(!found, "{planted}");
    }
}
