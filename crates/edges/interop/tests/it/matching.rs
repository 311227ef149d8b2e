//! Who is who: what is the same record, and what must never be taken for it.

use std::{fs, path::PathBuf};

use interop::import::ImportPlan;

use crate::{
    pharmacy::{Pharmacy, counts, example, nothing_changed},
    reference, rows,
};

fn file(folder: &str, name: &str, lines: &[&str]) -> PathBuf {
    let path = reference::scratch(folder).join(name);
    fs::write(&path, lines.join("\n")).expect("a scratch file");
    path
}

const ANA: &str = r#"{"resourceType":"Patient","id":"1","identifier":[{"system":"urn:mrn","value":"A"}],"name":[{"family":"Díaz","given":["Ana"]}],"birthDate":"1984-05-17","telecom":[{"system":"phone","value":"201-555-0123"}]}"#;

fn fill(id: &str, patient: &str, on: &str) -> String {
    format!(
        r#"{{"resourceType":"MedicationDispense","id":"{id}","status":"completed","subject":{{"reference":"{patient}"}},"medicationCodeableConcept":{{"text":"methotrexate"}},"daysSupply":{{"value":28}},"whenHandedOver":"{on}"}}"#
    )
}

#[tokio::test]
async fn sources_are_never_merged_and_twins_become_a_task() {
    let pharmacy = Pharmacy::open().await;
    let path = file("sources", "a.ndjson", &[ANA]);
    for source in ["clinic", "hospital"] {
        let plan = ImportPlan { source: source.to_owned(), ..ImportPlan::of(vec![path.clone()]) };
        let summary = pharmacy.run(plan).await.unwrap();
        assert_eq!(counts(&summary, "Patient"), [1, 1, 0, 0, 0, 0], "{source}");
    }
    assert_eq!(pharmacy.count(&rows::PATIENTS).await, 2);
    assert_eq!(pharmacy.count(&rows::TASKS).await, 1);
}

#[tokio::test]
async fn an_identifier_is_the_same_patient_under_any_id() {
    let pharmacy = Pharmacy::open().await;
    let other = ANA.replace(r#""id":"1""#, r#""id":"2""#).replace("Díaz", "Díaz Peña");
    let path = file("identifier", "a.ndjson", &[ANA, &other]);
    let summary = pharmacy.import(std::slice::from_ref(&path)).await;
    assert_eq!(counts(&summary, "Patient"), [2, 1, 1, 0, 0, 0]);
    let ana = pharmacy.patients().await[0];
    let name = pharmacy.database.db.read(move |tx| care::patient::name(tx, ana)).await.unwrap();
    assert_eq!(name.reveal().family, "Díaz Peña");
    nothing_changed(&pharmacy.import(&[path]).await);
}

#[tokio::test]
async fn one_id_of_two_patients_means_neither() {
    let pharmacy = Pharmacy::open().await;
    let bo = ANA.replace(r#""value":"A""#, r#""value":"B""#).replace("Díaz", "Lindqvist");
    let fill = fill("f", "Patient/1", "2026-01-05");
    let summary = pharmacy.import(&[file("shared-id", "a.ndjson", &[ANA, &bo, &fill])]).await;
    assert_eq!(counts(&summary, "Patient"), [2, 2, 0, 0, 0, 0]);
    assert_eq!(counts(&summary, "MedicationDispense"), [1, 0, 0, 0, 1, 0]);
    let told = pharmacy.database.db.read(interop::import::unresolved).await.unwrap();
    assert_eq!(told[0].reason, "ambiguous");
}

#[tokio::test]
async fn a_correction_replaces_and_an_old_version_does_not() {
    let pharmacy = Pharmacy::open().await;
    let version = |at: &str, on: &str| {
        let meta = format!(r#""meta":{{"lastUpdated":"{at}"}},"status""#);
        fill("f", "Patient/1", on).replacen(r#""status""#, &meta, 1)
    };
    let first = version("2026-01-06T00:00:00Z", "2026-01-05");
    let second = version("2026-01-08T00:00:00Z", "2026-01-07");
    pharmacy.import(&[file("correct-1", "a.ndjson", &[ANA, &first])]).await;
    let summary = pharmacy.import(&[file("correct-2", "a.ndjson", &[&second, &first])]).await;
    assert_eq!(counts(&summary, "MedicationDispense"), [2, 0, 1, 1, 0, 0]);
    let ana = pharmacy.patients().await[0];
    let dispenses = pharmacy.dispenses(ana).await;
    assert_eq!(dispenses.len(), 1);
    assert_eq!(dispenses[0].1, "2026-01-07");

    let taken_back = second.replace("completed", "entered-in-error").replace("-08T", "-09T");
    let summary = pharmacy.import(&[file("correct-3", "a.ndjson", &[&taken_back])]).await;
    assert_eq!(counts(&summary, "MedicationDispense"), [1, 0, 1, 0, 0, 0]);
    assert_eq!(pharmacy.count(&rows::DISPENSES).await, 0);
}

#[tokio::test]
async fn a_record_is_not_moved_to_another_patient() {
    let pharmacy = Pharmacy::open().await;
    let bo = ANA.replace(r#""id":"1""#, r#""id":"2""#).replace(r#""value":"A""#, r#""value":"B""#);
    let fills = [fill("f", "Patient/1", "2026-01-05"), fill("f", "Patient/2", "2026-01-05")];
    pharmacy.import(&[file("moved-1", "a.ndjson", &[ANA, &bo, &fills[0]])]).await;
    let summary = pharmacy.import(&[file("moved-2", "a.ndjson", &[&fills[1]])]).await;
    assert_eq!(counts(&summary, "MedicationDispense"), [1, 0, 0, 0, 0, 1]);
}

#[tokio::test]
async fn a_table_and_a_hospital_tell_of_one_patient_without_undoing_each_other() {
    let pharmacy = Pharmacy::open().await;
    let fhir = file(
        "both-fhir",
        "a.ndjson",
        &[
            r#"{"resourceType":"Patient","id":"P-1001","name":[{"family":"Díaz Peña","given":["Ana"]}],"address":[{"line":["1 Elm"],"city":"Hoboken","state":"NJ","postalCode":"07030"}]}"#,
        ],
    );
    let both = [fhir, example("csv/dispenses.csv")];
    pharmacy.import(&both).await;
    assert_eq!(pharmacy.count(&rows::PATIENTS).await, 2);
    let ana = pharmacy.patients().await[0];
    let read = move |tx: &mut store::Tx<'_>| {
        let patient = care::patient::find(tx, ana)?;
        let address = patient.address.map(|lines| lines.reveal().clone());
        Ok((address, care::patient::contacts(tx, ana)?.len()))
    };
    let address = "1 Elm\nHoboken, NJ 07030".to_owned();
    assert_eq!(pharmacy.database.db.read(read).await.unwrap(), (Some(address), 2));
    nothing_changed(&pharmacy.import(&both).await);
}

#[tokio::test]
async fn references_that_go_in_circles_end() {
    let pharmacy = Pharmacy::open().await;
    let lines = [
        r#"{"resourceType":"Organization","id":"a","name":"A","partOf":{"reference":"Organization/b"}}"#,
        r#"{"resourceType":"Organization","id":"b","name":"B","partOf":{"reference":"Organization/a"}}"#,
        r#"{"resourceType":"Patient","id":"p","name":[{"family":"P"}],"link":[{"other":{"reference":"Patient/p"},"type":"seealso"}]}"#,
        r##"{"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order","subject":{"reference":"#x"},"contained":[{"resourceType":"Patient","id":"x","link":[{"other":{"reference":"#x"}}]}],"medicationReference":{"reference":"#m"}}"##,
        r#"{"resourceType":"Condition","id":"c","subject":{"reference":"Condition/c"}}"#,
    ];
    let summary = pharmacy.import(&[file("circles", "a.ndjson", &lines)]).await;
    assert_eq!(counts(&summary, "Organization"), [2, 0, 0, 0, 2, 0]);
    assert_eq!(counts(&summary, "Patient"), [1, 1, 0, 0, 0, 0]);
    assert_eq!(counts(&summary, "MedicationRequest"), [1, 0, 0, 0, 0, 1]);
    assert_eq!(counts(&summary, "Condition"), [1, 0, 0, 0, 1, 0]);
}
