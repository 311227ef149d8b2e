//! One resource, read: who it is known as, whose it is, and what it says.
//!
//! The table of the types we understand stands here; every other type of R4 is still named,
//! addressed to its patient and kept.

use kernel::Instant;

use super::{
    allergy_intolerance::{self, AllergyIntolerance},
    appointment::{self, Appointment},
    calendar::Calendar,
    condition::{self, Condition},
    coverage::{self, Coverage},
    datatypes::Identifier,
    element::{Date, Element},
    encounter::{self, Encounter},
    json::Json,
    medication::{self, Medication},
    medication_dispense::{self, MedicationDispense},
    medication_request::{self, MedicationRequest},
    observation::{self, Observation},
    organization::{self, Organization},
    patient::{self, Patient},
    practitioner::{self, Practitioner},
    reference::Reference,
    types,
};
use crate::fault::{Fault, Read};

/// What a resource says, for the types that are understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// A person in care.
    Patient(Box<Patient>),
    /// A clinician.
    Practitioner(Practitioner),
    /// A clinic, payer or pharmacy.
    Organization(Organization),
    /// Who pays.
    Coverage(Coverage),
    /// A drug product.
    Medication(Box<Medication>),
    /// An order.
    MedicationRequest(Box<MedicationRequest>),
    /// A hand-over.
    MedicationDispense(Box<MedicationDispense>),
    /// A diagnosis.
    Condition(Condition),
    /// What must not be given.
    AllergyIntolerance(AllergyIntolerance),
    /// A measurement.
    Observation(Box<Observation>),
    /// A visit or stay.
    Encounter(Encounter),
    /// A booking.
    Appointment(Appointment),
    /// A type that is kept and not read; with the patient it is about, when it says one.
    Other(Option<Reference>),
}

/// A resource with the names it is known by.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// Its type.
    pub kind: &'static str,
    /// Its id at the source.
    pub id: Option<String>,
    /// Its identifiers that are in use.
    pub identifiers: Vec<Identifier>,
    /// When the sender last changed it.
    pub changed_at: Option<Instant>,
    /// What it says.
    pub facts: Facts,
}

/// The type a text says it is, found without reading it: for faults of what cannot be read.
pub fn kind_of(text: &str) -> Option<&'static str> {
    let (_, rest) = text.split_once("\"resourceType\"")?;
    let name = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    types::known(name.split('"').next()?)
}

/// Reads one resource.
pub fn read(text: &str, calendar: &Calendar) -> Read<Resource> {
    let json = Json::parse(text)?;
    read_tree(&json, calendar)
}

fn read_tree(json: &Json<'_>, calendar: &Calendar) -> Read<Resource> {
    let Json::Object(_) = json else {
        let reason = format!("expected a resource, found {}", json.kind());
        return Err(Fault::whole("wrong-type", reason));
    };
    let kind = match json.get("resourceType") {
        Some(Json::Text(name)) => types::known(name).ok_or_else(|| {
            Fault::at("resourceType", "unknown-type", "not a resource type of FHIR R4")
        })?,
        Some(other) => {
            let reason = format!("expected a text, found {}", other.kind());
            return Err(Fault::at("resourceType", "wrong-type", reason));
        }
        None => return Err(Fault::at("resourceType", "missing", "required, and not there")),
    };
    let root = Element::root(json, kind);
    let id = root.text("id")?;
    if id.is_some_and(|id| id.len() > 255 || id.chars().any(char::is_control)) {
        return Err(root.fault("id", "bad-id", "expected at most 255 printable characters"));
    }
    let changed_at = match root.child("meta")? {
        Some(meta) => match meta.date("lastUpdated")? {
            Some(Date::At(at, _)) => Some(at),
            _ => None,
        },
        None => None,
    };
    Ok(Resource {
        kind,
        id: id.map(str::to_owned),
        identifiers: identifiers(&root, kind)?,
        changed_at,
        facts: facts(&root, kind, calendar)?,
    })
}

fn identifiers(root: &Element<'_>, kind: &str) -> Read<Vec<Identifier>> {
    // In other types `identifier` may be anything; they are known by their id.
    let read = Identifier::all(root);
    if is_read(kind) { read } else { Ok(read.unwrap_or_default()) }
}

fn is_read(kind: &str) -> bool {
    crate::fhir::READ.contains(&kind)
}

fn facts(root: &Element<'_>, kind: &str, calendar: &Calendar) -> Read<Facts> {
    Ok(match kind {
        "Patient" => Facts::Patient(Box::new(patient::read(root, calendar)?)),
        "Practitioner" => Facts::Practitioner(practitioner::read(root)?),
        "Organization" => Facts::Organization(organization::read(root)?),
        "Coverage" => Facts::Coverage(coverage::read(root, calendar)?),
        "Medication" => Facts::Medication(Box::new(medication::read(root)?)),
        "MedicationRequest" => {
            Facts::MedicationRequest(Box::new(medication_request::read(root, calendar)?))
        }
        "MedicationDispense" => {
            Facts::MedicationDispense(Box::new(medication_dispense::read(root, calendar)?))
        }
        "Condition" => Facts::Condition(condition::read(root, calendar)?),
        "AllergyIntolerance" => {
            Facts::AllergyIntolerance(allergy_intolerance::read(root, calendar)?)
        }
        "Observation" => Facts::Observation(Box::new(observation::read(root, calendar)?)),
        "Encounter" => Facts::Encounter(encounter::read(root, calendar)?),
        "Appointment" => Facts::Appointment(appointment::read(root)?),
        _ => Facts::Other(about(root)),
    })
}

/// The patient a resource is about, by the names R4 uses for that. A type that is not read is not
/// refused for what it says here.
fn about(root: &Element<'_>) -> Option<Reference> {
    ["subject", "patient", "beneficiary", "individual", "for"]
        .into_iter()
        .find_map(|name| Reference::of(root, name).ok().flatten())
}

impl Facts {
    /// Whose record it is, when it is some patient's and not the patient's own.
    pub fn patient(&self) -> Option<&Reference> {
        let patient = match self {
            Self::Coverage(it) => Some(&it.beneficiary),
            Self::MedicationRequest(it) => Some(&it.patient),
            Self::MedicationDispense(it) => it.patient.as_ref(),
            Self::Condition(it) => Some(&it.patient),
            Self::AllergyIntolerance(it) => Some(&it.patient),
            Self::Observation(it) => it.patient.as_ref(),
            Self::Encounter(it) => it.patient.as_ref(),
            Self::Appointment(it) => it.patient.as_ref(),
            Self::Other(patient) => patient.as_ref(),
            Self::Patient(_)
            | Self::Practitioner(_)
            | Self::Organization(_)
            | Self::Medication(_) => None,
        };
        patient.filter(|it| it.kind().is_none_or(|kind| kind == "Patient"))
    }
}
