//! A hospital's records of people who never lived: about 700 bytes a resource, the same every time.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use kernel::{Error, Result};
use serde_json::{Value, json};

use crate::scatter::Scatter;

/// How much to write.
#[derive(Clone, Copy)]
pub enum Size {
    /// So many resources, and no more.
    Resources(usize),
    /// Whole patients until there are so many bytes.
    Bytes(u64),
}

const GIVEN: [&str; 8] = ["Ana", "Bo", "Chi", "Dana", "Elif", "Femi", "Gus", "Hana"];
const FAMILY: [&str; 8] =
    ["Moreno", "Larsen", "Nguyen", "Okafor", "Yilmaz", "Adeyemi", "Novak", "Sato"];
const DRUGS: [(&str, &str); 4] = [
    ("1049221", "Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet"),
    ("310798", "Hydrochlorothiazide 25 MG Oral Tablet"),
    ("860975", "24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet"),
    ("314076", "lisinopril 10 MG Oral Tablet"),
];
const SIGNS: [(&str, &str, &str); 4] = [
    ("8302-2", "Body Height", "cm"),
    ("29463-7", "Body Weight", "kg"),
    ("2339-0", "Glucose", "mg/dL"),
    ("4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", "%"),
];

/// Writes the file.
pub fn write(path: &Path, size: Size) -> Result<()> {
    let mut file = BufWriter::new(File::create(path).map_err(Error::failed)?);
    let (mut written, mut bytes, mut patient) = (0, 0, 0);
    loop {
        for resource in chart(patient) {
            let enough = match size {
                Size::Resources(most) => most <= written,
                Size::Bytes(_) => false,
            };
            if enough {
                return file.flush().map_err(Error::failed);
            }
            let line = resource.to_string();
            writeln!(file, "{line}").map_err(Error::failed)?;
            written += 1;
            bytes += line.len() as u64 + 1;
        }
        patient += 1;
        if matches!(size, Size::Bytes(most) if most <= bytes) {
            return file.flush().map_err(Error::failed);
        }
    }
}

/// Everything about one patient.
fn chart(patient: u64) -> Vec<Value> {
    let mut scatter = Scatter(patient);
    let mut chart = vec![person(patient, &mut scatter)];
    for visit in 0..4 {
        chart.push(encounter(patient, visit, &mut scatter));
    }
    for order in 0..3 {
        chart.push(prescription(patient, order, &mut scatter));
        for dispense in 0..2 {
            chart.push(dispensed(patient, order, dispense));
        }
    }
    for number in 0..20 {
        chart.push(observation(patient, number, &mut scatter));
    }
    for number in 0..2 {
        chart.push(condition(patient, number, &mut scatter));
    }
    chart
}

fn pick<T: Copy, const N: usize>(from: [T; N], scatter: &mut Scatter) -> T {
    from[usize::try_from(scatter.below(N as u64)).unwrap_or(0)]
}

fn day(scatter: &mut Scatter) -> String {
    format!("2025-{:02}-{:02}", 1 + scatter.below(12), 1 + scatter.below(28))
}

fn tag() -> Value {
    json!({"tag": [{"system": "https://records.example.org/tags", "code": "made-up"}]})
}

/// The id of a record, drawn by lot as systems draw theirs: rows that come in the order of their keys
/// are inserted several times faster than real ones.
fn id(kind: char, patient: u64, number: u64) -> String {
    let mut scatter = Scatter((patient << 16) ^ (number << 8) ^ u64::from(u32::from(kind)));
    let mut part = |digits: u32| scatter.below(1 << (4 * digits));
    format!("{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}", part(8), part(4), part(3), part(3), part(12))
}

fn refers(kind: &str, id: &str) -> Value {
    json!({"reference": format!("{kind}/{id}")})
}

fn person(patient: u64, scatter: &mut Scatter) -> Value {
    json!({
        "resourceType": "Patient", "id": id('p', patient, 0), "meta": tag(),
        "text": {"status": "generated", "div":
            "<div xmlns=\"http://www.w3.org/1999/xhtml\">A person who never lived.</div>"},
        "identifier": [{
            "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203",
                                 "code": "MR", "display": "Medical Record Number"}]},
            "system": "https://records.example.org/numbers", "value": format!("{patient:08}")}],
        "name": [{"use": "official", "given": [pick(GIVEN, scatter)],
                  "family": pick(FAMILY, scatter), "prefix": ["Ms."]}],
        "telecom": [{"system": "phone", "use": "mobile",
                     "value": format!("201-{}-{:04}", 200 + patient / 10_000 % 700, patient % 10_000)}],
        "gender": if patient.is_multiple_of(2) { "female" } else { "male" },
        "birthDate": format!("{}-{:02}-{:02}", 1940 + scatter.below(60), 1 + scatter.below(12),
                             1 + scatter.below(28)),
        "address": [{"line": [format!("{} Elm Street", 1 + scatter.below(900))],
                     "city": "Newark", "state": "NJ", "postalCode": "07101", "country": "US"}],
        "communication": [{"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": "en-US",
                                                    "display": "English"}]}}]
    })
}

fn encounter(patient: u64, visit: u64, scatter: &mut Scatter) -> Value {
    let day = day(scatter);
    json!({
        "resourceType": "Encounter", "id": id('e', patient, visit), "meta": tag(),
        "status": "finished",
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
        "type": [{"coding": [{"system": "http://snomed.info/sct", "code": "185345009",
                              "display": "Encounter for symptom"}],
                  "text": "Encounter for symptom"}],
        "subject": refers("Patient", &id('p', patient, 0)),
        "period": {"start": format!("{day}T09:00:00-05:00"), "end": format!("{day}T09:15:00-05:00")},
        "reasonCode": [{"coding": [{"system": "http://snomed.info/sct", "code": "36971009",
                                    "display": "Sinusitis (disorder)"}]}]
    })
}

fn medication((code, name): (&str, &str)) -> Value {
    json!({"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": code,
                       "display": name}], "text": name})
}

fn prescription(patient: u64, order: u64, scatter: &mut Scatter) -> Value {
    json!({
        "resourceType": "MedicationRequest", "id": id('r', patient, order), "meta": tag(),
        "status": "active", "intent": "order",
        "medicationCodeableConcept": medication(prescribed(patient, order)),
        "subject": refers("Patient", &id('p', patient, 0)),
        "encounter": refers("Encounter", &id('e', patient, order)),
        "authoredOn": day(scatter),
        "dosageInstruction": [{"sequence": 1, "asNeededBoolean": false,
            "timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}},
            "doseAndRate": [{"type": {"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/dose-rate-type",
                "code": "ordered", "display": "Ordered"}]}, "doseQuantity": {"value": 1}}]}],
        "dispenseRequest": {"numberOfRepeatsAllowed": 3, "quantity": {"value": 30}}
    })
}

fn prescribed(patient: u64, order: u64) -> (&'static str, &'static str) {
    DRUGS[usize::try_from((patient + order) % DRUGS.len() as u64).unwrap_or(0)]
}

fn dispensed(patient: u64, order: u64, number: u64) -> Value {
    json!({
        "resourceType": "MedicationDispense", "id": id('d', patient, 10 * order + number),
        "meta": tag(), "status": "completed",
        "medicationCodeableConcept": medication(prescribed(patient, order)),
        "subject": refers("Patient", &id('p', patient, 0)),
        "authorizingPrescription": [refers("MedicationRequest", &id('r', patient, order))],
        "quantity": {"value": 30, "unit": "tablet"},
        "daysSupply": {"value": 30, "unit": "d", "system": "http://unitsofmeasure.org",
                       "code": "d"},
        "whenHandedOver": format!("2026-{:02}-{:02}T10:00:00-05:00", 1 + number, 1 + patient % 28)
    })
}

fn observation(patient: u64, number: u64, scatter: &mut Scatter) -> Value {
    let (code, name, unit) = pick(SIGNS, scatter);
    let day = day(scatter);
    json!({
        "resourceType": "Observation", "id": id('o', patient, number), "meta": tag(),
        "status": "final",
        "category": [{"coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/observation-category",
            "code": "laboratory", "display": "laboratory"}]}],
        "code": {"coding": [{"system": "http://loinc.org", "code": code, "display": name}],
                 "text": name},
        "subject": refers("Patient", &id('p', patient, 0)),
        "encounter": refers("Encounter", &id('e', patient, number % 4)),
        "effectiveDateTime": format!("{day}T09:05:00-05:00"),
        "issued": format!("{day}T11:30:00.059-05:00"),
        "valueQuantity": {"value": 1.0 + scatter.millis(20_000) as f64 / 100.0, "unit": unit,
                          "system": "http://unitsofmeasure.org", "code": unit}
    })
}

fn condition(patient: u64, number: u64, scatter: &mut Scatter) -> Value {
    let day = day(scatter);
    json!({
        "resourceType": "Condition", "id": id('c', patient, number), "meta": tag(),
        "clinicalStatus": {"coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
            "code": "active"}]},
        "verificationStatus": {"coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/condition-ver-status",
            "code": "confirmed"}]},
        "code": {"coding": [{"system": "http://snomed.info/sct", "code": "40055000",
                             "display": "Chronic sinusitis (disorder)"}],
                 "text": "Chronic sinusitis (disorder)"},
        "subject": refers("Patient", &id('p', patient, 0)),
        "encounter": refers("Encounter", &id('e', patient, number)),
        "onsetDateTime": day, "recordedDate": day
    })
}
