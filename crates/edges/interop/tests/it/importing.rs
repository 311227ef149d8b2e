//! What becomes of whole files.

use std::{fs, io::Write as _, path::PathBuf};

use interop::import::{self, ImportPlan};
use kernel::{Day, Error};

use crate::{
    pharmacy::{Pharmacy, counts, example, nothing_changed},
    reference, rows,
};

#[tokio::test]
async fn a_bundle_becomes_records_whatever_its_order() {
    let pharmacy = Pharmacy::open().await;
    let summary = pharmacy.import(&[example("fhir/transaction.json")]).await;
    for kind in [
        "Patient",
        "Practitioner",
        "Medication",
        "MedicationRequest",
        "MedicationDispense",
        "Observation",
    ] {
        assert_eq!(counts(&summary, kind), [1, 1, 0, 0, 0, 0], "{kind}");
    }
    assert_eq!(counts(&summary, "Condition"), [1, 0, 0, 0, 1, 0]);
    assert_eq!(pharmacy.count(&rows::PRESCRIBED).await, 1);

    let chi = pharmacy.patients().await[0];
    let (patient, contacts, labs, documents) = pharmacy
        .database
        .db
        .read(move |tx| {
            Ok((
                care::patient::find(tx, chi)?,
                care::patient::contacts(tx, chi)?,
                care::lab_result::of_patient(tx, chi, 10)?,
                import::document::behind(tx, chi)?,
            ))
        })
        .await
        .unwrap();
    assert_eq!(patient.name.reveal().full(), "Chi Elena Reyes Quintero");
    assert_eq!(patient.language.tag(), "es");
    assert_eq!(patient.birth_date.map(|it| it.into_revealed()), Day::new(1990, 8, 21));
    let points: Vec<&str> = contacts.iter().map(|it| it.point.value()).collect();
    assert_eq!(points, ["+12015550145", "chi@example.org"]);
    assert_eq!(labs[0].finding.reveal().value, "22");

    let received = documents[0].text.reveal();
    let file = fs::read_to_string(example("fhir/transaction.json")).unwrap();
    assert!(file.contains(received.as_str()), "the bytes are kept as received");

    let world = pharmacy.world().await;
    nothing_changed(&pharmacy.import(&[example("fhir/transaction.json")]).await);
    assert_eq!(pharmacy.world().await, world);
}

#[tokio::test]
async fn an_active_order_alone_gives_an_estimated_supply() {
    let pharmacy = Pharmacy::open().await;
    let path = reference::scratch("order").join("order.ndjson");
    let lines = [
        r#"{"resourceType":"Patient","id":"p","name":[{"family":"P"}]}"#,
        r#"{"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order","subject":{"reference":"Patient/p"},"medicationCodeableConcept":{"text":"letrozole 2.5 MG Oral Tablet"},"authoredOn":"2026-02-20","dispenseRequest":{"quantity":{"value":60,"unit":"tablet"}},"dosageInstruction":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":1,"unit":"tablet"}}]}]}"#,
    ];
    fs::write(&path, lines.join("\n")).unwrap();
    pharmacy.import(&[path]).await;
    pharmacy.settle().await;
    let patient = pharmacy.patients().await[0];
    let overview =
        pharmacy.database.db.read(move |tx| care::therapy::of_patient(tx, patient)).await.unwrap();
    let supply = overview[0].supply.as_ref().unwrap();
    assert_eq!(supply.runs_out_on, Day::new(2026, 3, 22));
    assert_eq!(supply.basis, care::supply::Basis::QuantityByDose);
}

#[tokio::test]
async fn a_table_of_dispenses_is_imported_packed_or_not() {
    let scratch = reference::scratch("packed");
    let text = fs::read(example("csv/dispenses.csv")).unwrap();
    let packed = scratch.join("dispenses.csv.gz");
    let mut out = flate2::write::GzEncoder::new(
        fs::File::create(&packed).unwrap(),
        flate2::Compression::fast(),
    );
    out.write_all(&text).unwrap();
    out.finish().unwrap();
    fs::write(scratch.join("dispenses.csv.zst"), zstd::encode_all(&*text, 3).unwrap()).unwrap();

    let pharmacy = Pharmacy::open().await;
    let summary = pharmacy.import(&[packed]).await;
    assert_eq!(counts(&summary, "MedicationDispense"), [4, 4, 0, 0, 0, 0]);
    assert_eq!(counts(&summary, "Patient"), [4, 2, 0, 2, 0, 0]);
    assert_eq!(pharmacy.count(&rows::CONSENTS).await, 0, "an import creates no consent");
    nothing_changed(&pharmacy.import(&[scratch]).await);
    nothing_changed(&pharmacy.import(&[example("csv/dispenses.csv")]).await);
}

#[tokio::test]
async fn consents_come_with_their_evidence() {
    let pharmacy = Pharmacy::open().await;
    let early = pharmacy.import(&[example("csv/consents.csv")]).await;
    assert_eq!(counts(&early, "Consent"), [2, 0, 0, 0, 2, 0], "nobody is known yet");
    let both = [example("csv/consents.csv"), example("csv/dispenses.csv")];
    let summary = pharmacy.import(&both).await;
    assert_eq!(counts(&summary, "Consent"), [2, 2, 0, 0, 0, 0]);
    assert_eq!(pharmacy.count(&rows::CONSENTS).await, 2);
    nothing_changed(&pharmacy.import(&both).await);
    assert_eq!(pharmacy.count(&rows::CONSENTS).await, 2);
}

#[tokio::test]
async fn what_is_refused_is_told_with_line_and_path_and_costs_no_other() {
    let scratch = reference::scratch("rejects");
    let rejects = scratch.join("rejects.ndjson");
    let pharmacy = Pharmacy::open().await;
    let mut plan = ImportPlan::of(vec![
        example("fhir/faults.ndjson"),
        example("csv/dispenses-with-faults.csv"),
    ]);
    plan.rejects = Some(rejects.clone());
    let summary = pharmacy.run(plan.clone()).await.unwrap();
    assert!(summary.has_rejects());
    assert_eq!(counts(&summary, "Patient"), [6, 3, 0, 0, 0, 3]);
    assert_eq!(counts(&summary, "MedicationDispense"), [11, 3, 0, 0, 1, 7]);
    assert_eq!(counts(&summary, "Condition"), [2, 0, 0, 0, 1, 1]);
    assert_eq!(counts(&summary, "Unreadable"), [1, 0, 0, 0, 0, 1]);

    let told = fs::read_to_string(&rejects).unwrap();
    let mut found = Vec::new();
    for line in told.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        assert!(text("file").contains("fault") && !text("reason").is_empty());
        found.push(format!("{} {} {}", line["line"], text("path"), text("code")));
    }
    found.sort();
    let mut expected = [
        "2 Patient.birthDate absurd-date",
        "3 Patient.birthDate wrong-type",
        "4  malformed-json",
        "5 resourceType unknown-type",
        "6 MedicationDispense.status missing",
        "7 MedicationDispense.daysSupply.value bad-quantity",
        "10 Condition.onsetDateTime absurd-date",
        "3 days_supply bad-quantity",
        "4 ndc, rxcui, drug missing",
        "5 fill_id missing",
        "6 dispensed_on absurd-date",
        "7 dispensed_on bad-date",
    ];
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(pharmacy.count(&rows::REJECTS).await, 12);

    let unresolved = pharmacy.database.db.read(import::unresolved).await.unwrap();
    assert_eq!(unresolved.len(), 1);
    assert_eq!((&*unresolved[0].path, &*unresolved[0].reason), ("subject", "not-received"));
    nothing_changed(&pharmacy.run(plan).await.unwrap());
}

#[tokio::test]
async fn a_table_without_a_needed_column_is_told_what_it_lacks() {
    let scratch = reference::scratch("columns");
    let path = scratch.join("fills.csv");
    fs::write(&path, "patient_id,drug,days_supply\n1,x,30\n2,x,30\n").unwrap();
    let pharmacy = Pharmacy::open().await;
    let rejects = scratch.join("rejects.out");
    let plan = ImportPlan { rejects: Some(rejects.clone()), ..ImportPlan::of(vec![path]) };
    let summary = pharmacy.run(plan).await.unwrap();
    assert_eq!(summary.total().rejected, 1);
    let told = fs::read_to_string(rejects).unwrap();
    assert!(told.contains("the table lacks the columns fill_id, dispensed_on"), "{told}");
}

#[tokio::test]
async fn a_line_too_long_is_left_out_with_its_place() {
    let scratch = reference::scratch("long");
    let path = scratch.join("long.ndjson");
    let good = r#"{"resourceType":"Patient","id":"x","name":[{"family":"Short"}]}"#;
    let long = format!(r#"{{"resourceType":"Patient","id":"{}"}}"#, "x".repeat(5_000));
    fs::write(&path, format!("{long}\n{good}\n")).unwrap();
    let rejects = scratch.join("rejects.out");
    let mut plan = ImportPlan { rejects: Some(rejects.clone()), ..ImportPlan::of(vec![path]) };
    plan.limits.longest_line = 1_000;
    let pharmacy = Pharmacy::open().await;
    let summary = pharmacy.run(plan).await.unwrap();
    assert_eq!(counts(&summary, "Patient"), [1, 1, 0, 0, 0, 0]);
    let told = fs::read_to_string(rejects).unwrap();
    assert!(told.contains("a line over 1000 bytes, at byte 0"), "{told}");
}

#[tokio::test]
async fn a_dry_run_tells_what_would_be_and_changes_nothing() {
    let pharmacy = Pharmacy::open().await;
    let files: Vec<PathBuf> = ["fhir/transaction.json", "fhir/faults.ndjson", "csv/dispenses.csv"]
        .into_iter()
        .map(example)
        .collect();
    let world = pharmacy.world().await;
    let dry = ImportPlan { dry_run: true, ..ImportPlan::of(files.clone()) };
    let mut told = pharmacy.run(dry).await.unwrap();
    assert_eq!(pharmacy.world().await, world);
    let mut done = pharmacy.import(&files).await;
    (told.seconds, done.seconds) = (0.0, 0.0);
    assert_eq!(told, done);
}

#[tokio::test]
async fn what_cannot_be_begun_is_refused_before_anything_is_read() {
    let pharmacy = Pharmacy::open().await;
    for (path, expected) in [("nowhere.json", "import-no-file"), ("Cargo.toml", "import-file-kind")]
    {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let error = pharmacy.run(ImportPlan::of(vec![path])).await.unwrap_err();
        assert!(matches!(error, Error::Refused { code } if code == expected), "{error}");
    }
}

#[tokio::test]
async fn a_broken_file_costs_what_is_broken() {
    let scratch = reference::scratch("broken");
    let mut packed =
        zstd::encode_all(&*fs::read(example("fhir/faults.ndjson")).unwrap(), 3).unwrap();
    packed.truncate(packed.len() - 3);
    fs::write(scratch.join("a.ndjson.zst"), packed).unwrap();
    fs::write(scratch.join("b.json"), "{").unwrap();
    fs::copy(example("csv/dispenses.csv"), scratch.join("c.csv")).unwrap();
    let pharmacy = Pharmacy::open().await;
    let summary = pharmacy.import(&[scratch]).await;
    assert_eq!(summary.files, 3);
    assert!(summary.has_rejects());
    assert_eq!(pharmacy.count(&rows::DISPENSES).await, 4);
}

#[tokio::test]
async fn the_synthetic_hospital_is_imported_whole() {
    let Some(folder) = reference::folder("fhir-synthea-r4") else { return };
    let pharmacy = Pharmacy::open().await;
    let file = folder.join("dev120.ndjson.zst");
    let summary = pharmacy.import(std::slice::from_ref(&file)).await;
    assert!(!summary.has_rejects(), "{}", summary.to_json());
    assert_eq!(summary.total().read, 43_669);
    assert_eq!(counts(&summary, "Patient"), [120, 120, 0, 0, 0, 0]);
    assert_eq!(counts(&summary, "MedicationRequest"), [1_303, 1_303, 0, 0, 0, 0]);
    assert_eq!(counts(&summary, "Condition"), [1_054, 0, 0, 0, 1_054, 0]);
    assert_eq!(pharmacy.count(&rows::UNRESOLVED).await, 0);
    assert_eq!(pharmacy.count(&rows::DISPENSES).await, 0);
    let world = pharmacy.world().await;
    nothing_changed(&pharmacy.import(&[file]).await);
    assert_eq!(pharmacy.world().await, world);
}

#[tokio::test]
async fn fills_wait_for_their_patients() {
    let Some(folder) = reference::folder("adherence-adherer") else { return };
    let scratch = reference::scratch("adherer");
    let fills = scratch.join("a-fills.ndjson");
    reference::unxz(&folder.join("fhir_medication_dispense_shifted.ndjson.xz"), &fills);
    let pharmacy = Pharmacy::open().await;
    let alone = pharmacy.import(std::slice::from_ref(&fills)).await;
    assert_eq!(counts(&alone, "MedicationDispense"), [1_080, 0, 0, 0, 1_080, 0]);
    nothing_changed(&pharmacy.import(&[fills]).await);

    let patients: Vec<String> = (1..=100)
        .map(|n| {
            format!(r#"{{"resourceType":"Patient","id":"adh-{n}","name":[{{"family":"No{n}"}}]}}"#)
        })
        .collect();
    fs::write(scratch.join("b-patients.ndjson"), patients.join("\n")).unwrap();
    let both = pharmacy.import(std::slice::from_ref(&scratch)).await;
    assert_eq!(counts(&both, "Patient"), [100, 100, 0, 0, 0, 0]);
    assert_eq!(counts(&both, "MedicationDispense"), [1_080, 1_080, 0, 0, 0, 0]);
    assert_eq!(pharmacy.count(&rows::DISPENSES).await, 1_080);
    assert_eq!(pharmacy.count(&rows::UNRESOLVED).await, 0);
    nothing_changed(&pharmacy.import(&[scratch]).await);
}

#[tokio::test]
async fn the_specifications_own_examples_are_imported_twice() {
    let Some(folder) = reference::folder("fhir-r4-spec-examples") else { return };
    let scratch = reference::scratch("spec-import");
    reference::untar(&folder.join("r4-examples-4.0.1-instances.tar.xz"), &scratch);
    let core = reference::folder("fhir-us-core").unwrap();
    reference::untar(&core.join("examples.tar.xz"), &scratch);
    let pharmacy = Pharmacy::open().await;
    let summary = pharmacy.import(std::slice::from_ref(&scratch)).await;
    assert!(summary.total().created > 100, "{}", summary.to_json());
    let world = pharmacy.world().await;
    nothing_changed(&pharmacy.import(&[scratch]).await);
    assert_eq!(pharmacy.world().await, world);
}

#[tokio::test]
async fn a_file_of_mistakes_fills_neither_the_disk_nor_the_table() {
    use std::os::unix::fs::PermissionsExt as _;
    let scratch = reference::scratch("mistakes");
    let path = scratch.join("mistakes.ndjson");
    fs::write(&path, "x\n".repeat(10_250)).unwrap();
    let rejects = scratch.join("rejects.out");
    fs::write(&rejects, "of the last time").unwrap();
    fs::set_permissions(&rejects, fs::Permissions::from_mode(0o644)).unwrap();
    let pharmacy = Pharmacy::open().await;
    let plan = ImportPlan { rejects: Some(rejects.clone()), ..ImportPlan::of(vec![path]) };
    let summary = pharmacy.run(plan).await.unwrap();
    assert_eq!((summary.total().rejected, summary.rejects_left_out), (10_250, 250));
    let told = fs::read_to_string(&rejects).unwrap();
    assert_eq!(told.lines().count(), 10_001);
    assert_eq!(told.lines().last(), Some(r#"{"code":"left-out","left_out":250}"#));
    let mode = fs::metadata(&rejects).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600, "only its owner reads it");
}
