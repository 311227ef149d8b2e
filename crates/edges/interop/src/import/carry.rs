//! From what a sender says to what care keeps. The only place that knows both.

use care::{
    amount::{DaysSupply, Quantity},
    dispense::NewDispense,
    lab_result::{Finding, NewLabResult},
    medication::NewMedication,
    patient::{NewContactPoint, NewPatient, PersonName, RecordNumber, Status, Use},
    prescriber::NewPrescriber,
    prescription::{self, NewPrescription},
};
use kernel::{ContactPoint, Language, MedicationId, PatientId, Phi, Result, Zone};
use store::Tx;

use crate::fhir::{
    datatypes::{self, Product, Telecom},
    medication_dispense::MedicationDispense,
    medication_request::MedicationRequest,
    observation::{Observation, Value},
    patient::Patient,
    practitioner::Practitioner,
};

/// A patient we did not know. `called` stands in for a name where the sender gives none.
pub(super) fn new_patient(from: &Patient, called: &str, language: &Language) -> NewPatient {
    let name = name(from).unwrap_or_else(|| PersonName::new("", called));
    let chosen = from.language.clone().unwrap_or_else(|| language.clone());
    let mut new = NewPatient::named(name, chosen);
    new.birth_date = from.birth_date;
    new.status = status(from);
    new.deceased_on = from.deceased.flatten();
    new.address = from.address.as_ref().map(|address| address.lines.clone());
    new.contact_points = contact_points(&from.telecom);
    new.record_numbers = record_numbers(called);
    new
}

/// All that is known of a patient after a sender said this. What the sender leaves out stays: a
/// table of fills knows less of a person than a hospital.
pub(super) fn amended_patient(
    tx: &mut Tx<'_>,
    id: PatientId,
    from: &Patient,
    called: &str,
) -> Result<NewPatient> {
    let known = care::patient::find(tx, id)?;
    let kept_name = known.name.into_revealed();
    let mut new = NewPatient::named(name(from).unwrap_or(kept_name), known.language);
    if let Some(language) = &from.language {
        new.language = language.clone();
    }
    new.birth_date = from.birth_date.or(known.birth_date);
    new.deceased_on = from.deceased.flatten().or(known.deceased_on);
    new.status = match known.status {
        Status::Deceased => Status::Deceased,
        _ => status(from),
    };
    if from.is_alive {
        new.deceased_on = None;
        new.status = status(from);
    }
    new.zone = known.zone;
    new.address = from.address.as_ref().map(|it| it.lines.clone()).or(known.address);
    new.contact_points = contact_points(&from.telecom);
    let told = |kind: &str| from.telecom.iter().any(|it| it.point.kind() == kind);
    for known in care::patient::contacts(tx, id)? {
        // Kinds the sender says nothing of stay as they are; a listed kind is listed whole.
        if !told(known.point.kind()) && known.state == care::patient::ContactState::Ok {
            let point = NewContactPoint { point: known.point, used_for: known.used_for };
            new.contact_points.push(point);
        }
    }
    new.record_numbers = record_numbers(called);
    Ok(new)
}

/// No name is longer; what follows is a mistake of the sender.
const LONGEST_NAME: usize = 255;

fn short(text: &str) -> &str {
    text.char_indices().nth(LONGEST_NAME).map_or(text, |(end, _)| &text[..end])
}

fn name(from: &Patient) -> Option<PersonName> {
    let name = from.name.as_ref()?;
    Some(PersonName::new(short(name.given.reveal()), short(name.family.reveal())))
        .filter(|name| !name.full().is_empty())
}

const fn status(from: &Patient) -> Status {
    match (from.deceased.is_some(), from.active) {
        (true, _) => Status::Deceased,
        (false, true) => Status::Active,
        (false, false) => Status::Inactive,
    }
}

/// The preferred first: by the sender's rank, then phones that are carried along.
fn contact_points(telecom: &[Telecom]) -> Vec<NewContactPoint> {
    let mut sorted: Vec<&Telecom> = telecom.iter().collect();
    sorted.sort_by_key(|it| {
        let mobile = matches!(it.point, ContactPoint::Phone(_)) && it.purpose != Some("mobile");
        (it.rank.unwrap_or(u32::MAX), mobile)
    });
    let mut points: Vec<NewContactPoint> = Vec::new();
    for telecom in sorted {
        let used_for = match telecom.purpose {
            Some("mobile") => Use::Mobile,
            Some("home") => Use::Home,
            Some("work") => Use::Work,
            _ => Use::Other,
        };
        if points.iter().all(|known| known.point != telecom.point) {
            points.push(NewContactPoint { point: telecom.point.clone(), used_for });
        }
    }
    points
}

fn record_numbers(called: &str) -> Vec<RecordNumber> {
    let number = || RecordNumber { system: String::new(), value: Phi::new(called.to_owned()) };
    (!called.is_empty()).then(number).into_iter().collect()
}

/// A clinician; none when nobody could tell who it is.
pub(super) fn prescriber(from: &Practitioner) -> Option<NewPrescriber> {
    let name = from.name.as_ref()?;
    let full = format!("{} {}", name.given.reveal(), name.family.reveal()).trim().to_owned();
    (!full.is_empty()).then(|| NewPrescriber {
        npi: from.npi.clone(),
        name: short(&full).to_owned(),
        phone: from.phone.as_ref().map(|point| point.value().to_owned()),
    })
}

/// A drug product; none when the sender gives neither code nor name.
pub(super) fn medication(from: &Product) -> Option<NewMedication> {
    let code = match (&from.rxcui, &from.ndc, &from.other) {
        (Some(rxcui), _, _) => Some(format!("RxNorm {rxcui}")),
        (None, Some(ndc), _) => Some(format!("NDC {ndc}")),
        (None, None, Some((_, code))) => Some(code.clone()),
        (None, None, None) => None,
    };
    let name = from.name.clone().or(code)?;
    let counted = from.form.as_deref().unwrap_or(&name);
    Some(NewMedication {
        rxcui: from.rxcui.clone(),
        ndc: from.ndc.as_ref().map(|ndc| ndc.chars().filter(char::is_ascii_digit).collect()),
        is_counted: is_counted(counted),
        name: short(&name).to_owned(),
        form: from.form.as_deref().map(|form| short(form).to_owned()),
        ..NewMedication::default()
    })
}

/// Whether a form is one whose doses a person can count. RxNorm names end with their form.
fn is_counted(form: &str) -> bool {
    let form = kernel::fold::fold(form);
    ["tablet", "capsule", "syringe", "pen injector", "auto-injector", "patch", "suppository"]
        .iter()
        .any(|counted| form.contains(counted))
}

/// An order, for a patient on a medication.
pub(super) fn prescription(
    from: &MedicationRequest,
    patient: PatientId,
    medication: MedicationId,
) -> NewPrescription {
    NewPrescription {
        patient,
        medication,
        prescriber: None,
        status: match from.status {
            "active" => prescription::Status::Active,
            "on-hold" => prescription::Status::OnHold,
            "completed" => prescription::Status::Completed,
            "stopped" => prescription::Status::Stopped,
            _ => prescription::Status::Cancelled,
        },
        authored_on: from.authored_on,
        quantity: from.quantity.as_ref().and_then(|it| quantity(it.value)),
        daily_dose: from.daily_dose.and_then(quantity),
        expected: from.expected_supply_days.and_then(|days| DaysSupply::new(days.into()).ok()),
        refills_allowed: from.refills,
        expires_on: None,
        directions: None,
    }
}

/// Whether an order is one: thoughts and drafts are kept as received only.
pub(super) fn is_prescription(from: &MedicationRequest) -> bool {
    from.is_order() && from.status != "draft"
}

/// A hand-over, for a patient on a medication; none when it is not complete.
pub(super) fn dispense(
    from: &MedicationDispense,
    patient: PatientId,
    medication: MedicationId,
) -> Option<NewDispense> {
    Some(NewDispense {
        patient,
        medication,
        prescription: None,
        dispensed_on: from.dispensed_on?,
        quantity: from.quantity.as_ref().and_then(|it| quantity(it.value)),
        lasts: DaysSupply::new(from.days_supply?.into()).ok()?,
    })
}

/// What a hand-over lacks to be one, as element and reason.
pub(super) fn lacks(from: &MedicationDispense) -> Option<(&'static str, &'static str)> {
    match from {
        it if it.status != "completed" => None,
        it if it.patient.is_none() => Some(("subject", "missing")),
        it if it.dispensed_on.is_none() => Some(("whenHandedOver", "missing")),
        it if it.days_supply.is_none() => Some(("daysSupply", "missing")),
        _ => None,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the type refuses what is out of its range")]
fn quantity(value: f64) -> Option<Quantity> {
    Quantity::from_thousandths((value * 1_000.0).round() as i64).ok()
}

/// A laboratory result; none when it is another observation or found nothing.
pub(super) fn lab_result(
    from: &Observation,
    patient: PatientId,
    zone: &Zone,
) -> Option<NewLabResult> {
    if !is_lab_result(from) {
        return None;
    }
    let taken_at = from.observed_at.or_else(|| from.observed_on.map(|day| zone.start_of(day)))?;
    let code = from.loinc.as_deref().or_else(|| from.code.any_code())?;
    let (value, unit) = match from.value.as_ref()? {
        Value::Amount { value, unit, comparator } => {
            let bound = comparator.as_deref().unwrap_or_default();
            (format!("{bound}{value}"), unit.clone().unwrap_or_default())
        }
        Value::Words(words) => (words.clone(), String::new()),
    };
    let name = from.code.name().unwrap_or(code).to_owned();
    Some(NewLabResult {
        patient,
        code: code.to_owned(),
        status: from.status.to_owned(),
        taken_at,
        finding: Phi::new(Finding { name, value, unit }),
    })
}

/// Whether an observation can become a laboratory result.
pub(super) fn is_lab_result(from: &Observation) -> bool {
    from.laboratory
        && from.value.is_some()
        && (from.observed_on.is_some() || from.observed_at.is_some())
        && (from.loinc.is_some() || from.code.any_code().is_some())
        && !matches!(from.status, "registered" | "cancelled" | "unknown")
}

/// The drug of an order or a hand-over that names it on the spot.
pub(super) const fn drug(of: &datatypes::ProductOf) -> Option<&Product> {
    match of {
        datatypes::ProductOf::Here(drug) => Some(drug),
        datatypes::ProductOf::Elsewhere(_) => None,
    }
}
